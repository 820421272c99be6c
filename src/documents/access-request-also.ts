// What may be recorded of a spell besides what its kind needs: how help went and ended, why the adviser changed, what a consent covers.
import { formatNumber } from '../language/danish.ts'
import { message, say } from '../language/message.ts'
import type { SpellAlso } from './access-request-spell.ts'
import type { Said } from './access-request-table.ts'
import {
  type AnyFields,
  type Around,
  code,
  codeOrText,
  decision,
  type Fields,
  help,
  keysOf,
  onlyYes,
  text,
  toldFields,
  within,
  yesOrNo,
} from './access-request-telling.ts'
import { words } from './access-request-words.ts'
import { longDay } from './paper-words.ts'

type Also = { readonly [List in keyof SpellAlso]-?: NonNullable<SpellAlso[List]> }

type Municipalities = NonNullable<Also['help']['municipalities']>
const municipalities: Fields<Municipalities> = { acting: text, paying: text, residence: text }

type Course = NonNullable<Also['help']['course']>
const course: Fields<Course> = {
  planned: of => [words.sessions(of)],
  held: of => [of.map(longDay).join(', ')],
  completed: yesOrNo,
}

type Ending = NonNullable<Also['help']['ended']>
const ended: Fields<Ending> = {
  reason: code('end-reason'),
  by: code('ended-by'),
  noticeDays: of => [words.noticeDays(of)],
  destination: code('destination'),
  preceded: text,
}

// Which foster family it is, is told by the place.
const helpAlso: Fields<Also['help'], 'family'> = {
  basis: text,
  decision,
  type: codeOrText('place'),
  expectedDuration: text,
  course: within('help.course', course),
  disability: onlyYes,
  dischargePlan: text,
  outcome: code('measure-outcome'),
  ended: within('help.ended', ended, ['reason']),
  // Where the child lives stands among them.
  municipalities: (of, around) =>
    around.hidden.includes('address')
      ? [words.hidden]
      : within<Municipalities>('help.municipalities', municipalities)(of, around),
}

/** Reasons that tell of the one who works here, by name elsewhere in the document: an illness is theirs to tell. */
const ownReasons: ReadonlySet<string> = new Set<NonNullable<Also['advisers']['why']>>([
  'left-job',
  'absence',
  'leave',
  'load',
  'adviser-asks',
  'died',
])
const advisersAlso: Fields<Also['advisers']> = {
  why: why => [ownReasons.has(why) ? words.adviserStopped : say(message('adviser-change', { why }))],
}

const consentsAlso: Fields<Also['consents']> = {
  giver: code('giver'),
  covers: code('covers'),
  about: (of, around) => (around.decisions.has(of) ? decision(of, around) : help(of, around)),
}

const schoolsAlso: Fields<Also['schools']> = {
  kind: code('school'),
  absence: of => [words.absence(formatNumber(of))],
  leisure: (of, { hidden }) => [hidden.includes('school') ? words.hidden : of],
}

const toldIn = <Facts>(
  list: string,
  fields: AnyFields<Facts>,
  of: Facts | undefined,
  around: Around,
): readonly Said[] => (of === undefined ? [] : toldFields(list, fields, keysOf(fields), of, around))

/** What was recorded besides, each under its name. */
export const toldAlso = (also: SpellAlso, around: Around): readonly Said[] => [
  ...toldIn('help', helpAlso, also.help, around),
  ...toldIn('advisers', advisersAlso, also.advisers, around),
  ...toldIn('consents', consentsAlso, also.consents, around),
  ...toldIn('schools', schoolsAlso, also.schools, around),
]
