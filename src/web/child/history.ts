// A case in numbers: how often things were done for the child until the day. Counts of what was, never of the child.
import { da } from './da.ts'
import { followUpsShown, keptInTime } from './follow-ups.ts'
import type { CasePicture } from './queries.ts'

/** The lines of the panel, in order: a name and what stands after it. */
export type HistoryLine = { readonly name: string; readonly value: string }

const words = da.history

/** The numbers of the case on the day it is looked at. */
export const historyOf = (picture: CasePicture): readonly HistoryLine[] => {
  const { facts, breakdowns, moves, on } = picture
  const begun = <T extends { readonly period: { readonly from: string } }>(of: readonly T[]) =>
    of.filter(({ period }) => period.from <= on)
  const help = begun(facts.help)
  const schools = begun(facts.schools).filter(({ kind }) => kind !== 'none')
  const counts: Readonly<Record<keyof typeof words.counts, number>> = {
    notifications: facts.notifications.filter(({ receivedAt }) => receivedAt.day <= on).length,
    measures: help.filter(({ kind }) => kind === 'measure').length,
    placements: help.filter(({ kind }) => kind === 'placement').length,
    breakdowns: breakdowns.national.length,
    moves: moves.filter(each => each.on <= on).length,
    advisers: new Set(begun(facts.advisers).map(({ employee }) => employee)).size,
    schools: schools.length,
  }
  const { kept, of } = keptInTime(followUpsShown(picture))
  return [
    ...(Object.keys(counts) as (keyof typeof counts)[]).map(key => ({
      name: words.counts[key],
      value: String(counts[key]),
    })),
    { name: words.kept, value: of === 0 ? words.noKept : words.share(kept, of) },
  ]
}
