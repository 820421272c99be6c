// The day over HTTP: the asker's own cases and nobody else's, the same lines as each case tells, and constantly few questions.
import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'
import type { Role } from '../access/role.ts'
import type { MyDay } from '../contract/my-day.ts'
import { timeInDenmark } from './clock.ts'

const { ask, askerOf, childOf, journalled, addSpell, owner } = askingTown()

const adviser = () => askerOf('adviser')
const dayOf = async (who = adviser()): Promise<MyDay> => (await ask(who, 'GET', '/api/my-day')).json()
const write = async (child: string, list: string, fact: object): Promise<string> => {
  const answer = await ask(adviser(), 'POST', `/api/children/${child}/facts`, { given: { list, fact } })
  expect(answer.status, answer.text).toBe(200)
  return answer.json().id
}
const help = (child: string, starts: string, step = 4) =>
  addSpell(child, 'measure', starts, { step, service: 'familiebehandling' }, 'familiebehandling')
const now = () => timeInDenmark(new Date())

describe('the lines of a day', () => {
  it('a child nobody follows up on is the first of them, with its rule and the day it began', async () => {
    const { child } = childOf('adviser', 'responsible')
    await help(child, '2026-02-01')
    const { of, lines, children } = await dayOf()
    expect(of).toBe('own')
    expect(lines[0]).toMatchObject({
      child,
      state: 'missing',
      missing: 'nothing-planned',
      since: '2026-02-01',
      date: '2026-05-01',
      planned: null,
      rule: { name: 'Barnets lov § 95 stk. 2', text: 'første opfølgning', asker: 'law' },
    })
    expect(children.find(each => each.child === child)).toMatchObject({ name: 'Barn Prøve', age: 12, step: 4 })
  })

  it('are those the due list of each case tells, the same day and no other', async () => {
    const { child } = childOf('adviser', 'co-worker')
    await help(child, '2026-04-01')
    await write(child, 'followUps', { about: [await firstHelp(child)], plannedFor: '2026-06-20', plannedTime: '09:00' })
    for (const role of ['adviser', 'team-leader'] as const) {
      const { lines, until } = await dayOf(askerOf(role))
      const counted = Map.groupBy(lines, each => each.child)
      expect(counted.size).toBeGreaterThan(1)
      for (const [id, own] of counted) {
        const answer = await ask(askerOf(role), 'GET', `/api/children/${id}/due`)
        const { due } = answer.json() as {
          due: {
            items: readonly {
              state: string
              date: string | null
              planned: string | null
              what: string
              about: string
            }[]
          }
        }
        const shown = due.items.filter(
          each => each.state !== 'ahead' || [each.date, each.planned].some(on => on !== null && on <= until),
        )
        expect(own.map(each => [each.what, each.about, each.state])).toEqual(
          shown.map(each => [each.what, each.about, each.state]),
        )
      }
    }
    expect((await dayOf()).lines.find(each => each.child === child)?.planned).toEqual({
      on: '2026-06-20',
      time: '09:00',
    })
  })

  it('hold no child of another adviser: a seat at a meeting and an emergency are no work of one’s own', async () => {
    const others = ['meeting', 'glass broken, moved', 'of the district', 'stranger', 'task ended today'].map(
      relation => childOf('adviser', relation).child,
    )
    for (const child of others) await help(child, '2026-01-01')
    const { lines, own } = await dayOf()
    const listed = (await ask(adviser(), 'GET', '/api/case-list'))
      .json()
      .cases.map((each: { child: string }) => each.child)
    expect(listed).toContain(others[0])
    expect(lines.map(each => each.child).filter(each => others.includes(each))).toEqual([])
    expect(own.cases).toBeLessThan(listed.length)
  })

  it('keep the name, the age and the place of a protected child to themselves', async () => {
    const { child } = childOf('adviser', 'protected, responsible')
    await addSpell(child, 'placement', '2026-02-01', {
      step: 6,
      service: 'x',
      place: 'Familien Holm',
      placementType: '1',
      kind: 'foster',
    }).catch(() => undefined)
    await help(child, '2026-02-01')
    await write(child, 'networkMeetings', {
      plannedFor: '2026-06-15',
      plannedTime: '13:00',
      place: 'Lindevej 4',
      participants: [{ name: 'Farmor Prøve', side: 'private' }],
    })
    const answer = await ask(adviser(), 'GET', '/api/my-day')
    const day: MyDay = answer.json()
    expect(day.children.find(each => each.child === child)).toMatchObject({
      name: 'ADRESSEBESKYTTET',
      protected: true,
      age: null,
      due: null,
    })
    expect(day.meetings.find(each => each.child === child)).toMatchObject({ place: null, invited: 1, silent: [] })
    for (const secret of ['Lindevej', 'Farmor', 'Familien Holm']) expect(answer.text).not.toContain(secret)
  })

  it('are counted in the journal with every child they came of', async () => {
    const rows = await journalled(() => dayOf())
    const { own } = await dayOf()
    expect(rows).toMatchObject([{ body: { action: 'list', status: 200 } }])
    expect(rows[0]?.body.ids.length).toBeGreaterThanOrEqual(own.cases)
  })
})

const firstHelp = async (child: string): Promise<string> => {
  const { facts } = (await ask(adviser(), 'GET', `/api/children/${child}/case`)).json()
  return facts.help[0].id
}

describe('what waits and meets', () => {
  it('a notification stands with its clock, in minutes that also run at night', async () => {
    const { child } = childOf('adviser', 'responsible')
    const id = await write(child, 'notifications', {
      receivedAt: { day: '2026-06-14', time: '15:10' },
      notifier: 'school',
    })
    const { notifications, lines, time } = await dayOf()
    const [hours = 0, minutes = 0] = time.split(':').map(Number)
    expect(notifications.find(each => each.notification === id)).toMatchObject({
      child,
      from: 'school',
      until: { day: '2026-06-15', time: '15:10' },
      minutesLeft: 15 * 60 + 10 - (hours * 60 + minutes),
      rule: { name: 'Barnets lov § 136' },
    })
    expect(lines.some(each => each.what === 'notification' && each.about === id)).toBe(true)
    const assessed = {
      receivedAt: { day: '2026-06-14', time: '15:10' },
      notifier: 'school',
      assessedAt: { day: '2026-06-15', time: '00:01' },
    }
    const change = (fact: object) =>
      ask(adviser(), 'POST', `/api/children/${child}/facts/${id}`, {
        version: 1,
        given: { list: 'notifications', fact },
        reason: 'Vurderet.',
      })
    const without = await change({ ...assessed, inDanger: true })
    expect([without.status, without.json().sentence]).toEqual([
      400,
      'Skriv, hvorfor barnet er i fare nu, eller hvorfor det ikke er.',
    ])
    const early = await change({ ...assessed, assessedAt: null, inDanger: false, because: 'Hun er hos sin mormor.' })
    expect(early.json().sentence).toBe(
      'Skriv, hvornår underretningen blev vurderet, når der står, om barnet er i fare.',
    )
    expect((await change({ ...assessed, inDanger: false, because: 'Hun er hos sin mormor.' })).status).toBe(200)
    expect((await dayOf()).notifications.some(each => each.notification === id)).toBe(false)
  })

  it('meetings of today come by the clock, with who was invited, who comes and who has not answered', async () => {
    const { child } = childOf('adviser', 'responsible')
    const participants = [
      { name: 'Mor', side: 'private', coming: true },
      { name: 'Far', side: 'private' },
      { name: 'Lærer', side: 'professional', coming: false },
    ]
    await write(child, 'networkMeetings', {
      plannedFor: '2026-06-15',
      plannedTime: '12:00',
      place: 'Rådhuset',
      participants,
    })
    await write(child, 'followUps', { about: [await firstHelp(child)], plannedFor: '2026-06-15', plannedTime: '08:30' })
    const meetings = (await dayOf()).meetings.filter(each => each.child === child)
    expect(meetings.map(each => each.time)).toEqual(['08:30', '12:00'])
    expect(meetings[1]).toMatchObject({ place: 'Rådhuset', invited: 3, coming: 1, notComing: 1, silent: ['Far'] })
  })

  it('contacts of the own cases are counted week by week, planned and acute', async () => {
    const { child } = childOf('adviser', 'responsible')
    const contact = { at: { day: '2026-06-15', time: '00:01' }, with: ['Mor'], note: 'Talt om skolen.' }
    await write(child, 'contacts', { ...contact, planned: true })
    await write(child, 'contacts', { ...contact, planned: false, at: { day: '2026-06-08', time: null } })
    const { contacts } = await dayOf()
    expect(contacts).toHaveLength(8)
    expect(contacts.slice(-2)).toEqual([
      { week: 24, from: '2026-06-08', planned: 0, acute: 1 },
      { week: 25, from: '2026-06-15', planned: 1, acute: 0 },
    ])
    expect(now()).toMatch(/^\d\d:\d\d$/)
  })
})

describe('whose day it is', () => {
  it('a leader’s is the team’s, with the adviser of each case, and no case of another team', async () => {
    const { of, children, own } = await dayOf(askerOf('team-leader'))
    expect([of, own.cases > 100]).toEqual(['team', true])
    expect(children.some(each => each.adviser !== null)).toBe(true)
    expect(children.map(each => each.child)).not.toContain(childOf('adviser', 'stranger').child)
  })

  it('another profession has the cases it is in, and the lines of those that are shared with it', async () => {
    const day = await dayOf(askerOf('psychologist'))
    expect(day.own.cases).toBeGreaterThan(0)
    expect(day.own.closedParts).toBeGreaterThan(0)
    expect(day.lines.map(each => each.child)).not.toContain(childOf('psychologist', 'responsible').child)
  })

  it.each(['economist', 'programme-leader', 'log-auditor'] as const)(
    'there is none for a role without cases: %s',
    async (role: Role) => {
      expect((await ask(askerOf(role), 'GET', '/api/my-day')).status).toBe(403)
    },
  )

  it('siblings among the own cases are named beside a notification, unless one of them is protected', async () => {
    const [one, two] = [childOf('adviser', 'responsible').child, childOf('adviser', 'co-worker').child]
    const family = '01900000-0000-7000-8000-00000000000f'
    await owner(`insert into forlaens.family (municipality, id) values (999, $1)`, [family])
    await owner(
      `insert into forlaens.family_member (municipality, id, family, child, relation, custody, starts)
       select 999, gen_random_uuid(), $1, unnest($2::uuid[]), 'child', false, '2020-01-01'`,
      [family, [one, two]],
    )
    await write(one, 'notifications', { receivedAt: { day: '2026-06-15', time: '00:01' }, notifier: 'daycare' })
    const found = async () => (await dayOf()).notifications.find(each => each.child === one)?.siblings
    expect(await found()).toEqual(['Barn Prøve'])
    await owner(`update forlaens.child_details set protected_from = '2026-01-01' where child = $1`, [two])
    expect(await found()).toEqual([])
    await owner(`update forlaens.child_details set protected_from = null where child = $1`, [two])
  })
})

it('asks the database as often for a few cases as for a whole team', async () => {
  const questions = async (who: string): Promise<readonly [number, number]> => {
    const asked = vi.spyOn(pg.Client.prototype, 'query')
    const { own } = await dayOf(who)
    const many = asked.mock.calls.length
    asked.mockRestore()
    return [own.cases, many]
  }
  await dayOf()
  await dayOf(askerOf('team-leader')) // sessions begin outside
  const [few, some] = await questions(adviser())
  const [many, more] = await questions(askerOf('team-leader'))
  expect(many).toBeGreaterThan(few * 5)
  expect(more).toBe(some)
})

it('is not made of more cases than can be read at once', async () => {
  await owner(
    `with more as (
       insert into forlaens.child (municipality, id) select 999, gen_random_uuid() from generate_series(1, 2000) returning id
     ), named as (
       insert into forlaens.child_details (municipality, child, name, born) select 999, id, 'Barn Prøve', '2014-05-01' from more
     )
     insert into forlaens.spell (municipality, child, kind, spell, version, starts, facts, recorded_by)
     select 999, id, 'co-worker', gen_random_uuid(), 1, '2026-01-01', jsonb_build_object('employee', $1::text, 'role', 'adviser'), $1::uuid
     from more`,
    [adviser()],
  )
  const all = await ask(adviser(), 'GET', '/api/my-day')
  expect([all.status, all.json().code]).toEqual([400, 'too-many-cases-at-once'])
})
