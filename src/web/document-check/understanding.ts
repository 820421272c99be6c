// What is worked out of a read document and its corrections: tables, findings, and the net that would be stored. It runs beside the page.
import { openBook } from '../../investment/book.ts'
import type { InvestmentCase } from '../../investment/case.ts'
import { oreIn } from '../../investment/case-words.ts'
import { paybacksOf } from '../../investment/compute.ts'
import { checkDocument } from '../../investment/document/check-document.ts'
import type { DocumentChecked } from '../../investment/document/document-finding.ts'
import { type Extent, extentOf, isOfAmounts } from '../../investment/document/extent.ts'
import type { ReadDocument } from '../../investment/document/read-document.ts'
import { type CaseChoices, toCase } from '../../investment/document/to-case.ts'
import { type Corrections, understand } from '../../investment/document/understand.ts'
import type { Understood } from '../../investment/document/understood.ts'
import type { Payback } from '../../investment/payback.ts'
import type { Message, Outcome } from '../../language/message.ts'

/** What the case would be: its net year by year in its own unit, and when it is paid back; or why it can be none. */
export type Preview =
  | {
      readonly unit: InvestmentCase['unit']
      readonly priceLevel: number | null
      readonly years: readonly number[]
      readonly net: readonly number[]
      readonly payback: Payback | null
      readonly reason: Message | null
    }
  | { readonly problem: Message }

/** All that the page shows of a document. The document itself is not sent back. */
export type Worked = Omit<Understood, 'document'> & {
  readonly checked: DocumentChecked
  /** How much could be checked at all. */
  readonly extent: Extent
  /** Which tables hold amounts. */
  readonly ofAmounts: readonly boolean[]
  readonly previews: { readonly corrected: Preview; readonly printed: Preview }
}

const anyone = { id: 'dokument', title: 'Dokument', municipality: '000', file: 'dokument' } as const

const previewOf = (understood: Understood, corrected: boolean): Preview => {
  const made = toCase(understood, { ...anyone, corrected })
  if (!made.ok) return { problem: made.problem }
  const { unit, priceLevel, years } = made.value
  const book = openBook(made.value)
  const { payback, reason } = paybacksOf(book).total
  return { unit, priceLevel, years, net: book.net.map(ore => ore / oreIn[unit]), payback, reason }
}

/** Understands and checks a document, as its person has corrected it. */
export const workedOut = (document: ReadDocument, by: Corrections): Worked => {
  const understood = understand(document, by)
  const { tables, main } = understood
  return {
    tables,
    main,
    checked: checkDocument(understood),
    extent: extentOf(understood),
    ofAmounts: tables.map(isOfAmounts),
    previews: { corrected: previewOf(understood, true), printed: previewOf(understood, false) },
  }
}

/** The case of a document, or why it can't be one. */
export const caseOf = (document: ReadDocument, by: Corrections, choices: CaseChoices): Outcome<InvestmentCase> =>
  toCase(understand(document, by), choices)
