// The child's own last words, and where they were said.
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'
import type { CasePicture } from './queries.ts'

type Said = { readonly on: string; readonly words: string; readonly where: string }

const from = da.words.from

const saidIn = (
  of: readonly { readonly heldOn: string | null; readonly childSaid: string | null }[],
  where: (day: string) => string,
): readonly Said[] =>
  of.flatMap(({ heldOn, childSaid }) =>
    heldOn === null || childSaid === null ? [] : [{ on: heldOn, words: childSaid, where: where(shortDay(heldOn)) }],
  )

/** What the child said last by the day, at a follow-up, a network meeting, in a talk or for its plan; undefined where nothing is written. */
export const ownWords = ({ facts, on }: Pick<CasePicture, 'facts' | 'on'>): Said | undefined =>
  [
    ...saidIn(facts.followUps, from['follow-up']),
    ...saidIn(facts.talks, from.talk),
    ...saidIn(facts.networkMeetings, from.meeting),
    ...saidIn(
      facts.plans.map(({ decidedOn, participation }) => ({
        heldOn: decidedOn,
        childSaid: participation?.words ?? null,
      })),
      from.plan,
    ),
  ]
    .filter(said => said.on <= on)
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))[0]
