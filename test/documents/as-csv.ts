// A draft as a CSV file, as a Danish spreadsheet saves it: semicolons, CRLF, an empty row between blocks.
import type { Draft } from './draft.ts'

/** What people type where their letters have no boxes. */
const typed: Readonly<Record<string, string>> = { '☐': '[ ]', '☒': '[x]', '☑': '[x]' }

/** What Windows-1252 has where Latin-1 has control codes, as far as the tests write it. */
const windows: Readonly<Record<string, number>> = {
  '€': 0x80,
  '–': 0x96,
  '—': 0x97,
  '”': 0x94,
  '“': 0x93,
  '’': 0x92,
  '…': 0x85,
  '•': 0x95,
}

const inWindows1252 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap(letter => [...(typed[letter] ?? letter)]),
    letter => windows[letter] ?? ((letter.codePointAt(0) ?? 0) < 0x100 ? (letter.codePointAt(0) ?? 0) : 0x3f),
  )

/** The file. In Windows-1252 boxes are typed, and any other letter it hasn't is a question mark. */
export const asCsv = (
  draft: Draft,
  { separator = ';', encoding = 'utf-8' }: { separator?: ';' | ',' | '\t'; encoding?: 'utf-8' | 'windows-1252' } = {},
): Uint8Array => {
  const field = (text: string): string =>
    text.includes(separator) || /["\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  const rows = draft.flatMap(block =>
    block.kind === 'text' ? [[block.text], []] : [...block.rows.map(row => row.map(cell => cell?.text ?? '')), []],
  )
  const text = `${rows.map(row => row.map(field).join(separator)).join('\r\n')}\r\n`
  return encoding === 'windows-1252' ? inWindows1252(text) : new TextEncoder().encode(`\ufeff${text}`)
}
