// The shipped parameters of Eksempelby, and the municipality made from them: its numbers, its spells, its people.
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { roles } from '../access/role.ts'
import { FollowUp } from '../casework/facts/following.ts'
import { ageAt, generateMunicipality } from '../forecast/synthetic/generate.ts'
import { looksLikeCpr } from '../forecast/synthetic/identifiers.ts'
import { agesOf, calibrate, chancesOf, expectedStates, openAndPlaced } from '../forecast/synthetic/moves.ts'
import type { SyntheticMunicipality } from '../forecast/synthetic/municipality.ts'
import { SyntheticParameters } from '../forecast/synthetic/parameters.ts'
import { populate } from '../forecast/synthetic/population.ts'
import { streamsOf } from '../forecast/synthetic/random.ts'
import { factsKnownLast, knownLast, stepsOn } from '../forecast/synthetic/standing.ts'
import { timelineOf } from '../forecast/synthetic/timeline.ts'
import { addMonths, day } from '../language/day.ts'
import { must } from '../language/message.ts'
import { parseCpr } from '../language/person.ts'
import { conflicts } from '../language/spell.ts'
import { readRuleFile } from './rules.ts'

const parameters = readRuleFile('synthetic/eksempelby.yaml', SyntheticParameters)
const anchor = day('2026-06-15')
const none = { keptMore: 0, closerBy: 0, institutionToFamily: 0, fosterToKin: 0, movedDownAtReview: 0 }
const withoutEffect = { ...parameters, trial: { ...parameters.trial, effects: none } }

const make = (seed: number, of = parameters, on = anchor) => generateMunicipality({ seed, anchor: on, parameters: of })
const digest = (of: unknown): string => createHash('sha256').update(JSON.stringify(of)).digest('hex')

let made: SyntheticMunicipality
beforeAll(() => {
  made = make(1)
})

describe('the same again', () => {
  test('seed, anchor day and parameters decide everything', () => {
    const before = digest(made)
    expect(digest(make(1))).toBe(before)
    expect(digest(make(2))).not.toBe(before)
    expect(digest(make(1, parameters, day('2026-07-01')))).not.toBe(before)
  })

  test('any first of a month, a leap day and the last of a month can be the anchor', () => {
    const small = { ...parameters, children: 1200, open: 60, placed: 12 }
    for (const on of ['2026-01-01', '2026-03-01', '2028-02-29', '2026-08-31']) {
      expect(make(3, small, day(on)).children.length).toBeGreaterThan(50)
    }
  })
})

describe('the numbers', () => {
  const small = { ...withoutEffect, children: 1200, open: 60, placed: 12, unborn: 0 }
  const seeds = Array.from({ length: 40 }, (_, at) => at + 1)
  let counted: readonly { readonly steps: readonly number[]; readonly placed: number }[]
  beforeAll(() => {
    counted = seeds.map(seed => {
      const one = make(seed, small)
      const grown = new Set(
        one.children.filter(each => each.born !== null && ageAt(each.born, anchor) > 17).map(each => each.id),
      )
      const steps = [...stepsOn(one, anchor)].filter(([child]) => !grown.has(child)).map(([, step]) => step)
      return { steps, placed: steps.filter(each => each >= 5).length }
    })
  })

  test('the chances are set so that exactly the open and placed children asked for are expected', () => {
    const ages = agesOf(populate(parameters, streamsOf(5), timelineOf(anchor)))
    const expected = openAndPlaced(expectedStates(chancesOf(parameters, calibrate(parameters, ages)), ages))
    expect(expected.open).toBeCloseTo(600, 5)
    expect(expected.placed).toBeCloseTo(120, 5)
  })

  test('over many seeds each step holds as many children as the chances say', () => {
    const ages = agesOf(populate(small, streamsOf(1), timelineOf(anchor)))
    const expected = expectedStates(chancesOf(small, calibrate(small, ages)), ages)
    for (let step = 1; step <= 7; step++) {
      const mean = counted.reduce((sum, each) => sum + each.steps.filter(of => of === step).length, 0) / seeds.length
      const target = expected[step] ?? 0
      // Four standard errors; siblings share a risk, so counts vary up to half as much again as independent ones.
      expect(Math.abs(mean - target), `trin ${step}: ${mean} mod ${target}`).toBeLessThan(
        4 * Math.sqrt((1.5 * target) / seeds.length) + 0.05 * target, // each seed's own families move the expectation a little
      )
    }
  })

  test('between seeds the placed children vary as counts do, not less', () => {
    const placed = counted.map(each => each.placed)
    const mean = placed.reduce((sum, each) => sum + each, 0) / placed.length
    const variance = placed.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (placed.length - 1)
    expect(variance / mean).toBeGreaterThan(0.5)
    expect(variance / mean).toBeLessThan(2.2)
  })

  test('Eksempelby itself: 12.000 children, about 600 open cases and 120 placed, in at most 40.000 rows', () => {
    const open = new Set(
      knownLast(made).flatMap(({ spell }) =>
        spell.kind === 'adviser' && spell.period.to === null ? [spell.child] : [],
      ),
    )
    const placed = [...stepsOn(made, anchor).values()].filter(each => each >= 5)
    expect(made.districts.flatMap(each => each.children).reduce((sum, each) => sum + each, 0)).toBe(12_000)
    expect(made.districts).toHaveLength(26)
    expect(Math.abs(open.size - 620)).toBeLessThan(4 * 30) // 600, and some 20 in aftercare or expected
    expect(Math.abs(placed.length - 120)).toBeLessThan(4 * 13)
    const { districts, staff, services, families, members, children, spells, facts } = made
    const rows = [districts, staff, services, families, members, children, children, spells, facts]
    expect(rows.reduce((sum, each) => sum + each.length, 0) + 26 * 18).toBeLessThanOrEqual(40_000)
  })
})

describe('the spells', () => {
  test('no child has two of what there may be one of', () => {
    expect(conflicts(knownLast(made).map(each => each.spell))).toEqual([])
  })

  test('help stands on a step that its service serves, and every step on a day is one of the ladder or none', () => {
    const services = new Map(made.services.map(each => [each.id, each]))
    for (const { spell } of made.spells) {
      if (spell.kind !== 'measure' && spell.kind !== 'placement') continue
      expect(services.get(spell.service ?? '')?.steps, spell.service).toContain(spell.step)
      expect(spell.step >= 5, spell.kind).toBe(spell.kind === 'placement')
    }
    for (const on of [anchor, day('2024-02-29'), day('2021-12-31')]) {
      for (const step of stepsOn(made, on).values()) expect([1, 2, 3, 4, 5, 6, 7]).toContain(step)
    }
  })

  test('help begins after birth and ends before 18, aftercare before 23', () => {
    const born = new Map(made.children.map(each => [each.id, each.born]))
    const aftercare = new Set(made.services.filter(each => each.use === 'aftercare').map(each => each.id))
    for (const { spell } of knownLast(made)) {
      if (spell.kind !== 'measure' && spell.kind !== 'placement') continue
      const birth = born.get(spell.child)
      if (birth === null || birth === undefined) continue
      const grown = aftercare.has(spell.service ?? '')
      expect(spell.period.from >= (grown ? addMonths(birth, 18 * 12) : birth)).toBe(true)
      expect((spell.period.to ?? anchor) <= addMonths(birth, (grown ? 23 : 18) * 12)).toBe(true)
    }
  })

  test('versions follow each other without gap, and all were known before the anchor day', () => {
    let corrected = 0
    for (const versions of Map.groupBy(made.spells, each => each.spell.id).values()) {
      versions.forEach((each, at) => {
        expect(each.version).toBe(at + 1)
        expect(each.knownFrom < anchor && each.knownFrom < each.knownTo).toBe(true)
        expect(versions[at + 1]?.knownFrom ?? 'infinity').toBe(each.knownTo)
        if (each.reason === 'Startdatoen er rettet') corrected += 1
      })
    }
    expect(corrected).toBeGreaterThan(10)
    expect(made.spells.some(each => each.withdrawn)).toBe(true)
  })
})

describe('follow-ups', () => {
  let followUps: readonly (FollowUp & { readonly child: string })[]
  beforeAll(() => {
    followUps = factsKnownLast(made)
      .filter(each => each.list === 'followUps')
      .map(({ id, child, body }) => ({ ...FollowUp.parse({ id, ...body }), child }))
  })

  test('are held, cancelled, overdue or still ahead', () => {
    expect(followUps.filter(each => each.heldOn !== null && each.heldOn >= anchor)).toEqual([])
    const open = followUps.filter(each => each.heldOn === null && each.cancelledOn === null)
    expect(open.filter(each => (each.plannedFor ?? '') >= anchor).length).toBeGreaterThan(100)
    expect(open.filter(each => (each.plannedFor ?? '') < anchor).length).toBeGreaterThan(10)
  })

  test('some children with help for more than four months have never had one', () => {
    const followed = new Set(followUps.map(each => each.child))
    const forgotten = knownLast(made).filter(
      ({ spell }) =>
        (spell.kind === 'measure' || spell.kind === 'placement') &&
        spell.step >= 3 &&
        spell.period.to === null &&
        spell.period.from < addMonths(anchor, -4) &&
        !followed.has(spell.child),
    )
    expect(forgotten.length).toBeGreaterThan(3)
  })
})

describe('the people', () => {
  test('every number is a replacement number that fits birthday and sex, and no one shares it', () => {
    const seen = new Set<string>()
    for (const child of made.children) {
      if (child.cpr === null) {
        expect(child).toMatchObject({ born: null, sex: null })
        expect(child.due !== null && child.due > anchor && child.mother !== null).toBe(true)
        continue
      }
      expect(must(parseCpr(child.cpr))).toMatchObject({
        replacement: true,
        birthDay: child.born,
        sex: child.sex,
        warnings: [],
      })
      seen.add(child.cpr)
    }
    expect(seen.size).toBe(made.children.length - parameters.unborn)
  })

  test('nothing anywhere can be read as the number of a living person', () => {
    const found: string[] = []
    const walk = (value: unknown): void => {
      if (typeof value === 'string' && looksLikeCpr(value)) found.push(value)
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk)
    }
    walk(made)
    expect(found).toEqual([])
    expect(looksLikeCpr(`x${['0101', '704', '321'].join('')}`)).toBe(true)
  })

  test('every role has somebody, and the programme its own three districts', () => {
    const held = new Set(made.staff.map(each => each.role))
    expect(roles.filter(each => !held.has(each))).toEqual([])
    expect(made.staff.find(each => each.role === 'economist')?.name).toBe('Jens Aagaard')
    expect(made.staff.find(each => each.role === 'programme-leader')?.name).toBe('Tove Kjærsgaard')
    expect(made.districts.filter(each => each.programmeFrom === '2023-12-15').map(each => each.name)).toEqual([
      'Nord',
      'Havn',
      'Mark',
    ])
  })

  test('about 35 services over seven steps, some on several', () => {
    expect(made.services).toHaveLength(36)
    expect(made.services.filter(each => each.steps.length > 1).length).toBeGreaterThan(8)
    for (let step = 1; step <= 7; step++) expect(made.services.some(each => each.steps.includes(step))).toBe(true)
  })

  test('some are protected, some have letters of their own, some wait for an assessment', () => {
    expect(made.children.filter(each => (each.protectedTo ?? '') > anchor).length).toBeGreaterThan(20)
    expect(made.children.filter(each => /[æøåÆØÅ]/.test(each.name)).length).toBeGreaterThan(300)
    const notifications = made.facts.filter(each => each.list === 'notifications')
    expect(notifications.filter(({ body }) => !('assessedAt' in body))).toHaveLength(3)
  })
})

describe('the emergencies', () => {
  const anchors = ['2026-06-15', '2026-11-01', '2026-03-01'].map(each => day(each))

  test.each(anchors)('before %s: three in two months, one of a colleague’s family, one no leader has seen', on => {
    const { emergencies, staff, relatives, children } = make(1, parameters, on)
    expect(emergencies).toHaveLength(3)
    const family = relatives[0]
    expect(emergencies.filter(each => each.child === family?.child)).toHaveLength(1)
    expect(emergencies.filter(each => each.seen === null)).toHaveLength(1)
    for (const each of emergencies) {
      expect(each.openedAt < on && each.closesAt < on && (each.seen?.at ?? '') < on).toBe(true)
      expect(each.openedAt >= addMonths(on, -2)).toBe(true)
      const hours = (Date.parse(each.closesAt) - Date.parse(each.openedAt)) / 3_600_000
      expect(hours > 0 && hours <= 12).toBe(true)
      const by = staff.find(of => of.id === each.person)
      expect(by?.role).toBe(each.role)
      expect(each.person).not.toBe(family?.person)
      expect(each.seen?.person).not.toBe(each.person)
      expect(children.find(of => of.id === each.child)?.protectedFrom ?? null).toBe(null)
      expect(each.reason.length).toBeGreaterThan(30)
    }
  })
})
