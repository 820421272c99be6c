// Many users of three municipalities at once over a pool of four connections: nobody is ever sent what is another's.
import { randomUUID } from 'node:crypto'
import type { PoolConfig } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withClient } from '../../src/store/client.ts'
import { openStore, type Store } from '../../src/store/municipality.ts'
import { type FreshDatabase, freshDatabase } from '../setup/database.ts'
import { fromOurPages, houseOn, type TestHouse } from '../setup/house.ts'
import { cookieOf } from '../setup/sessions.ts'

const codes = [101, 657, 999] as const
const users = 200
/** Half a minute in the long run, where this is the question. */
const { FORLAENS_MANY_USERS_SECONDS: given = '3' } = process.env
const seconds = Number(given)

type User = { readonly code: number; readonly cookie: string; readonly children: readonly string[] }

let database: FreshDatabase
let store: Store
const houses = new Map<number, TestHouse>()
const everyone: User[] = []

/** An adviser with five children of her own, whose names say whose they are. */
const settle = async (code: number, at: number): Promise<Omit<User, 'cookie'> & { readonly person: string }> => {
  const person = randomUUID()
  const children = Array.from({ length: 5 }, () => randomUUID())
  await withClient(database.config('owner'), async client => {
    await client.query(
      "insert into forlaens.staff (municipality, id, name, role, hours_per_week, starts) values ($1, $2, $3, 'adviser', 37, '2020-01-01')",
      [code, person, `Rådgiver ${code} ${at}`],
    )
    await client.query(
      "insert into forlaens.staff_holding (municipality, person, role, area_kind, area, starts) values ($1, $2, 'adviser', 'team', 'Nord', '2020-01-01')",
      [code, person],
    )
    for (const child of children) {
      await client.query('insert into forlaens.child (municipality, id) values ($1, $2)', [code, child])
      await client.query(
        "insert into forlaens.child_details (municipality, child, name, born) values ($1, $2, $3, '2014-05-01')",
        [code, child, `Barn i ${code} hos ${person}`],
      )
      await client.query(
        `insert into forlaens.spell (municipality, child, kind, spell, version, starts, facts, recorded_by)
         values ($1, $2, 'adviser', $3, 1, '2024-01-01', $4, $5)`,
        [code, child, randomUUID(), { employee: person }, person],
      )
    }
  })
  return { code, person, children }
}

beforeAll(async () => {
  database = await freshDatabase()
  const pool: PoolConfig = { ...database.config('forlaens_app'), max: 4 }
  store = openStore(pool)
  for (const code of codes) {
    houses.set(code, await houseOn(database, { store, municipality: { code, name: `Kommune ${code}` } }))
    for (let at = 0; at < 6; at++) {
      const { person, ...user } = await settle(code, at)
      everyone.push({ ...user, cookie: await cookieOf(store, code, person) })
    }
  }
})
afterAll(async () => {
  for (const house of houses.values()) await house.app.close()
  await store.destroy()
})

const pick = <T>(of: readonly T[]): T => of[Math.floor(Math.random() * of.length)] as T

/** True where an answer holds no child of anybody else. */
const isOwn = (user: User, text: string): boolean => {
  const others = everyone.filter(each => each !== user).flatMap(each => each.children)
  return !others.some(child => text.includes(child)) && !new RegExp(`Barn i (?!${user.code})`).test(text)
}

const ask = async ({ code, cookie }: User, url: string) => {
  const app = houses.get(code)?.app
  if (app === undefined) throw new Error('no house')
  return await app.inject({ method: 'GET', url, headers: { ...fromOurPages, cookie } })
}

/** What a user does: how often, and what is wrong with the answer; nothing where it is as it should be. */
const turns: Readonly<
  Record<string, { readonly share: number; readonly go: (user: User) => Promise<string | undefined> }>
> = {
  list: {
    share: 0.4,
    go: async user => {
      const { statusCode, body } = await ask(user, '/api/children')
      const { total }: { total?: number } = JSON.parse(body)
      return total === user.children.length && isOwn(user, body) ? undefined : `${statusCode}, ${total} children`
    },
  },
  own: {
    share: 0.2,
    go: async user => {
      const { statusCode, body } = await ask(user, `/api/children/${pick(user.children)}`)
      return statusCode === 200 && isOwn(user, body) ? undefined : String(statusCode)
    },
  },
  'somebody else’s': {
    share: 0.2,
    go: async user => {
      const other = pick(everyone.filter(each => each !== user))
      const { statusCode } = await ask(user, `/api/children/${pick(other.children)}`)
      return statusCode === 404 ? undefined : String(statusCode)
    },
  },
  'with a cookie of another municipality': {
    share: 0.1,
    go: async user => {
      const strayed = { ...user, code: pick(codes.filter(code => code !== user.code)) }
      const { statusCode } = await ask(strayed, `/api/children/${pick(user.children)}`)
      return statusCode === 401 ? undefined : String(statusCode)
    },
  },
  export: {
    share: 0.1,
    go: async user => {
      const { statusCode, body } = await ask(user, '/api/children/export.csv')
      return statusCode === 200 && isOwn(user, body) ? undefined : String(statusCode)
    },
  },
}

/** One of the turns, as often as its share. */
const nextTurn = (): string => {
  let left = Math.random()
  for (const [name, { share }] of Object.entries(turns)) {
    left -= share
    if (left < 0) return name
  }
  return 'list'
}

it(
  `${users} users for ${seconds} s are each sent their own and nothing else`,
  async () => {
    const until = Date.now() + seconds * 1000
    const leaks: string[] = []
    const seen = new Map<string, number>()
    const visit = async (user: User): Promise<void> => {
      while (Date.now() < until) {
        const name = nextTurn()
        const wrong = await turns[name]?.go(user)
        seen.set(name, (seen.get(name) ?? 0) + 1)
        if (wrong !== undefined) leaks.push(`${name}: ${wrong}`)
      }
    }
    await Promise.all(Array.from({ length: users }, () => visit(pick(everyone))))
    expect(leaks).toEqual([])
    expect([...seen.keys()].toSorted()).toEqual(Object.keys(turns).toSorted())
    const sum = [...seen.values()].reduce((all, each) => all + each, 0)
    console.log(`${users} users, ${codes.length} municipalities, 4 connections, ${seconds} s: ${sum} requests, no leak`)
  },
  (seconds + 60) * 1000,
)

it('and the journal of each municipality names children of that municipality only', async () => {
  const { rows } = await withClient(database.config('owner'), client =>
    client.query<{ wrong: number; rows: number }>(`
      select count(*) filter (where c.id is not null and c.municipality <> s.municipality)::int as wrong, count(*)::int as rows
      from journal.subject s left join forlaens.child c on c.id = s.person
      where exists (select from journal.content k where k.id = s.entry and k.body ->> 'action' <> 'refusal')`),
  )
  expect(rows[0]?.wrong).toBe(0)
  expect(rows[0]?.rows).toBeGreaterThan(50)
})
