// The workbook is read back: its values by another library, its formulas recomputed by the few functions they use.
import readXlsxFile from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { accountPlans, priceChanges, refundRules } from '../../test/setup/commitment-rules.ts'
import { total } from '../investment/commitments/cost.ts'
import { pictureOf } from '../investment/commitments/view.ts'
import { type CommitmentYear, commitmentsOf } from '../investment/commitments/year.ts'
import { day } from '../language/day.ts'
import { must } from '../language/message.ts'
import { commitmentSheets, commitmentsWorkbook } from './commitments-workbook.ts'
import { columnName, type WorkCell, type WorkSheet } from './workbook.ts'

const service = (id: string, ore: number, per: 'month' | 'session', paragraph: string) => ({
  id,
  code: id,
  name: `Tilbud ${id}`,
  paragraph,
  price: { ore, per, priceLevel: 2026 },
})
const help = (id: string, child: string, of: string, step: number) => ({
  id,
  child,
  district: 'Nord',
  kind: step >= 5 ? ('placement' as const) : ('measure' as const),
  service: of,
  step,
  type: step === 7 ? 'institution' : step >= 5 ? 'general-foster' : null,
  period: { from: day('2025-03-01'), to: null },
  plannedEnd: step === 3 ? day('2026-10-01') : null,
  comesOfAge: null,
})
const line = (account: string, on: string, ore: number, child: string | null) => ({ account, on: day(on), ore, child })

const year: CommitmentYear = must(
  commitmentsOf({
    year: 2026,
    today: day('2026-03-04'),
    help: [
      help('i1', 'a', 'dyr', 7),
      help('i2', 'b', 'pleje', 6),
      help('i3', 'b', 'kontakt', 3),
      help('i4', 'c', 'besøg', 1),
      help('i5', 'd', 'besøg', 2),
    ],
    services: [
      service('dyr', 13_900_000, 'month', 'Barnets lov § 43'),
      service('pleje', 4_180_000, 'month', 'Barnets lov § 43'),
      service('kontakt', 780_000, 'month', 'Barnets lov § 32'),
      service('besøg', 78_000, 'session', 'Sundhedsloven § 122'),
    ],
    ledger: {
      read: [true, true, ...new Array<boolean>(10).fill(false)],
      lines: [
        line('5.28.23.002', '2026-01-12', 13_900_033, 'a'),
        line('5.28.23.002', '2026-02-12', 13_900_000, 'a'),
        line('5.28.22.002', '2026-01-15', 4_180_001, 'b'),
        line('5.28.21.002', '2026-02-15', 780_000, 'b'),
        line('4.62.89', '2026-01-28', 200_001, null),
        line('6.45.51', '2026-02-03', 99_999, null),
        line('5.22.07', '2026-02-28', -1_500_050, null),
      ],
    },
    budget: [
      { account: '5.28.23', ore: 160_000_000 },
      { account: '5.28.22', ore: 50_000_000 },
      { account: '5.22.07', ore: -20_000_000 },
    ],
    children: new Map(),
    plans: accountPlans,
    prices: priceChanges,
  }),
)
const document = {
  picture: pictureOf(year, refundRules),
  services: new Map([
    ['dyr', 'Tilbud dyr'],
    ['pleje', 'Tilbud pleje'],
    ['kontakt', 'Tilbud kontakt'],
    ['besøg', 'Tilbud besøg'],
  ]),
  steps: new Map([[7, 'Børne- og ungehjem']]),
  municipality: 'Eksempelby',
  today: day('2026-03-04'),
}

/** A sum or difference as its two sides: split at the last sign outside every bracket and name. */
const lastSum = (formula: string): readonly [string, string, string] | undefined => {
  let depth = 0
  for (let place = formula.length - 1; place > 0; place -= 1) {
    const sign = formula.charAt(place)
    if (sign === ')') depth += 1
    if (sign === '(') depth -= 1
    const quotes = formula.slice(0, place).split("'").length - 1
    if (depth === 0 && quotes % 2 === 0 && /[+-]/.test(sign)) {
      return [formula.slice(0, place), sign, formula.slice(place + 1)]
    }
  }
  return undefined
}

/** Recomputes a workbook: only what its formulas use, and an error for anything else. */
const recomputing = (sheets: readonly WorkSheet[]) => {
  const at = (sheet: WorkSheet, address: string): WorkCell => {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
    const across = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1
    return sheet.rows[Number(digits) - 1]?.[across] ?? null
  }
  const named = (name: string): WorkSheet => {
    const found = sheets.find(each => each.name === name)
    if (found === undefined) throw new Error(`no sheet ${name}`)
    return found
  }
  const plain = (cell: WorkCell, sheet: WorkSheet): number | string => {
    if (cell === null) return ''
    if (cell.kind === 'text') return cell.text
    if (cell.kind === 'count') return cell.value
    return cell.formula === undefined ? cell.ore / 100 : value(cell.formula, sheet)
  }
  const cells = (range: string, sheet: WorkSheet): readonly (number | string)[] => {
    const [, quoted, from = '', to = from] =
      /^(?:'([^']+)'!)?\$?([A-Z]+\$?\d+)(?::\$?([A-Z]+\$?\d+))?$/.exec(range) ?? []
    const of = quoted === undefined ? sheet : named(quoted)
    const [a, b] = [from, to].map(each => /^([A-Z]+)\$?(\d+)$/.exec(each))
    if (a == null || b == null) throw new Error(`no range: ${range}`)
    const [[, first = '', top], [, last = '', bottom]] = [a, b]
    const columns = Array.from({ length: 40 }, (_, column) => columnName(column))
    return columns
      .slice(columns.indexOf(first), columns.indexOf(last) + 1)
      .flatMap(column =>
        Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, down) =>
          plain(at(of, `${column}${Number(top) + down}`), of),
        ),
      )
  }
  const numbers = (of: readonly (number | string)[]): number =>
    of.reduce<number>((sum, each) => (typeof each === 'number' ? sum + each : sum), 0)
  const sumIf = ([sums = '', ...conditions]: readonly string[], sheet: WorkSheet): number => {
    const wantedAt = (place: number): number | string | undefined => {
      const wanted = conditions[place + 1] ?? ''
      if (wanted.startsWith('"')) return wanted.slice(1, -1)
      return /^\d+$/.test(wanted) ? Number(wanted) : cells(wanted, sheet)[0]
    }
    const fits = (row: number): boolean =>
      conditions.every((range, place) => place % 2 === 1 || cells(range, sheet)[row] === wantedAt(place))
    return numbers(cells(sums, sheet).filter((_, row) => fits(row)))
  }
  const value = (formula: string, sheet: WorkSheet): number => {
    const call = /^(SUM|SUMIFS|ROUND|ABS)\((.*)\)$/.exec(formula)
    const inside = call?.[2] ?? ''
    const balanced = [...inside].reduce(
      (depth, each) => (each === '(' ? depth + 1 : each === ')' ? depth - 1 : depth),
      0,
    )
    if (call !== null && balanced === 0 && !/^[^(]*\)/.test(inside)) {
      const parts = inside.split(/,(?![^(]*\))/)
      switch (call[1]) {
        case 'SUM':
          return numbers(cells(inside, sheet))
        case 'ABS':
          return Math.abs(value(inside, sheet))
        case 'ROUND':
          return Math.round(value(parts.slice(0, -1).join(','), sheet) * 100) / 100
        default:
          return sumIf(parts, sheet)
      }
    }
    const [left, sign, right] = lastSum(formula) ?? []
    if (left !== undefined && right !== undefined) {
      return value(left, sheet) + (sign === '+' ? 1 : -1) * value(right, sheet)
    }
    if (formula.startsWith('(')) return value(formula.slice(1, -1), sheet)
    if (/^\d+$/.test(formula)) return Number(formula)
    const [found] = cells(formula.replaceAll('$', '').replace(/^([A-Z]+)(\d+)$/, '$1$2'), sheet)
    return typeof found === 'number' ? found : 0
  }
  return value
}

const sheets = commitmentSheets(document)
const value = recomputing(sheets)
type Read = { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }
let read: readonly Read[]
beforeAll(async () => {
  read = await readXlsxFile(Buffer.from(await commitmentsWorkbook(document)))
})

const sheetOf = (name: string): WorkSheet => {
  const found = sheets.find(each => each.name === name)
  if (found === undefined) throw new Error(`no sheet ${name}`)
  return found
}

describe('the workbook', () => {
  it('has its six sheets', () => {
    expect(read.map(each => each.sheet)).toEqual([
      'Oversigt',
      'Pr. konto',
      'Pr. indsats',
      'Regnskab',
      'Refusion',
      'Afstemning',
    ])
  })

  it('says in every formula what the year says: recomputed from the sheets alone, they come to the same', () => {
    let count = 0
    for (const sheet of sheets) {
      for (const row of sheet.rows) {
        for (const cell of row) {
          if (cell?.kind !== 'money' || cell.formula === undefined) continue
          count += 1
          expect(Math.round(value(cell.formula, sheet) * 100), `${sheet.name}: ${cell.formula}`).toBe(cell.ore)
        }
      }
    }
    expect(count).toBeGreaterThan(60)
  })

  it('is read back with those values, also by a reader that computes nothing', () => {
    const kroner = (ore: number): number => ore / 100
    for (const { sheet, data } of read) {
      sheetOf(sheet).rows.forEach((row, down) => {
        row.forEach((cell, across) => {
          if (cell?.kind === 'money') expect(data[down]?.[across], `${sheet} ${down} ${across}`).toBe(kroner(cell.ore))
        })
      })
    }
  })

  it('adds up to the ledger to the krone, and its control cell shows 0', () => {
    const check = read.find(each => each.sheet === 'Afstemning')?.data ?? []
    expect(check[1]?.slice(0, 2)).toEqual(['Regnskabet i alt', year.ledger / 100])
    expect(check[7]?.slice(0, 2)).toEqual(['Kontrol: skal være 0,00', 0])
    const booked = read.find(each => each.sheet === 'Regnskab')?.data.slice(1) ?? []
    const sum = booked.reduce((all, row) => all + Math.round(Number(row[4]) * 100), 0)
    expect(sum).toBe(year.ledger)
    expect(year.ledger).toBe(13_900_033 + 13_900_000 + 4_180_001 + 780_000 + 200_001 + 99_999 - 1_500_050)
  })

  it('shows another sum than 0 where a line of the ledger is lost', () => {
    const less = sheets.map(sheet =>
      sheet.name === 'Pr. indsats' ? { ...sheet, rows: sheet.rows.filter(row => !isText(row[0], 'K-6.45.51')) } : sheet,
    )
    const check = less.find(each => each.name === 'Afstemning')
    const last = check?.rows[7]?.[1]
    if (check === undefined || last?.kind !== 'money' || last.formula === undefined) throw new Error('no control cell')
    expect(recomputing(less)(last.formula, check)).toBe(999.99)
  })

  it('has the refund that is still to come on its own account, so that the year is net', () => {
    const { refund } = document.picture
    if (!refund.ok) throw new Error('no refund')
    const accounts = read.find(each => each.sheet === 'Pr. konto')?.data ?? []
    const row = accounts.find(each => each[0] === '5.22.07') ?? []
    expect(total(refund.months)).toBeGreaterThan(1_500_050)
    expect(row.slice(2, 6)).toEqual([
      -200_000,
      -15_000.5,
      -(total(refund.months) - 1_500_050) / 100,
      -total(refund.months) / 100,
    ])
  })

  it('names no child: only running numbers', () => {
    const measures = read.find(each => each.sheet === 'Pr. indsats')?.data ?? []
    expect(measures.slice(1).flatMap(row => (typeof row[1] === 'number' ? [row[1]] : []))).toEqual([2, 2, 1])
  })
})

const isText = (cell: WorkCell | undefined, text: string): boolean => cell?.kind === 'text' && cell.text === text
