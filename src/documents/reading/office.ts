// Tells a workbook from a Word file by the parts of the archive, and refuses what comes with macros or is something else.
import type { ReadDocument } from '../../investment/document/read-document.ts'
import { BadInput, message } from '../../language/message.ts'
import { readDocx } from './docx.ts'
import type { Meter } from './refuse.ts'
import { partOfType, relationsOf } from './relationships.ts'
import { type Archive, openArchive } from './unzip.ts'
import { readXlsx } from './xlsx.ts'

const word = 'Word (.docx)'
const excel = 'Excel (.xlsx)'

const other = (found: string, instead: string): never => {
  throw new BadInput(message('document-other-kind', { found, instead }))
}

/** Archives of other programs, by a part that each has. */
const refuseOthers = ({ names, read }: Archive): never => {
  if (names.has('ppt/presentation.xml')) return other('en PowerPoint-fil', 'PDF')
  if (names.has('mimetype') && names.has('content.xml')) {
    const kind = new TextDecoder().decode((read('mimetype') ?? new Uint8Array()).subarray(0, 100))
    return kind.includes('spreadsheet')
      ? other('en OpenDocument-fil (.ods)', excel)
      : other('en OpenDocument-fil', word)
  }
  if (names.has('xl/workbook.bin')) return other('en binær Excel-fil (.xlsb)', excel)
  return other('en pakket mappe (.zip)', 'de enkelte filer')
}

/** Reads the office file in `bytes`. @throws BadInput where it is none, is damaged, or has macros. */
export const readOffice = (bytes: Uint8Array, meter: Meter): ReadDocument => {
  const archive = openArchive(bytes, 'docx')
  const main = partOfType(relationsOf(archive, '', 'docx'), 'officeDocument')
  const isWorkbook = main?.startsWith('xl/') ?? archive.names.has('xl/workbook.xml')
  for (const name of archive.names)
    if (/(?:^|\/)vba(?:Project|Data)[^/]*$|(?:^|\/)macrosheets\//i.test(name))
      throw new BadInput(message('document-macros', { instead: isWorkbook ? excel : word }))
  if (main?.endsWith('.xml') && isWorkbook) return readXlsx(archive, main, meter)
  if (main?.endsWith('.xml') && main.startsWith('word/')) return readDocx(archive, main, meter)
  return refuseOthers(archive)
}
