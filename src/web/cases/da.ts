// Words of the investment cases: the list, one case, its tables and what was found in them.
import type { FindingCode } from '../../investment/audit/finding.ts'
import { counted } from '../page/typeset.ts'

const space = '\u00a0'

const codes: Readonly<Record<FindingCode, string>> = {
  sum: 'Sum',
  cumulative: 'Løbende sum',
  sign: 'Fortegn',
  unit: 'Enhed',
  'same-line': 'Samme række to steder',
  'text-table': 'Tekst mod tabel',
  count: 'Antal i teksten',
  'units-price': 'Antal gange pris',
  key: 'Fordelingsnøgle',
  payback: 'Betalt hjem',
  discount: 'Rente',
  timing: 'Tidspunkt',
  funds: 'Andres penge',
  rounding: 'Afrunding',
  'small-effect': 'Få bag gevinsten',
  alignment: 'Placering i kolonner',
  percentage: 'Procent af beløb',
  label: 'Rækkens navn',
  target: 'Målet',
  deadweight: 'Måske betalt i forvejen',
  uncosted: 'Ikke regnet med',
}

const isCode = (code: string): code is FindingCode => code in codes

export const da = {
  list: {
    title: 'Investeringscases',
    facts: (count: number) =>
      `${counted(count, 'case', 'cases')}, regnet efter række for række. Fundene er vores, tallene er kommunernes egne.`,
    filter: 'Find en case',
    filterHint: 'Titel eller kommune',
    caption: 'Investeringscases med tilbagebetaling, samlet beløb og fund. Kolonnerne kan sorteres.',
    sortBy: 'Sortér efter',
    sorted: (column: string, ascending: boolean) => `Sorteret efter ${column}, ${ascending ? 'stigende' : 'faldende'}.`,
    shown: (count: number, of: number) => `${counted(count, 'case', 'cases')} af ${of}`,
    nothingFound: (text: string) => `Ingen case passer med »${text}«.`,
    showAll: 'Vis alle',
    empty: 'Der er ingen investeringscases endnu.',
    emptyNext: 'De offentliggjorte cases lægges ind, når demoen laves.',
    columns: {
      title: 'Case',
      municipality: 'Kommune',
      years: 'År',
      priceLevel: 'Priser',
      payback: 'Betalt hjem',
      total: 'Samlet, mio. kr.',
      findings: 'Det stemmer ikke',
    },
    after: (years: string) => `efter ${years}${space}år`,
    beyond: 'efter tabellen',
    notPaid: 'ikke betalt hjem',
    noPrice: 'ikke oplyst',
    price: (level: number) => String(level),
    errors: (count: number) => (count === 0 ? 'ingen fejl' : counted(count, 'fejl', 'fejl')),
    notes: (count: number) => counted(count, 'bemærkning', 'bemærkninger'),
    explained: (count: number) => `${count}${space}forklaret`,
    sign: 'Udgift er plus, gevinst er minus. Beløb i forskellige års priser kan ikke lægges sammen.',
  },
  print: 'Udskriv skema',
  printNote: '(pdf, åbner i et nyt faneblad)',
  crumb: 'Investeringscases',
  factPrices: (level: number | null) => (level === null ? 'prisniveau ikke oplyst' : `${level}-priser`),
  factPlain: 'uden rente',
  answers: 'Fire svar',
  table: {
    whole: 'Samlet',
    tabs: 'Casens tabeller',
    found: (errors: number, notes: number, explained: number) =>
      [
        errors === 0 ? 'ingen fejl' : counted(errors, 'fejl', 'fejl'),
        ...(notes === 0 ? [] : [counted(notes, 'bemærkning', 'bemærkninger')]),
        ...(explained === 0 ? [] : [counted(explained, 'forklaret forskel', 'forklarede forskelle')]),
      ].join(', '),
    head: (unit: string, level: number | null) =>
      `${unit}${level === null ? '' : `, ${level}${space}p/l`}  (udgift +, gevinst −)`,
    region: (title: string) => `${title}, tabel`,
    caption: (title: string, unit: string, level: number | null) =>
      `${title}. ${unit}${level === null ? '' : `, ${level}-priser`}. Udgift er plus, gevinst er minus.`,
    lasting: 'Varige ændringer',
    once: 'Tidsbegrænsede beløb',
    net: 'Netto, regnet af Forlæns',
    cumulative: 'Akkumuleret',
    paybackColumn: 'betalt hjem',
    repeated: 'Tabellen viser rækker, der også står andre steder i casen. De tælles ikke med to gange.',
    markLabel: (kind: 'error' | 'note' | 'explained', sign: string) =>
      kind === 'explained' ? 'Forklaret forskel' : `${kind === 'error' ? 'Fejl' : 'Bemærkning'} ${sign}`,
    stands: (value: string) => `I kilden står ${value}`,
  },
  findings: {
    title: 'Det stemmer ikke',
    count: (count: number) => counted(count, 'fejl', 'fejl'),
    none: 'Alle summer, fortegn og enheder stemmer.',
    notes: 'Bemærkninger',
    notesMeta: 'værd at vide',
    explained: 'Kan forklares',
    explainedMeta: 'ikke en fejl',
    code: (code: string) => (isCode(code) ? codes[code] : code),
    likely: 'Sandsynligt, men ikke sikkert.',
    where: 'Hvor står det?',
    line: (line: number) => `linje ${line}`,
    page: (page: number) => `side ${page}`,
  },
  committees: {
    title: 'Hvem betaler, og hvem får gevinsten?',
    meta: (years: string, unit: string) => `${years}, ${unit}`,
    name: 'Udvalg',
    bars: 'År for år (sort: udgift, hvid: gevinst)',
    pays: 'Betaler',
    gains: 'Får igen',
    total: 'Samlet',
    sum: 'I alt',
    none: 'Casen siger ikke, hvilket udvalg der betaler, og hvem der får gevinsten.',
    rest: 'Ikke fordelt: rækker, som casen ikke lægger hos et udvalg. Stat og region: ingen beløb i casen.',
    barsLabel: (name: string, values: string) => `${name}: ${values}`,
    barValue: (year: string, value: string) => `${year} ${value}`,
  },
  realised: {
    title: 'Er det gået sådan?',
    none: 'Der er ingen regnskabstal på casen endnu.',
    later: 'Når de kommer, står de ved siden af planen år for år, sammen med det, der ville være sket uden indsatsen.',
  },
  source: {
    title: 'Kilde',
    loaded: (day: string) => `Lagt ind ${day}. Tallene står, som kommunen har trykt dem; summerne er regnet efter.`,
  },
} as const
