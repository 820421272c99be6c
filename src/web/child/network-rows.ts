// The child's network as a table: who stands around it, how close, and who nobody has asked.
import type { NetworkPerson } from '../../casework/facts/people.ts'
import { printMonth } from '../../charts/print.ts'
import { addMonths, day } from '../../language/day.ts'
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'
import type { CasePicture } from './queries.ts'

/** One person of the map. `silent`: nobody has asked, or nobody has asked again for a long time. */
type NetworkRow = Pick<NetworkPerson, 'id' | 'name' | 'relation' | 'strength'> & {
  readonly contact: string
  readonly answer: string
  readonly silent: boolean
}

/** The map that holds on the day, with what became of it since the one before. */
export type Network = {
  readonly drawn: string
  readonly fresh: boolean
  readonly rows: readonly NetworkRow[]
  readonly change: string | null
}

const words = da.network

/** An answer that did not come in so long is asked for anew; a bar of our own, the same as for the map itself. */
const askAgainAfter = 6

const answerOf = (
  person: NetworkPerson,
  nobodyAsked: ReadonlySet<string>,
  on: string,
): Pick<NetworkRow, 'answer' | 'silent'> => {
  const { asked, answer, side, id } = person
  if (nobodyAsked.has(id)) return { answer: words.notAsked, silent: true }
  if (asked === null) return { answer: side === 'professional' ? words.professional : '', silent: false }
  if (answer !== null) return { answer: `${answer} (${words.asked(shortDay(asked))})`, silent: false }
  return asked <= addMonths(day(on), -askAgainAfter)
    ? { answer: words.notAskedSince(printMonth(asked)), silent: true }
    : { answer: words.unanswered(shortDay(asked)), silent: false }
}

const closeness = ({ strength }: NetworkPerson): number => ['strong', 'moderate', 'weak'].indexOf(strength)

/** The network of the map in force; null where none was drawn. The closest first. `masked`: a relative's name would tell the child's. */
export const networkOf = ({ facts, network, on }: CasePicture, masked: boolean): Network | null => {
  const map = facts.networkMaps.find(each => each.id === network?.map)
  if (network === null || map === undefined) return null
  const nobodyAsked = new Set(network.nobodyAsked)
  const { came, went } = network.change ?? { came: [], went: [] }
  return {
    drawn: shortDay(map.drawnOn),
    fresh: network.fresh,
    change: came.length + went.length === 0 ? null : words.change(came.length, went.length),
    rows: map.people
      .toSorted((a, b) => closeness(a) - closeness(b))
      .map(person => ({
        id: person.id,
        name: masked && person.side !== 'professional' ? da.hiddenName : person.name,
        relation: person.relation,
        strength: person.strength,
        contact: [words.contacts[person.contact], ...(person.conflict ? [words.conflict] : [])].join(', '),
        ...answerOf(person, nobodyAsked, on),
      })),
  }
}
