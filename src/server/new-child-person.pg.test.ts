// Who a child is, later: it is born, and what was written wrong is put right by a new version that says why.
import { beforeAll, describe, expect, it } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'
import { readCases } from '../store/case-facts.ts'
import { inMunicipality, openStore } from '../store/municipality.ts'

const { ask, owner, askerOf, childOf, helper, journalled, database } = askingTown()

const adviser = () => askerOf('adviser')
let north = ''
beforeAll(async () => {
  const rows = await owner("select id from forlaens.district where name = 'Nord'")
  north = rows[0].id
})
let count = 0
/** A child that is expected, of a mother there is no other of; the adviser who asks is its own. */
const expected = async (): Promise<string> => {
  count += 1
  const unborn = { due: '2026-06-20', mother: `Mor Nummer${count}` }
  const body = { unborn, district: north, adviser: adviser() }
  return (await ask(adviser(), 'POST', '/api/children', body)).json().child
}
const birth = (child: string, body: object, who = adviser()) => ask(who, 'POST', `/api/children/${child}/birth`, body)
const correct = (child: string, body: object, who = adviser()) =>
  ask(who, 'POST', `/api/children/${child}/person`, { reason: 'Skrevet forkert', ...body })
const details = async (child: string) => {
  const rows = await owner(
    'select name, sex, cpr, born, due, died_on as died from forlaens.child_details where child = $1',
    [child],
  )
  return rows[0]
}
const versions = (child: string) =>
  owner(
    `select version, body, reason, known_from as since from forlaens.case_fact where child = $1 and list = 'person' order by version`,
    [child],
  )

describe('a birth', () => {
  it('makes the child known by its number; that it was expected stands in the version before', async () => {
    const child = await expected()
    const rows = await journalled(async () => {
      const answer = await birth(child, { born: '2026-06-12', cpr: '720626-4001', name: 'Nyfødt Prøve' })
      expect([answer.status, answer.json()]).toEqual([200, { version: 2, warnings: [] }])
    })
    expect(await details(child)).toEqual({
      name: 'Nyfødt Prøve',
      sex: 'male',
      cpr: '7206264001',
      born: '2026-06-12',
      due: null,
      died: null,
    })
    expect(await versions(child)).toMatchObject([
      { version: 1, body: { born: null, due: '2026-06-20' }, reason: null },
      { version: 2, body: { born: '2026-06-12', due: null, name: 'Nyfødt Prøve' }, reason: 'Barnet er født' },
    ])
    expect(rows).toHaveLength(1)
    expect(rows[0].body).toMatchObject({
      action: 'change',
      subjects: [child],
      changes: [{ entity: 'person', from: 1, to: 2 }],
    })
    expect(JSON.stringify(rows)).not.toMatch(/720626|Nyfødt/)
  })

  it('without a number and a name keeps what it was called until they are there', async () => {
    const child = await expected()
    expect((await birth(child, { born: '2026-06-12' })).status).toBe(200)
    expect(await details(child)).toMatchObject({ name: /^Ufødt barn/, cpr: null, born: '2026-06-12' })
    const answer = await correct(child, { version: 2, cpr: '720626-4003', name: 'Senere Prøve' })
    expect([answer.status, answer.json().version]).toEqual([200, 3])
    expect(await details(child)).toMatchObject({ name: 'Senere Prøve', cpr: '7206264003', sex: 'male' })
  })

  it('happens once, is not in the future, and is the number’s', async () => {
    const child = await expected()
    for (const [body, field, sentence] of [
      [
        { born: '2026-06-16' },
        'born',
        'Fødselsdagen 16-06-2026 er ikke kommet endnu; i dag er det 15-06-2026. Ret den, eller skriv barnet ind som ventet.',
      ],
      [
        { born: '2026-06-11', cpr: '720626-4005' },
        'born',
        'CPR-nummeret siger, at barnet er født 12-06-2026. Ret fødselsdagen eller nummeret.',
      ],
      [
        { born: '2026-06-12', cpr: '720626-4005', sex: 'female' },
        'sex',
        'CPR-nummeret siger, at barnet er en dreng. Ret kønnet eller nummeret.',
      ],
    ] as const) {
      const answer = await birth(child, body)
      expect([answer.status, answer.json().fields]).toEqual([400, { [field]: sentence }])
    }
    expect((await birth(child, { born: '2026-06-12' })).status).toBe(200)
    const again = await birth(child, { born: '2026-06-12' })
    expect([again.status, again.json().sentence]).toEqual([
      409,
      'Barnet er allerede født i sagen. Ret fødselsdagen i stedet.',
    ])
  })

  it('two at once with the same number: one wins, the other gets the sentence', async () => {
    const [one, other] = [await expected(), await expected()]
    const body = { born: '2026-06-12', cpr: '720626-4007' }
    const answers = await Promise.all([birth(one, body), birth(other, body)])
    expect(answers.map(each => each.status).toSorted()).toEqual([200, 409])
    expect(answers.find(each => each.status === 409)?.json()).toMatchObject({
      code: 'child-known',
      matches: [{ likeness: 'cpr' }],
    })
  })

  it('of a child that is another’s is not there, and whoever may only look is told so', async () => {
    const stranger = childOf('adviser', 'stranger').child
    expect((await birth(stranger, { born: '2026-06-12' })).status).toBe(404)
    const meeting = childOf('adviser', 'meeting').child
    expect((await birth(meeting, { born: '2026-06-12' })).status).toBe(403)
  })
})

describe('what is put right of who a child is', () => {
  it('is a new version, and the age is right as it was known on each day', async () => {
    const child = await expected()
    await birth(child, { born: '2026-06-12', cpr: '720626-4009', name: 'Rettet Prøve' })
    const [, second] = await versions(child)
    const rows = await journalled(async () => {
      const answer = await correct(child, { version: 2, born: '2026-06-12', disability: true, name: 'Rettet Prøvesen' })
      expect([answer.status, answer.json().version]).toEqual([200, 3])
    })
    expect(rows[0].body.changes).toMatchObject([{ entity: 'person', from: 2, to: 3 }])
    expect(JSON.stringify(rows)).not.toMatch(/Prøvesen|Skrevet/)
    expect((await versions(child)).at(-1)).toMatchObject({
      reason: 'Skrevet forkert',
      body: { disability: true, name: 'Rettet Prøvesen', born: '2026-06-12' },
    })
    const store = openStore(database().config('forlaens_app'))
    const at = async (moment: string) =>
      (await inMunicipality(store, 999, inside => readCases(inside, [child], moment), 'case')).get(child)?.facts
    expect(await at('infinity')).toMatchObject({ born: '2026-06-12', disability: true })
    expect(await at(second.since)).toMatchObject({ born: '2026-06-12', disability: false })
    await store.destroy()
  })

  it('is for a child written down before there were versions version 1', async () => {
    const { child } = childOf('adviser', 'responsible')
    expect((await correct(child, { version: 0, sex: 'female' })).json()).toEqual({ version: 1, warnings: [] })
    expect(await details(child)).toMatchObject({ sex: 'female', name: 'Barn Prøve' })
    expect((await correct(child, { version: 1, died: '2026-06-10' })).json().version).toBe(2)
    expect(await details(child)).toMatchObject({ died: '2026-06-10' })
    expect((await correct(child, { version: 2, died: null })).json().version).toBe(3)
    expect(await details(child)).toMatchObject({ died: null })
  })

  it('is refused with both texts where somebody was first, and nothing is written', async () => {
    const child = await expected()
    await birth(child, { born: '2026-06-12', name: 'Først Prøve' })
    const answers = await Promise.all([
      correct(child, { version: 2, name: 'Anden Prøve' }),
      correct(child, { version: 2, name: 'Tredje Prøve' }),
    ])
    expect(answers.map(each => each.status).toSorted()).toEqual([200, 409])
    const lost = answers.find(each => each.status === 409)
    const texts = ['Anden Prøve, født 12-06-2026', 'Tredje Prøve, født 12-06-2026']
    expect(lost?.json()).toMatchObject({ code: 'person-conflict', conflict: { version: 3 } })
    expect([lost?.json().conflict.theirs, lost?.json().conflict.yours].toSorted()).toEqual(texts)
    expect(await versions(child)).toHaveLength(3)
  })

  it('hides in a conflict what protection hides', async () => {
    const { child } = childOf('adviser', 'protected, responsible')
    await owner("update forlaens.child_details set name = 'Freja Skjult' where child = $1", [child])
    expect((await correct(child, { version: 0, sex: 'male' })).status).toBe(200)
    const answer = await correct(child, { version: 0, sex: 'female' })
    expect([answer.status, answer.json().conflict.theirs]).toEqual([409, 'ADRESSEBESKYTTET, dreng, født 01-05-2014'])
    expect(answer.text).not.toContain('Freja')
  })

  it.each([
    [{ version: 2 }, { name: 'Der er ikke ændret noget. Intet er gemt.' }],
    [{ version: 2, name: 'Ens Prøve' }, { name: 'Der er ikke ændret noget. Intet er gemt.' }],
    [{ version: 2, born: '2026-06-16' }, { born: expect.stringContaining('er ikke kommet endnu') }],
    [{ version: 2, born: '2026-06-11' }, { born: expect.stringContaining('født 12-06-2026') }],
    [{ version: 2, sex: 'male' }, { sex: expect.stringContaining('en pige') }],
    [{ version: 2, died: '2026-06-16' }, { died: expect.stringContaining('er ikke kommet endnu') }],
    [{ version: 2, died: '2026-06-11' }, { died: expect.stringContaining('ligger før') }],
    [{ version: 2, cpr: '12' }, { cpr: expect.anything() }],
    [{ version: 2, name: 'Ny', reason: ' a ' }, { reason: expect.anything() }],
    [{ version: -1, name: 'Ny' }, { version: expect.anything() }],
  ])('%j is refused with its sentence', async (body, fields) => {
    const found = await owner("select child from forlaens.child_details where name = 'Ens Prøve'")
    const child = found[0]?.child ?? (await expected())
    if (found.length === 0) await birth(child, { born: '2026-06-12', cpr: '720626-4000', name: 'Ens Prøve' })
    const answer = await correct(child, body)
    expect([answer.status, answer.json().fields]).toEqual([400, fields])
    expect(await versions(child)).toHaveLength(2)
  })

  it('waits for the birth of a child that is expected', async () => {
    const answer = await correct(await expected(), { version: 1, born: '2026-06-12' })
    expect([answer.status, answer.json().sentence]).toEqual([
      400,
      'Barnet er ikke født endnu i sagen. Skriv fødslen først.',
    ])
  })

  it('gives no child a number that another has', async () => {
    const [one, other] = [await expected(), await expected()]
    await birth(one, { born: '2026-06-12', cpr: '720626-4002' })
    await birth(other, { born: '2026-06-12' })
    const rows = await journalled(async () => {
      const answer = await correct(other, { version: 2, cpr: '720626-4002' })
      expect([answer.status, answer.json().code, answer.json().matches]).toMatchObject([
        409,
        'child-known',
        [{ child: one }],
      ])
    })
    expect(rows).toMatchObject([{ body: { action: 'refusal', subjects: [one, other].toSorted() } }])
  })

  it('is for those who write in the child’s social case', async () => {
    expect((await correct(childOf('adviser', 'stranger').child, { version: 0, sex: 'male' })).status).toBe(404)
    expect((await correct(childOf('adviser', 'meeting').child, { version: 0, sex: 'male' })).status).toBe(403)
    const { child, asker } = childOf('provider', 'measure runs, moved')
    expect((await correct(child, { version: 0, sex: 'male' }, asker ?? '')).status).toBe(403)
    expect((await correct(childOf('adviser', 'co-worker').child, { version: 0, sex: 'male' }, helper())).status).toBe(
      404,
    )
  })
})
