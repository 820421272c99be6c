// Finds the form's rows in a file: by the number in the first column, under the heads of the table they stand in.
import type { Family } from './form.ts'
import { words } from './form-words.ts'
import type { SeenBlock, SeenCell, SeenFile, SeenRow } from './seen.ts'
import { plainWords } from './written.ts'

/** A row with its heads; `at` is the row's place in its block. */
export type KeyedRow = {
  readonly family: Family
  readonly key: string
  readonly heads: readonly string[]
  readonly cells: SeenRow
}

/** Everything of a file that can be a part of a form. */
export type SeenForm = {
  /** Rows of tables in their order. Rows without a number are among them where they have words and numbers. */
  readonly rows: readonly KeyedRow[]
  readonly fields: ReadonlyMap<string, SeenCell>
}

const { rowColumns, unitColumns, tableColumns, keyColumns, effortColumns, participantColumns } = words

/** The head beside the number, by which a table is known. */
const marks: readonly (readonly [Family, string])[] = [
  ['rows', rowColumns.label],
  ['units', unitColumns.row],
  ['tables', tableColumns.title],
  ['keys', keyColumns.committee],
  ['efforts', effortColumns.title],
  ['participants', participantColumns.effort],
]

const familyOf = (heads: readonly string[]): Family =>
  marks.find(([, head]) => heads[1] === plainWords(head))?.[0] ?? 'economy'

const textOf = (cell: SeenCell | undefined): string => plainWords(cell?.text ?? '')

const labels: ReadonlySet<string> = new Set([...Object.values(words.titles), ...Object.values(words.fields)])

const aboutFamilies: readonly Family[] = ['efforts', 'participants']

/** A row's number: 12, or with the letter of its table. */
const rowNumber = /^[A-Z]?\d+$/

const numberHead = plainWords(words.number)

const readBlock = (block: SeenBlock, kind: SeenFile['kind'], rows: KeyedRow[], fields: Map<string, SeenCell>): void => {
  let heads: readonly string[] | undefined
  for (const cells of block) {
    // A heading inside a table of a Word file is one cell across it, and may be any word.
    if (kind === 'docx' && cells.length === 1) continue
    const texts = cells.map(textOf)
    if (texts[0] === numberHead) {
      heads = Array.from(texts, text => text ?? '')
      continue
    }
    const first = texts.findIndex(text => text !== undefined && text !== '')
    const label = texts[first] ?? ''
    // Under the head of a table of amounts a heading may be any word, also the name of a field.
    const among = heads === undefined || aboutFamilies.includes(familyOf(heads))
    if (among && first >= 0 && first <= 1 && labels.has(label) && !fields.has(label)) {
      fields.set(label, cells[first + 1] ?? { text: '' })
      continue
    }
    if (heads === undefined || first < 0) continue
    const key = rowNumber.test(texts[0] ?? '') ? (texts[0] ?? '') : ''
    rows.push({ family: familyOf(heads), key, heads, cells })
  }
}

/** The rows and named values of a file. */
export const seenForm = ({ blocks, kind }: Pick<SeenFile, 'blocks' | 'kind'>): SeenForm => {
  const rows: KeyedRow[] = []
  const fields = new Map<string, SeenCell>()
  for (const block of blocks) readBlock(block, kind, rows, fields)
  return { rows, fields }
}
