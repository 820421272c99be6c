// When the case is said to have paid for itself: in a row of the table or in the text.

import { digitOfTable, mostRounding } from '../../audit/printed-precision.ts'
import { type OreRow, openBook } from '../../book.ts'
import { paybacksOf } from '../../compute.ts'
import { paybackOf } from '../../payback.ts'
import { countOf, countWords } from '../amounts-in-text.ts'
import type { Draft } from '../draft-case.ts'
import type { Sentence } from '../sentences.ts'
import { type ClaimReader, type FoundClaim, wordsAround } from './found-claim.ts'

const speaks =
  /tilbagebetal|tjent? (?:sig )?(?:hjem|ind)|tjener sig|betal\p{L}* sig (?:\p{L}+ )?(?:hjem|tilbage|selv)|går (?:\p{L}+ ){0,3}i (?:nul|plus)(?!\p{L})|break-?even|balancepunkt/iu
const after = new RegExp(
  String.raw`(?:efter|på|over|inden for|i løbet af|er|til|udgør|:|baseret på \p{L}+)\s+(?:ca\.?\s+|omkring\s+|kun\s+|cirka\s+)?(${countWords})\s+år(?!s|\p{L})`,
  'iu',
)
const inYear =
  /\b(?:i|fra|ved udgangen af|ultimo|med udgangen af|i løbet af|inden udgangen af)\s+(?:år\s+)?((?:19|20)\d\d)\b/iu
const inStep = /\b(?:i|efter|fra)\s+(?:projekt)?år\s+(\d{1,2})\b|\bi\s+(?:det\s+)?(\d{1,2})\.\s+år\b/iu
const not =
  /andre kommuner|erfaring|typisk|skal være|krav|højst|senest|må ikke|inden for (?:de )?\d+|puljen|fonden|hvis\b/iu

/** The account turns in this year by the net as it is printed: rounding may put it a year off what the lines give. */
const printedPaybacks = (draft: Draft): readonly number[] => {
  const book = openBook(draft.of)
  const counting = new Set(draft.of.tables.flatMap(table => (table.counts ? [table.id] : [])))
  return book.totals.flatMap(({ total, stated, computed }): number[] => {
    const isNet = total.cumulative !== true && counting.has(total.table ?? '') && total.stated.length > 0
    const near = computed.every((ore, at) => {
      const printed = stated[at] ?? null
      return printed === null || Math.abs((ore ?? 0) - (book.net[at] ?? 0)) < 1
    })
    const whole = stated.every((ore, at) => ore !== null || (book.net[at] ?? 0) === 0)
    if (!isNet || !near || !whole) return []
    const { payback } = paybackOf(
      draft.of.years,
      stated.map(ore => ore ?? 0),
      stated.at(-1) ?? 0,
    )
    return payback === null ? [] : [payback.index, payback.year]
  })
}

const rows: ClaimReader = ({ understood, draft }) =>
  understood.tables.flatMap((table, place) =>
    table.rows.flatMap((row, line): FoundClaim[] => {
      if (row.role.value !== 'payback') return []
      const numbers = [...row.aside, ...row.cells.flatMap(cell => (cell.value === null ? [] : [cell.value]))]
      const [value, another] = numbers
      if (value === undefined || (another !== undefined && another !== value) || value <= 0) return []
      const at: Sentence = {
        text: `${row.label} ${value}`,
        block: table.block,
        page: table.at.page,
        line: row.line,
        heading: table.name,
        paragraph: table.block * 10_000,
        row: { table: place, row: line },
      }
      const measure = /total/iu.test(row.label) ? 'total' : 'service'
      if (printedPaybacks(draft).includes(value)) return []
      return [
        { at, claim: { kind: 'payback', says: `${row.label} ${String(value).replace('.', ',')}`, value, measure } },
      ]
    }),
  )

/** The net as it is printed turns in this year or step, but for the rounding of the years until then. */
const turnsWithRounding = (draft: Draft, value: number): boolean => {
  const book = openBook(draft.of)
  const counting = new Set(draft.of.tables.flatMap(table => (table.counts ? [table.id] : [])))
  const at = draft.of.years.includes(value) ? draft.of.years.indexOf(value) : value - 1
  return book.totals.some(({ total, stated }) => {
    const digit = Math.min(digitOfTable(book, total.table ?? ''), mostRounding)
    const whole = stated.every(ore => ore !== null)
    if (total.cumulative === true || !counting.has(total.table ?? '') || !whole) return false
    if (!isNet(book.net, stated, digit)) return false
    const balance = (last: number): number =>
      stated.slice(0, last + 1).reduce<number>((sum, ore) => sum + (ore ?? 0), 0)
    const room = (last: number): number => (digit / 2) * (last + 1)
    return at > 0 && at < stated.length && balance(at) <= room(at) && balance(at - 1) >= -room(at - 1)
  })
}

/** The row prints the net, but for what rounding does to the sum of its rows. */
const isNet = (net: readonly number[], stated: OreRow, digit: number): boolean =>
  stated.every((ore, at) => Math.abs((ore ?? 0) - (net[at] ?? 0)) <= digit * 4)

/** "Ca. 4 år" for 4,3, and a year in which the account is even to the last digit: nothing to say. */
const isNear = (draft: Draft, text: string, value: number): boolean => {
  const { payback } = paybacksOf(openBook(draft.of)).total
  if (printedPaybacks(draft).includes(value) || turnsWithRounding(draft, value)) return true
  if (payback === null) return false
  if (/ca\.|cirka|omkring|knap|godt|lidt over|små/iu.test(text) && Math.abs(payback.fractional - value) <= 0.6)
    return true
  const whole = Math.abs(payback.fractional - Math.round(payback.fractional)) < 0.02
  return whole && (value === payback.index + 1 || value === payback.year + 1)
}

const texts: ClaimReader = ({ sentences, draft }) =>
  sentences.flatMap((at): FoundClaim[] => {
    const found = speaks.exec(at.text)
    if (found === null || not.test(at.text)) return []
    // The number must stand with the words, not elsewhere in a long sentence.
    const behind = at.text.slice(found.index, found.index + 110)
    const near = [behind, at.text.slice(Math.max(0, found.index - 60), found.index + 110)]
    const first = (pattern: RegExp): RegExpExecArray | null =>
      near.map(words => pattern.exec(words)).find(each => each !== null) ?? null
    const years = first(after)
    const year = first(inYear)
    const step = first(inStep)
    const value =
      years !== null
        ? countOf(years[1] ?? '')
        : step !== null
          ? Number(step[1] ?? step[2])
          : year !== null
            ? Number(year[1])
            : undefined
    if (value === undefined || isNear(draft, at.text, value)) return []
    const says = wordsAround(at.text, found.index, found.index + found[0].length)
    return [{ at, claim: { kind: 'payback', says, value, measure: 'total' } }]
  })

/** Payback can only be asked of a table that holds both what is paid and what is gained. */
export const paybackClaims: ClaimReader = text => {
  const { draft, understood } = text
  const main = understood.main === null ? undefined : understood.tables[understood.main]?.name
  const own = draft.of.lines.filter(line => line.table === main)
  const whole = own.some(line => line.kind === 'cost') && own.some(line => line.kind !== 'cost')
  return whole ? [...rows(text), ...texts(text)] : []
}
