// A municipality's own investment cases: made, saved version by version, read as they stood, withdrawn and brought back.
import type { FastifyInstance } from 'fastify'
import { cases } from '../../contract/cases.ts'
import type { InvestmentCase } from '../../investment/case.ts'
import { misfitsOf } from '../../investment/check-case.ts'
import { emptyCase, type Own, ownCopy } from '../../investment/plan/own-case.ts'
import { yearOf } from '../../language/day.ts'
import { message, say } from '../../language/message.ts'
import { caseHistory, countOwnCases, type OwnCase, saveCaseVersion } from '../../store/case-versions.ts'
import { hasCode } from '../../store/faults.ts'
import { caseNow, ownCaseOf, ownView, undoFor } from '../cases-view.ts'
import { dayAt } from '../clock.ts'
import { askerOf } from '../deciding.ts'
import type { House } from '../house.ts'
import { notFound, Refusal, standing } from '../refusal.ts'
import { type Asked, serve } from '../serve.ts'

/** The latest version of an own case, withdrawn or not. @throws Refusal 404, for a published case as well. */
const latestOf = async (asked: Asked, id: string): Promise<OwnCase> => {
  const found = await ownCaseOf(asked, id)
  if (found === undefined) throw notFound()
  return found
}

/** @throws Refusal 409: who was first and when. What differs is for the page to show: it has both cases. */
const somebodyWasFirst = ({ house }: Asked, latest: OwnCase, yours: InvestmentCase | null): Refusal => {
  const on = dayAt(house.clock, new Date(latest.at))
  const theirs = say(message('case-version-said', { by: latest.by, on, version: latest.version }))
  const sentence = latest.withdrawn
    ? message('case-withdrawn-meanwhile', { by: latest.by })
    : message('case-conflict', { by: latest.by, version: latest.version })
  return new Refusal(409, sentence, undefined, {
    theirs,
    yours: yours?.title ?? latest.title,
    version: latest.version,
  })
}

/** @throws Refusal 400 with a sentence for each place that does not fit. */
const refuseMisfits = (of: InvestmentCase): void => {
  const fields = new Map<string, string>()
  for (const { problem, path } of misfitsOf(of)) {
    const field = ['written', ...path].join('.')
    if (!fields.has(field)) fields.set(field, standing(problem))
  }
  if (fields.size > 0) throw new Refusal(400, message('bad-request'), Object.fromEntries(fields))
}

/** A case that is written already, as from a document: whose it is and where it came from is not the writer's to say. */
const ownWritten = ({ copyOf: _, ...written }: InvestmentCase, own: Own): InvestmentCase => ({ ...written, ...own })

/** @throws Refusal 400 where the case is too large to keep. */
const kept = (saving: Promise<boolean>): Promise<boolean> =>
  saving.catch(error => {
    if (hasCode(error, '23514')) throw new Refusal(400, message('too-large'))
    throw error
  })

/** Writes the next version. @throws Refusal 409 where somebody was first, 400 where it is too large to keep. */
const write = async (asked: Asked, of: InvestmentCase, seen: number, withdrawn: boolean): Promise<number> => {
  const { house, inside, note } = asked
  const version = seen + 1
  const by = askerOf(asked).person
  const saved = await kept(saveCaseVersion(inside, house.municipality.code, version, { case: of, withdrawn, by }))
  if (!saved) throw somebodyWasFirst(asked, await latestOf(asked, of.id), of)
  note({ changes: [{ entity: 'case', id: of.id, from: seen === 0 ? null : seen, to: version }] })
  return version
}

/** False where somebody else has taken the number. @throws Refusal 400 where it is too large to keep. */
const saveFirst = (asked: Asked, of: InvestmentCase): Promise<boolean> =>
  kept(
    saveCaseVersion(asked.inside, asked.house.municipality.code, 1, {
      case: of,
      withdrawn: false,
      by: askerOf(asked).person,
    }),
  )

/** Saves the first version under the next free number; somebody else may have taken it meanwhile. */
const begin = async (asked: Asked, make: (own: Own) => InvestmentCase, title: string): Promise<string> => {
  const { house, inside, note } = asked
  const municipality = String(house.municipality.code).padStart(3, '0')
  for (let number = (await countOwnCases(inside)) + 1; ; number += 1) {
    const of = make({ id: `egen-${number}`, title, municipality })
    refuseMisfits(of)
    const taken = !(await saveFirst(asked, of))
    if (taken) continue
    note({ ids: [of.id], changes: [{ entity: 'case', id: of.id, from: null, to: 1 }] })
    return of.id
  }
}

const undo = async (asked: Asked, id: string, seen: number) => {
  const latest = await latestOf(asked, id)
  if (latest.version !== seen) throw new Refusal(400, message('undo-superseded'))
  if (latest.person !== askerOf(asked).person) throw new Refusal(400, message('undo-not-own'))
  if (asked.house.clock.now().getTime() - latest.at >= undoFor) throw new Refusal(400, message('undo-too-late'))
  const before = seen === 1 ? undefined : await ownCaseOf(asked, id, seen - 1)
  const stood = before ?? { ...latest, withdrawn: true }
  return { version: await write(asked, stood.case, seen, stood.withdrawn), withdrawn: stood.withdrawn }
}

/** The own cases. */
export const ownCaseRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(cases.create)(async ({ body }, asked) => {
    const source = body.copyOf === undefined ? undefined : (await caseNow(asked, body.copyOf)).case
    const year = yearOf(asked.today)
    const make = (own: Own): InvestmentCase => {
      if (body.written !== undefined) return ownWritten(body.written, own)
      return source === undefined ? emptyCase(own, year) : ownCopy(source, own)
    }
    const id = await begin(asked, make, body.title)
    return { case: id, version: 1 }
  })

  of(cases.save)(async ({ params, body }, asked) => {
    const latest = await latestOf(asked, params.case)
    const { id, municipality, copyOf } = latest.case
    const { copyOf: _, ...given } = body.written
    // Whose the case is and where it came from is not the writer's to say.
    const written = { ...given, id, municipality, ...(copyOf === undefined ? {} : { copyOf }) }
    if (latest.version !== body.version || latest.withdrawn) throw somebodyWasFirst(asked, latest, written)
    refuseMisfits(written)
    return { version: await write(asked, written, latest.version, false) }
  })

  of(cases.history)(async ({ params }, { inside }) => {
    const versions = await caseHistory(inside, params.case)
    if (versions.length === 0) throw notFound()
    return {
      versions: versions.map(({ version, title, withdrawn, by, at }) => ({
        version,
        title,
        withdrawn,
        savedBy: by,
        savedAt: new Date(at).toISOString(),
      })),
    }
  })

  of(cases.version)(async ({ params }, asked) => {
    const latest = await latestOf(asked, params.case)
    const found = await ownCaseOf(asked, params.case, params.version)
    if (found === undefined) throw notFound()
    return ownView(asked, found, latest.version)
  })

  of(cases.withdraw)(async ({ params, body }, asked) => {
    const latest = await latestOf(asked, params.case)
    if (latest.version !== body.version || latest.withdrawn) throw somebodyWasFirst(asked, latest, null)
    return { version: await write(asked, latest.case, body.version, true) }
  })

  of(cases.undo)(({ params, body }, asked) => undo(asked, params.case, body.version))
}
