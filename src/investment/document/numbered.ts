// What was found in a document, numbered as page and paper show it: errors 1, 2, 3, notes a, b, c, explained differences a tick.
import type { DocumentChecked, DocumentExplained, DocumentFinding } from './document-finding.ts'

/** One slip with its mark. It stands in several cells where they are of one row: they share the mark. */
export type Numbered = {
  readonly kind: 'error' | 'note' | 'explained'
  readonly mark: string
  /** One or more, in the order of the document. */
  readonly found: readonly (DocumentFinding | DocumentExplained)[]
}

/** `a` to `z`, then `aa`. */
const letters = (at: number): string =>
  at < 26 ? String.fromCharCode(97 + at) : letters(Math.floor(at / 26) - 1) + letters(at % 26)

/** Slips of one kind in one row are one slip; what stands in no cell of its own is by itself. */
const slipOf = ({ code, where, message }: DocumentExplained, at: number): string => {
  const { cell } = where
  return cell === undefined || cell.column === null
    ? `by itself ${at}`
    : `${code} ${message.code} ${cell.table} ${cell.row}`
}

const grouped = <Found extends DocumentExplained>(all: readonly Found[]): readonly (readonly Found[])[] => {
  const slips = new Map<string, readonly Found[]>()
  for (const [at, found] of all.entries()) {
    const slip = slipOf(found, at)
    slips.set(slip, [...(slips.get(slip) ?? []), found])
  }
  return [...slips.values()]
}

/** Everything found: errors first, then notes, then what can be explained. */
export const numbered = ({ findings, explained }: DocumentChecked): readonly Numbered[] => {
  const of = (severity: 'error' | 'note') => grouped(findings.filter(found => found.severity === severity))
  return [
    ...of('error').map((found, at): Numbered => ({ kind: 'error', mark: String(at + 1), found })),
    ...of('note').map((found, at): Numbered => ({ kind: 'note', mark: letters(at), found })),
    ...explained.map((found): Numbered => ({ kind: 'explained', mark: '✓', found: [found] })),
  ]
}
