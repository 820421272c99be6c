// Words of every page: waiting, failing, no access, definitions.
const space = '\u00a0'

export const da = {
  site: 'Forlæns',
  loading: 'Henter',
  loadingPage: 'Siden er på vej',
  failedTitle: 'Siden kunne ikke hentes',
  failedPart: 'Tallene kunne ikke hentes igen. Det, du ser, er hentet tidligere.',
  unreachable: 'Serveren svarer ikke lige nu. Vent et øjeblik, og prøv igen.',
  ownFault: 'Noget gik galt hos os. Intet er ændret. Prøv igen om lidt.',
  misread: 'Svaret fra serveren kunne ikke læses. Hent siden igen, hvis Forlæns lige er blevet opdateret.',
  retry: 'Prøv igen',
  reload: 'Hent siden igen',
  newTab: 'åbner i et nyt faneblad',
  number: (of: string | number) => `Nummer${space}${of}`,
  missingTitle: 'Siden kan ikke vises',
  missing: 'Siden findes ikke, eller du har ikke adgang.',
  missingWay: 'Gå til forsiden',
  ask: (of: string) => `Hvad betyder ${of.toLowerCase()}?`,
} as const
