// An emergency from its reason to the leader's eyes: what is asked for, what is opened, for how long, and who can be shown to have seen it.

import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { fromOurPages, houseOn, municipality, type TestHouse } from '../../test/setup/house.ts'
import { type Related, type RelatedTown, relatedTown } from '../../test/setup/related-children.ts'
import { cookieOf } from '../../test/setup/sessions.ts'
import type { Role } from '../access/role.ts'
import { Emergencies } from '../contract/emergency.ts'
import { withClient } from '../store/client.ts'
import { readRules } from './rules.ts'

let town: RelatedTown
let of: TestHouse
const cookies = new Map<string, string>()
const cpr = '7105144001'
const reason = 'Barnet er meldt savnet.'

beforeAll(async () => {
  town = await relatedTown()
  of = await houseOn(town.database)
  for (const person of town.asker.values()) cookies.set(person, await cookieOf(of.house.store, municipality, person))
  await asOwner('update forlaens.child_details set cpr = $1 where child = $2', [
    cpr,
    related('adviser', 'stranger').child,
  ])
})
afterAll(() => of.close())

const asOwner = <Row extends object>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  withClient(town.database.config('owner'), async client => (await client.query<Row>(text, [...values])).rows)

const related = (role: Role, relation: string): Related => {
  const found = town.related.find(each => each.role === role && each.relation === relation)
  if (found === undefined) throw new Error(`no ${relation} of ${role}`)
  return found
}
const me = (role: Role): string => town.asker.get(role) ?? ''

const ask = (person: string, method: 'GET' | 'POST', url: string, body?: unknown) =>
  of.app.inject({
    method,
    url,
    headers: { ...fromOurPages, cookie: cookies.get(person) ?? '' },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  })
const breakGlass = (role: Role, number: string, more: object = {}) =>
  ask(me(role), 'POST', '/api/break-glass', { number, reason, hours: 1, ...more })
const listOf = async (role: Role): Promise<Emergencies> =>
  Emergencies.parse((await ask(me(role), 'GET', '/api/break-glass')).json())

/** The newest row of the journal, as it was written down. */
const lastRow = async () =>
  (
    await asOwner<{ purpose: string; body: Readonly<Record<string, unknown>>; text: string }>(
      `select c.purpose, c.body, c.body::text as text from journal.content c join journal.entry e using (municipality, id)
       order by e.xid desc limit 1`,
    )
  )[0]

const count = async (): Promise<number> => {
  const [row] = await asOwner<{ n: number }>('select count(*)::int as n from forlaens.break_glass')
  return row?.n ?? Number.NaN
}

describe('opening a file', () => {
  it('opens it, says until when, and stands in the journal about the child', async () => {
    const { child, caseNumber } = related('adviser', 'stranger')
    expect((await ask(me('adviser'), 'GET', `/api/children/${child}`)).statusCode).toBe(404)
    const answer = await breakGlass('adviser', caseNumber, { hours: 3 })
    const opened = answer.json()
    expect(answer.statusCode).toBe(200)
    expect(opened).toMatchObject({ child, caseNumber, reason })
    expect(Date.parse(opened.until) - Date.parse(opened.from)).toBe(3 * 3_600_000)
    expect(await lastRow()).toMatchObject({
      purpose: 'control',
      body: {
        action: 'break-glass',
        status: 200,
        why: 'role-and-purpose',
        actor: { person: me('adviser'), role: 'adviser' },
        subjects: [child],
        ids: [opened.id],
        changes: [{ entity: 'break-glass', id: opened.id, from: null, to: 1 }],
      },
    })
    const record = await ask(me('adviser'), 'GET', `/api/children/${child}`)
    expect([record.statusCode, record.json().openUntil]).toEqual([200, opened.until])
    expect((await listOf('adviser')).own.find(each => each.id === opened.id)).toEqual(opened)
  })

  it.each(['710514-4001', ' 7105144001 '])('finds the child by CPR number too, written "%s"', async number => {
    const answer = await breakGlass('adviser', number)
    expect(answer.json().child).toBe(related('adviser', 'stranger').child)
  })

  it('keeps number and reason out of the addresses, the log and the journal', async () => {
    await breakGlass('adviser', cpr, { reason: 'Barnet står alene på banegården.' })
    const row = await lastRow()
    for (const text of [row?.text ?? '', of.log.join('\n')]) expect(text).not.toMatch(/710514|banegården/)
  })

  it('is closed when the hours have run, to the minute, and is no longer among one’s own', async () => {
    const { child, caseNumber } = related('health-visitor', 'stranger')
    const began = of.clock.now
    const { id } = (await breakGlass('health-visitor', caseNumber)).json()
    const reads = async (minutes: number) => {
      of.clock.now = new Date(began.getTime() + minutes * 60_000)
      const shown = (await listOf('health-visitor')).own.some(each => each.id === id)
      return [(await ask(me('health-visitor'), 'GET', `/api/children/${child}`)).statusCode, shown]
    }
    expect([await reads(59), await reads(60)]).toEqual([
      [200, true],
      [404, false],
    ])
    of.clock.now = began
  })

  it('of a child in a colleague’s family is allowed, unless the municipality has said that nothing opens it', async () => {
    const { caseNumber, child } = related('psychologist', "colleague's family")
    const rules = readRules()
    const strict = await houseOn(town.database, {
      rules: { ...rules, access: { ...rules.access, colleagueFamily: 'core' } },
    })
    const before = await count()
    const refused = await strict.app.inject({
      method: 'POST',
      url: '/api/break-glass',
      headers: { ...fromOurPages, cookie: cookies.get(me('psychologist')) ?? '' },
      payload: JSON.stringify({ number: caseNumber, reason, hours: 1 }),
    })
    await strict.close()
    expect([refused.statusCode, await count()]).toEqual([404, before])
    expect((await lastRow())?.body).toMatchObject({ action: 'refusal', why: 'colleague-family', subjects: [child] })
    expect((await breakGlass('psychologist', caseNumber)).statusCode).toBe(200)
  })
})

describe('what is asked for', () => {
  it('needs a reason, whole hours within the limit, and a number that is one, each with its sentence', async () => {
    const answer = await breakGlass('adviser', 'Karla', { reason: ' haster ', hours: 13 })
    expect([answer.statusCode, answer.json().fields]).toEqual([
      400,
      {
        number: 'Skriv et sagsnummer som 2026-00017 eller et CPR-nummer på ti cifre.',
        reason: 'Skriv, hvorfor det haster, med mindst 10 tegn. Lederen af barnets team læser det.',
        hours: 'Nødadgang gives i hele timer, fra 1 til 12.',
      },
    ])
    for (const hours of [0, -1, 1.5, 13, 1e9])
      expect((await breakGlass('adviser', '2024-00001', { hours })).json().fields).toEqual({
        hours: 'Nødadgang gives i hele timer, fra 1 til 12.',
      })
    expect((await breakGlass('adviser', '2024-00001', { reason: 'x'.repeat(1001) })).json().fields).toEqual({
      reason: 'Højst 1000 tegn.',
    })
  })

  it('is answered the same for a known, a refused and an unknown child while it is not asked for rightly', async () => {
    const numbers = [
      related('adviser', 'stranger').caseNumber,
      related('adviser', 'protected').caseNumber,
      '2024-99999',
    ]
    const before = await count()
    const answers = await Promise.all(numbers.map(number => breakGlass('adviser', number, { reason: 'kort' })))
    expect(new Set(answers.map(each => each.body)).size).toBe(1)
    expect([answers[0]?.statusCode, await count()]).toEqual([400, before])
  })
})

describe('a file no emergency opens', () => {
  const closed = [
    'protected',
    'glass broken, own family',
    'died long ago, responsible',
    'another municipality',
  ] as const

  it.each(closed)('%s: answered as one that is not there, and the rule stands in the journal alone', async relation => {
    const before = await count()
    const { caseNumber } = related('adviser', relation)
    const refused = await breakGlass('adviser', caseNumber)
    const row = await lastRow()
    const missing = await breakGlass('adviser', '2024-99999')
    expect([refused.statusCode, refused.body]).toEqual([404, missing.body])
    expect(refused.json()).toEqual({
      code: 'not-found-or-refused',
      sentence: 'Siden findes ikke, eller du har ikke adgang.',
    })
    expect(await count()).toBe(before)
    const rules = { protected: 'protected-person', 'glass broken, own family': 'own-family' }
    const why = relation === 'another municipality' ? 'not-found-or-refused' : 'deceased'
    expect(row?.body).toMatchObject({ action: 'refusal', why: { ...rules }[relation as keyof typeof rules] ?? why })
    expect(row?.text).not.toContain(caseNumber)
  })

  it('takes as many questions to the database as one that is not there', async () => {
    const questions = async (work: () => Promise<unknown>): Promise<number> => {
      const seen = vi.spyOn(pg.Client.prototype, 'query')
      await work()
      const { length } = seen.mock.calls
      seen.mockRestore()
      return length
    }
    const opening = (number: string) => questions(() => breakGlass('adviser', number))
    await opening('2024-99999')
    expect(await opening(related('adviser', 'protected').caseNumber)).toBe(await opening('2024-99999'))
    const [elsewhere] = await asOwner<{ id: string }>('select id from forlaens.break_glass where child = $1', [
      related('psychologist', 'glass broken, moved').child,
    ])
    const confirm = (id: string | undefined) =>
      questions(() => ask(me('team-leader'), 'POST', `/api/break-glass/${id}/seen`, {}))
    expect(await confirm(elsewhere?.id)).toBe(await confirm(crypto.randomUUID()))
  })

  it('that was opened before a core rule came is closed, and not among one’s own any more', async () => {
    const { child, caseNumber } = related('adviser', 'of the district')
    const { id } = (await breakGlass('adviser', caseNumber)).json()
    expect((await listOf('adviser')).own.some(each => each.id === id)).toBe(true)
    await asOwner("update forlaens.child_details set protected_from = '2026-06-01' where child = $1", [child])
    expect((await ask(me('adviser'), 'GET', `/api/children/${child}`)).statusCode).toBe(404)
    expect((await listOf('adviser')).own.some(each => each.id === id)).toBe(false)
  })
})

describe('the leader of the child’s team', () => {
  it('is told who, in what role, why and until when, unseen ones first', async () => {
    const { caseNumber } = related('psychologist', 'of the district')
    const { id, from, until } = (await breakGlass('psychologist', caseNumber, { hours: 2 })).json()
    const { notices } = await listOf('team-leader')
    expect(notices.find(each => each.id === id)).toEqual({
      id,
      caseNumber,
      who: 'Spørger psychologist',
      role: 'PPR-psykolog',
      reason,
      from,
      until,
      seen: [],
      notConfirmable: null,
      confirmed: false,
    })
    await ask(me('team-leader'), 'POST', `/api/break-glass/${notices[0]?.id}/seen`, {})
    const after = (await listOf('team-leader')).notices.map(each => each.seen.length > 0)
    expect(after).toEqual(after.toSorted((a, b) => Number(a) - Number(b)))
    expect(after.at(-1)).toBe(true)
  })

  it('confirms once: who and when are kept, and the journal says it about the child', async () => {
    const { child, caseNumber } = related('health-visitor', 'of the district')
    const { id } = (await breakGlass('health-visitor', caseNumber)).json()
    const unseen = async () => (await ask(me('team-leader'), 'GET', '/api/break-glass/unseen')).json().count
    const before = await unseen()
    const confirm = () => ask(me('team-leader'), 'POST', `/api/break-glass/${id}/seen`, {})
    const first = (await confirm()).json()
    expect(first.seen).toEqual([{ who: 'Spørger team-leader', at: expect.stringMatching(/^\d{4}-/) }])
    expect(Math.abs(Date.parse(first.seen[0].at) - Date.now())).toBeLessThan(60_000)
    expect(await lastRow()).toMatchObject({
      purpose: 'control',
      body: { action: 'change', subjects: [child], changes: [{ entity: 'break-glass-seen', id, from: null, to: 1 }] },
    })
    expect(await unseen()).toBe(before - 1)
    expect((await confirm()).json()).toEqual(first)
    expect((await lastRow())?.body).toMatchObject({ changes: [] })
    expect((await listOf('team-leader')).notices.find(each => each.id === id)).toMatchObject({ confirmed: true })
  })

  it('does not confirm an emergency of their own: another leader must', async () => {
    const { caseNumber } = related('team-leader', 'of the district')
    const { id } = (await breakGlass('team-leader', caseNumber)).json()
    const sentence = 'Du kan ikke selv se efter din egen nødadgang. Bed en anden leder om det.'
    expect((await listOf('team-leader')).notices.find(each => each.id === id)?.notConfirmable).toBe(sentence)
    const answer = await ask(me('team-leader'), 'POST', `/api/break-glass/${id}/seen`, {})
    expect([answer.statusCode, answer.json().sentence]).toEqual([403, sentence])
  })

  it('of another team is told nothing, and cannot tell an emergency there from one there is none of', async () => {
    const south = crypto.randomUUID()
    await asOwner(
      `insert into forlaens.staff (municipality, id, name, role, hours_per_week, starts) values ($1, $2, 'Leder Syd', 'team-leader', 37, '2020-01-01')`,
      [municipality, south],
    )
    await asOwner(
      `insert into forlaens.staff_holding (municipality, person, role, area_kind, area, starts) values ($1, $2, 'team-leader', 'team', 'team-south', '2020-01-01')`,
      [municipality, south],
    )
    cookies.set(south, await cookieOf(of.house.store, municipality, south))
    const { caseNumber } = related('psychologist', 'consent, responsible')
    const { id } = (await breakGlass('psychologist', caseNumber)).json()
    const { notices } = Emergencies.parse((await ask(south, 'GET', '/api/break-glass')).json())
    expect(notices.map(each => each.caseNumber)).not.toContain(caseNumber)
    const there = await ask(south, 'POST', `/api/break-glass/${id}/seen`, {})
    const nowhere = await ask(south, 'POST', `/api/break-glass/${crypto.randomUUID()}/seen`, {})
    expect([there.statusCode, there.body]).toEqual([404, nowhere.body])
    expect((await listOf('team-leader')).notices.map(each => each.id)).toContain(id)
  })

  it('has a year before them, and what nobody has seen however old it is', async () => {
    const { child } = related('adviser', "colleague's family")
    const add = async (openedAt: string, seen: boolean): Promise<string> => {
      const id = crypto.randomUUID()
      await asOwner(
        `insert into forlaens.break_glass (municipality, id, person, role, child, reason, opened_at, closes_at)
         values ($1, $2, $3, 'adviser', $4, 'Barnet er meldt savnet.', $5, $5::timestamptz + interval '1 hour')`,
        [municipality, id, me('adviser'), child, openedAt],
      )
      if (seen)
        await asOwner('insert into forlaens.break_glass_seen (municipality, emergency, person) values ($1, $2, $3)', [
          municipality,
          id,
          me('team-leader'),
        ])
      return id
    }
    const [lately, long, forgotten] = [
      await add('2025-06-16T20:00:00Z', true),
      await add('2025-06-13T20:00:00Z', true),
      await add('2021-06-13T20:00:00Z', false),
    ]
    const told = new Set((await listOf('team-leader')).notices.map(each => each.id))
    expect([lately, long, forgotten].map(id => told.has(id))).toEqual([true, false, true])
  })
})
