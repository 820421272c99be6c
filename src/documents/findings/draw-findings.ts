// The paper on a document that was read, drawn in a process of its own: the document is understood and checked again.
import { checkDocument } from '../../investment/document/check-document.ts'
import type { ReadDocument } from '../../investment/document/read-document.ts'
import { type Corrections, understand } from '../../investment/document/understand.ts'
import type { Day } from '../../language/day.ts'
import { findingsDocx } from './findings-docx.ts'
import { findingsPaper } from './findings-paper.ts'
import { findingsPdf } from './findings-pdf.ts'

/** A document that was read, with what a person has put right in the reading. */
export type FindingsAsked = {
  readonly document: ReadDocument
  readonly corrections: Corrections
  readonly name: string
  readonly title?: string | undefined
  readonly today: Day
  readonly format: 'docx' | 'pdf'
}

/** The paper on it. */
export const drawFindings = ({ document, corrections, format, ...asked }: FindingsAsked): Uint8Array => {
  const understood = understand(document, corrections)
  const corrected = understood.tables.filter(
    ({ block }) => Object.keys(corrections.tables[block] ?? {}).length > 0,
  ).length
  const paper = findingsPaper({ ...asked, understood, checked: checkDocument(understood), corrected })
  return format === 'pdf' ? findingsPdf(paper) : findingsDocx(paper)
}
