// What a calendar answers: one's own cases and no other, and no names in any of it.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'
import { calendars, summaries } from '../../test/setup/calendar.ts'
import { type FreshDatabase, freshDatabase } from '../../test/setup/database.ts'
import { houseOn, type TestHouse } from '../../test/setup/house.ts'
import { cookieOf } from '../../test/setup/sessions.ts'
import { SyntheticParameters } from '../forecast/synthetic/parameters.ts'
import { day } from '../language/day.ts'
import { withClient } from '../store/client.ts'
import { loadMunicipality } from '../store/load-municipality.ts'
import { readRuleFile } from '../store/rules.ts'

const town = askingTown()
const { outside, askerOf, childOf, journalled, addSpell } = town
const { make, feedOf, plannedFollowUp, fact } = calendars(town)

describe('what it answers', () => {
  it('has the tasks and meetings of one’s own open cases and of no other', async () => {
    const relations = [
      'responsible',
      'co-worker',
      'protected, responsible',
      'meeting',
      'stranger',
      'of the district',
      'task ended today',
      'task begins tomorrow',
      'task in another role',
      'own family, responsible',
      'closed, responsible',
      'died long ago, responsible',
      'glass broken, moved',
    ]
    const numbers = new Map<string, string>()
    for (const relation of relations) {
      const { child, caseNumber } = childOf('adviser', relation)
      numbers.set(relation, caseNumber)
      await plannedFollowUp(child)
    }
    const found = summaries(await feedOf(askerOf('adviser')))
    const seen = relations.filter(each => found.some(line => line.includes(numbers.get(each) ?? '?')))
    expect(seen).toEqual(['responsible', 'co-worker', 'protected, responsible'])
    expect(found).toContain(`Aftalt opfølgning, sag ${numbers.get('responsible')}`)
  })

  it('says of a protected child what it says of every other: the task and the number of the case', async () => {
    const guarded = childOf('adviser', 'protected, responsible')
    const text = await feedOf(askerOf('adviser'))
    const own = summaries(text).filter(each => each.includes(guarded.caseNumber))
    expect(new Set(own)).toEqual(new Set([`Aftalt opfølgning, sag ${guarded.caseNumber}`]))
    expect(text).not.toMatch(/Havnegade|beskyttet|BESKYTTET/i)
  })

  it('says late in words, and gives a meeting its clock time', async () => {
    const { child, caseNumber } = childOf('adviser', "colleague's, responsible")
    await fact(child, 'notifications', {
      receivedAt: { day: '2026-06-05', time: '09:00' },
      notifier: 'Lærer Jens Prøve',
    })
    await plannedFollowUp(child)
    const text = await feedOf(askerOf('adviser'))
    expect(summaries(text)).toContain(`Vurdering af underretning, sag ${caseNumber}: 9 dage for sent efter loven`)
    expect(text).toContain('DTSTART;TZID=Europe/Copenhagen:20260618T093000')
    expect(text).not.toContain('Jens')
  })

  it('is a file of the calendar kind that a program may keep and must ask about', async () => {
    const { headers } = await outside(await make(askerOf('adviser')))
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="frister.ics"',
      'cache-control': 'private, no-cache',
      etag: expect.stringMatching(/^"[\w-]{43}"$/),
    })
  })

  it('is not sent again to a program that holds it, until something has changed', async () => {
    const path = await make(askerOf('adviser'))
    const first = await outside(path)
    const etag = String(first.headers.etag)
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await outside(path, { 'if-none-match': held })
      expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag])
    }
    expect((await outside(path, { 'if-none-match': '"other"' })).status).toBe(200)
    await plannedFollowUp(childOf('adviser', 'responsible').child, { plannedFor: '2026-06-25' })
    const changed = await outside(path, { 'if-none-match': etag })
    expect([changed.status, changed.headers.etag === etag]).toEqual([200, false])
  })

  it('has the same name for the same thing each time, and a number that only grows', async () => {
    const path = await make(askerOf('adviser'))
    const valuesOf = (text: string, name: string) =>
      text.split('\r\n').flatMap(line => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []))
    const before = (await outside(path)).text
    await plannedFollowUp(childOf('adviser', 'responsible').child, { plannedFor: '2026-06-26' })
    const after = (await outside(path)).text
    const names = new Set(valuesOf(after, 'UID'))
    expect(names.size).toBe(valuesOf(after, 'UID').length)
    expect(valuesOf(before, 'UID').every(each => names.has(each))).toBe(true)
    const sum = (text: string) => valuesOf(text, 'SEQUENCE').reduce((total, each) => total + Number(each), 0)
    expect(sum(after)).toBeGreaterThan(sum(before))
  })

  it('is written in the journal as a look by that person, at the children in it; what was not sent names nobody', async () => {
    const me = askerOf('adviser')
    const path = await make(me)
    const { child } = childOf('adviser', 'responsible')
    let etag = ''
    const [row] = await journalled(async () => {
      etag = String((await outside(path)).headers.etag)
    })
    expect(row).toMatchObject({
      municipality: 999,
      purpose: 'casework',
      body: {
        action: 'read',
        actor: { person: me, role: 'adviser' },
        route: 'GET /api/calendar/:secret.ics',
        status: 200,
      },
    })
    expect(row?.body.subjects).toContain(child)
    expect(row?.body.of).toBeUndefined()
    const [again] = await journalled(() => outside(path, { 'if-none-match': etag }))
    expect(again?.body).toMatchObject({ action: 'read', actor: { person: me }, subjects: [] })
  })

  it('asks the database as often for one case as for many', async () => {
    const pg = await import('pg')
    const asked = vi.spyOn(pg.default.Client.prototype, 'query')
    const count = async (person: string) => {
      const path = await make(person)
      asked.mockClear()
      const { text } = await outside(path)
      return [summaries(text).length, asked.mock.calls.length] as const
    }
    const [helper] = [town.helper()]
    const { child } = childOf('adviser', 'stranger')
    await addSpell(child, 'co-worker', '2026-01-01', { employee: helper, role: 'adviser' })
    await plannedFollowUp(child)
    const [few, some] = await count(helper)
    const [many, more] = await count(askerOf('adviser'))
    asked.mockRestore()
    expect(few).toBeGreaterThan(0)
    expect(many).toBeGreaterThan(few)
    expect(more).toBe(some)
  })
})

describe('in Eksempelby', () => {
  let database: FreshDatabase
  let of: TestHouse
  beforeAll(async () => {
    database = await freshDatabase()
    const parameters = readRuleFile('synthetic/eksempelby.yaml', SyntheticParameters)
    await withClient(database.config('owner'), client =>
      loadMunicipality(client, { seed: 1, anchor: day('2026-06-15'), parameters }, () => undefined),
    )
    of = await houseOn(database)
  })
  afterAll(() => of.close())
  const asOwner = <T>(
    work: (query: (text: string) => Promise<readonly { readonly word?: string; readonly id?: string }[]>) => Promise<T>,
  ) => withClient(database.config('owner'), client => work(async text => (await client.query(text)).rows))

  it('no name of any child, relative or colleague, no CPR number and no place stands in anybody’s calendar', async () => {
    const { names, advisers } = await asOwner(async query => ({
      names: (
        await query(
          `select distinct word from (
             select regexp_split_to_table(name, '\\s+') as word from forlaens.child_details
             union select regexp_split_to_table(name, '\\s+') from forlaens.family_member
             union select regexp_split_to_table(name, '\\s+') from forlaens.staff
             union select regexp_split_to_table(body ->> 'name', '\\s+') from forlaens.case_fact
             union select regexp_split_to_table(p ->> 'name', '\\s+') from forlaens.case_fact,
               jsonb_array_elements(case when jsonb_typeof(body -> 'people') = 'array' then body -> 'people' else '[]' end) p
             union select name from forlaens.service union select name from forlaens.district
             union select cpr from forlaens.child_details
           ) w where length(word) > 1`,
        )
      ).map(each => (each.word ?? '').toLocaleLowerCase('da')),
      advisers: (
        await query(
          `select distinct p.id from forlaens.staff p join forlaens.staff_holding h on h.person = p.id
           where h.role in ('adviser', 'team-leader') and (h.ends is null or h.ends > '2026-06-15') and (p.ends is null or p.ends > '2026-06-15')`,
        )
      ).map(each => each.id ?? ''),
    }))
    expect(names.length).toBeGreaterThan(200)
    expect(advisers.length).toBeGreaterThan(10)
    let events = 0
    const found: string[] = []
    for (const person of advisers) {
      const cookie = await cookieOf(of.house.store, 999, person)
      const made = await of.app.inject({
        method: 'POST',
        url: '/api/calendar',
        headers: { host: 'localhost', origin: 'http://localhost', 'content-type': 'application/json', cookie },
        payload: '{}',
      })
      const { body, statusCode } = await of.app.inject({ url: made.json().path, headers: { host: 'localhost' } })
      expect(statusCode).toBe(200)
      const lines = summaries(body)
      events += lines.length
      // A task and a number in words of its own: the rest of the text is days, digests and what every calendar has.
      for (const line of lines) {
        expect(line).toMatch(/^[A-ZÆØÅ][a-zæøå0-9 ,.:-]+, sag \d{4}-\d{5}(?:: [a-zæøå0-9 ]+)?$/i)
        const words = new Set(line.toLocaleLowerCase('da').split(/[\s,.:]+/))
        found.push(
          ...names.filter(
            each => words.has(each) || (each.includes(' ') && line.toLocaleLowerCase('da').includes(each)),
          ),
        )
      }
      const properties = new Set(
        body
          .replaceAll('\r\n ', '')
          .split('\r\n')
          .map(line => line.split(/[:;]/, 1)[0]),
      )
      for (const told of ['LOCATION', 'DESCRIPTION', 'ATTENDEE', 'ORGANIZER', 'URL', 'COMMENT', 'CONTACT'])
        expect(properties.has(told)).toBe(false)
    }
    console.log(`calendars of ${advisers.length} people, ${events} events, ${names.length} names looked for`)
    expect(found).toEqual([])
    expect(events).toBeGreaterThan(500)
  }, 120_000)
})
