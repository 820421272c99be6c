// Notes for the official file beside the family's papers: a contact, a talk with the child, an assessment.
import type { z } from 'zod'
import type { Talk } from '../casework/facts/decisions.ts'
import type { Contact } from '../casework/facts/following.ts'
import type { Assessment } from '../casework/facts/intake.ts'
import { codeWord } from '../language/sentences/case-codes.ts'
import {
  aboutOf,
  dayAndTime,
  factOf,
  inWords,
  type Paper,
  type PaperCase,
  paperOf,
  quoteOf,
  textsOf,
} from './paper-content.ts'
import { capital, longDay } from './paper-words.ts'

/** The note of a contact. */
export const contactPaper = (of: PaperCase, contact: Contact): Paper => {
  const { day, time } = contact.at
  const about = aboutOf(of, day)
  return paperOf(of, {
    what: 'Notat om kontakt',
    heading: 'Notat om kontakt',
    subtitle: dayAndTime(day, time),
    facts: [
      ...about.first,
      ...factOf('Hvordan', contact.kind && capital(codeWord('contact-kind', contact.kind))),
      { name: 'Planlagt eller akut', text: contact.planned ? 'Planlagt' : 'Akut' },
      ...factOf('Med', inWords(contact.with)),
      ...about.last,
    ],
    sections: [{ heading: 'Notat', parts: textsOf(contact.note) }],
    signatures: [],
  })
}

type Talked = z.output<typeof Talk>

const talkWhen = ({ heldOn, plannedFor, exception }: Talked): string => {
  if (heldOn !== null) return `Holdt ${longDay(heldOn)}`
  if (exception !== null) return `Udeladt ${longDay(exception.on)}`
  return plannedFor === null ? 'Ikke aftalt endnu' : `Aftalt til ${longDay(plannedFor)}`
}

/** What the talk came before: each decision by what it is about and its day. */
const decisionsBefore = ({ facts }: PaperCase, ids: readonly string[]): string =>
  inWords(
    facts.decisions
      .filter(each => ids.includes(each.id))
      .map(({ about, decidedOn }) => {
        const named = `afgørelse om ${codeWord('decision', about)}`
        return decidedOn === null ? named : `${named} ${longDay(decidedOn)}`
      }),
  )

/** The note of a talk with the child, or why there was none. */
export const talkPaper = (of: PaperCase, talk: Talked): Paper => {
  const about = aboutOf(of, talk.heldOn ?? of.today)
  const { exception, parentsPresent } = talk
  return paperOf(of, {
    what: 'Samtale med barnet',
    heading: 'Samtale med barnet',
    subtitle: talkWhen(talk),
    facts: [
      ...about.first,
      ...factOf('Før', capital(decisionsBefore(of, talk.before))),
      ...factOf('Forældrene var med', parentsPresent === null ? null : parentsPresent ? 'Ja' : 'Nej'),
      ...about.last,
    ],
    sections: [
      { heading: `Det siger ${of.called}`, parts: quoteOf(talk.childSaid) },
      {
        heading: 'Hvorfor samtalen blev udeladt',
        parts:
          exception === null
            ? []
            : [
                ...textsOf(exception.reason),
                ...textsOf(exception.insteadBy && `Sådan fik vi barnets mening at vide: ${exception.insteadBy}`),
              ],
      },
    ],
    signatures: [],
  })
}

type Assessed = z.output<typeof Assessment>

const assessmentWhen = ({ finishedOn, awareOn }: Assessed): string =>
  finishedOn === null ? `I gang siden ${longDay(awareOn)}` : `Færdig ${longDay(finishedOn)}`

/** An assessment or a clarification: what goes well and what worries under each dimension, and what was concluded. */
export const assessmentPaper = (of: PaperCase, assessment: Assessed): Paper => {
  const about = aboutOf(of, assessment.finishedOn ?? of.today)
  const what = capital(codeWord('assessment', assessment.kind))
  return paperOf(of, {
    what,
    heading: what,
    subtitle: assessmentWhen(assessment),
    facts: [
      ...about.first,
      { name: 'Behovet blev set', text: longDay(assessment.awareOn) },
      ...factOf('Foreløbig undersøgelse lavet', assessment.preliminaryOn && longDay(assessment.preliminaryOn)),
      ...factOf('Besluttet uden samtykke', assessment.withoutConsentOn && longDay(assessment.withoutConsentOn)),
      ...about.last,
    ],
    sections: [
      ...assessment.entries.map(({ dimension, resources, worries }) => {
        const facts = [...factOf('Det, der går godt', resources), ...factOf('Det, der bekymrer', worries)]
        return {
          heading: capital(codeWord('ics', dimension)),
          parts: facts.length === 0 ? [] : ([{ kind: 'facts', facts }] as const),
        }
      }),
      { heading: 'Konklusion', parts: textsOf(assessment.conclusion) },
    ],
    signatures: [],
  })
}
