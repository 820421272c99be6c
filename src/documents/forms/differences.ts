// What a person changed in a form: every cell that is not as the case made it, and the case with those changes.
import { openBook } from '../../investment/book.ts'
import { CaseShape, type InvestmentCase, mostRows } from '../../investment/case.ts'
import { checkCase } from '../../investment/check-case.ts'
import { bad, good, type Message, message, type Outcome } from '../../language/message.ts'
import { type Change, followingAmounts, followingTotals } from './following.ts'
import {
  type AddressOf,
  type Form,
  type FormCell,
  type FormRow,
  type FormTable,
  fieldsOfForm,
  tablesOfForm,
} from './form.ts'
import { formAddresses } from './form-sheets.ts'
import { type FreshRow, freshLine, isFreshRow } from './fresh-rows.ts'
import type { SeenCell, SeenFile } from './seen.ts'
import { type KeyedRow, type SeenForm, seenForm } from './seen-rows.ts'
import { setIn } from './set-in.ts'
import { cellText, near, plainWords, readWriting } from './written.ts'

/** The case of a form that was read, what was changed in it, and what else there is to know. */
export type FormRead = {
  readonly case: InvestmentCase
  readonly changes: readonly Message[]
  readonly notes: readonly Message[]
}

/** Where a row of the form stands, with its table. */
type Target = { readonly table: FormTable; readonly row: FormRow }

const sameCell = (expected: FormCell, seen: SeenCell): boolean => {
  const text = plainWords(seen.text)
  if (plainWords(cellText(expected)) === text) return true
  if (expected.kind === 'text') return false
  const found = readWriting({ as: 'nullable-number' }, seen)
  if (!found.ok) return false
  if (found.value === null || expected.value === null) return found.value === expected.value
  return typeof found.value === 'number' && near(found.value, expected.value)
}

const sameFormula = (a: string | undefined, b: string): boolean =>
  a !== undefined && a.replace(/[\s$]/g, '') === b.replace(/[\s$]/g, '')

const shown = (seen: SeenCell): string => {
  const found = seen.number === undefined ? undefined : cellText({ kind: 'number', value: seen.number })
  return plainWords(found ?? seen.text)
}

/** What is gathered while the rows of a file are gone through. */
type Gathered = {
  readonly changes: Change[]
  readonly notes: Message[]
  /** Cells of totals that are formulas in the file, and amounts whose formula is ours: `id:year`. */
  readonly live: Set<string>
  readonly found: Set<string>
  readonly fresh: FreshRow[]
  /** Heads no column of the form has, each told once. */
  readonly unknownHeads: Set<string>
  readonly columns: ColumnsOf
}

/** The column of a table of the form under a head that was read, -1 where there is none. */
type ColumnsOf = (table: FormTable, head: string, at: number) => number

const whereOf = (target: Target, column: number): string => {
  const [label] = target.row.cells
  const head = target.table.columns[column]
  const name = target.table.family === 'keys' || target.table.family === 'tables' ? target.row.key : ''
  const row = [name, label === undefined ? '' : plainWords(cellText(label))].filter(each => each !== '').join(' ')
  if (column === 1 && name === '') return row
  return head?.kind === 'numbers' ? `${row} ${head.head}` : `${row}, ${head?.head ?? ''}`
}

const compare = (
  expected: FormCell,
  seen: SeenCell,
  where: string,
  { changes, notes }: Pick<Gathered, 'changes' | 'notes'>,
): void => {
  if (sameCell(expected, seen)) return
  const before = plainWords(cellText(expected))
  if (expected.place === undefined) {
    notes.push(message('form-ignored', { where, given: shown(seen) }))
    return
  }
  const { path, writing } = expected.place
  const value = readWriting(writing, seen)
  if (!value.ok) {
    notes.push(message('form-unread', { where, given: shown(seen), kept: before }))
    return
  }
  changes.push({ path, value: value.value, said: message('form-differs', { where, now: shown(seen), before }) })
}

/** What stands beside the number is always the row's name; the heads of a table are made ready once. */
const columnsOf = (): ColumnsOf => {
  const ready = new Map<FormTable, ReadonlyMap<string, number>>()
  const headsOf = (table: FormTable): ReadonlyMap<string, number> => {
    const heads = table.columns.map((column, place): [string, number] => [plainWords(column.head), place])
    // Of two heads alike the first is the one: a map keeps the last it is given.
    return new Map(heads.slice(2).toReversed())
  }
  return (table, head, at) => {
    if (at === 1) return 1
    const heads = ready.get(table) ?? headsOf(table)
    ready.set(table, heads)
    return heads.get(head) ?? -1
  }
}

const readRow = (target: Target, seen: KeyedRow, address: AddressOf, gathered: Gathered): void => {
  const first = target.table.columns.findIndex(column => column.kind === 'numbers')
  for (const [at, head] of seen.heads.entries()) {
    if (at === 0) continue
    const column = gathered.columns(target.table, head, at)
    const expected = column < 1 ? undefined : target.row.cells[column - 1]
    const cell = seen.cells[at] ?? { text: '' }
    if (expected === undefined) {
      if (plainWords(cell.text) !== '') noteHead(head, gathered)
      continue
    }
    const { formula } = expected
    if (formula !== undefined && cell.formula !== undefined) {
      const ours = sameFormula(cell.formula, formula(address, column - first))
      if (target.row.kind !== 'line' || ours) {
        gathered.live.add(`${target.row.id}:${column - first}`)
        continue
      }
    }
    compare(expected, cell, whereOf(target, column), gathered)
  }
}

const noteHead = (head: string, { notes, unknownHeads }: Gathered): void => {
  if (unknownHeads.has(head)) return
  unknownHeads.add(head)
  notes.push(message('form-year-unknown', { head }))
}

/** A number for heads, the same for the same heads: every row under them has the same list of them. */
const headNumbers = (): ((heads: readonly string[]) => number) => {
  const lists = new Map<readonly string[], number>()
  const texts = new Map<string, number>()
  return heads => {
    const known = lists.get(heads)
    if (known !== undefined) return known
    const text = heads.join('|')
    const number = texts.get(text) ?? texts.size
    texts.set(text, number)
    lists.set(heads, number)
    return number
  }
}

const gather = (form: Form, seen: SeenForm): Gathered => {
  const gathered: Gathered = {
    changes: [],
    notes: [],
    live: new Set(),
    found: new Set(),
    fresh: [],
    unknownHeads: new Set(),
    columns: columnsOf(),
  }
  const targets = new Map<string, Target>(
    tablesOfForm(form).flatMap(table =>
      table.rows.flatMap(row => (row.key === '' ? [] : [[`${table.family}:${row.key}`, { table, row }] as const])),
    ),
  )
  const address = formAddresses(form)
  const under = headNumbers()
  let after: string | undefined
  for (const row of seen.rows) {
    const name = `${row.family}:${row.key}`
    const target = targets.get(name)
    // A row that was copied keeps its number: the same number under the same heads is another row.
    const place = `${name}:${under(row.heads)}`
    if (target === undefined || gathered.found.has(place)) {
      if (isFreshRow(row)) gathered.fresh.push({ row, after })
      else if (row.key !== '' && row.family !== 'economy')
        gathered.notes.push(
          message('form-ignored', {
            where: row.key,
            given: row.cells
              .map(cell => cell?.text ?? '')
              .join(' ')
              .trim(),
          }),
        )
      continue
    }
    gathered.found.add(place).add(name)
    if (row.family === 'economy' && target.row.kind === 'line') after = target.row.id
    readRow(target, row, address, gathered)
  }
  for (const { label, cell } of fieldsOfForm(form)) {
    const found = seen.fields.get(plainWords(label))
    if (found !== undefined) compare(cell, found, label, gathered)
  }
  for (const [name, { row, table }] of targets) {
    if (table.family !== 'economy' || gathered.found.has(name)) continue
    const [label] = row.cells
    gathered.notes.push(message('form-row-missing', { label: label === undefined ? row.key : cellText(label) }))
  }
  return gathered
}

const checked = (tree: unknown): Outcome<InvestmentCase> => {
  const shaped = CaseShape.safeParse(tree)
  if (shaped.success) return checkCase(shaped.data)
  const [issue] = shaped.error.issues
  return bad(message('form-lacks', { field: issue?.path.join('.') ?? '' }))
}

const applied = (of: InvestmentCase, changes: readonly Pick<Change, 'path' | 'value'>[]): Outcome<InvestmentCase> =>
  checked(changes.reduce<unknown>((tree, { path, value }) => setIn(tree, path, value), of))

/** A row that is worked out, and whose amount somebody has written over, is a row of amounts from then on; and it is told. */
const withAmounts = (of: InvestmentCase, changes: readonly Pick<Change, 'path'>[]) => {
  const written = new Set(
    changes.flatMap(({ path: [list, at, field] }) => (list === 'lines' && field === 'amounts' ? [at] : [])),
  )
  const filled = openBook(of).of
  const notes: Message[] = []
  const lines = of.lines.map((line, at) => {
    const shownLine = filled.lines[at]
    if (!written.has(at) || shownLine === undefined) return line
    if (line.computed !== true && line.times === undefined) return line
    notes.push(message('form-line-written', { label: line.label }))
    const { computed: _, times: __, ...rest } = line
    return { ...rest, amounts: shownLine.amounts }
  })
  return { case: { ...of, lines }, notes }
}

/**
 * The case that a form carries, with what was changed in the cells one sees. `form` is the carried case in the layout of the
 * file. A cell that was not touched leaves its value as it was, to the last decimal.
 */
export const readDifferences = (form: Form, file: SeenFile): Outcome<FormRead> => {
  const { changes, notes, live, fresh } = gather(form, seenForm(file))
  const base = withAmounts(form.case, changes)
  const direct = applied(base.case, changes)
  if (!direct.ok) return direct
  const amounts = followingAmounts(form.case, direct.value, live)
  const computed = applied(direct.value, amounts)
  if (!computed.ok) return computed
  let of = computed.value
  // One more than a case can have is enough to refuse it.
  for (const each of fresh.slice(0, mostRows + 1)) {
    const line = freshLine(of, form, each)
    if (line === undefined) continue
    of = { ...of, lines: [...of.lines, line] }
    notes.push(message('form-new-row', { label: line.label }))
  }
  const totals = followingTotals(form.case, of, live)
  const last = applied(of, totals)
  if (!last.ok) return last
  return good({
    case: last.value,
    changes: [...changes, ...amounts].map(each => each.said),
    notes: [
      ...notes,
      ...base.notes,
      ...(totals.length === 0 ? [] : [message('form-totals-follow', { count: totals.length })]),
    ],
  })
}
