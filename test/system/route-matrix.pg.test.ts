// Every route x every role x every relation to the child, walked from the router: refused unless listed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Action } from '../../src/access/action.ts'
import type { Actor, Now } from '../../src/access/actor.ts'
import { decide } from '../../src/access/decide.ts'
import type { Facts } from '../../src/access/facts.ts'
import { type Role, roles } from '../../src/access/role.ts'
import type { Part } from '../../src/access/subject.ts'
import { routes } from '../../src/contract/routes.ts'
import { emptyCase } from '../../src/investment/plan/own-case.ts'
import { digestOf } from '../../src/server/token.ts'
import { loadCases } from '../../src/store/cases.ts'
import { readChildFacts } from '../../src/store/child-facts.ts'
import { withClient } from '../../src/store/client.ts'
import { inMunicipality } from '../../src/store/municipality.ts'
import { findSession } from '../../src/store/session.ts'
import { municipality, settings } from '../setup/access-facts.ts'
import { relations } from '../setup/access-relations.ts'
import { listedAccess } from '../setup/access-table.ts'
import { addService, fromOurPages, houseOn, readCase, type TestHouse } from '../setup/house.ts'
import { type Related, type RelatedTown, relatedTown } from '../setup/related-children.ts'
import { cookieOf } from '../setup/sessions.ts'
import { aMonth, anOwnCase, aService, doors, type Expected, type List, onChild, onLists } from './route-expectations.ts'

let town: RelatedTown
let of: TestHouse
const cookies = new Map<string, string>()

beforeAll(async () => {
  town = await relatedTown()
  of = await houseOn(town.database)
  for (const { asker } of town.related) {
    if (asker !== null && !cookies.has(asker)) cookies.set(asker, await cookieOf(of.house.store, municipality, asker))
  }
  await withClient(town.database.config('owner'), async client => {
    await loadCases(client, municipality, [await readCase('herning-2012')])
    await addService(client, 'Åben rådgivning', [1, 2], aService)
    await client.query(
      `insert into forlaens.case_version (municipality, id, version, title, body, saved_by)
       values ($1, $2, 1, 'Vores egen', $3, $4)`,
      [
        municipality,
        anOwnCase,
        JSON.stringify(emptyCase({ id: anOwnCase, title: 'Vores egen', municipality: '999' }, 2026)),
        town.helper,
      ],
    )
    await client.query(`update forlaens.session s set purpose = case when p.role = 'administrator' then 'audit' else 'operation' end
      from forlaens.staff p where p.id = s.person and p.name like 'another purpose%'`)
    await client.query(
      `insert into forlaens.break_glass (municipality, id, person, role, child, reason, opened_at, closes_at)
       select municipality, gen_random_uuid(), $1, 'adviser', id, 'Barnet er meldt savnet.', $2, $2::timestamptz + interval '1 hour'
       from forlaens.child limit 1`,
      [town.helper, `${aMonth}-10T20:00:00Z`],
    )
    await client.query("update forlaens.staff set ends = '2026-06-15' where id = any($1::uuid[])", [town.leaving])
  })
})
afterAll(() => of.close())

const table = listedAccess()

/**
 * What the table says. In the database a measure is what is paid for, so to whoever pays it is a payment too. Whoever leaves
 * by a relation of their own is nobody's.
 */
const may = ({ role, relation }: Related, action: Action, part: Part): boolean => {
  const paid = role === 'grant-officer' && relation.startsWith('measure ')
  return table.has(`${role} | ${paid ? 'paid, moved' : relation} | ${action}: ${part}`)
}

const ask = (related: Pick<Related, 'asker'>, request: Expected['request']) => {
  const { method, url, body } = request
  const cookie = related.asker === null ? {} : { cookie: cookies.get(related.asker) ?? '' }
  return of.app.inject({
    method,
    url,
    headers: { ...fromOurPages, ...cookie },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  })
}

const nameOf = (each: { method: string; path: string }): string => `${each.method} ${each.path}`

describe('every route', () => {
  it('has an expectation, so that one added later without fails here', () => {
    const expected = [...Object.keys(doors), ...Object.keys(onChild), ...Object.keys(onLists)]
    expect(routes.map(nameOf).toSorted()).toEqual(expected.toSorted())
  })

  it('x role: what the door says to each', async () => {
    const wrong: string[] = []
    let size = 0
    for (const [name, door] of Object.entries(doors)) {
      for (const role of [...roles, null]) {
        const asker = role === null ? null : (town.asker.get(role) ?? '')
        const answer = await ask({ asker }, door.request)
        const refused = [401, 403, door.record ? 404 : 401].includes(answer.statusCode)
        const expected = role === null ? door.open : door.open || door.roles.includes(role)
        size += 1
        if (refused === expected) wrong.push(`${name} as ${role ?? 'nobody'}: ${answer.statusCode}`)
      }
    }
    expect(wrong).toEqual([])
    console.log(`doors: ${Object.keys(doors).length} routes x ${roles.length + 1} = ${size} requests`)
  })

  // Before anybody breaks a glass below: then there is more to list.
  it('that lists holds exactly what the table allows of one’s own, and of others’ what asking one by one allows', async () => {
    const wrong: string[] = []
    for (const [name, list] of Object.entries(onLists))
      for (const role of roles)
        wrong.push(...(await faultsOfList(list, role)).map(each => `${name} as ${role}: ${each}`))
    expect(wrong).toEqual([])
  }, 60_000)

  it('on a child x role x relation: answered where the table allows it, refused everywhere else', async () => {
    const wrong: string[] = []
    let size = 0
    let answered = 0
    for (const [name, expectationOf] of Object.entries(onChild)) {
      for (const related of town.related) {
        const { request, status, ends } = expectationOf(related, { may: (...asked) => may(related, ...asked), town })
        const answer = await ask(related, request)
        size += 1
        if (answer.statusCode === 200) answered += 1
        const expected = statusFor(related, status)
        if (!expected.includes(answer.statusCode))
          wrong.push(`${name} as ${related.role}, ${related.relation}: ${answer.statusCode}, not ${expected.join('/')}`)
        if (answer.statusCode === 200)
          wrong.push(
            ...(ends?.(answer.body) ?? []).map(each => `${name} as ${related.role}, ${related.relation}: ${each}`),
          )
      }
    }
    expect(wrong).toEqual([])
    console.log(
      `route matrix: ${Object.keys(onChild).length} routes x ${roles.length} roles x ${Object.keys(relations).length} relations = ${size} requests, ${answered} answered`,
    )
  }, 240_000)
})

/** What is wrong with the list a role is sent: what is missing, what is too much, and the count. */
const faultsOfList = async (list: List, role: Role): Promise<readonly string[]> => {
  const me = town.asker.get(role) ?? ''
  const answer = await ask({ asker: me }, list.request)
  const own = town.related.filter(each => each.role === role && each.asker === me)
  const expected = own.filter(each => may(each, list.action, 'identity'))
  if (answer.statusCode === 403 && expected.length === 0) return []
  if (answer.statusCode !== 200) return [String(answer.statusCode)]
  const others = town.related.filter(each => !own.includes(each))
  const all = [...expected, ...(await askedSingly(role, list.action, others))].map(each => list.known(each))
  const sent = [...list.sent(answer.body)]
  for (let page = 2; list.page !== undefined && sent.length > 0 && sent.length < all.length && page < 20; page++)
    sent.push(...list.sent((await ask({ asker: me }, list.page(page, sent.at(-1) ?? ''))).body))
  return [
    ...all.filter(each => !sent.includes(each)).map(each => `${each} is missing`),
    ...sent.filter(each => !all.includes(each)).map(each => `${each} is too much`),
    ...(new Set(sent).size === sent.length ? [] : ['a child twice']),
    ...((list.count?.(answer.body) ?? all.length) === all.length ? [] : ['counted wrongly']),
  ]
}

/** Those of the children on which a single decision says yes, each with facts of its own. */
const askedSingly = async (role: Role, action: Action, of_: readonly Related[]): Promise<readonly Related[]> => {
  const found = known.get(role) ?? (await knownSingly(role))
  known.set(role, found)
  return of_.filter(({ child }) => {
    const facts = found.facts.get(child)
    const asked = { kind: 'child', id: child, part: 'identity' } as const
    return facts !== undefined && decide(found.actor, action, asked, facts, found.now).allowed
  })
}

type Known = { readonly actor: Actor; readonly now: Now; readonly facts: ReadonlyMap<string, Facts> }
const known = new Map<Role, Known>()

/** What is known of every child to the person in the role, read child by child. */
const knownSingly = async (role: Role): Promise<Known> => {
  const { house } = of
  const token = digestOf((cookies.get(town.asker.get(role) ?? '') ?? '').split('=')[1])
  return await inMunicipality(
    house.store,
    municipality,
    async inside => {
      const now = { day: house.clock.today(), at: Date.now() }
      const person = token === undefined ? undefined : await findSession(inside, token, new Date(), now.day)
      if (person === undefined) throw new Error('nobody is signed in')
      const facts = new Map<string, Facts>()
      for (const { child } of town.related) {
        const one = (await readChildFacts(inside, { ids: [child] }, person.actor, now)).get(child)
        if (one !== undefined)
          facts.set(child, { of: 'child', child: one.facts, municipality, settings, grants: one.grants })
      }
      return { actor: person.actor, now, facts }
    },
    'case',
  )
}

const statusFor = ({ asker, relation }: Related, status: readonly number[]): readonly number[] =>
  asker === null || relation === 'not employed' ? [401] : status
