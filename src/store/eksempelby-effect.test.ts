// The planted effect of Eksempelby's programme: found where it was planted, in its size, and nowhere where its numbers are zero.
import { describe, expect, test } from 'vitest'
import { FollowUp } from '../casework/facts/following.ts'
import { generateMunicipality } from '../forecast/synthetic/generate.ts'
import type { SyntheticMunicipality } from '../forecast/synthetic/municipality.ts'
import { SyntheticParameters } from '../forecast/synthetic/parameters.ts'
import { factsKnownLast, knownLast, stepsOn } from '../forecast/synthetic/standing.ts'
import { addMonths, day, daysBetween } from '../language/day.ts'
import { readRuleFile } from './rules.ts'

const parameters = readRuleFile('synthetic/eksempelby.yaml', SyntheticParameters)
const anchor = day('2026-06-15')
const none = { keptMore: 0, closerBy: 0, institutionToFamily: 0, fosterToKin: 0, movedDownAtReview: 0 }
const withoutEffect = { ...parameters, trial: { ...parameters.trial, effects: none } }

const made = new Map<SyntheticParameters, Map<number, SyntheticMunicipality>>()
/** Made once for all that is asked of it here. */
const make = (seed: number, of = parameters): SyntheticMunicipality => {
  const bySeed = made.get(of) ?? new Map<number, SyntheticMunicipality>()
  made.set(of, bySeed)
  const one = bySeed.get(seed) ?? generateMunicipality({ seed, anchor, parameters: of })
  bySeed.set(seed, one)
  return one
}

describe('the planted effect', () => {
  // More of them in the long run.
  const { FORLAENS_SEEDS: given = '2' } = process.env
  const seeds = Array.from({ length: Number(given) }, (_, at) => at + 1)

  /** In the trial districts and elsewhere: step 7's share of the placed, the follow-ups held, and days between them. */
  const compared = (of: SyntheticParameters) => {
    const sums = { trial: empty(), others: empty() }
    for (const seed of seeds) {
      const one = make(seed, of)
      const trial = new Set(one.districts.filter(each => each.programmeFrom !== null).map(each => each.id))
      const homes = new Map(
        knownLast(one).flatMap(({ spell }) =>
          spell.kind === 'district' && spell.period.to === null ? [[spell.child, spell.value]] : [],
        ),
      )
      const where = (child: string) => (trial.has(homes.get(child) ?? '') ? sums.trial : sums.others)
      for (const [child, step] of stepsOn(one, anchor)) {
        if (step >= 5) where(child).placed += 1
        if (step === 7) where(child).institution += 1
        if (step === 5) where(child).kin += 1
      }
      const since = addMonths(anchor, -24)
      const followUps = factsKnownLast(one)
        .filter(each => each.list === 'followUps')
        .map(({ child, body }) => ({ child, ...FollowUp.parse({ id: child, ...body }) }))
      for (const own of Map.groupBy(followUps, each => each.about[0]).values()) {
        own.forEach((each, at) => {
          if (each.plannedFor === null || each.plannedFor < since || each.plannedFor >= anchor) return
          const into = where(each.child)
          into.planned += 1
          if (each.heldOn !== null) into.held += 1
          const before = own[at - 1]
          if (before?.plannedFor == null) return
          into.gaps += 1
          into.days += daysBetween(before.plannedFor, each.plannedFor)
        })
      }
    }
    return { trial: ratios(sums.trial), others: ratios(sums.others) }
  }
  const empty = () => ({ placed: 0, institution: 0, kin: 0, planned: 0, held: 0, gaps: 0, days: 0 })
  const ratios = (of: ReturnType<typeof empty>) => ({
    institution: of.institution / of.placed,
    kin: of.kin / of.placed,
    held: of.held / of.planned,
    gap: of.days / of.gaps,
  })

  test('shows in the trial districts, in the size that was planted', () => {
    const { trial, others } = compared(parameters)
    expect(trial.institution).toBeLessThan(0.5 * others.institution)
    expect(trial.kin).toBeGreaterThan(others.kin + 0.05)
    expect(Math.abs(trial.held - others.held - parameters.trial.effects.keptMore)).toBeLessThan(0.05)
    expect(trial.gap / others.gap).toBeLessThan(0.65)
  })

  test('is not there where its numbers are zero', () => {
    const { trial, others } = compared(withoutEffect)
    expect(Math.abs(trial.institution - others.institution)).toBeLessThan(0.12)
    expect(Math.abs(trial.held - others.held)).toBeLessThan(0.04)
    expect(Math.abs(trial.gap / others.gap - 1)).toBeLessThan(0.06)
  })

  test('at zero every row is as if there were no trial, but for the name of the programme', () => {
    const untried = { ...withoutEffect, trial: { ...withoutEffect.trial, districts: [] } }
    const unnamed = (of: SyntheticMunicipality) =>
      JSON.stringify(of)
        .replaceAll(/,"programme":"[^"]*"/g, '')
        .replaceAll(/"programmeFrom":[^,]*/g, '')
    expect(unnamed(make(4, withoutEffect))).toBe(unnamed(make(4, untried)))
  })

  test('leaves everybody outside the trial districts as they were', () => {
    const tried = make(1)
    const trial = new Set(tried.districts.filter(each => each.programmeFrom !== null).map(each => each.id))
    const inTrial = new Set(
      tried.spells.flatMap(({ spell }) => (spell.kind === 'district' && trial.has(spell.value) ? [spell.child] : [])),
    )
    const zero = new Map(
      make(1, withoutEffect).spells.map(each => [
        `${each.spell.id} ${each.version}`,
        JSON.stringify(each.spell.period),
      ]),
    )
    const outside = tried.spells.filter(each => !inTrial.has(each.spell.child) && each.spell.kind === 'placement')
    expect(outside.length).toBeGreaterThan(200)
    expect(
      outside.filter(each => zero.get(`${each.spell.id} ${each.version}`) !== JSON.stringify(each.spell.period)),
    ).toEqual([])
  })
})
