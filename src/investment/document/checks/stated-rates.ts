// A rate that a row of present values names, against the rate its numbers follow (code `discount`).
import { message } from '../../../language/message.ts'
import { type DocumentFinding, whereOf } from '../document-finding.ts'
import { factorAt } from '../running-search.ts'
import type { Understood } from '../understood.ts'

const rateIn = (text: string): number | undefined => {
  const found = /(\d{1,2}(?:,\d{1,2})?)\s*(?:%|pct|procent)/iu.exec(text)
  return found === null ? undefined : Number((found[1] ?? '').replace(',', '.'))
}

/** Rows of present values and of factors: named rate against followed rate, and each factor against its rate. */
export const statedRates = (of: Understood, at: number): readonly DocumentFinding[] => {
  const table = of.tables[at]
  const inText = of.document.blocks.flatMap(block =>
    block.kind === 'text' && /diskont|nutidsværdi|kalkulationsrente/iu.test(block.text) ? [rateIn(block.text)] : [],
  )
  return (table?.rows ?? []).flatMap((row, place): DocumentFinding[] => {
    const { relation } = row
    if (relation?.kind !== 'discounted' && relation?.kind !== 'factor') return []
    const stated = rateIn(row.label) ?? (inText.length === 1 ? inText[0] : undefined)
    const ref = { table: at, row: place, column: null }
    if (stated !== undefined && stated !== relation.rate) {
      return [
        {
          code: 'discount',
          severity: 'error',
          certainty: 'likely',
          where: whereOf(of, ref),
          stated,
          computed: relation.rate,
          message: message('table-rate', { row: row.label, stated, computed: relation.rate }),
        },
      ]
    }
    if (relation.kind !== 'factor') return []
    const along = (table?.columns ?? []).flatMap((column, index) =>
      column.year !== null || column.means.value === 'period' ? [index] : [],
    )
    return along.flatMap((column, index): DocumentFinding[] => {
      const cell = row.cells[column]
      const computed = factorAt(relation.rate, relation.first, index)
      if (
        cell === undefined ||
        cell.value === null ||
        Math.abs(cell.value - computed) <= 0.501 * 10 ** -cell.decimals + 1e-9
      )
        return []
      const shown = Math.round(computed * 10 ** Math.max(2, cell.decimals)) / 10 ** Math.max(2, cell.decimals)
      const values = {
        row: row.label,
        column: table?.columns[column]?.name ?? '',
        stated: cell.value,
        computed: shown,
        unit: '',
        rate: relation.rate,
      }
      return [
        {
          code: 'discount',
          severity: 'error',
          certainty: 'certain',
          where: whereOf(of, { ...ref, column }),
          stated: cell.value,
          computed: shown,
          message: message('table-discount', values),
        },
      ]
    })
  })
}
