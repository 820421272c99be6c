// Break-glass: who, why, for how long, and what a grant opens, to the minute.
import { describe, expect, it } from 'vitest'
import {
  actor,
  child,
  factsOf,
  grant,
  minutesLater,
  now,
  part,
  settings,
  south,
  task,
} from '../../test/setup/access-facts.ts'
import { bad, message, say } from '../language/message.ts'
import { grantFor, type Opening } from './break-glass.ts'
import { decide } from './decide.ts'
import type { Grant } from './facts.ts'

const far = child({ districts: [south] })
const asked = decide(actor(), 'break-glass', part('identity'), factsOf(far), now)
const opening: Opening = { id: 'g', actor: actor(), decision: asked, reason: ' Barnet er meldt savnet. ', hours: 2 }
const given = (more: Partial<Opening> = {}) => grantFor({ ...opening, ...more }, settings, now)
const reads = (of: Grant, at = now, role: 'adviser' | 'team-leader' = 'adviser') =>
  decide(actor(role), 'read-child', part(), factsOf(far, [of]), at).allowed

describe('asking for it', () => {
  it('gives a grant for this child, this person, this role and these hours', () => {
    expect(given()).toEqual({
      ok: true,
      value: {
        id: 'g',
        person: 'me',
        role: 'adviser',
        child: 'child',
        reason: 'Barnet er meldt savnet.',
        from: now.at,
        until: now.at + 2 * 3_600_000,
      },
    })
  })

  it('needs a reason that says something, and a whole number of hours within the limit', () => {
    const problem = (more: Partial<Opening>) => {
      const outcome = given(more)
      return outcome.ok ? null : say(outcome.problem)
    }
    expect(problem({ reason: '  haster      ' })).toBe(
      'Skriv, hvorfor det haster, med mindst 10 tegn. Din leder læser det.',
    )
    for (const hours of [0, 1.5, 13, Number.NaN])
      expect(problem({ hours })).toBe('Nødadgang gives i hele timer, fra 1 til 12.')
    for (const hours of [1, 12]) expect(problem({ hours })).toBeNull()
    expect(problem({ reason: ' Er savnet. ' })).toBeNull() // ten letters
  })

  it('is refused where the decision was refused, or was about something else', () => {
    const refused = decide(actor(), 'break-glass', part('identity'), factsOf(child({ relatives: ['me'] })), now)
    const other = decide(actor(), 'consult-without-name', { kind: 'none' }, { of: 'none' }, now)
    const open = decide(actor(), 'open-door', { kind: 'none' }, null, now)
    const read = decide(
      actor(),
      'read-child',
      part('identity'),
      factsOf(child({ involvements: [task('meeting')] })),
      now,
    )
    if (!asked.allowed || !read.allowed) throw new Error('should be allowed')
    expect(given({ decision: refused })).toEqual(bad(message('not-found-or-refused')))
    for (const decision of [
      other,
      open,
      read,
      { ...asked, role: null },
      { ...asked, subject: { kind: 'none' } as const },
    ])
      expect(given({ decision })).toEqual(bad(message('role-may-not')))
  })
})

describe('a grant', () => {
  it('runs from its first minute until its last, and not in its end minute', () => {
    const of = grant('adviser', { from: now.at, until: minutesLater(60).at })
    expect([-1, 0, 59, 60].map(minutes => reads(of, minutesLater(minutes)))).toEqual([false, true, true, false])
  })

  it('never runs longer than the municipality allows, whatever is written in it', () => {
    const of = grant('adviser', { from: now.at, until: minutesLater(60 * 24 * 365).at })
    expect([reads(of, minutesLater(12 * 60 - 1)), reads(of, minutesLater(12 * 60))]).toEqual([true, false])
  })

  it('opens for its person, its role and its child', () => {
    expect(reads(grant())).toBe(true)
    expect(reads(grant('adviser', { person: 'colleague' }))).toBe(false)
    expect(reads(grant('adviser', { child: 'sister' }))).toBe(false)
    expect(reads(grant('adviser'), now, 'team-leader')).toBe(false)
  })

  it('opens nothing in a role that may not break the glass', () => {
    const of = factsOf(far, [grant('provider')])
    expect(decide(actor('provider'), 'read-child', part('measures'), of, now).allowed).toBe(false)
  })
})
