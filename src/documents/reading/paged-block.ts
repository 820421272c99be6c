// A block that knows its page before it knows its number in the document.
import type { ReadTable, ReadText } from '../../investment/document/read-document.ts'
import type { OpenBlock, OpenPlace } from './document-of.ts'

/** A table with the page of each row. */
export type PagedTable = Omit<ReadTable, 'at' | 'rowPlaces'> & {
  readonly page: number
  readonly rowPages: readonly number[]
  /** How many rows of the next page its last label reaches down over. */
  readonly hanging?: number
}

/** Running text on a page; 0 where it is on none. */
type PagedText = Omit<ReadText, 'at'> & { readonly page: number }

export type PagedBlock = PagedTable | PagedText

/** The block where it stands; a page only where the file knows its pages. */
export const placedBlock = (block: PagedBlock, paged: boolean): OpenBlock => {
  const at = (page: number): OpenPlace => (paged && page > 0 ? { page } : {})
  if (block.kind === 'table') {
    const { page, rowPages, hanging: _, ...table } = block
    return { ...table, at: at(page), ...(paged ? { rowPlaces: rowPages.map(at) } : {}) }
  }
  const { page, ...text } = block
  return { ...text, at: at(page) }
}
