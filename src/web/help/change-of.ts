// The form that changes or ends help: what it begins with, what is missing in it, and the help it becomes.
import { z } from 'zod'
import { Ending, EndReason, type Help } from '../../casework/facts/help.ts'
import type { HelpGiven } from '../../casework/given-help.ts'
import { type Day, parseDay } from '../../language/day.ts'
import { codeWord } from '../../language/sentences/case-codes.ts'
import { type BothField, bothTexts, type Pick as Picked } from '../form/both-texts.ts'
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'
import type { Wrong } from './given-of.ts'
import { textOr, wholeIn } from './typed.ts'

export const Outcome = z.enum(['goal-reached', 'stopped-by-family', 'replaced', 'other'])
const By = z.enum(['child', 'place', 'custody-holder', 'authority', 'other'])
export const Destination = z.enum(['home', 'own-home', 'family', 'network', 'other-place', 'adult-service', 'other'])

/** The form as it is typed; kept as a draft. */
export const ChangeForm = z.object({
  ends: z.boolean(),
  to: z.string(),
  outcome: Outcome.nullable(),
  endReason: EndReason.nullable(),
  endedBy: By.nullable(),
  notice: z.string(),
  destination: Destination.nullable(),
  preceded: z.string(),
  sessions: z.string(),
  held: z.array(z.string()),
  plannedEnd: z.string(),
  reason: z.string(),
  from: z.string(),
  place: z.string(),
  purpose: z.string(),
  basis: z.string(),
})
export type ChangeForm = z.output<typeof ChangeForm>

/** What the form begins with: the help as it stands. */
export const changeOf = (help: Help, today: Day): ChangeForm => {
  const ended = help.kind === 'placement' ? help.ended : null
  const course = help.kind === 'measure' ? help.course : null
  return {
    ends: help.period.to !== null,
    to: help.period.to ?? today,
    outcome: help.kind === 'measure' ? help.outcome : null,
    endReason: ended?.reason ?? null,
    endedBy: ended?.by ?? null,
    notice: ended?.noticeDays == null ? '' : String(ended.noticeDays),
    destination: ended?.destination ?? null,
    preceded: ended?.preceded ?? '',
    sessions: course === null ? '' : String(course.planned),
    held: course === null ? [] : [...course.held],
    plannedEnd: help.plannedEnd ?? '',
    reason: '',
    from: help.period.from,
    place: help.kind === 'placement' ? help.place : '',
    purpose: help.purpose ?? '',
    basis: help.basis ?? '',
  }
}

type Kind = Help['kind']

/** The fields that are asked for, in the order of the form. */
export const askedIn = ({ ends }: ChangeForm, kind: Kind): readonly string[] =>
  kind === 'placement'
    ? ends
      ? ['ends', 'endReason', 'endedBy', 'notice', 'destination', 'preceded']
      : ['ends', 'plannedEnd', 'reason']
    : ends
      ? ['ends', 'outcome', 'held']
      : ['ends', 'held', 'plannedEnd', 'reason']

const endSaid = ({ endReason, endedBy, notice, destination, preceded }: ChangeForm): boolean =>
  [endReason, endedBy, destination].some(each => each !== null) || (notice + preceded).trim() !== ''

/** What it cannot be written down without. */
export const missingInChange = (form: ChangeForm, help: Help): readonly Wrong[] => {
  const { missing } = da
  const placed = help.kind === 'placement'
  // Help that had ended already can be put right without saying how; an end that is written now can't.
  const ending = form.ends && (help.period.to === null || endSaid(form))
  const extended = !form.ends && form.plannedEnd !== (help.plannedEnd ?? '')
  const sessions = wholeIn(form.sessions)
  const found: readonly (readonly [boolean, string, string])[] = [
    [form.ends && parseDay(form.to) === undefined, 'to', missing.to],
    [!placed && form.ends && help.period.to === null && form.outcome === null, 'outcome', missing.outcome],
    [placed && ending && form.endReason === null, 'endReason', missing.endReason],
    [placed && ending && form.endedBy === null, 'endedBy', missing.endedBy],
    [placed && ending && wholeIn(form.notice) === undefined, 'notice', missing.notice],
    [!placed && (sessions === undefined || sessions === 0), 'sessions', missing.sessions],
    [extended && form.reason.trim().length < 3, 'reason', missing.extension],
    [parseDay(form.from) === undefined, 'from', missing.from],
    [placed && form.place.trim() === '', 'place', missing.place],
  ]
  return found.flatMap(([is, field, sentence]) => (is ? [[field, sentence] as const] : []))
}

/** The help as it is to stand. */
export const changedHelp = (form: ChangeForm, { id: _, ...help }: Help): HelpGiven => {
  const common = {
    period: { from: parseDay(form.from) ?? help.period.from, to: form.ends ? (parseDay(form.to) ?? null) : null },
    plannedEnd: parseDay(form.plannedEnd) ?? null,
    purpose: textOr(form.purpose),
    basis: textOr(form.basis),
  }
  if (help.kind === 'placement')
    return { ...help, ...common, place: form.place.trim(), ended: form.ends ? endingOf(form) : null }
  const planned = wholeIn(form.sessions) ?? (form.held.length === 0 ? null : form.held.length)
  const held = form.held.flatMap(each => parseDay(each) ?? []).toSorted()
  return {
    ...help,
    ...common,
    outcome: form.ends ? form.outcome : null,
    course: planned === null ? null : { planned, held, completed: help.course?.completed ?? null },
  }
}

const endingOf = (form: ChangeForm) =>
  form.endReason === null || form.endedBy === null
    ? null
    : Ending.parse({
        reason: form.endReason,
        by: form.endedBy,
        noticeDays: wholeIn(form.notice) ?? null,
        destination: form.destination,
        preceded: textOr(form.preceded),
      })

/** Why it was changed, for the history: what was written, or what the change is. */
export const reasonOf = (form: ChangeForm, help: Help): string => {
  const written = form.reason.trim()
  if (written.length >= 3) return written
  if (form.ends && help.period.to === null) return da.change.reasons.ended
  return form.held.length > (help.kind === 'measure' ? (help.course?.held.length ?? 0) : 0)
    ? da.change.reasons.held
    : da.change.reasons.corrected
}

const fields = [
  'ends',
  'outcome',
  'endReason',
  'endedBy',
  'notice',
  'destination',
  'preceded',
  'sessions',
  'held',
  'plannedEnd',
  'from',
  'place',
  'purpose',
  'basis',
] as const
type Field = (typeof fields)[number]

/** Texts that can stand one after the other. */
export const mergeableInChange = ['preceded', 'purpose'] as const

const read = (form: ChangeForm, field: Field): string => {
  switch (field) {
    case 'ends':
      return form.ends ? da.change.endsOn(shortDay(form.to)) : da.change.goesOn
    case 'outcome':
      return form.outcome === null ? '' : codeWord('measure-outcome', form.outcome)
    case 'endReason':
      return form.endReason === null ? '' : codeWord('end-reason', form.endReason)
    case 'endedBy':
      return form.endedBy === null ? '' : codeWord('ended-by', form.endedBy)
    case 'destination':
      return form.destination === null ? '' : codeWord('destination', form.destination)
    case 'held':
      return form.held.map(shortDay).join(', ')
    case 'plannedEnd':
    case 'from':
      return form[field] === '' ? '' : shortDay(form[field])
    default:
      return form[field]
  }
}

/** Both forms field by field, as they are read. */
export const bothChanges = (theirs: ChangeForm, yours: ChangeForm): readonly BothField[] =>
  fields.map(field => ({
    field,
    label: da.labels[field],
    theirs: read(theirs, field),
    yours: read(yours, field),
  }))

/** The form that was chosen from both: one's own where nothing was chosen. */
export const mergedChange = (
  theirs: ChangeForm,
  yours: ChangeForm,
  picked: Readonly<Record<string, Picked>>,
): ChangeForm => {
  const from = (field: Field): ChangeForm => (picked[field] === 'theirs' ? theirs : yours)
  const text = (field: 'preceded' | 'purpose'): string =>
    picked[field] === 'both' ? bothTexts(theirs[field], yours[field]) : from(field)[field]
  return {
    ends: from('ends').ends,
    to: from('ends').to,
    outcome: from('outcome').outcome,
    endReason: from('endReason').endReason,
    endedBy: from('endedBy').endedBy,
    notice: from('notice').notice,
    destination: from('destination').destination,
    preceded: text('preceded'),
    sessions: from('sessions').sessions,
    held: from('held').held,
    plannedEnd: from('plannedEnd').plannedEnd,
    reason: yours.reason,
    from: from('from').from,
    place: from('place').place,
    purpose: text('purpose'),
    basis: from('basis').basis,
  }
}
