// Sentences of the document check: why a table is read as it is, and what only a printed table can get wrong.
import { formatExact } from '../danish.ts'

type RowCell = { row: string; column: string; stated: number; computed: number; unit: string }

const n = formatExact
const printed = (v: RowCell): string => `"${v.row}"${v.column === '' ? '' : ` ${v.column}`} står som ${n(v.stated)}`
const inUnit = (unit: string): string => (unit === '' ? '' : ` (${unit})`)

export const documentCheck = {
  'read-heading': (v: { text: string }) => `Det står i overskriften: "${v.text}".`,
  'read-label': (v: { label: string }) => `Det siger navnet: "${v.label}".`,
  'read-sums': (v: { matched: number; compared: number }) =>
    `Tallene passer med det i ${v.matched} af ${v.compared} kolonner.`,
  'read-price': (v: { row: string }) => `Det viser rækken "${v.row}", hvor antal gange pris er beløbet.`,
  'read-size': () => 'Det er skønnet ud fra, hvor store tallene er.',
  'read-usual': () => 'Intet i tabellen siger det; sådan er det oftest.',
  'read-text': (v: { text: string }) => `Det siger teksten: "${v.text}".`,
  'read-corrected': () => 'Det er rettet af dig.',
  'read-not-summed': () => 'Ingen rækker i tabellen giver disse tal.',
  'document-without-rows': () => 'Dokumentet har ingen tabel med beløb år for år, så der er intet at gøre til en case.',
  'document-nothing-to-check': () =>
    'Dokumentet har ingen tabeller med beløb og ingen tal i teksten, der kan holdes op mod noget, så intet kunne efterprøves.',
  'paper-over-document': () => '--paper ville skrive hen over det dokument, der læses. Giv papiret et andet navn.',
  'paper-of-one-document': () =>
    '--paper skriver fundene i ét dokument (Word, Excel, PDF, CSV, HTML eller tekst), ikke i en case eller i flere filer. Nævn ét dokument.',
  'table-sum': (v: RowCell & { parts: string }) =>
    `${printed(v)}, men ${v.parts === '' ? 'tallene' : v.parts} giver ${n(v.computed)}${inUnit(v.unit)}.`,
  'table-sum-elsewhere': (v: RowCell & { elsewhere: string }) =>
    `${printed(v)}, men tallene giver ${n(v.computed)}${inUnit(v.unit)}. I "${v.elsewhere}" står det rigtigt.`,
  'table-line-elsewhere': (v: RowCell & { elsewhere: string }) =>
    `${printed(v)}, men i "${v.elsewhere}" står samme række som ${n(v.computed)}${inUnit(v.unit)}, og det passer med summerne.`,
  'table-line-differs': (v: RowCell & { elsewhere: string; otherUnit: string }) =>
    `${printed(v)}${inUnit(v.unit)}, men i "${v.elsewhere}" står samme række som ${n(v.computed)}${inUnit(v.otherUnit)}.`,
  'table-across': (v: RowCell) => `${printed(v)}, men rækkens tal giver ${n(v.computed)}${inUnit(v.unit)}.`,
  'table-running': (v: RowCell) => `${printed(v)}, men løbende sammenlagt giver det ${n(v.computed)}${inUnit(v.unit)}.`,
  'table-sign': (v: RowCell) =>
    `${printed(v)}, men summerne passer kun med ${n(v.computed)}${inUnit(v.unit)}: fortegnet er vendt.`,
  'table-side': (v: RowCell) =>
    `${printed(v)}, men de andre tal i rækken har modsat fortegn. Det bør nok være ${n(v.computed)}${inUnit(v.unit)}.`,
  'table-sign-row': (v: { row: string }) => `Alle tal i "${v.row}" har det modsatte fortegn af det, summerne viser.`,
  'table-unit': (v: RowCell) =>
    `${printed(v)}, men summerne passer kun med ${n(v.computed)}${inUnit(v.unit)}: tallet står i en anden enhed end de andre.`,
  'table-unit-row': (v: { row: string; times: number }) =>
    `Tallene i "${v.row}" står i en anden enhed end de andre rækker: summerne passer, når de ${v.times > 1 ? `ganges med ${n(v.times)}` : `deles med ${n(1 / v.times)}`}.`,
  'table-cell': (v: RowCell) =>
    `${printed(v)}, men både summen af kolonnen og summen af rækken passer kun med ${n(v.computed)}${inUnit(v.unit)}.`,
  'table-steady': (v: RowCell) =>
    `${printed(v)}, men rækken har ${n(v.computed)} i alle andre år, og med det passer summen${inUnit(v.unit)}.`,
  'table-discount': (v: RowCell & { rate: number }) =>
    `${printed(v)}, men tilbagediskonteret med ${n(v.rate)} % giver det ${n(v.computed)}${inUnit(v.unit)}.`,
  'table-rate': (v: { row: string; stated: number; computed: number }) =>
    `Der står en rente på ${n(v.stated)} %, men tallene i "${v.row}" er tilbagediskonteret med ${n(v.computed)} %.`,
  'table-product': (v: RowCell) => `${printed(v)}, men antal gange pris giver ${n(v.computed)}${inUnit(v.unit)}.`,
  'text-product': (v: { says: string; stated: number; computed: number; unit: string }) =>
    `Teksten siger "${v.says}", men regnestykket giver ${n(v.computed)}${inUnit(v.unit)}, ikke ${n(v.stated)}.`,
} as const
