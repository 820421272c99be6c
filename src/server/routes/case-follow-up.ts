// What came of investment cases: plan beside accounts, realised cases of here and elsewhere, and all cases together.
import type { FastifyInstance } from 'fastify'
import { caseFollowUp, type ShownRealised } from '../../contract/case-follow-up.ts'
import { parseAccountYears } from '../../documents/account-years-csv.ts'
import { portfolioOf, usualLevel } from '../../investment/portfolio.ts'
import { usualSeries } from '../../investment/price-series.ts'
import { levelsOf } from '../../investment/realised/levels.ts'
import { realisedOf } from '../../investment/realised/realised.ts'
import type { ReferenceClass } from '../../investment/reference-class.ts'
import { shortAmount } from '../../investment/view-figures.ts'
import { yearOf } from '../../language/day.ts'
import { message, say } from '../../language/message.ts'
import { parseOre } from '../../language/money.ts'
import { readOwnCases } from '../../store/case-versions.ts'
import { readCases } from '../../store/read-cases.ts'
import {
  type RealisedCase,
  readRealisedCases,
  recordAccountYears,
  recordRealisedCase,
  withdrawRealisedCase,
} from '../../store/realised.ts'
import { newId } from '../../store/uuid.ts'
import { choicesOf, codeOf, realisedInput } from '../case-numbers.ts'
import { caseNow } from '../cases-view.ts'
import { askerOf } from '../deciding.ts'
import type { House } from '../house.ts'
import { badField, notFound, Refusal } from '../refusal.ts'
import { municipalityName, type Rules } from '../rules.ts'
import { type Asked, type Input, serve } from '../serve.ts'

const publishedOf = (rules: Rules, of: ReferenceClass): readonly ShownRealised[] =>
  of.cases.map(({ id, title, municipality, years, ratio, says, source, confidence }) => ({
    id,
    own: false,
    title,
    place: municipality === null ? null : municipalityName(rules.municipalities, municipality),
    years,
    ratio,
    says,
    source,
    confidence,
    recorded: null,
    withdrawn: null,
  }))

const ownOf = (of: RealisedCase): ShownRealised => ({
  id: of.id,
  own: true,
  title: of.title,
  place: of.place,
  years: { from: of.firstYear, to: of.lastYear },
  ratio: { value: of.realisedOre / of.plannedOre, is: 'exact' },
  says: say(
    message('realised-case-says', {
      planned: shortAmount(of.plannedOre),
      realised: shortAmount(of.realisedOre),
      priceLevel: of.priceLevel,
    }),
  ),
  source: of.source,
  confidence: null,
  recorded: { by: of.recordedBy, at: of.recordedAt },
  withdrawn: of.withdrawn,
})

type Added = Input<typeof caseFollowUp.addRealised>['body']

/** The amounts of what was sent. @throws Refusal naming the field. */
const amountsOf = ({ planned, realised, priceLevel }: Added) => {
  const [plan, came] = [parseOre(planned, priceLevel), parseOre(realised, priceLevel)]
  if (!plan.ok) throw badField('planned', plan.problem)
  if (!came.ok) throw badField('realised', came.problem)
  if (plan.value.ore <= 0) throw badField('planned', message('realised-planned-nothing'))
  return { plannedOre: plan.value.ore, realisedOre: came.value.ore }
}

const add = async ({ body }: Input<typeof caseFollowUp.addRealised>, asked: Asked) => {
  const { title, place, firstYear, lastYear, priceLevel, source } = body
  if (lastYear < firstYear) throw badField('lastYear', message('realised-years-turned'))
  if (lastYear >= yearOf(asked.today)) throw badField('lastYear', message('realised-unfinished', { year: lastYear }))
  const id = newId(asked.house.clock.now())
  const written = { id, title, place, firstYear, lastYear, priceLevel, source, ...amountsOf(body) }
  await recordRealisedCase(asked.inside, asked.house.municipality.code, written, askerOf(asked).person)
  asked.note({ changes: [{ entity: 'realised-case', id, from: null, to: 1 }] })
  return { id }
}

const withdraw = async ({ params, body }: Input<typeof caseFollowUp.withdrawRealised>, asked: Asked) => {
  const found = (await readRealisedCases(asked.inside)).find(each => each.id === params.realised)
  if (found === undefined) throw notFound()
  if (!(await withdrawRealisedCase(asked.inside, found.id, body.why, askerOf(asked).person)))
    throw new Refusal(409, message('realised-already-withdrawn'))
  asked.note({ changes: [{ entity: 'realised-case', id: found.id, from: 1, to: null }] })
  return { id: found.id }
}

const addAccounts = async ({ body }: Input<typeof caseFollowUp.addAccountYears>, asked: Asked) => {
  const read = parseAccountYears(body.csv, yearOf(asked.today))
  if ('problem' in read) {
    const { problem, line } = read
    throw badField('csv', line === null ? problem : message('account-years-line', { line, why: say(problem) }))
  }
  const { lines } = read
  await recordAccountYears(asked.inside, asked.house.municipality.code, lines, body.source, askerOf(asked).person)
  const years = [...new Set(lines.map(each => each.year))].toSorted()
  // The journal names the years: an account is words that somebody else wrote.
  asked.note({ changes: years.map(year => ({ entity: 'account-years', id: `${year}`, from: null, to: 1 })) })
  return {
    lines: lines.length,
    accounts: [...new Set(lines.map(each => each.account))].toSorted(),
    years,
  }
}

const portfolio = async ({ query }: Input<typeof caseFollowUp.portfolio>, asked: Asked) => {
  const { house, inside, today, note } = asked
  const written = await readOwnCases(inside)
  const unreadable = written.unreadable.map(each => each.title)
  const all = [...(await readCases(inside)), ...written.cases].map(each => each.case)
  const own = all.filter(each => each.municipality === codeOf(asked))
  const cases = query.of === 'own' ? own : all
  note({ ids: cases.map(each => each.id) })
  const level = query.level ?? usualLevel(cases)
  const choices = choicesOf(asked)
  const ways = cases.flatMap(({ priceLevel }) =>
    priceLevel === null || level === null ? [] : [{ from: priceLevel, to: level }],
  )
  const series = choices.find(each => each.id === query.series) ?? usualSeries(choices, ways)
  const found = portfolioOf(cases, level, series, yearOf(today))
  const stated = cases.flatMap(each => each.priceLevel ?? [])
  return {
    ...found,
    notes: [
      ...(unreadable.length === 0 ? [] : [say(message('cases-unreadable', { titles: unreadable }))]),
      ...found.notes,
    ],
    cases: found.cases.map((each, at) => ({
      ...each,
      municipality: municipalityName(house.rules.municipalities, cases[at]?.municipality ?? codeOf(asked)),
    })),
    levels: [...new Set([...stated, ...(level === null ? [] : [level])])].toSorted((a, b) => a - b),
    series: series.id,
    choices: choices.map(({ id, title, example }) => ({ id, title, example })),
    of: query.of,
    counts: { own: own.length, all: all.length },
  }
}

/** Plan and accounts, the reference class, and the portfolio. */
export const caseFollowUpRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(caseFollowUp.realised)(async ({ params }, asked) => {
    const found = await caseNow(asked, params.case)
    const input = await realisedInput(asked, found.case)
    const levels = levelsOf(input.childYears, input.before - 1)
    return {
      realised: realisedOf(found.case, input),
      levels: [...levels].map(([indicator, level]) => ({ indicator, ...level })),
    }
  })

  of(caseFollowUp.realisedCases)(async (_, { inside, note }) => {
    const own = await readRealisedCases(inside)
    note({ ids: own.map(each => each.id) })
    const [first] = house.rules.referenceClasses
    return {
      title: first?.title ?? '',
      source: first?.source ?? '',
      note: first?.note ?? '',
      cases: [...house.rules.referenceClasses.flatMap(each => publishedOf(house.rules, each)), ...own.map(ownOf)],
    }
  })

  of(caseFollowUp.addRealised)(add)
  of(caseFollowUp.withdrawRealised)(withdraw)
  of(caseFollowUp.addAccountYears)(addAccounts)
  of(caseFollowUp.portfolio)(portfolio)
}
