// Signing in by OpenID Connect, through a listening server and a real provider: there, back, in, and out again.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { municipality } from '../../../test/setup/house.ts'
import { constraint, otherCvr, ourCvr, privilege, privilegeList, unit } from '../../../test/setup/sign-in.ts'
import { type SignInHouse, startSignInHouse } from '../../../test/setup/sign-in-house.ts'
import { privilegesClaim as bpp, economist, refusalsIn, walkTo } from '../../../test/setup/sign-in-walk.ts'

const district = randomUUID()

let of: SignInHouse
beforeAll(async () => {
  of = await startSignInHouse()
  await of.asOwner(client =>
    client.query(
      "insert into forlaens.district (municipality, id, name, team) values ($1, $2, 'Midtbyen', 'Team Nord')",
      [municipality, district],
    ),
  )
})
afterAll(() => of.stop())

const staffNamed = (name: string) =>
  of.asOwner(async client => {
    const { rows } = await client.query(
      'select p.id, p.role, p.starts = current_date as today, i.subject from forlaens.staff p join forlaens.staff_identity i on i.person = p.id where p.name = $1',
      [name],
    )
    return rows
  })

describe('somebody whom the municipality’s sign-in vouches for', () => {
  it('is signed in, and goes on to the page they were on their way to', async () => {
    const walk = walkTo(of)
    expect(await walk.signIn(economist(), '/trappen?tilbud=x')).toBe('/trappen?tilbud=x')
    const { person, hats, signIn } = await walk.session()
    expect([person?.name, person?.role, hats.map(each => each.role), signIn]).toEqual([
      'Jens Prøve',
      'economist',
      ['economist'],
      'oidc',
    ])
    const cases = await walk.browser.ask(new URL('/api/cases', of.address), { from: of.address })
    expect(cases.status).toBe(200)
  })

  it('has a session cookie that only this host gets, from its own pages, and nothing is left of the way', async () => {
    const walk = walkTo(of)
    await walk.leave()
    expect(
      [...walk.browser.cookiesOf('127.0.0.1')].map(([name, { sameSite, secure }]) => [name, sameSite, secure]),
    ).toEqual([['__Host-forlaens-login', 'lax', true]])
    await walk.signIn(economist())
    expect(
      [...walk.browser.cookiesOf('127.0.0.1')].map(([name, { sameSite, secure }]) => [name, sameSite, secure]),
    ).toEqual([['__Host-forlaens', 'strict', true]])
    expect(
      await of.asOwner(async client => (await client.query('select from forlaens.sign_in_attempt')).rowCount),
    ).toBe(1)
  })

  it('is a new person here the first time, and the same one ever after', async () => {
    const sub = randomUUID()
    const [first, second] = [walkTo(of), walkTo(of)]
    await first.signIn(economist({ sub, name: 'Ny Medarbejder' }))
    const [row] = await staffNamed('Ny Medarbejder')
    expect(row).toMatchObject({ role: 'economist', today: true, subject: sub })
    await second.signIn(economist({ sub, name: 'Ny Medarbejder' }))
    expect((await second.session()).person?.id).toBe((await first.session()).person?.id)
    expect(await staffNamed('Ny Medarbejder')).toHaveLength(1)
  })

  it('is called what they are called now, and works as what they may now, without being written down as that', async () => {
    const sub = randomUUID()
    await walkTo(of).signIn(economist({ sub, name: 'Anne Før' }))
    const walk = walkTo(of)
    const leader = { privileges: [privilege.leader], constraints: { [constraint.unit]: unit.team } }
    await walk.signIn(economist({ sub, name: 'Anne Efter', [bpp]: privilegeList(leader) }))
    const { person, hats } = await walk.session()
    expect([person?.name, person?.role, hats.length]).toEqual(['Anne Efter', 'team-leader', 1])
    expect(await staffNamed('Anne Efter')).toMatchObject([{ role: 'economist' }])
    expect(await staffNamed('Anne Før')).toEqual([])
  })

  it('holds a role in the district the privilege says, and no longer than the session', async () => {
    const walk = walkTo(of)
    const adviser = { privileges: [privilege.adviser], constraints: { [constraint.unit]: unit.district } }
    await walk.signIn(economist({ name: 'Rådgiver Prøve', [bpp]: privilegeList(adviser) }))
    const { rows } = await of.asOwner(client =>
      client.query(
        'select s.holdings from forlaens.session s join forlaens.staff p on p.id = s.person where p.name = $1',
        ['Rådgiver Prøve'],
      ),
    )
    expect(rows).toMatchObject([{ holdings: [{ role: 'adviser', kind: 'district', area: district, to: null }] }])
    const held = await of.asOwner(client => client.query('select from forlaens.staff_holding'))
    expect(held.rowCount).toBe(0)
  })

  it('who has two roles wears one of them', async () => {
    const walk = walkTo(of)
    await walk.signIn(economist({ groups: ['forlaens-administrator'] }))
    const { person, hats } = await walk.session()
    expect([person?.role, hats.map(each => each.role)]).toEqual(['economist', ['economist', 'administrator']])
  })

  it('can be on the way in two windows at once', async () => {
    const walk = walkTo(of)
    const [one, other] = [await walk.leave('/trappen'), await walk.leave('/soeg')]
    const person = economist()
    const back = await walk.wayBack(person, one)
    expect(await walk.comeBack(await walk.wayBack(person, other))).toBe('/soeg')
    expect(await walk.comeBack(back)).toBe('/log-ind?fejl=sign-in-stale')
    expect((await walk.session()).person).not.toBeNull()
  })

  it('stands in the journal, and nothing the sign-in sent does, nor in the log', async () => {
    const walk = walkTo(of)
    const sub = randomUUID()
    const back = await walk.wayBack(economist({ sub, name: 'Dorthe Dagbog' }), await walk.leave())
    await walk.comeBack(back)
    const { person } = await walk.session()
    const rows = await of.asOwner(async client => {
      const { rows: found } = await client.query<{ body: unknown }>('select body from journal.content order by id desc')
      return found.map(({ body }) => body)
    })
    expect(rows).toContainEqual(
      expect.objectContaining({
        action: 'sign-in',
        route: 'GET /api/sign-in/return',
        actor: { person: person?.id, role: 'economist' },
      }),
    )
    const all = JSON.stringify([rows, await refusalsIn(of), of.log])
    for (const secret of [back.searchParams.get('code'), back.searchParams.get('state'), sub, 'Dorthe', ourCvr])
      expect(all).not.toContain(secret)
  })
})

describe('somebody the sign-in vouches for is not let in', () => {
  const list = (privileges: string, scope?: string) =>
    privilegeList({ privileges: [privileges], ...(scope === undefined ? {} : { scope }) })

  test.each<[string, Record<string, unknown>, string]>([
    ['without a privilege', { [bpp]: undefined }, 'sign-in-no-role'],
    ['by a privilege nobody wrote down', { [bpp]: list(privilege.unknown) }, 'sign-in-no-role'],
    [
      'where the place of the role is not of the municipality',
      {
        [bpp]: privilegeList({ privileges: [privilege.adviser], constraints: { [constraint.unit]: unit.service } }),
      },
      'sign-in-no-role',
    ],
    ['who works for another municipality', { cvr: otherCvr }, 'sign-in-other-municipality'],
    [
      'by a privilege for another municipality',
      { [bpp]: list(privilege.economist, `urn:dk:gov:saml:cvrNumberIdentifier:${otherCvr}`) },
      'sign-in-other-municipality',
    ],
    ['who is not known surely enough', { loa: 'Low' }, 'sign-in-low-assurance'],
    ['by privileges that cannot be read', { [bpp]: 'PCFET0NUWVBFIHg+' }, 'sign-in-unreadable'],
    ['who has no name', { name: undefined }, 'sign-in-incomplete'],
  ])('%s', async (_, more, code) => {
    const walk = walkTo(of)
    expect(await walk.signIn(economist(more))).toBe(`/log-ind?fejl=${code}`)
    expect((await walk.session()).person).toBeNull()
    expect((await refusalsIn(of))[0]).toMatchObject({
      code,
      status: 403,
      actor: null,
      route: 'GET /api/sign-in/return',
    })
  })

  it('who no longer works here', async () => {
    const sub = randomUUID()
    await walkTo(of).signIn(economist({ sub, name: 'Fratrådt Prøve' }))
    await of.asOwner(client =>
      client.query(
        "update forlaens.staff set starts = current_date - 2, ends = current_date where name = 'Fratrådt Prøve'",
      ),
    )
    expect(await walkTo(of).signIn(economist({ sub, name: 'Fratrådt Prøve' }))).toBe(
      '/log-ind?fejl=sign-in-not-employed',
    )
  })

  it('who thought better of it', async () => {
    expect(await walkTo(of).signIn(null)).toBe('/log-ind?fejl=sign-in-cancelled')
  })
})

describe('signing out', () => {
  it('ends the session here, and goes on to end it at the sign-in', async () => {
    const walk = walkTo(of)
    await walk.signIn(economist())
    const { status, text } = await walk.signOut()
    const goOn = new URL(JSON.parse(text).goOn)
    expect([
      status,
      goOn.origin,
      goOn.searchParams.get('client_id'),
      goOn.searchParams.get('post_logout_redirect_uri'),
    ]).toEqual([200, of.provider.issuer, 'forlaens', new URL('/log-ind', of.address).href])
    expect((await walk.session()).person).toBeNull()
    // The provider knows us and the page to come back to, and asks whether they mean it.
    const asked = await walk.browser.go(goOn)
    expect([asked.status, asked.text.includes('<form')]).toEqual([200, true])
  })

  it('goes nowhere for somebody who was not in', async () => {
    const { text } = await walkTo(of).signOut()
    expect(JSON.parse(text)).toEqual({ signedOut: true, goOn: null })
  })
})
