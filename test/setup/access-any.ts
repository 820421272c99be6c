// Any question of access, for tests of what always holds: mostly ordinary, now and then strange.
import fc from 'fast-check'
import { type Action, actions } from '../../src/access/action.ts'
import type { Actor, Area, Holding, Now } from '../../src/access/actor.ts'
import type { ChildFacts, Grant, Involvement, Sharing } from '../../src/access/facts.ts'
import { purposeOf, type Role, roles } from '../../src/access/role.ts'
import { type Part, parts } from '../../src/access/subject.ts'
import { addDays, type Day, day } from '../../src/language/day.ts'
import type { Period } from '../../src/language/period.ts'
import type { Protection } from '../../src/language/person.ts'
import { minutesLater, municipality, onDay } from './access-facts.ts'

/** One question with everything it rests on. */
export type AnyQuestion = {
  readonly actor: Actor
  readonly action: Action
  readonly of: Part
  readonly child: ChildFacts
  readonly grants: readonly Grant[]
  readonly now: Now
}

const usually = <T>(usual: T, otherwise: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: otherwise })
const few = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> => fc.array(of, { maxLength: 3 })

const days = fc.integer({ min: -40, max: 40 }).map(count => addDays(day('2026-06-15'), count))
const periods: fc.Arbitrary<Period> = usually<Period>(
  { from: day('2020-01-01'), to: null },
  fc.tuple(days, fc.integer({ min: 1, max: 60 })).map(([from, length]) => ({ from, to: addDays(from, length) })),
)
const working: readonly Role[] = ['team-leader', 'health-visitor', 'psychologist', 'provider', 'grant-officer']
const role: fc.Arbitrary<Role> = usually<Role>('adviser', fc.constantFrom(...working, ...roles))
const person = usually('me', fc.constant('colleague'))
const place = fc.constantFrom('north', 'south')
const areas: fc.Arbitrary<Area> = fc.oneof(
  fc.constant<Area>({ kind: 'municipality' }),
  place.map((district): Area => ({ kind: 'district', district })),
  place.map((at): Area => ({ kind: 'team', team: `team-${at}` })),
  fc.constant<Area>({ kind: 'service', service: 'house' }),
)
const holding: fc.Arbitrary<Holding> = fc.record({ role, area: areas, period: periods })
const anyActor: fc.Arbitrary<Actor> = fc
  .record({ holdings: few(holding), employed: periods, where: usually(municipality, fc.constant(657)), hat: role })
  .map(({ holdings, employed, where, hat }) => ({
    person: 'me',
    municipality: where,
    employed,
    purpose: purposeOf[holdings[0]?.role ?? hat],
    holdings,
  }))
const involvement: fc.Arbitrary<Involvement> = fc.record({
  person,
  role,
  kind: fc.constantFrom('responsible', 'co-worker', 'meeting'),
  period: periods,
})
const sharing: fc.Arbitrary<Sharing> = fc.record({
  level: fc.constantFrom('consent', 'early-cooperation'),
  to: role.map(each => purposeOf[each]),
  parts: few(fc.constantFrom(...parts)),
  period: periods,
})
const anyGrant: fc.Arbitrary<Grant> = fc
  .record({ person, role, child: usually('child', fc.constant('sister')), begins: fc.nat(60), lasts: fc.nat(240) })
  .map(({ begins, lasts, ...rest }) => ({
    ...rest,
    id: 'grant',
    reason: 'Barnet er meldt savnet.',
    from: minutesLater(-begins).at,
    until: minutesLater(lasts - begins).at,
  }))
const protection: fc.Arbitrary<Protection> = usually<Protection>(
  null,
  periods.map((period): Protection => ({ kind: 'name-and-address', period })),
)
const anyChild: fc.Arbitrary<ChildFacts> = fc.record({
  id: fc.constant('child'),
  districts: few(place.chain(at => periods.map(period => ({ district: at, team: `team-${at}`, period })))),
  involvements: few(involvement),
  measures: few(fc.record({ service: fc.constantFrom('house', 'other'), period: periods })),
  payments: few(periods),
  sharings: few(sharing),
  relatives: usually<readonly string[]>([], few(person)),
  protection,
  deceased: usually<Day | null>(null, days),
  closed: usually<Day | null>(null, days),
})
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.constantFrom<Action>('list-children', 'search-children', 'read-child', 'change'),
  fc.constantFrom(...actions),
)

/** Questions about one child (or its family). */
export const anyQuestion: fc.Arbitrary<AnyQuestion> = fc.record({
  actor: anyActor,
  action: anyAction,
  of: usually<Part>('identity', fc.constantFrom(...parts)),
  child: anyChild,
  grants: few(anyGrant),
  now: days.map(on => onDay(on)),
})
