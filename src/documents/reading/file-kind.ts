// What kind of file something is: by what it begins with, and by its name only where text could be several things.
import { BadInput, message } from '../../language/message.ts'

/** The kinds that are told apart before anything is read. */
export type Recognised = 'zip' | 'pdf' | 'html' | 'csv' | 'text'

const startsWith = (bytes: Uint8Array, start: string, from = 0): boolean =>
  [...start].every((letter, at) => bytes[from + at] === letter.charCodeAt(0))

const word = 'Word (.docx) eller PDF'
const excel = 'Excel (.xlsx)'

const other = (found: string, instead: string): never => {
  throw new BadInput(message('document-other-kind', { found, instead }))
}

/** The names of the streams of an old Office file, and of a new one that is locked, stand in it as UTF-16. */
const hasStream = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))

const compound = (bytes: Uint8Array): never => {
  if (hasStream(bytes, 'EncryptedPackage')) throw new BadInput(message('document-encrypted'))
  if (hasStream(bytes, 'WordDocument')) return other('en Word-fil i det gamle format (.doc)', word)
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book'))
    return other('en Excel-fil i det gamle format (.xls)', excel)
  return other('i et ældre Office-format', `${word}, eller som ${excel}`)
}

/** What a file begins with, and how to refuse it. */
const others: readonly (readonly [start: string, from: number, found: string, instead: string])[] = [
  ['{\\rtf', 0, 'en RTF-fil', word],
  ['\u0089PNG', 0, 'et billede', word],
  ['\u00ff\u00d8\u00ff', 0, 'et billede', word],
  ['GIF8', 0, 'et billede', word],
  ['II*\u0000', 0, 'et billede', word],
  ['MM\u0000*', 0, 'et billede', word],
  ['ftyp', 4, 'et billede eller en film', word],
  ['\u001f\u008b', 0, 'en pakket fil (.gz)', word],
  ['7z\u00bc\u00af', 0, 'en pakket fil (.7z)', word],
  ['Rar!', 0, 'en pakket fil (.rar)', word],
]

/** Whether bytes are text at all: no zero bytes where they are not UTF-16, and hardly any control codes. */
const isText = (bytes: Uint8Array): boolean => {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const head = bytes.subarray(0, 65_536)
  const odd = head.reduce(
    (sum, byte) => sum + (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 ? 1 : 0),
    0,
  )
  return !head.includes(0) && odd * 200 <= head.length
}

const ending = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** What to read the file as. @throws BadInput where it is of a kind that is not read. */
export const kindOf = (bytes: Uint8Array, name: string): Recognised => {
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, 'PK\u0005\u0006')) return 'zip'
  // Some programs write a little before the beginning of a PDF.
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.includes('%PDF-')) return 'pdf'
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) return compound(bytes)
  for (const [start, from, found, instead] of others) if (startsWith(bytes, start, from)) return other(found, instead)
  if (!isText(bytes)) throw new BadInput(message('document-unknown'))
  if (
    /^(?:\ufeff|\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body|table)\b/i.test(
      head,
    )
  )
    return 'html'
  const end = ending(name)
  if (end === 'yaml' || end === 'yml') throw new BadInput(message('document-case-file'))
  if (end === 'csv' || end === 'tsv') return 'csv'
  return end === 'html' || end === 'htm' ? 'html' : 'text'
}
