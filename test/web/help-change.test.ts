// What the form that changes or ends help begins with, what it asks for, and the help it becomes.
import { describe, expect, test } from 'vitest'
import { Help } from '../../src/casework/facts/help.ts'
import { HelpGiven } from '../../src/casework/given-help.ts'
import { day } from '../../src/language/day.ts'
import { differing } from '../../src/web/form/both-texts.ts'
import {
  askedIn,
  bothChanges,
  type ChangeForm,
  changedHelp,
  changeOf,
  mergedChange,
  missingInChange,
  reasonOf,
} from '../../src/web/help/change-of.ts'

const today = day('2026-06-15')
const measure = Help.parse({
  kind: 'measure',
  id: 'm',
  service: 'fam',
  step: 4,
  period: { from: '2026-01-10' },
  plannedEnd: '2026-07-10',
  purpose: 'Ro om aftenen',
  course: { planned: 10, held: ['2026-02-01'] },
})
const stay = Help.parse({
  kind: 'placement',
  id: 's',
  service: 'foster',
  step: 6,
  place: 'Familien Bruun',
  type: 'general-foster',
  period: { from: '2025-06-01' },
})
const of = (help: Help, part: Partial<ChangeForm> = {}): ChangeForm => ({ ...changeOf(help, today), ...part })
const missing = (help: Help, part: Partial<ChangeForm>) => missingInChange(of(help, part), help).map(([field]) => field)

test('nothing changed is the help as it stands', () => {
  const { id: _, ...same } = measure
  expect(changedHelp(of(measure), measure)).toEqual(same)
  const { id: __, ...placed } = stay
  expect(changedHelp(of(stay), stay)).toEqual(placed)
})

describe('what is asked for', () => {
  test('at most four things of a measure and six of a placement', () => {
    expect([
      askedIn(of(measure), 'measure').length,
      askedIn(of(measure, { ends: true }), 'measure').length,
      askedIn(of(stay), 'placement').length,
      askedIn(of(stay, { ends: true }), 'placement').length,
    ]).toEqual([4, 3, 3, 6])
  })

  test('an end says how, and of a stay why and by whom; a later end says why', () => {
    expect(missing(measure, { ends: true })).toEqual(['outcome'])
    expect(missing(stay, { ends: true })).toEqual(['endReason', 'endedBy'])
    expect(missing(measure, { plannedEnd: '2026-10-10' })).toEqual(['reason'])
    expect(missing(measure, { plannedEnd: '2026-10-10', reason: 'Skolestart' })).toEqual([])
    expect(missing(measure, { held: ['2026-02-01', '2026-06-01'] })).toEqual([])
    expect(missing(measure, { sessions: 'ti' })).toEqual(['sessions'])
    const over = Help.parse({ ...stay, period: { from: '2025-06-01', to: '2026-01-01' } })
    expect(missing(over, { place: 'Familien Brun' })).toEqual([])
    expect(missing(over, { preceded: 'Savn' })).toEqual(['endReason', 'endedBy'])
  })
})

describe('what it becomes', () => {
  test('a measure that ended with its sessions in order', () => {
    const form = of(measure, { ends: true, outcome: 'goal-reached', held: ['2026-06-01', '2026-02-01'] })
    const help = changedHelp(form, measure)
    expect(HelpGiven.safeParse(help).success).toBe(true)
    expect(help).toMatchObject({
      period: { to: '2026-06-15' },
      outcome: 'goal-reached',
      course: { planned: 10, held: ['2026-02-01', '2026-06-01'] },
    })
    expect(reasonOf(form, measure)).toBe('Afsluttet')
  })

  test('a stay that broke down, with what preceded it', () => {
    const form = of(stay, {
      ends: true,
      endReason: 'child-asks',
      endedBy: 'child',
      notice: '0',
      destination: 'home',
      preceded: 'Savn',
    })
    expect(changedHelp(form, stay)).toMatchObject({
      period: { to: '2026-06-15' },
      ended: { reason: 'child-asks', by: 'child', noticeDays: 0, destination: 'home', preceded: 'Savn' },
    })
  })

  test('the reason that was written is the history’s; else what the change is', () => {
    expect(reasonOf(of(measure, { reason: 'Skolestart' }), measure)).toBe('Skolestart')
    expect(reasonOf(of(measure, { held: ['2026-02-01', '2026-06-01'] }), measure)).toBe('Gange er skrevet ind')
    expect(reasonOf(of(measure, { purpose: 'Ro' }), measure)).toBe('Rettet')
  })
})

test('two who changed the same help: only what differs is to be chosen, and both texts can stand', () => {
  const [theirs, yours] = [
    of(stay, { preceded: 'Savn' }),
    of(stay, { preceded: 'Uro', ends: true, endReason: 'other' }),
  ]
  expect(differing(bothChanges(theirs, yours)).map(each => each.field)).toEqual(['ends', 'endReason', 'preceded'])
  expect(mergedChange(theirs, yours, { preceded: 'both', ends: 'theirs' })).toMatchObject({
    preceded: 'Savn\n\nUro',
    ends: false,
    endReason: 'other',
  })
})
