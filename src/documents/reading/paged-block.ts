// A block that knows its page before it knows its number in the document.
import type { ReadBlock, ReadPlace, ReadTable, ReadText } from '../../investment/document/read-document.ts'

/** A table with the page of each row. */
export type PagedTable = Omit<ReadTable, 'at' | 'rowPlaces'> & {
  readonly page: number
  readonly rowPages: readonly number[]
}

/** Running text on a page; 0 where it is on none. */
type PagedText = Omit<ReadText, 'at'> & { readonly page: number }

export type PagedBlock = PagedTable | PagedText

/** The block where it stands; a page only where the file knows its pages. */
export const placedBlock = (block: PagedBlock, number: number, paged: boolean): ReadBlock => {
  const at = (page: number): ReadPlace => (paged && page > 0 ? { page, block: number } : { block: number })
  if (block.kind === 'table') {
    const { page, rowPages, ...table } = block
    return { ...table, at: at(page), ...(paged ? { rowPlaces: rowPages.map(at) } : {}) }
  }
  const { page, ...text } = block
  return { ...text, at: at(page) }
}
