// A plan, a follow-up or a meeting on paper: as PDF to print and hand over, and for Word to write on.
import { type PaperKind, papers } from '../../contract/papers.ts'
import { addressOf } from '../call/call.ts'
import { PaperLink } from '../page/paper-link.tsx'
import { da } from './da.ts'
import './filing.css'

const kinds: Readonly<Record<string, PaperKind>> = {
  plans: 'plan',
  followUps: 'follow-up',
  networkMeetings: 'network-meeting',
}

type Props = {
  readonly child: string
  readonly list: string
  readonly fact: string
  /** What is on the paper, where several stand on a page. */
  readonly about?: string
}

/** The links of one fact; nothing for a list that has no paper. */
export const Papers = ({ child, list, fact, about }: Props) => {
  const kind = kinds[list]
  if (kind === undefined) return null
  const params = { child, kind, fact }
  return (
    <fieldset className="papers">
      <legend className="sr-only">{about === undefined ? da.papers : da.papersOf(about)}</legend>
      <PaperLink href={addressOf(papers.pdf, { params })} label={da.pdf} failed={da.notFetched} />
      <PaperLink href={addressOf(papers.docx, { params })} label={da.word} failed={da.notFetched} />
    </fieldset>
  )
}
