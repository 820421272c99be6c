// Words of the frame around every page.
export const da = {
  skip: 'Gå til indhold',
  demo: 'Demo med opdigtede personer',
  name: 'Forlæns',
  home: 'Forlæns, forside',
  search: 'Søg',
  searchHint: 'Søg case eller tilbud',
  searchServices: 'Søg tilbud',
  menu: 'Menu',
  closeMenu: 'Luk menu',
  mainMenu: 'Hovedmenu',
  signOut: 'Log ud',
  signingOut: 'Logger ud',
  menuItems: { cases: 'Investeringscases', ladder: 'Indsatstrappen', journal: 'Journalen' },
  version: (version: string) => `Forlæns ${version}`,
  asKnown: (day: string) => `Tal som kendt ${day}`,
  access: 'Tilgængelighed',
} as const
