// The words of an investment case on paper.
const space = '\u00a0'

const counted = (count: number, one: string, several: string): string =>
  `${count}${space}${count === 1 ? one : several}`

/** Headings, labels and fixed sentences. */
export const words = {
  prices: (level: number | null) => (level === null ? 'prisniveau ikke oplyst' : `${level}-priser`),
  plain: 'uden rente',
  target: (groups: readonly string[]) => `Målgruppe: ${groups.join('; ')}.`,
  tableHead: (unit: string, level: number | null) =>
    `${unit}${level === null ? '' : `, ${level}${space}p/l`} (udgift${space}+,${space}gevinst${space}−)`,
  flipped: 'Kilden skriver gevinster som plus. Her er udgifter plus og gevinster minus.',
  lasting: 'Varige ændringer',
  once: 'Tidsbegrænsede beløb',
  net: 'Netto, regnet af Forlæns',
  cumulative: 'Akkumuleret',
  continued: (title: string) => `${title} (fortsat)`,
  sunk: (year: string) => `Den grå kolonne er ${year}, hvor casen er betalt hjem.`,
  struck: 'Et overstreget tal er det, der står i kilden; tallet over er det, rækkerne giver.',
  chart: 'Udviklingen år for år',
  errors: 'Det stemmer ikke',
  noErrors: 'Alle summer, fortegn og enheder stemmer.',
  notes: 'Bemærkninger',
  explained: 'Kan forklares',
  found: (errors: number, notes: number, explained: number) =>
    [
      errors === 0 ? 'ingen fejl' : counted(errors, 'fejl', 'fejl'),
      ...(notes === 0 ? [] : [counted(notes, 'bemærkning', 'bemærkninger')]),
      ...(explained === 0 ? [] : [counted(explained, 'forklaret forskel', 'forklarede forskelle')]),
    ].join(', '),
  likely: 'Sandsynligt, men ikke sikkert.',
  committees: 'Hvem betaler, og hvem får gevinsten?',
  committeeColumns: ['Udvalg', 'Betaler', 'Får igen', 'Samlet'],
  committeesHow: 'Betaler er de år, hvor udvalget lægger mere ud, end det får igen. Får igen er de andre år.',
  inAll: 'I alt',
  definitions: 'Sådan er tallene regnet',
  signs: {
    name: 'Fortegn',
    text: 'Udgift er plus, gevinst er minus. Et tomt felt betyder, at intet er bogført; 0 er et nul.',
  },
  marks: {
    name: 'Mærker',
    text: '1, 2, 3 er fejl. a, b, c er bemærkninger. ✓ er en forskel, der kan forklares. Mærket i tabellen står også i listen.',
  },
  source: (source: string) => `Kilde: ${source}.`,
  made: (day: string) => `Regnet af Forlæns ${day}.`,
  page: 'Side',
  of: 'af',
  keywords: ['investeringscase', 'tidlig indsats'],
} as const
