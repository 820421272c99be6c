// The minutes of a network meeting: who came, what child and parents said, and what each promised until when.

import type { z } from 'zod'
import type { NetworkMeeting } from '../casework/facts/following.ts'
import {
  aboutOf,
  dayAndTime,
  factOf,
  inWords,
  type Paper,
  type PaperCase,
  paperOf,
  quoteOf,
  tableOf,
} from './paper-content.ts'
import { whenOf } from './paper-content-follow-up.ts'
import { longDay } from './paper-words.ts'

type Meeting = z.output<typeof NetworkMeeting>
type Agreement = Meeting['agreements'][number]

const latest = ({ due, doneOn, droppedOn }: Agreement): string => {
  const by = due === null ? 'Ingen dag aftalt' : longDay(due)
  if (droppedOn !== null) return `${by} (opgivet ${longDay(droppedOn)})`
  return doneOn === null ? by : `${by} (gjort ${longDay(doneOn)})`
}

const namesWhere = ({ participants }: Meeting, which: (of: Meeting['participants'][number]) => boolean): string =>
  inWords(participants.filter(which).map(each => each.name))

/** The next meeting somebody has planned. */
const nextMeeting = ({ facts }: PaperCase, { id, heldOn }: Meeting): string | null => {
  const [next] = facts.networkMeetings
    .flatMap(each =>
      each.id === id || each.heldOn !== null || each.cancelledOn !== null || each.plannedFor === null
        ? []
        : [{ on: each.plannedFor, time: each.plannedTime }],
    )
    .filter(each => heldOn !== null && each.on > heldOn)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
  return next === undefined ? null : dayAndTime(next.on, next.time)
}

/** The minutes; before the meeting, who is invited and when. */
export const meetingPaper = (of: PaperCase, meeting: Meeting): Paper => {
  const held = meeting.heldOn !== null
  const about = aboutOf(of, meeting.heldOn ?? of.today)
  const next = factOf('Dag', nextMeeting(of, meeting))
  return paperOf(of, {
    what: held ? 'Referat af netværksmøde' : 'Netværksmøde',
    heading: held ? 'Referat af netværksmøde' : 'Netværksmøde',
    subtitle: whenOf(meeting),
    facts: [
      ...about.first,
      ...factOf(
        'Planlagt til',
        held || meeting.plannedFor === null ? null : dayAndTime(meeting.plannedFor, meeting.plannedTime),
      ),
      ...factOf('Sted', meeting.place),
      ...(held
        ? [
            ...factOf(
              'Var med',
              namesWhere(meeting, each => each.came === true),
            ),
            ...factOf(
              'Inviteret, men kom ikke',
              namesWhere(meeting, each => each.came !== true),
            ),
          ]
        : factOf(
            'Inviteret',
            namesWhere(meeting, () => true),
          )),
      ...about.last,
    ],
    sections: [
      { heading: `Det siger ${of.called}`, parts: quoteOf(meeting.childSaid) },
      { heading: 'Det siger forældrene', parts: quoteOf(meeting.parentsSaid) },
      {
        heading: 'Det aftalte vi',
        parts: tableOf(
          ['Hvad', 'Hvem', 'Senest'],
          meeting.agreements.map(each => [each.text, each.owner, latest(each)]),
        ),
      },
      { heading: 'Næste netværksmøde', parts: next.length === 0 ? [] : [{ kind: 'facts', facts: next }] },
    ],
    signatures: held ? ['For familien', 'For kommunen'] : [],
  })
}
