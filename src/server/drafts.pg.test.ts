// Drafts: they outlive the session, and nobody but the one who wrote them is ever shown one.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fromOurPages, houseOn, municipality, type TestHouse } from '../../test/setup/house.ts'
import { type Related, type RelatedTown, relatedTown } from '../../test/setup/related-children.ts'
import { cookieOf } from '../../test/setup/sessions.ts'
import type { Role } from '../access/role.ts'
import { drafts } from '../contract/drafts.ts'
import { withClient } from '../store/client.ts'

const Text = z.object({ text: z.string() })

const hour = 60 * 60 * 1000
const day = 24 * hour

let town: RelatedTown
let of: TestHouse
let began: Date
beforeAll(async () => {
  town = await relatedTown()
  of = await houseOn(town.database)
  began = of.clock.now
})
beforeEach(() => {
  of.clock.now = began
})
afterAll(() => of.close())

const asOwner = <T>(work: (client: pg.Client) => Promise<T>, code = municipality): Promise<T> =>
  withClient(town.database.config('owner'), async client => {
    await client.query("select set_config('app.municipality', $1, false)", [String(code)])
    return await work(client)
  })

const askerOf = (role: Role): string => town.asker.get(role) ?? ''
const childOf = (role: Role, relation: string): Related => {
  const found = town.related.find(each => each.role === role && each.relation === relation)
  if (found === undefined) throw new Error(`nobody is ${relation} to the ${role}`)
  return found
}

/** Signs in, as time stands. */
const signIn = (person: string, { house } = of): Promise<string> =>
  cookieOf(house.store, house.municipality.code, person, of.clock.now)

const ask = async (
  cookie: string,
  method: 'GET' | 'POST' | 'DELETE',
  { form = 'follow-up', subject = '', body }: { form?: string; subject?: string; body?: unknown } = {},
  house = of,
) => {
  const answer = await house.app.inject({
    method,
    url: `/api/drafts/${form}?subject=${encodeURIComponent(subject)}`,
    headers: { ...fromOurPages, cookie },
    ...(method === 'GET' ? {} : { payload: JSON.stringify(body ?? {}) }),
  })
  return { status: answer.statusCode, text: answer.body, json: () => JSON.parse(answer.body) }
}

const save = async (cookie: string, text: string, more: { form?: string; subject?: string } = {}, house = of) => {
  const answer = await ask(cookie, 'POST', { ...more, body: { body: { text } } }, house)
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`)
}

/** What one's own draft says; null where there is none, and the status of a refusal. */
const read = async (cookie: string, more: { form?: string; subject?: string } = {}, house = of) => {
  const answer = await ask(cookie, 'GET', more, house)
  if (answer.status !== 200) return answer.status
  const { draft } = drafts.read.answer.parse(answer.json())
  return draft === null ? null : Text.parse(draft.body).text
}

describe('a draft', () => {
  it('that somebody else typed is not saved as one’s own, whoever’s session the browser has by now', async () => {
    const cookie = await signIn(askerOf('team-leader'))
    const late = await ask(cookie, 'POST', { body: { body: { text: 'Mettes tekst' }, owner: askerOf('adviser') } })
    expect([late.status, late.json().sentence]).toEqual([
      403,
      'Du er logget ind som en anden end den, der skrev kladden. Den er ikke gemt.',
    ])
    expect(await read(cookie)).toBeNull()
  })

  it('is read back as it was saved, with its version and when it was; the next takes its place', async () => {
    const cookie = await signIn(askerOf('adviser'))
    expect((await ask(cookie, 'GET')).json()).toEqual({ draft: null })
    const body = { text: 'Mor siger, at "det går"; æøå', score: 7, list: [1, null, { deep: true }] }
    const saved = (await ask(cookie, 'POST', { body: { baseVersion: 3, body } })).json()
    expect(saved).toEqual({ savedAt: began.toISOString() })
    const { draft } = drafts.read.answer.parse((await ask(cookie, 'GET')).json())
    expect(draft).toMatchObject({ baseVersion: 3, body })
    expect(Date.parse(draft?.savedAt ?? '')).toBe(began.getTime())
    await save(cookie, 'Nyt')
    expect((await ask(cookie, 'GET')).json().draft).toMatchObject({ baseVersion: null, body: { text: 'Nyt' } })
    expect((await ask(cookie, 'DELETE')).json()).toEqual({ dropped: true })
    expect((await ask(cookie, 'DELETE')).json()).toEqual({ dropped: false })
    expect(await read(cookie)).toBeNull()
  })

  it('of one form and subject is not another’s', async () => {
    const cookie = await signIn(askerOf('adviser'))
    await save(cookie, 'en', { form: 'note' })
    await save(cookie, 'to', { form: 'note', subject: 'herning-2012' })
    expect([
      await read(cookie, { form: 'note' }),
      await read(cookie, { form: 'note', subject: 'herning-2012' }),
      await read(cookie, { form: 'other-note' }),
    ]).toEqual(['en', 'to', null])
  })

  it('can hold what people paste: half characters and NUL do not stop it', async () => {
    const cookie = await signIn(askerOf('adviser'))
    await save(cookie, 'a\0b\ud800c', { form: 'pasted' })
    expect(await read(cookie, { form: 'pasted' })).toBe('a\ufffdb\ufffdc')
  })

  it.each([
    ['more than a form can hold', { body: { text: 'x'.repeat(70_000) } }, 'too-large'],
    [
      'more than a form can hold when it is stored',
      { body: { list: Array.from({ length: 25_000 }, () => 1) } },
      'too-large',
    ],
    ['no fields', { body: 'tekst' }, 'bad-request'],
    ['nothing', {}, 'bad-request'],
  ])('that holds %s is not saved, and is told in one sentence', async (_, body, code) => {
    const cookie = await signIn(askerOf('adviser'))
    const answer = await ask(cookie, 'POST', { form: 'large', body })
    expect([answer.status, answer.json().code]).toEqual([400, code])
    expect(await read(cookie, { form: 'large' })).toBeNull()
  })
})

describe('the session ends', () => {
  it('after 8 idle hours: saving and reading are refused, and after signing in the draft is there', async () => {
    const cookie = await signIn(askerOf('adviser'))
    await save(cookie, 'før pausen')
    of.clock.now = new Date(began.getTime() + 8 * hour)
    expect(await read(cookie)).toBe(401)
    expect((await ask(cookie, 'POST', { body: { body: { text: 'for sent' } } })).status).toBe(401)
    expect(await read(await signIn(askerOf('adviser')))).toBe('før pausen')
  })

  it('after 12 hours whatever happens: what was saved on the way is there', async () => {
    const cookie = await signIn(askerOf('adviser'))
    for (const hours of [4, 8, 11.9]) {
      of.clock.now = new Date(began.getTime() + hours * hour)
      await save(cookie, `efter ${hours} timer`)
    }
    of.clock.now = new Date(began.getTime() + 12 * hour)
    expect(await read(cookie)).toBe(401)
    expect(await read(await signIn(askerOf('adviser')))).toBe('efter 11.9 timer')
  })

  it('by signing out: the draft is there the next time', async () => {
    const cookie = await signIn(askerOf('adviser'))
    await save(cookie, 'gemt')
    await of.app.inject({ method: 'DELETE', url: '/api/session', headers: { ...fromOurPages, cookie }, payload: '{}' })
    expect(await read(cookie)).toBe(401)
    expect(await read(await signIn(askerOf('adviser')))).toBe('gemt')
  })
})

describe('after 90 days', () => {
  it('it is deleted at the next sign-in, whoever signs in and whatever it was written for', async () => {
    const mine = await signIn(askerOf('adviser'))
    await save(mine, 'sag', { form: 'old' })
    await save(await signIn(askerOf('economist')), 'tal', { form: 'old' })
    const left = () =>
      asOwner(async client => (await client.query("select from forlaens.draft where form = 'old'")).rowCount)
    of.clock.now = new Date(began.getTime() + 90 * day - 1)
    const late = await signIn(askerOf('adviser'))
    expect([await read(late, { form: 'old' }), await left()]).toEqual(['sag', 2])
    of.clock.now = new Date(began.getTime() + 90 * day)
    await signIn(askerOf('health-visitor'))
    expect(await left()).toBe(0)
  })
})

describe('nobody else', () => {
  it('in the same municipality is shown it, in whatever role, nor can save over it or delete it', async () => {
    const mine = await signIn(askerOf('adviser'))
    await save(mine, 'mit', { form: 'own' })
    for (const role of ['team-leader', 'economist', 'log-auditor', 'administrator'] as const) {
      const theirs = await signIn(askerOf(role))
      expect([role, await read(theirs, { form: 'own' })]).toEqual([role, null])
      expect((await ask(theirs, 'DELETE', { form: 'own' })).json()).toEqual({ dropped: false })
      await save(theirs, 'deres', { form: 'own' })
    }
    expect(await read(mine, { form: 'own' })).toBe('mit')
  })

  it('in another municipality, not even the same person there', async () => {
    const elsewhere = await houseOn(town.database, { municipality: { code: 657, name: 'Herning' } })
    await asOwner(
      client =>
        client.query(
          "insert into forlaens.staff (municipality, id, name, role, hours_per_week, starts) values (657, $1, 'Samme Person', 'adviser', 37, '2020-01-01')",
          [askerOf('adviser')],
        ),
      657,
    )
    const [here, there] = [await signIn(askerOf('adviser')), await signIn(askerOf('adviser'), elsewhere)]
    await save(here, 'her', { form: 'two' })
    expect(await read(there, { form: 'two' }, elsewhere)).toBeNull()
    await save(there, 'der', { form: 'two' }, elsewhere)
    expect([await read(here, { form: 'two' }), await read(there, { form: 'two' }, elsewhere)]).toEqual(['her', 'der'])
    await elsewhere.close()
  })

  it('wearing another hat, not even the same person; the database keeps it apart by itself', async () => {
    const person = randomUUID()
    await asOwner(async client => {
      await client.query(
        "insert into forlaens.staff (municipality, id, name, role, hours_per_week, starts) values ($1, $2, 'To Hatte', 'adviser', 37, '2001-01-01')",
        [municipality, person],
      )
      for (const role of ['adviser', 'log-auditor'])
        await client.query(
          "insert into forlaens.staff_holding (municipality, person, role, area_kind, starts) values ($1, $2, $3, 'municipality', '2001-01-01')",
          [municipality, person, role],
        )
    })
    const cookie = await signIn(person)
    const wear = (role: Role) =>
      of.app.inject({
        method: 'POST',
        url: '/api/session/role',
        headers: { ...fromOurPages, cookie },
        payload: JSON.stringify({ role }),
      })
    await save(cookie, 'om et barn')
    expect((await wear('log-auditor')).statusCode).toBe(200)
    expect(await read(cookie)).toBeNull()
    await wear('adviser')
    expect(await read(cookie)).toBe('om et barn')
    const seen = async (scope: string) =>
      withClient(town.database.config('forlaens_app'), async client => {
        await client.query("select set_config('app.municipality', '999', false), set_config('app.scope', $1, false)", [
          scope,
        ])
        return (await client.query('select from forlaens.draft where owner = $1', [person])).rowCount
      })
    expect([await seen('case'), await seen('journal'), await seen('none'), await seen('')]).toEqual([1, 0, 0, 0])
  })
})

describe('a draft about a child', () => {
  it('is closed with the child: when the task has ended it is as if it were not there, and there again with the task', async () => {
    const { child } = childOf('adviser', 'responsible')
    const cookie = await signIn(askerOf('adviser'))
    await save(cookie, 'om barnet', { subject: `${child}.next` })
    const ends = (on: string | null) =>
      asOwner(client =>
        client.query(
          'set session_replication_role = replica; update forlaens.spell set ends = ' +
            `${on === null ? 'null' : `'${on}'`} where kind = 'adviser' and child = '${child}'`,
        ),
      )
    await ends('2026-06-15')
    for (const method of ['GET', 'POST', 'DELETE'] as const) {
      const answer = await ask(cookie, method, { subject: `${child}.next`, body: { body: {} } })
      expect([method, answer.status, answer.json().code]).toEqual([method, 404, 'not-found-or-refused'])
    }
    await ends(null)
    expect(await read(cookie, { subject: `${child}.next` })).toBe('om barnet')
  })
})

describe('the journal', () => {
  const rowsOf = async (work: () => Promise<unknown>) => {
    const all = () =>
      asOwner(
        async client =>
          (
            await client.query(
              'select c.id, c.body from journal.content c join journal.entry e using (municipality, id) order by e.xid',
            )
          ).rows,
      )
    const before = new Set((await all()).map(row => row.id))
    await work()
    return (await all()).filter(row => !before.has(row.id)).map(row => row.body)
  }

  it('has no row of saving; reading back and deleting leave one each, and none says what was written', async () => {
    const { child } = childOf('adviser', 'responsible')
    const cookie = await signIn(askerOf('adviser'))
    const rows = await rowsOf(async () => {
      await save(cookie, 'hemmeligt', { subject: child })
      await read(cookie, { subject: child })
      await ask(cookie, 'DELETE', { subject: child })
    })
    expect(rows).toMatchObject([
      { action: 'read', route: 'GET /api/drafts/:form', of: { form: 'follow-up' }, subjects: [child] },
      { action: 'change', route: 'DELETE /api/drafts/:form', subjects: [child] },
    ])
    expect(JSON.stringify(rows)).not.toContain('hemmeligt')
  })
})
