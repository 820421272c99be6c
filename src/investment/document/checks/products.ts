// Units times price times areas: in the text, in rows of counts and prices, in columns of a table (code `units-price`).
import { message } from '../../../language/message.ts'
import type { FindingCode } from '../../audit/finding.ts'
import { timesApart, toleranceIn } from '../../audit/printed-precision.ts'
import { amountsIn } from '../amounts-in-text.ts'
import { cellWords, type DocumentFinding, exact, whereOf } from '../document-finding.ts'
import { productsIn } from '../product-in-words.ts'
import type { Sentence } from '../sentences.ts'
import type { Understood } from '../understood.ts'

const makes =
  /^[\s,;:()]*(?:om året|årligt|pr\. år|i \d+ år)?[\s,;:()–-]*(?:=|dvs\.?|altså|i alt|svarende til|svarer til|hvilket (?:er|giver|svarer til)|giver|bliver|det giver|er|koster|udgør|på)[\s,]*(?:i alt|samlet|årligt|en (?:samlet )?(?:årlig )?udgift på|en (?:samlet )?(?:årlig )?besparelse på)?\s*(?:på\s+)?$/iu

/** A number elsewhere in the sentence, such as years or places, may be the factor that is missing. */
const hasFactor = (rest: string, times: number): boolean =>
  [...rest.matchAll(/(?<![\d.,])\d{1,3}(?![\d.,]*\d)/gu)].some(
    ([figure]) => Number(figure) > 1 && Math.abs(times / Number(figure) - 1) < 0.001,
  )

/** "9 årsværk af 500.000 kr. dvs. i alt 4,5 mio. kr." in one sentence, or the amount first and the product in brackets. */
export const textProducts = (sentences: readonly Sentence[]): readonly DocumentFinding[] =>
  sentences.flatMap(at => {
    const products = productsIn(at.text)
    if (products.length !== 1) return []
    return products.flatMap((product): DocumentFinding[] => {
      const from = at.text.indexOf(product.says)
      const end = from + product.says.length
      const amounts = amountsIn(at.text)
      const after = amounts.find(each => each.from >= end - 1 && makes.test(at.text.slice(end, each.from)))
      const before = amounts.find(
        each =>
          each.to <= from &&
          /^\s*(?:årligt\s*|om året\s*|pr\. år\s*)?(?:\(|,? svarende til|,? dvs\.|=|:)\s*(?:ca\.?\s*)?$/iu.test(
            at.text.slice(each.to, from),
          ),
      )
      const stated = after ?? before
      if (stated === undefined) return []
      const kroner = product.units * product.price * product.areas
      const slack =
        toleranceIn(at.text.slice(stated.from, stated.to), stated.kroner * 100, 'kr.', stated.about || product.about)
          .exact / 100
      if (
        Math.abs(kroner - stated.kroner) <= slack ||
        hasFactor(at.text.replace(product.says, ' '), stated.kroner / kroner)
      )
        return []
      const scale = { 'kr.': 1, '1000 kr.': 1000, 'mio. kr.': 1_000_000 } as const
      const said = at.text.slice(Math.min(from, stated.from), Math.max(end, stated.to))
      const values = {
        says: said,
        stated: exact(stated.kroner / scale[stated.unit]),
        computed: exact(kroner / scale[stated.unit]),
        unit: stated.unit,
      }
      return [
        {
          code: 'units-price',
          severity: 'error',
          certainty: 'certain',
          where: {
            ...(at.page === undefined ? {} : { page: at.page }),
            ...(at.line === undefined ? {} : { line: at.line }),
            row: said,
          },
          stated: values.stated,
          computed: values.computed,
          message: message('text-product', values),
        },
      ]
    })
  })

/** A product a thousand times what is printed is another unit. */
const productCode = (stated: number, computed: number): FindingCode =>
  timesApart(stated, computed) === undefined ? 'units-price' : 'unit'

/** Rows that are a row of counts times a row of prices, where most columns show it. */
export const rowProducts = (of: Understood, at: number): readonly DocumentFinding[] => {
  const table = of.tables[at]
  return (table?.rows ?? []).flatMap((row, place) => {
    if (row.relation?.kind !== 'product') return []
    const { factors, scale } = row.relation
    return row.cells.flatMap((cell, column): DocumentFinding[] => {
      const parts = factors.map(factor => table?.rows[factor]?.cells[column]?.value ?? null)
      if (cell.value === null || parts.some(part => part === null) || table?.columns[column]?.means.value === 'total')
        return []
      const product = parts.reduce<number>((all, part) => all * (part ?? 0), scale)
      const computed = exact(cell.value < 0 ? -product : product)
      if (Math.abs(computed - cell.value) <= 10 ** -cell.decimals * 1.001) return []
      const ref = { table: at, row: place, column }
      return [
        {
          code: productCode(cell.value, computed),
          severity: 'error',
          certainty: 'certain',
          where: whereOf(of, ref),
          stated: cell.value,
          computed,
          message: message('table-product', cellWords(of, ref, cell.value, computed)),
        },
      ]
    })
  })
}

/** Columns "Antal", "Pris" and an amount: every row is held against its own product, where most rows show it. */
export const columnProducts = (of: Understood, at: number): readonly DocumentFinding[] => {
  const table = of.tables[at]
  if (table === undefined) return []
  const places = (means: string): readonly number[] =>
    table.columns.flatMap((column, place) => (column.means.value === means ? [place] : []))
  const units = places('units')
  const [price, another] = places('price')
  const amounts = [...places('amount'), ...places('total'), ...places('year'), ...places('other')]
  if (price === undefined || another !== undefined || units.length === 0) return []
  for (const amount of amounts) {
    for (const scale of [1, 1 / 1000, 1 / 1_000_000, 1000]) {
      const rows = table.rows.flatMap((row, place) => {
        const value = row.cells[amount]?.value ?? null
        const factors = [...units, price].map(column => row.cells[column]?.value ?? null)
        const counted = factors.filter(each => each !== null)
        if (value === null || row.cells[price]?.value == null || counted.length < 2 || row.role.value !== 'line')
          return []
        const product = counted.reduce<number>((all, each) => all * (each ?? 1), scale)
        return [
          {
            place,
            value,
            computed: exact(value < 0 ? -product : product),
            digit: 10 ** -(row.cells[amount]?.decimals ?? 0),
          },
        ]
      })
      const wrong = rows.filter(row => Math.abs(row.value - row.computed) > row.digit * 1.001)
      if (rows.length < 2 || wrong.length * 2 > rows.length) continue
      return wrong.map(({ place, value, computed }): DocumentFinding => {
        const ref = { table: at, row: place, column: amount }
        return {
          code: productCode(value, computed),
          severity: 'error',
          certainty: 'certain',
          where: whereOf(of, ref),
          stated: value,
          computed,
          message: message('table-product', cellWords(of, ref, value, computed)),
        }
      })
    }
  }
  return []
}
