// A case as it is sent: the picture with its sentences, and nothing that tells where a protected child is.
import type { z } from 'zod'
import { dueWords } from '../casework/due/words.ts'
import type { DueList } from '../casework/due-list.ts'
import type { Help } from '../casework/facts/help.ts'
import type { CaseFacts } from '../casework/facts.ts'
import type { CasePicture } from '../casework/picture.ts'
import type { caseRecord, DueLine } from '../contract/case-record.ts'
import { type Message, message, say } from '../language/message.ts'
import type { CaseKnown } from '../store/case-facts.ts'

type Answer = z.output<typeof caseRecord.read.answer>

/** The due list in data and words. */
export const dueAnswer = ({ items, notices }: DueList): { items: DueLine[]; notices: string[] } => ({
  notices: notices.map(each => say(each)),
  items: items.map((item): DueLine => {
    const { what, state, also } = dueWords(item)
    return {
      what: item.what,
      title: say(what),
      about: item.about,
      state: item.state,
      sentence: say(state),
      also: also.map(each => say(each)),
      date: item.date,
      planned: item.planned,
      late: item.late === null ? null : { days: item.late.days, asker: item.late.by.asker },
      text: item.text,
      dates: item.dates.map(({ label: _, ...date }) => date),
      triggers: [...item.triggers],
    }
  }),
})

const sentences = (of: readonly Message[]): string[] => of.map(each => say(each))

const networkAnswer = (of: CasePicture['network']): Answer['network'] => {
  if (of === null) return null
  const { change } = of
  const ids = (people: readonly { readonly id: string }[]) => people.map(each => each.id)
  return {
    ...of,
    nobodyAsked: [...of.nobodyAsked],
    change:
      change === null
        ? null
        : {
            came: ids(change.came),
            went: ids(change.went),
            moved: change.moved.map(({ person, nearer }) => ({ person: person.id, nearer })),
          },
  }
}

/** The picture of a case, in words where there are words. */
export const pictureAnswer = (
  { facts, versions }: CaseKnown,
  picture: CasePicture,
  names: ReadonlyMap<string, string>,
): Omit<Answer, 'child' | 'on' | 'known' | 'rules'> => ({
  facts,
  versions: Object.fromEntries(versions),
  names: Object.fromEntries(names),
  phase: { ...picture.phase, title: say(message('case-phase', { phase: picture.phase.phase })) },
  due: dueAnswer(picture.due),
  plans: picture.plans.map(({ plan, holds, lacks, goals, versions: of }) => ({
    plan,
    holds,
    lacks: sentences(lacks),
    goals: goals.map(({ goal, direction }) => ({
      goal,
      direction,
      title: say(message('goal-direction', { direction })),
    })),
    versions: of.map(({ from, to, changes }) => ({
      from,
      to,
      changes: changes.map(each =>
        each.change === 'changed'
          ? { goal: each.goal, change: each.change, text: null, fields: each.fields.map(field => ({ ...field })) }
          : { goal: each.goal, change: each.change, text: each.text, fields: [] },
      ),
    })),
  })),
  checks: picture.checks.map(({ help, lacks, shown }) => ({ help, lacks: sentences(lacks), shown: sentences(shown) })),
  stays: picture.stays.map(({ from, to, places }) => ({ from, to, places: places.map(each => each.id) })),
  moves: picture.moves.map(({ on, from, to, sameType, ladder }) => ({
    on,
    from: from.id,
    to: to.id,
    sameType,
    ladder,
  })),
  breakdowns: { national: [...picture.breakdowns.national], wide: [...picture.breakdowns.wide] },
  returnsHome: [...picture.returnsHome],
  network: networkAnswer(picture.network),
  schools: picture.schools.map(each => ({ ...each })),
  advisers: {
    changes: picture.advisers.changes.map(each => ({ ...each, title: say(message('adviser-change', each)) })),
    lastYear: picture.advisers.lastYear,
  },
  rights: [...picture.rights],
})

/** Stands for the service of a placement that is not told: it is often the place itself, and whoever works here may look it up. */
const hiddenService = 'hidden'

/** The same facts without what tells where the child is: places, services, foster families, municipalities and schools. */
export const withoutPlaces = (facts: CaseFacts): CaseFacts => ({
  ...facts,
  help: facts.help.map(each =>
    each.kind === 'placement'
      ? {
          ...each,
          place: say(message('protected-place')),
          service: hiddenService,
          family: null,
          municipalities: null,
          dischargePlan: null,
        }
      : { ...each, municipalities: null },
  ),
  schools: facts.schools.map(each => ({ ...each, place: null })),
  aftercare: facts.aftercare.map(each => ({ ...each, livesWhere: null })),
  followUps: facts.followUps.map(each => ({ ...each, place: null })),
  networkMeetings: facts.networkMeetings.map(each => ({ ...each, place: null })),
  waysDown: facts.waysDown.map(each => ({ ...each, what: say(message('protected-place')) })),
  consents: facts.consents.map(each => ({ ...each, purpose: null })),
})

/** Changed help with what was hidden from whoever sent it as it stands: what nobody was shown is not put right or taken out. */
export const withHidden = <Given extends Help>(given: Given, stood: Help): Given => {
  const municipalities = given.municipalities ?? stood.municipalities
  if (given.kind === 'measure' || stood.kind === 'measure') return { ...given, municipalities }
  const place = given.place === say(message('protected-place')) ? stood.place : given.place
  const service = given.service === hiddenService ? stood.service : given.service
  return {
    ...given,
    municipalities,
    place,
    service,
    family: given.family ?? stood.family,
    dischargePlan: given.dischargePlan ?? stood.dischargePlan,
  }
}

/**
 * The ids in a case that names of services and colleagues stand behind. `masked`: the service of a placement is often the place
 * itself, and has no name here.
 */
export const namedIn = (facts: CaseFacts, masked: boolean): readonly string[] => [
  ...new Set([
    ...facts.help.filter(each => !masked || each.kind === 'measure').map(each => each.service),
    ...facts.advisers.map(each => each.employee),
    ...facts.decisions.flatMap(each => (each.by === null ? [] : [each.by])),
  ]),
]
