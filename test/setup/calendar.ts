// Calendars of a town's people: an address made, what stands in it, and a follow-up to stand there.
import { expect } from 'vitest'
import type { askingTown } from './asking.ts'
import { helping } from './helped-child.ts'

/** The summaries of a calendar's events, with no line folded. */
export const summaries = (text: string): readonly string[] =>
  text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .flatMap(line => (line.startsWith('SUMMARY:') ? [line.slice(8).replaceAll('\\,', ',')] : []))

export const calendars = (town: ReturnType<typeof askingTown>) => {
  const { ask, outside } = town
  const { fact } = helping(town)
  /** Makes a person's address, which the answer tells once. */
  const make = async (person: string): Promise<string> => {
    const answer = await ask(person, 'POST', '/api/calendar', {})
    expect(answer.status).toBe(200)
    return answer.json().path
  }
  const revoke = (person: string) => ask(person, 'DELETE', '/api/calendar', {})
  const feedOf = async (person: string): Promise<string> => (await outside(await make(person))).text
  const plannedFollowUp = (child: string, more: object = {}) =>
    fact(child, 'followUps', {
      about: ['h'],
      plannedFor: '2026-06-18',
      plannedTime: '09:30',
      place: 'Havnegade 75',
      ...more,
    })
  return { make, revoke, feedOf, plannedFollowUp, fact }
}
