// How exactly a number is printed: "3,9 mio. kr." in a text may be 3.850 to 3.950 thousand, and a row of whole thousands
// may be a thousand off its sum.
import type { Book, OreRow } from '../book.ts'
import { oreIn, type UnitName } from '../case-words.ts'

const about = String.raw`(?:\b(ca\.?|cirka|omkring|knap|godt)\s+(?:kr\.?\s+)?)?`
const digits = String.raw`(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?`
const word = String.raw`(?:\.?\s*(mio\b|mia\b|million|milliard|tusind|t\.?\s?kr\b|1\.?000\s?kr\b|kr(?:oner)?\b))?`
const number = new RegExp(about + digits + word, 'giu')

const oreInWord = (found: string): number => {
  const lower = found.toLowerCase()
  if (lower.startsWith('mia') || lower.startsWith('milliard')) return 1000 * oreIn['mio. kr.']
  if (lower.startsWith('mi')) return oreIn['mio. kr.']
  return lower.startsWith('kr') ? oreIn['kr.'] : oreIn['1000 kr.']
}

/** An amount as a text prints it, in øre: its last printed digit, its last digit that is not 0, and "ca." before it. */
type PrintedAmount = {
  readonly ore: number
  readonly lastDigit: number
  readonly lastNonZero: number
  readonly inMillions: boolean
  readonly decimals: boolean
  readonly about: boolean
}

const printedAmount = (match: RegExpExecArray, size: number): PrintedAmount => {
  const [, approximately, whole = '', decimals = ''] = match
  const figure = `${whole.replaceAll('.', '')}${decimals}`
  const lastDigit = size / 10 ** decimals.length
  const zeros = /0*$/.exec(figure)?.[0].length ?? 0
  return {
    ore: Number(figure) * lastDigit,
    lastDigit,
    lastNonZero: lastDigit * 10 ** (zeros === figure.length ? 0 : zeros),
    inMillions: size >= oreIn['mio. kr.'],
    decimals: decimals !== '',
    about: approximately !== undefined,
  }
}

/** Every amount in a text that stands with its unit. */
const amountsWithUnit = (text: string): readonly PrintedAmount[] =>
  [...text.matchAll(number)].flatMap(match =>
    match[4] === undefined ? [] : [printedAmount(match, oreInWord(match[4]))],
  )

/** The printed amount in a text that is `ore`; one without a unit word is tried in every unit. */
const printedAs = (text: string, ore: number): PrintedAmount | undefined => {
  const bare = [...text.matchAll(number)]
    .filter(match => match[4] === undefined)
    .flatMap(match => Object.values(oreIn).map(size => printedAmount(match, size)))
  return [...amountsWithUnit(text), ...bare].find(amount => Math.abs(amount.ore - Math.abs(ore)) < 1)
}

/**
 * How far the true amount may be from what is printed, in øre. Up to `exact` nothing is said; up to `rounded` a person
 * must judge, because the text may have rounded further than one usually does ("2 mio. kr." for 2,4).
 */
export type Tolerance = { readonly exact: number; readonly rounded: number }

const between = (least: number, value: number, most: number): number => Math.min(Math.max(least, value), most)

/**
 * The tolerance of `ore` as it stands in `text`. With decimals half of the last one; whole millions to one decimal; other
 * whole numbers to half a thousand kroner at most. "ca." stands for half of the last digit that is not 0, but for at
 * least 5 and at most 10 percent.
 */
export const toleranceIn = (text: string, ore: number, unit: UnitName, approximate: boolean): Tolerance => {
  const size = Math.abs(ore)
  const thousand = oreIn['1000 kr.']
  const printed = printedAs(text, ore)
  if (printed === undefined) {
    const exact = approximate ? size / 20 : Math.min(oreIn[unit], 100 * thousand) / 2
    return { exact, rounded: exact }
  }
  const half = printed.lastNonZero / 2
  const usual = printed.decimals
    ? printed.lastDigit / 2
    : printed.inMillions
      ? 50 * thousand
      : Math.min(half, thousand / 2)
  const exact = approximate || printed.about ? Math.max(usual, between(size / 20, half, size / 10)) : usual
  return { exact, rounded: Math.max(exact, half) }
}

/** The amount in a text that is `ore` a thousand or a million times, where none is `ore` itself: another unit. */
export const otherUnitIn = (text: string, ore: number): number | undefined => {
  const amounts = amountsWithUnit(text)
  if (amounts.some(amount => Math.abs(amount.ore - Math.abs(ore)) <= amount.lastNonZero / 2)) return undefined
  return amounts.find(amount => unitsApart(amount.ore, ore))?.ore
}

/** True where one amount is the other a thousand or a million times. */
export const unitsApart = (a: number, b: number): boolean => timesApart(a, b) !== undefined

/** 1.000 or 1.000.000 where one amount is so many times the other; else undefined. */
export const timesApart = (a: number, b: number): number | undefined =>
  a === 0 || b === 0
    ? undefined
    : [1000, 1_000_000].find(times => {
        const [small, large] = [Math.min(Math.abs(a), Math.abs(b)), Math.max(Math.abs(a), Math.abs(b))]
        return Math.abs(small * times - large) < 1
      })

/** Øre in one of the last digit that any of the rows prints: a whole unit, or a decimal of it. */
export const lastDigitOf = (rows: readonly OreRow[], unit: UnitName): number => {
  let size = oreIn[unit]
  while (size > 1 && rows.some(row => row.some(ore => ore !== null && ore % size !== 0))) size /= 10
  return size
}

/** Øre in one of the last digit that a table of the case prints, by all of its rows. */
export const digitOfTable = (book: Book, table: string): number =>
  lastDigitOf(
    [
      ...book.of.lines.flatMap(line => (line.table === table ? [book.rows.get(line.id) ?? []] : [])),
      ...book.totals.flatMap(each => (each.total.table === table ? [each.stated] : [])),
    ],
    book.of.unit,
  )

/** A row of whole millions is not thereby rounded to millions: more than this is never taken for rounding in it. */
export const mostRounding = 100 * oreIn['1000 kr.']
