// Signs of lines: a saving that is booked as a cost, or a cost as a saving (code `sign`).
import { message } from '../../language/message.ts'
import { type Check, columnOf, type Finding, inCaseUnit, onlyFindings } from './finding.ts'

/** In a book every cost is positive, every saving, grant and income negative; the first cell that is not is named. */
export const lineSigns: Check = book =>
  onlyFindings(
    book.of.lines.flatMap((line, at): Finding[] => {
      const row = book.rows.get(line.id) ?? []
      const wrong = line.kind === 'cost' ? -1 : 1
      const year = row.findIndex(ore => ore !== null && Math.sign(ore) === wrong)
      if (year < 0) return []
      const amount = line.amounts[year] ?? 0
      const column = columnOf(book, year)
      return [
        {
          code: 'sign',
          severity: 'error',
          certainty: 'likely',
          where: { table: line.table, row: line.label, column, path: ['lines', at, 'amounts', year] },
          stated: amount,
          computed: -amount,
          message: message(line.kind === 'cost' ? 'cost-as-gain' : 'gain-as-cost', {
            row: line.label,
            column,
            amount: inCaseUnit(book, Math.abs(row[year] ?? 0)),
            unit: book.of.unit,
          }),
          source: line.from,
        },
      ]
    }),
  )
