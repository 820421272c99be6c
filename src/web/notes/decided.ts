// Notes of what was assessed and decided: decisions, assessments, plans and notifications.
import { codeWord, codeWordOr } from '../../language/sentences/case-codes.ts'
import type { CasePicture } from '../child/queries.ts'
import { capital, shortDay } from '../page/typeset.ts'
import { da } from './da.ts'
import type { Around } from './met.ts'
import { listPart, type Note, type NotePart, quotePart, textPart } from './note.ts'
import { clock } from './when.ts'

type Facts = CasePicture['facts']
type Decision = Facts['decisions'][number]
const words = da.parts

const lighterParts = ({ lighterHelp }: Decision, { name, shown }: Around): readonly NotePart[] => {
  if (lighterHelp === null) return []
  const { tried, notTriedBecause, networkAsked, networkFamily, childSaid } = lighterHelp
  const family =
    networkFamily === null
      ? null
      : [
          capital(codeWord('network-family', networkFamily.outcome)),
          ...(networkFamily.because === null ? [] : [networkFamily.because]),
        ].join(': ')
  return [
    ...quotePart(words.childWords(name), childSaid),
    ...listPart(words.tried, tried),
    ...textPart(words.notTried, notTriedBecause),
    ...textPart(words.networkAsked, networkAsked.map(shown).join(', ')),
    ...textPart(words.networkFamily, family),
  ]
}

const decisionNotes = (around: Around): readonly Note[] =>
  around.of.facts.decisions.flatMap((each): readonly Note[] => {
    const { decidedOn, by, level, validTo } = each
    if (decidedOn === null) return []
    const person = by === null ? undefined : around.of.names[by]
    const who = [...(person === undefined ? [] : [person]), ...(level === null ? [] : [codeWord('level', level)])]
    return [
      {
        id: each.id,
        list: 'decisions',
        on: decidedOn,
        time: null,
        title: da.titles.decision(codeWord('decision', each.about)),
        who: who.length === 0 ? [] : [da.by(who.join(', '))],
        parts: [
          ...textPart(words.basis, each.basis),
          ...textPart(null, each.withoutConsent ? words.withoutConsent : null),
          ...textPart(words.validTo, validTo === null ? null : shortDay(validTo)),
          ...lighterParts(each, around),
        ],
      },
    ]
  })

const assessmentNotes = ({ of: { facts } }: Around): readonly Note[] =>
  facts.assessments.flatMap((each): readonly Note[] => {
    const { finishedOn, preliminaryOn, awareOn, entries, conclusion } = each
    const done = finishedOn ?? preliminaryOn
    if (done === null && entries.length === 0 && conclusion === null) return []
    return [
      {
        id: each.id,
        list: 'assessments',
        on: done ?? awareOn,
        time: null,
        title: da.titles.assessment(capital(codeWord('assessment', each.kind)), finishedOn !== null),
        who: [],
        parts: [
          ...entries.flatMap(({ dimension, resources, worries }) =>
            listPart(capital(codeWord('ics', dimension)), [
              ...(resources === '' ? [] : [`${words.good}: ${resources}`]),
              ...(worries === '' ? [] : [`${words.worries}: ${worries}`]),
            ]),
          ),
          ...textPart(words.conclusion, conclusion),
        ],
      },
    ]
  })

const planNotes = ({ of: { facts }, name }: Around): readonly Note[] =>
  facts.plans.flatMap((each): readonly Note[] => {
    const { decidedOn, participation } = each
    if (decidedOn === null) return []
    return [
      {
        id: each.id,
        list: 'plans',
        on: decidedOn,
        time: null,
        title: da.titles.plan(capital(codeWord('plan', each.kind)), each.version),
        who: [],
        parts: [
          ...quotePart(words.childWords(name), participation?.words),
          ...textPart(
            words.tookPart,
            participation === null ? null : capital(codeWord('participation', participation.how)),
          ),
          ...listPart(
            words.goals,
            each.goals.map(goal =>
              da.goal(
                capital(codeWord('goal', goal.for)),
                goal.text,
                goal.target,
                goal.ending === null ? null : codeWord('goal-ending', goal.ending),
              ),
            ),
          ),
        ],
      },
    ]
  })

const notificationNotes = ({ of: { facts } }: Around): readonly Note[] =>
  facts.notifications.map(each => {
    const { receivedAt, assessedAt, inDanger, outcome, acknowledgedOn } = each
    return {
      id: each.id,
      list: 'notifications',
      on: receivedAt.day,
      time: receivedAt.time,
      title: da.titles.notification(codeWordOr('notifier', each.notifier)),
      who: [],
      parts: [
        ...textPart(
          words.assessed,
          assessedAt === null
            ? words.notAssessed
            : `${da.at(shortDay(assessedAt.day), clock(assessedAt.time))}. ${words.danger[`${inDanger}`]}`,
        ),
        ...textPart(words.because, each.because),
        ...textPart(words.outcome, outcome === null ? null : capital(codeWord('notification-outcome', outcome))),
        ...textPart(words.acknowledged, acknowledgedOn === null ? null : shortDay(acknowledgedOn)),
      ],
    }
  })

/** Decisions and plans that are decided, assessments somebody has written in, and every notification. */
export const decidedNotes = (around: Around): readonly Note[] => [
  ...decisionNotes(around),
  ...assessmentNotes(around),
  ...planNotes(around),
  ...notificationNotes(around),
]
