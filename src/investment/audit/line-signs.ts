// Signs of lines: a saving that is booked as a cost, or a cost as a saving (code `sign`).
import { formatExact } from '../../language/danish.ts'
import { message } from '../../language/message.ts'
import { type Check, columnOf, type Finding, inCaseUnit, onlyFindings } from './finding.ts'

/**
 * In a book every cost is positive, every saving, grant and income negative. Each cell that is not is named; a row in
 * which no cell is, is written in the other sign throughout and is named once.
 */
export const lineSigns: Check = book =>
  onlyFindings(
    book.of.lines.flatMap((line, at): Finding[] => {
      const row = book.rows.get(line.id) ?? []
      const wrongSign = line.kind === 'cost' ? -1 : 1
      const printed = row.flatMap((ore, year) => (ore === null || ore === 0 ? [] : [year]))
      const wrong = printed.filter(year => Math.sign(row[year] ?? 0) === wrongSign)
      const base = { code: 'sign', severity: 'error', certainty: 'likely', source: line.from } as const
      if (wrong.length > 1 && wrong.length === printed.length) {
        const sign = (line.sign ?? book.of.sign) === 'cost-positive' ? 'gain-positive' : 'cost-positive'
        const list = (turn: 1 | -1) => wrong.map(year => formatExact(turn * (line.amounts[year] ?? 0))).join(' / ')
        const where = { table: line.table, row: line.label, path: ['lines', at, 'amounts'] }
        const said = message(line.kind === 'cost' ? 'cost-row-as-gain' : 'gain-row-as-cost', { row: line.label, sign })
        return [{ ...base, where, stated: list(1), computed: list(-1), message: said }]
      }
      return wrong.map((year): Finding => {
        const amount = line.amounts[year] ?? 0
        const column = columnOf(book, year)
        const size = inCaseUnit(book, Math.abs(row[year] ?? 0))
        const values = { row: line.label, column, amount: size, unit: book.of.unit }
        return {
          ...base,
          where: { table: line.table, row: line.label, column, path: ['lines', at, 'amounts', year] },
          stated: amount,
          computed: -amount,
          message: message(line.kind === 'cost' ? 'cost-as-gain' : 'gain-as-cost', values),
        }
      })
    }),
  )
