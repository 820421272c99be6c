// Amounts of the text that speak of a row of a table: by the words around them, the year they name, and what the row holds.
import { lastDigitOf, mostRounding, toleranceIn } from '../../audit/printed-precision.ts'
import { type Book, openBook } from '../../book.ts'
import type { InvestmentCase } from '../../case.ts'
import { oreIn } from '../../case-words.ts'
import { amountsIn, type TextAmount } from '../amounts-in-text.ts'
import { coverage, stemsOf } from '../label-words.ts'
import { productsIn } from '../product-in-words.ts'
import type { Sentence } from '../sentences.ts'
import { type ClaimReader, type FoundClaim, wordsAround } from './found-claim.ts'
import { type NamedRow as Row, rowsOf } from './named-rows.ts'
import {
  around,
  away,
  elsewhere,
  isAbout,
  isRunning,
  type Linked,
  linkedTo,
  onwards,
  type Value,
  valuesOf,
  wholePeriod,
  yearsIn,
} from './row-values.ts'

/** An amount that is another row is no mistake: it speaks of that. One that comes every year is no row's sum over the years. */
const known = (
  rows: readonly Row[],
  { near, ore, slack }: Pick<Spoken, 'near' | 'ore' | 'slack'>,
  years: readonly number[],
): boolean => {
  const yearly = onwards.test(near) && !wholePeriod.test(near)
  const values = rows.flatMap(row => [
    ...row.ore,
    ...(yearly ? [] : [row.ore.reduce<number>((sum, each) => sum + (each ?? 0), 0)]),
  ])
  return (
    values.some(value => value !== null && value !== 0 && Math.abs(Math.abs(value) - ore) <= slack) ||
    years.length === 0
  )
}

/** An amount that is a total of the year it names, or two of the rows its sentence names together. */
const isTogether = (
  alone: readonly Row[],
  said: readonly Row[],
  { named, ore, slack }: Pick<Spoken, 'named' | 'ore' | 'slack'>,
  { years, unit }: InvestmentCase,
): boolean => {
  const sum = (row: Row): number => row.ore.reduce<number>((all, each) => all + (each ?? 0), 0)
  if (named.length === 0 && alone.some(row => row.isTotal && Math.abs(Math.abs(sum(row)) - ore) <= slack)) return true
  const columns = years.flatMap((year, at) => (named.length === 0 || named.includes(year) ? [at] : []))
  const is = (value: number, rounded = 0): boolean => Math.abs(Math.abs(value) - ore) <= slack + rounded
  // Each of two rows may be rounded by half of its last digit.
  const digit = (a: Row, b: Row): number => Math.min(lastDigitOf([a.ore, b.ore], unit), mostRounding)
  return columns.some(
    column =>
      alone.some(row => row.isTotal && is(row.ore[column] ?? 0)) ||
      said.some((row, at) =>
        said
          .slice(at + 1)
          .some(
            other =>
              other.stems !== row.stems && is((row.ore[column] ?? 0) + (other.ore[column] ?? 0), digit(row, other)),
          ),
      ),
  )
}

const claimFor = (
  at: Sentence,
  amount: TextAmount,
  best: Row,
  values: readonly Value[],
  book: Book,
  near: string,
): FoundClaim | undefined => {
  const ore = amount.kroner * 100
  const nearest = [...values].sort((a, b) => Math.abs(Math.abs(a.ore) - ore) - Math.abs(Math.abs(b.ore) - ore))[0]
  if (nearest === undefined) return undefined
  const turn = book.of.sign === 'cost-positive' ? 1 : -1
  const side = Math.sign(nearest.ore) || 1
  const unit = book.of.unit
  const clause = near.replace(/^[\s,;.:)]+|[\s,;:(]+$/gu, '').replace(/^(?:og|samt|mens)\s/iu, '')
  const says =
    at.text.length <= 140 ? at.text : clause.length <= 200 ? clause : wordsAround(at.text, amount.from, amount.to)
  const value = (turn * side * ore) / oreIn[unit]
  return {
    at,
    claim: {
      kind: 'amount',
      says,
      value: Math.round(value * 1e6) / 1e6,
      unit,
      equals: `${best.id}@${nearest.at}`,
      ...(amount.about ? { approximate: true } : {}),
    },
  }
}

/** The amounts of a sentence but the prices of its units: those are held against their own product. */
const spokenIn = (sentence: string): readonly TextAmount[] => {
  const prices = productsIn(sentence).map(({ says }) => ({
    from: sentence.indexOf(says),
    to: sentence.indexOf(says) + says.length,
  }))
  return amountsIn(sentence).filter(
    amount => !prices.some(price => amount.from >= price.from && amount.to <= price.to + 1),
  )
}

/** One amount with all that is known of it. */
type Spoken = {
  readonly at: Sentence
  readonly amount: TextAmount
  readonly near: string
  readonly named: readonly number[]
  readonly linked: readonly Linked[]
  readonly ore: number
  readonly slack: number
}

/** "En rådgiver koster 560.000 kr. om året": a price of one, where a year of the row is some of them, or half a one. */
const isPriceOfOne = (row: Row, near: string, ore: number): boolean =>
  /(?<!\p{L})(?:en|et|én|ét|hver|hvert)\s+(?:\p{L}+\s+){1,4}(?:koster|udgør|er på)/iu.test(near) &&
  row.ore.some(value => {
    const count = Math.abs(value ?? 0) / ore
    return count > 1.01 && Math.abs(count * 2 - Math.round(count * 2)) < 0.01
  })

/** A row by one of its words and the row that is meant together, where the clause joins them: "til løn og aktiviteter". */
const areTwo = ({ book, rows, years }: Case, { near, named, ore, slack }: Spoken, best: Row): boolean => {
  if (!/\s(?:og|samt|inkl\.?|plus)\s/iu.test(near)) return false
  const words = stemsOf(near)
  const others = rows.filter(row => row !== best && coverage(row.stems, words) > 0)
  return years.some(
    (year, column) =>
      (named.length === 0 || named.includes(year)) &&
      others.some(row => {
        const sum = Math.abs((row.ore[column] ?? 0) + (best.ore[column] ?? 0))
        // Each of the two is rounded by itself in the table.
        const rounded = Math.min(lastDigitOf([row.ore, best.ore], book.of.unit), mostRounding)
        return Math.abs(sum - ore) <= slack + rounded / 2
      }),
  )
}

/** "Kommunens egen udgift": a total less what others pay, or less another line of the same year. */
const isPartOfTotal = ({ rows, years }: Case, { at, named, ore, slack }: Spoken, best: Row): boolean =>
  best.isTotal &&
  /(?<!\p{L})(?:egen|egne|eget|dermed|resten|resterende|tilbage|netto\p{L}*|efter|kommunens|fratrukket|uden)(?!\p{L})/iu.test(
    at.text,
  ) &&
  years.some(
    (year, column) =>
      (named.length === 0 || named.includes(year)) &&
      rows.some(
        row =>
          !row.isTotal &&
          (row.ore[column] ?? 0) !== 0 &&
          [1, -1].some(
            turn => Math.abs(Math.abs((best.ore[column] ?? 0) + turn * (row.ore[column] ?? 0)) - ore) <= slack,
          ),
      ),
  )

type Case = { readonly book: Book; readonly rows: readonly Row[]; readonly years: readonly number[] }

/** The claim an amount makes that one of the rows it names holds; undefined where none does. */
const borneOut = (
  { book, years }: Case,
  { at, amount, near, named, linked, ore, slack }: Spoken,
): FoundClaim | undefined => {
  const fits = (value: Value): boolean => Math.abs(Math.abs(value.ore) - ore) <= slack
  const good = linked
    .map(({ row }) => ({ row, values: valuesOf(row, named, years, near) }))
    .find(({ values }) => values.some(fits))
  return good === undefined ? undefined : claimFor(at, amount, good.row, good.values.filter(fits), book, near)
}

/** The amount may be another row, two rows together, or, without a year, anything in the tables: nothing to hold against it. */
const maySpeakOfOther = ({ book, rows, years }: Case, spoken: Spoken, best: Row): boolean => {
  const { at, near, named } = spoken
  // With one year named, another year of the row itself is just what is wrong.
  const related = linkedTo(rows, near, true, 0.5)
    .map(each => each.row)
    .filter(row => named.length !== 1 || row.stems !== best.stems)
  const said = linkedTo(rows, at.text, true).map(each => each.row)
  // One row, one year and one amount in the sentence leave no other reading.
  const isBest = (row: Row): boolean =>
    row === best || (row.own.size > 0 && [...row.stems].join() === [...best.stems].join())
  const alone = said.filter(row => !row.generic && !isBest(row)).length === 0
  const isPlain = named.length === 1 && best.own.size > 1 && alone && amountsIn(at.text).length === 1
  if (isPlain)
    return known(
      related.filter(row => !row.generic && !isBest(row)),
      spoken,
      years,
    )
  const vague = named.length === 0 && best.own.size < 2 && !best.isTotal
  return (
    known(related, spoken, years) ||
    isTogether([...rows.filter(row => row.isTotal), ...said], said, spoken, book.of) ||
    (vague && known(rows, spoken, years))
  )
}

/** The claim an amount makes that the row it names does not hold, where it is plain which row is meant. */
const notBorneOut = (of: Case, spoken: Spoken): FoundClaim | undefined => {
  const { at, amount, near, named, linked, ore } = spoken
  const tied = linked.filter(each => each.share >= (linked[0]?.share ?? 0) - 0.1)
  const off = (each: Linked): number => away(each.row, named, of.book.of, near, ore)
  const best = [...tied].sort((a, b) => off(a) - off(b))[0]
  if (best === undefined || isPriceOfOne(best.row, near, ore) || areTwo(of, spoken, best.row)) return undefined
  if (isPartOfTotal(of, spoken, best.row)) return undefined
  if (isRunning(best.row, named, of.years, near, ore, spoken.slack)) return undefined
  if (elsewhere.test(near) || /\p{L}\s*\($/u.test(at.text.slice(0, amount.from))) return undefined
  const values = valuesOf(best.row, named, of.years, near).filter(value => value.ore !== 0)
  const distance = (value: Value): number => Math.abs(Math.abs(value.ore) - ore)
  const inOther = values.find(value =>
    [1000, 1 / 1000].some(times => isAbout(ore / Math.abs(value.ore) / times, best.row, of.book.of.unit)),
  )
  const nearest = inOther ?? [...values].sort((a, b) => distance(a) - distance(b))[0]
  if (nearest === undefined) return undefined
  const ratio = ore / Math.abs(nearest.ore)
  if (inOther === undefined && (ratio > 3 || ratio < 1 / 3 || maySpeakOfOther(of, spoken, best.row))) return undefined
  return claimFor(at, amount, best.row, [nearest], of.book, near)
}

/** "1.150 mio. kr." where the table prints 1.150 in thousands, and nothing that is near it: the number of a cell with another unit. */
const inWrongUnit = ({ book, rows, years }: Case, { at, amount, near, ore }: Spoken): FoundClaim | undefined => {
  const largest = Math.max(0, ...rows.flatMap(row => row.ore.map(value => Math.abs(value ?? 0))))
  // A thousand millions, or a hundred thousand thousands, is no amount of a case; 115 mio. kr. may be a whole budget.
  const absurd =
    amount.unit === 'mio. kr.' ? amount.figure >= 1000 : amount.unit === '1000 kr.' && amount.figure >= 100_000
  if (largest === 0 || ore < largest * 20 || !absurd) return undefined
  for (const row of rows) {
    const year = row.ore.findIndex(value => value !== null && Math.abs(Math.abs(value) * 1000 - ore) < 1)
    const value = row.ore[year] ?? null
    if (value !== null) return claimFor(at, amount, row, [{ ore: value, at: String(years[year]) }], book, near)
  }
  return undefined
}

/** Every amount of the text that names a row, with the cell it is held against. */
export const tableAmountClaims: ClaimReader = text => {
  const { draft, sentences } = text
  if (draft.of.lines.length === 0) return []
  const book = openBook(draft.of)
  const of: Case = { book, rows: rowsOf(text, book), years: draft.of.years }
  return sentences.flatMap((at): FoundClaim[] => {
    const all = spokenIn(at.text)
    let subject = ''
    return all.flatMap((amount): FoundClaim[] => {
      const { text: near } = around(at.text, amount, all)
      const named = yearsIn(near, of.years[0] ?? 0)
      const own = linkedTo(of.rows, near, named.length > 0 || wholePeriod.test(near))
      // "1 mio. kr. i 2013, 2 mio. kr. i 2014": the second goes on speaking of the first's row.
      const goesOn = own.length === 0 && subject !== '' && /^\W*(?:\d|i\b|og\b|,)/iu.test(near)
      const linked = goesOn ? linkedTo(of.rows, `${subject} ${near}`, named.length > 0) : own
      if (own.length > 0) subject = near
      const ore = amount.kroner * 100
      const slack = toleranceIn(at.text.slice(amount.from, amount.to), ore, draft.of.unit, amount.about).exact
      const spoken: Spoken = { at, amount, near, named, linked, ore, slack }
      const claim = borneOut(of, spoken) ?? notBorneOut(of, spoken) ?? inWrongUnit(of, spoken)
      return claim === undefined ? [] : [claim]
    })
  })
}
