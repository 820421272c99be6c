// Tests of the phase of a case: it follows from facts, and nobody writes it.
import { describe, expect, test } from 'vitest'
import { day } from '../language/day.ts'
import { message, say } from '../language/message.ts'
import { CaseFacts, type CaseFactsGiven } from './facts.ts'
import { phaseOn } from './phases.ts'

const phase = (given: Omit<CaseFactsGiven, 'child'>, on = '2026-06-15') =>
  phaseOn(CaseFacts.parse({ child: 'barnet', ...given }), day(on)).phase

const notification = { id: 'u', receivedAt: { day: '2026-01-10' }, notifier: 'school' }
const assessment = { id: 'a', awareOn: '2026-01-12', finishedOn: '2026-03-01' }
const decision = { id: 'd', about: 'help' as const, decidedOn: '2026-03-10' }
const help = (from: string, to: string | null = null) => ({
  id: 'h',
  kind: 'measure' as const,
  step: 4,
  service: 's',
  decision: 'd',
  period: { from, to },
})
const followUp = { id: 'f', about: ['h'], heldOn: '2026-05-20' }

describe('the phase', () => {
  test('of nobody is none', () => expect(phase({})).toBe('none'))

  test('goes from notification to follow-up by what has happened', () => {
    const all = {
      notifications: [notification],
      assessments: [assessment],
      decisions: [decision],
      help: [help('2026-04-01')],
      followUps: [followUp],
    }
    const on = (date: string) => phase(all, date)
    expect(on('2026-01-09')).toBe('none')
    expect(on('2026-01-10')).toBe('notification')
    expect(on('2026-01-12')).toBe('assessment')
    expect(on('2026-03-01')).toBe('decision')
    expect(on('2026-03-10')).toBe('plan')
    expect(on('2026-04-01')).toBe('measures')
    expect(on('2026-05-20')).toBe('follow-up')
  })

  test('begins with an enquiry or an application just as well', () => {
    expect(phase({ enquiries: [{ id: 'e', on: '2026-05-01', by: 'mother' }] })).toBe('notification')
    expect(phase({ applications: [{ id: 'e', receivedOn: '2026-05-01', basis: 'Barnets lov § 32' }] })).toBe(
      'notification',
    )
  })

  test('after all help has ended is follow-up until somebody closes the case', () => {
    const ended = { decisions: [decision], help: [help('2026-04-01', '2026-06-01')] }
    expect(phase(ended)).toBe('follow-up')
    const closed = { ...ended, closings: [{ id: 'l', period: { from: '2026-06-10' }, outcome: 'Det går godt' }] }
    expect(phase(closed, '2026-06-09')).toBe('follow-up')
    expect(phase(closed)).toBe('closed')
  })

  test('stays follow-up where the decision on the day it ended was of no new help', () => {
    const given = (about: 'help' | 'end' | 'contact' | 'change-of-place') => ({
      assessments: [assessment],
      decisions: [decision, { id: 'd2', about, decidedOn: '2026-06-01' }],
      help: [help('2026-04-01', '2026-06-01')],
    })
    for (const about of ['end', 'contact', 'change-of-place'] as const) expect(phase(given(about))).toBe('follow-up')
    expect(phase(given('help'))).toBe('plan')
  })

  test('of a case opened anew follows from what came after', () => {
    const reopened = {
      decisions: [decision],
      help: [help('2026-04-01', '2026-05-01')],
      closings: [{ id: 'l', period: { from: '2026-05-01', to: '2026-06-01' }, outcome: 'Det går godt' }],
      notifications: [notification],
    }
    expect(phase(reopened)).toBe('none')
    const again = { ...notification, id: 'u2', receivedAt: { day: '2026-06-01' } }
    expect(phase({ ...reopened, notifications: [notification, again] })).toBe('notification')
  })

  test('may go back: a new assessment while nothing else runs', () => {
    const again = { id: 'a2', awareOn: '2026-06-10' }
    expect(phase({ decisions: [decision], help: [help('2026-04-01', '2026-06-01')], assessments: [again] })).toBe(
      'assessment',
    )
  })

  test('names the fact it follows from, and its Danish word', () => {
    const facts = CaseFacts.parse({ child: 'barnet', notifications: [notification] })
    expect(phaseOn(facts, day('2026-06-15')).because).toEqual({ list: 'notifications', id: 'u', on: '2026-01-10' })
    expect(say(message('case-phase', { phase: 'notification' }))).toBe('Underretning eller henvendelse')
  })
})
