// Tests of the life drawn from a case: every list in its place, in agreement with the due list, and nothing of a protected child.
import { describe, expect, test } from 'vitest'
import { caseDay, casePicture } from '../../../test/setup/case-picture.ts'
import { lifeChart } from '../../charts/life.ts'
import type { Identity } from '../children/queries.ts'
import { followUpsShown, keptInTime } from './follow-ups.ts'
import { historyOf } from './history.ts'
import { lifeOfCase, namesOfHelp, toldOfHelp } from './life-of-case.ts'

const ladder = [1, 2, 3, 4, 5, 6, 7].map(step => ({ step, name: `Trin ${step}`, label: `Trin ${step}` }))
const identity: Identity = {
  child: '018f0809-2ea4-766f-9657-14adfedffde5',
  caseNumber: '2021-00195',
  protected: false,
  name: 'Alma Holm Kjeldsen',
  number: '740315-4128',
  address: null,
  phone: null,
  school: null,
  district: null,
  hidden: [],
}
const help = [
  { kind: 'measure', id: 'fam', period: { from: '2022-11-07', to: '2023-06-19' }, step: 4, service: 's1' },
  {
    kind: 'placement',
    id: 'p5',
    period: { from: '2023-06-19', to: '2024-09-12' },
    step: 5,
    service: 's2',
    place: 'Hos moster',
    type: 'network-care',
    ended: { reason: 'carer-other', by: 'place', noticeDays: 0 },
  },
  {
    kind: 'placement',
    id: 'p6',
    period: { from: '2024-09-12' },
    step: 6,
    service: 's3',
    place: 'Hos familien Bruun',
    type: 'family-care',
    plannedEnd: '2027-01-31',
    purpose: 'Ro og skolegang',
    programme: 'Tidligere hjælp i Eksempelby',
  },
] as const
const given = {
  help: [...help],
  followUps: [
    { id: 'f1', about: ['p6'], plannedFor: '2026-01-07', heldOn: '2026-01-07' },
    { id: 'f2', about: ['p6'], plannedFor: '2026-04-07', heldOn: '2026-04-20' },
    {
      id: 'f3',
      about: ['p6'],
      heldOn: '2026-07-07',
      next: { on: '2027-01-14', reason: 'Efter et halvt år' },
    },
    { id: 'f4', about: ['p6'], plannedFor: '2026-10-15' },
  ],
  networkMeetings: [
    { id: 'm1', heldOn: '2026-09-03' },
    { id: 'm2', plannedFor: '2026-12-03' },
    { id: 'm3', plannedFor: '2026-10-03', cancelledOn: '2026-10-01' },
  ],
  notifications: [{ id: 'n', receivedAt: { day: '2021-06-10' }, notifier: 'Skolen' }],
  reconsiderations: [{ id: 'r', heldOn: '2025-03-12' }],
  advisers: [
    { id: 'a1', employee: 'e1', period: { from: '2021-06-10', to: '2023-01-01' }, why: 'first' as const },
    { id: 'a2', employee: 'e2', period: { from: '2023-01-01' }, why: 'left-job' as const },
  ],
  schools: [{ id: 'sk', kind: 'ordinary' as const, place: 'Lindeskolen', period: { from: '2024-09-12' } }],
  waysDown: [{ id: 'w', step: 4, what: 'Hjem til mor', plannedFor: '2027-02-01' }],
}
const names = { s1: 'Familiebehandling', e1: 'Birgit Holst', e2: 'Mette Lund' }
const picture = casePicture(given, { names })

describe('the life of a case', () => {
  const life = lifeOfCase(picture, identity, ladder, false)

  test('has every measure and placement on its step, and the named way down ahead', () => {
    expect(life.spells.map(({ step, name }) => [step, name])).toEqual([
      [4, 'Familiebehandling'],
      [5, 'Hos moster'],
      [6, 'Hos familien Bruun'],
      [4, 'Hjem til mor'],
    ])
    expect(life.spells.find(({ id }) => id === 'p6')?.note).toBe('genovervejet 12.\u00a0marts\u00a02025')
    expect(toldOfHelp(picture).get('p6')).toBe('Planlagt slut 31.\u00a0jan.\u00a02027. Formål: Ro og skolegang')
  })

  test('has the breakdown with who ended it and the notice', () => {
    expect(life.breakdowns).toEqual([{ on: '2024-09-12', note: 'plejestedet opsagde, 0\u00a0dages varsel' }])
  })

  test('has its lanes, without a meeting that was cancelled', () => {
    expect(life.meetings.map(({ on }) => on)).toEqual(['2026-09-03', '2026-12-03'])
    expect(life.notifications).toEqual([{ on: '2021-06-10' }])
    expect([...life.advisers, ...life.schools].map(({ name }) => name)).toEqual([
      'Birgit Holst',
      'Mette Lund',
      'Lindeskolen',
    ])
  })

  test('and the due list miss the same follow-up on the same day', () => {
    const late = picture.due.items.find(({ what }) => what === 'follow-up')?.late
    expect(late).toMatchObject({ days: 68, asker: 'programme' })
    expect(life.followUps.map(({ on, state }) => [on, state])).toEqual([
      ['2026-01-07', 'kept'],
      ['2026-04-20', 'late'],
      ['2026-07-07', 'kept'],
      ['2026-09-12', 'not-held'],
    ])
    expect(lifeChart(life).sentence).toContain('nu trin 6, Hos familien Bruun')
  })

  test('of a past day has that day at its flag', () => {
    expect(lifeOfCase(picture, identity, ladder, true).flag).toBe('19.\u00a0nov.\u00a02026')
    expect(life.flag).toBeUndefined()
  })
})

test('the numbers agree with the picture: one of three in time, and the one held without an agreed day is not judged', () => {
  expect(keptInTime(followUpsShown(picture))).toEqual({ kept: 1, of: 3 })
  const told = Object.fromEntries(historyOf(picture).map(({ name, value }) => [name, value]))
  expect(told).toMatchObject({
    Underretninger: '1',
    Indsatser: '1',
    Anbringelser: '2',
    Sammenbrud: '1',
    Flytninger: '1',
    Rådgivere: '2',
    'Skoler og dagtilbud': '1',
    'Opfølgninger holdt til tiden': '1 af 3',
  })
  expect(historyOf(casePicture({})).at(-1)?.value).toBe('ingen endnu')
})

test('a bar that is decided takes the place of the named way down', () => {
  const decided = {
    kind: 'measure' as const,
    id: 'hjem',
    period: { from: '2027-02-01' },
    step: 4,
    service: 's1',
  }
  const life = lifeOfCase(casePicture({ ...given, help: [...help, decided] }, { names }), identity, ladder, false)
  expect(life.spells.filter(({ step, period }) => step === 4 && period.from > caseDay).map(({ id }) => id)).toEqual([
    'hjem',
  ])
})

test('of a protected child nothing tells who it is or where: no name, age, place or school', () => {
  const masked = casePicture(given, { names, masked: true })
  const guarded = { ...identity, protected: true, name: 'ADRESSEBESKYTTET', number: null }
  const life = lifeOfCase(masked, guarded, ladder, false)
  expect([life.name, life.born, life.schools]).toEqual(['Barnet', null, []])
  expect(life.spells.map(({ name }) => name)).toEqual([
    'Familiebehandling',
    'Anbringelse',
    'Anbringelse',
    'Næste trin ned',
  ])
  const all = JSON.stringify([life, [...namesOfHelp(masked, true)], [...toldOfHelp(masked)], lifeChart(life).table])
  expect(all).not.toMatch(/Alma|Bruun|moster|Lindeskolen|Hjem til mor/)
})
