// A checked document as others are told of it: its tables as they were read, and what does not add up, in the document's words.
import { say } from '../../language/message.ts'
import type { DocumentChecked, DocumentExplained, DocumentFinding, DocumentWhere } from './document-finding.ts'
import { extentOf } from './extent.ts'
import type { Understood, UnderstoodTable } from './understood.ts'

/** A number that JSON has no word for is told as nothing. */
const plain = <Value>(value: Value): Value | null =>
  typeof value === 'number' && !Number.isFinite(value) ? null : value

const placeIn = (file: string, { cell: _, ...named }: DocumentWhere) => ({ file, ...named })

/** A difference as it leaves the house: its place in the file, its sentence in Danish. */
const toldExplained = (file: string, { code, where, stated, computed, message }: DocumentExplained) => ({
  code,
  where: placeIn(file, where),
  stated: plain(stated),
  computed: plain(computed),
  message: say(message),
})

const toldFinding = (file: string, { severity, certainty, ...found }: DocumentFinding) => {
  const { code, ...rest } = toldExplained(file, found)
  return { code, severity, certainty, ...rest }
}

const toldTable = (file: string, table: UnderstoodTable) => ({
  file,
  id: table.name,
  title: table.title,
  unit: table.money ? table.unit.value : null,
  sign: table.sign.value,
  priceLevel: table.priceLevel.value,
  columns: table.columns.map(column => column.name),
  rows: table.rows.map(row => ({
    label: row.label,
    role: row.role.value,
    values: row.cells.map(cell => plain(cell.value)),
  })),
})

/** What the document calls itself: its highest heading, where it begins with one. */
const headingOf = ({ document: { blocks } }: Understood): string | undefined => {
  const [first] = blocks
  return first?.kind === 'text' && first.level === 1 ? first.text.trim() : undefined
}

/** Its heading is its title, else that of its main table; without one it is called by its file. */
export const toldDocument = (
  file: string,
  understood: Understood,
  { findings, explained, leftOut }: DocumentChecked,
) => ({
  file,
  title:
    headingOf(understood) ?? (understood.main === null ? undefined : understood.tables[understood.main]?.title) ?? file,
  findings: findings.map(found => toldFinding(file, found)),
  explained: explained.map(found => toldExplained(file, found)),
  leftOut: leftOut.map(say),
  tables: understood.tables.map(table => toldTable(file, table)),
  extent: extentOf(understood),
})

export type ToldDocument = ReturnType<typeof toldDocument>
