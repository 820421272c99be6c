// The figures at the top of a case's page, each with what it means: when it is paid home, how dear it gets, what it gives.
import { formatNumber } from '../language/danish.ts'
import { message, say } from '../language/message.ts'
import type { Book } from './book.ts'
import { paybacksOf } from './compute.ts'

/** A number in words: `text` is ready to be read, `definition` says what it is. */
export type ViewFigure = {
  readonly id: string
  readonly label: string
  readonly text: string
  readonly note: string
  readonly definition: string
}

const million = 100_000_000

/** `500000000` øre as "5,0 mio. kr."; less than a million as whole kroner. With a true minus and spaces that hold together. */
export const shortAmount = (ore: number): string => {
  const text =
    Math.abs(ore) >= million ? `${formatNumber(ore / million, 1)} mio. kr.` : `${formatNumber(ore / 100, 0)} kr.`
  return text.replace('-', '−').replaceAll(' ', '\u00a0')
}

type Paybacks = ReturnType<typeof paybacksOf>

const serviceSentence = ({ service, total }: Paybacks): string => {
  if (service.payback === null) return say(message('case-service-never'))
  return service.payback.fractional === total.payback?.fractional
    ? say(message('case-service-same'))
    : say(message('case-service-other', service.payback))
}

const paidHome = (paybacks: Paybacks): ViewFigure => {
  const { payback, reason } = paybacks.total
  const fixed = {
    id: 'payback',
    label: say(message('case-paid-home')),
    definition: say(message('case-paid-home-definition')),
  }
  if (payback === null) {
    // The reason begins with the same words as the answer above it.
    const note = say(reason).replace(/^betaler sig ikke hjem: /i, '')
    return { ...fixed, text: say(message('case-paid-home-never')), note }
  }
  const { beyondTable } = payback
  const fractional = formatNumber(payback.fractional, 1)
  const note = say(message('case-paid-home-note', { fractional, beyondTable, service: serviceSentence(paybacks) }))
  return { ...fixed, text: say(message('case-paid-home-when', payback)), note }
}

const dearest = (book: Book): ViewFigure => {
  const highest = Math.max(0, ...book.cumulative)
  const year = book.of.years[book.cumulative.indexOf(highest)]
  return {
    id: 'dearest',
    label: say(message('case-dearest')),
    text: shortAmount(highest),
    note:
      highest === 0 || year === undefined
        ? say(message('case-dearest-never'))
        : say(message('case-dearest-note', { year })),
    definition: say(message('case-dearest-definition', { priceLevel: book.of.priceLevel })),
  }
}

/** What the lasting lines give in each year after the last column, in øre. */
export const afterOf = (book: Book): number =>
  book.counted
    .filter(line => line.timing === 'lasting')
    .reduce((sum, line) => sum + (book.rows.get(line.id)?.at(-1) ?? 0), 0)

/** The four answers of a case, in the order they are read. */
export const figuresOf = (book: Book): readonly ViewFigure[] => {
  const { priceLevel, years } = book.of
  const last = years.at(-1) ?? 1
  const lasting = book.counted.some(line => line.timing === 'lasting')
  return [
    paidHome(paybacksOf(book)),
    dearest(book),
    {
      id: 'sum',
      label: say(message('case-sum-until', { year: last })),
      text: shortAmount(book.cumulative.at(-1) ?? 0),
      note: say(message('case-sum-note', { years: years.length })),
      definition: say(message('case-sum-definition', { priceLevel })),
    },
    {
      id: 'after',
      label: say(message('case-each-year-after')),
      text: shortAmount(afterOf(book)),
      note: say(lasting ? message('case-after-note', { year: last }) : message('case-after-nothing')),
      definition: say(message('case-after-definition', { priceLevel })),
    },
  ]
}
