// What holds of every decision: which facts only open, which only close, what a grant can never do, and that asking is free.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnyQuestion, anyQuestion } from '../../test/setup/access-any.ts'
import { factsOf, municipality, settings } from '../../test/setup/access-facts.ts'
import { day } from '../language/day.ts'
import { decide, decideAll, standsOpen } from './decide.ts'
import type { Facts } from './facts.ts'
import { coreRuleNames } from './rule.ts'
import type { Subject } from './subject.ts'

const about = ({ action, of }: AnyQuestion): Subject =>
  action === 'read-family' ? { kind: 'family', id: 'family' } : { kind: 'child', id: 'child', part: of }
const facts = ({ action, child, grants }: AnyQuestion): Facts =>
  action === 'read-family'
    ? { of: 'family', id: 'family', municipality, children: [child], settings, grants }
    : factsOf(child, grants)
const ask = (asked: AnyQuestion) => decide(asked.actor, asked.action, about(asked), facts(asked), asked.now)

const often = { numRuns: 4000 }
const forever = { kind: 'name-and-address', period: { from: day('2000-01-01'), to: null } } as const

/** Each way to leave one thing out of a list. */
const withoutOne = <T>(of: readonly T[]): readonly (readonly T[])[] => of.map((_, at) => of.toSpliced(at, 1))

describe('facts that open: districts, tasks, measures, payments, sharings, hats and grants', () => {
  const less = (asked: AnyQuestion): readonly AnyQuestion[] => [
    ...(['districts', 'involvements', 'measures', 'payments', 'sharings'] as const).flatMap(name =>
      withoutOne<unknown>(asked.child[name]).map(left => ({ ...asked, child: { ...asked.child, [name]: left } })),
    ),
    ...withoutOne(asked.actor.holdings).map(holdings => ({ ...asked, actor: { ...asked.actor, holdings } })),
    ...withoutOne(asked.grants).map(grants => ({ ...asked, grants })),
  ]

  it('with one of them fewer, nothing is allowed that was refused', () => {
    const seen = { kept: 0, lost: 0 }
    fc.assert(
      fc.property(anyQuestion, asked => {
        const { allowed } = ask(asked)
        for (const each of less(asked)) {
          const still = ask(each).allowed
          expect(still && !allowed).toBe(false)
          if (allowed && !standsOpen(asked.action)) seen[still ? 'kept' : 'lost'] += 1
        }
      }),
      often,
    )
    expect(Math.min(seen.kept, seen.lost)).toBeGreaterThan(50)
  })
})

describe('facts that close: relatives, protection, death, closing', () => {
  const more = ({ child, ...rest }: AnyQuestion): readonly AnyQuestion[] =>
    [
      { ...child, relatives: [...child.relatives, 'me'] },
      { ...child, relatives: [...child.relatives, 'colleague'] },
      { ...child, protection: forever },
      { ...child, deceased: child.deceased ?? rest.now.day },
      { ...child, closed: child.closed ?? rest.now.day },
    ].map(changed => ({ ...rest, child: changed }))

  it('with one of them more, nothing is allowed that was refused', () => {
    const seen = { kept: 0, lost: 0 }
    fc.assert(
      fc.property(anyQuestion, asked => {
        const { allowed } = ask(asked)
        for (const each of more(asked)) {
          const still = ask(each).allowed
          expect(still && !allowed).toBe(false)
          if (allowed && !standsOpen(asked.action)) seen[still ? 'kept' : 'lost'] += 1
        }
      }),
      often,
    )
    expect(Math.min(seen.kept, seen.lost)).toBeGreaterThan(50)
  })
})

describe('a grant', () => {
  it('changes nothing where a core rule refuses, and is named wherever it was needed', () => {
    const seen = { core: 0, opened: 0 }
    fc.assert(
      fc.property(anyQuestion, asked => {
        const without = ask({ ...asked, grants: [] })
        const granted = ask(asked)
        if (without.allowed) expect(granted.allowed).toBe(true)
        else if (granted.allowed) {
          seen.opened += 1
          expect(granted).toMatchObject({ rule: 'break-glass', grant: 'grant' })
        }
        // With one hat on, the rule that refused is the one that counts.
        if (asked.actor.holdings.length > 1 || !coreRuleNames.some(name => name === without.rule)) return
        if (!without.allowed) {
          seen.core += 1
          expect(granted).toEqual(without)
        }
      }),
      { numRuns: 6000 },
    )
    expect(Math.min(seen.core, seen.opened)).toBeGreaterThan(20)
  })

  it('never opens the file of one’s own family, of a child long dead, or of a protected one without a task', () => {
    const idle = { involvements: [], measures: [], payments: [], districts: [] }
    fc.assert(
      fc.property(anyQuestion, asked => {
        fc.pre(!standsOpen(asked.action))
        const family = { ...asked.child, relatives: ['me'] }
        const others = [
          { ...asked.child, ...idle, deceased: day('2020-01-01') },
          { ...asked.child, ...idle, protection: forever },
        ]
        // A leader on call for the whole municipality leads every team.
        const onCall = asked.actor.holdings.some(each => each.area.kind === 'municipality')
        for (const child of onCall ? [family] : [family, ...others])
          expect(ask({ ...asked, child }).allowed).toBe(false)
      }),
      often,
    )
  })
})

describe('asking', () => {
  it('gives the same answer every time, and changes nothing it was given', () => {
    fc.assert(
      fc.property(anyQuestion, asked => {
        const before = JSON.stringify(asked)
        expect(ask(asked)).toEqual(ask(asked))
        expect(JSON.stringify(asked)).toBe(before)
      }),
    )
  })

  it('about many is asking about each (S10, S11, S18)', () => {
    fc.assert(
      fc.property(fc.array(anyQuestion, { minLength: 1, maxLength: 8 }), many => {
        for (const { actor, action, now } of many) {
          const of = many.map(each => ({ ...each, actor, action, now }))
          const list = of.map(each => ({ subject: about(each), facts: facts(each) }))
          expect(decideAll(actor, action, list, now)).toEqual(of.map(ask))
        }
      }),
    )
  })

  it('every refusal of a record sounds the same', () => {
    fc.assert(
      fc.property(anyQuestion, asked => {
        const decision = ask(asked)
        if (!decision.allowed) expect(decision.sentence.code).toBe('not-found-or-refused')
      }),
    )
  })
})
