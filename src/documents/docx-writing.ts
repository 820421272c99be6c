// The smallest things a Word file is written of: runs, paragraphs, tabs and fields.
import { xmlText } from './docx-parts.ts'

/** Text in one run; `properties` are those of the run. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`

/** A tab. */
export const tab = '<w:r><w:tab/></w:r>'

/** The colour of what is second. */
export const grey = '<w:color w:val="5B5A57"/>'

/** A paragraph in a style of `docx-parts`; none for the plain one. */
export const paragraph = (style: string, inside: string): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inside}</w:p>`

/** A number that Word fills in itself: the page, or how many there are. */
export const field = (instruction: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('1')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
