// A decision on paper: what was decided, by which law, who could decide it, what was tried before it, and how one complains.
import type { z } from 'zod'
import type { Decision } from '../casework/facts/decisions.ts'
import { formatNumber } from '../language/danish.ts'
import { codeWord } from '../language/sentences/case-codes.ts'
import {
  aboutOf,
  complaintSection,
  factOf,
  inWords,
  type Paper,
  type PaperCase,
  type PaperPart,
  paperOf,
  quoteOf,
  textsOf,
} from './paper-content.ts'
import { capital, longDay } from './paper-words.ts'

type Made = z.output<typeof Decision>

/** Why lighter help was not enough, in the words it was written with. */
const reasonOf = ({ lighterHelp }: Made): string => lighterHelp?.notTriedBecause ?? ''

/** A decision as a row: what, when, by which law and why. */
export const decisionRow = (of: Made): readonly string[] => [
  capital(codeWord('decision', of.about)),
  of.decidedOn === null ? '' : longDay(of.decidedOn),
  of.basis ?? '',
  reasonOf(of),
]

const ceilingText = (ceiling: Made['ceiling']): string | null =>
  ceiling === null
    ? null
    : `${formatNumber(ceiling.ore / 100, ceiling.ore % 100 === 0 ? 0 : 2)}\u00a0kr. ${codeWord('per', ceiling.per)} (${ceiling.priceLevel}-priser)`

const dayText = (of: Made['decidedOn']): string | null => (of === null ? null : longDay(of))

const lighterParts = ({ lighterHelp }: Made): readonly PaperPart[] => {
  if (lighterHelp === null) return []
  const { tried, notTriedBecause, networkAsked, networkFamily } = lighterHelp
  const facts = [
    ...factOf('Prøvet før', inWords(tried)),
    ...factOf('Hvorfor det ikke er prøvet', notTriedBecause),
    ...factOf('Spurgt i netværket', inWords(networkAsked)),
    ...(networkFamily === null
      ? []
      : [
          ...factOf('Netværksplejefamilie', capital(codeWord('network-family', networkFamily.outcome))),
          ...factOf('Hvorfor', networkFamily.because),
        ]),
  ]
  return facts.length === 0 ? [] : [{ kind: 'facts', facts }]
}

/** The paper of a decision. How one complains stands on it once it is made. */
export const decisionPaper = (of: PaperCase, decision: Made): Paper => {
  const about = aboutOf(of, decision.decidedOn ?? of.today)
  const { decidedOn } = decision
  return paperOf(of, {
    what: 'Afgørelse',
    heading: `Afgørelse om ${codeWord('decision', decision.about)}`,
    subtitle: decidedOn === null ? 'Under forberedelse, ikke afgjort endnu' : `Afgjort ${longDay(decidedOn)}`,
    facts: [
      ...about.first,
      ...factOf('Efter', decision.basis),
      ...factOf('Afgjort af', decision.by === null ? null : (of.names.get(decision.by) ?? null)),
      ...factOf('Hvem der kunne afgøre det', decision.level && capital(codeWord('level', decision.level))),
      ...factOf('Gælder til', dayText(decision.validTo)),
      ...factOf('Må højst koste', ceilingText(decision.ceiling)),
      ...factOf('Samtykke', decision.withoutConsent ? 'Afgjort uden samtykke' : null),
      ...about.last,
    ],
    sections: [
      { heading: `Det siger ${of.called}`, parts: quoteOf(decision.lighterHelp?.childSaid ?? null) },
      { heading: 'Lettere hjælp', parts: lighterParts(decision) },
      {
        heading: 'Plan',
        parts: textsOf(decision.planDecided ? 'Det er samtidig besluttet at lave en plan.' : null),
      },
      ...(decidedOn === null ? [] : [complaintSection]),
    ],
    signatures: [],
  })
}
