// What came of cases over HTTP: accounts that are read in, child-years through the small-cell rule, realised cases, the portfolio.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleCase } from '../../test/investment/sample-case.ts'
import { type Filled, filledDatabase, fromOurPages, openHouse, signIn, type TestHouse } from '../../test/setup/house.ts'
import { aRealisedCase } from '../../test/setup/requests.ts'
import type { Role } from '../access/role.ts'
import { PortfolioView, RealisedView } from '../contract/case-follow-up.ts'
import { loadCases } from '../store/cases.ts'
import { withClient } from '../store/client.ts'

let filled: Filled
let of: TestHouse
const cookies = new Map<Role, string>()

const followUp = {
  accounts: [{ account: '5.28.23', lines: ['placements'], steps: [6] }],
  baseYears: [2021, 2022, 2023],
  trend: null,
}
const own = (id: string, years: number[], priceLevel: number | null) =>
  sampleCase({ id, title: id, years, priceLevel, ...(id === 'fulgt' ? { followUp } : {}) })

beforeAll(async () => {
  filled = await filledDatabase()
  of = await openHouse(filled)
  const cases = [own('fulgt', [2024, 2025, 2026, 2027], 2024), own('uden', [2024, 2025, 2026, 2027], null)]
  await withClient(filled.database.config('owner'), client =>
    loadCases(
      client,
      999,
      cases.map(each => ({ id: each.id, title: each.title, source: '', parsed: each })),
    ),
  )
  for (const person of filled.persons) cookies.set(person.role, await signIn(of, person))
})
afterAll(() => of.close())

const get = (url: string, role: Role = 'economist') =>
  of.app.inject({ url, headers: { host: 'localhost', cookie: cookies.get(role) ?? '' } })
const post = (url: string, body: object, role: Role = 'economist') =>
  of.app.inject({
    method: 'POST',
    url,
    headers: { ...fromOurPages, cookie: cookies.get(role) ?? '' },
    payload: body,
  })

const accounts = (...lines: string[]) => ({ csv: ['konto;år;beløb', ...lines].join('\n'), source: 'Regnskab, side 7' })

describe('plan beside accounts', () => {
  it('says what it takes until the accounts are there', async () => {
    const { realised } = RealisedView.parse((await get('/api/cases/fulgt/realised')).json())
    expect(realised).toEqual({ state: 'none', needs: ['Regnskabet for 2021-2025 på konto 5.28.23.'] })
    const { realised: none } = RealisedView.parse((await get('/api/cases/herning-2012/realised')).json())
    expect(none.state).toBe('none')
  })

  it('is computed from the accounts that were read, a corrected year in the place of the first', async () => {
    const years = [2021, 2022, 2023].map((year, at) => `5.28.23;${year};${60 + at * 2}.000.000`)
    expect((await post('/api/account-years', accounts(...years, '5.28.23;2024;9.000,50'))).json()).toEqual({
      lines: 4,
      accounts: ['5.28.23'],
      years: [2021, 2022, 2023, 2024],
    })
    expect((await post('/api/account-years', accounts('5.28.23;2024;63.000.000'))).statusCode).toBe(200)
    const { realised } = RealisedView.parse((await get('/api/cases/fulgt/realised')).json())
    if (realised.state === 'none') throw new Error(realised.needs.join())
    // By Eksempelby's own index: 3,5 % from 2023 to 2024, and the account of 2024 is at the case's level already.
    expect(realised.index).toContain('Eksempelbys prisindeks')
    expect(realised.all.base.at(-1)?.kroner).toBeCloseTo(64e6 * 1.035, 0)
    expect(realised.all.years.map(each => [each.year, 'value' in each.realised ? each.realised.value : null])).toEqual([
      [2024, 63e6],
      [2025, null],
    ])
  })

  it('is the ledger for a year it has whole, and the sum that was read in for one it has not, and says which', async () => {
    const load = async (...rows: string[]) => {
      const file = Buffer.from(['konto;dato;beløb;sag', ...rows, ''].join('\n'), 'utf8').toString('base64')
      const { after } = (await post('/api/ledger/preview', { file })).json()
      expect((await post('/api/ledger', { file, after })).statusCode).toBe(200)
    }
    const told = async () => {
      const { realised } = RealisedView.parse((await get('/api/cases/fulgt/realised')).json())
      if (realised.state === 'none') throw new Error(realised.needs.join())
      const [part] = realised.accounts
      return [part?.years.flatMap(each => ('value' in each.realised ? [each.realised.value] : [])), part?.sources]
    }
    await load('5.28.23.002;15-01-2024;1.000.000;', '5.28.23.004;15-11-2024;2.000.000;')
    const readIn = '2021-2024 er indlæst som årssum (Regnskab, side 7).'
    expect(await told()).toEqual([[63e6], readIn])
    await load('5.28.23.002;31-12-2024;61.000.000;', '5.28.22.002;31-12-2024;7;')
    expect(await told()).toEqual([
      [64e6],
      '2024 er fra regnskabet. 2021-2023 er indlæst som årssum (Regnskab, side 7).',
    ])
    // A corrected sum for the same year changes nothing.
    expect((await post('/api/account-years', accounts('5.28.23;2024;1'))).statusCode).toBe(200)
    expect((await told())[0]).toEqual([64e6])
  })

  it('names the line of what cannot be read, and writes nothing', async () => {
    const wrong = async (...lines: string[]) => {
      const answer = await post('/api/account-years', accounts(...lines))
      expect(answer.statusCode).toBe(400)
      return answer.json().fields.csv
    }
    expect(await wrong('5.28.21;2024;1', '5.28.21;2026;1')).toBe(
      'Linje 3: 2026 er ikke slut. Kun hele års regnskab kan holdes op mod planen.',
    )
    expect(await wrong('5.28.21;24;1')).toBe('Linje 2: året skal skrives med fire cifre, for eksempel 2024.')
    expect(await wrong('5.28.21;2024')).toBe('Linje 2: linjen har 2 felter. Der skal stå konto;år;beløb.')
    expect(await wrong('=A1;2024;1')).toContain('kontoen må kun have bogstaver')
    expect(await wrong('010190-1234;2024;1')).toContain('kontoen må kun have bogstaver')
    expect(await wrong('5.28.21;2024;1', '5.28.21;2024;2')).toBe(
      'Linje 3: kontoen og året står også i linje 2. Læg dem sammen.',
    )
    expect(await wrong('5.28.21;2024;mange')).toContain('Linje 2: ')
    expect(await wrong()).toBe('Der står ingen linjer under overskriften.')
    const rows = await withClient(filled.database.config('owner'), async client => {
      await client.query("select set_config('app.municipality', '999', false)")
      return (await client.query("select from forlaens.account_year where account = '5.28.21'")).rowCount
    })
    expect(rows).toBe(0)
  })

  it('is read by those who plan and written by those whose work it is to count', async () => {
    expect((await get('/api/cases/fulgt/realised', 'adviser')).statusCode).toBe(404)
    expect((await post('/api/account-years', accounts('5.28.23;2024;1'), 'team-leader')).statusCode).toBe(403)
  })
})

describe('realised cases', () => {
  it('are those published, and the municipality’s own as they are written and taken back', async () => {
    const { id } = (await post('/api/realised-cases', aRealisedCase)).json()
    const added = (await get('/api/realised-cases')).json().cases.find((each: { id: string }) => each.id === id)
    expect(added).toMatchObject({
      own: true,
      ratio: { value: 0.75, is: 'exact' },
      says: 'Planlagt 4,0\u00a0mio.\u00a0kr., kom 3,0\u00a0mio.\u00a0kr. (2023-priser).',
      source: 'Regnskab 2023, side 12',
      withdrawn: null,
    })
    const why = { why: 'Regnskabet blev rettet' }
    expect((await post(`/api/realised-cases/${id}/withdrawal`, why)).statusCode).toBe(200)
    expect((await post(`/api/realised-cases/${id}/withdrawal`, why)).json().sentence).toBe(
      'casen er allerede taget tilbage.',
    )
    const gone = (await get('/api/realised-cases')).json().cases.find((each: { id: string }) => each.id === id)
    expect(gone.withdrawn).toMatchObject({ why: 'Regnskabet blev rettet' })
    expect((await get('/api/realised-cases')).json().cases.filter((each: { own: boolean }) => !each.own)).toHaveLength(
      7,
    )
  })

  it('say which field is wrong', async () => {
    const field = async (change: object) =>
      (await post('/api/realised-cases', { ...aRealisedCase, ...change })).json().fields
    expect(await field({ lastYear: 2019 })).toEqual({ lastYear: 'Det sidste år ligger før det første.' })
    expect(await field({ lastYear: 2026 })).toEqual({
      lastYear: '2026 er ikke slut. En case er realiseret, når dens år er gået.',
    })
    expect(await field({ planned: '0' })).toEqual({
      planned: 'Den planlagte gevinst skal være over nul. Skriv den som et positivt tal.',
    })
    expect(Object.keys(await field({ realised: 'en del' }))).toEqual(['realised'])
  })
})

describe('the portfolio', () => {
  it('is of the municipality’s own cases, and says what is not added', async () => {
    const found = PortfolioView.parse((await get('/api/portfolio')).json())
    expect(found.counts).toEqual({ own: 2, all: 7 })
    expect(found.cases.map(each => [each.id, each.leftOut === null])).toEqual([
      ['fulgt', true],
      ['uden', false],
    ])
    expect(found.notes).toEqual(['1 case uden prisniveau er ikke lagt med.'])
    expect(found.net).toEqual([1_500_000, 200_000, -800_000, -1_300_000])
  })

  it('of all the cases takes the published ones along, at the level asked for', async () => {
    const found = PortfolioView.parse((await get('/api/portfolio?of=all&level=2025')).json())
    expect(found.cases).toHaveLength(7)
    expect(found.priceLevel).toBe(2025)
    expect(found.net[found.years.indexOf(2024)]).toBeCloseTo(1_500_000 * 1.031, 2)
  })

  it('takes the cases along that the municipality wrote here', async () => {
    const made = await post('/api/cases', { title: 'Skrevet i Forlæns' })
    expect(made.statusCode).toBeLessThan(300)
    const found = PortfolioView.parse((await get('/api/portfolio')).json())
    expect(found.cases.map(each => each.title)).toContain('Skrevet i Forlæns')
    expect(found.counts).toEqual({ own: 3, all: 8 })
  })
})
