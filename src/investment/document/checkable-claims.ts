// The claims of a document's text, named and put into its drafted case.
import type { Claim } from '../claim.ts'
import { countClaims } from './claims/counts.ts'
import type { ClaimReader, Text } from './claims/found-claim.ts'
import { fundingClaims } from './claims/funding.ts'
import { paybackClaims } from './claims/paybacks.ts'
import { percentageClaims } from './claims/percentages.ts'
import { effortsIn, noteClaims } from './claims/reader-notes.ts'
import { tableAmountClaims } from './claims/table-amounts.ts'
import { timingClaims } from './claims/timings.ts'
import type { Draft } from './draft-case.ts'
import type { Sentence } from './sentences.ts'

const readers: readonly ClaimReader[] = [
  tableAmountClaims,
  percentageClaims,
  countClaims,
  paybackClaims,
  timingClaims,
  fundingClaims,
  noteClaims,
]

/** The most claims a case holds. */
export const mostClaims = 1000

/** The draft with every claim the text makes, and the sentence each stands in. */
export const checkableClaims = (text: Text): { readonly draft: Draft; readonly at: ReadonlyMap<string, Sentence> } => {
  const found = readers.flatMap(read => read(text)).slice(0, mostClaims)
  const at = new Map<string, Sentence>()
  const counts = new Map<string, number>()
  const claims = found.map(({ claim, at: sentence }): Claim => {
    const count = (counts.get(claim.kind) ?? 0) + 1
    counts.set(claim.kind, count)
    const id = `${claim.kind}-${count}`
    at.set(id, sentence)
    const from = {
      file: 'document',
      ...(sentence.line === undefined ? {} : { line: sentence.line }),
      ...(sentence.page === undefined ? {} : { page: sentence.page }),
    }
    return { ...claim, id, from }
  })
  const startYear = startOf(text)
  const of = { ...text.draft.of, claims, efforts: effortsIn(text), ...(startYear === undefined ? {} : { startYear }) }
  return { draft: { ...text.draft, of }, at }
}

/** The calendar year of step 1, where the document names one: "Startår 2020", "Projektperiode: 2021-2024". */
const startOf = ({ draft, sentences, understood }: Text): number | undefined => {
  if ((draft.of.years[0] ?? 2000) >= 1900) return undefined
  const cells = understood.document.blocks.flatMap(block =>
    block.kind === 'table' ? block.rows.map(row => row.map(cell => cell?.text ?? '').join(' ')) : [],
  )
  const words = [...cells, ...sentences.map(each => each.text)]
  const found = words
    .map(
      each =>
        /\b(?:startår|år 1|starter i|opstart(?:es)? (?:i|primo)|projektperiode[n]?:?)\s*[:(=]?\s*((?:19|20)\d\d)\b/iu.exec(
          each,
        )?.[1],
    )
    .find(year => year !== undefined)
  return found === undefined ? undefined : Number(found)
}
