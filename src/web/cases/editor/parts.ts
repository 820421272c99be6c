// A case in the parts two people can have changed differently: each as it is read, and the case that is made of what was chosen.

import type { Effort, InvestmentCase, Line } from '../../../investment/case.ts'
import { driversOf } from '../../../investment/case.ts'
import type { Pick } from '../../form/both-texts.ts'
import { chosenRows, type Shown } from '../../form/three-ways.ts'
import { printNumber, printUnit, yearRange } from '../../page/typeset.ts'
import { basisKinds, spreadWords } from '../assumption-words.ts'
import { da } from './da.ts'
import { driverWords, withheldWords } from './driver-words.ts'

const words = da.parts
const lists = ['assumptions', 'lines', 'efforts', 'scenarios'] as const
type List = (typeof lists)[number]

const joined = (texts: readonly (string | undefined)[]): string =>
  texts.filter(text => text !== undefined && text !== '').join(' · ')

const amountsText = (row: readonly (number | null)[]): string =>
  row.map(amount => (amount === null ? words.blank : printNumber(amount))).join('; ')

const lineText = (of: InvestmentCase, line: Line): string =>
  joined([
    line.label,
    da.lines.kinds[line.kind],
    da.lines.timings[line.timing],
    da.lines.areas[line.area],
    line.account,
    line.committee,
    line.split?.map(({ committee, percent }) => `${committee} ${percent}`).join(', '),
    line.payer === undefined ? undefined : da.lines.payers[line.payer],
    line.computed === true ? da.lines.computed : amountsText(line.amounts),
    driversOf(line)
      .map(driver => driverWords(of, driver))
      .join(' + '),
    line.times === undefined ? undefined : JSON.stringify(line.times),
    withheldWords(of, line.withheld),
    line.staff === undefined ? undefined : amountsText(line.staff),
  ])

const effortText = (effort: Effort): string =>
  joined([
    effort.title,
    effort.targetGroup ?? undefined,
    JSON.stringify([effort.participants, effort.duration, effort.success, effort.effect ?? null]),
  ])

const factTexts = (of: InvestmentCase): readonly (readonly [string, string])[] => [
  ['title', of.title],
  ['unit', printUnit(of.unit)],
  ['priceLevel', String(of.priceLevel ?? words.blank)],
  ['years', yearRange(of.years)],
  ['totals', of.totals.map(({ label, sums }) => `${label}: ${sums.join(', ')}`).join(' · ')],
  [
    'target',
    of.target === undefined
      ? ''
      : joined([
          printNumber(of.target.yearly),
          String(of.target.fromYear),
          of.target.says,
          of.target.decidedBy,
          of.target.decidedOn,
          ...of.target.guards.map(({ label, mustNot, level }) => `${label} ${mustNot} ${level ?? ''}`),
        ]),
  ],
]

/** Every part by its name, as it is read. */
export const partsOf = (of: InvestmentCase): Shown =>
  new Map([
    ...factTexts(of),
    ...of.assumptions.map(each => {
      const text = joined([
        each.label,
        printNumber(each.value, Math.min(4, String(each.value).split('.')[1]?.length ?? 0)),
        each.unit,
        each.profile === undefined ? undefined : amountsText(each.profile),
        spreadWords(each),
        `${basisKinds[each.basis.kind]}: ${each.basis.says}`,
        each.spreadBasis === undefined ? undefined : each.spreadBasis.says,
      ])
      return [`assumptions ${each.id}`, text] as const
    }),
    ...of.lines.map(each => [`lines ${each.id}`, lineText(of, each)] as const),
    ...of.efforts.map(each => [`efforts ${each.id}`, effortText(each)] as const),
    ...of.scenarios.map(each => {
      const text = joined([each.title, each.because, JSON.stringify([each.set, each.lines, each.gainsLater])])
      return [`scenarios ${each.id}`, text] as const
    }),
  ])

/** What a part is called over its two texts. */
export const partLabel =
  (...cases: readonly InvestmentCase[]) =>
  (part: string): string => {
    const [list = '', id = ''] = part.split(' ')
    const name = lists.find(each => each === list)
    if (name === undefined) return words.facts[list] ?? list
    const found = cases.flatMap(of => [...of[name]]).find(each => each.id === id)
    const title = found === undefined ? id : 'label' in found ? found.label : (found.title ?? id)
    return words.of[name](title)
  }

/** The case made of what was chosen part by part; the years and what hangs on them are of one of the two. */
export const mergedCase = (
  theirs: InvestmentCase,
  yours: InvestmentCase,
  picked: Readonly<Record<string, Pick>>,
): InvestmentCase => {
  const pickOf =
    (list: List) =>
    (id: string): Pick =>
      picked[`${list} ${id}`] ?? 'yours'
  const from = (part: string): InvestmentCase => (picked[part] === 'theirs' ? theirs : yours)
  const { target: _, ...rest } = theirs
  const { target } = from('target')
  const lines = chosenRows(theirs.lines, yours.lines, pickOf('lines'))
  return {
    ...rest,
    title: from('title').title,
    unit: from('unit').unit,
    priceLevel: from('priceLevel').priceLevel,
    years: from('years').years,
    totals: from('totals').totals,
    assumptions: chosenRows(theirs.assumptions, yours.assumptions, pickOf('assumptions')),
    lines,
    efforts: chosenRows(theirs.efforts, yours.efforts, pickOf('efforts')),
    scenarios: chosenRows(theirs.scenarios, yours.scenarios, pickOf('scenarios')),
    ...(target === undefined ? {} : { target }),
  }
}
