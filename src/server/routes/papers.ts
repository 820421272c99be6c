// Letters and minutes of a case: a plan, a follow-up's note, a network meeting's agreements, as PDF and for Word.
import type { FastifyInstance } from 'fastify'
import type { FilableList } from '../../casework/filing.ts'
import { type PaperKind, papers } from '../../contract/papers.ts'
import type { Paper } from '../../documents/paper-content.ts'
import { paperDocx } from '../../documents/paper-docx.ts'
import { paperOfFact } from '../../documents/paper-of-fact.ts'
import { paperPdf } from '../../documents/paper-pdf.ts'
import { asOf } from '../as-of.ts'
import type { House } from '../house.ts'
import { paperCaseOf } from '../paper-case.ts'
import { notFound } from '../refusal.ts'
import { type Asked, serve } from '../serve.ts'
import { admitToCase } from './case-record.ts'

const lists: Readonly<Record<PaperKind, FilableList>> = {
  plan: 'plans',
  'follow-up': 'followUps',
  'network-meeting': 'networkMeetings',
}

/** What a file is called when it is saved: what it is and of which case, and no name. */
const names: Readonly<Record<PaperKind, string>> = {
  plan: 'plan',
  'follow-up': 'opfoelgning',
  'network-meeting': 'netvaerksmoede',
}

type Which = { readonly child: string; readonly kind: PaperKind; readonly fact: string }

const paperAsked = async (asked: Asked, { child, kind, fact }: Which): Promise<{ paper: Paper; name: string }> => {
  const admitted = await admitToCase(asked, child)
  // An emergency or a seat at a meeting opens looking, never handing out.
  if (!admitted.may('export', 'social').allowed) throw notFound()
  const { of } = await paperCaseOf(asked, child, admitted, await asOf(asked, {}))
  const paper = paperOfFact(of, lists[kind], fact)
  if (paper === undefined) throw notFound()
  return { paper, name: `${names[kind]}-${of.caseNumber}` }
}

/** The papers. */
export const paperRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(papers.pdf)(async ({ params }, asked) => {
    const { paper, name } = await paperAsked(asked, params)
    return { bytes: paperPdf(paper), name: `${name}.pdf` }
  })

  of(papers.docx)(async ({ params }, asked) => {
    const { paper, name } = await paperAsked(asked, params)
    return { bytes: paperDocx(paper), name: `${name}.docx` }
  })
}
