// Notes to the official file: written down that one was sent, in which version and when, and what is handed over.
import type { FastifyInstance } from 'fastify'
import { partOfList } from '../../access/part-of-list.ts'
import { Filing } from '../../casework/facts/following.ts'
import { isFilable } from '../../casework/filing.ts'
import { officialFileOf } from '../../casework/rules.ts'
import { filings } from '../../contract/filings.ts'
import { fileText } from '../../documents/file-text.ts'
import type { Paper } from '../../documents/paper-content.ts'
import { paperOfFact } from '../../documents/paper-of-fact.ts'
import { filePdf } from '../../documents/paper-pdf.ts'
import { message } from '../../language/message.ts'
import { aloneWithCases } from '../../store/alone.ts'
import { factNow, recordFact } from '../../store/case-fact.ts'
import { newId } from '../../store/uuid.ts'
import { asOf } from '../as-of.ts'
import { timeInDenmark } from '../clock.ts'
import { askerOf, type ChildAsked, insist } from '../deciding.ts'
import type { House } from '../house.ts'
import { paperCaseOf } from '../paper-case.ts'
import { badField, notFound, Refusal } from '../refusal.ts'
import { type Asked, serve } from '../serve.ts'
import { admitToCase } from './case-record.ts'

/** The fact's version is the one the asker saw. @throws Refusal where it is not there, was taken back, or has been changed. */
const refuseOtherVersion = async (
  { inside }: Asked,
  child: string,
  of: { readonly list: string; readonly fact: string; readonly version: number },
): Promise<void> => {
  const now = await factNow(inside, child, of.fact)
  if (now === undefined || now.list !== of.list) throw notFound()
  if (now.withdrawn) throw new Refusal(400, message('fact-is-withdrawn'))
  if (now.version !== of.version) throw new Refusal(409, message('filing-other-version'))
}

/** The filing as it was written down, and when. @throws Refusal 404. */
const filingThere = async ({ inside }: Asked, child: string, id: string) => {
  const found = await factNow(inside, child, id)
  if (found === undefined || found.list !== 'filings') throw notFound()
  return { filing: Filing.parse({ ...found.body, id }), knownFrom: found.knownFrom }
}

/** The paper of what was sent, as it was known when it was sent. */
const paperSent = async (asked: Asked, child: string, admitted: ChildAsked, id: string): Promise<Paper> => {
  const { filing, knownFrom } = await filingThere(asked, child, id)
  const at = await asOf(asked, { on: filing.at.day, known: knownFrom })
  const { of, versions } = await paperCaseOf(asked, child, admitted, at)
  const paper = isFilable(filing.list) ? paperOfFact(of, filing.list, filing.fact) : undefined
  if (paper === undefined || versions.get(filing.fact) !== filing.version) throw notFound()
  return paper
}

/** Sending to the official file. It can't be undone: what was handed over is out of the house. It can be sent again. */
export const filingRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(filings.file)(async ({ params: { child }, body }, asked) => {
    const admitted = await admitToCase(asked, child)
    const { list, fact, version, as } = body
    insist(asked, admitted.may('change', partOfList.filings))
    if (!isFilable(list)) throw badField('list', message('not-filable'))
    insist(asked, admitted.may('change', partOfList[list]))
    await aloneWithCases(asked.inside, [child])
    await refuseOtherVersion(asked, child, { list, fact, version })
    const system = officialFileOf(house.rules.casework.settings, house.municipality.code)
    if (system === null) throw new Refusal(409, message('no-official-file'))
    const now = house.clock.now()
    const id = newId(now)
    const sent = { list, fact, version, at: { day: asked.today, time: timeInDenmark(now) }, system, as }
    const written = { id, child, list: 'filings' as const, body: sent }
    await recordFact(asked.inside, house.municipality.code, written, { by: askerOf(asked).person, reason: null })
    asked.note({ of: { fact }, changes: [{ entity: 'filings', id, from: null, to: 1 }] })
    const filing = { id, ...sent }
    if (as === 'document') {
      const address = `/api/children/${child}/filings/${id}.pdf`
      return { filing, handOver: { as, address } }
    }
    const { of: known } = await paperCaseOf(asked, child, admitted, await asOf(asked, {}))
    const paper = paperOfFact(known, list, fact)
    if (paper === undefined) throw notFound()
    return { filing, handOver: { as, text: fileText(paper) } }
  })

  of(filings.document)(async ({ params: { child, filing } }, asked) => {
    const admitted = await admitToCase(asked, child)
    if (!admitted.may('export', 'social').allowed) throw notFound()
    const paper = await paperSent(asked, child, admitted, filing)
    return { bytes: filePdf(paper), name: `akt-${paper.caseNumber}.pdf` }
  })
}
