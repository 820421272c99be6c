// Words of the page where a contact is written down.
const space = '\u00a0'

export const da = {
  title: (name: string) => `Ny kontakt om ${name}`,
  crumb: 'Ny kontakt',
  labels: {
    with: 'Hvem har du talt med?',
    planned: 'Planlagt eller akut?',
    note: 'Hvad blev der sagt?',
    kind: 'Hvordan? (kan udelades)',
    at: 'Tidspunkt',
  },
  noteHint: 'Et par linjer er nok. Skriv barnets egne ord, hvis det sagde noget.',
  planned: [
    { value: 'planned', title: 'Planlagt', about: 'Det var aftalt i forvejen' },
    { value: 'acute', title: 'Akut', about: 'Der var noget, der ikke kunne vente' },
  ],
  kinds: [
    ['visit', 'Besøg'],
    ['call', 'Telefon'],
    ['meeting', 'Møde'],
    ['message', 'Besked'],
  ],
  child: (name: string) => `${name} selv`,
  anybody: ['Mor', 'Far', 'Skolen', 'Plejefamilien'],
  at: { now: 'Tidspunktet er nu.', other: 'Et andet tidspunkt', day: 'Dag', time: 'Klokkeslæt' },
  missing: {
    with: 'Vælg mindst én, du har talt med.',
    planned: 'Vælg, om kontakten var planlagt eller akut.',
    note: 'Skriv, hvad der blev sagt.',
    day: 'Skriv også dagen, når du har skrevet et klokkeslæt.',
  },
  save: 'Gem kontakten',
  saved: 'Kontakten er gemt',
  aside: 'Om kontakten',
  lately: 'Sidste kontakter',
  latelyNone: 'Der er ikke skrevet nogen kontakter endnu.',
  withWhom: (names: string) => `med ${names}`,
  isPlanned: (planned: boolean) => (planned ? 'planlagt' : 'akut'),
  at9: (time: string) => `kl.${space}${time}`,
} as const
