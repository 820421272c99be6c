// Words of the investment cases: the list, one case, its tables and what was found in them.
import { counted } from '../page/typeset.ts'

const space = '\u00a0'

export const da = {
  list: {
    title: 'Investeringscases',
    facts: (count: number) =>
      `${counted(count, 'case', 'cases')}. Tallene står, som kommunerne har trykt dem. Forlæns har regnet hver række efter.`,
    filter: 'Find en case',
    filterHint: 'Titel eller kommune',
    caption: 'Investeringscases med tilbagebetaling, samlet beløb og fund. Kolonnerne kan sorteres.',
    sortBy: 'Sortér efter',
    sorted: (column: string, ascending: boolean) => `Sorteret efter ${column}, ${ascending ? 'stigende' : 'faldende'}.`,
    shown: (count: number, of: number) =>
      count === of ? counted(of, 'case', 'cases') : `${counted(count, 'case', 'cases')} af ${of}`,
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
    explained: (count: number) => counted(count, 'forklaret forskel', 'forklarede forskelle'),
    sign: 'Udgift er plus, gevinst er minus. Beløb i forskellige års priser kan ikke lægges sammen.',
  },
  print: 'Udskriv skema (pdf)',
  notPrinted: 'Skemaet kunne ikke hentes.',
  crumb: 'Investeringscases',
  factPrices: (level: number | null) => (level === null ? 'prisniveau ikke oplyst' : `${level}-priser`),
  factPlain: 'uden rente',
  answers: 'Fire svar',
  cumulativeMeaning:
    'Udgifter minus gevinster, lagt sammen fra det første år til og med året. Over nul er der lagt penge ud; ved nul er de kommet igen.',
  table: {
    tabs: 'Casens tabeller',
    noErrors: 'ingen fejl',
    errors: (inAll: number) => counted(inAll, 'fejl', 'fejl'),
    here: (count: number) => (count === 0 ? ', ingen i denne tabel' : `, heraf ${count} i denne tabel`),
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
    likely: 'Sandsynligt, men ikke sikkert.',
    where: 'Hvor står det?',
    line: (line: number) => `linje ${line}`,
    page: (page: number) => `side ${page}`,
  },
  committees: {
    title: 'Hvem betaler, og hvem får gevinsten?',
    meta: (years: string, unit: string, level: number | null) =>
      `${years}, ${unit}${level === null ? '' : `, ${level}-priser`}`,
    name: 'Udvalg',
    bars: 'År for år (sort: betaler, hvid: får igen)',
    pays: 'Betaler',
    gains: 'Får igen',
    total: 'Samlet',
    sum: 'I alt',
    none: 'Casen siger ikke, hvilket udvalg der betaler, og hvem der får gevinsten.',
    how: 'Betaler er de år, hvor udvalget lægger mere ud, end det får igen. Får igen er de andre år.',
    undistributed: 'Ikke fordelt',
    rest: 'Ikke fordelt er rækker, som casen ikke lægger hos et udvalg.',
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
