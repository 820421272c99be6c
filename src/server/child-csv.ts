// The list of children as a file for a spreadsheet: semicolons, so that a Danish Excel opens it, and nothing that runs.
import type { ShownIdentity } from '../access/mask.ts'
import { message, say } from '../language/message.ts'
import type { ChildOnList } from '../store/children.ts'

/** A child of a list as the asker may see it. */
export type Listed = ShownIdentity & Pick<ChildOnList, 'step' | 'adviser' | 'since'>

/** A cell: quoted where it must be, and never the beginning of a formula. */
const cell = (of: string | number | null): string => {
  const text = of === null ? '' : String(of)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** UTF-8 with a mark at the beginning, without which Excel reads Danish letters wrongly. */
export const childrenCsv = (of: readonly Listed[]): Uint8Array => {
  const lines = of.map(each =>
    [each.caseNumber, each.name, each.number, each.district, each.step, each.adviser, each.since].map(cell).join(';'),
  )
  const text = [say(message('children-export-columns')), ...lines].map(line => `${line}\r\n`).join('')
  return new TextEncoder().encode(`\uFEFF${text}`)
}
