// A case on one page for a council: what is wanted, what it costs and when it is paid home, who pays, and what is uncertain.

import { caseCurve } from '../../charts/case-charts.ts'
import type { Chart } from '../../charts/chart.ts'
import { printSentence, printYear } from '../../charts/print.ts'
import { amountWords, percentWords } from '../../investment/answers/amount-words.ts'
import { bandSentences } from '../../investment/answers/band-words.ts'
import { type MoverEnd, moversOf } from '../../investment/answers/movers.ts'
import { assumptionsThatMatter, type Mattering } from '../../investment/assumptions-that-matter.ts'
import { auditCase } from '../../investment/audit/audit.ts'
import { type Book, openBook } from '../../investment/book.ts'
import { driversOf, type InvestmentCase } from '../../investment/case.ts'
import { oreIn } from '../../investment/case-words.ts'
import { gainedIn, paidIn } from '../../investment/committee-sums.ts'
import { type Computed, computeCase } from '../../investment/compute.ts'
import type { Payback } from '../../investment/payback.ts'
import { type Draws, drawCase, hasSpread } from '../../investment/uncertainty/draws.ts'
import { paybackChances } from '../../investment/uncertainty/outcomes.ts'
import { committeesOf } from '../../investment/view-committees.ts'
import { afterOf, shortAmount } from '../../investment/view-figures.ts'
import { formatNumber } from '../../language/danish.ts'
import { message, say } from '../../language/message.ts'
import { words } from './summary-words.ts'

/** An assumption the answer hangs on, ready to be read. */
export type SummaryAssumption = { readonly label: string; readonly sentence: string }

/** A heading with its sentences, one paragraph each; `listed` where they are points of a list. */
export type SummaryPart = { readonly heading: string; readonly lines: readonly string[]; readonly listed: boolean }

/** The page: what stands above the chart, the chart, and what stands below it. */
export type CouncilSummary = {
  readonly title: string
  readonly kind: string
  readonly above: readonly SummaryPart[]
  readonly chart: Chart
  readonly computed: Computed
  readonly below: readonly SummaryPart[]
}

/** A text cut at a word where it would take more than its share of the page. */
const cut = (text: string, most: number): string => {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= most) return plain
  const kept = plain.slice(0, most)
  const word = kept.lastIndexOf(' ')
  return `${kept.slice(0, word > most / 2 ? word : most).trimEnd()} …`
}

const joined = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')}${words.and}${texts.at(-1) ?? ''}`

const stopped = (text: string): string => text.replace(/\.$/, '')

const wanted = (of: InvestmentCase, book: Book): readonly string[] => {
  const titles = of.efforts.flatMap(effort => effort.title ?? []).map(title => cut(stopped(title), 90))
  const groups = [...new Set(of.efforts.flatMap(effort => effort.targetGroup ?? []))]
    .map(group => cut(stopped(group), 110))
    .map(group => group.slice(0, 1).toLowerCase() + group.slice(1))
  const costs = book.counted
    .filter(line => line.kind === 'cost')
    .toSorted((a, b) => sumOf(book, b.id) - sumOf(book, a.id))
    .slice(0, 3)
    .map(line => `»${cut(line.label, 60)}«`)
  return [
    ...(titles.length === 0 ? [] : [words.efforts(joined(titles.slice(0, 3)))]),
    ...(groups.length === 0 ? [] : [words.target(joined(groups.slice(0, 3)))]),
    ...(costs.length === 0 ? [] : [words.steps(joined(costs))]),
  ]
}

const sumOf = (book: Book, line: string): number =>
  (book.rows.get(line) ?? []).reduce<number>((sum, ore) => sum + (ore ?? 0), 0)

const amount = (ore: number): string => shortAmount(Math.abs(ore))

const costs = (of: InvestmentCase, book: Book, computed: Computed): readonly string[] => {
  const highest = Math.max(0, ...book.cumulative)
  const year = of.years[book.cumulative.indexOf(highest)]
  const last = printYear(of.years.at(-1) ?? 1)
  const end = book.cumulative.at(-1) ?? 0
  const after = afterOf(book)
  const { payback, paybackReason } = computed
  return [
    highest === 0 || year === undefined ? words.neverOut : words.dearest(amount(highest), printYear(year)),
    payback.total === null
      ? words.never(paybackReason.total === null ? '' : say(paybackReason.total).replace(/^casen /, ''))
      : words.home(printYear(payback.total.year), payback.total.beyondTable),
    end === 0 ? words.even(last) : end < 0 ? words.gains(last, amount(end)) : words.owes(last, amount(end)),
    ...(after === 0 ? [] : [after < 0 ? words.later(amount(after)) : words.laterCost(amount(after))]),
  ]
}

const payers = (of: InvestmentCase, book: Book): readonly string[] => {
  const ore = (value: number): number => Math.round(value * oreIn[of.unit])
  const committees = committeesOf(book)
    .committees.map(({ name, years }) => ({ name, pays: ore(paidIn(years)), gains: ore(gainedIn(years)) }))
    .toSorted((a, b) => b.pays - b.gains - (a.pays - a.gains))
  if (committees.length === 0) return [words.noCommittees]
  return [
    ...committees
      .slice(0, 2)
      .map(({ name, pays, gains }) => words.committee(cut(name, 60), amount(pays), amount(gains))),
    ...(committees.length > 2 ? [words.moreCommittees(committees.length - 2)] : []),
  ]
}

const sentenceOf = ({ line, worse, payback }: Mattering, before: Payback | null): string => {
  const start = line.kind === 'cost' ? words.dearer(amount(worse)) : words.smaller(amount(worse))
  if (payback === null) return before === null ? `${start}${words.stop}` : `${start}${words.notHome}`
  const year = printYear(payback.year)
  return `${start}${payback.index === before?.index ? words.stillHome(year) : words.laterHome(year)}`
}

/** The rows the case hangs on most, where nobody has said which assumptions matter. */
const derived = (of: InvestmentCase, computed: Computed): readonly SummaryAssumption[] =>
  assumptionsThatMatter(of).map(each => ({
    label: cut(each.line.label, 80),
    sentence: sentenceOf(each, computed.payback.total),
  }))

/** The assumptions that move the answer most, from the low to the high end of their spread; undefined where there are none. */
const assumed = (of: InvestmentCase): readonly SummaryAssumption[] | undefined => {
  const { movers } = moversOf(of)
  if (movers.length === 0) return undefined
  return movers.slice(0, 3).map(({ label, low, high }) => ({
    label: cut(label, 80),
    sentence: say(message('mover-short', { low: endOf(of, low), high: endOf(of, high) })),
  }))
}

const endOf = (of: InvestmentCase, { at, total, payback }: MoverEnd) => ({
  at,
  total: amountWords(of, total),
  payback,
})

/** How likely it is to be paid back by the table's last year, and what the band is made of. */
const chances = (of: InvestmentCase, drawn: Draws | null): readonly string[] => {
  const last = drawn === null ? undefined : paybackChances(drawn).at(-1)
  if (drawn === null || last === undefined) return []
  const [made] = bandSentences(drawn, computeCase(of).cumulative.at(-1) ?? 0)
  const percent = percentWords(last.share)
  return [words.chance(percent, printYear(last.year)), ...(made === undefined ? [] : [say(made)])]
}

const uncertain = (of: InvestmentCase, book: Book, computed: Computed): readonly string[] => {
  const gains = book.counted.filter(line => line.kind === 'saving')
  const all = gains.reduce((sum, line) => sum + Math.abs(sumOf(book, line.id)), 0)
  const loose = gains
    .filter(line => driversOf(line).length === 0)
    .reduce((sum, line) => sum + Math.abs(sumOf(book, line.id)), 0)
  const share = all === 0 ? 0 : Math.round((loose / all) * 100)
  return [
    ...(computed.payback.total?.beyondTable === true ? [words.carriedOn] : []),
    ...(all === 0
      ? []
      : [share === 0 ? words.allUnits : share === 100 ? words.noUnits : words.withoutUnits(formatNumber(share, 0))]),
    of.priceLevel === null ? words.noPrices : words.prices(of.priceLevel),
  ]
}

/** The summary of a case. `assumptions` are those that matter most; without them the rows that move the answer most. */
export const councilSummary = (of: InvestmentCase, assumptions?: readonly SummaryAssumption[]): CouncilSummary => {
  const [book, computed] = [openBook(of), computeCase(of)]
  const drawn = hasSpread(of) ? drawCase(of) : null
  const { findings } = auditCase(of)
  const many = (severity: 'error' | 'note'): number => findings.filter(found => found.severity === severity).length
  const three = (assumptions ?? assumed(of) ?? derived(of, computed)).slice(0, 3)
  const part = (heading: string, lines: readonly string[], listed = false): SummaryPart => ({
    heading,
    lines: lines.map(line => printSentence(line.replaceAll('kr..', 'kr.'))),
    listed,
  })
  return {
    title: of.title,
    kind: words.kind,
    above: [part(words.want, wanted(of, book)), part(words.cost, [costs(of, book, computed).join(' ')])],
    chart: caseCurve(of, drawn),
    computed,
    below: [
      part(words.pays, payers(of, book)),
      part(
        words.assumptions,
        three.map(({ label, sentence }) => `${label}: ${sentence}`),
        true,
      ),
      part(words.uncertain, [[...chances(of, drawn), ...uncertain(of, book, computed)].join(' ')]),
      part(words.found, [words.foundErrors(many('error'), many('note'))]),
    ].filter(each => each.lines.length > 0),
  }
}
