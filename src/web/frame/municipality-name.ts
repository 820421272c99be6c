// A municipality as it calls itself: the name of the list is the place, and two of them are not called as the rest.
const own: Readonly<Record<string, string>> = {
  Bornholm: 'Bornholms Regionskommune',
  København: 'Københavns Kommune',
}

/** `Eksempelby` as `Eksempelby Kommune`. */
export const municipalityTitle = (name: string): string => own[name] ?? `${name} Kommune`
