// Sentences of the audit: one per thing that does not add up, and one per difference that can be explained.
import { formatExact, formatNumber } from '../danish.ts'

/** One cell of a table: its row and column, what it prints and what its parts give. */
type Cell = { row: string; column: string; stated: number; computed: number; unit: string }
/** Something the text says, and the number it should be. */
type Said = { says: string; stated: number; computed: number; unit: string }
/** One cell that stands on the wrong side. */
type Turned = { row: string; column: string; amount: number; unit: string }
/** A row with fewer values than years. */
type Lost = { row: string; values: number; years: number }

/** A number of the case, with all its decimals: two amounts that differ must never look the same. */
const n = formatExact
/** A column's year; a case that counts its years 1, 2, 3 has them called "år 1". */
const year = (column: string): string => (column.length < 4 ? `år ${column}` : column)
/** Words of the source, without the full stop that would stand inside our own sentence; that of "kr." stays. */
const quote = (says: string): string => `"${says.replace(/(?<!\b(?:kr|mio|mv|mm))\.$/, '')}"`
/** An amount that stands by itself: "3.000.000 kr.", but "3.000 (1000 kr.)", because two numbers in a row read as one. */
const money = (amount: number, unit: string): string =>
  unit === '1000 kr.' ? `${n(amount)} (${unit})` : `${n(amount)} ${unit}`
/** The sentence with one full stop, also where it ends in "kr." */
const stop = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`)
const printed = (v: Cell): string => `"${v.row}" ${year(v.column)} står som ${n(v.stated)}`
const lost = (v: Lost): string => `"${v.row}" har ${v.values} ${v.values === 1 ? 'værdi' : 'værdier'} til ${v.years} år`
const shares = (v: { stated: string; yearly: string; together: string }): string =>
  `Nøglen ${v.stated} passer ikke med beløbene (${v.yearly}; alle år tilsammen ${v.together})`
const otherWay = (v: { sign: string }): string =>
  `Står rækken sådan i kilden, så skriv "sign: ${v.sign}" på den; ellers er fortegn eller "kind" forkert.`

export const findings = {
  'sum-wrong': (v: Cell) => `${printed(v)}, men rækkerne giver ${n(v.computed)} (${v.unit}).`,
  'sum-wrong-right-elsewhere': (v: Cell & { elsewhere: string }) =>
    `${printed(v)}, men rækkerne giver ${n(v.computed)} (${v.unit}). I "${v.elsewhere}" står det rigtigt.`,
  'sum-misses-row': (v: Cell & { other: string }) =>
    `${printed(v)}, men rækkerne giver ${n(v.computed)} (${v.unit}). Det passer i alle år, hvis "${v.other}" regnes med.`,
  'sum-counts-row': (v: Cell & { other: string }) =>
    `${printed(v)}, men rækkerne giver ${n(v.computed)} (${v.unit}). Det passer i alle år, hvis "${v.other}" ikke regnes med.`,
  'sum-perhaps-rounded': (v: Cell) =>
    `${printed(v)}, men rækkerne giver ${n(v.computed)} (${v.unit}). Det kan være afrunding, hvis kilden har lagt uafrundede tal sammen.`,
  'sum-rounded': (v: Cell) =>
    `${printed(v)}, og rækkerne giver ${n(v.computed)} (${v.unit}): forskellen er ikke større end en afrunding.`,
  'cumulative-wrong': (v: Cell) => `${printed(v)}, men løbende sammenlagt giver det ${n(v.computed)} (${v.unit}).`,
  'total-sign': (v: Cell) => `${printed(v)}, men rækkerne giver ${n(v.computed)} (${v.unit}): fortegnet er vendt.`,
  'total-row-sign': (v: { row: string; sign: string }) =>
    `Alle tal i "${v.row}" har det modsatte fortegn af det, rækkerne giver. ${otherWay(v)}`,
  'total-running': (v: { row: string }) =>
    `"${v.row}" er lagt sammen løbende fra år til år. Skriv "cumulative: true" på den.`,
  'total-not-running': (v: { row: string }) =>
    `"${v.row}" står år for år og er ikke lagt sammen løbende. Fjern "cumulative: true".`,
  'part-sign': (v: Cell & { part: string }) =>
    `${printed(v)}, men rækkerne giver ${n(v.computed)} (${v.unit}). Det passer, hvis fortegnet på "${v.part}" vendes.`,
  'gain-as-cost': (v: Turned) =>
    stop(`"${v.row}" er en gevinst, men står i ${year(v.column)} som en udgift på ${money(v.amount, v.unit)}`),
  'cost-as-gain': (v: Turned) =>
    stop(`"${v.row}" er en udgift, men står i ${year(v.column)} som en gevinst på ${money(v.amount, v.unit)}`),
  'gain-row-as-cost': (v: { row: string; sign: string }) =>
    `"${v.row}" er en gevinst, men hele rækken står som en udgift. ${otherWay(v)}`,
  'cost-row-as-gain': (v: { row: string; sign: string }) =>
    `"${v.row}" er en udgift, men hele rækken står som en gevinst. ${otherWay(v)}`,
  'same-line-differs': (v: Cell & { other: string }) =>
    `${printed(v)}, men ${v.other} giver ${n(v.computed)} (${v.unit}).`,
  'same-line-explained': (v: Cell & { other: string; by: string; more: number }) =>
    `${printed(v)} og ${v.other} som ${n(v.computed)}; forskellen på ${n(v.more)} er ${v.by}.`,
  'key-holds': (v: { stated: string }) => `Nøglen ${v.stated} passer med beløbene i alle år.`,
  'key-holds-together': (v: { stated: string; yearly: string }) =>
    `Nøglen ${v.stated} passer med alle år tilsammen, selv om de enkelte år afviger (${v.yearly}).`,
  'key-wrong': (v: { stated: string; yearly: string; together: string }) => `${shares(v)}.`,
  'key-is-mean': (v: { stated: string; yearly: string; together: string }) =>
    `${shares(v)}. Den er gennemsnittet af årenes procenter, ikke af beløbene.`,
  'driver-wrong': (v: Cell) => `${printed(v)}, men antal gange pris giver ${n(v.computed)} (${v.unit}).`,
  'driver-rounded': (v: Cell) =>
    `${printed(v)}; antal gange pris giver ${n(v.computed)} (${v.unit}). Beløbet er rundet af.`,
  'driver-unit': (v: Cell) =>
    `${printed(v)}, men antal gange pris giver ${n(v.computed)} (${v.unit}). Pris og beløb står i hver sin enhed.`,
  'driver-says': (v: { row: string; column: string; says: number; units: number; unit: string }) =>
    `"${v.row}" ${year(v.column)}: teksten siger ${n(v.says)} ${v.unit}, men beløbet svarer til ${n(v.units)}.`,
  'heading-unit': (v: { statedUnit: string; unit: string }) =>
    stop(`Overskriften siger ${v.statedUnit}, men beløbene er i ${v.unit}`),
  'heading-unit-shown': (v: { statedUnit: string; unit: string; row: string; units: number; price: number }) =>
    `Overskriften siger ${v.statedUnit}, men beløbene er i ${v.unit}: "${v.row}" er ${n(v.units)} x ${n(v.price)} = ${n(v.units * v.price)}.`,
  'claim-unit': (v: { says: string; other: string; times: number }) =>
    `${quote(v.says)} og ${quote(v.other)} er det samme beløb i hver sin enhed: det ene er ${n(v.times)} gange det andet.`,
  'claim-differs': (v: { says: string; other: string }) => `${quote(v.says)} passer ikke med ${quote(v.other)}.`,
  'text-table': (v: Said) =>
    `Teksten siger ${quote(v.says)}, altså ${n(v.stated)}, men tabellen giver ${n(v.computed)} (${v.unit}).`,
  'text-unit': (v: Said) =>
    `Teksten siger ${quote(v.says)}, altså ${n(v.stated)}, men tabellen giver ${n(v.computed)} (${v.unit}): de står i hver sin enhed.`,
  'text-sign': (v: Said) =>
    `Teksten siger ${quote(v.says)}, altså ${n(v.stated)}, men tabellen giver ${n(v.computed)} (${v.unit}): fortegnet er vendt.`,
  'text-parts': (v: Said) => `${quote(v.says)}: delene giver ${n(v.computed)}, ikke ${n(v.stated)} (${v.unit}).`,
  'words-unit': (v: { says: string; stated: number; unit: string }) =>
    `Teksten siger ${quote(v.says)}, men casen læser det som ${money(v.stated, v.unit)}; er enheden rigtig?`,
  'percentage-wrong': (v: {
    percent: number
    of: number
    value: number
    computed: number
    actual: number
    unit: string
  }) =>
    `${n(v.percent)} % af ${n(v.of)} er ${formatNumber(v.computed)}, ikke ${n(v.value)} (${v.unit}); ${n(v.value)} er ${formatNumber(v.actual, 1)} %.`,
  'shares-not-100': (v: { parts: string; sum: number }) => `Andelene ${v.parts} giver ${n(v.sum)} %, ikke 100 %.`,
  'shares-unordered': (v: { parts: string }) =>
    `Andelene ${v.parts} giver 100 %, men kilden viser ikke længere, hvilken der hører til hvad. Læs dem i originalen.`,
  'count-parts': (v: { says: string; stated: number; parts: string; sum: number }) =>
    `Teksten siger ${quote(v.says)}, men ${v.parts} er ${n(v.sum)}.`,
  'count-elsewhere': (v: { says: string; other: string }) =>
    `Et sted står ${quote(v.says)}, et andet ${quote(v.other)}. Er det det samme?`,
  'payback-differs': (v: { says: string; found: string }) =>
    `Teksten siger ${quote(v.says)}, men efter tabellen er svaret: ${v.found}`,
  'gain-before-text': (v: {
    says: string
    column: string
    booked: number
    net: number
    payback: number | null
    unit: string
  }) =>
    `Teksten siger ${quote(v.says)}, men tabellen har ${n(v.booked)} allerede i ${year(v.column)}. Følges teksten, er nettet det år ${money(v.net, v.unit)}, og casen ${v.payback === null ? 'betaler sig ikke hjem' : `betaler sig hjem i år ${v.payback}`}.`,
  'gain-before-possible': (v: { column: string; booked: number; unit: string; because: string }) =>
    stop(
      `Der er regnet med en gevinst på ${n(v.booked)} (${v.unit}) i ${year(v.column)}, før virkningen kan være der: ${v.because}`,
    ),
  'time-does-not-fit': (v: { says: string; months: number; actual: number }) =>
    `${quote(v.says)} siger ${n(v.months)} måneder, men der er ${n(v.actual)} mellem de to tidspunkter.`,
  'months-uncovered': (v: { says: string; open: number; length: number }) =>
    `${quote(v.says)}: pengene dækker ikke ${n(v.open)} af de ${n(v.length)} måneder.`,
  'funds-not-sought': (v: { says: string; row: string; sum: number; unit: string }) =>
    stop(
      `Der står ${quote(v.says)} ved andre midler, men "${v.row}" er regnet med som indtægt, i alt ${money(v.sum, v.unit)}`,
    ),
  'own-money-missing': (v: { documented: number; required: number; unit: string; missing: number }) =>
    `Kommunen skal selv lægge ${n(v.required)} (${v.unit}); der er vist ${n(v.documented)}, så ${n(v.missing)} mangler.`,
  'alignment-one': (v: Lost & { placed: string }) => `${lost(v)}. Kun én placering passer med summerne: ${v.placed}.`,
  'alignment-other': (v: Lost & { placed: string }) =>
    `${lost(v)} og er sat forkert ind. Kun denne passer med summerne: ${v.placed}.`,
  'alignment-several': (v: Lost & { ways: number }) =>
    `${lost(v)}, og ${v.ways > 1000 ? 'mere end 1.000' : n(v.ways)} placeringer passer med summerne. Læs den i originalen.`,
  'alignment-none': (v: Lost) => `${lost(v)}, og ingen placering passer med summerne.`,
  'small-effect': (v: {
    title: string
    avoided: number
    unit: string
    participants: number | null
    rate: number | null
    expected: number | null
  }) => {
    const of = v.participants === null ? '' : ` af ${n(v.participants)} deltagere`
    const expectation =
      v.expected === null || v.rate === null
        ? ''
        : ` Succesraten på ${formatNumber(v.rate, 1)} % ville give ca. ${formatNumber(v.expected, 0)}.`
    return `Gevinsten ved "${v.title}" hviler på ${n(v.avoided)} ${v.unit}${of}; det kan tilfældet alene give eller tage.${expectation}`
  },
  'label-differs': (v: { row: string; says: string }) =>
    `Rækken hedder "${v.row}", men beløbet er efter teksten noget andet: ${quote(v.says)}.`,
  'target-missed': (v: { says: string; goal: number | string; reached: number; unit: string }) =>
    `Målet er ${typeof v.goal === 'number' ? n(v.goal) : v.goal} (${v.unit}): ${quote(v.says)}. Casen når ${n(v.reached)}.`,
  'already-paid': (v: { row: string; by: string; years: string; sum: number; unit: string }) =>
    `"${v.row}" ser ud til allerede at være betalt af ${v.by} i ${v.years}; ${money(v.sum, v.unit)} kan være regnet to gange.`,
  'not-costed': (v: { what: string; says: string }) =>
    `Tabellen har ingen række til ${v.what}, selv om teksten siger ${quote(v.says)}.`,
}
