// The generator held against a recomputation of its own, which knows nothing of how the numbers were made.
import { describe, expect, test } from 'vitest'
import { parseNumber } from '../../src/language/danish.ts'
import { drawClean, drawFaulty } from './plant.ts'
import { plantedCodes, type Truth } from './truth.ts'
import { type Row, rowOf, sentencesOf, type Table, tableOf, tablesOf, type World, withCell } from './world.ts'

const seeds = Array.from({ length: 140 }, (_, at) => at + 1)

/** What a reader sees in a cell, counted in its last digit. */
const seen = (table: Table, row: Row, column: number): number => {
  const cell = row.cells[column]
  if (cell?.kind === 'count') return Math.round(cell.value * 10)
  if (cell?.kind !== 'amount') return 0
  const digit = { kr: 1, thousand: 1000, million: 100_000 }[table.unit]
  return Math.sign(cell.kr) * Math.round(Math.abs(cell.kr) / digit)
}

const years = (table: Table): readonly number[] =>
  table.columns.flatMap((column, at) => (column.kind === 'year' ? [at] : []))

/** What the cell should be by the rows, the years or the running sum; null where nothing in the table says. */
const shouldBe = (table: Table, row: Row, column: number): number | null => {
  for (const relation of table.relations) {
    if (relation.kind === 'sum' && relation.total === row.id) {
      return relation.parts.reduce((all, part) => all + part.sign * seen(table, rowOf(table, part.row), column), 0)
    }
    if (relation.kind === 'cumulative' && relation.row === row.id) {
      return years(table)
        .filter(at => at <= column)
        .reduce((all, at) => all + seen(table, rowOf(table, relation.of), at), 0)
    }
    if (relation.kind === 'present' && relation.row === row.id) {
      return seen(table, rowOf(table, relation.of), column) / (1 + relation.rate) ** years(table).indexOf(column)
    }
  }
  return table.columns[column]?.kind === 'sum' ? years(table).reduce((all, at) => all + seen(table, row, at), 0) : null
}

/** The cells that are off by more than one of their last digit. */
const offIn = (world: World): readonly string[] =>
  tablesOf(world).flatMap(table =>
    table.rows.flatMap(row =>
      row.cells.flatMap((cell, column) => {
        const should = cell?.kind === 'amount' || cell?.kind === 'count' ? shouldBe(table, row, column) : null
        return should !== null && Math.abs(should - seen(table, row, column)) > 1.01
          ? [`${table.id} ${row.label} ${table.columns[column]?.header}`]
          : []
      }),
    ),
  )

/** Amounts in a sentence as whole kroner, read by their words. */
const amountsIn = (text: string): readonly number[] => {
  const scales = { 'mio. kr.': 1e6, 'millioner kr.': 1e6, 't.kr.': 1e3, 'tusind kr.': 1e3, 'kr.': 1 } as const
  const after = [
    ...text.matchAll(/(\d[\d.]*(?:,\d+)?) (mio\. kr\.?|millioner kr\.?|t\.kr\.?|tusind kr\.?|kr\.?)(?=[ .,;)]|$)/g),
  ].map(
    ([, number = '', word = '']) =>
      (parseNumber(number) ?? Number.NaN) *
      (Object.entries(scales).find(([name]) => name.startsWith(word.replace(/\.$/, '')))?.[1] ?? Number.NaN),
  )
  const before = [...text.matchAll(/kr\. (\d[\d.]*(?:,\d+)?) mio/g)].map(
    ([, number = '']) => (parseNumber(number) ?? Number.NaN) * 1e6,
  )
  return [...after, ...before].map(Math.round)
}

const wholeNumbers = (text: string): readonly number[] => [...text.matchAll(/\d+/g)].map(([number]) => Number(number))

const tableWith = (world: World, name: string | null): Table => {
  const found = tablesOf(world).find(table => table.name === name)
  if (found === undefined) throw new Error(`no table ${name}`)
  return found
}

const netPayback = (world: World): number => {
  const main = tableOf(world, 'main')
  let all = 0
  return (
    1 +
    years(main).findIndex(at => {
      all += seen(main, rowOf(main, 'net'), at)
      return all <= 0
    })
  )
}

type Holds = (world: World, truth: Truth) => void

/** The cell named by a truth, found again by its words. */
const cellOf = (world: World, { cells: [place] }: Truth) => {
  const table = tableWith(world, place?.table ?? null)
  const row = table.rows.find(
    each =>
      [each.label, `${each.label} ${each.second}`].includes(place?.row ?? '') &&
      (each.second === undefined || place?.row?.endsWith(each.second) === true),
  )
  if (row === undefined) throw new Error(`no row ${place?.row}`)
  return { table, row, column: table.columns.findIndex(each => each.header === place?.column) }
}

const digitOf = (table: Table): number => ({ kr: 1, thousand: 1000, million: 100_000 })[table.unit]

const isWrongTotal: Holds = (world, truth) => {
  const { table, row, column } = cellOf(world, truth)
  const should = shouldBe(table, row, column) ?? Number.NaN
  expect(seen(table, row, column)).toBe(Math.round(Number(truth.stated) / digitOf(table)))
  expect(Math.abs(should - seen(table, row, column))).toBeGreaterThan(2)
  expect(Math.abs(should * digitOf(table) - Number(truth.correct))).toBeLessThanOrEqual(1.5 * digitOf(table))
}

const isIn = (text: string | null, amount: number): void => {
  expect(amountsIn(text ?? ''), text ?? '').toContain(amount)
}

const contradictions: Readonly<Record<Truth['code'], Holds>> = {
  sum: isWrongTotal,
  cumulative: isWrongTotal,
  sign: (world, truth) => {
    const { table, row, column } = cellOf(world, truth)
    expect(Number(truth.stated)).toBe(-Number(truth.correct))
    expect(seen(table, row, column)).toBeGreaterThan(0)
    expect(years(table).filter(at => seen(table, row, at) < 0).length).toBeGreaterThan(0)
  },
  'same-line': (world, { cells, stated, correct }) => {
    const amounts = cells.map(place => {
      const table = tableWith(world, place.table)
      const row = table.rows.find(each => each.label === place.row)
      const cell = row?.cells[table.columns.findIndex(each => each.header === place.column)]
      return cell?.kind === 'amount' ? cell.kr : null
    })
    expect(amounts).toEqual([stated, correct])
  },
  key: (world, truth) => {
    const [one, two] = truth.cells.map(place => cellOf(world, { ...truth, cells: [place] }))
    if (one === undefined || two === undefined) throw new Error('a key has two rows')
    const shares = years(one.table).map(
      at => (100 * seen(one.table, one.row, at)) / (seen(one.table, one.row, at) + seen(two.table, two.row, at)),
    )
    const stated = Number(`${truth.stated}`.split('/')[0])
    for (const share of shares) if (!Number.isNaN(share)) expect(Math.abs(share - stated)).toBeGreaterThan(4)
  },
  discount: (world, truth) => {
    const { table, row, column } = cellOf(world, truth)
    const off = years(table).filter(at => Math.abs((shouldBe(table, row, at) ?? 0) - seen(table, row, at)) > 2)
    expect(off.length).toBeGreaterThan(0)
    if (column >= 0) expect(off).toEqual([column])
  },
  unit: (world, { text, stated, correct }) => {
    if (text === null) {
      expect(tableOf(world, 'main').says).not.toBe(tableOf(world, 'main').unit)
      expect(sentencesOf(world).filter(({ claim }) => claim?.code === 'text-table').length).toBeGreaterThan(1)
    } else {
      expect(Number(stated)).toBe(1000 * Number(correct))
      isIn(text, Number(stated))
    }
  },
  'text-table': (world, { text, stated, correct }) => {
    isIn(text, Number(stated))
    const spots = sentencesOf(world).flatMap(each =>
      each.text === text && each.claim?.code === 'text-table' ? each.claim.spots : [],
    )
    const amounts = spots.map(
      spot =>
        Math.abs(seen(tableOf(world, spot.table), rowOf(tableOf(world, spot.table), spot.row), spot.column)) *
        digitOf(tableOf(world, spot.table)),
    )
    const together = amounts.reduce((all, one) => all + one, 0)
    expect(amounts.length).toBeGreaterThan(0)
    for (const each of [...amounts, together])
      expect(Math.abs(each - Number(stated))).toBeGreaterThan(digitOf(tableOf(world, 'main')))
    expect(
      [...amounts, together].some(each => Math.abs(each - Number(correct)) <= digitOf(tableOf(world, 'main'))),
    ).toBe(true)
  },
  count: (_, { text, stated, correct }) => {
    const [total, ...parts] = wholeNumbers(text ?? '')
    expect(total).toBe(stated)
    expect(parts.reduce((all, one) => all + one, 0)).toBe(correct)
    expect(stated).not.toBe(correct)
  },
  'units-price': (world, { text, stated, correct, cells }) => {
    if (text !== null) return isIn(text, Number(stated))
    const row = tableOf(world, 'main').rows.find(each => each.label === cells[0]?.row)
    const [count = '', price = ''] = [...(row?.label ?? '').matchAll(/\d[\d.]*(?:,\d+)?/g)].map(([number]) => number)
    expect((parseNumber(count) ?? 0) * (parseNumber(price) ?? 0)).toBe(stated)
    const booked = row?.cells.flatMap((cell, at) =>
      cell?.kind === 'amount' && cell.kr !== 0 && tableOf(world, 'main').columns[at]?.kind === 'year' ? [cell.kr] : [],
    )
    expect(new Set(booked)).toEqual(new Set([correct]))
  },
  percentage: (_, { text, stated, correct }) => {
    const percent = Number(/(\d+) (?:%|pct)/.exec(text ?? '')?.[1])
    const [base] = amountsIn(text ?? '').filter(amount => amount !== stated)
    isIn(text, Number(stated))
    expect(Math.abs(((base ?? 0) * percent) / 100 - Number(correct))).toBeLessThan(1)
    // Not even the percentage rounded to a whole one would be the one said.
    expect(Math.abs((100 * Number(stated)) / (base ?? 1) - percent)).toBeGreaterThan(0.5)
  },
  payback: (world, { stated }) => {
    const said = wholeNumbers(`${stated}`)[0] ?? 0
    expect(Math.abs(said - netPayback(world))).toBeGreaterThan(1)
  },
  timing: (world, { text, cells, stated }) => {
    expect(text).toContain(stated)
    expect(cells.length).toBeGreaterThan(0)
    expect(
      cells.every(place => (wholeNumbers(place.column ?? '').at(-1) ?? 0) < (wholeNumbers(`${stated}`)[0] ?? 0)),
    ).toBe(true)
    for (const place of cells) {
      const { table, row, column } = cellOf(world, { code: 'timing', cells: [place], text, stated, correct: '' })
      expect(seen(table, row, column)).not.toBe(0)
    }
  },
  funds: (world, { text, cells }) => {
    expect(text).toMatch(/[Ii]kke|Nej/)
    expect(cells.length).toBe(1)
    expect(tableOf(world, 'main').rows.some(row => row.role === 'external' && row.label === cells[0]?.row)).toBe(true)
  },
}

/** A table that adds nothing up: a lost minus in it shows by its neighbours. */
const isAlone = (world: World, name: string | null): boolean => tableWith(world, name).relations.length === 0

describe('generated documents', () => {
  test('the clean ones add up to one of the last digit printed', () => {
    for (const seed of seeds) expect(offIn(drawClean(seed)), `seed ${seed}`).toEqual([])
  })

  test('the clean ones hold what looks wrong and is not', () => {
    const worlds = seeds.map(drawClean)
    const some = (is: (world: World) => boolean): number => worlds.filter(is).length
    const rows = (world: World): readonly Row[] => tablesOf(world).flatMap(table => table.rows)
    // A total that is one off by rounding.
    expect(
      some(world =>
        tablesOf(world).some(table =>
          table.relations.some(
            relation =>
              relation.kind === 'sum' &&
              years(table).some(
                at =>
                  shouldBe(table, rowOf(table, relation.total), at) !== seen(table, rowOf(table, relation.total), at),
              ),
          ),
        ),
      ),
    ).toBeGreaterThan(4)
    expect(some(world => rows(world).some(row => row.role === 'part'))).toBeGreaterThan(8)
    expect(some(world => rows(world).some(row => row.id === 'merged'))).toBeGreaterThan(2)
    expect(
      some(world => tablesOf(world).some(table => table.columns.some(column => column.kind === 'sum'))),
    ).toBeGreaterThan(20)
    expect(some(world => sentencesOf(world).some(({ text }) => /\bca\. /.test(text)))).toBeGreaterThan(40)
    expect(new Set(worlds.map(world => tableOf(world, 'main').unit))).toEqual(new Set(['kr', 'thousand', 'million']))
  })

  test('every kind of error is planted, and each is a contradiction in the numbers of its own document', () => {
    const counts = new Map<string, number>()
    for (const seed of seeds) {
      const { world, truths } = drawFaulty(seed)
      expect(truths.length).toBeGreaterThanOrEqual(1)
      expect(truths.length).toBeLessThanOrEqual(3)
      for (const truth of truths) {
        contradictions[truth.code](world, truth)
        counts.set(truth.code, (counts.get(truth.code) ?? 0) + 1)
      }
    }
    for (const code of plantedCodes) expect(counts.get(code), code).toBeGreaterThan(7)
  })

  test('with the right amounts put back into the planted cells every sum agrees again', () => {
    for (const seed of seeds) {
      const { world, truths } = drawFaulty(seed)
      const inCells = truths.filter(
        ({ text, cells, correct }) => text === null && cells[0]?.column !== null && typeof correct === 'number',
      )
      if (truths.some(({ code, cells }) => code === 'discount' && cells[0]?.column === null)) continue
      const right = inCells.reduce((of, truth) => {
        const { table, row, column } = cellOf(of, truth)
        return withCell(of, { table: table.id, row: row.id, column }, { kind: 'amount', kr: Number(truth.correct) })
      }, world)
      expect(offIn(right), `seed ${seed}`).toEqual([])
      expect(offIn(world).length > 0, `seed ${seed}`).toBe(
        inCells.some(({ code, cells }) => code !== 'same-line' && !isAlone(world, cells[0]?.table ?? null)),
      )
    }
  })

  test('the same seed gives the same document, another seed another one', () => {
    expect(JSON.stringify(drawFaulty(7))).toBe(JSON.stringify(drawFaulty(7)))
    expect(JSON.stringify(drawClean(7))).toBe(JSON.stringify(drawClean(7)))
    expect(JSON.stringify(drawClean(7))).not.toBe(JSON.stringify(drawClean(8)))
  })

  test('one kind alone can be asked for', () => {
    for (const code of plantedCodes) expect(drawFaulty(3, code).truths[0]?.code).toBe(code)
  })
})
