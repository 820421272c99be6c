// Distribution keys: the share a committee is said to carry against the amounts.
import { describe, expect, it } from 'vitest'
import { type CaseText, explainedBy, findingsOf, sampleCase } from '../../../test/investment/sample-case.ts'
import { keys } from './keys.ts'

type Amounts = (number | null)[]
const line = (id: string, committee: string | undefined, amounts: Amounts): CaseText['lines'][number] => ({
  id,
  label: id,
  kind: 'cost',
  timing: 'lasting',
  table: '1',
  amounts,
  ...(committee === undefined ? {} : { committee }),
})
const key = (committee: string, stated: number) => ({ committee, kind: 'cost' as const, table: '1', stated })
const of = (children: Amounts, social: Amounts, stated: readonly [number, number], changes: Partial<CaseText> = {}) =>
  sampleCase({
    lines: [line('a', 'Børneudvalget', children), line('b', 'Socialudvalget', social)],
    totals: [],
    keys: [key('Børneudvalget', stated[0]), key('Socialudvalget', stated[1])],
    ...changes,
  })

describe('a key', () => {
  it('that holds in every year is explained', () => {
    const held = of([60, 120, null, 63], [40, 80, null, 42], [60, 40])
    expect(findingsOf(keys, held)).toEqual([])
    expect(explainedBy(keys, held)).toEqual([
      {
        code: 'key',
        table: '1',
        row: 'Børneudvalget / Socialudvalget',
        stated: '60/40',
        computed: '2026: 60/40, 2027: 60/40, 2029: 60/40; i alt: 60/40',
        says: 'Nøglen 60/40 passer med beløbene i alle år.',
      },
    ])
  })

  it('that holds over all years together is explained, and the years are shown', () => {
    const held = of([1400, null, null, null], [2100, 1500, null, null], [28, 72])
    expect(explainedBy(keys, held).map(each => each.says)).toEqual([
      'Nøglen 28/72 passer med alle år tilsammen, selv om de enkelte år afviger (2026: 40/60, 2027: 0/100).',
    ])
    expect(findingsOf(keys, held)).toEqual([])
  })

  it('that holds in no year and not together is an error', () => {
    expect(findingsOf(keys, of([50, 50, 50, 50], [50, 50, 50, 50], [65, 35]))).toEqual([
      {
        code: 'key',
        severity: 'error',
        certainty: 'certain',
        table: '1',
        row: 'Børneudvalget / Socialudvalget',
        stated: '65/35',
        computed: '2026: 50/50, 2027: 50/50, 2028: 50/50, 2029: 50/50; i alt: 50/50',
        says: 'Nøglen 65/35 passer ikke med beløbene (2026: 50/50, 2027: 50/50, 2028: 50/50, 2029: 50/50; alle år tilsammen 50/50).',
      },
    ])
  })

  it('that holds in one year only is likely an error', () => {
    expect(findingsOf(keys, of([65, 50, 50, 50], [35, 50, 50, 50], [65, 35]))).toMatchObject([{ certainty: 'likely' }])
  })

  it('that is the mean of the yearly percentages is an error that says so', () => {
    expect(
      findingsOf(keys, of([90, 10, null, null], [10, 190, null, null], [48, 52])).map(found => found.says),
    ).toEqual([
      'Nøglen 48/52 passer ikke med beløbene (2026: 90/10, 2027: 5/95; alle år tilsammen 33/67). Den er gennemsnittet af årenes procenter, ikke af beløbene.',
    ])
  })

  it('printed with a decimal is held to that decimal', () => {
    const thirds = (stated: readonly [number, number]) => of([1, 1, 1, 1], [2, 2, 2, 2], stated)
    expect(findingsOf(keys, thirds([33, 67]))).toEqual([])
    expect(findingsOf(keys, thirds([33.3, 66.7]))).toEqual([])
    expect(findingsOf(keys, thirds([33.1, 66.9]))).toHaveLength(1)
  })

  it('in the text is judged by itself, beside the table and not with it', () => {
    const text = {
      id: 'key',
      kind: 'key',
      says: '65 % til børn',
      committee: 'Børneudvalget',
      lineKind: 'cost',
      table: '1',
      percent: 65,
    } as const
    const both = of([60, 60, 60, 60], [40, 40, 40, 40], [60, 40], { claims: [text] })
    expect(findingsOf(keys, both).map(found => [found.row, found.stated])).toEqual([['Børneudvalget', '65']])
    expect(explainedBy(keys, both).map(found => found.stated)).toEqual(['60/40'])
  })

  it('over rows that name no committee, or no rows at all, cannot be judged', () => {
    const unnamed = sampleCase({ keys: [key('Børneudvalget', 60)] })
    expect([...findingsOf(keys, unnamed), ...explainedBy(keys, unnamed)]).toEqual([])
    const saving = of([1, 1, 1, 1], [1, 1, 1, 1], [50, 50], { keys: [{ ...key('Børneudvalget', 60), kind: 'saving' }] })
    expect([...findingsOf(keys, saving), ...explainedBy(keys, saving)]).toEqual([])
  })

  it('of a committee that no row names is wrong: it carries nothing', () => {
    const of2 = of([1, 1, 1, 1], [1, 1, 1, 1], [50, 50], { keys: [key('Kulturudvalget', 50)] })
    expect(findingsOf(keys, of2)[0]?.computed).toBe('2026: 0, 2027: 0, 2028: 0, 2029: 0; i alt: 0')
  })

  it('over rows that are all zero is no key', () => {
    const zero = of([0, 0, 0, 0], [0, null, 0, 0], [60, 40])
    expect([...findingsOf(keys, zero), ...explainedBy(keys, zero)]).toEqual([])
  })
})
