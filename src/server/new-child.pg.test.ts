// A child that is to be written down: looked for first, refused where it is there, and begun with family, adviser and district.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'

const { ask, owner, askerOf, childOf, helper, journalled } = askingTown()

const adviser = () => askerOf('adviser')
const matches = (body: object, who = adviser()) => ask(who, 'POST', '/api/children/matches', body)
let north = ''
beforeAll(async () => {
  const rows = await owner("select id from forlaens.district where name = 'Nord'")
  north = rows[0].id
})
const create = (body: object, who = adviser()) =>
  ask(who, 'POST', '/api/children', { district: north, adviser: helper(), ...body })

/** Calls a child of the town something, with a number. */
const call = (relation: string, name: string, cpr: string | null, born: string) => {
  const { child, caseNumber } = childOf('adviser', relation)
  return owner('update forlaens.child_details set name = $2, cpr = $3, born = $4 where child = $1', [
    child,
    name,
    cpr,
    born,
  ]).then(() => ({ child, caseNumber }))
}
const elsewhere = 'Barnet er allerede skrevet ind. Har du brug for sagen, så spørg din leder.'

describe('looking for a child', () => {
  it('finds it by its number, with or without the hyphen, and shows it as a list does', async () => {
    const { child, caseNumber } = await call('of the district', 'Aslak Fundet', '6101144001', '2014-01-01')
    for (const cpr of ['610114-4001', '6101144001'])
      expect((await matches({ cpr })).json()).toEqual({
        matches: [
          {
            child,
            caseNumber,
            protected: false,
            name: 'Aslak Fundet',
            number: '610114-****',
            district: 'Nord',
            likeness: 'cpr',
          },
        ],
        elsewhere: null,
      })
  })

  it('finds it by name and birthday in any order, any case and without Danish letters', async () => {
    const { child } = await call('responsible', 'Åse Kjær Sørensen', null, '2013-03-04')
    for (const name of ['Åse Kjær Sørensen', 'SOERENSEN, aase', 'kjær åse sørensen']) {
      const found = (await matches({ name, born: '2013-03-04' })).json()
      expect(found.matches.map((each: { child: string }) => each.child)).toEqual([child])
      expect(found.matches[0].likeness).toBe('name-and-birthday')
    }
    expect((await matches({ name: 'Åse Sørensen', born: '2013-03-05' })).json().matches).toEqual([])
    expect((await matches({ name: 'Åse Holm', born: '2013-03-04' })).json().matches).toEqual([])
  })

  it('says of a child that is not the asker’s only that the very number is there', async () => {
    const { child } = await call('stranger', 'Signe Fjern', '6202134001', '2013-02-02')
    const rows = await journalled(async () => {
      expect((await matches({ cpr: '620213-4001' })).json()).toEqual({ matches: [], elsewhere })
    })
    expect(rows[0].body).toMatchObject({ ids: [], subjects: [child], refused: [{ id: child, why: 'district-team' }] })
    expect((await matches({ name: 'Signe Fjern', born: '2013-02-02' })).json()).toEqual({
      matches: [],
      elsewhere: null,
    })
  })

  it('hides who a protected child is, and tells nobody without a task that it is there but by its number', async () => {
    const { child } = await call('protected, responsible', 'Freja Skjult', '6303134001', '2013-03-03')
    const body = { name: 'Freja Skjult', born: '2013-03-03' }
    expect((await matches(body)).json().matches).toMatchObject([
      { child, protected: true, name: 'ADRESSEBESKYTTET', number: null, district: null },
    ])
    expect((await matches(body, helper())).json()).toEqual({ matches: [], elsewhere: null })
    expect((await matches({ cpr: '630313-4001' }, helper())).json()).toEqual({ matches: [], elsewhere })
  })

  it('leaves one row that says which fields were used and never what stood in them', async () => {
    const { child } = await call('of the district', 'Aslak Fundet', '6101144001', '2014-01-01')
    const rows = await journalled(() => matches({ cpr: '610114-4001', name: 'Aslak Fundet' }))
    expect(rows).toHaveLength(1)
    expect(rows[0].body).toMatchObject({
      action: 'search',
      status: 200,
      criterion: { fields: 'cpr,name,born' },
      ids: [child],
      subjects: [child],
    })
    expect(JSON.stringify(rows)).not.toMatch(/610114|Aslak/)
  })

  it.each([
    [{}, 'search-needs-more', undefined],
    [{ name: 'Åse' }, 'search-needs-more', undefined],
    [{ born: '2014-01-01' }, 'search-needs-more', undefined],
    [
      { cpr: '12' },
      'bad-request',
      { cpr: 'Et personnummer har ti cifre, skrevet med eller uden bindestreg efter de første seks.' },
    ],
    [{ cpr: '613514-4001' }, 'bad-request', { cpr: expect.stringMatching(/^[A-ZÆØÅ]/) }],
    [
      { cpr: '610114-4001', name: 'A', born: '2014-01-02' },
      'bad-request',
      { born: 'CPR-nummeret siger, at barnet er født 01-01-2014. Ret fødselsdagen eller nummeret.' },
    ],
    [{ cpr: '610114-4001', risk: 1 }, 'bad-request', expect.anything()],
  ])('%j is refused with its sentence', async (body, code, fields) => {
    const answer = await matches(body)
    expect([answer.status, answer.json().code, answer.json().fields]).toEqual([400, code, fields])
    expect(answer.text).not.toMatch(/61[03]\d14/)
  })

  it('is for those who work with children, and not for whoever counts', async () => {
    for (const role of ['provider', 'economist', 'administrator', 'log-auditor'] as const)
      expect((await matches({ cpr: '610114-4001' }, askerOf(role))).status).toBe(403)
  })
})

const stored = async (child: string) => {
  const [details] = await owner(
    'select name, sex, cpr, born, due, died_on from forlaens.child_details where child = $1',
    [child],
  )
  const facts = await owner(
    'select fact, list, version, body, recorded_by, reason from forlaens.case_fact where child = $1 order by list, fact, version',
    [child],
  )
  const spells = await owner(
    'select kind, starts, ends, facts, recorded_by from forlaens.spell where child = $1 order by kind',
    [child],
  )
  const members = await owner('select * from forlaens.family_member where child = $1', [child])
  return { details, facts, spells, members }
}

describe('writing a child down', () => {
  it('begins its case: who it is, its family, its first adviser and its district', async () => {
    let answer: Awaited<ReturnType<typeof create>> | undefined
    const rows = await journalled(async () => {
      answer = await create({ cpr: '670315-4000', name: 'Villads Prøvesen' })
    })
    const { child, caseNumber, warnings } = answer?.json() ?? {}
    expect([answer?.status, warnings]).toEqual([200, []])
    expect(caseNumber).toMatch(/^\d{4}-\d{5}$/)
    const { details, facts, spells, members } = await stored(child)
    expect(details).toEqual({
      name: 'Villads Prøvesen',
      sex: 'female',
      cpr: '6703154000',
      born: '2015-03-07',
      due: null,
      died_on: null,
    })
    expect(facts).toMatchObject([
      {
        list: 'person',
        version: 1,
        recorded_by: adviser(),
        reason: null,
        body: { born: '2015-03-07', died: null, disability: false, name: 'Villads Prøvesen', due: null },
      },
    ])
    expect(spells).toEqual([
      {
        kind: 'adviser',
        starts: '2026-06-15',
        ends: null,
        facts: { employee: helper(), why: 'first' },
        recorded_by: adviser(),
      },
      { kind: 'district', starts: '2026-06-15', ends: null, facts: { value: north }, recorded_by: adviser() },
    ])
    expect(members).toMatchObject([{ relation: 'child', name: null, starts: '2015-03-07' }])
    expect(rows).toHaveLength(1)
    expect(rows[0].body).toMatchObject({ action: 'change', status: 200, subjects: [child], ids: [child] })
    expect(rows[0].body.changes.map((each: { entity: string }) => each.entity)).toEqual(['person', 'spell', 'spell'])
    expect(JSON.stringify(rows)).not.toMatch(/670315|Villads/)
    expect((await ask(helper(), 'GET', `/api/children/${child}`)).json().identity).toMatchObject({
      caseNumber,
      name: 'Villads Prøvesen',
      number: '670315-4000',
      district: 'Nord',
    })
  })

  it('is refused where the number is there, always, and says nothing more of a child that is another’s', async () => {
    const { child } = await call('of the district', 'Aslak Fundet', '6101144001', '2014-01-01')
    const rows = await journalled(async () => {
      const seen = await create({ cpr: '610114-4001', name: 'Aslak Fundet', notKnownAs: [child] })
      expect([seen.status, seen.json().code, seen.json().sentence]).toEqual([
        409,
        'child-known',
        'Barnet er allerede skrevet ind. Åbn sagen i stedet for at skrive det ind igen.',
      ])
      expect(seen.json().matches).toMatchObject([{ child, likeness: 'cpr' }])
    })
    expect(rows).toMatchObject([{ body: { action: 'refusal', status: 409, code: 'child-known', subjects: [child] } }])
    const hidden = await call('stranger', 'Signe Fjern', '6202134001', '2013-02-02')
    const answer = await create({ cpr: '620213-4001', name: 'Signe Fjern', notKnownAs: [hidden.child] })
    expect([answer.status, answer.json()]).toEqual([
      409,
      { code: 'child-known-elsewhere', sentence: elsewhere, matches: [] },
    ])
  })

  it('is refused where it may be another until that one was looked at; one that is not the asker’s is no hindrance', async () => {
    const { child } = await call('responsible', 'Åse Kjær Sørensen', '6403134001', '2013-03-04')
    await call('stranger', 'Åse Sørensen', null, '2013-03-04')
    const body = { cpr: '640313-4003', name: 'Åse Sørensen' }
    const refused = await create(body)
    expect([refused.status, refused.json().code]).toEqual([409, 'child-perhaps-known'])
    expect(refused.json().sentence).toBe(
      'Der er allerede skrevet børn ind, som kan være det samme. Se dem igennem, og skriv kun barnet ind, hvis det er et andet.',
    )
    expect(refused.json().matches).toMatchObject([{ child, likeness: 'name-and-birthday' }])
    expect((await create({ ...body, notKnownAs: [randomUUID()] })).status).toBe(409)
    expect((await create({ ...body, notKnownAs: [child.toUpperCase()] })).status).toBe(200)
  })

  it('takes one that is expected by its mother, and a second of hers when the first was looked at', async () => {
    const unborn = { due: '2026-10-01', mother: 'Maja Ventesen' }
    const { child } = (await create({ unborn })).json()
    const { details, facts } = await stored(child)
    expect(details).toMatchObject({ name: 'Ufødt barn, Maja Ventesen', born: null, due: '2026-10-01', cpr: null })
    expect(facts).toMatchObject([
      { list: 'person', body: { born: null, due: '2026-10-01' } },
      { list: 'relations', body: { kind: 'mother', custody: true, period: { from: '2026-06-15', to: null } } },
    ])
    expect((await matches({ mother: 'Maja Ventesen' })).json().matches).toMatchObject([
      { child, name: 'Ufødt barn, Maja Ventesen', number: 'ufødt barn, termin 01-10-2026', likeness: 'mother' },
    ])
    const again = await create({ unborn: { ...unborn, mother: 'ventesen maja' } })
    expect([again.status, again.json().matches]).toMatchObject([409, [{ child, likeness: 'mother' }]])
    expect((await create({ unborn, notKnownAs: [child] })).status).toBe(200)
  })

  it.each([
    [{ name: 'A' }, 'cpr', 'Skriv barnets CPR-nummer, eller skriv det ind som ventet med termin og mor: ét af de to.'],
    [
      { name: 'A', cpr: '670315-4002', unborn: { due: '2026-10-01', mother: 'B' } },
      'cpr',
      'Skriv barnets CPR-nummer, eller skriv det ind som ventet med termin og mor: ét af de to.',
    ],
    [{ cpr: '670315-4002' }, 'name', 'Skriv barnets navn.'],
    [{ cpr: '670315', name: 'A' }, 'cpr', expect.stringMatching(/^[A-ZÆØÅ]/)],
    [
      { cpr: '670736-4002', name: 'A' },
      'cpr',
      'Fødselsdagen 07-07-2036 er ikke kommet endnu; i dag er det 15-06-2026. Ret den, eller skriv barnet ind som ventet.',
    ],
    [
      { cpr: '670315-4002', name: 'A', sex: 'male' },
      'sex',
      'CPR-nummeret siger, at barnet er en pige. Ret kønnet eller nummeret.',
    ],
    [
      { unborn: { due: '2028-10-01', mother: 'B' } },
      'unborn.due',
      'Terminen 01-10-2028 kan ikke passe. Den skal ligge mellem 04-05-2026 og 11-04-2027.',
    ],
    [{ unborn: { due: '2026-05-03', mother: 'B' } }, 'unborn.due', expect.stringContaining('kan ikke passe')],
    [
      { cpr: '670315-4002', name: 'A', adviser: randomUUID() },
      'adviser',
      'Personen arbejder her ikke som rådgiver 15-06-2026. Vælg en anden.',
    ],
    [
      { cpr: '670315-4002', name: 'A', district: randomUUID() },
      'district',
      'Distriktet findes ikke. Vælg et, der gør.',
    ],
    [
      { cpr: '670315-4002', name: 'A', sibling: randomUUID() },
      'sibling',
      'Søskendebarnet findes ikke, eller du har ikke adgang til det. Vælg et andet.',
    ],
    [{ cpr: '670315-4002', name: 'a\0b' }, 'name', expect.anything()],
  ])('%j is refused on %s, and nothing is written', async (body, field, sentence) => {
    const count = async () => (await owner('select count(*)::int as n from forlaens.child'))[0].n
    const before = await count()
    const answer = await create(body)
    expect([answer.status, answer.json().fields]).toEqual([400, { [field]: sentence }])
    expect(await count()).toBe(before)
  })

  it('is for advisers and those who lead them', async () => {
    for (const role of ['health-visitor', 'psychologist', 'provider', 'grant-officer', 'economist'] as const)
      expect((await create({ cpr: '670315-4004', name: 'A' }, askerOf(role))).status).toBe(403)
    expect((await create({ cpr: '670315-4004', name: 'Leders Barn' }, askerOf('team-leader'))).status).toBe(200)
  })

  it('two at once with the same number: one wins, the other gets the sentence', async () => {
    const body = { cpr: '680415-4001', name: 'Samtidig Prøve' }
    const answers = await Promise.all([create(body), create(body, askerOf('team-leader')), create(body, helper())])
    expect(answers.map(each => each.status).toSorted()).toEqual([200, 409, 409])
    for (const each of answers.filter(answer => answer.status === 409)) expect(each.json().code).toMatch(/^child-known/)
    expect(await owner("select from forlaens.child_details where cpr = '6804154001'")).toHaveLength(1)
  })
})
