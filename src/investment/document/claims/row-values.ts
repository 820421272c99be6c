// What a row may be said to be, and which rows the words around an amount name.
import { lastDigitOf, mostRounding } from '../../audit/printed-precision.ts'
import type { InvestmentCase } from '../../case.ts'
import type { UnitName } from '../../case-words.ts'
import type { TextAmount } from '../amounts-in-text.ts'
import { coverage, stemsOf } from '../label-words.ts'
import type { NamedRow as Row } from './named-rows.ts'

/** What stands around an amount: back to the amount or clause before it, on to the next. */
export const around = (
  sentence: string,
  amount: TextAmount,
  all: readonly TextAmount[],
): { text: string; from: number; to: number } => {
  const before = [...all].reverse().find(each => each.to <= amount.from)
  const after = all.find(each => each.from >= amount.to)
  const from = before?.to ?? 0
  const to = after?.from ?? sentence.length
  const head = sentence.slice(from, amount.from)
  const tail = sentence.slice(amount.to, to)
  // Words before the next amount belong to it where a clause begins there.
  const clause = /^[^,;]{0,80}?(?:;|,\s*(?:og|men|mens|samt)\b)/iu.exec(tail)
  const cut =
    after !== undefined && clause !== null
      ? { index: clause[0].search(/[,;]/u) }
      : /(?:,|;|\bog\b|\bsamt\b|\bmens\b)(?=[^,;]*$)/iu.exec(tail)
  const end = after !== undefined && cut !== null ? amount.to + cut.index : to
  const start =
    before === undefined ? 0 : from + (/^[^,;]{0,60}?(?:,|;|\bog\b|\bsamt\b|\bmens\b)/iu.exec(head)?.[0].length ?? 0)
  return { text: sentence.slice(start, end), from: start, to: end }
}

export const yearsIn = (text: string, first: number): readonly number[] => {
  const span = /((?:19|20)\d\d)\s*(?:[-–]|til(?: og med)?|og)\s*((?:19|20)\d\d)/u.exec(text)
  if (span !== null) {
    const [from, to] = [Number(span[1]), Number(span[2])]
    return from < to && to - from < 40 ? Array.from({ length: to - from + 1 }, (_, at) => from + at) : []
  }
  const steps = first < 1900 ? [...text.matchAll(/(?<!\p{L})år\s+(\d{1,2})\b/giu)].map(found => Number(found[1])) : []
  return [...[...text.matchAll(/(?<![\d.,])((?:19|20)\d\d)(?![\d.,]*\d)/gu)].map(found => Number(found[1])), ...steps]
}

export const wholePeriod =
  /i alt|samlet(?:e)? (?:over|i|for)|hele perioden|over (?:de )?\S+ år|i perioden|sammenlagt|tilsammen/iu
export const onwards =
  /årlig|om året|pr\. år|fra (?:og med )?(?:(?:den )?\d{1,2}\. )?(?:\p{L}+ )?(?:19|20)\d\d|og frem|frem(?:over| til)|herefter|varig|hvert år/iu
/** An amount of every year is no sum of them. */
const everyYear = /(?<!\p{L})(?:årlig\p{L}*|om året|hvert år|pr\. år)/iu
export const elsewhere =
  /beslut|besluttet|vedtog|vedtaget|byråd\p{L}* (?:har|traf)|krav|i dag\b|nuværende|tidligere|erfaring|andre kommuner|pr\. (?:barn|plads|anbringelse|forløb|sag|familie|ung|elev|borger|uge|måned|døgn)|hver\b|gennemsnit|max|op til|satspulje|budget(?:tet)? (?:på|til)|samlede? budget|afsat i budget|\d\s*(?:%|procent) af|bud på|usikker|risiko|hvis\b|forudsat|pris|inden for (?:de|den|det) eksisterende|egne midler|dækkes af|kost(?:er|ede) (?:ca\. )?.{0,30}(?:pr\.|stk)/iu

export type Value = { readonly ore: number; readonly at: string }

/** What a row may be said to be: the years that are named, their sum, every year, the last year. */
export const valuesOf = (
  row: Row,
  named: readonly number[],
  years: readonly number[],
  text: string,
): readonly Value[] => {
  const cell = (year: number): Value[] => {
    const ore = row.ore[years.indexOf(year)] ?? null
    return ore === null ? [] : [{ ore, at: String(year) }]
  }
  const sum = (of: readonly number[]): number =>
    of.reduce((total, year) => total + (row.ore[years.indexOf(year)] ?? 0), 0)
  const all: Value[] = [{ ore: sum(years), at: 'sum' }]
  const inside = named.filter(year => years.includes(year))
  if (inside.length === 1 && onwards.test(text))
    return [...years.filter(year => year >= (inside[0] ?? 0)).flatMap(cell), ...cell(inside[0] ?? 0)]
  if (inside.length === 1) return wholePeriod.test(text) ? [...cell(inside[0] ?? 0), ...all] : cell(inside[0] ?? 0)
  if (inside.length > 1) return [{ ore: sum(inside), at: 'sum' }, ...inside.flatMap(cell), ...all]
  if (named.length > 0) return []
  return [...(everyYear.test(text) && !wholePeriod.test(text) ? [] : all), ...years.flatMap(cell)]
}

/** The text speaks of costs and gains together. */
const netWord = /(?<!\p{L})netto/iu

/** "2,6 mio. kr. ved udgangen af 2031": what the years up to the named one come to. */
export const isRunning = (
  row: Row,
  named: readonly number[],
  years: readonly number[],
  near: string,
  ore: number,
  slack: number,
) => {
  const [year] = named
  if (year === undefined || !/ved udgangen af|ultimo|akkumuleret|til og med|frem til|samle|i alt/iu.test(near))
    return false
  const sum = years.reduce((all, each, at) => (each <= year ? all + (row.ore[at] ?? 0) : all), 0)
  return Math.abs(Math.abs(sum) - ore) <= slack
}

export type Linked = { readonly row: Row; readonly share: number }

/** The rows that the words around an amount name, the best first. */
export const linkedTo = (rows: readonly Row[], text: string, dated: boolean, least = 0.85): readonly Linked[] => {
  const words = new Set([
    ...stemsOf(text),
    ...(/(?<!\p{L})spares?(?!\p{L})|gevinst/iu.test(text) ? ['besparels', 'gevinst'] : []),
  ])
  return rows
    .map(row => ({
      row,
      share:
        row.isNet && dated && netWord.test(text)
          ? 1
          : row.generic
            ? coverage(row.stems, words)
            : coverage(row.own, words) * 0.9 + coverage(row.stems, words) * 0.1,
    }))
    .filter(({ row, share }) =>
      row.isNet && dated && netWord.test(text)
        ? true
        : row.generic
          ? dated && share === 1
          : share >= (row.own.size > 3 ? Math.min(0.6, least) : least),
    )
    .sort((a, b) => b.share - a.share || b.row.own.size - a.row.own.size)
}

/** Whether an amount is as good as a row's value once both are in one unit: the row may have rounded it. */
export const isAbout = (ratio: number, row: Row, unit: UnitName): boolean => {
  const most = Math.max(...row.ore.map(ore => Math.abs(ore ?? 0)))
  const digit = Math.min(lastDigitOf([row.ore], unit), mostRounding)
  return Math.abs(ratio - 1) <= Math.min(0.1, Math.max(0.001, most === 0 ? 0 : digit / 2 / most))
}

/** How far a row's nearest value is from an amount, as a ratio; another unit of the same figures is nearest of all. */
export const away = (
  row: Row,
  named: readonly number[],
  { years, unit }: Pick<InvestmentCase, 'years' | 'unit'>,
  text: string,
  ore: number,
): number => {
  const ratios = valuesOf(row, named, years, text).flatMap(value =>
    value.ore === 0 ? [] : [ore / Math.abs(value.ore)],
  )
  if (ratios.some(ratio => [1000, 1 / 1000].some(times => isAbout(ratio / times, row, unit)))) return 0
  return Math.min(...ratios.map(ratio => Math.abs(Math.log(ratio))))
}
