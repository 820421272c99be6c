// Totals held against their rows: what is a sum error, what a turned sign, what a rounding, and what would make it right.
import { describe, expect, it } from 'vitest'
import { explainedBy, findingsOf, linesWith, sampleCase, totalsWith } from '../sample-case.ts'
import { totals } from './totals.ts'

const net = (...stated: (number | null)[]) => sampleCase({ totals: totalsWith('net', { stated }) })
const running = (...stated: (number | null)[]) => sampleCase({ totals: totalsWith('running', { stated }) })
const cell = { table: '1', severity: 'error', certainty: 'certain' }

describe('a printed total', () => {
  it('that is the sum of its rows is neither found nor explained', () => {
    expect(findingsOf(totals, sampleCase())).toEqual([])
    expect(explainedBy(totals, sampleCase())).toEqual([])
  })

  it('that is not the sum is an error in its own cell and in no other', () => {
    expect(findingsOf(totals, net(1500, 250, -800, -1300))).toEqual([
      {
        ...cell,
        code: 'sum',
        row: 'Netto',
        column: '2027',
        stated: 250,
        computed: 200,
        says: '"Netto" 2027 står som 250, men rækkerne giver 200 (1000 kr.).',
      },
    ])
  })

  it('that is blank claims nothing', () => {
    expect(findingsOf(totals, net(1500, null, null, -1300))).toEqual([])
  })

  it('in a running total is an error of its own kind', () => {
    expect(findingsOf(totals, running(1500, 1700, 940, -400))).toEqual([
      {
        ...cell,
        code: 'cumulative',
        row: 'Akkumuleret',
        column: '2028',
        stated: 940,
        computed: 900,
        says: '"Akkumuleret" 2028 står som 940, men løbende sammenlagt giver det 900 (1000 kr.).',
      },
    ])
  })

  it('names the year of a case that counts its years as "år 3"', () => {
    const of = sampleCase({ years: [1, 2, 3, 4], totals: totalsWith('net', { stated: [1500, 200, -850, -1300] }) })
    expect(findingsOf(totals, of).map(found => found.says)).toEqual([
      '"Netto" år 3 står som -850, men rækkerne giver -800 (1000 kr.).',
    ])
  })

  it('is told where the same total stands right elsewhere', () => {
    const again = { id: 'again', label: 'Netto igen', table: '2', sums: ['net'], repeats: ['net'] }
    const of = sampleCase({
      tables: [
        { id: '1', title: 'Tabel 1' },
        { id: '2', title: 'Tabel 2' },
      ],
      totals: [...totalsWith('net', {}), { ...again, stated: [1500, 250, -800, -1300] }],
    })
    expect(findingsOf(totals, of).map(found => found.says)).toEqual([
      '"Netto igen" 2027 står som 250, men rækkerne giver 200 (1000 kr.). I "Tabel 1" står det rigtigt.',
    ])
    const loose = sampleCase({
      tables: [],
      totals: [...totalsWith('net', {}), { ...again, stated: [1500, 250, -800, -1300] }],
    })
    expect(findingsOf(totals, loose)[0]?.says).toContain('I "tabel 1" står det rigtigt.')
    const unnamed = totalsWith('net', {}).map(({ table: _, ...total }) => total)
    const nowhere = sampleCase({ totals: [...unnamed, { ...again, table: '1', stated: [1500, 250, -800, -1300] }] })
    expect(findingsOf(totals, nowhere)[0]?.says).toContain('I "en anden tabel" står det rigtigt.')
  })
})

describe('a sign in a total', () => {
  it('lost on one number is a turned sign and not a sum error', () => {
    expect(findingsOf(totals, net(1500, 200, 800, -1300))).toEqual([
      {
        ...cell,
        code: 'sign',
        row: 'Netto',
        column: '2028',
        stated: 800,
        computed: -800,
        says: '"Netto" 2028 står som 800, men rækkerne giver -800 (1000 kr.): fortegnet er vendt.',
      },
    ])
  })

  it('turned throughout is one thing: the row is written the other way round', () => {
    expect(findingsOf(totals, net(-1500, -200, 800, 1300))).toEqual([
      {
        code: 'sign',
        severity: 'error',
        certainty: 'likely',
        table: '1',
        row: 'Netto',
        stated: '-1.500 / -200 / 800 / 1.300',
        computed: '1.500 / 200 / -800 / -1.300',
        says: 'Alle tal i "Netto" har det modsatte fortegn af det, rækkerne giver. Står rækken sådan i kilden, så skriv "sign: gain-positive" på den; ellers er fortegn eller "kind" forkert.',
      },
    ])
    const said = sampleCase({ totals: totalsWith('net', { stated: [-1500, -200, 800, 1300], sign: 'gain-positive' }) })
    expect(findingsOf(totals, said)).toEqual([])
  })

  it('turned on a row shows in the total, which names the row', () => {
    const of = sampleCase({
      lines: linesWith('placements', { amounts: [0, 1000, -2000, -2500] }),
      totals: totalsWith('running', { stated: [null, null, null, null] }),
    })
    expect(findingsOf(totals, of)).toEqual([
      {
        ...cell,
        certainty: 'likely',
        code: 'sign',
        row: 'Netto',
        column: '2027',
        stated: 200,
        computed: 2200,
        says: '"Netto" 2027 står som 200, men rækkerne giver 2.200 (1000 kr.). Det passer, hvis fortegnet på "Færre anbringelser" vendes.',
      },
    ])
  })

  it('of two rows of one size is laid on the one that stands on the wrong side for its kind', () => {
    const of = sampleCase({
      lines: linesWith('placements', { amounts: [0, -1000, 1200, -2500] }),
      totals: totalsWith('net', { stated: [1500, 200, 0, -1300] }).slice(0, 1),
    })
    expect(findingsOf(totals, of)[0]?.says).toContain('fortegnet på "Færre anbringelser" vendes')
  })

  it('of a subtotal is named where no single row explains it', () => {
    const costs = {
      id: 'costs',
      label: 'Udgifter i alt',
      table: '1',
      sums: ['advisers', 'course'],
      stated: [1500, 1200, 1200, 1200],
    }
    const all = {
      id: 'all',
      label: 'I alt',
      table: '1',
      sums: ['costs', 'placements'],
      stated: [-1500, 200, -800, -1300],
    }
    expect(findingsOf(totals, sampleCase({ totals: [costs, all] })).map(found => found.says)).toEqual([
      '"I alt" 2026 står som -1.500, men rækkerne giver 1.500 (1000 kr.): fortegnet er vendt.',
    ])
    const lines = linesWith('placements', { amounts: [-100, -1000, -2000, -2500] })
    const lost = sampleCase({ lines, totals: [costs, { ...all, stated: [-1600, 200, -800, -1300] }] })
    expect(findingsOf(totals, lost).map(found => found.says)).toEqual([
      '"I alt" 2026 står som -1.600, men rækkerne giver 1.400 (1000 kr.). Det passer, hvis fortegnet på "Udgifter i alt" vendes.',
    ])
  })

  it('is told as the source prints it where gains are positive', () => {
    const of = sampleCase({ totals: totalsWith('net', { stated: [-1500, -200, 800, 1400], sign: 'gain-positive' }) })
    expect(findingsOf(totals, of).map(found => found.says)).toEqual([
      '"Netto" 2029 står som 1.400, men rækkerne giver 1.300 (1000 kr.).',
    ])
  })
})

describe('what would make a whole row right is said with it', () => {
  it('a total that left a row out', () => {
    const of = sampleCase({ totals: totalsWith('net', { sums: ['course', 'placements'] }).slice(0, 1) })
    const found = findingsOf(totals, of)
    expect(found.map(each => [each.code, each.column])).toEqual(
      ['2026', '2027', '2028', '2029'].map(year => ['sum', year]),
    )
    expect(found[0]?.says).toBe(
      '"Netto" 2026 står som 1.500, men rækkerne giver 300 (1000 kr.). Det passer i alle år, hvis "To socialrådgivere" regnes med.',
    )
  })

  it('a total that counts a row too many', () => {
    const of = sampleCase({
      totals: totalsWith('net', { label: 'Udgifter', stated: [1500, 1200, 1200, 1200] }).slice(0, 1),
    })
    expect(findingsOf(totals, of).map(each => each.says)).toEqual([
      '"Udgifter" 2027 står som 1.200, men rækkerne giver 200 (1000 kr.). Det passer i alle år, hvis "Færre anbringelser" ikke regnes med.',
      '"Udgifter" 2028 står som 1.200, men rækkerne giver -800 (1000 kr.). Det passer i alle år, hvis "Færre anbringelser" ikke regnes med.',
      '"Udgifter" 2029 står som 1.200, men rækkerne giver -1.300 (1000 kr.). Det passer i alle år, hvis "Færre anbringelser" ikke regnes med.',
    ])
  })

  it('a running total that is not said to be one, and the other way round', () => {
    const unsaid = sampleCase({ totals: totalsWith('running', { cumulative: false }) })
    expect(findingsOf(totals, unsaid)).toEqual([
      {
        code: 'cumulative',
        severity: 'error',
        certainty: 'likely',
        table: '1',
        row: 'Akkumuleret',
        stated: '1.500 / 1.700 / 900 / -400',
        computed: '1.500 / 200 / -800 / -1.300',
        says: '"Akkumuleret" er lagt sammen løbende fra år til år. Skriv "cumulative: true" på den.',
      },
    ])
    const wrongly = sampleCase({ totals: totalsWith('net', { cumulative: true }).slice(0, 1) })
    expect(findingsOf(totals, wrongly).map(each => each.says)).toEqual([
      '"Netto" står år for år og er ikke lagt sammen løbende. Fjern "cumulative: true".',
    ])
  })
})

describe('rounding', () => {
  it('of one whole unit is explained and no error', () => {
    expect(findingsOf(totals, net(1501, 200, -800, -1300))).toEqual([])
    expect(explainedBy(totals, net(1501, 200, -800, -1300))).toEqual([
      {
        code: 'rounding',
        table: '1',
        row: 'Netto',
        column: '2026',
        stated: 1501,
        computed: 1500,
        says: '"Netto" 2026 står som 1.501, og rækkerne giver 1.500 (1000 kr.): forskellen er ikke større end en afrunding.',
      },
    ])
  })

  it('of two units is an error, but where many rows are added a person is told that it may be rounding', () => {
    expect(findingsOf(totals, net(1502, 200, -800, -1300)).map(found => found.certainty)).toEqual(['certain'])
    const rows = Array.from({ length: 6 }, (_, at) => ({
      id: `row-${at}`,
      label: `Række ${at}`,
      kind: 'cost' as const,
      timing: 'once' as const,
      table: '1',
      amounts: [101, 203, 307, 401],
    }))
    const sum = {
      id: 'sum',
      label: 'I alt',
      table: '1',
      sums: rows.map(row => row.id),
      stated: [608, 1218, 1842, 2406],
    }
    expect(findingsOf(totals, sampleCase({ lines: rows, totals: [sum] }))).toEqual([
      {
        ...cell,
        certainty: 'likely',
        code: 'sum',
        row: 'I alt',
        column: '2026',
        stated: 608,
        computed: 606,
        says: '"I alt" 2026 står som 608, men rækkerne giver 606 (1000 kr.). Det kan være afrunding, hvis kilden har lagt uafrundede tal sammen.',
      },
    ])
  })

  it('in a table of millions goes by its decimals: half a million is not a rounding', () => {
    const millions = (stated: number[]) =>
      sampleCase({
        unit: 'mio. kr.',
        statedUnit: null,
        lines: [
          { id: 'cost', label: 'Udgift', kind: 'cost', timing: 'lasting', amounts: [1.2, 1.2, 1.2, 1.2] },
          { id: 'gain', label: 'Gevinst', kind: 'saving', timing: 'lasting', amounts: [0, -1, -2, -2.5] },
        ],
        totals: [{ id: 'net', label: 'Netto', sums: ['cost', 'gain'], stated }],
      })
    expect(findingsOf(totals, millions([1.2, 0.2, -0.3, -1.3])).map(found => [found.column, found.stated])).toEqual([
      ['2028', -0.3],
    ])
    expect(findingsOf(totals, millions([1.2, 0.2, -0.7, -1.3]))).toEqual([])
    expect(explainedBy(totals, millions([1.2, 0.2, -0.7, -1.3]))).toHaveLength(1)
  })

  it('of a total printed rounder than its rows is half of its own last digit', () => {
    const of = (stated: number[]) =>
      sampleCase({
        unit: 'mio. kr.',
        statedUnit: null,
        lines: [{ id: 'cost', label: 'Udgift', kind: 'cost', timing: 'lasting', amounts: [1.25, 1.25, 1.25, 2.75] }],
        totals: [{ id: 'net', label: 'Netto', sums: ['cost'], stated }],
      })
    expect(findingsOf(totals, of([1.2, 1.3, 1.2, 2.8]))).toEqual([])
    expect(findingsOf(totals, of([1.2, 1.3, 1.2, 3])).map(found => found.column)).toEqual(['2029'])
    expect(findingsOf(totals, of([1, 1, 1, 3]))).toEqual([])
    expect(findingsOf(totals, of([1, 1, 1, 2])).map(found => found.column)).toEqual(['2029'])
  })

  it('in a table of whole millions is never a million', () => {
    const of = sampleCase({
      unit: 'mio. kr.',
      statedUnit: null,
      lines: linesWith('advisers', { drivers: undefined, amounts: [1000, 1000, 1000, 1000] }),
      totals: totalsWith('net', { stated: [1300, 1, -1000, -1500] }).slice(0, 1),
    })
    expect(findingsOf(totals, of).map(found => [found.column, found.certainty])).toEqual([['2027', 'likely']])
  })
})
