// Taking back what one has just written: the fact is withdrawn, or put back to the version before.
import type { FastifyInstance } from 'fastify'
import { partOfList } from '../../access/part-of-list.ts'
import { FactGiven } from '../../casework/given.ts'
import { undoFaults } from '../../casework/undo.ts'
import { undo } from '../../contract/undo.ts'
import { message } from '../../language/message.ts'
import { aloneWithCases } from '../../store/alone.ts'
import { factNow, factVersion, supersedeFact } from '../../store/case-fact.ts'
import { admitToChild, askerOf, insist } from '../deciding.ts'
import { refuseFaults, writtenAs } from '../fact-checks.ts'
import { caseOf } from '../help-checks.ts'
import type { House } from '../house.ts'
import { notFound, Refusal } from '../refusal.ts'
import { serve } from '../serve.ts'

/** Why a version that takes another back was written, as the history tells it. */
const reason = 'Fortrudt'

/** Undo of a fact. */
export const undoRoutes = (app: FastifyInstance, house: House): void => {
  serve(app, house)(undo.fact)(async ({ params, body }, asked) => {
    const child = await admitToChild(asked, params.child, 'read-child', 'identity')
    await aloneWithCases(asked.inside, [params.child])
    const now = await factNow(asked.inside, params.child, params.fact)
    if (now === undefined || !child.may('read-child', partOfList[now.list]).allowed) throw notFound()
    const before = await factVersion(asked.inside, params.child, params.fact, now.version - 1)
    const stood = FactGiven.safeParse({ list: now.list, fact: (before ?? now).body }).data
    // What the server alone writes is not taken back.
    if (stood === undefined) throw notFound()
    insist(asked, child.may('change', writtenAs(stood.list)))
    if (now.version !== body.version) throw new Refusal(400, message('undo-superseded'))
    const { person: by } = askerOf(asked)
    const written = { fact: now.id, version: now.version, by: now.by, at: new Date(now.knownFrom).getTime() }
    const [fault] = undoFaults(await caseOf(asked, params.child), written, by, house.clock.now().getTime())
    if (fault !== undefined) throw new Refusal(400, fault)
    const withdrawn = before?.withdrawn ?? true
    await refuseFaults(asked, params.child, withdrawn ? null : stood, params.fact)
    const to = { body: (before ?? now).body, withdrawn }
    const version = await supersedeFact(asked.inside, { child: params.child, id: now.id }, now.version, to, {
      by,
      reason,
    })
    if (version === null) throw new Refusal(400, message('undo-superseded'))
    asked.note({ changes: [{ entity: stood.list, id: now.id, from: now.version, to: version }] })
    return { version, withdrawn }
  })
}
