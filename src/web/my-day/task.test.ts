// What a line says and where it leads, as somebody at work would say it.
import { describe, expect, test } from 'vitest'
import type { DayLine } from '../../contract/my-day.ts'
import { day } from '../../language/day.ts'
import { actOf, asWord, standsOnPlan, taskOf, whenOf } from './task.ts'
import { clockTime, dayAndTime, goneOf24, inHours, longDay, nearDay } from './when.ts'

const today = '2026-06-15'
const space = '\u00a0'

const line = (of: Partial<DayLine>): DayLine => ({
  child: 'c',
  what: 'follow-up',
  title: 'Opfølgning',
  about: 'help',
  on: 'Familiebehandling',
  since: '2026-02-01',
  text: null,
  state: 'ahead',
  missing: null,
  date: '2026-06-20',
  time: null,
  late: null,
  rule: null,
  law: null,
  planned: null,
  trigger: { list: 'help', id: 'help' },
  ...of,
})
const missing = line({
  state: 'missing',
  missing: 'nothing-planned',
  late: { days: 45, asker: 'law' },
  date: '2026-05-01',
})

describe('what a line asks for', () => {
  test('names the help it is about, and says what is missing', () => {
    expect(taskOf(line({}), today)).toBe('Opfølgning på familiebehandling')
    expect(taskOf(line({ on: null }), today)).toBe('Opfølgning')
    expect(taskOf(missing, today)).toBe(`Ingen opfølgning på familiebehandling, begyndt 1.${space}feb.`)
    expect(taskOf(line({ missing: 'nothing-planned', on: null }), today)).toContain('på hjælpen')
    expect(taskOf(line({ missing: 'interval-not-decided' }), today)).toBe(
      'Det er ikke besluttet, hvornår der følges op på familiebehandling næste gang',
    )
  })

  test('says of a plan, a talk and a visit what is to be done', () => {
    const decision = { list: 'decisions', id: 'd' }
    expect(taskOf(line({ what: 'plan', trigger: decision, late: { days: 9, asker: 'law' } }), today)).toBe(
      `Plan mangler efter afgørelsen 1.${space}feb.`,
    )
    expect(taskOf(line({ what: 'plan' }), today)).toBe(`Plan for hjælpen, begyndt 1.${space}feb.`)
    const talk = line({ what: 'talk', title: 'Samtale med barnet', missing: 'not-before-decision' })
    expect(taskOf(talk, today)).toBe(`Samtale med barnet mangler før afgørelsen 1.${space}feb.`)
    expect(taskOf(line({ what: 'supervision', missing: 'nothing-planned' }), today)).toContain('Intet tilsynsbesøg')
    expect(taskOf(line({ what: 'agreement', text: 'Far henter (Far)' }), today)).toBe('Far henter (Far)')
    expect(taskOf(line({ what: 'planned-end' }), today)).toContain('Slut er planlagt for familiebehandling')
    expect(taskOf(line({ what: 'assessment', title: 'Børnefaglig undersøgelse' }), today)).toContain('begyndt')
    expect(taskOf(line({ what: 'receipt', title: 'Kvittering for underretning' }), today)).toContain('modtaget')
  })

  test('a name keeps its capitals where they are its own', () => {
    expect([asWord('Familiebehandling'), asWord('MST'), asWord('Marte Meo')]).toEqual([
      'familiebehandling',
      'MST',
      'Marte Meo',
    ])
  })
})

describe('the button', () => {
  test.each([
    [missing, 'Aftal tid', 'follow-up'],
    [line({ state: 'late-by-programme' }), 'Følg op', 'follow-up'],
    [line({}), 'Aftal tid', 'follow-up'],
    [line({ planned: { on: '2026-06-18', time: null } }), 'Forbered', 'follow-up'],
    [line({ planned: { on: '2026-06-01', time: null } }), 'Følg op', 'follow-up'],
    [line({ what: 'plan' }), 'Skriv plan', 'plan'],
    [line({ what: 'notification' }), 'Vurdér nu', 'notification'],
    [line({ what: 'receipt' }), 'Åbn', 'notification'],
    [line({ what: 'supervision' }), 'Åbn', 'child'],
  ])('%#', (of, label, page) => {
    expect(actOf(of, today)).toMatchObject({ label, page })
  })

  test('of an agreement leads to its meeting', () => {
    const of = line({ what: 'agreement', trigger: { list: 'networkMeetings', id: 'meeting' } })
    expect(actOf(of, today)).toEqual({ label: 'Åbn', page: 'meeting', about: 'meeting' })
  })
})

describe('the day of a line', () => {
  test('late is told in days, and by whom where it is neither law nor programme', () => {
    expect(whenOf(missing, today)).toEqual({ day: `1.${space}maj`, under: [`45${space}dage for sent`, 'ikke aftalt'] })
    const agreement = line({ what: 'agreement', state: 'late-by-programme', late: { days: 1, asker: 'agreement' } })
    expect(whenOf(agreement, today).under).toEqual([`1${space}dag for sent efter aftalen`])
    const local = line({ what: 'application', state: 'late-by-programme', late: { days: 0, asker: 'local' } })
    expect(whenOf(local, today).under).toEqual(['udløbet i dag efter kommunens egen frist'])
    expect(whenOf(line({ state: 'late-by-law', late: { days: 3, asker: 'law' } }), today).under).toEqual([
      `3${space}dage for sent`,
    ])
  })

  test('what is planned stands on its own day; what passed without being held says so', () => {
    const planned = (on: string, time: string | null = null) => line({ planned: { on, time } })
    expect(whenOf(planned('2026-06-18', '09:00'), today)).toEqual({
      day: `18.${space}juni`,
      under: [`aftalt kl.${space}9`],
    })
    expect(whenOf(planned('2026-06-18'), today).under).toEqual(['aftalt'])
    expect(whenOf(planned('2026-06-01'), today)).toEqual({
      day: `20.${space}juni`,
      under: [`aftalt 1.${space}juni, ikke holdt`],
    })
    expect(standsOnPlan(planned('2026-07-01'), today)).toBe(false)
    const late = line({ state: 'late-by-law', late: { days: 3, asker: 'law' }, planned: { on: today, time: '10:30' } })
    expect(whenOf(late, today).under).toEqual([`3${space}dage for sent`, `aftalt i dag kl.${space}10.30`])
  })

  test('a line without a date says so, and one within hours has its time', () => {
    expect(whenOf(line({ date: null, what: 'agreement' }), today).day).toBe('uden dato')
    expect(whenOf(line({ date: null, what: 'talk', missing: 'not-before-decision' }), today).day).toBe('før afgørelsen')
    expect(whenOf(line({ what: 'notification', time: '15:10' }), today).under).toEqual([`kl.${space}15.10`])
  })
})

test('days and times as they are said', () => {
  expect(longDay(day(today))).toBe('Mandag 15. juni 2026')
  expect([nearDay('2026-06-03', today), nearDay('2027-01-14', today)]).toEqual([
    `3.${space}juni`,
    `14.${space}jan.${space}2027`,
  ])
  expect([clockTime('09:05'), clockTime('09:00'), clockTime('15:10')]).toEqual(['9.05', '9', '15.10'])
  expect(dayAndTime({ day: '2026-06-14', time: '15:10' }, today)).toBe(`i går kl.${space}15.10`)
  expect(dayAndTime({ day: today, time: null }, today)).toBe('i dag')
  expect(dayAndTime({ day: '2026-06-16', time: '09:00' }, today)).toBe(`16.${space}juni kl.${space}9`)
  expect([inHours(350), inHours(-25)]).toEqual([`5${space}t. 50${space}min.`, `25${space}min.`])
  expect([goneOf24(350), goneOf24(0)]).toEqual([`18${space}timer og 10${space}minutter`, null])
})
