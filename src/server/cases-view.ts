// A case as the server answers it: its figures and findings, whose it is, and of an own case which version.
import type { z } from 'zod'
import type { CaseSummary, CaseView } from '../contract/cases.ts'
import { auditCase } from '../investment/audit/audit.ts'
import { summariseCase, viewCase } from '../investment/view.ts'
import { message } from '../language/message.ts'
import { type OwnCase, readOwnCase } from '../store/case-versions.ts'
import { type ReadCase, readCase } from '../store/read-cases.ts'
import { askerOf } from './deciding.ts'
import { notFound, Refusal } from './refusal.ts'
import { municipalityName, type Rules } from './rules.ts'
import type { Asked } from './serve.ts'

/** A published case, or a version of an own one. */
export type AnyCase = ReadCase | OwnCase

/** Ten minutes, in milliseconds: as long as what was saved can be taken back (DECISIONS 28). */
export const undoFor = 10 * 60 * 1000

const dated = (of: AnyCase): string => ('loadedAt' in of ? of.loadedAt : new Date(of.at).toISOString())

/**
 * A version of an own case, the latest where none is said; undefined where there is none.
 * @throws Refusal 500 in a sentence where this program cannot read it.
 */
export const ownCaseOf = async ({ inside }: Asked, id: string, version?: number): Promise<OwnCase | undefined> => {
  const found = await readOwnCase(inside, id, version)
  if (found === undefined || found.case !== null) return found
  throw new Refusal(500, message('case-unreadable'))
}

/** The case as it stands: published, or the municipality's own and not withdrawn. @throws Refusal 404. */
export const caseNow = async (asked: Asked, id: string): Promise<AnyCase> => {
  const published = await readCase(asked.inside, id)
  if (published !== undefined) return published
  const own = await ownCaseOf(asked, id)
  if (own === undefined || own.withdrawn) throw notFound()
  return own
}

/** A line of the list. */
export const summaryOf = (rules: Rules, found: AnyCase): z.input<typeof CaseSummary> => ({
  ...summariseCase(found.case, auditCase(found.case)),
  years: [...found.case.years],
  municipality: municipalityName(rules.municipalities, found.case.municipality),
  own: 'version' in found,
})

/** The case with everything that follows from it. */
export const viewOf = (rules: Rules, found: AnyCase) => ({
  ...viewCase(found.case, auditCase(found.case)),
  municipality: municipalityName(rules.municipalities, found.case.municipality),
  written: found.case,
  loadedAt: dated(found),
  own: null as CaseView['own'],
})

/** A version of an own case; `latest` is the number of the one that stands. */
export const ownView = (asked: Asked, found: OwnCase, latest: number) => {
  const until = found.at + undoFor
  const mine = found.person === askerOf(asked).person && found.version === latest
  return {
    ...viewOf(asked.house.rules, found),
    own: {
      version: found.version,
      latest,
      savedBy: found.by,
      savedAt: dated(found),
      mayUndoUntil: mine && asked.house.clock.now().getTime() < until ? new Date(until).toISOString() : null,
    },
  }
}
