// `forlaens refund` as it is typed: its JSON, its Danish text, its refusals, and the rules that are shipped.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RefundRule } from '../../investment/refund.ts'
import { yearOf } from '../../language/day.ts'
import { message, say } from '../../language/message.ts'
import { readRules } from '../../store/rules.ts'
import { main } from '../main.ts'

const type = async (...typed: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) }
  const code = await main(['refund', ...typed], { ...io, env: {}, now: () => new Date(0) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
const jsonOf = async (...typed: string[]): Promise<unknown> => JSON.parse((await type(...typed, '--json')).out)

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'forlaens-refund-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
const fileOf = (name: string, ...rows: string[]): string => {
  const path = join(folder, name)
  writeFileSync(path, `${['household;child;month;cost', ...rows].join('\n')}\n`)
  return path
}
const months = (household: string, child: string, year: number, count: number, amount: string): string[] =>
  Array.from({ length: count }, (_, at) => `${household};${child};${year}-${`${at + 1}`.padStart(2, '0')};${amount}`)

describe('a full year at an even rate', () => {
  it('answers one JSON object with plain numbers, the basis, the rule and where it comes from', async () => {
    expect(await jsonOf('1.200.000,00', '--on', '2022-05-01')).toEqual({
      rule: 'refund-2022',
      basis: 'full-year',
      unit: 'kr.',
      gross: 1_200_000,
      refund: 85_000,
      net: 1_115_000,
      law: 'serviceloven § 176',
      confidence: 'read',
      source: expect.stringContaining('2022-niveau'),
      note: null,
      verified: true,
      validFrom: '2022-01-01',
      validTo: '2023-01-01',
    })
  })

  it('says in Danish what was computed, how, and by which rule', async () => {
    const { code, out } = await type('1200000,50', '--on', '2022-12-31')
    expect(code).toBe(0)
    expect(out).toContain('1.200.000,50')
    expect(out).toContain('85.000,13')
    expect(out).toContain('1.115.000,37')
    expect(out).toContain('regnet som et helt år med jævnt forbrug')
    expect(out).toContain(
      'Regel: refund-2022, serviceloven § 176, gælder fra 01-01-2022 til og med 31-12-2022. Kilde: ',
    )
    expect(out).not.toContain('OBS')
  })

  it.each([
    ['2012-06-30', 'OBS: Grænserne i refund-2012 er ikke bekræftet i nogen kilde.'],
    ['2023-01-01', 'OBS: Grænserne i refund-2023 er udledt ved at regulere et tidligere års grænser'],
    ['2024-06-30', 'Om refund-2024: De udledte grænser for 2023 gange 1,032'],
    ['2025-12-31', 'OBS: Grænserne i refund-2025 er udledt'],
    ['2026-06-15', 'OBS: Grænserne i refund-2026 er udledt'],
  ])('on %s it warns: %s', async (on, warning) => {
    const { code, out } = await type('1000000', '--on', on)
    expect(code).toBe(0)
    expect(out).toContain(warning)
  })

  it.each([
    ['2022-06-30', true],
    ['2024-06-30', false],
    ['2012-06-30', false],
  ])('on %s JSON says whether the limits were read in their source: %s', async (on, verified) => {
    expect(await jsonOf('1000000', '--on', on)).toMatchObject({ rule: `refund-${on.slice(0, 4)}`, verified })
  })

  it.each(['2019-12-31', '2013-01-01', '2027-01-01'])('on %s there is no rule: exit 2, naming the years', async on => {
    expect(await type('1000000', '--on', on)).toEqual({
      code: 2,
      out: '',
      err: `forlaens: der er ingen refusionsregel for ${on.slice(0, 4)}. Der er regler for 2012, 2020, 2021, 2022, 2023, 2024, 2025 og 2026.`,
    })
  })

  it.each(['12.34', 'abc', '12,345', ''])('the amount "%s" is refused in one line', async amount => {
    const { code, out, err } = await type(amount, '--on', '2022-01-01')
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe(
      `forlaens: "${amount}" er ikke et beløb. Skriv kroner med komma før ørerne og højst to decimaler, fx 1.234.567,50.`,
    )
  })

  it.each([['-500'], ['--', '-500'], ['−500']])('a negative cost is refused: %s', async (...amount) => {
    expect(await type('--on', '2022-01-01', ...amount)).toEqual({
      code: 2,
      out: '',
      err: 'forlaens: udgiften kan ikke være negativ. Indtægter og anden refusion skal trækkes fra udgiften, før refusionen regnes.',
    })
  })

  it('a day that does not exist is refused', async () => {
    expect(await type('100', '--on', '2022-02-30')).toMatchObject({
      code: 2,
      err: expect.stringContaining('er ikke en dato'),
    })
  })

  it.each([[], ['100'], ['--on', '2022-01-01'], ['100', '200', '--on', '2022-01-01'], ['100', '--months', 'x.csv']])(
    'too little or too much is answered with how to write it: %s %s',
    async (...typed) => {
      expect(await type(...typed)).toMatchObject({
        code: 2,
        err: expect.stringContaining('Skriv: forlaens refund BELØB'),
      })
    },
  )

  it('an unknown option is answered with how to write it', async () => {
    expect(await type('100', '--date', '2022-01-01')).toMatchObject({ code: 2, err: expect.stringContaining('--date') })
  })
})

describe('month by month', () => {
  // 2022 limits, BEK 2430/2021 § 3: each month against 1/12 of them. The annual formula would give 85.000.
  it('six dear months are refunded by the month: 317.500 and not 85.000', async () => {
    const file = fileOf('halvt-aar.csv', ...months('A', '1', 2022, 6, '200000,00'))
    expect(await jsonOf('--months', file)).toMatchObject({
      rule: 'refund-2022',
      basis: 'months',
      unit: 'kr.',
      gross: 1_200_000,
      refund: 317_500,
      net: 882_500,
      confidence: 'read',
      households: [
        { household: 'A', year: 2022, rule: 'refund-2022', gross: 1_200_000, refund: 317_500, net: 882_500 },
      ],
    })
  })

  it('siblings of one household share the limits, strangers do not', async () => {
    const of = async (household: string): Promise<unknown> =>
      jsonOf(
        '--months',
        fileOf('s.csv', ...months('A', '1', 2022, 12, '100.000'), ...months(household, '2', 2022, 12, '50.000')),
      )
    expect(await of('A')).toMatchObject({ refund: 265_000 })
    expect(await of('B')).toMatchObject({ refund: 85_000, households: [{ refund: 85_000 }, { refund: 0 }] })
  })

  it('a file over several years names every rule and how sure it is', async () => {
    const file = fileOf('flere.csv', 'A;1;2023-01;300000', 'A;1;2021-12;300000')
    expect(await jsonOf('--months', file)).toMatchObject({
      rule: 'refund-2021, refund-2023',
      confidence: 'read, derived',
      validFrom: '2021-01-01',
      validTo: '2024-01-01',
      households: [{ year: 2021 }, { year: 2023 }],
    })
    const { out } = await type('--months', file)
    expect(out).toContain('OBS: Grænserne i refund-2023 er udledt')
    expect(out).not.toContain('OBS: Grænserne i refund-2021')
  })

  it('says in Danish how it was computed, what is assumed, and the sum', async () => {
    const { code, out } = await type('--months', fileOf('dansk.csv', ...months('Æ', '1', 2022, 6, '200000,00')))
    expect(code).toBe(0)
    expect(out).toContain('regnet måned for måned pr. husstand')
    expect(out).toContain('engangsudgifter er fordelt på årets 12 måneder')
    expect(out).toMatch(/Æ +2022 +1\.200\.000,00 +317\.500,00 +882\.500,00 +refund-2022/)
    expect(out).toMatch(/I alt +1\.200\.000,00 +317\.500,00 +882\.500,00/)
  })

  it('a fault in the file is one line with file, line and field', async () => {
    const file = fileOf('fejl.csv', 'A;1;2022-01;1', 'A;1;2022-13;1')
    expect(await type('--months', file)).toEqual({
      code: 2,
      out: '',
      err: `forlaens: ${file}, linje 3, feltet month: måneden kan ikke læses. Skriv den som 2026-01.`,
    })
  })

  it('a year without a rule is refused, naming the years', async () => {
    const { code, err } = await type('--months', fileOf('2019.csv', 'A;1;2019-01;1'))
    expect(code).toBe(2)
    expect(err).toContain('ingen refusionsregel for 2019')
  })

  it('more than can be added up exactly is refused', async () => {
    const file = fileOf('enorm.csv', ...months('A', '1', 2022, 2, '1.000.000.000.000'))
    expect(await type('--months', file)).toMatchObject({ code: 2, err: expect.stringContaining('1.000 milliarder') })
  })
})

describe('the refund rules that are shipped', () => {
  const rules = readRules('refunds', RefundRule)
  const limitsOf = (year: number): number[] =>
    rules.find(rule => yearOf(rule.validFrom) === year)?.bands.map(band => band.above) ?? []

  it('2020 to 2022 were read in a source, the others say that they were not', () => {
    expect(rules.map(rule => [yearOf(rule.validFrom), rule.paragraph, rule.confidence])).toEqual([
      [2012, null, 'unverified'],
      [2020, '§ 176 a', 'read'],
      [2021, '§ 176', 'read'],
      [2022, '§ 176', 'read'],
      [2023, '§ 176', 'derived'],
      [2024, '§ 198', 'derived'],
      [2025, '§ 198', 'derived'],
      [2026, '§ 198', 'derived'],
    ])
    expect(rules.filter(rule => rule.law === 'Barnets lov').map(rule => rule.id)).toEqual([
      'refund-2024',
      'refund-2025',
      'refund-2026',
    ])
  })

  it('those not read say in a note what to check', () => {
    expect(rules.filter(rule => rule.confidence !== 'read').every(rule => rule.note !== undefined)).toBe(true)
  })

  // sm.dk 2020; SOU 2020-21 spm. 582/583; SEL § 176 and barnets lov § 198 at 2022 level.
  it('hold the published limits', () => {
    expect(limitsOf(2020)).toEqual([830_000, 1_630_000])
    expect(limitsOf(2021)).toEqual([850_000, 1_660_000, 2_090_000])
    expect(limitsOf(2022)).toEqual([860_000, 1_680_000, 2_120_000])
  })

  // The regulation 2,6 / 3,2 / 3,6 %, rounded to the nearest 10.000; the same step (2,0 and 1,2 %) hits 2021 and 2022.
  it.each([
    [2021, 1.02],
    [2022, 1.012],
    [2023, 1.026],
    [2024, 1.032],
    [2025, 1.036],
  ])('%i is the year before times %f, to the nearest 10.000', (year, factor) => {
    const before = year === 2021 ? [830_000, 1_630_000, 2_050_000] : limitsOf(year - 1)
    expect(limitsOf(year)).toEqual(before.map(limit => Math.round((limit * factor) / 10_000) * 10_000))
  })

  it('have a remark for every way of not being sure', () => {
    const id = 'refund-2022'
    expect(say(message('refund-rule-older-copy', { id }))).toContain('ældre eller udateret gengivelse')
    expect(say(message('refund-rule-our-reading', { id }))).toContain('vores læsning')
  })
})
