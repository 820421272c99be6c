// Tests of what a line says of how it stands: missing, late by whom, today, ahead, in words.
import { describe, expect, test } from 'vitest'
import { day } from '../../language/day.ts'
import { message, say } from '../../language/message.ts'
import type { Asked, DueDate } from './item.ts'
import { promised } from './rules-asked.ts'
import { inOrder, stateOf } from './state.ts'

const asked = (dates: readonly DueDate[], more: Partial<Asked> = {}): Asked => ({
  what: 'follow-up',
  about: 'h',
  triggers: [],
  dates,
  planned: null,
  missing: null,
  progress: null,
  text: null,
  ...more,
})
const due = (asker: DueDate['asker'], date: string | null, more: Partial<DueDate> = {}): DueDate => ({
  ...promised(date === null ? null : day(date), null),
  asker,
  ...more,
})
const at = (on: string, time: string | null = null) => ({ day: day(on), time })

describe('a line', () => {
  test('is late the day after, by the law before by anyone else', () => {
    const both = asked([due('law', '2026-03-01'), due('programme', '2026-02-01')])
    expect(stateOf(both, at('2026-02-01')).state).toBe('today')
    expect(stateOf(both, at('2026-02-02'))).toMatchObject({ state: 'late-by-programme', late: { days: 1 } })
    expect(stateOf(both, at('2026-03-02'))).toMatchObject({
      state: 'late-by-law',
      date: '2026-02-01',
      late: { days: 1 },
    })
  })

  test.each(['programme', 'local', 'agreement'] as const)('late by a %s is never late by law', asker => {
    expect(stateOf(asked([due(asker, '2026-02-01')]), at('2030-01-01')).state).toBe('late-by-programme')
  })

  test('with an earliest and a latest day is for today between them', () => {
    const hverdage = asked([due('law', '2026-02-07', { latest: day('2026-02-09') })])
    const states = ['2026-02-06', '2026-02-07', '2026-02-08', '2026-02-09', '2026-02-10'].map(
      each => stateOf(hverdage, at(each)).state,
    )
    expect(states).toEqual(['ahead', 'today', 'today', 'today', 'late-by-law'])
  })

  test('with a time is late the minute after, where the time of day is known', () => {
    const hours = asked([due('law', '2026-02-01', { time: '14:30' })])
    expect(stateOf(hours, at('2026-02-01', '14:30')).state).toBe('today')
    expect(stateOf(hours, at('2026-02-01', '14:31')).state).toBe('late-by-law')
    expect(stateOf(hours, at('2026-02-01')).state).toBe('today')
  })

  test('that is missing says so, however late it is', () => {
    expect(stateOf(asked([due('law', '2026-02-01')], { missing: 'nothing-planned' }), at('2026-03-01'))).toMatchObject({
      state: 'missing',
      late: { days: 28 },
    })
  })

  test('without a day stands last among those ahead', () => {
    const lines = [asked([due('agreement', null)], { about: 'uden' }), asked([due('law', '2026-09-01')])]
    const sorted = lines.map(each => stateOf(each, at('2026-03-01'))).toSorted(inOrder)
    expect(sorted.map(each => each.date)).toEqual(['2026-09-01', null])
  })
})

test('a line is said as a person would say it', () => {
  expect(say(message('due-late', { days: 43, asker: 'programme' }))).toBe('43 dage for sent efter programmet')
  expect(say(message('due-late', { days: 1, asker: 'law' }))).toBe('1 dag for sent efter loven')
  expect(say(message('due-late', { days: 9, asker: 'local' }))).toBe('9 dage for sent efter kommunens egne frister')
  expect(say(message('due-late', { days: 2, asker: 'agreement' }))).toBe('2 dage for sent efter aftalen')
  expect(say(message('due-late', { days: 0, asker: 'law' }))).toBe('Fristen efter loven udløb i dag')
  expect(say(message('due-today'))).toBe('I dag')
  expect(say(message('due-ahead', { date: day('2026-11-24') }))).toBe('24-11-2026')
  expect(say(message('due-ahead', { date: null }))).toBe('Uden dato')
  expect(say(message('due-also', { asker: 'law', date: day('2026-11-24') }))).toBe('efter loven: 24-11-2026')
  expect(say(message('due-progress', { held: 1, of: 2 }))).toBe('1 af 2 er holdt i år')
  expect(say(message('due-what', { what: 'talk' }))).toBe('Samtale med barnet')
  expect(say(message('due-missing', { why: 'nothing-planned' }))).toBe('Der er hverken holdt eller aftalt nogen.')
  expect(say(message('due-missing', { why: 'interval-not-decided' }))).toBe(
    'Der er fulgt op, men det er ikke besluttet og begrundet, hvornår der følges op næste gang. Beslut det for barnet.',
  )
  expect(say(message('due-missing', { why: 'not-before-decision' }))).toBe(
    'Det skulle være gjort før afgørelsen. Gør det nu, eller skriv, hvorfor det er udeladt.',
  )
  expect(say(message('due-programme-unknown', { programme: 'Den gamle model' }))).toBe(
    'Programmet "Den gamle model" har ingen regler her, så dets datoer kan ikke regnes ud. Ret navnet, eller opret reglerne.',
  )
  expect(say(message('nobody-asked', { name: 'moster' }))).toBe('Ingen har spurgt moster.')
  expect(say(message('adviser-change', { why: 'absence' }))).toBe('Sygdom eller andet fravær')
  expect(say(message('goal-direction', { direction: 'towards' }))).toBe('På vej mod målet')
})
