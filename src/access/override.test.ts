// Overriding: break-glass opens what may be opened, each refused without it (S2), and never a core rule that comes later (S1).
import { describe, expect, it } from 'vitest'
import {
  actor,
  child,
  factsOf,
  grant,
  now,
  part,
  protection,
  since,
  south,
  task,
} from '../../test/setup/access-facts.ts'
import { day } from '../language/day.ts'
import { actions } from './action.ts'
import { decide, standsOpen } from './decide.ts'
import type { ChildFacts } from './facts.ts'

const far = child({ districts: [south] })
const read = (of: ChildFacts, grants = [grant()], with_ = {}) =>
  decide(actor(), 'read-child', part(), factsOf(of, grants, with_), now)

describe('a core rule that comes after the glass was broken (S1)', () => {
  it.each<[string, Partial<ChildFacts>, string]>([
    ['the child turns out to be family', { relatives: ['me'] }, 'own-family'],
    ['the child is protected', { protection }, 'protected-person'],
    ['the child has died', { deceased: day('2026-06-15') }, 'deceased'],
  ])('%s: refused at the next look', (_, fact, rule) => {
    expect(read(far, [])).toMatchObject({ allowed: false, rule: 'district-team' }) // S2: it was refused without the grant
    expect(read(far)).toMatchObject({ allowed: true, rule: 'break-glass', grant: 'grant' })
    expect(read({ ...far, ...fact })).toMatchObject({ allowed: false, rule })
  })

  it('the person moves to another municipality, leaves, or loses the role', () => {
    const as = (more: Parameters<typeof actor>[1]) =>
      decide(actor('adviser', more), 'read-child', part(), factsOf(far, [grant()]), now)
    expect(as({}).allowed).toBe(true)
    expect(as({ municipality: 657 })).toMatchObject({ allowed: false, rule: 'municipality' })
    expect(as({ employed: since('2020-01-01', '2026-06-15') })).toMatchObject({ allowed: false, rule: 'signed-in' })
    expect(as({ holdings: [] })).toMatchObject({ allowed: false, rule: 'role-and-purpose' })
  })
})

describe('break-glass opens overridable rules, each refused without it (S2)', () => {
  it.each<[string, Partial<ChildFacts>, string]>([
    ['another district', { districts: [south] }, 'district-team'],
    ['no task', {}, 'involvement'],
    ["a colleague's family", { relatives: ['colleague'] }, 'involvement'],
    ['a closed case', { closed: day('2025-01-01'), involvements: [task('co-worker')] }, 'closed-case'],
  ])('%s', (_, fact, rule) => {
    expect(read(child(fact), [])).toMatchObject({ allowed: false, rule })
    expect(read(child(fact))).toMatchObject({ allowed: true, rule: 'break-glass' })
  })

  it("another profession's part without consent", () => {
    const of = factsOf(child({ involvements: [task('responsible')] }))
    expect(decide(actor(), 'read-child', part('health'), of, now)).toMatchObject({ allowed: false, rule: 'consent' })
    const opened = factsOf(child({ involvements: [task('responsible')] }), [grant()])
    expect(decide(actor(), 'read-child', part('health'), opened, now)).toMatchObject({ allowed: true, grant: 'grant' })
  })

  it('a search for a child in a colleague’s family', () => {
    const search = (grants: Parameters<typeof factsOf>[1], with_ = {}) =>
      decide(
        actor(),
        'search-children',
        part('identity'),
        factsOf(child({ relatives: ['colleague'] }), grants, with_),
        now,
      )
    expect(search([])).toMatchObject({ allowed: false, rule: 'colleague-family' })
    expect(search([grant()])).toMatchObject({ allowed: true, rule: 'break-glass' })
    expect(search([grant()], { colleagueFamily: 'core' })).toMatchObject({ allowed: false, rule: 'colleague-family' })
  })

  it('to look, never to write, export, unmask or let others in', () => {
    const may = actions.filter(action => {
      const subject = part(action.endsWith('spell') ? 'social' : 'identity')
      return (
        !standsOpen(action) &&
        decide(actor(), action, subject, factsOf(far, [grant()]), now).allowed &&
        !decide(actor(), action, subject, factsOf(far), now).allowed
      )
    })
    expect(may).toEqual(['list-children', 'search-children', 'read-child'])
  })

  it('a grant that was not needed is not named', () => {
    expect(read(child({ involvements: [task('responsible')] }))).toMatchObject({ rule: 'involvement', grant: null })
  })
})
