// A whole life: from a notification over lighter help, network foster care, a breakdown and an institution to home and closing.
import { describe, expect, test } from 'vitest'
import type { CaseFacts } from '../../src/casework/facts.ts'
import { phaseOn } from '../../src/casework/phases.ts'
import { breakdownsOf, movesOf, returnsHome, staysOf } from '../../src/casework/placement.ts'
import { addDays, day } from '../../src/language/day.ts'
import { casebook } from './casebook.ts'
import { caseOf, dueOn, on } from './shipped.ts'
import { dueInLife, dueLine, life, phasesOfLife } from './sofus.ts'
import { story } from './sofus-story.ts'

const sofus = caseOf(life)

/** The same facts, each list in the order of its ids. */
const byId = (facts: CaseFacts): object =>
  Object.fromEntries(
    Object.entries(facts).map(([list, of]) => [
      list,
      Array.isArray(of) ? of.toSorted((a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)) : of,
    ]),
  )

describe('the due list of a whole life', () => {
  test.each(dueInLife)('when %s (%s)', (_, day, expected) => {
    expect(dueOn(sofus, day).map(dueLine)).toEqual(expected)
  })

  test('is told step by step until it is the whole life, and on each day what was told so far is enough', () => {
    const book = casebook('barnet', '2015-05-20')
    const due = new Map(dueInLife.map(([, moment, lines]) => [moment.slice(0, 10), lines]))
    const days = [...new Set([...story.map(each => each.day), ...due.keys()])].toSorted()
    for (const now of days) {
      for (const step of story.filter(each => each.day === now && each.refused === undefined))
        book.keep(step, step.id, 1, book.after(step))
      const lines = due.get(now)
      if (lines !== undefined) expect([now, ...dueOn(book.facts(), now).map(dueLine)]).toEqual([now, ...lines])
    }
    expect(byId(book.facts())).toEqual(byId(sofus))
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
