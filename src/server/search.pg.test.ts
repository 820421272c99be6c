// The search for children over HTTP: whatever the spelling and the order, of nobody the asker may not see, and journalled.
import { beforeAll, describe, expect, it } from 'vitest'
import { municipality } from '../../test/setup/access-facts.ts'
import { relations } from '../../test/setup/access-relations.ts'
import { listedAccess } from '../../test/setup/access-table.ts'
import { askingTown } from '../../test/setup/asking.ts'
import { type Role, roles } from '../access/role.ts'

const { ask, askerOf, childOf, journalled, addSpell, owner } = askingTown()
const adviser = () => askerOf('adviser')

type Found = {
  readonly child: string
  readonly caseNumber: string
  readonly name: string
  readonly age: number | null
  readonly number: string | null
  readonly open: boolean
}
const find = async (q: string, who = adviser()) => {
  const answer = await ask(who, 'POST', '/api/search', { q })
  return { status: answer.status, ...answer.json() } as {
    status: number
    children: readonly Found[]
    more: boolean
    sentence?: string
  }
}
const idsOf = async (q: string, who = adviser()) => (await find(q, who)).children.map(each => each.child)

const cpr = '7405144001'
beforeAll(async () => {
  const own = childOf('adviser', 'responsible')
  await owner("update forlaens.child_details set name = 'Anne-Sophie Kjær Mathiasen', cpr = $2 where child = $1", [
    own.child,
    cpr,
  ])
  await addSpell(own.child, 'residence', '2020-01-01', { value: 'Gammelgade 3' }, '', '2025-01-01')
  await addSpell(own.child, 'residence', '2025-01-01', { value: 'Nørregade 12, 2. tv' })
  const others = childOf('adviser', 'stranger')
  await owner("update forlaens.child_details set name = 'Ellinor Fremmed', cpr = '7405144002' where child = $1", [
    others.child,
  ])
  await addSpell(others.child, 'residence', '2025-01-01', { value: 'Fremmedvej 1' })
  const guarded = childOf('adviser', 'protected, responsible')
  await owner("update forlaens.child_details set name = 'Hemmelig Skjult', cpr = '7405144003' where child = $1", [
    guarded.child,
  ])
  await addSpell(guarded.child, 'residence', '2025-01-01', { value: 'Skjulestien 9' })
})

describe('a child is found', () => {
  it.each([
    'anne sofie',
    'ANNESOFIE',
    'mathiasen anne',
    'matiassen kjaer',
    'kjar',
    'ann so ma',
    'sop',
    'Nørregade',
    'noerregade 12',
    'norreg',
    'sofie nørregade',
    cpr,
    '740514-4001',
  ])('by %s', async q => {
    expect(await idsOf(q)).toEqual([childOf('adviser', 'responsible').child])
  })

  it('by its case number, whole or without the hyphen, and by the digits alone', async () => {
    const { child, caseNumber } = childOf('adviser', 'responsible')
    const [year = '', running = ''] = caseNumber.split('-')
    for (const q of [caseNumber, `${year}${running}`, running, String(Number(running)).padStart(2, '0')])
      expect([q, (await idsOf(q)).includes(child)]).toEqual([q, true])
  })

  it('with its age, and its page to open', async () => {
    expect((await find('annesofie')).children).toEqual([
      expect.objectContaining({ name: 'Anne-Sophie Kjær Mathiasen', age: 12, number: '740514-****', open: true }),
    ])
  })

  it('not by where it used to live', async () => {
    expect(await idsOf('Gammelgade')).toEqual([])
  })

  it.each([
    'anne % sofie',
    "' or 1=1 --",
    '%%',
    'Anne_Sophie',
    '\\',
    '{}',
    "anne'); drop table forlaens.child; --",
    '( | )',
  ])('by no sign: %s is taken as it stands', async q => {
    const { status, children } = await find(q)
    expect([200, 400]).toContain(status)
    if (status === 200) expect(children.length).toBeLessThanOrEqual(1)
    expect(await idsOf('annesofie')).toHaveLength(1)
  })

  it.each([
    ['%', 'Der er ingen bogstaver eller tal at søge efter. Skriv for eksempel begyndelsen af et navn.'],
    ['a', 'Det er for kort at søge på. Skriv mindst to bogstaver eller tal.'],
    ['740514-40', 'CPR-nummeret skal skrives helt, med alle ti cifre.'],
  ])('by nothing that is too little: %s', async (q, sentence) => {
    expect(await find(q)).toMatchObject({ status: 400, sentence })
  })

  it('among more than are sent, and it is said that there are more', async () => {
    const leader = askerOf('team-leader')
    const { children, more } = await find('barn prøve', leader)
    expect([children.length, more]).toEqual([20, true])
  })
})

describe('a child that is not the asker’s', () => {
  it.each(['Ellinor', 'ellinor fremmed', '7405144002', 'Fremmedvej'])('is not found by %s', async q => {
    expect(await idsOf(q)).toEqual([])
  })

  it('is not found by its case number either', async () => {
    expect(await idsOf(childOf('adviser', 'stranger').caseNumber)).toEqual([])
  })

  it('of another municipality is as if it were not there', async () => {
    const { child } = childOf('team-leader', 'another municipality')
    await owner("update forlaens.child_details set name = 'Udenbys Barn' where child = $1", [child])
    for (const role of roles) expect([role, await idsOfRole('udenbys', role)]).toEqual([role, []])
  })
})

const idsOfRole = async (q: string, role: Role): Promise<readonly string[]> => {
  const { status, children } = await find(q, askerOf(role))
  return status === 200 ? children.map(each => each.child) : []
}

describe('a protected child', () => {
  const guarded = () => childOf('adviser', 'protected, responsible')

  it.each(['Hemmelig', '7405144003', 'Skjulestien'])(
    'is found by %s where it may be shown, and stands masked',
    async q => {
      const { children } = await find(q)
      expect(children).toEqual([
        expect.objectContaining({ child: guarded().child, name: 'ADRESSEBESKYTTET', age: null, number: null }),
      ])
    },
  )

  it.each(['Hemmelig', '7405144003', 'Skjulestien'])('is found by %s by nobody who may not have it shown', async q => {
    for (const role of roles.filter(each => each !== 'adviser' && each !== 'team-leader'))
      expect([role, await idsOfRole(q, role)]).toEqual([role, []])
    expect((await ask(adviser(), 'POST', '/api/search', { q: 'Hemmelig' })).text).not.toMatch(/Hemmelig|Skjul/)
  })

  it('that may be looked at and not shown is found by its case number alone', async () => {
    const paid = childOf('grant-officer', 'protected, responsible')
    await owner("update forlaens.child_details set name = 'Betalt Gemt' where child = $1", [paid.child])
    expect(await idsOf('Betalt Gemt', askerOf('grant-officer'))).toEqual([])
    expect((await find(paid.caseNumber, askerOf('grant-officer'))).children).toMatchObject([
      { name: 'ADRESSEBESKYTTET' },
    ])
  })
})

describe('the search finds by case number what the table of access allows, and nothing else', () => {
  const table = listedAccess()
  const may = (role: Role, relation: string, action: string): boolean =>
    table.has(
      `${role} | ${role === 'grant-officer' && relation.startsWith('measure ') ? 'paid, moved' : relation} | ${action}: identity`,
    )

  it.each(roles)('%s', async role => {
    const wrong: string[] = []
    for (const relation of Object.keys(relations)) {
      const { child, caseNumber, asker } = childOf(role, relation)
      if (asker !== askerOf(role)) continue
      const expected = may(role, relation, 'search-children') || may(role, relation, 'list-children')
      if ((await idsOfRole(caseNumber, role)).includes(child) !== expected) wrong.push(`${relation}: ${!expected}`)
    }
    expect(wrong).toEqual([])
  })
})

describe('the journal', () => {
  it('has the criterion, every child that was told of, and what was asked for by its very number and refused', async () => {
    const own = childOf('adviser', 'responsible').child
    const others = childOf('adviser', 'stranger')
    const rows = await journalled(async () => {
      await find('anne sofie')
      await find('7405144002')
      await find('ellinor')
    })
    expect(rows).toMatchObject([
      {
        municipality,
        body: { action: 'search', criterion: { q: 'anne sofie', by: 'text' }, ids: [own], subjects: [own] },
      },
      {
        body: {
          criterion: { q: '7405144002', by: 'cpr' },
          ids: [],
          subjects: [others.child],
          refused: [{ id: others.child }],
        },
      },
      { body: { criterion: { q: 'ellinor' }, ids: [], subjects: [] } },
    ])
  })
})
