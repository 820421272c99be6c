// What would make a printed total right: a turned sign, a row left out or counted too much, a running total not said to be.
import { describe, expect, it } from 'vitest'
import { findingsOf, linesWith, sampleCase, totalsWith } from '../../../test/investment/sample-case.ts'
import { totals } from './totals.ts'

const net = (...stated: (number | null)[]) => sampleCase({ totals: totalsWith('net', { stated }) })
const cell = { table: '1', severity: 'error', certainty: 'certain' }

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

  it('but not of one cell alone, where anything may happen to fit', () => {
    expect(
      findingsOf(totals, sampleCase({ totals: totalsWith('net', { stated: [1200, 200, -800, -1300] }).slice(0, 1) })),
    ).toMatchObject([
      { code: 'sum', column: '2026', says: '"Netto" 2026 står som 1.200, men rækkerne giver 1.500 (1000 kr.).' },
    ])
    const two = sampleCase({
      years: [2026, 2027],
      lines: [{ id: 'cost', label: 'Udgift', kind: 'cost', timing: 'once', amounts: [100, 300] }],
      totals: [{ id: 'net', label: 'Netto', sums: ['cost'], stated: [100, 400] }],
    })
    expect(findingsOf(totals, two)).toMatchObject([{ code: 'sum', column: '2027', stated: 400, computed: 300 }])
  })
})
