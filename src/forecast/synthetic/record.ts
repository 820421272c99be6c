// What is written down of a case beside its spells: every fact becomes the versions somebody wrote, planned, held and sometimes corrected.
import type { CaseFactsGiven } from '../../casework/facts.ts'
import type { CaseList } from '../../casework/known.ts'
import { type Day, day } from '../../language/day.ts'
import type { Episode } from './life.ts'
import type { FactList, FamilyMember, SyntheticFact } from './municipality.ts'
import type { Person } from './population.ts'
import { type Stream, wholeBetween } from './random.ts'
import { momentAt } from './timeline.ts'
import { recordedAt, type World } from './world.ts'

type Given<List extends CaseList> = Omit<NonNullable<CaseFactsGiven[List]>[number], 'id'>

/** What the child itself is known by. */
type PersonGiven = { readonly born: Day | null; readonly died: null; readonly disability: boolean }

type BodyOf<List extends FactList> = List extends CaseList ? Given<List> : PersonGiven

/** A fact as it stood from a day number on, and why it was changed to that; the first has no reason. */
type State<Body> = { readonly on: number; readonly body: Body; readonly reason?: string }

/** A fact with all it went through. `second`: of the day it was written on, where the fact has a time of its own. */
export type FactDraft = {
  readonly list: FactList
  readonly id: string
  readonly states: readonly State<Readonly<Record<string, unknown>>>[]
  readonly second?: number
}

/** A fact of the list. */
export const fact = <List extends FactList>(
  list: List,
  id: string,
  ...states: readonly State<BodyOf<List>>[]
): FactDraft => ({ list, id, states })

/** A case as those who write in it need it. `ids` gives the ids of facts; `since` is the day number detail begins on. */
export type Recorded = {
  readonly world: World
  readonly child: Person
  readonly id: string
  readonly open: boolean
  readonly adults: readonly FamilyMember[]
  readonly episodes: readonly Episode[]
  readonly ids: Stream
  readonly since: number
  /** The responsible adviser on a day number. */
  readonly by: (number: number) => string
}

const forever = 'infinity'

/** The versions of a child's facts. Nothing is known before it has happened. `by` says who wrote on a day number. */
export const factVersions = (
  world: World,
  key: number,
  child: string,
  drafts: readonly FactDraft[],
  by: (number: number) => string,
): readonly SyntheticFact[] => {
  const { corrected, withdrawn } = world.parameters.record
  const stream = world.streams('recording', key, 1)
  return drafts.flatMap(draft => {
    const luck = stream.unit()
    const told = statesTold(world, key, luck < corrected ? withCorrection(world, draft, stream) : draft)
    const versions = luck > 1 - withdrawn ? takenBack(world, key, draft, told) : told
    return versions.map((each, at): SyntheticFact => {
      const { list, id } = draft
      const { body, on, knownFrom, reason = null } = each
      const knownTo = versions[at + 1]?.knownFrom ?? forever
      const gone = each.withdrawn === true
      return { id, child, list, version: at + 1, body, withdrawn: gone, by: by(on), reason, knownFrom, knownTo }
    })
  })
}

type Told = FactDraft['states'][number] & { readonly knownFrom: string; readonly withdrawn?: true }

/** The states with the moments they were known; of two that were written down in one go only the later. */
const statesTold = (world: World, key: number, { states, second }: FactDraft): readonly Told[] => {
  const told: Told[] = []
  for (const state of states) {
    const written = recordedAt(world, key, state.on)
    const happened = momentAt(world.time.dayOf(state.on), second ?? 0)
    const knownFrom = [written, happened].toSorted()[1] ?? written
    while ((told.at(-1)?.knownFrom ?? '') >= knownFrom) told.pop()
    const { reason, ...first } = state
    told.push(told.length === 0 ? { ...first, knownFrom } : { ...first, reason: reason ?? 'Opdateret', knownFrom })
  }
  return told
}

/** The day it was held was written as the day before, and put right some days later. */
const withCorrection = ({ time }: World, draft: FactDraft, stream: Stream): FactDraft => {
  const last = draft.states.at(-1)
  const { heldOn: held } = last?.body ?? {}
  if (last === undefined || typeof held !== 'string') return draft
  const found = last.on + wholeBetween(stream, 7, 12)
  if (found > -1) return draft
  const wrong = { ...last, body: { ...last.body, heldOn: time.dayOf(time.numberOf(day(held)) - 1) } }
  const right = { ...last, on: found, reason: 'Datoen er rettet' }
  return { ...draft, states: [...draft.states.slice(0, -1), wrong, right] }
}

/** Some lists nothing else speaks of, so that a fact of them can be taken back alone. */
const alone: readonly FactList[] = ['accessRequests', 'enquiries', 'networkMaps', 'supervisionVisits', 'talks']

/** Written on the wrong child, and taken back a few days later: another fact beside the one that is there. */
const takenBack = (world: World, key: number, { list }: FactDraft, told: readonly Told[]): readonly Told[] => {
  const last = told.at(-1)
  if (last === undefined || !alone.includes(list) || last.on + 9 > -1) return told
  const knownFrom = recordedAt(world, key, last.on + 9)
  if (knownFrom <= last.knownFrom) return told
  return [...told, { ...last, on: last.on + 9, knownFrom, reason: 'Oprettet på det forkerte barn', withdrawn: true }]
}
