// The child's plan on paper: the child's own words, goals with their scores, the help, the way down, and when it is followed up.
import type { Goal, PlanVersion } from '../casework/facts/plan.ts'
import type { Day } from '../language/day.ts'
import { codeWord } from '../language/sentences/case-codes.ts'
import {
  aboutOf,
  complaintSection,
  factOf,
  helpName,
  type Paper,
  type PaperCase,
  type PaperPart,
  paperOf,
  quoteOf,
  runningOn,
  tableOf,
  textsOf,
} from './paper-content.ts'
import { decisionRow } from './paper-content-decision.ts'
import { goalTable, scale } from './paper-content-goals.ts'
import { nextFollowUp } from './paper-content-next.ts'
import { capital, longDay } from './paper-words.ts'

const titles = {
  child: 'Barnets plan',
  youth: 'Ungeplan',
  parents: 'Plan for forældrene',
  whole: 'Helhedsorienteret plan',
}

const tookPart = (called: string, how: NonNullable<PlanVersion['participation']>['how']): string => {
  const name = capital(called)
  switch (how) {
    case 'spoke-self':
      return `${name} har selv fortalt, hvad der er vigtigt.`
    case 'wrote-or-drew':
      return `${name} har skrevet eller tegnet, hvad der er vigtigt.`
    case 'through-another':
      return `${name} har fortalt det gennem en anden.`
    case 'present-silent':
      return `${name} var med, men sagde ikke noget.`
    case 'absent':
      return `${name} var ikke med.`
    case 'too-young':
      return `${name} er for lille til selv at fortælle det.`
  }
}

const endings = { reached: 'nået', dropped: 'opgivet', replaced: 'erstattet af et andet mål' }

const endedGoals = (goals: readonly Goal[]): readonly PaperPart[] => {
  const items = goals.flatMap(({ text, endedOn, ending }) =>
    endedOn === null ? [] : [`${text}: ${ending === null ? 'afsluttet' : endings[ending]} ${longDay(endedOn)}`],
  )
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}

const helpParts = (of: PaperCase, on: Day): readonly PaperPart[] =>
  tableOf(
    ['Hjælp', 'Fra', 'Til hvad', 'Efter'],
    runningOn(of.facts.help, on).map(each => [
      helpName(of, each.id) ?? capital(codeWord('decision', 'help')),
      longDay(each.period.from),
      each.purpose ?? '',
      each.basis ?? '',
    ]),
  )

/** The decisions the help that runs rests on. */
const decisionParts = (of: PaperCase, on: Day): readonly PaperPart[] => {
  const rested = new Set(runningOn(of.facts.help, on).map(each => each.decision))
  return tableOf(
    ['Afgørelse', 'Dag', 'Efter', 'Begrundelse'],
    of.facts.decisions.filter(each => each.decidedOn !== null && rested.has(each.id)).map(decisionRow),
  )
}

const wayDownParts = ({ facts: { waysDown } }: PaperCase): readonly PaperPart[] =>
  waysDown
    .filter(each => each.takenOn === null && each.givenUpOn === null)
    .flatMap((each): readonly PaperPart[] => [
      {
        kind: 'facts',
        facts: [...factOf('Hvad', each.what), ...factOf('Planlagt til', each.plannedFor && longDay(each.plannedFor))],
      },
      ...tableOf(
        ['Det skal være på plads', 'På plads'],
        each.conditions.map(({ text, metOn }) => [text, metOn === null ? 'Ikke endnu' : longDay(metOn)]),
      ),
    ])

const versionText = ({ version, decidedOn, endedOn }: PlanVersion): string => {
  const state = decidedOn === null ? 'udkast, ikke besluttet endnu' : `besluttet ${longDay(decidedOn)}`
  return `Udgave ${version}, ${state}${endedOn === null ? '' : `, gjaldt til ${longDay(endedOn)}`}`
}

/** The plan as it stands in this version, with the help and scores of the day it is made. */
export const planPaper = (of: PaperCase, plan: PlanVersion): Paper => {
  const about = aboutOf(of, of.today)
  const goals = (whose: Goal['for']): readonly PaperPart[] =>
    goalTable(
      of,
      plan.goals.filter(each => each.endedOn === null && each.for === whose),
      of.today,
    )
  const help = runningOn(of.facts.help, of.today).map(each => each.id)
  const next = nextFollowUp(of, help, null)
  const decisions = decisionParts(of, of.today)
  const { participation } = plan
  return paperOf(of, {
    what: titles[plan.kind],
    heading: titles[plan.kind],
    subtitle: versionText(plan),
    facts: [...about.first, ...about.last],
    sections: [
      {
        heading: `Det siger ${of.called}`,
        parts:
          participation === null
            ? []
            : [...quoteOf(participation.words), ...textsOf(tookPart(of.called, participation.how))],
      },
      { heading: `Mål for ${of.called}`, parts: goals('child') },
      { heading: 'Mål for forældrene', parts: goals('parents') },
      { heading: 'Sådan læser du tallene', parts: plan.goals.length === 0 ? [] : [scale] },
      { heading: 'Mål, der er afsluttet', parts: endedGoals(plan.goals) },
      { heading: 'Hjælpen nu', parts: helpParts(of, of.today) },
      { heading: 'Vejen til mindre indgribende hjælp', parts: wayDownParts(of) },
      { heading: 'Næste opfølgning', parts: next.length === 0 ? [] : [{ kind: 'facts', facts: next }] },
      { heading: 'Afgørelser, hjælpen bygger på', parts: decisions },
      ...(decisions.length === 0 ? [] : [complaintSection]),
    ],
    signatures: ['Barnet eller den unge', 'Forældremyndighedens indehaver', 'For kommunen'],
  })
}
