// Understands a document beside the page, so that the page stays alive however large the document is.
import '../without-eval.ts'
import type { InvestmentCase } from '../../investment/case.ts'
import type { ReadDocument } from '../../investment/document/read-document.ts'
import type { CaseChoices } from '../../investment/document/to-case.ts'
import type { Corrections } from '../../investment/document/understand.ts'
import type { Outcome } from '../../language/message.ts'
import { caseOf, type Worked, workedOut } from './understanding.ts'

/** What the page asks, by a number the answer carries. The document comes first and once. */
export type Asked =
  | { readonly do: 'document'; readonly document: ReadDocument }
  | { readonly do: 'understand'; readonly ask: number; readonly by: Corrections }
  | { readonly do: 'case'; readonly ask: number; readonly by: Corrections; readonly choices: CaseChoices }

export type Answered =
  | { readonly ask: number; readonly worked: Worked }
  | { readonly ask: number; readonly made: Outcome<InvestmentCase> }
  | { readonly ask: number; readonly failed: true }

let document: ReadDocument | undefined

const answer = (asked: Exclude<Asked, { do: 'document' }>): Answered => {
  const { ask } = asked
  if (document === undefined) return { ask, failed: true }
  try {
    return asked.do === 'understand'
      ? { ask, worked: workedOut(document, asked.by) }
      : { ask, made: caseOf(document, asked.by, asked.choices) }
  } catch {
    // What a document says is nobody's to read in a log; that it failed is what the page needs to know.
    return { ask, failed: true }
  }
}

self.addEventListener('message', ({ data: asked }: MessageEvent<Asked>) => {
  if (asked.do === 'document') document = asked.document
  else self.postMessage(answer(asked))
})
