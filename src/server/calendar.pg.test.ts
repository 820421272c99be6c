// The calendar over HTTP: an address shown once, and when it answers no more.
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'
import { calendars } from '../../test/setup/calendar.ts'
import { houseOn } from '../../test/setup/house.ts'
import type { Role } from '../access/role.ts'
import { keepFeed, tellFeed } from '../store/calendar-feed.ts'
import { inMunicipality, openStore } from '../store/municipality.ts'
import { digestOf, newToken } from './token.ts'

const town = askingTown()
const { ask, outside, askerOf, journalled, owner } = town
const { make, revoke } = calendars(town)

const unknown = { code: 'not-found-or-refused', sentence: 'Siden findes ikke, eller du har ikke adgang.' }
/** What an address answers that is nobody's. */
const nowhere = async () => {
  const { status, text } = await outside(`/api/calendar/${newToken()}.ics`)
  return { status, text }
}
const answered = async (path: string) => {
  const { status, text } = await outside(path)
  return { status, text }
}

describe('an address', () => {
  it('is told once, and what is kept of it opens nothing', async () => {
    const me = askerOf('adviser')
    const rows: unknown[] = []
    let path = ''
    rows.push(
      ...(await journalled(async () => {
        path = await make(me)
        await outside(path)
        await ask(me, 'GET', '/api/calendar')
      })),
    )
    const secret = path.replace('/api/calendar/', '').replace('.ics', '')
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/)
    const state = await ask(me, 'GET', '/api/calendar')
    expect(state.text).not.toContain(secret)
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect(rows).toHaveLength(3)
    const kept = await owner('select encode(secret, $1) as digest, f::text as row from forlaens.calendar_feed f', [
      'hex',
    ])
    expect(kept.map(each => each.digest)).toEqual([digestOf(secret)?.toString('hex')])
    expect(JSON.stringify(kept)).not.toContain(secret)
    expect(town.log()).not.toContain(secret)
    expect(town.log()).toContain('/api/calendar/:secret.ics')
  })

  it('says when a program fetched it last', async () => {
    const me = askerOf('adviser')
    const path = await make(me)
    const feed = async () => (await ask(me, 'GET', '/api/calendar')).json().feed
    expect(await feed()).toMatchObject({ fetchedAt: null })
    await outside(path)
    const { madeAt, fetchedAt } = await feed()
    expect(Date.parse(fetchedAt)).toBeGreaterThanOrEqual(Date.parse(madeAt))
  })

  it('answers no more when a new one is made, or it is revoked: the same as one that never was', async () => {
    const me = askerOf('adviser')
    const first = await make(me)
    const second = await make(me)
    const never = await nowhere()
    expect([never.status, JSON.parse(never.text)]).toEqual([404, unknown])
    expect(await answered(first)).toEqual(never)
    expect((await answered(second)).status).toBe(200)
    expect((await revoke(me)).json()).toEqual({ revoked: true })
    expect(await answered(second)).toEqual(never)
    expect((await ask(me, 'GET', '/api/calendar')).json()).toEqual({ feed: null })
    expect((await revoke(me)).json()).toEqual({ revoked: false })
  })

  it.each(['x', 'x'.repeat(43), '%00', 'a.b', '..%2f..%2fcase-list', 'x'.repeat(199)])(
    'that is none (%s) is answered like one that was revoked, and is nowhere written',
    async text => {
      const rows = await journalled(async () => {
        expect(await answered(`/api/calendar/${text}.ics`)).toEqual(await nowhere())
      })
      for (const { body, municipality } of rows) {
        expect([body.action, body.of, municipality]).toEqual(['refusal', undefined, 0])
      }
    },
  )

  it('counts no session: whoever is signed in and asks it is nobody', async () => {
    const path = await make(askerOf('adviser'))
    await revoke(askerOf('adviser'))
    expect((await ask(askerOf('adviser'), 'GET', path)).status).toBe(404)
  })

  it.each<Role>(['health-visitor', 'psychologist', 'provider', 'economist', 'log-auditor', 'administrator'])(
    'is not for a %s',
    async role => {
      for (const method of ['GET', 'POST', 'DELETE'] as const)
        expect((await ask(askerOf(role), method, '/api/calendar', method === 'GET' ? undefined : {})).status).toBe(403)
    },
  )

  it('ends with the employment, and does not begin again with another', async () => {
    const me = askerOf('adviser')
    const path = await make(me)
    const employed = (ends: string | null) =>
      owner('update forlaens.staff set ends = $2 where id = $1 returning id', [me, ends])
    await employed('2026-06-15')
    expect(await answered(path)).toEqual(await nowhere())
    // Somebody else's calendar is fetched meanwhile.
    await outside(await make(town.helper()))
    await employed(null)
    expect(await answered(path)).toEqual(await nowhere())
  })

  it('ends with the role it was made in, also where another is still held', async () => {
    const me = askerOf('team-leader')
    const path = await make(me)
    expect((await answered(path)).status).toBe(200)
    await owner("update forlaens.staff_holding set ends = '2026-06-15' where person = $1", [me])
    await owner(
      `insert into forlaens.staff_holding (municipality, person, role, area_kind, area, starts) values (999, $1, 'economist', 'municipality', '', '2020-01-01')`,
      [me],
    )
    expect(await answered(path)).toEqual(await nowhere())
    await outside(await make(town.helper()))
    await owner("update forlaens.staff_holding set ends = null where person = $1 and role = 'team-leader'", [me])
    await owner("delete from forlaens.staff_holding where person = $1 and role = 'economist'", [me])
    expect(await answered(path)).toEqual(await nowhere())
  })

  it('that was made with roles the municipality’s sign-in told has those, for 30 days without a new sign-in', async () => {
    const store = openStore(town.database().config('forlaens_app'))
    const person = randomUUID()
    const told = [{ role: 'adviser', kind: 'municipality', area: '', from: '2026-01-01', to: null }] as const
    await owner(
      `insert into forlaens.staff (municipality, id, name, role, hours_per_week, starts) values (999, $1, 'Fortalt Prøve', 'adviser', 37, '2020-01-01')`,
      [person],
    )
    const now = new Date()
    const daysAgo = (count: number) => new Date(now.getTime() - count * 24 * 60 * 60 * 1000)
    const secret = newToken()
    const digest = digestOf(secret) ?? Buffer.alloc(0)
    const session = Buffer.alloc(32, 7)
    try {
      await owner(
        `insert into forlaens.session (municipality, token, person, created_at, last_seen, expires_at, holdings)
         values (999, $1, $2, $3, $3, $4, $5)`,
        [session, person, daysAgo(29), daysAgo(-1), JSON.stringify(told)],
      )
      await inMunicipality(store, 999, inside =>
        keepFeed(inside, 999, person, { secret: digest, session }, daysAgo(29)),
      )
      const path = `/api/calendar/${secret}.ics`
      expect((await answered(path)).status).toBe(200)
      const toldAt = (at: Date) =>
        owner('update forlaens.calendar_feed set told_at = $2 where person = $1', [person, at])
      await toldAt(daysAgo(31))
      expect(await answered(path)).toEqual(await nowhere())
      await inMunicipality(store, 999, inside => tellFeed(inside, person, told, now))
      expect((await answered(path)).status).toBe(200)
      await inMunicipality(store, 999, inside => tellFeed(inside, person, [{ ...told[0], role: 'economist' }], now))
      expect(await answered(path)).toEqual(await nowhere())
      await inMunicipality(store, 999, inside => tellFeed(inside, person, told, now))
      expect(await answered(path)).toEqual(await nowhere())
    } finally {
      await store.destroy()
    }
  })
})

describe('asking again and again', () => {
  it('is stopped like guessing at sign-in', async () => {
    const slow = await houseOn(town.database(), { signInsPerMinute: 2 })
    try {
      const answers = [1, 2, 3].map(() =>
        slow.app.inject({ url: `/api/calendar/${newToken()}.ics`, headers: { host: 'localhost' } }),
      )
      const [, , last] = await Promise.all(answers)
      expect([last?.statusCode, last?.json()]).toEqual([
        429,
        {
          code: 'too-many-fetches',
          sentence: 'Kalenderen er hentet for mange gange på kort tid herfra. Vent et minut, og prøv igen.',
        },
      ])
    } finally {
      await slow.close()
    }
  })
})
