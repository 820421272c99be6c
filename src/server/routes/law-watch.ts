// The law watch: rules that changed lately or will, and which of the asker's open cases they touch.
import type { FastifyInstance } from 'fastify'
import { type KeptRules, monthsBack, ruleChanges } from '../../casework/law-watch/changes.ts'
import { touchedBy } from '../../casework/law-watch/touched.ts'
import { isOpenCase } from '../../casework/phases.ts'
import { CaseworkRules } from '../../casework/rules.ts'
import { lawWatch } from '../../contract/law-watch.ts'
import { addMonths } from '../../language/day.ts'
import { message, say } from '../../language/message.ts'
import { readCases } from '../../store/case-facts.ts'
import { readChildren } from '../../store/children.ts'
import { type RuleVersion, rulesSince } from '../../store/rule-versions.ts'
import { identityBy, seesCase } from '../child-view.ts'
import { beginningOf, dayAt, dayInDenmark } from '../clock.ts'
import { type Candidate, candidates } from '../deciding.ts'
import type { House } from '../house.ts'
import { Refusal } from '../refusal.ts'
import { type Asked, serve } from '../serve.ts'

/** The most cases that are computed for one answer, and those that are named for one change. */
const [mostCases, mostNamed] = [400, 50]

// Rules are long; each version is read once for as long as the house stands. Null: in a shape that is no longer read.
const read = new WeakMap<House, Map<number, CaseworkRules | null>>()

const readOnce = (house: House, { number, body }: RuleVersion): CaseworkRules | null => {
  const known = read.get(house) ?? new Map<number, CaseworkRules | null>()
  read.set(house, known)
  const found = known.get(number)
  if (found !== undefined) return found
  const parsed = CaseworkRules.safeParse(body)
  known.set(number, parsed.success ? parsed.data : null)
  return parsed.success ? parsed.data : null
}

/** The rules there were in the months before today; those of a shape that is no longer read are counted. */
const keptRules = async ({ house, inside }: Asked): Promise<{ kept: readonly KeptRules[]; unreadable: number }> => {
  const all = await rulesSince(inside, beginningOf(addMonths(dayInDenmark(house.clock.now()), -monthsBack)))
  const kept = all.flatMap(each => {
    const rules = readOnce(house, each)
    return rules === null ? [] : [{ on: dayAt(house.clock, new Date(each.at)), rules }]
  })
  return { kept, unreadable: all.length - kept.length }
}

/** The children whose open cases are the asker's own or their team's. @throws Refusal where they are too many to compute. */
const ownCases = async (asked: Asked): Promise<readonly Candidate[]> => {
  const own = (await candidates(asked, 'within-reach')).filter(
    child => child.may('watch-rules', 'social').allowed && seesCase(child),
  )
  if (own.length > mostCases) throw new Refusal(400, message('law-watch-too-many', { most: mostCases }))
  return own
}

/** The children as they may be shown, by id. */
const namedIn = async (asked: Asked, own: readonly Candidate[]) => {
  const by = new Map(own.map(each => [each.id, each]))
  const rows = await readChildren(asked.inside, [...by.keys()], asked.today)
  return new Map(
    rows.flatMap(({ identity }) => {
      const decision = by.get(identity.child)?.may('list-children', 'identity')
      if (decision === undefined || !decision.allowed) return []
      const { child, caseNumber, name } = identityBy(identity, decision, null, asked.today)
      return [[child, { child, caseNumber, name }] as const]
    }),
  )
}

/** The route of the law watch. */
export const lawWatchRoutes = (app: FastifyInstance, house: House): void => {
  serve(app, house)(lawWatch.read)(async (_, asked) => {
    const { today } = asked
    const { kept, unreadable } = await keptRules(asked)
    const changes = ruleChanges(kept, house.rules.casework, house.municipality.code, today)
    const own = changes.length === 0 ? [] : await ownCases(asked)
    const known = await readCases(
      asked.inside,
      own.map(each => each.id),
      'infinity',
    )
    const facts = [...known.values()].map(each => each.facts).filter(each => isOpenCase(each, today))
    const touched = touchedBy(changes, facts, house.municipality.code)
    const concerned = new Set(touched.flat().map(each => each.child))
    asked.note({ ids: [...concerned], subjects: [...concerned] })
    const names = await namedIn(
      asked,
      own.filter(each => concerned.has(each.id)),
    )
    return {
      since: addMonths(today, -monthsBack),
      cases: facts.length,
      unreadable,
      changes: changes.map(({ rule, on, says }, at) => {
        const cases = (touched[at] ?? [])
          .flatMap(({ child, lines }) => {
            const name = names.get(child)
            return name === undefined ? [] : [{ ...name, lines: [...new Set(lines.map(each => say(each)))] }]
          })
          .toSorted((a, b) => (a.caseNumber < b.caseNumber ? -1 : 1))
        return {
          rule,
          on,
          ahead: on > today,
          says: says.map(each => say(each)),
          cases: cases.slice(0, mostNamed),
          touched: cases.length,
        }
      }),
    }
  })
}
