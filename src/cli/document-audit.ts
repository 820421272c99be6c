// What `case audit` answers for a document: its tables as they were read, and what does not add up in them.
import { checkDocument } from '../investment/document/check-document.ts'
import type { DocumentExplained, DocumentFinding } from '../investment/document/document-finding.ts'
import type { ReadDocument } from '../investment/document/read-document.ts'
import { understand } from '../investment/document/understand.ts'
import type { UnderstoodTable } from '../investment/document/understood.ts'
import { say } from '../language/message.ts'

/** A finding as it leaves the house: its place in the file, its sentence in Danish. */
const placed = <Found extends DocumentExplained | DocumentFinding>(file: string, found: Found) => {
  const { where, message: said, ...rest } = found
  const { cell: _, ...named } = where
  return { ...rest, where: { file, ...named }, message: say(said) }
}

const tableOf = (file: string, table: UnderstoodTable): object => ({
  file,
  id: table.name,
  title: table.title,
  unit: table.money ? table.unit.value : null,
  sign: table.sign.value,
  priceLevel: table.priceLevel.value,
  columns: table.columns.map(column => column.name),
  rows: table.rows.map(row => ({ label: row.label, role: row.role.value, values: row.cells.map(cell => cell.value) })),
})

/** Reads, understands and checks one document. */
export const auditDocument = (file: string, document: ReadDocument) => {
  const understood = understand(document)
  const { findings, explained, leftOut } = checkDocument(understood)
  const main = understood.main === null ? undefined : understood.tables[understood.main]
  return {
    file,
    title: main?.title ?? file,
    findings: findings.map(found => placed(file, found)),
    explained: explained.map(found => placed(file, found)),
    leftOut: leftOut.map(say),
    tables: understood.tables.map(table => tableOf(file, table)),
  }
}
