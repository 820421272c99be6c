// Labels, notes and definitions of the figures on an investment case's page.
const nbsp = '\u00a0'
const prices = (level: number | null): string =>
  level === null ? 'Prisniveauet er ikke oplyst i kilden.' : `Beløb i ${level}-priser.`

type When = { readonly year: number; readonly index: number }
const named = ({ year, index }: When): string => (year === index ? `år${nbsp}${index}` : `${year}, år${nbsp}${index}`)
const atStart = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
const yearName = (year: number): string => (year < 1000 ? `år${nbsp}${year}` : String(year))

export const caseView = {
  'case-not-distributed': () => 'Ikke fordelt',
  'case-split': (v: { row: string; table: string; with: readonly string[]; until: number | null }) => {
    const also = v.with.length === 0 ? '' : `, hvor ${v.with.map(row => `"${row}"`).join(' og ')} er talt med`
    const after =
      v.until === null ? '' : ` Efter ${yearName(v.until)} er rækken fordelt som i ${yearName(v.until)} (antagelse).`
    return `"${v.row}" er fordelt som i ${v.table}${also}.${after}`
  },

  'case-paid-home': () => 'Betalt hjem',
  'case-paid-home-when': (v: When) => atStart(named(v)),
  'case-paid-home-never': () => 'Ikke betalt hjem',
  'case-paid-home-note': (v: { fractional: string; beyondTable: boolean; service: string }) => {
    const beyond = v.beyondTable ? ', når de varige linjer fortsætter efter tabellen' : ''
    return `efter ${v.fractional} år${beyond}. ${v.service}`
  },
  'case-service-same': () => 'Service og totaløkonomi er ens.',
  'case-service-other': (v: When) => `På service alene: ${named(v)}.`,
  'case-service-never': () => 'På service alene betaler den sig ikke hjem.',
  'case-paid-home-definition': () =>
    'Det første år, hvor det løbende sammenlagte nettobeløb er nul eller under, efter at det har været over nul. Uden rente. Regnet i brøkdele er årets gevinst fordelt jævnt over året.',

  'case-dearest': () => 'Dyrest',
  'case-dearest-note': (v: { year: number }) => `ved udgangen af ${yearName(v.year)}, løbende sammenlagt`,
  'case-dearest-never': () => 'casen koster aldrig mere, end den giver',
  'case-dearest-definition': (v: { priceLevel: number | null }) =>
    `Det højeste, som udgifter minus gevinster løbende når op på: så meget har kommunen højst lagt ud. ${prices(v.priceLevel)}`,

  'case-sum-until': (v: { year: number }) => `Samlet til og med ${yearName(v.year)}`,
  'case-sum-note': (v: { years: number }) => `udgifter minus gevinster i tabellens ${v.years} år`,
  'case-sum-definition': (v: { priceLevel: number | null }) =>
    `Nettobeløbet af alle linjer i alle tabellens år. Minus betyder, at casen giver mere, end den koster. ${prices(v.priceLevel)}`,

  'case-each-year-after': () => 'Hvert år derefter',
  'case-after-note': (v: { year: number }) => `når de varige linjer fortsætter som i ${yearName(v.year)}`,
  'case-after-nothing': () => 'casen har ingen varige linjer',
  'case-after-definition': (v: { priceLevel: number | null }) =>
    `Nettobeløbet af de varige linjer i tabellens sidste år, som det fortsætter, hvis intet ændrer sig. Det kan ingen love. ${prices(v.priceLevel)}`,

  'case-source-pointer': (v: { file: string; section: string | undefined; line: number | undefined }) =>
    [v.file, v.section, v.line === undefined ? undefined : `linje ${v.line}`]
      .filter(part => part !== undefined)
      .join(', '),
}
