// The network around a child: maps of who there is, and meetings with those who came and what they promised.
import type { NetworkPerson } from '../../casework/facts/people.ts'
import { placeFor, timeFor } from './follow-up-words.ts'
import { uuidOn } from './identifiers.ts'
import type { Run } from './life.ts'
import { assessing } from './moves.ts'
import { adultName, familyName } from './names.ts'
import { pick, type Stream, wholeBetween } from './random.ts'
import { type FactDraft, fact, type Recorded } from './record.ts'

/** Meetings with family, friends and professionals while there is help on step 3 or above; one ahead for some. */
export const networkMeetingsOf = (of: Recorded): readonly FactDraft[] => {
  const { world, child, since } = of
  const { parameters, time, streams } = world
  const ids = streams('ids', child.key, 3)
  const met = (run: Run): readonly FactDraft[] => {
    if (run.state < 3 || run.state === assessing) return []
    const stream = streams('meetings', child.key, run.from)
    const found: FactDraft[] = []
    for (let month = run.from + 1; month <= run.to; month++) {
      const happens = stream.unit() < parameters.casework.networkMeetingsPerYear / 12
      const number = time.weekday(time.monthStart(month) + wholeBetween(stream, 0, 20))
      const within = month < run.to ? number >= since : month === 0 && number >= 0
      if (happens && within) found.push(meetingOn(of, number, ids))
    }
    return found
  }
  return of.episodes.flatMap(episode => episode.runs.flatMap(met))
}

const promises = [
  'Ringer til træneren om at begynde igen',
  'Henter barnet fra skole om onsdagen',
  'Har barnet på weekend en gang om måneden',
  'Finder ud af, om klassen kan få en ekstra voksen',
  'Spørger lægen om ventetiden',
  'Læser lektier med barnet om tirsdagen',
]

const meetingOn = (of: Recorded, number: number, ids: Stream): FactDraft => {
  const { world, child } = of
  const { time, parameters } = world
  const stream = world.streams('network', child.key, number)
  const id = uuidOn(ids, time.dayOf(Math.min(number, -1)))
  const people = peopleOf(of, stream, wholeBetween(stream, 4, 7))
  const [present, cancelled] = [stream.unit() < ((number - child.born) / 365.25 > 9 ? 0.8 : 0.3), stream.unit() < 0.08]
  const planned = Math.min(number - wholeBetween(stream, 10, 30), -1)
  const invited = people.map(({ name, side }) => ({
    name,
    side,
    agreed: side === 'private' ? stream.unit() < 0.9 : true,
  }))
  const said = world.streams('said', child.key, number + 2_000_000)
  const where = { plannedTime: timeFor(said), place: placeFor(said, 'network') }
  const first = { plannedFor: time.dayOf(number), ...where, participants: invited }
  if (number >= 0) {
    const answered = { ...first, participants: invited.map(each => ({ ...each, coming: answerOf(each.agreed, said) })) }
    return fact('networkMeetings', id, { on: planned, body: answered })
  }
  if (cancelled) {
    const body = { ...first, cancelledOn: time.dayOf(number - 2) }
    return fact('networkMeetings', id, { on: planned, body: first }, { on: number - 2, body, reason: 'Aflyst' })
  }
  const participants = invited.map(each => {
    const came = stream.unit() < 0.85
    return { ...each, coming: said.unit() < 0.85 ? came || said.unit() < 0.6 : null, came }
  })
  const agreements = participants
    .filter(each => each.came)
    .slice(0, wholeBetween(stream, 0, 2))
    .map(({ name }) => ({
      id: uuidOn(ids, time.dayOf(number)),
      text: pick(stream, promises),
      owner: name,
      due: time.dayOf(time.weekday(number + wholeBetween(stream, 14, 75))),
    }))
  const held = {
    ...first,
    participants,
    heldOn: time.dayOf(number),
    childSaid: present
      ? pick(stream, ['Godt at se så mange', 'Det tog lang tid', 'Vil gerne have, at moster kommer igen'])
      : null,
    parentsSaid: pick(stream, ['Det var rart at blive hørt', 'Vi vil gerne mødes igen om et par måneder']),
    agreements,
  }
  const seen = number + 95
  const kept = agreements.filter(() => stream.unit() < parameters.record.agreementsDone).map(each => each.id)
  const after = agreements.map(each =>
    kept.includes(each.id)
      ? { ...each, doneOn: each.due }
      : { ...each, droppedOn: stream.unit() < 0.8 ? time.dayOf(seen) : null },
  )
  const then = { on: seen, body: { ...held, agreements: after }, reason: 'Aftalerne er fulgt op' }
  return fact('networkMeetings', id, { on: number, body: held }, ...(agreements.length > 0 && seen < 0 ? [then] : []))
}

/** What somebody answered; those the family has not agreed to are not asked. */
const answerOf = (agreed: boolean, stream: Stream): boolean | null => {
  const luck = stream.unit()
  return !agreed || luck < 0.28 ? null : luck < 0.88
}

type Someone = Pick<NetworkPerson, 'name' | 'relation'> & { readonly side: 'private' | 'professional' }

const kin = ['mormor', 'farfar', 'moster', 'farbror', 'storebror', 'nabo', 'mors veninde', 'forældre til en ven']
const helpers = ['klasselærer', 'pædagog', 'sundhedsplejerske', 'familiebehandler', 'kontaktperson']
const civil = ['fodboldtræner', 'spejderleder', 'lektiehjælper']

/** The parents, and others that were drawn. */
const peopleOf = ({ adults }: Recorded, stream: Stream, count: number): readonly Someone[] => {
  const parents = adults.flatMap(({ name, relation }): Someone[] =>
    name === null ? [] : [{ name, relation: relation === 'mother' ? 'mor' : 'far', side: 'private' }],
  )
  const others = Array.from({ length: count }, (_, at): Someone => {
    const name = adultName(stream, stream.unit() < 0.6 ? 'female' : 'male', familyName(stream))
    if (at % 3 === 1) return { name, relation: pick(stream, helpers), side: 'professional' }
    return at === 3
      ? { name, relation: pick(stream, civil), side: 'private' }
      : { name, relation: pick(stream, kin), side: 'private' }
  })
  return [...parents, ...others]
}

/** A map of the network for some of the open cases, drawn in the last fifteen months. */
export const networkMapsOf = (of: Recorded): readonly FactDraft[] => {
  const { world, child, ids, open } = of
  const { time, parameters } = world
  const stream = world.streams('network', child.key)
  const oldest = Math.max(-450, child.born, of.episodes.at(-1) === undefined ? -1 : openedOn(of))
  if (!open || stream.unit() >= parameters.record.networkMap || oldest > -10) return []
  const on = wholeBetween(stream, oldest, -2)
  const people = peopleOf(of, stream, wholeBetween(stream, 3, 6)).map((each): NetworkPerson => {
    const askedLuck = stream.unit()
    return {
      ...each,
      id: uuidOn(ids, time.dayOf(on)),
      side: civil.includes(each.relation) ? 'civil-society' : each.side,
      strength: pick(stream, ['strong', 'moderate', 'moderate', 'weak'] as const),
      direction: pick(stream, ['to-child', 'to-child', 'both'] as const),
      conflict: stream.unit() < 0.1,
      contact: 'allowed',
      asked: askedLuck < 0.55 ? time.dayOf(on) : null,
      answer: askedLuck < 0.3 ? 'Vil gerne hjælpe' : null,
    }
  })
  return [fact('networkMaps', uuidOn(ids, time.dayOf(on)), { on, body: { drawnOn: time.dayOf(on), people } })]
}

const openedOn = ({ world, episodes }: Recorded): number => world.time.monthStart((episodes.at(-1)?.from ?? -1) + 1)
