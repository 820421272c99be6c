// What a follow-up says on paper: what has happened, the child's own words, the goals, what was decided and why, and the next one.
import type { FollowUp } from '../casework/facts/following.ts'
import {
  aboutOf,
  complaintSection,
  dayAndTime,
  factOf,
  helpName,
  inWords,
  type Paper,
  type PaperCase,
  paperOf,
  quoteOf,
  textsOf,
} from './paper-content.ts'
import { goalsOn, goalTable, scale } from './paper-content-goals.ts'
import { nextFollowUp } from './paper-content-next.ts'
import { longDay } from './paper-words.ts'

const decided = {
  continue: 'Hjælpen fortsætter.',
  'step-down': 'Hjælpen går et trin ned.',
  'step-up': 'Hjælpen går et trin op.',
  end: 'Hjælpen slutter.',
}

/** How a meeting stands: held, cancelled or planned. */
export const whenOf = ({
  heldOn,
  cancelledOn,
  plannedFor,
}: Pick<FollowUp, 'heldOn' | 'cancelledOn' | 'plannedFor'>): string => {
  if (heldOn !== null) return `Holdt ${longDay(heldOn)}`
  if (cancelledOn !== null) return `Aflyst ${longDay(cancelledOn)}`
  return plannedFor === null ? 'Ikke aftalt endnu' : `Aftalt til ${longDay(plannedFor)}`
}

/** When it is or was to be, where it has not been held; a held one says so under its heading. */
const plannedText = ({ heldOn, plannedFor, plannedTime }: FollowUp): string | null =>
  heldOn !== null || plannedFor === null ? null : dayAndTime(plannedFor, plannedTime)

/** The note of a follow-up. A change of the help is a decision one can complain of. */
export const followUpPaper = (of: PaperCase, note: FollowUp): Paper => {
  const on = note.heldOn ?? of.today
  const about = aboutOf(of, on)
  const changes = note.decided !== null && note.decided !== 'continue'
  const next = isLatest(of, note) || note.next !== null ? nextFollowUp(of, note.about, note.next) : []
  const goals = note.heldOn === null ? [] : goalTable(of, goalsOn(of, on), on)
  return paperOf(of, {
    what: 'Opfølgning',
    heading: 'Opfølgning',
    subtitle: whenOf(note),
    facts: [
      ...about.first,
      ...factOf(
        'Om',
        inWords(
          note.about.flatMap(id => {
            const name = helpName(of, id)
            return name === null ? [] : [name]
          }),
        ),
      ),
      ...factOf('Planlagt til', plannedText(note)),
      ...factOf('Sted', note.place),
      ...factOf('Var med', inWords(note.present)),
      ...about.last,
    ],
    sections: [
      {
        heading: `Det siger ${of.called}`,
        parts: [...quoteOf(note.childSaid), ...textsOf(because(of.called, note.notTalkedBecause))],
      },
      { heading: 'Det er der sket siden sidst', parts: textsOf(note.happened) },
      { heading: 'Målene', parts: goals.length === 0 ? [] : [...goals, scale] },
      {
        heading: 'Det besluttede vi',
        parts:
          note.decided === null
            ? []
            : [
                { kind: 'text', text: decided[note.decided] },
                ...textsOf(note.because === null ? null : `Begrundelse: ${note.because}`),
              ],
      },
      {
        heading: 'Næste opfølgning',
        parts: next.length === 0 ? [] : [{ kind: 'facts', facts: next }],
      },
      ...(changes ? [complaintSection] : []),
    ],
    signatures: [],
  })
}

/** An older one tells only of its own time: what is planned now was decided later. */
const isLatest = ({ facts: { followUps } }: PaperCase, { heldOn, about }: FollowUp): boolean =>
  heldOn !== null &&
  !followUps.some(each => each.heldOn !== null && each.heldOn > heldOn && each.about.some(id => about.includes(id)))

const because = (called: string, reason: string | null): string | null =>
  reason === null ? null : `Vi talte ikke med ${called} denne gang: ${reason}`
