// A child's family: parents shared with a sibling, each child decided on alone, and a name that is put right.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'

const { ask, owner, askerOf, childOf, helper, journalled } = askingTown()

const adviser = () => askerOf('adviser')
let north = ''
beforeAll(async () => {
  const rows = await owner("select id from forlaens.district where name = 'Nord'")
  north = rows[0].id
})
let count = 0
const create = async (more: object = {}, responsible = adviser()): Promise<string> => {
  count += 1
  const number = `670315-4${100 + count}`
  const body = { cpr: number, name: `Barn Nummer${count}`, district: north, adviser: responsible, ...more }
  const answer = await ask(adviser(), 'POST', '/api/children', body)
  if (answer.status !== 200) throw new Error(answer.text)
  return answer.json().child
}
const read = (child: string, who = adviser()) => ask(who, 'GET', `/api/children/${child}/family`)
const relate = (child: string, more: object, who = adviser()) =>
  ask(who, 'POST', `/api/children/${child}/family`, { kind: 'mother', custody: true, from: '2015-03-07', ...more })
const rename = (child: string, person: string, name: string) =>
  ask(adviser(), 'POST', `/api/children/${child}/family/${person}`, { name, reason: 'Gift' })

describe('the family', () => {
  it('has who is what to the child, with custody, and the siblings', async () => {
    const first = await create()
    const { person, added } = (await relate(first, { name: 'Maja Fælles', role: 'Bor sammen med barnet' })).json()
    await relate(first, { name: 'Onkel Fælles', kind: 'other-family', custody: false })
    const second = await create({ sibling: first })
    const answer = (await read(first)).json()
    expect(answer.persons).toEqual([
      {
        person,
        name: 'Maja Fælles',
        kind: 'mother',
        role: 'Bor sammen med barnet',
        custody: true,
        from: '2015-03-07',
        to: null,
        relation: added[0].relation,
        version: 1,
      },
      expect.objectContaining({ name: 'Onkel Fælles', kind: 'other-family', custody: false }),
    ])
    expect(answer.siblings).toMatchObject([{ child: second, name: 'Barn Nummer2' }])
    expect(answer.child).toMatchObject({ version: 1, name: 'Barn Nummer1', born: expect.any(String), due: null })
    const other = (await read(second)).json()
    expect(other.persons[0]).toMatchObject({ person, name: 'Maja Fælles', kind: 'mother', custody: true })
    expect(other.persons[0].relation).not.toBe(added[0].relation)
    expect(other.siblings).toMatchObject([{ child: first }])
  })

  it('names siblings only to whoever may see them, and counts no others', async () => {
    const mine = await create()
    const theirs = await create({ sibling: mine }, helper())
    const rows = await journalled(async () => {
      const { siblings } = (await read(mine)).json()
      expect(siblings).toEqual([])
    })
    expect(rows).toHaveLength(1)
    expect(rows[0].body).toMatchObject({ action: 'read', subjects: [mine], ids: [], why: 'involvement' })
    const seen = (await read(theirs, helper())).json()
    expect(seen.siblings).toEqual([])
    const leader = (await read(mine, askerOf('team-leader'))).json()
    expect(leader.siblings).toMatchObject([{ child: theirs }])
  })

  it('of a protected child is told without names, as the child itself', async () => {
    const child = await create()
    await relate(child, { name: 'Maja Hemmelig' })
    await owner("update forlaens.child_details set protected_from = '2026-01-01' where child = $1", [child])
    const answer = await read(child)
    expect(answer.json()).toMatchObject({
      child: { name: 'ADRESSEBESKYTTET', born: null },
      persons: [{ name: 'ADRESSEBESKYTTET', kind: 'mother', custody: true }],
    })
    expect(answer.text).not.toMatch(/Maja|Nummer|Hemmelig/)
    const sibling = await create({ sibling: child })
    expect((await read(sibling)).json().siblings).toMatchObject([
      { child, protected: true, name: 'ADRESSEBESKYTTET', number: null, district: null },
    ])
  })

  it('that was written down before there were facts is told as it was', async () => {
    const { child } = childOf('adviser', 'responsible')
    const family = randomUUID()
    await owner('insert into forlaens.family values (999, $1)', [family])
    for (const [of, name, relation] of [
      [child, null, 'child'],
      [null, 'Mor Gammel', 'mother'],
      [null, 'Værge Gammel', 'formynder'],
    ])
      await owner(
        `insert into forlaens.family_member (municipality, id, family, child, name, relation, custody, starts)
         values (999, gen_random_uuid(), $1, $2, $3, $4, $5, '2014-05-01')`,
        [family, of, name, relation, relation === 'mother'],
      )
    const { persons, child: self } = (await read(child)).json()
    expect(persons).toHaveLength(2)
    expect(persons).toContainEqual(
      expect.objectContaining({ name: 'Mor Gammel', kind: 'mother', custody: true, relation: null, version: null }),
    )
    expect(persons).toContainEqual(expect.objectContaining({ name: 'Værge Gammel', kind: 'other', custody: false }))
    expect(self.version).toBe(0)
    const sibling = await create({ sibling: child })
    expect(
      (await read(sibling)).json().persons.filter((each: { version: number }) => each.version === 1),
    ).toMatchObject([{ name: 'Mor Gammel', kind: 'mother', custody: true }])
  })

  it('of a child that is another’s, or is not there, is answered alike', async () => {
    const refused = await read(childOf('adviser', 'stranger').child)
    const unknown = await read(randomUUID())
    expect([refused.status, refused.text]).toEqual([404, unknown.text])
    const { child, asker } = childOf('provider', 'responsible')
    expect((await read(child, asker ?? '')).status).toBe(404)
  })

  it('is there without anybody in it for a child nobody wrote a family down for', async () => {
    const { child } = childOf('adviser', 'early, responsible')
    expect((await read(child)).json()).toMatchObject({ persons: [], siblings: [], child: { version: 0 } })
    const sibling = await create({ sibling: child })
    expect((await read(child)).json().siblings).toMatchObject([{ child: sibling }])
  })
})

describe('a child that is expected in a family', () => {
  it('has its sibling’s mother where it is she, and its own where it is another; the father is shared', async () => {
    const first = await create()
    const mother = (await relate(first, { name: 'Sara Mortensen' })).json().person
    const father = (await relate(first, { name: 'Per Mortensen', kind: 'father' })).json().person
    await relate(first, { name: 'Forhen Far', kind: 'father', to: '2020-01-01' })
    const expecting = (name: string) =>
      create({ cpr: undefined, name: undefined, unborn: { due: '2026-09-01', mother: name }, sibling: first })
    const persons = async (child: string) =>
      (await read(child)).json().persons.filter((each: { version: number | null }) => each.version !== null)
    const hers = await persons(await expecting('MORTENSEN Sara'))
    expect(hers.map((each: { person: string }) => each.person).toSorted()).toEqual([mother, father].toSorted())
    const others = await persons(await expecting('Anna Nyesen'))
    expect(others.map((each: { name: string }) => each.name).toSorted()).toEqual(['Anna Nyesen', 'Per Mortensen'])
  })
})

describe('somebody of the family', () => {
  it('is written down for the child and for each sibling one may write about; the others are named with why', async () => {
    const first = await create()
    const second = await create({ sibling: first })
    const theirs = await create({ sibling: first }, helper())
    const apart = await create()
    const unknown = randomUUID()
    const rows = await journalled(async () => {
      const body = { name: 'Maja Delt', alsoFor: [second, theirs, apart, unknown, first] }
      const { person, added, refused } = (await relate(first, body)).json()
      expect(added.map((each: { child: string }) => each.child)).toEqual([first, second])
      const sentence = 'Siden findes ikke, eller du har ikke adgang.'
      expect(refused).toEqual([
        { child: theirs, sentence },
        { child: apart, sentence: 'Barnet hører ikke til samme familie.' },
        { child: unknown, sentence },
      ])
      const again = (await relate(theirs, { person, alsoFor: [first] }, helper())).json()
      expect(again.added).toMatchObject([{ child: theirs }])
      expect(again.refused).toMatchObject([{ child: first, sentence }])
    })
    expect(rows).toHaveLength(2)
    expect(rows[0].body.refused).toEqual([
      { id: theirs, why: 'involvement' },
      { id: apart, why: 'not-of-family' },
      { id: unknown, why: 'known-subject' },
    ])
    expect(rows[0].body.changes.map((each: { entity: string }) => each.entity)).toEqual([
      'family-member',
      'relations',
      'relations',
    ])
    expect(JSON.stringify(rows)).not.toContain('Maja')
  })

  it('is not the same twice in the same days', async () => {
    const first = await create()
    const second = await create({ sibling: first })
    const { person } = (await relate(first, { name: 'Maja Igen', to: '2020-01-01' })).json()
    const same = await relate(first, { person, from: '2019-12-31' })
    expect([same.status, same.json().fields]).toEqual([
      400,
      { person: 'Personen er allerede skrevet ind som det samme for barnet i perioden.' },
    ])
    expect((await relate(first, { person, from: '2020-01-01', alsoFor: [second] })).json().added).toHaveLength(2)
    const third = await relate(first, { person, kind: 'guardian', from: '2020-01-01', alsoFor: [second] })
    expect(third.json().added).toHaveLength(2)
    const { refused } = (await relate(first, { person, kind: 'other', from: '2020-01-01' })).json()
    expect(refused).toEqual([])
    const shared = await relate(first, { person, kind: 'step-parent', from: '2021-01-01' })
    expect(shared.status).toBe(200)
    const late = await relate(first, { person, kind: 'grandparent', from: '2021-01-01', alsoFor: [second] })
    expect(late.status).toBe(200)
    expect(
      (await relate(second, { person, kind: 'step-parent', from: '2021-01-01', alsoFor: [first] })).json().refused,
    ).toEqual([{ child: first, sentence: 'Personen er allerede skrevet ind som det samme for barnet i perioden.' }])
  })

  it.each([
    [{}, 'name', 'Vælg en i familien, eller skriv navnet på en ny: ét af de to.'],
    [{ name: 'A', person: randomUUID() }, 'name', 'Vælg en i familien, eller skriv navnet på en ny: ét af de to.'],
    [
      { person: randomUUID() },
      'person',
      'Personen hører ikke til barnets familie. Vælg en, der gør, eller skriv et navn.',
    ],
    [{ name: 'A', to: '2015-03-07' }, 'to', expect.stringMatching(/^[A-ZÆØÅ]/)],
    [{ name: 'A', kind: 'neighbour' }, 'kind', expect.anything()],
  ])('%j is refused on %s', async (body, field, sentence) => {
    const { child } = childOf('adviser', 'consent, responsible')
    const answer = await relate(child, body)
    expect([answer.status, answer.json().fields]).toEqual([400, { [field]: sentence }])
  })

  it('of another family is nobody here', async () => {
    const { person } = (await relate(await create(), { name: 'Maja Anderledes' })).json()
    expect((await relate(await create(), { person })).json().fields).toHaveProperty('person')
    expect((await rename(await create(), person, 'Ny')).status).toBe(404)
  })

  it('is written down by whoever writes in the social case, and nobody else', async () => {
    expect((await relate(childOf('adviser', 'stranger').child, { name: 'A' })).status).toBe(404)
    expect((await relate(childOf('adviser', 'meeting').child, { name: 'A' })).status).toBe(403)
  })
})

describe('a name that is put right', () => {
  it('is right for all the children of the family; what it was is kept, with who and why', async () => {
    const first = await create()
    const { person } = (await relate(first, { name: 'Maja Jensn' })).json()
    const second = await create({ sibling: first })
    const rows = await journalled(async () => {
      const answer = await rename(first, person.toUpperCase(), 'Maja Jensen')
      expect([answer.status, answer.json()]).toEqual([200, { person, name: 'Maja Jensen' }])
      expect((await rename(first, person, 'Maja Holm')).status).toBe(200)
    })
    expect((await read(second)).json().persons[0].name).toBe('Maja Holm')
    expect(
      await owner(
        'select number, name, corrected_by as by, reason from forlaens.family_name_before where person = $1 order by number',
        [person],
      ),
    ).toEqual([
      { number: 1, name: 'Maja Jensn', by: adviser(), reason: 'Gift' },
      { number: 2, name: 'Maja Jensen', by: adviser(), reason: 'Gift' },
    ])
    expect(rows.map(each => each.body.changes)).toEqual([
      [{ entity: 'family-member', id: person, from: 1, to: 2 }],
      [{ entity: 'family-member', id: person, from: 2, to: 3 }],
    ])
    expect(JSON.stringify(rows)).not.toMatch(/Maja|Gift/)
  })

  it('that is the same, or of nobody, is refused', async () => {
    const child = await create()
    const { person } = (await relate(child, { name: 'Maja Ens' })).json()
    const same = await rename(child, person, 'Maja Ens')
    expect([same.status, same.json().sentence]).toEqual([400, 'Der er ikke ændret noget. Intet er gemt.'])
    expect((await rename(child, randomUUID(), 'Ny')).status).toBe(404)
    expect((await rename(childOf('adviser', 'meeting').child, person, 'Ny')).status).toBe(403)
    expect((await rename(childOf('adviser', 'stranger').child, person, 'Ny')).status).toBe(404)
  })
})
