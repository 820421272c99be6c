// What the routes answer: the cases with their findings, the ladder without small cells, the search, and in how many questions.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  type Filled,
  filledDatabase,
  fromOurPages,
  onSteps,
  openHouse,
  signIn,
  type TestHouse,
} from '../../test/setup/house.ts'
import type { Role } from '../access/role.ts'
import { CaseView } from '../contract/cases.ts'
import { LadderView } from '../contract/services.ts'
import { day } from '../language/day.ts'
import { loadCases } from '../store/cases.ts'
import { withClient } from '../store/client.ts'

let filled: Filled
let of: TestHouse
const cookies = new Map<Role, string>()

beforeAll(async () => {
  filled = await filledDatabase()
  of = await openHouse(filled)
  for (const person of filled.persons) cookies.set(person.role, await signIn(of, person))
})
afterAll(() => of.close())

const ask = (url: string, role: Role = 'economist') =>
  of.app.inject({ url, headers: { host: 'localhost', cookie: cookies.get(role) ?? '' } })

describe('the list of cases', () => {
  it('has every case by title, with payback and findings', async () => {
    const { cases } = (await ask('/api/cases')).json()
    expect(cases.map((each: { id: string }) => each.id).toSorted()).toEqual([
      'frederiksberg-2017',
      'herning-2012',
      'herning-2016',
      'koebenhavn-2016',
      'ringsted-2020',
    ])
    expect(cases.find((each: { id: string }) => each.id === 'koebenhavn-2016')).toMatchObject({
      municipality: 'København',
      total: -18_500,
      payback: { year: 2022, index: 6, beyondTable: false },
      paybackReason: null,
      priceLevel: 2016,
    })
    expect(cases.find((each: { id: string }) => each.id === 'frederiksberg-2017')).toMatchObject({
      payback: null,
      paybackReason: expect.stringContaining('betaler sig ikke hjem'),
    })
  })

  it('holds only what lies in the municipality one works in', async () => {
    await withClient(filled.database.config('owner'), client =>
      loadCases(client, 657, [{ id: 'elsewhere', title: 'Et andet sted', source: '', parsed: {} }]),
    )
    expect((await ask('/api/cases')).json().cases).toHaveLength(5)
    expect((await ask('/api/cases/elsewhere')).statusCode).toBe(404)
  })
})

describe("København's case", () => {
  it('is as the contract says, with the three wrong totals in their cells', async () => {
    const page = CaseView.parse((await ask('/api/cases/koebenhavn-2016')).json())
    expect(page.figures.map(figure => figure.id)).toEqual(['payback', 'dearest', 'sum', 'after'])
    expect(page.findings.filter(each => each.code === 'sum' || each.code === 'sign').map(each => each.cell)).toEqual([
      { table: '1', row: 't1-lasting-change', column: 2 },
      { table: '1', row: 't1-lasting-change', column: 3 },
      { table: '3', row: 't3-saving', column: 4 },
    ])
    expect(page.municipality).toBe('København')
    expect(Date.parse(page.loadedAt)).toBeGreaterThan(0)
  })

  it('comes as a document that is a tagged PDF, the same each time', async () => {
    const answer = await ask('/api/cases/koebenhavn-2016/document')
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="koebenhavn-2016.pdf"',
      'cache-control': 'no-store',
    })
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect(answer.rawPayload.equals((await ask('/api/cases/koebenhavn-2016/document')).rawPayload)).toBe(true)
  })

  it('no case of that id has no document', async () => {
    expect((await ask('/api/cases/no-such/document')).statusCode).toBe(404)
  })
})

describe('the ladder', () => {
  it('counts each child once, on its highest step in force, and hides what is small or would reveal it', async () => {
    const view = LadderView.parse((await ask('/api/ladder', 'adviser')).json())
    expect(view).toMatchObject({ ladder: 'partnerskab-7', on: '2026-06-15', children: 67 })
    expect(Object.values(onSteps).reduce((sum, each) => sum + each, 0)).toBe(67)
    expect(view.withoutStep).toEqual({ shown: true, value: 12 })
    expect(view.steps.map(({ step, children }) => [step, children])).toEqual([
      [1, { shown: true, value: 6 }],
      [2, { shown: false }],
      [3, { shown: true, value: 25 }],
      [4, { shown: true, value: 9 }],
      [5, { shown: true, value: 0 }],
      [6, { shown: true, value: 7 }],
      [7, { shown: false }],
    ])
  })

  it('says what it counts, by which rule, and by which names that day', async () => {
    const now = LadderView.parse((await ask('/api/ladder')).json())
    expect(now.definition).toContain('Børn under 18 år, også ventede, der har en sag i kommunen 15-06-2026.')
    expect(now.smallCells).toBe('Antal fra 1 til 4 vises ikke, og heller ikke et tal, der ville afsløre dem.')
    expect(now.steps.map(each => each.short)).toEqual([
      'Tidlig indsats, almen',
      'Specialiseret, almen',
      'Forebyggende',
      'Hjemmebaseret',
      'Slægt/netværk',
      'Familiepleje',
      'Børne- og ungehjem',
    ])
    const then = await ladderOn('2023-12-31')
    expect([then.steps[6]?.label, then.steps[6]?.short]).toEqual(['Døgninstitution', 'Døgninstitution'])
  })

  it('is of today: no day can be asked for, because two days beside each other show who moved between', async () => {
    expect(LadderView.parse((await ask('/api/ladder?on=2026-06-14')).json())).toMatchObject({
      on: '2026-06-15',
      children: 67,
    })
  })

  it('on a day when one stay ended counts it no more, and nobody before anything was', async () => {
    expect((await ladderOn('2026-06-14')).children).toBe(69) // the one whose stay ends on the 15th, and the one who is 18 that day
    expect(await ladderOn('2020-01-01')).toMatchObject({ children: 0, withoutStep: { shown: true, value: 0 } })
  })

  it('of a municipality with few children says not even how many, also where their step is not on the ladder', async () => {
    const small = await filledDatabase()
    const keep = (steps: string) =>
      withClient(small.database.config('owner'), client =>
        client.query(
          `set session_replication_role = replica;
           update forlaens.spell set facts = '{"step": 9}' where kind = 'measure' and (facts ->> 'step')::int = 6;
           delete from forlaens.spell s where coalesce((select max((o.facts ->> 'step')::int) from forlaens.spell o
             where o.child = s.child and o.kind = 'measure' and o.ends is null), 0) not in (${steps})`,
        ),
      )
    const view = async () => {
      const house = await openHouse(small)
      const economist = small.persons.find(each => each.role === 'economist') ?? small.colleague
      const cookie = await signIn(house, economist)
      const answer = await house.app.inject({ url: '/api/ladder', headers: { host: 'localhost', cookie } })
      await house.close()
      return LadderView.parse(answer.json())
    }
    await keep('1, 2, 9')
    const cells = (of: LadderView) => [of.withoutStep, ...of.steps.map(each => each.children)]
    // 6 on step 1, 3 on step 2, 7 on step 9: the three of step 2 hide behind the six, the seven are the difference.
    expect([(await view()).children, cells(await view()).filter(each => !each.shown).length]).toEqual([16, 2])
    await keep('2')
    expect([(await view()).children, cells(await view()).filter(each => each.shown).length]).toEqual([null, 0])
  })

  it('has every service on each of its steps', async () => {
    const view = LadderView.parse((await ask('/api/ladder')).json())
    const [open, siblings] = filled.services
    expect(view.steps.map(each => each.services.map(service => service.id))).toEqual([
      [open.id],
      [open.id],
      [siblings.id],
      [],
      [],
      [],
      [],
    ])
    expect((await ask(`/api/services/${open.id}`)).json()).toEqual({
      id: open.id,
      name: 'Åben rådgivning',
      steps: [1, 2],
      provider: 'Familiehuset',
      targetGroup: 'børn og unge',
      evidence: 'Praksiserfaring',
      capacity: null,
    })
  })
})

/** The ladder as it is answered on another day. */
const ladderOn = async (on: string): Promise<LadderView> => {
  const house = await openHouse(filled, { clock: { now: () => new Date(), today: () => day(on) } })
  const cookie = await signIn(of, filled.persons.find(each => each.role === 'economist') ?? filled.colleague)
  const answer = await house.app.inject({ url: '/api/ladder', headers: { host: 'localhost', cookie } })
  await house.close()
  return LadderView.parse(answer.json())
}

const searched = async (q: string, role: Role = 'economist') =>
  of.app.inject({
    method: 'POST',
    url: '/api/search',
    headers: {
      ...fromOurPages,
      cookie: await signIn(of, filled.persons.find(each => each.role === role) ?? filled.colleague),
    },
    payload: JSON.stringify({ q }),
  })

describe('the search', () => {
  const titles = async (q: string, role: Role = 'economist') =>
    (await searched(q, role)).json().hits.map((hit: { title: string }) => hit.title)

  it.each([
    ['ÅRIGE tidlig', ['Tidlig indsats for de 0-2-årige']],
    ['koeb', ['Tidlig indsats for de 0-2-årige']],
    ['køb', ['Tidlig indsats for de 0-2-årige']],
    ['kob', []],
    ['aaben', ['Åben rådgivning']],
    ['råd åb familieh', ['Åben rådgivning']],
    ['unge søsk', ['Søskendegruppe']],
    ["'; drop table forlaens.service; --", []],
  ])('%s', async (q, found) => {
    expect(await titles(q)).toEqual(found)
  })

  it('does not look where the role may not', async () => {
    expect(await titles('koebenhavn', 'adviser')).toEqual([])
    expect(await titles('søskende', 'adviser')).toEqual(['Søskendegruppe'])
  })
})

describe('questions to the database', () => {
  const questions = async (url: string): Promise<number> => {
    const seen = vi.spyOn(pg.Client.prototype, 'query')
    await ask(url)
    const many = seen.mock.calls.length
    seen.mockRestore()
    return many
  }
  // begin, the municipality, the session, the scope, the journal, commit
  const around = 6

  it.each([
    ['/api/session', 0],
    // The published and the own.
    ['/api/cases', 2],
    ['/api/cases/koebenhavn-2016', 1],
    ['/api/ladder', 2],
  ])('%s asks %i beside the six around it', async (url, own) => {
    await ask(url)
    expect(await questions(url)).toBe(around + own)
  })

  it('are not more where there are more cases and children', async () => {
    const before = [await questions('/api/cases'), await questions('/api/ladder')]
    await withClient(filled.database.config('owner'), async client => {
      await client.query(
        `insert into forlaens.investment_case (municipality, id, title, source, parsed)
         select municipality, 'copy-' || n, title, source, parsed from forlaens.investment_case, generate_series(1, 20) n
         where id = 'herning-2012' and municipality = 999`,
      )
    })
    expect((await ask('/api/cases')).json().cases).toHaveLength(25)
    expect([await questions('/api/cases'), await questions('/api/ladder')]).toEqual(before)
  })
})

it('the rules come whole, and to anyone', async () => {
  const { rules } = (await of.app.inject({ url: '/api/rules', headers: { host: 'localhost' } })).json()
  expect(Object.keys(rules)).toEqual([
    'ladders',
    'cadences',
    'programmes',
    'ages',
    'placements',
    'grants',
    'casework',
    'access',
    'control',
    'reviews',
    'refunds',
    'priceIndices',
    'discounts',
    'accountPlans',
    'priceChanges',
    'referenceClasses',
    'smallCells',
    'lockOut',
    'municipalities',
  ])
  expect(rules.ladders[0]).toMatchObject({ id: 'partnerskab-7', source: expect.any(String) })
})
