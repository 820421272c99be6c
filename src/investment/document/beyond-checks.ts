// What of a document was not checked: what its reader left out, and what is more than the checks go through.
import { type Message, message } from '../../language/message.ts'
import { mostClaims } from './checkable-claims.ts'
import { mostOfTable } from './matrix.ts'
import { mostOfText } from './sentences.ts'
import type { Understood } from './understood.ts'

/** A sentence each. `more` says of each table whether it has more sums than are gone through. */
export const beyondChecks = (
  { document, tables }: Understood,
  more: readonly boolean[],
  read: { readonly sentences: number; readonly claims: number },
): readonly Message[] => {
  const { rows, columns } = mostOfTable
  const cut = tables.flatMap(({ block, name }) => {
    const found = document.blocks[block]
    const isCut = found?.kind === 'table' && (found.rows.length > rows || (found.rows[0]?.length ?? 0) > columns)
    return isCut ? [message('document-left-table', { table: name, rows, columns })] : []
  })
  return [
    ...(document.leftOut ?? []),
    ...cut,
    ...tables.flatMap(({ name }, at) => (more[at] === true ? [message('document-left-sums', { table: name })] : [])),
    ...(read.sentences >= mostOfText.sentences
      ? [message('document-left-sentences', { sentences: mostOfText.sentences })]
      : []),
    ...(read.claims >= mostClaims ? [message('document-left-claims', { claims: mostClaims })] : []),
  ]
}
