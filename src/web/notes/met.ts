// Notes of what people met about: follow-ups, contacts, network meetings and talks with the child.
import { codeWord } from '../../language/sentences/case-codes.ts'
import type { CasePicture } from '../child/queries.ts'
import { capital, shortDay } from '../page/typeset.ts'
import { da } from './da.ts'
import { listPart, type Note, quotePart, textPart } from './note.ts'
import type { NameShown } from './who.ts'

/** What a note is made with beside its fact: what the child and its help are called, and how names are shown. */
export type Around = {
  readonly of: CasePicture
  readonly name: string
  readonly help: ReadonlyMap<string, string>
  readonly shown: NameShown
}

type Facts = CasePicture['facts']
const words = da.parts

const namesOf = (names: readonly string[], shown: NameShown): string => names.map(shown).join(', ')

/** The goals by their id, as the newest version of a plan writes them. */
const goalTexts = ({ plans }: Facts): ReadonlyMap<string, string> =>
  new Map(
    plans.toSorted((a, b) => a.version - b.version).flatMap(({ goals }) => goals.map(goal => [goal.id, goal.text])),
  )

const followUpNotes = ({ of: { facts }, name, help, shown }: Around): readonly Note[] => {
  const goals = goalTexts(facts)
  return facts.followUps.flatMap((each): readonly Note[] => {
    const { id, heldOn, decided, next } = each
    if (heldOn === null) return []
    return [
      {
        id,
        list: 'followUps',
        on: heldOn,
        time: null,
        title: da.titles.followUp(each.about.flatMap(about => help.get(about) ?? []).join(', ')),
        who: each.present.length === 0 ? [] : [da.came(namesOf(each.present, shown))],
        parts: [
          ...quotePart(words.childWords(name), each.childSaid),
          ...textPart(words.notTalked(name), each.notTalkedBecause),
          ...textPart(words.happened, each.happened),
          ...listPart(
            words.scores,
            each.scores.flatMap(({ goal, score, by }) => {
              const text = goals.get(goal)
              return text === undefined ? [] : [da.score(text, score, codeWord('scorer', by))]
            }),
          ),
          ...textPart(words.decided, decided === null ? null : capital(codeWord('decided', decided))),
          ...textPart(words.because, each.because),
          ...textPart(words.next, next === null ? null : da.next(shortDay(next.on), next.reason)),
        ],
      },
    ]
  })
}

const contactNotes = ({ of: { facts }, shown }: Around): readonly Note[] =>
  facts.contacts.map(each => ({
    id: each.id,
    list: 'contacts',
    on: each.at.day,
    time: each.at.time,
    title: da.titles.contact(each.kind === null ? null : codeWord('contact-kind', each.kind)),
    who: [da.planned(each.planned), da.with(namesOf(each.with, shown))],
    parts: textPart(null, each.note),
  }))

type Agreement = Facts['networkMeetings'][number]['agreements'][number]

const stateOf = ({ due, doneOn, droppedOn }: Agreement): string => {
  if (doneOn !== null) return da.agreed.done(shortDay(doneOn))
  if (droppedOn !== null) return da.agreed.dropped(shortDay(droppedOn))
  return due === null ? da.agreed.noDay : da.agreed.due(shortDay(due))
}

const meetingNotes = ({ of: { facts }, name, shown }: Around): readonly Note[] =>
  facts.networkMeetings.flatMap((each): readonly Note[] => {
    if (each.heldOn === null) return []
    const came = each.participants.filter(person => person.came === true).map(person => person.name)
    return [
      {
        id: each.id,
        list: 'networkMeetings',
        on: each.heldOn,
        time: null,
        title: da.titles.meeting,
        who: came.length === 0 ? [] : [da.came(namesOf(came, shown))],
        parts: [
          ...quotePart(words.childWords(name), each.childSaid),
          ...quotePart(words.parentsWords, each.parentsSaid),
          ...listPart(
            words.agreements,
            each.agreements.map(agreed => da.agreement(agreed.text, shown(agreed.owner), stateOf(agreed))),
          ),
        ],
      },
    ]
  })

const decisionText = ({ decisions }: Facts, id: string): readonly string[] =>
  decisions
    .filter(each => each.id === id)
    .map(({ about, decidedOn }) =>
      [da.titles.decision(codeWord('decision', about)), ...(decidedOn === null ? [] : [shortDay(decidedOn)])].join(' '),
    )

const talkNotes = ({ of: { facts }, name }: Around): readonly Note[] =>
  facts.talks.flatMap((each): readonly Note[] => {
    const { heldOn, exception, parentsPresent } = each
    const on = heldOn ?? exception?.on
    if (on === undefined) return []
    return [
      {
        id: each.id,
        list: 'talks',
        on,
        time: null,
        title: heldOn === null ? da.titles.noTalk : da.titles.talk,
        who: [],
        parts: [
          ...quotePart(words.childWords(name), each.childSaid),
          ...textPart(words.before, each.before.flatMap(id => decisionText(facts, id)).join(', ')),
          ...textPart(words.parentsPresent, parentsPresent === null ? null : parentsPresent ? da.yes : da.no),
          ...textPart(words.whyNoTalk, exception?.reason),
          ...textPart(words.instead, exception?.insteadBy),
        ],
      },
    ]
  })

/** Follow-ups and meetings that were held, every contact, and talks that were held or left out. */
export const metNotes = (around: Around): readonly Note[] => [
  ...followUpNotes(around),
  ...contactNotes(around),
  ...meetingNotes(around),
  ...talkNotes(around),
]
