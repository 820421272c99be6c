// The short names on an investment case's page and paper: what a finding is about, and the table that makes the net.
export const findingNames = {
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
  funds: 'Finansiering',
  rounding: 'Afrunding',
  'small-effect': 'Få bag gevinsten',
  alignment: 'Placering i kolonner',
  percentage: 'Procent af beløb',
  label: 'Rækkens navn',
  target: 'Målet',
  deadweight: 'Måske betalt i forvejen',
  uncosted: 'Ikke regnet med',
} as const

export const wholeTable = 'Samlet'
