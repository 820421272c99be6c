// What is written in Eksempelby's cases: of the right shape, about what is there, never ahead of its time, and with a due list to believe.
import { beforeAll, describe, expect, test } from 'vitest'
import { CadenceRule } from '../casework/cadence.ts'
import { dueStates } from '../casework/due/item.ts'
import { dueList } from '../casework/due-list.ts'
import { futureEvents } from '../casework/event.ts'
import { CaseFacts } from '../casework/facts.ts'
import { GrantPlan, grantLacks } from '../casework/grant.ts'
import { factsKnown, type KnownVersion } from '../casework/known.ts'
import { PlacementTypes, typeOn } from '../casework/placement-types.ts'
import { Programme } from '../casework/programme.ts'
import { generateMunicipality } from '../forecast/synthetic/generate.ts'
import type { SyntheticMunicipality } from '../forecast/synthetic/municipality.ts'
import { SyntheticParameters } from '../forecast/synthetic/parameters.ts'
import { addMonths, day } from '../language/day.ts'
import { factOfSpell } from './case-of-spells.ts'
import { readRuleFile, readRules } from './rules.ts'

const parameters = readRuleFile('synthetic/eksempelby.yaml', SyntheticParameters)
const anchor = day('2026-06-15')
const rules = {
  cadences: readRules('cadences', CadenceRule),
  programmes: readRules('programmes', Programme),
  local: [],
}

let made: SyntheticMunicipality
let versionsOf: ReadonlyMap<string, readonly KnownVersion[]>
let cases: readonly CaseFacts[]

beforeAll(() => {
  made = generateMunicipality({ seed: 1, anchor, parameters })
  const spells = made.spells.flatMap(({ spell, ...of }) => {
    const { id, child, kind, period, ...facts } = spell
    const found = factOfSpell({ id, kind, period, facts })
    return found === undefined ? [] : [{ child, ...of, ...found }]
  })
  const facts = made.facts.flatMap(({ id, list, body, ...of }) =>
    list === 'person' ? [] : [{ ...of, list, fact: { ...body, id } }],
  )
  versionsOf = Map.groupBy([...spells, ...facts].map(ended), each => each.child)
  cases = made.children.map(each => caseAt(each.id, 'infinity'))
})

const ended = <T extends { readonly knownTo: string }>(of: T) => ({
  ...of,
  knownTo: of.knownTo === 'infinity' ? null : of.knownTo,
})

/** The child's case as it was known at a moment. */
const caseAt = (child: string, at: string): CaseFacts => {
  const born = made.children.find(each => each.id === child)?.born ?? null
  const disability = made.facts.some(each => each.child === child && each.list === 'person')
  return factsKnown({ child, born, died: null, disability }, versionsOf.get(child) ?? [], at)
}

const current = <T>(list: (of: CaseFacts) => readonly T[]): readonly T[] => cases.flatMap(list)

describe('what is written', () => {
  test('every version of every fact is of the shape of its list', () => {
    for (const [child, versions] of versionsOf) {
      for (const { list, fact } of versions) {
        const read = CaseFacts.safeParse({ child, born: null, died: null, [list]: [fact] })
        expect(read.error?.issues ?? [], `${list} ${JSON.stringify(fact)}`).toEqual([])
      }
    }
  })

  test('no version knows more than had happened on the day it was written', () => {
    for (const [child, versions] of versionsOf) {
      for (const { list, fact, knownFrom } of versions) {
        const alone = CaseFacts.parse({ child, born: null, died: null, [list]: [fact] })
        expect(futureEvents(alone, day(knownFrom.slice(0, 10))), `${list} ${JSON.stringify(fact)}`).toEqual([])
      }
    }
    expect(cases.flatMap(each => futureEvents(each, anchor))).toEqual([])
  })

  test('versions follow each other, are known before the anchor, and are written by somebody who works here', () => {
    const staff = new Map(made.staff.map(each => [each.id, each]))
    let [corrected, withdrawn] = [0, 0]
    for (const versions of Map.groupBy(made.facts, each => each.id).values()) {
      versions.forEach((each, at) => {
        expect(each.version).toBe(at + 1)
        expect(each.version === 1).toBe(each.reason === null)
        expect(each.knownFrom < anchor && each.knownFrom < each.knownTo).toBe(true)
        expect(versions[at + 1]?.knownFrom ?? 'infinity').toBe(each.knownTo)
        expect([each.child, each.list]).toEqual([versions[0]?.child, versions[0]?.list])
        expect(staff.has(each.by)).toBe(true)
        if (each.reason === 'Datoen er rettet') corrected += 1
        if (each.withdrawn) withdrawn += 1
      })
    }
    expect(corrected).toBeGreaterThan(20)
    expect(withdrawn).toBeGreaterThan(2)
  })

  test('what a fact points at is there: decisions, help, relatives, staff', () => {
    const members = new Set(made.members.map(each => each.id))
    const staff = new Set(made.staff.map(each => each.id))
    for (const of of cases) {
      const decisions = new Set(of.decisions.map(each => each.id))
      const help = new Set(of.help.map(each => each.id))
      const toDecisions = [
        ...of.help.map(each => each.decision),
        ...of.decisions.map(each => each.reDecisionOf),
        ...of.talks.flatMap(each => each.before),
        ...of.complaints.map(each => each.about),
      ]
      const toHelp = [
        ...of.followUps.flatMap(each => each.about),
        ...of.plans.flatMap(each => each.goals.map(goal => goal.measure)),
      ]
      const people = of.relations.map(each => each.person)
      const takers = of.decisions.map(each => each.by)
      const consented = of.consents.map(each => each.about)
      const astray = [
        ...toDecisions.filter(id => id !== null && !decisions.has(id)),
        ...consented.filter(id => id !== null && !decisions.has(id)),
        ...toHelp.filter(id => id !== null && !help.has(id)),
        ...people.filter(id => !members.has(id)),
        ...takers.filter(id => id !== null && !staff.has(id)),
      ]
      expect(astray).toEqual([])
    }
  })

  test('a decision is taken by a level the example plan lets take it, and a placement is of a type of its step', () => {
    const grants = readRuleFile('grants/example.yaml', GrantPlan)
    const types = readRuleFile('placements/types.yaml', PlacementTypes)
    for (const of of cases) {
      for (const each of of.help) {
        const decision = of.decisions.find(found => found.id === each.decision)
        if (decision !== undefined) expect(grantLacks(grants, decision, each.step)).toEqual([])
        if (each.kind !== 'placement') continue
        const type = typeOn(types, each.type, each.period.from)
        expect([null, each.step], each.type).toContain(type?.step)
      }
    }
  })

  test('most of what the law asks for is there, and some of it is not', () => {
    const share = <T>(of: readonly T[], has: (each: T) => boolean): number => of.filter(has).length / of.length
    const heldLately = current(of => of.followUps).filter(each => (each.heldOn ?? '') >= '2024')
    expect(share(heldLately, each => each.next !== null)).toBeGreaterThan(0.8)
    const away = current(of => of.help).filter(each => each.kind === 'placement' && each.period.to === null)
    expect(share(away, each => each.decision !== null)).toBe(1)
    const apart = current(of => of.decisions).filter(each => each.about === 'placement' && each.lighterHelp !== null)
    expect(
      share(apart, each => each.lighterHelp?.tried.length !== 0 || each.lighterHelp.notTriedBecause !== null),
    ).toBeGreaterThan(0.75)
    expect(current(of => of.decisions).filter(each => each.withoutConsent).length).toBeGreaterThan(5)
    const finished = cases.flatMap(each => each.assessments).filter(each => each.finishedOn !== null)
    const inTime = share(finished, each => (each.finishedOn ?? '') <= addMonths(each.awareOn, 4))
    expect(inTime).toBeGreaterThan(0.75)
    expect(inTime).toBeLessThan(0.97)
  })

  test('every list of a case is used', () => {
    const lists = Object.entries(CaseFacts.shape).filter(
      ([name]) => !['child', 'born', 'died', 'disability'].includes(name),
    )
    const used = new Set([...versionsOf.values()].flat().map(each => each.list as string))
    expect(lists.map(([name]) => name).filter(name => !used.has(name))).toEqual(['provisionalDecisions', 'closings'])
  })
})

describe('the due list on the anchor day', () => {
  test('most is ahead, some is late by law, and the forgotten children are missing', () => {
    const items = cases.flatMap(each => dueList(each, rules, { day: anchor, time: '09:00' }).items)
    const states = Object.fromEntries(
      dueStates.map(state => [state, items.filter(each => each.state === state).length]),
    )
    console.log(
      'Eksempelbys huskeliste',
      states,
      Object.fromEntries(
        [...Map.groupBy(items, each => each.what)].map(([what, of]) => [
          what,
          dueStates.map(state => of.filter(each => each.state === state).length).join(' '),
        ]),
      ),
    )
    const share = (state: string): number => (states[state] ?? 0) / items.length
    expect(share('ahead')).toBeGreaterThan(0.5)
    expect(share('late-by-law')).toBeGreaterThan(0.03)
    expect(share('late-by-law')).toBeLessThan(0.2)
    expect(share('missing')).toBeGreaterThan(0.03)
    expect(share('missing')).toBeLessThan(0.25)
    const forgotten = items.filter(each => each.what === 'follow-up' && each.missing === 'nothing-planned')
    expect(forgotten.length).toBeGreaterThan(3)
  })

  test('a case as it was known a year ago knows nothing of this year', () => {
    const then = '2025-06-15T00:00:00.000000Z'
    for (const each of made.children.slice(0, 400)) {
      expect(futureEvents({ ...caseAt(each.id, then), born: null }, day('2025-06-15'))).toEqual([])
    }
  })
})
