// Break-glass: who, why, for how long, and what a grant opens, to the minute.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyQuestion } from '../../test/setup/access-any.ts'
import {
  actor,
  child,
  factsOf,
  grant,
  minutesLater,
  now,
  part,
  protection,
  settings,
  south,
} from '../../test/setup/access-facts.ts'
import { day } from '../language/day.ts'
import { say } from '../language/message.ts'
import { grantFor, notConfirmable, type Opening, openingFaults } from './break-glass.ts'
import { decide } from './decide.ts'
import type { ChildFacts, Grant } from './facts.ts'
import { coreRuleNames } from './rule.ts'

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
      'Skriv, hvorfor det haster, med mindst 10 tegn. Lederen af barnets team læser det.',
    )
    for (const hours of [0, 1.5, 13, Number.NaN])
      expect(problem({ hours })).toBe('Nødadgang gives i hele timer, fra 1 til 12.')
    expect(problem({ hours: 12 })).toBeNull()
  })

  it('is refused where the decision was refused, or was about something else', () => {
    const refused = decide(actor(), 'break-glass', part('identity'), factsOf(child({ relatives: ['me'] })), now)
    const other = decide(actor(), 'consult-without-name', { kind: 'none' }, { of: 'none' }, now)
    const open = decide(actor(), 'open-door', { kind: 'none' }, null, now)
    for (const decision of [refused, other, open]) expect(given({ decision })).toMatchObject({ ok: false })
    if (!asked.allowed) throw new Error('should be allowed')
    expect(given({ decision: { ...asked, role: null } })).toMatchObject({ ok: false })
    expect(given({ decision: { ...asked, subject: { kind: 'none' } } })).toMatchObject({ ok: false })
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

describe('what is wrong with the words', () => {
  it('is told for every field at once, and the same whatever child is meant', () => {
    const faults = openingFaults({ reason: ' kort ', hours: 13 }, settings)
    expect(Object.keys(faults)).toEqual(['reason', 'hours'])
    expect(openingFaults({ reason: 'Barnet er meldt savnet.', hours: 12 }, settings)).toEqual({})
  })
})

describe('confirming that an emergency was seen', () => {
  it('is for anybody but the one who opened the file', () => {
    expect(notConfirmable(grant(), actor('team-leader', { person: 'leader' }))).toBeNull()
    const own = notConfirmable(grant('team-leader'), actor('team-leader'))
    expect(own === null ? '' : say(own)).toBe(
      'Du kan ikke selv se efter din egen nødadgang. Bed en anden leder om det.',
    )
  })
})

describe('no core rule is ever opened', () => {
  it('by any grant, of any child, for any action', () => {
    fc.assert(
      fc.property(anyQuestion, asked => {
        const subject = part(asked.of)
        const ask = (grants: readonly Grant[]) =>
          decide(asked.actor, asked.action, subject, factsOf(asked.child, grants), asked.now)
        const without = ask([])
        if (without.allowed || !coreRuleNames.some(name => name === without.rule)) return
        expect(ask([...asked.grants, grant('adviser'), grant('team-leader'), grant('health-visitor')])).toEqual(without)
      }),
      { numRuns: 4000 },
    )
  })

  it('and none is given where one refuses: protected, own family, deceased', () => {
    const closing: readonly Partial<ChildFacts>[] = [
      { protection },
      { relatives: ['me'] },
      { deceased: day('2026-06-14') },
    ]
    for (const fact of closing) {
      const decision = decide(
        actor(),
        'break-glass',
        part('identity'),
        factsOf(child({ ...fact, districts: [south] })),
        now,
      )
      expect(decision.allowed).toBe(false)
      expect(given({ decision }).ok).toBe(false)
    }
  })
})
