// What unit a table's amounts are in: what the heading says, what units x price show, and how large the numbers are.
import { message } from '../../language/message.ts'
import { oreIn, type UnitName } from '../case-words.ts'
import { unitIn } from './cell-number.ts'
import { productsIn } from './product-in-words.ts'
import type { Reading } from './understood.ts'

type LabelledRow = { readonly label: string; readonly values: readonly (number | null)[] }

const names: readonly UnitName[] = ['kr.', '1000 kr.', 'mio. kr.']

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}...` : text)

/** The unit in which a row is the product its own label names, within half a percent; undefined where it is in none. */
const shownBy = ({ label, values }: LabelledRow): UnitName | undefined => {
  const products = productsIn(label)
  const [product, another] = products
  if (product === undefined || another !== undefined) return undefined
  const kroner = product.units * product.price * product.areas
  const printed = values.filter(value => value !== null && value !== 0).map(value => Math.abs(value ?? 0))
  return names.find(unit => printed.some(value => Math.abs((value * oreIn[unit]) / 100 - kroner) <= kroner / 200))
}

/** The unit a table's heading, then its title and the words before it, name first. */
export const statedUnitIn = (
  heading: string,
  title: string,
  before: string,
): { unit: UnitName; text: string } | null => {
  for (const text of [heading, title, before]) {
    const piece = text.split(' | ').find(each => unitIn(each) !== null)
    const unit = piece === undefined ? null : unitIn(piece)
    if (piece !== undefined && unit !== null) return { unit, text: short(piece) }
  }
  return null
}

/** Amounts of a case are rarely above this, and half of them never. */
const tooLarge = oreIn['mio. kr.'] * 100

/** What no committee's budget comes to. */
const beyondAnyBudget = oreIn['mio. kr.'] * 3000

/** Kroner under a heading of thousands end in three noughts; the budget of a large area in thousands rarely does. */
const isRound = (sizes: readonly number[]): boolean =>
  sizes.filter(size => size % 1000 === 0).length * 3 >= sizes.length * 2

const median = (sizes: readonly number[]): number => [...sizes].sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0

/**
 * The unit of a table's amounts. Rows that name their own units and price are believed before a heading; a heading that would make
 * amounts of thousands of millions is not believed.
 */
export const readUnit = (
  rows: readonly LabelledRow[],
  stated: { unit: UnitName; text: string } | null,
): Reading<UnitName> => {
  const shown = rows.flatMap(row => {
    const unit = shownBy(row)
    return unit === undefined ? [] : [{ unit, row: row.label }]
  })
  const [first] = shown
  const most =
    first === undefined
      ? undefined
      : names.map(unit => shown.filter(each => each.unit === unit)).sort((a, b) => b.length - a.length)[0]
  const [witness] = most ?? []
  if (
    witness !== undefined &&
    (stated === null || witness.unit === stated.unit || (most?.length ?? 0) * 2 > shown.length)
  ) {
    return { value: witness.unit, sureness: 'certain', because: message('read-price', { row: witness.row }) }
  }
  const sizes = rows.flatMap(row =>
    row.values.filter(value => value !== null && value !== 0).map(value => Math.abs(value ?? 0)),
  )
  const largest = Math.max(0, ...sizes)
  if (stated !== null) {
    const smaller = names[names.indexOf(stated.unit) - 1]
    // Most rows being of tens of millions is no case; one such row or cell is a slip.
    const medians = rows.flatMap(row => {
      const own = row.values.filter(value => value !== null && value !== 0).map(value => Math.abs(value ?? 0))
      return own.length === 0 ? [] : [median(own)]
    })
    const large = medians.filter(size => size * oreIn[stated.unit] >= tooLarge).length
    if (
      smaller !== undefined &&
      medians.length > 1 &&
      large * 3 >= medians.length * 2 &&
      (isRound(sizes) || largest * oreIn[stated.unit] >= beyondAnyBudget)
    ) {
      return { value: smaller, sureness: 'likely', because: message('read-size') }
    }
    return { value: stated.unit, sureness: 'certain', because: message('read-heading', { text: stated.text }) }
  }
  const value =
    largest >= 30_000 ? 'kr.' : largest < 100 && sizes.some(size => !Number.isInteger(size)) ? 'mio. kr.' : '1000 kr.'
  return { value, sureness: 'guess', because: message('read-size') }
}

/** "2016 p/l", "(p/l 2026)", "2016-priser", "i 2026-niveau": the year of the prices. */
export const priceLevelIn = (text: string): number | null => {
  const found =
    /\b((?:19|20)\d\d)\s*[- ]?\s*(?:p\s?\/\s?[l1I]|pl\b|-?priser|-?prisniveau|-?niveau)|(?:p\s?\/\s?[l1I]|\bpl|prisniveau|priser|pris- og lønniveau)\s*[:.]?\s*(?:i\s+)?((?:19|20)\d\d)\b/iu.exec(
      text,
    )
  const year = found?.[1] ?? found?.[2]
  return year === undefined ? null : Number(year)
}
