// Tests of `forlaens due`, on the rules that come with the package.
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Io } from '../command.ts'
import { main } from '../main.ts'

const run = async (...typed: string[]): Promise<{ code: number; out: string; err: string }> => {
  const [out, err]: [string[], string[]] = [[], []]
  const io: Io = {
    out: text => out.push(text),
    err: text => err.push(text),
    env: {},
    now: () => new Date('2026-06-15T12:00:00Z'),
  }
  const code = await main(['due', ...typed], io)
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const Answer = z.object({
  rule: z.string(),
  title: z.string(),
  law: z.string(),
  paragraph: z.string().nullable(),
  source: z.string(),
  confidence: z.string(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  notice: z.string().optional(),
  start: z.string(),
  until: z.string(),
  dates: z.array(
    z.object({
      date: z.string().nullable(),
      rule: z.string(),
      source: z.string(),
      kind: z.enum(['followUp', 'reconsideration', 'plan', 'deadline']),
      time: z.string().optional(),
      paragraph: z.string().nullable(),
      clock: z.string(),
      bound: z.string().optional(),
      reason: z.string().optional(),
    }),
  ),
})

const answer = async (rule: string, start: string, until?: string): Promise<z.output<typeof Answer>> => {
  const end = until === undefined ? [] : ['--until', until]
  const { code, out, err } = await run('--start', start, '--rule', rule, ...end, '--json')
  expect([code, err]).toEqual([0, ''])
  return Answer.parse(JSON.parse(out))
}

const datesOf = async (kind: string, rule: string, start: string, until?: string): Promise<(string | null)[]> =>
  (await answer(rule, start, until)).dates.filter(each => each.kind === kind).map(each => each.date)

/** The dates written as the table of oracles has them: the year stands only where it changes. */
const written = (year: number, dates: string): string[] => {
  let current = String(year)
  return dates.split(', ').map(text => {
    if (text.length === 10) current = text.slice(0, 4)
    return text.length === 10 ? text : `${current}-${text}`
  })
}

// Computed apart from the code, months counted from the start date and clamped to the month's end, for two cadences of
// Borås and one other passage (Herning 2012, Baggrund), barnets lov § 95 stk. 2 and serviceloven § 70.
describe('the follow-ups of a child', () => {
  test.each([
    [
      'boraas-foster',
      '2026-01-31',
      '2027-07-31',
      '02-14, 02-28, 03-31, 04-30, 05-31, 06-30, 07-31, 10-31, 2027-01-31, 04-30, 07-31',
    ],
    [
      'boraas-foster',
      '2026-03-02',
      '2027-09-02',
      '03-16, 04-02, 05-02, 06-02, 07-02, 08-02, 09-02, 12-02, 2027-03-02, 06-02, 09-02',
    ],
    [
      'boraas-institution',
      '2026-01-31',
      '2027-07-17',
      '02-14, 02-28, 03-31, 04-30, 05-31, 06-30, 07-31, 08-31, 09-30, 10-31, 11-30, 12-31, 2027-01-31, 03-14, 04-25, 06-06',
    ],
    [
      'boraas-institution',
      '2026-03-02',
      '2027-07-06',
      '03-16, 04-02, 05-02, 06-02, 07-02, 08-02, 09-02, 10-02, 11-02, 12-02, 2027-01-02, 02-02, 03-02, 04-13, 05-25, 07-06',
    ],
    ['four-six-weeks', '2026-01-31', '2026-11-06', '02-28, 04-11, 05-23, 07-04, 08-15, 09-26'],
    ['four-six-weeks', '2026-03-02', '2026-12-06', '03-30, 05-11, 06-22, 08-03, 09-14, 10-26'],
    ['serviceloven-70', '2026-01-31', '2027-04-29', '04-30, 10-31'],
    ['serviceloven-70', '2026-03-02', '2027-06-01', '06-02, 12-02'],
    ['herning', '2026-01-31', '2027-01-31', '04-30, 07-31, 10-31, 2027-01-31'],
  ])('by %s from %s until %s', async (rule, start, until, expected) => {
    expect(await datesOf('followUp', rule, start, until)).toEqual(written(2026, expected))
  })

  test.each([
    ['2026-01-31', '2026-04-30'],
    ['2026-03-02', '2026-06-02'],
  ])('by barnets lov § 95 from %s come first on %s; the next is decided for the child', async (start, first) => {
    const { dates } = await answer('barnets-lov-95', start)
    expect(dates.map(each => each.date)).toEqual([first, null])
    expect(dates[1]?.reason).toBe('Hyppigheden besluttes og begrundes for det enkelte barn ved den første opfølgning.')
  })

  test.each([
    ['2026-01-31', '2026-07-31'],
    ['2026-03-02', '2026-09-02'],
  ])('by four-six-weeks from %s are reconsidered on %s', async (start, expected) => {
    expect(await datesOf('reconsideration', 'four-six-weeks', start)).toEqual([expected])
  })

  test('in Borås begin with a plan that is ready on the day of the first', async () => {
    expect(await datesOf('plan', 'boraas-foster', '2026-01-31')).toEqual(['2026-02-14'])
    expect((await answer('boraas-foster', '2026-01-31')).dates.slice(0, 2).map(each => each.kind)).toEqual([
      'plan',
      'followUp',
    ])
  })
})

describe('the command', () => {
  test('answers 18 months where no end is given', async () => {
    expect((await answer('herning', '2026-01-31')).until).toBe('2027-07-31')
  })

  test('says in its JSON where a rule was not in force on the day', async () => {
    const { notice, validTo, confidence } = await answer('serviceloven-70', '2026-01-31')
    expect(notice).toContain('Reglen gjaldt ikke 31-01-2026; den gælder til og med 31-12-2023.')
    expect([validTo, confidence]).toEqual(['2024-01-01', 'read'])
    expect((await answer('boraas-foster', '2026-01-31')).notice).toBeUndefined()
  })

  test('repeats the start with its time in its JSON', async () => {
    const { dates, start } = await answer('barnets-lov-136', '2026-01-31T14:30')
    expect([start, dates[0]?.date, dates[0]?.time]).toEqual(['2026-01-31T14:30', '2026-02-01', '14:30'])
  })

  test('prints a Danish table with its source', async () => {
    const { out } = await run('--start', '2026-01-31', '--rule', 'barnets-lov-138', '--until', '2026-03-01')
    expect(out.split('\n')).toEqual([
      'Kvittering til den, der har underrettet (Barnets lov § 138), fra 31-01-2026 til og med 01-03-2026',
      '',
      'Dato        Slags  Hvad                           Paragraf  Regnet fra   Bemærk',
      '----------  -----  -----------------------------  --------  -----------  -----------------',
      '07-02-2026  frist  tidligst: kvittering er sendt  § 138     modtagelsen  ikke kontrolleret',
      '09-02-2026  frist  senest: kvittering er sendt    § 138     modtagelsen  ikke kontrolleret',
      '',
      expect.stringMatching(/^Regel: barnets-lov-138\. Kilde: Lejre, Nyborg og Sorø Kommuners sider/),
      expect.stringMatching(/^At kvitteringen står i § 138, er en slutning/),
      expect.stringMatching(/^Kilden siger hverdage, men ikke om lørdag tæller\./),
    ])
  })

  test('prints a time, a missing date and its reason where there are such', async () => {
    const hours = await run('--start', '2026-01-31T14:30', '--rule', 'barnets-lov-136')
    expect(hours.out).toContain('fra 31-01-2026 kl. 14:30')
    expect(hours.out).toContain('01-02-2026  14:30  frist')
    const decided = await run('--start', '2026-01-31', '--rule', 'barnets-lov-5-3')
    expect(decided.out).toMatch(/^- +frist +samtale med barnet +§ 5 stk\. 3 +afgørelsen +Samtalen holdes før hver/m)
  })

  test('says where there are no dates before the end', async () => {
    const { code, out } = await run('--start', '2026-01-31', '--rule', 'barnets-lov-20', '--until', '2026-02-28')
    expect(code).toBe(0)
    expect(out).toContain('Ingen datoer til og med 28-02-2026.')
  })

  test.each([
    [
      ['--start', '2026-01-31', '--rule', 'nope'],
      /^forlaens: reglen "nope" findes ikke\. Reglerne er: access-requests, .*boraas-foster.*serviceloven-75\.$/,
    ],
    [
      ['--start', '2026-02-30', '--rule', 'herning'],
      /^forlaens: "2026-02-30" er ikke en dato\. Skriv den som 2026-01-31\.$/,
    ],
    [['--start', '2026-01-31T25:00', '--rule', 'herning'], /^forlaens: "2026-01-31T25:00" er ikke et tidspunkt\./],
    [
      ['--start', '2026-01-31', '--rule', 'herning', '--until', '31-12-2026'],
      /^forlaens: "31-12-2026" er ikke en dato\./,
    ],
    [
      ['--start', '2026-01-31', '--rule', 'herning', '--until', '2026-01-30'],
      /^forlaens: slutdatoen 30-01-2026 ligger før startdatoen 31-01-2026\.$/,
    ],
    [['--start', '9999-12-31', '--rule', 'herning'], /^forlaens: 31-12-9999 ligger uden for årene 1900-2200\./],
    [['--start', '2026-01-31'], /^forlaens: der mangler noget\. Skriv: forlaens due --start DATO --rule ID/],
    [['--rule', 'herning'], /^forlaens: der mangler noget\./],
    [['--start', '2026-01-31', '--rule', 'herning', '--untill', '2026-12-31'], /^forlaens: "--untill" kendes ikke\./],
    [['2026-01-31', '--start', '2026-01-31', '--rule', 'herning'], /^forlaens: "2026-01-31" kendes ikke\./],
  ])('refuses %j in one line, exit code 2', async (typed, sentence) => {
    const { code, out, err } = await run(...typed)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(sentence)
    expect(err.split('\n')).toHaveLength(1)
  })
})
