// What Eksempelby's advisers wrote at follow-ups, meetings and contacts: about what is there, allowed by the rules of writing, and varied.
import { beforeAll, describe, expect, test } from 'vitest'
import { Filing } from '../casework/facts/following.ts'
import { CaseFacts } from '../casework/facts.ts'
import { directionOf, planOn } from '../casework/plan.ts'
import { generateMunicipality } from '../forecast/synthetic/generate.ts'
import type { SyntheticMunicipality } from '../forecast/synthetic/municipality.ts'
import { SyntheticParameters } from '../forecast/synthetic/parameters.ts'
import { factsKnownLast } from '../forecast/synthetic/standing.ts'
import { addDays, day } from '../language/day.ts'
import { readRuleFile } from './rules.ts'

const parameters = readRuleFile('synthetic/eksempelby.yaml', SyntheticParameters)
const anchor = day('2026-06-15')

let made: SyntheticMunicipality
let cases: readonly CaseFacts[]

beforeAll(() => {
  made = generateMunicipality({ seed: 1, anchor, parameters })
  const known = factsKnownLast(made).filter(each => each.list !== 'person')
  cases = [...Map.groupBy(known, each => each.child)].map(([child, own]) => {
    const lists = [...Map.groupBy(own, each => each.list)].map(([list, of]) => [
      list,
      of.map(each => ({ ...each.body, id: each.id })),
    ])
    return CaseFacts.parse({ child, born: null, died: null, ...Object.fromEntries(lists) })
  })
})

const share = <T>(of: readonly T[], has: (each: T) => boolean): number => of.filter(has).length / of.length

describe('the follow-ups', () => {
  test('one that was held tells who was there, what had happened, and the child’s words or why there are none', () => {
    const held = cases.flatMap(of => of.followUps).filter(each => each.heldOn !== null)
    expect(held.length).toBeGreaterThan(1000)
    expect(held.filter(each => each.happened === null)).toEqual([])
    expect(share(held, each => each.present.length > 0)).toBeGreaterThan(0.95)
    expect(held.filter(each => (each.childSaid === null) === (each.notTalkedBecause === null))).toEqual([])
    expect(new Set(held.map(each => each.happened)).size).toBeGreaterThan(300)
  })

  test('most decided something, and never without a reason; what ended has no next', () => {
    const held = cases.flatMap(of => of.followUps).filter(each => each.heldOn !== null)
    expect(held.filter(each => each.decided !== null && each.because === null)).toEqual([])
    expect(held.filter(each => each.decided === 'end' && each.next !== null)).toEqual([])
    expect(share(held, each => each.decided !== null)).toBeGreaterThan(0.9)
    expect(new Set(held.map(each => each.decided))).toEqual(new Set(['continue', 'step-down', 'step-up', 'end', null]))
  })

  test('only goals of the plan that held that day are scored, and goals move both ways', () => {
    let scored = 0
    for (const of of cases) {
      const plans = [...new Set(of.plans.map(each => each.plan))]
      for (const { heldOn, scores } of of.followUps) {
        if (scores.length === 0) continue
        scored += 1
        // A date that was put right is a day later than the first one.
        const near = heldOn === null ? [] : [heldOn, addDays(heldOn, 1)]
        const there = near.flatMap(on => plans.flatMap(plan => planOn(of.plans, plan, on)?.goals ?? []))
        expect(scores.filter(each => !there.some(goal => goal.id === each.goal))).toEqual([])
      }
    }
    expect(scored).toBeGreaterThan(800)
    const moved = cases.flatMap(of => of.plans.flatMap(each => each.goals.map(goal => directionOf(goal, of.followUps))))
    for (const direction of ['towards', 'away', 'reached', 'unchanged']) expect(moved).toContain(direction)
    expect(share(moved, each => each === 'towards' || each === 'reached')).toBeGreaterThan(0.4)
  })

  test('what is planned in the next weeks has a time and a place, and those asked to a network meeting have answered', () => {
    const soon = addDays(anchor, 30)
    const ahead = <T extends { plannedFor: string | null; heldOn: string | null; cancelledOn: string | null }>(
      of: readonly T[],
    ) =>
      of.filter(
        ({ plannedFor, heldOn, cancelledOn }) =>
          heldOn === null && cancelledOn === null && plannedFor !== null && plannedFor >= anchor && plannedFor < soon,
      )
    const followUps = ahead(cases.flatMap(of => of.followUps))
    const meetings = ahead(cases.flatMap(of => of.networkMeetings))
    expect(followUps.length).toBeGreaterThan(30)
    expect(meetings.length).toBeGreaterThan(3)
    expect([...followUps, ...meetings].filter(each => each.plannedTime === null || each.place === null)).toEqual([])
    const answers = new Set(meetings.flatMap(each => each.participants.map(of => of.coming)))
    expect(answers).toEqual(new Set([true, false, null]))
  })
})

describe('the contacts', () => {
  test('are of the last eight weeks, some hundreds, three in four planned, and the notes differ', () => {
    const contacts = cases.flatMap(of => of.contacts)
    expect(contacts.length).toBeGreaterThan(300)
    expect(contacts.length).toBeLessThan(900)
    expect(contacts.filter(each => each.at.day < addDays(anchor, -63) || each.at.day >= anchor)).toEqual([])
    expect(share(contacts, each => each.planned)).toBeGreaterThan(0.7)
    expect(share(contacts, each => each.planned)).toBeLessThan(0.8)
    expect(new Set(contacts.map(each => each.note)).size).toBeGreaterThan(200)
  })
})

describe('the ways down', () => {
  test('a child has one that stands at most, with two to five conditions of which some are met', () => {
    const standing = cases.map(of => of.waysDown.filter(each => each.takenOn === null && each.givenUpOn === null))
    expect(Math.max(...standing.map(each => each.length))).toBe(1)
    const ways = standing.flat()
    expect(ways.length).toBeGreaterThan(60)
    expect(ways.filter(({ conditions }) => conditions.length < 2 || conditions.length > 5)).toEqual([])
    expect(share(ways, each => each.conditions.some(of => of.metOn !== null))).toBeGreaterThan(0.5)
    const over = cases.flatMap(of => of.waysDown)
    expect(over.filter(each => each.takenOn !== null).length).toBeGreaterThan(5)
    expect(over.filter(each => each.givenUpOn !== null && each.givenUpBecause !== null).length).toBeGreaterThan(5)
  })
})

describe('what was put on file', () => {
  test('is a version of a follow-up or plan that is there, filed after it was written', () => {
    const versions = new Map(made.facts.map(each => [`${each.list} ${each.id} ${each.version}`, each]))
    const filings = made.facts
      .filter(each => each.list === 'filings')
      .map(each => ({ ...each, of: Filing.parse({ ...each.body, id: each.id }) }))
    expect(filings.length).toBeGreaterThan(100)
    for (const { of, knownFrom, child } of filings) {
      const version = versions.get(`${of.list} ${of.fact} ${of.version}`)
      expect(version?.child).toBe(child)
      expect((version?.knownFrom ?? '9999') < knownFrom).toBe(true)
    }
    expect(new Set(filings.map(each => each.of.as))).toEqual(new Set(['document', 'text']))
  })
})
