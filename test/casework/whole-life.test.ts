// A whole life: from a notification over lighter help, network foster care, a breakdown and an institution to home and closing.
import { describe, expect, test } from 'vitest'
import { phaseOn } from '../../src/casework/phases.ts'
import { breakdownsOf, movesOf, returnsHome, staysOf } from '../../src/casework/placement.ts'
import { addDays, day } from '../../src/language/day.ts'
import { caseOf, dueOn, on } from './shipped.ts'
import { dueInLife, dueLine, life, phasesOfLife } from './sofus.ts'

const sofus = caseOf(life)

describe('the due list of a whole life', () => {
  test.each(dueInLife)('when %s (%s)', (_, day, expected) => {
    expect(dueOn(sofus, day).map(dueLine)).toEqual(expected)
  })

  test('says the same on a day whatever came after it', () => {
    const until = (day: string): ReturnType<typeof caseOf> => ({
      ...sofus,
      followUps: sofus.followUps.filter(each => (each.heldOn ?? each.plannedFor ?? '') <= day),
      help: sofus.help
        .filter(each => each.period.from <= day)
        .map(each => ({ ...each, period: { from: each.period.from, to: each.period.to } })),
      reconsiderations: sofus.reconsiderations.filter(each => (each.heldOn ?? '') <= day),
    })
    for (const day of ['2025-03-18', '2025-08-29', '2025-11-21', '2026-03-21']) {
      const short = (facts: ReturnType<typeof caseOf>) =>
        dueOn(facts, day).map(each => [each.what, each.about, each.dates])
      expect(short(until(day))).toEqual(short(sofus))
    }
  })

  test('goes through the phases, each by a fact', () => {
    expect(phaseOn(sofus, on('2024-09-01')).phase).toBe('none')
    const changes = phasesOfLife.map(([from, phase], at) => [
      phaseOn(sofus, addDays(day(from), -1)).phase === (phasesOfLife[at - 1]?.[1] ?? 'none'),
      phaseOn(sofus, day(from)).phase === phase,
    ])
    expect(changes).toEqual(phasesOfLife.map(() => [true, true]))
  })

  test('has one stay of two places, one move up the ladder, one breakdown and one return home', () => {
    expect(staysOf(sofus.help).map(each => [each.from, each.to, each.places.length])).toEqual([
      ['2025-03-03', '2026-04-01', 2],
    ])
    expect(movesOf(sofus.help).map(each => [each.on, each.ladder, each.sameType])).toEqual([
      ['2025-08-14', 'up', false],
    ])
    expect(breakdownsOf(sofus.help, 'national').map(each => each.id)).toEqual(['hos mormor'])
    expect(returnsHome(sofus.help)).toEqual(['2026-04-01'])
  })
})
