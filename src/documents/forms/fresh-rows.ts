// Rows somebody wrote into a form: which they are, and the line each becomes.
import type { InvestmentCase, Line } from '../../investment/case.ts'
import { type Form, tablesOfForm } from './form.ts'
import { words } from './form-words.ts'
import type { KeyedRow } from './seen-rows.ts'
import { plainWords, readWriting } from './written.ts'

/** A row without a number of the case's, and the line above it. */
export type FreshRow = { readonly row: KeyedRow; readonly after: string | undefined }

const computedLabels: ReadonlySet<string> = new Set(
  [
    words.computed.cumulative,
    words.computed.serviceNet,
    words.computed.serviceCumulative,
    words.computed.service,
    words.computed.total,
    words.computed.after,
    words.computed.serviceAfter,
    words.computed.flag,
    words.computed.serviceFlag,
    words.computed.staff,
    words.computed.net('cost-positive'),
    words.computed.net('gain-positive'),
  ].map(plainWords),
)

/** True where a row says a name and an amount, and is none of those the form computes. */
export const isFreshRow = ({ family, heads, cells }: KeyedRow): boolean => {
  const label = plainWords(cells[1]?.text ?? '')
  if (family !== 'economy' || label === '' || computedLabels.has(label)) return false
  return heads.some((head, at) => at > 1 && head !== words.area && plainWords(cells[at]?.text ?? '') !== '')
}

const slug = (label: string, taken: ReadonlySet<string>): string => {
  const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' }
  const plain = label
    .toLowerCase()
    .replace(/[æøå]/g, letter => letters[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
  const name = plain === '' ? 'linje' : plain
  for (let at = 1; ; at += 1) {
    const each = at === 1 ? name : `${name}-${at}`
    if (!taken.has(each)) return each
  }
}

/** A row that somebody wrote: in the table of the row above it, lasting as that one, a cost or a saving by its sign. */
export const freshLine = (of: InvestmentCase, form: Form, { row, after }: FreshRow): Line | undefined => {
  const table = tablesOfForm(form).find(each => each.family === 'economy')
  const above = of.lines.find(line => line.id === after)
  const first = table?.columns.findIndex(column => column.kind === 'numbers') ?? 0
  const amounts = of.years.map((_, year): number | null => {
    const head = plainWords(table?.columns[first + year]?.head ?? '')
    const at = row.heads.indexOf(head)
    const value = readWriting({ as: 'amount' }, row.cells[at] ?? { text: '' })
    return value.ok && typeof value.value === 'number' ? value.value : null
  })
  const some = amounts.find(each => each !== null && each !== 0)
  if (some === undefined || some === null) return undefined
  const label = row.cells[1]?.text ?? ''
  const taken = new Set([...of.lines, ...of.totals].map(each => each.id))
  return {
    id: slug(label, taken),
    label,
    kind: some > 0 === (of.sign === 'cost-positive') ? 'cost' : 'saving',
    timing: above?.timing ?? 'lasting',
    area: above?.area ?? 'service',
    ...(above?.table === undefined ? {} : { table: above.table }),
    amounts,
  }
}
