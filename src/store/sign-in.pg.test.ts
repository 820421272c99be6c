// Who somebody is here by what the municipality's sign-in calls them, and which of the roles it told can be held here.
import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/setup/database.ts'
import type { Admitted } from '../access/sign-in/admit.ts'
import { day } from '../language/day.ts'
import { withClient } from './client.ts'
import { inMunicipality, openStore, type Store } from './municipality.ts'
import { beginAttempt, endAttempt, heldRoles, staffOf } from './sign-in.ts'

const today = day('2026-06-15')

let database: FreshDatabase
let store: Store
beforeAll(async () => {
  database = await freshDatabase()
  store = openStore(database.config('forlaens_app'))
})
afterAll(() => store.destroy())

const somebody = (more: Partial<Admitted> = {}): Admitted => ({
  issuer: 'https://login.example',
  subject: randomUUID(),
  name: 'Prøve Person',
  roles: [{ role: 'adviser', where: { kind: 'municipality' }, to: null }],
  ...more,
})
const personOf = (who: Admitted, municipality = 999, on = today) =>
  inMunicipality(store, municipality, inside => staffOf(inside, who, on, new Date()))

describe('a person', () => {
  it('is one, however many come by the same name at once', async () => {
    const who = somebody()
    const found = await Promise.all(Array.from({ length: 8 }, () => personOf(who)))
    expect(new Set(found).size).toBe(1)
  })

  it('is another at another sign-in, and in another municipality', async () => {
    const who = somebody()
    const found = [
      await personOf(who),
      await personOf({ ...who, issuer: 'https://x.example' }),
      await personOf(who, 657),
    ]
    expect(new Set(found).size).toBe(3)
  })

  it('works here from the day of the first sign-in, and is nobody before it or after the last', async () => {
    const who = somebody({ name: 'Dato Prøve' })
    expect(await personOf(who)).not.toBeNull()
    expect(await personOf(who, 999, day('2026-06-14'))).toBeNull()
    await withClient(database.config('owner'), client =>
      client.query("update forlaens.staff set ends = '2026-07-01' where name = 'Dato Prøve'"),
    )
    expect(await personOf(who, 999, day('2026-06-30'))).not.toBeNull()
    expect(await personOf(who, 999, day('2026-07-01'))).toBeNull()
  })
})

it('an attempt is found once, by its browser, in its municipality', async () => {
  const [state, browser, other] = [randomBytes(32), randomBytes(32), randomBytes(32)]
  const now = new Date()
  await inMunicipality(store, 999, inside => beginAttempt(inside, 999, { state, browser, backTo: '/trappen' }, now))
  const end = (municipality: number, by: Buffer) =>
    inMunicipality(store, municipality, inside => endAttempt(inside, { state, browser: by }, now))
  expect([await end(657, browser), await end(999, other), await end(999, browser), await end(999, browser)]).toEqual([
    undefined,
    undefined,
    '/trappen',
    undefined,
  ])
})

it.each(['//evil.example', '/\\evil', 'https://evil.example', ''])('no attempt leads to %j', async backTo => {
  const attempt = { state: randomBytes(32), browser: randomBytes(32), backTo }
  const begun = inMunicipality(store, 999, inside => beginAttempt(inside, 999, attempt, new Date()))
  await expect(begun).rejects.toMatchObject({ code: '23514' })
})

it('a role is held in the district or service that is called so, and not where there is none', async () => {
  const district = randomUUID()
  await withClient(database.config('owner'), async client => {
    await client.query("select set_config('app.municipality', '999', false)")
    await client.query(
      "insert into forlaens.district (municipality, id, name, team) values (999, $1, 'Midtbyen', 'Nord')",
      [district],
    )
  })
  const held = await inMunicipality(store, 999, inside =>
    heldRoles(
      inside,
      [
        { role: 'adviser', where: { kind: 'district', name: 'Midtbyen' }, to: day('2026-08-01') },
        { role: 'provider', where: { kind: 'service', name: 'Midtbyen' }, to: null },
        { role: 'team-leader', where: { kind: 'team', name: 'Syd' }, to: null },
        { role: 'economist', where: { kind: 'none' }, to: null },
      ],
      today,
    ),
  )
  expect(held).toEqual([
    { role: 'adviser', kind: 'district', area: district, from: today, to: '2026-08-01' },
    { role: 'team-leader', kind: 'team', area: 'Syd', from: today, to: null },
    { role: 'economist', kind: 'none', area: '', from: today, to: null },
  ])
})
