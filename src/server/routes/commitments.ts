// Commitments and year-end: the year's sums, its measures, and the workbook. Whoever has no case content gets no child.
import type { FastifyInstance } from 'fastify'
import { roleMay } from '../../access/decide.ts'
import { commitments } from '../../contract/commitments.ts'
import { commitmentsWorkbook } from '../../documents/commitments-workbook.ts'
import type { ExpectedRefund } from '../../investment/commitments/refunds.ts'
import { childRows, numbersOf } from '../../investment/commitments/view.ts'
import { addDays, type Day, dayAt, yearOf } from '../../language/day.ts'
import { labelOn } from '../../language/ladder.ts'
import { message, say } from '../../language/message.ts'
import type { RuleHead } from '../../language/rule.ts'
import { shortStepName } from '../../language/step-names.ts'
import { caseNumbersOf, readYears } from '../../store/ledger.ts'
import { askedYear, committedIn, pictureIn } from '../committed.ts'
import { askerOf, candidates } from '../deciding.ts'
import type { House } from '../house.ts'
import { standing } from '../refusal.ts'
import { ladderOf } from '../rules.ts'
import { type Asked, serve } from '../serve.ts'

const basisOf = ({ title, source, note, confidence }: RuleHead) => ({
  title,
  source,
  note: note ?? null,
  verified: confidence === 'read',
})

const refundOf = (of: ExpectedRefund) => {
  if (!of.ok) return { ok: false as const, reason: standing(of.reason) }
  const { rule, verified, months, households } = of
  const remark = rule.confidence === 'read' ? null : say(message(`refund-rule-${rule.confidence}`, rule))
  return { ok: true as const, months, households: households.length, rule: rule.id, verified, remark }
}

const collator = new Intl.Collator('da')

/** The routes. */
export const commitmentRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(commitments.year)(async ({ query }, asked) => {
    const { stored, year } = await committedIn(asked, askedYear(asked, query.year))
    const districts = [...new Set(year.rows.flatMap(each => each.district ?? []))].toSorted(collator.compare)
    const district = query.district !== undefined && districts.includes(query.district) ? query.district : null
    const picture = pictureIn(asked, year, district)
    const used = new Set(picture.rows.map(each => each.service))
    const now = yearOf(asked.today)
    return {
      year: year.year,
      years: [...new Set([...(await readYears(asked.inside)), now, now + 1])].toSorted((a, b) => a - b),
      closedMonths: year.closedMonths,
      closedThrough: closedThrough(year.year, year.closedMonths),
      gaps: year.gaps,
      byChild: year.byChild,
      district,
      districts,
      accounts: year.accounts.map(({ number, title, kind, known, budget }) => ({ number, title, kind, known, budget })),
      services: stored.services.filter(each => used.has(each.id)).map(({ id, name }) => ({ id, name })),
      steps: stepsOf(house, asked.today).map(([step, label]) => ({ step, label })),
      rows: picture.rows,
      ledger: year.ledger,
      claimed: year.claimed,
      refund: refundOf(picture.refund),
      ifExtended: picture.ifExtended,
      hidden: picture.hidden,
      onlyInLedger: picture.onlyInLedger,
      notBooked: picture.notBooked.map(each => ({ ...each })),
      unpriced: picture.unpriced.map(({ service, help, reason }) => ({ service, help, reason: standing(reason) })),
      accountPlan: basisOf(year.plan),
      prices: basisOf(house.rules.priceChanges),
      mayLoad: askerOf(asked).holdings.some(each => roleMay(each.role, 'load-ledger')),
    }
  })

  of(commitments.children)(async ({ query }, asked) => {
    const { stored, year } = await committedIn(asked, askedYear(asked, query.year))
    const named = await namedIn(asked, numbersOf(year), stored.of)
    const names = new Map(stored.services.map(each => [each.id, each.name]))
    return {
      year: year.year,
      named: stored.of.size > 0,
      rows: childRows(year).map(each => ({
        ...each,
        service: each.service === null ? null : (names.get(each.service) ?? null),
        of: named.get(each.child) ?? null,
      })),
    }
  })

  of(commitments.workbook)(async ({ query }, asked) => {
    const { stored, year } = await committedIn(asked, askedYear(asked, query.year))
    const bytes = await commitmentsWorkbook({
      picture: pictureIn(asked, year),
      services: new Map(stored.services.map(each => [each.id, each.name])),
      steps: new Map(stepsOf(house, asked.today)),
      municipality: house.municipality.name,
      today: asked.today,
    })
    return { bytes, name: `disponering-${year.year}.xlsx` }
  })
}

const closedThrough = (year: number, months: number) =>
  months === 0 ? null : months === 12 ? dayAt(year, 12, 31) : addDays(dayAt(year, months + 1, 1), -1)

const stepsOf = ({ rules }: House, on: Day): readonly (readonly [number, string])[] => {
  const ladder = ladderOf(rules)
  return ladder.steps.map(({ step }) => [step, shortStepName(labelOn(ladder, step, on) ?? `${step}`)])
}

/** Who the numbers are, for those the asker may read what they cost: each child is decided on alone. */
const namedIn = async (
  asked: Asked,
  numbers: ReadonlyMap<string, number>,
  children: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<number, { readonly child: string; readonly caseNumber: string }>> => {
  asked.note({ ids: [] })
  if (children.size === 0) return new Map()
  const may = (await candidates(asked, { ids: [...children.values()] }))
    .filter(each => each.may('read-child', 'money').allowed)
    .map(each => each.id)
  const caseNumbers = await caseNumbersOf(asked.inside, may)
  asked.note({ ids: may, subjects: may })
  return new Map(
    [...children].flatMap(([nameless, child]) => {
      const [number, caseNumber] = [numbers.get(nameless), caseNumbers.get(child)]
      return number === undefined || caseNumber === undefined ? [] : [[number, { child, caseNumber }]]
    }),
  )
}
