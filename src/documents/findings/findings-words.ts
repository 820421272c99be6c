// The words of the paper that goes back to whoever wrote the document.
const space = '\u00a0'

const counted = (count: number, one: string, several: string): string =>
  `${count}${space}${count === 1 ? one : several}`

const listed = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter(part => part !== '').join(' og ')

const formats = {
  xlsx: 'Excel',
  docx: 'Word',
  csv: 'CSV',
  text: 'tekst',
  markdown: 'tekst',
  html: 'HTML',
  pdf: 'PDF',
} as const

export const words = {
  what: 'Dokumenttjek',
  unnamed: 'Dokument uden navn',
  listed,
  facts: {
    document: 'Dokument',
    read: 'Læst',
    checked: 'Efterprøvet',
    found: 'Fundet',
    corrected: 'Rettet i læsningen',
  },
  document: (name: string, format: keyof typeof formats, pages: number | null) =>
    `${name} (${formats[format]}${pages === null ? '' : `, ${counted(pages, 'side', 'sider')}`})`,
  checked: (of: {
    readonly tables: number
    readonly amounts: number
    readonly sums: number
    readonly claims: number
  }) =>
    `${listed([
      ...(of.tables === 0
        ? []
        : [
            `${counted(of.amounts, 'beløb', 'beløb')} i ${counted(of.tables, 'tabel', 'tabeller')}`,
            counted(of.sums, 'sum', 'summer'),
          ]),
      ...(of.claims === 0 ? [] : [counted(of.claims, 'oplysning i teksten', 'oplysninger i teksten')]),
    ])}.`,
  found: (errors: number, notes: number, explained: number) =>
    `${listed([
      errors === 0 ? 'ingen fejl' : counted(errors, 'fejl', 'fejl'),
      ...(notes === 0 ? [] : [counted(notes, 'bemærkning', 'bemærkninger')]),
      ...(explained === 0 ? [] : [counted(explained, 'forskel, der kan forklares', 'forskelle, der kan forklares')]),
    ])}.`,
  corrected: (tables: number) =>
    `læsningen af ${counted(tables, 'tabel', 'tabeller')} er rettet af den, der har lavet tjekket.`,
  opening: (tables: boolean) =>
    `${tables ? 'Dokumentets tabeller er regnet efter, og teksten er holdt op mod dem.' : 'Det, teksten siger ét sted, er holdt op mod det, den siger andre steder.'} Her står det, der ikke passer sammen, og hvor det kan rettes.`,
  allRight: 'Alt det, vi kunne efterprøve, stemmer.',
  noErrors: (notes: number) =>
    `Der er ingen fejl i det, vi kunne efterprøve. ${notes === 1 ? 'Bemærkningen' : 'Bemærkningerne'} er noget, det kan være værd at se på igen.`,
  nothing:
    'Dokumentet har ingen tabeller med beløb og ingen tal i teksten, som vi kunne efterprøve. Det siger derfor ikke noget om, hvorvidt tallene stemmer.',
  tables: 'Sådan er tabellerne læst',
  tableColumns: ['Tabel', 'Kolonner', 'Enhed', 'Priser', 'Positive tal er'],
  unit: (unit: string, guessed: boolean) => `${unit}${guessed ? ' (skøn)' : ''}`,
  noUnit: 'ikke beløb',
  prices: (level: number | null) => (level === null ? 'ikke oplyst' : `${level}-priser`),
  signs: { 'cost-positive': 'udgifter', 'gain-positive': 'gevinster' },
  columns: (first: string, last: string, count: number) => (count < 2 ? first : `${first} til ${last}`),
  moreTables: (count: number) =>
    `Desuden ${count === 1 ? 'er 1 tabel' : `er ${count} tabeller`} læst, som ikke er vist her.`,
  errors: 'Det stemmer ikke',
  notes: 'Bemærkninger',
  explained: 'Kan forklares, og er ikke fejl',
  leftOut: 'Ikke tjekket',
  says: 'Teksten',
  stated: 'Står',
  computed: 'Regnet',
  against: (what: string) => `holdt op mod ${what}`,
  allYears: 'alle år tilsammen',
  certain: 'sikkert',
  likely: 'sandsynligt',
  page: (page: number) => `side${space}${page}`,
  line: (line: number) => `linje${space}${line}`,
  sheet: (sheet: string) => `arket »${sheet}«`,
  moreFound: (count: number) =>
    count === 1 ? 'Der er 1 mere, som ikke er vist her.' : `Der er ${count} flere, som ikke er vist her.`,
  moreCells: (count: number) =>
    count === 1 ? 'Det samme gælder 1 celle til.' : `Det samme gælder ${count} celler til.`,
  how: 'Sådan læses tjekket',
  hows: [
    'En fejl er tal eller ord i dokumentet, som ikke kan passe sammen; fejl af samme slags i samme række har samme nummer. En bemærkning er noget, det kan være værd at se på igen. En forskel, der kan forklares, er taget med, så ingen behøver at lede efter den.',
    '»Sikkert« betyder, at tallene kun kan læses på én måde; »sandsynligt«, at der kan være en grund, som dokumentet ikke siger noget om. En forskel på én i det sidste ciffer, der er trykt, regnes for afrunding.',
    'Er en tabel læst anderledes, end den er ment, kan det, der er fundet i den, også være forkert.',
    'Tjekket ser på, om tallene passer sammen. Det siger ikke noget om, hvorvidt indsatsen virker, eller om casen er god.',
  ],
  made: (day: string) => `Lavet med Forlæns ${day}`,
} as const
