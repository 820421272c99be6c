// Every relation between somebody in a role and a child, and what can be asked about without one: the axes of the matrix.
import type { Action } from '../../src/access/action.ts'
import type { Actor } from '../../src/access/actor.ts'
import type { ChildFacts, Facts, Grant } from '../../src/access/facts.ts'
import { purposeOf, type Role } from '../../src/access/role.ts'
import { parts, type Subject } from '../../src/access/subject.ts'
import { day } from '../../src/language/day.ts'
import { grant, held, municipality, north, now, protection, since, south, task } from './access-facts.ts'

/** What is different from a child in one's district that one has nothing to do with. */
export type Relation = {
  readonly child?: Partial<ChildFacts>
  readonly actor?: Partial<Actor> | null
  readonly grants?: readonly Grant[]
  readonly known?: false
  readonly municipality?: number
}

const other = (role: Role): Role => (role === 'adviser' ? 'health-visitor' : 'adviser')
const mine = (role: Role) => ({ involvements: [task('responsible', role)] })
const colleague = { relatives: ['colleague'] }
const guarded = { protection }
const moved = { districts: [south] }
const dead = { deceased: day('2025-01-01') }
const closed = { closed: day('2025-01-01') }
const shared = (role: Role, level: 'consent' | 'early-cooperation') => ({
  ...mine(role),
  sharings: [{ level, to: purposeOf[role], parts, period: since('2026-01-01') }],
})
const measure = (to: string | null) => ({ ...moved, measures: [{ service: 'house', period: since('2026-01-01', to) }] })

/** Every relation between somebody in a role and the child. */
export const relations: Readonly<Record<string, (role: Role) => Relation>> = {
  stranger: () => ({ child: moved }),
  'of the district': () => ({}),
  responsible: role => ({ child: mine(role) }),
  'co-worker': role => ({ child: { involvements: [task('co-worker', role)] } }),
  meeting: role => ({ child: { involvements: [task('meeting', role)] } }),
  'task ended today': role => ({
    child: { involvements: [task('responsible', role, since('2026-01-01', '2026-06-15'))] },
  }),
  'task begins tomorrow': role => ({ child: { involvements: [task('responsible', role, since('2026-06-16'))] } }),
  'task in another role': role => ({ child: { involvements: [task('responsible', other(role))] } }),
  'measure runs, moved': () => ({ child: measure(null) }),
  'measure ended, moved': () => ({ child: measure('2026-06-15') }),
  'paid, moved': () => ({ child: { ...moved, payments: [since('2026-01-01', '2026-02-01')] } }),
  'responsible, moved': role => ({ child: { ...mine(role), ...moved } }),
  'own family, responsible': role => ({ child: { ...mine(role), relatives: ['me'] } }),
  "colleague's family": () => ({ child: colleague }),
  "colleague's, responsible": role => ({ child: { ...mine(role), ...colleague } }),
  protected: () => ({ child: guarded }),
  'protected, responsible': role => ({ child: { ...mine(role), ...guarded } }),
  'died long ago, responsible': role => ({ child: { ...mine(role), ...dead } }),
  'died lately, responsible': role => ({ child: { ...mine(role), deceased: day('2026-06-14') } }),
  'closed, responsible': role => ({ child: { ...mine(role), ...closed } }),
  'consent, responsible': role => ({ child: shared(role, 'consent') }),
  'early, responsible': role => ({ child: shared(role, 'early-cooperation') }),
  'glass broken, moved': role => ({ child: moved, grants: [grant(role)] }),
  'glass mended, moved': role => ({ child: moved, grants: [grant(role, { until: now.at })] }),
  'glass broken, closed': role => ({ child: { ...moved, ...closed, ...colleague }, grants: [grant(role)] }),
  'glass broken, own family': role => ({ child: { relatives: ['me'] }, grants: [grant(role)] }),
  'glass broken, protected': role => ({ child: { ...moved, ...guarded }, grants: [grant(role)] }),
  'glass broken, died': role => ({ child: { ...moved, deceased: day('2026-06-14') }, grants: [grant(role)] }),
  'another municipality': role => ({ child: mine(role), municipality: 657 }),
  'not employed': role => ({ child: mine(role), actor: { employed: since('2020-01-01', '2026-06-15') } }),
  'role ended today': role => ({
    child: mine(role),
    actor: { holdings: [held(role, { period: since('2020-01-01', '2026-06-15') })] },
  }),
  'another purpose': role => ({
    child: mine(role),
    actor: { purpose: purposeOf[role] === 'payment' ? 'social-work' : 'payment' },
  }),
  'not signed in': role => ({ child: mine(role), actor: null }),
  unknown: role => ({ child: mine(role), known: false }),
}

const staffed = (id: string, team: string): [Subject, Facts] => [
  { kind: 'staff', id },
  { of: 'staff', municipality, staff: { person: id, teams: [{ team, period: since('2020-01-01') }] } },
]
const journalled = (person: string | null, relatives: readonly string[] | null): [Subject, Facts] => [
  { kind: 'journal', child: relatives === null ? null : 'child', person },
  { of: 'journal', municipality, child: relatives === null ? null : { id: 'child', relatives } },
]
/** Whom an action on staff or journal is about. */
export const variants: Readonly<Record<string, [Subject, Facts]>> = {
  'of oneself': staffed('me', 'another'),
  'of a colleague': staffed('colleague', north.team),
  'in another team': staffed('colleague', south.team),
  'about anyone': journalled('colleague', ['colleague']),
  'about oneself': journalled('me', null),
  'about own family': journalled('colleague', ['me']),
}
/** What the other actions without a child are about. */
export const plain: Readonly<Partial<Record<Action, [Subject, Facts]>>> = {
  'consult-without-name': [{ kind: 'none' }, { of: 'none' }],
  'create-child': [{ kind: 'none' }, { of: 'none' }],
  'wear-hat': [{ kind: 'none' }, { of: 'none' }],
  'keep-draft': [{ kind: 'none' }, { of: 'none' }],
  'keep-calendar': [{ kind: 'none' }, { of: 'none' }],
  count: [{ kind: 'aggregate' }, { of: 'aggregate', municipality }],
  'read-amounts': [{ kind: 'aggregate' }, { of: 'aggregate', municipality }],
  'load-ledger': [{ kind: 'aggregate' }, { of: 'aggregate', municipality }],
  'read-panel': [{ kind: 'aggregate' }, { of: 'aggregate', municipality }],
  'read-cases': [
    { kind: 'case', id: 'a' },
    { of: 'case', id: 'a', municipality },
  ],
  'write-cases': [
    { kind: 'case', id: 'a' },
    { of: 'case', id: 'a', municipality },
  ],
  'read-services': [
    { kind: 'service', id: 'a' },
    { of: 'service', id: 'a', municipality },
  ],
  'read-foster-families': [
    { kind: 'service', id: 'a' },
    { of: 'service', id: 'a', municipality },
  ],
  'change-foster-families': [
    { kind: 'service', id: 'a' },
    { of: 'service', id: 'a', municipality },
  ],
}
