// The words of the forms: headings as the municipalities' own forms have them, and the words a value is chosen by.
import type { InvestmentCase, Line } from '../../investment/case.ts'
import type { SignConvention, UnitName } from '../../investment/case-words.ts'
import type { LayoutName, SheetName } from './form.ts'

const space = '\u00a0'

const units: Readonly<Record<UnitName, string>> = {
  'kr.': 'kr.',
  '1000 kr.': `1.000${space}kr.`,
  'mio. kr.': `mio.${space}kr.`,
}

const signs: Readonly<Record<SignConvention, string>> = {
  'cost-positive': 'udgift +, gevinst −',
  'gain-positive': 'gevinst +, udgift −',
}

const kinds: Readonly<Record<Line['kind'], string>> = {
  cost: 'Udgift',
  saving: 'Besparelse',
  grant: 'Tilskud',
  income: 'Indtægt',
}

const timings: Readonly<Record<Line['timing'], string>> = { once: 'Tidsbegrænset', lasting: 'Varig' }

const areas: Readonly<Record<Line['area'], string>> = {
  service: 'Service',
  transfers: 'Overførsler',
  construction: 'Anlæg',
}

/** The words a value is chosen by. */
export const choices = { units, signs, kinds, timings, areas, counts: { true: 'Ja', false: 'Nej' } } as const

export const sheets: Readonly<Record<SheetName, string>> = {
  form: 'Skema',
  about: 'Om casen',
  units: 'Enheder og priser',
  rows: 'Rækker',
}

const names: Readonly<Record<LayoutName, string>> = {
  koebenhavn: 'Business case',
  ringsted: 'Ansøgning til sociale investeringer',
  herning: 'Økonomi i investeringscase',
}

const titles: Readonly<Record<LayoutName, string>> = {
  koebenhavn: 'Forslagets titel',
  ringsted: 'Projektets navn',
  herning: 'Titel',
}

export const words = {
  names,
  titles,
  fields: {
    municipality: 'Kommunens nummer',
    unit: 'Beløb i',
    priceLevel: 'Prisniveau (p/l)',
    sign: 'Fortegn',
    startYear: 'Startår (år 1 er)',
    id: 'Casens navn i Forlæns',
    years: 'Antal år med indsatsen',
  },
  number: 'Nr.',
  allYears: 'Alle år',
  area: 'Styringsområde',
  computed: {
    net: (sign: SignConvention) => `Netto (${signs[sign]})`,
    cumulative: 'Netto, lagt sammen år for år',
    serviceNet: 'Netto, kun service',
    serviceCumulative: 'Netto, kun service, lagt sammen',
    after: 'Varige rækker hvert år efter tabellen',
    serviceAfter: 'Varige rækker hvert år efter tabellen, kun service',
    service: 'Tilbagebetalingstid baseret på serviceeffektivisering, år',
    total: 'Tilbagebetalingstid baseret på totaløkonomi, år',
    flag: 'Betalt hjem (1 er ja)',
    serviceFlag: 'Betalt hjem, kun service (1 er ja)',
    staff: 'Personalemæssige konsekvenser, årsværk',
  },
  onSheets: (names: readonly string[]) =>
    `Tallene står på ${names.length === 1 ? 'arket' : 'arkene'} ${names.join(' og ')}.`,
  carriedSheet: 'Til indlæsning',
  carriedNote:
    'Arket bærer det af casen, som skemaet ikke viser, så den kan læses ind igen uden tab. Ret i skemaet, ikke her.',
  made: (day: string) => `Regnet af Forlæns ${day}`,
  page: { side: 'Side', of: 'af' },
  never: 'Betaler sig ikke hjem',
  late: 'Ikke inden for 40 år efter tabellen',
  nothing: 'Hverken udgift eller gevinst',
  whole: 'Samlet økonomisk påvirkning',
  corner: (of: InvestmentCase) =>
    `${units[of.unit]}${of.priceLevel === null ? '' : `, ${of.priceLevel}${space}p/l`} (${signs[of.sign]})`,
  differs: (label: string, year: string, stated: string, computed: string) =>
    `${label}, ${year}: kilden skriver ${stated}, rækkerne giver ${computed}.`,
  turned: (keys: string) => `Række ${keys} er skrevet med modsat fortegn af de andre.`,
  unitsTitle: 'Sådan kommer beløbene frem',
  unitsNote: 'Antal × pris (× områder × måneder / 12). Flere led i den samme række lægges sammen.',
  factors: {
    units: 'Antal',
    price: 'Pris',
    areas: 'Områder',
    share: 'Andel',
    months: 'Måneder',
    says: 'Antal, som kilden skriver det',
  },
  unitColumns: { row: 'Hører til række', factor: 'Led', unit: 'Enhed' },
  rowsTitle: 'Rækkernes art',
  rowColumns: {
    label: 'Række',
    table: 'Tabel',
    kind: 'Art',
    timing: 'Varighed',
    area: 'Styringsområde',
    committee: 'Udvalg',
    account: 'Konto',
    sign: 'Fortegn',
    priceLevel: 'P/l',
    sums: 'Sum af række',
    repeats: 'Gentager række',
  },
  sum: 'Sum',
  runningSum: 'Løbende sum',
  tablesTitle: 'Tabellerne',
  tableColumns: { title: 'Titel', counts: 'Tæller med i nettoet' },
  keysTitle: 'Fordelingsnøgler',
  keyColumns: { committee: 'Udvalg', kind: 'Art', table: 'Tabel', stated: 'Nøgle i %' },
  effortsTitle: 'Indsatser og målgruppe',
  effortColumns: { title: 'Indsats', target: 'Målgruppe', duration: 'Varighed', success: 'Succes', effect: 'Effekt' },
  participantsTitle: 'Antal deltagere',
  participantColumns: { effort: 'Deltagere i', unit: 'Enhed' },
  years: (count: string) => `${count}${space}år`,
  months: (count: string) => `${count}${space}måneder`,
  percent: (percent: string, of: string) => `${percent}${space}%${of}`,
  outOf: (successes: string, of: string) => ` (${successes} ud af ${of})`,
  avoided: (count: string, unit: string, rows: string) => `${count} ${unit}, række ${rows}`,
  toBeWritten: 'Skrives af forvaltningen.',
  noOther: 'Casen har ingen andre tabeller.',
  groups: {
    lasting: 'Varige ændringer',
    once: 'Implementeringsomkostninger',
    cost: 'Investeringsomkostninger',
    financing: 'Evt. ekstern finansiering (indtægter)',
    saving: 'Økonomisk gevinst (reducerede udgifter på grund af indsatsen)',
    noAccount: 'Uden konto',
    account: (account: string) => account,
  },
  continued: (title: string) => (title === '' ? '(fortsat)' : `${title} (fortsat)`),
  yes: 'Ja',
  no: 'Nej',
  plus: (year: string | null) => (year === null ? 'ÅR +' : `ÅR + (${year})`),
  counted: (at: number, year: string | null) => (year === null ? `ÅR ${at}` : `ÅR ${at} (${year})`),
} as const
