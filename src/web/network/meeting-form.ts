// A network meeting in its form: planned from the map, or written when it was held; and what two who wrote at once end with.
import { z } from 'zod'
import { NetworkMeeting } from '../../casework/facts/following.ts'
import type { NetworkMap } from '../../casework/facts/people.ts'
import type { Pick } from '../form/both-texts.ts'
import { chosenRows, chosenText, type Shown } from '../form/three-ways.ts'
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'

const words = da.meeting.form

/** A meeting as it was written down. */
export type Meeting = z.output<typeof NetworkMeeting>

/** Somebody on the invitation: `in` where they are invited, or came. The name is what they are known by. */
const Someone = z.object({
  id: z.string(),
  relation: z.string().nullable(),
  side: z.enum(['private', 'professional']),
  in: z.boolean(),
  agreed: z.boolean().nullable(),
  coming: z.boolean().nullable(),
  came: z.boolean().nullable(),
  invited: z.boolean(),
})
export type Someone = z.output<typeof Someone>

const AgreementText = z.object({
  id: z.string(),
  text: z.string(),
  owner: z.string(),
  due: z.string(),
  doneOn: z.string().nullable(),
  droppedOn: z.string().nullable(),
})
export type AgreementText = z.output<typeof AgreementText>

export const MeetingText = z.object({
  plannedFor: z.string(),
  plannedTime: z.string(),
  place: z.string(),
  heldOn: z.string(),
  people: z.array(Someone),
  childSaid: z.string(),
  parentsSaid: z.string(),
  agreements: z.array(AgreementText),
})
export type MeetingText = z.output<typeof MeetingText>

export const MeetingDraft = z.object({
  on: z.object({ fact: z.string(), version: z.int() }).nullable(),
  opened: MeetingText,
  text: MeetingText,
})
export type MeetingDraft = z.output<typeof MeetingDraft>

/** Which of the two forms: the plan of a meeting, or what was said at one that was held. */
export type MeetingMode = 'plan' | 'held'

/** Somebody written by name, who is not on the map. */
export const newSomeone = (name: string): Someone => ({
  id: name,
  relation: null,
  side: 'private',
  in: true,
  agreed: null,
  coming: null,
  came: null,
  invited: false,
})

/** Those who can be ticked: the invited first, then who else is on the map and may see the child. */
const peopleOf = (meeting: Meeting | null, map: NetworkMap | undefined, mode: MeetingMode): Someone[] => {
  const onMap = (map?.people ?? []).filter(each => each.contact !== 'not-allowed')
  const known = new Map(onMap.map(each => [each.name, each.relation]))
  const invited = (meeting?.participants ?? []).map(
    (each): Someone => ({
      id: each.name,
      relation: known.get(each.name) ?? null,
      side: each.side,
      in: mode === 'plan' || each.came === true,
      agreed: each.agreed,
      coming: each.coming,
      came: each.came,
      invited: true,
    }),
  )
  const others = onMap
    .filter(({ name }) => !invited.some(each => each.id === name))
    .map(
      (each): Someone => ({
        ...newSomeone(each.name),
        relation: each.relation,
        side: each.side === 'professional' ? 'professional' : 'private',
        in: false,
      }),
    )
  return [...new Map([...invited, ...others].map(each => [each.id, each])).values()]
}

/** A meeting as it stands in the form; a new one has nothing but who can be asked. A held one without a day is held the day it was planned for. */
export const meetingText = (
  meeting: Meeting | null,
  map: NetworkMap | undefined,
  mode: MeetingMode,
  today: string,
): MeetingText => {
  const planned = meeting?.plannedFor ?? null
  return {
    plannedFor: planned ?? '',
    plannedTime: meeting?.plannedTime ?? '',
    place: meeting?.place ?? '',
    heldOn: meeting?.heldOn ?? (mode === 'plan' ? '' : planned !== null && planned <= today ? planned : today),
    people: peopleOf(meeting, map, mode),
    childSaid: meeting?.childSaid ?? '',
    parentsSaid: meeting?.parentsSaid ?? '',
    agreements: (meeting?.agreements ?? []).map(each => ({ ...each, due: each.due ?? '' })),
  }
}

export const newAgreement = (id: string): AgreementText => ({
  id,
  text: '',
  owner: '',
  due: '',
  doneOn: null,
  droppedOn: null,
})

/** What is still missing: sentences by the id of the input. */
export const meetingFaults = (text: MeetingText, mode: MeetingMode): Readonly<Record<string, string>> =>
  mode === 'plan'
    ? text.plannedFor === ''
      ? { dag: words.dayMissing }
      : {}
    : {
        ...(text.heldOn === '' ? { holdt: words.heldMissing } : {}),
        ...Object.fromEntries(
          text.agreements.flatMap(({ id, text: what, owner }) => [
            ...(what.trim() === '' ? [[`aftale-${id}`, words.whatMissing]] : []),
            ...(owner.trim() === '' ? [[`aftale-${id}-hvem`, words.ownerMissing]] : []),
          ]),
        ),
      }

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

const given = NetworkMeeting.omit({ id: true })

/** The meeting as it is sent. Who was invited and did not come stays on it, as one who did not. */
export const givenMeeting = (text: MeetingText, mode: MeetingMode): z.input<typeof given> => ({
  plannedFor: orNull(text.plannedFor),
  plannedTime: orNull(text.plannedTime),
  place: orNull(text.place),
  heldOn: mode === 'plan' ? null : orNull(text.heldOn),
  cancelledOn: null,
  participants: text.people
    .filter(each => each.in || (mode === 'held' && each.invited))
    .map(({ id, side, agreed, coming, came, in: ticked }) => ({
      name: id,
      side,
      agreed,
      coming,
      came: mode === 'plan' ? came : ticked,
    })),
  childSaid: orNull(text.childSaid),
  parentsSaid: orNull(text.parentsSaid),
  agreements: text.agreements.map(each => ({
    ...each,
    text: each.text.trim(),
    owner: each.owner.trim(),
    due: orNull(each.due),
  })),
})

const familyWord = (agreed: boolean | null): string =>
  agreed === null ? words.agreed.none : agreed ? words.agreed.yes : words.agreed.no

/** The meeting field by field, as it is read. */
export const shownMeeting = (text: MeetingText, mode: MeetingMode): Shown =>
  new Map([
    ['plannedFor', text.plannedFor === '' ? '' : shortDay(text.plannedFor)],
    ['plannedTime', text.plannedTime],
    ['place', text.place],
    ['heldOn', text.heldOn === '' ? '' : shortDay(text.heldOn)],
    ['childSaid', text.childSaid],
    ['parentsSaid', text.parentsSaid],
    ...text.people
      .filter(each => each.in)
      .map(({ id, agreed }): [string, string] => [
        `hvem.${id}`,
        mode === 'plan' ? `${id}. ${words.family}: ${familyWord(agreed).toLocaleLowerCase('da')}` : id,
      ]),
    ...text.agreements.map((each): [string, string] => [
      `aftale.${each.id}`,
      [each.text, each.owner, ...(each.due === '' ? [] : [shortDay(each.due)])].join(', '),
    ]),
  ])

const labels: Readonly<Record<string, string>> = {
  plannedFor: words.day,
  plannedTime: words.time,
  place: words.place,
  heldOn: words.heldOn,
  childSaid: words.childSaid,
  parentsSaid: words.parentsSaid,
}

/** What a field of `shownMeeting` is called. */
export const meetingLabel = (field: string): string => {
  if (field.startsWith('hvem.')) return da.conflict.invited(field.slice('hvem.'.length))
  return labels[field] ?? da.conflict.agreement
}

/** The texts that can stand one after the other. */
export const mergeableMeeting: readonly string[] = ['childSaid', 'parentsSaid']

/** The meeting as it was chosen, field by field and row by row. */
export const chosenMeeting = (
  theirs: MeetingText,
  yours: MeetingText,
  pickOf: (field: string) => Pick,
): MeetingText => {
  const of = (field: 'plannedFor' | 'plannedTime' | 'place' | 'heldOn' | 'childSaid' | 'parentsSaid'): string =>
    chosenText(theirs[field], yours[field], pickOf(field))
  return {
    plannedFor: of('plannedFor'),
    plannedTime: of('plannedTime'),
    place: of('place'),
    heldOn: of('heldOn'),
    childSaid: of('childSaid'),
    parentsSaid: of('parentsSaid'),
    people: chosenRows(theirs.people, yours.people, id => pickOf(`hvem.${id}`)),
    agreements: chosenRows(theirs.agreements, yours.agreements, id => pickOf(`aftale.${id}`)),
  }
}
