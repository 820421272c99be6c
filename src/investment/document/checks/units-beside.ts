// A row of words that says what a saving is made of, "5 foranstaltninger á 0,1 mio. kr.", held against the row of amounts (`units-price`).
import { message } from '../../../language/message.ts'
import { oreIn } from '../../case-words.ts'
import { countOf, countWords } from '../amounts-in-text.ts'
import { type DocumentFinding, whereOf } from '../document-finding.ts'
import { coverage, stemsOf } from '../label-words.ts'
import { productsIn, type WordProduct } from '../product-in-words.ts'
import type { Sentence } from '../sentences.ts'
import type { Understood, UnderstoodTable } from '../understood.ts'

type YearUnits = { readonly year: number; readonly products: readonly WordProduct[] }

const areas = new RegExp(
  String.raw`\b(?:i|på)\s+(?:de\s+)?(${countWords})\s+(?:\p{L}+\s)?(?:områder|distrikter|lokalområder|bydele)\b`,
  'iu',
)

/** Rows of a table with years whose cells name units and prices; a cell goes on over the blank ones after it. */
const wordRows = (
  { document }: Understood,
  table: UnderstoodTable,
): readonly { label: string; years: readonly YearUnits[] }[] => {
  const block = document.blocks[table.block]
  const cells = table.rows[0]?.cells ?? []
  if (block?.kind !== 'table' || table.transposed) return []
  return block.rows.flatMap(row => {
    let products: readonly WordProduct[] = []
    const years = table.columns.flatMap((column, at): YearUnits[] => {
      const text = row[cells[at]?.column ?? -1]?.text ?? ''
      if (text.trim() !== '') products = productsIn(text)
      return column.year === null || products.length === 0 ? [] : [{ year: column.year, products }]
    })
    return years.length > 1 ? [{ label: row[0]?.text ?? '', years }] : []
  })
}

/** Years in which one kind of unit is named with another number than the amount is made of, where other years hold. */
export const unitsBeside = (of: Understood, sentences: readonly Sentence[]): readonly DocumentFinding[] => {
  const main = of.main === null ? undefined : of.tables[of.main]
  if (of.main === null || main === undefined) return []
  const place = of.main
  const counts = sentences.flatMap(each => countOf(areas.exec(each.text)?.[1] ?? '') ?? [])
  return of.tables.flatMap(table =>
    wordRows(of, table).flatMap(({ label, years }): DocumentFinding[] => {
      const row = main.rows.findIndex(
        each =>
          each.role.value === 'line' &&
          each.kind.value === 'saving' &&
          coverage(stemsOf(label.replace(/spare\p{L}*/giu, '')), stemsOf(each.label)) === 1,
      )
      const own = main.rows[row]
      if (own === undefined) return []
      const kroner = (year: number): number | null => {
        const column = main.columns.findIndex(each => each.year === year)
        const value = own.cells[column]?.value ?? null
        return value === null ? null : (Math.abs(value) * oreIn[main.unit.value]) / 100
      }
      const sum = (each: YearUnits, times: number): number =>
        each.products.reduce((all, { units, price }) => all + units * price * times, 0)
      const fits = (times: number): readonly YearUnits[] =>
        years.filter(each => Math.abs((kroner(each.year) ?? 0) - sum(each, times)) < 1)
      const times = [1, ...counts].sort((a, b) => fits(b).length - fits(a).length)[0] ?? 1
      const right = fits(times)
      if (right.length < 2 || right.length * 2 < years.length) return []
      return years
        .filter(each => !right.includes(each))
        .flatMap((each): DocumentFinding[] => {
          const [product, another] = each.products
          const units = (kroner(each.year) ?? 0) / ((product?.price ?? 0) * times)
          if (
            product === undefined ||
            another !== undefined ||
            units === 0 ||
            Math.abs(units - Math.round(units)) > 1e-6
          )
            return []
          const column = main.columns.findIndex(one => one.year === each.year)
          const values = {
            row: own.label,
            column: String(each.year),
            says: product.units,
            units: Math.round(units),
            unit: product.unit,
          }
          return [
            {
              code: 'units-price',
              severity: 'note',
              certainty: 'certain',
              where: whereOf(of, { table: place, row, column }),
              stated: product.units,
              computed: Math.round(units),
              message: message('driver-says', values),
            },
          ]
        })
    }),
  )
}
