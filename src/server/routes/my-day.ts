// The day of whoever asks: every child is decided on alone, and what is due, waits and meets today is read with the same few questions.
import type { FastifyInstance } from 'fastify'
import { isOwnTask } from '../../access/own-task.ts'
import { contactsPerWeek } from '../../casework/contact-figures.ts'
import type { CaseFacts } from '../../casework/facts.ts'
import { linesOfDay, meetingsOn } from '../../casework/my-day.ts'
import { phaseOn } from '../../casework/phases.ts'
import { dueOf } from '../../casework/picture.ts'
import { type MyDay, myDay } from '../../contract/my-day.ts'
import { message } from '../../language/message.ts'
import { readCases } from '../../store/case-facts.ts'
import { type ChildOnList, officeNamesOf, readChildren } from '../../store/children.ts'
import { familiesOf } from '../../store/family.ts'
import { namedIn } from '../case-view.ts'
import { identityBy, isMasked, seesCase } from '../child-view.ts'
import { timeInDenmark } from '../clock.ts'
import { ageOf, type CaseOfDay, lineOf, meetingOf, notificationsOf, type WordsOfDay } from '../day-view.ts'
import { type Candidate, candidates } from '../deciding.ts'
import type { House } from '../house.ts'
import { Refusal } from '../refusal.ts'
import { type Asked, serve } from '../serve.ts'

/** The most cases that are read and computed for one answer. */
const mostAtOnce = 2000
/** The weeks contacts are counted in. */
const weeks = 8

/** A case of the asker's own. `facts` null: the whole case is not theirs to see. */
type OwnCase = { readonly child: Candidate; readonly row: ChildOnList; readonly facts: CaseFacts | null }

/** The children that are the asker's own work, each decided on alone, with those cases that are wholly theirs to see. */
const ownCases = async (asked: Asked): Promise<readonly OwnCase[]> => {
  const { inside, today } = asked
  const own = (await candidates(asked, 'within-reach')).filter(each => isOwnTask(each.may('list-children', 'identity')))
  if (own.length > mostAtOnce) throw new Refusal(400, message('too-many-cases-at-once'))
  const ids = own.map(each => each.id)
  const seen = own.filter(seesCase).map(each => each.id)
  const rows = new Map((await readChildren(inside, ids, today)).map(row => [row.identity.child, row]))
  const facts = await readCases(inside, seen, 'infinity')
  return own.flatMap(child => {
    const row = rows.get(child.id)
    return row === undefined ? [] : [{ child, row, facts: facts.get(child.id)?.facts ?? null }]
  })
}

const isOpen = ({ facts }: OwnCase, { today }: Asked): boolean =>
  facts === null || phaseOn(facts, today).phase !== 'closed'

const caseOfDay = (asked: Asked, { child, row }: OwnCase, facts: CaseFacts): CaseOfDay => {
  const { house, today } = asked
  const {
    child: id,
    caseNumber,
    protected: guarded,
    name,
  } = identityBy(row.identity, child.may('list-children', 'identity'), null, today)
  const masked = isMasked(row.identity, null, today)
  const now = { day: today, time: timeInDenmark(house.clock.now()) }
  return {
    child: {
      child: id,
      caseNumber,
      protected: guarded,
      name,
      ...ageOf(row, facts, masked, today),
      step: row.step,
      adviser: row.adviser,
    },
    masked,
    facts,
    items: dueOf(facts, now, house.rules.casework, house.municipality.code).items,
  }
}

/** What the asker's own cases come to. */
const countsOf = (asked: Asked, own: readonly OwnCase[], families: ReadonlyMap<string, string>): MyDay['own'] => {
  const open = own.filter(each => isOpen(each, asked))
  const unborn = open.filter(({ row }) => row.identity.identity?.kind === 'unborn').length
  return {
    cases: open.length,
    children: open.length - unborn,
    unborn,
    families: new Set(open.map(({ child }) => families.get(child.id) ?? child.id)).size,
    closedParts: open.filter(each => each.facts === null).length,
  }
}

/** Other children of the same family among the asker's own; none where a child of it is protected, for one name tells the other. */
const siblingsOf = (cases: readonly CaseOfDay[], families: ReadonlyMap<string, string>) => {
  const together = Map.groupBy(cases, each => families.get(each.child.child) ?? each.child.child)
  return ({ child }: CaseOfDay): readonly string[] => {
    const family = together.get(families.get(child.child) ?? child.child) ?? []
    if (family.some(each => each.masked)) return []
    return family.flatMap(each => (each.child.child === child.child ? [] : [each.child.name]))
  }
}

const byTime = (a: { readonly time: string | null }, b: { readonly time: string | null }): number =>
  (a.time ?? '99') < (b.time ?? '99') ? -1 : 1

const dayOf = (asked: Asked, cases: readonly CaseOfDay[], families: ReadonlyMap<string, string>, words: WordsOfDay) => {
  const { today, house } = asked
  const now = { day: today, time: timeInDenmark(house.clock.now()) }
  const byId = new Map(cases.map(each => [each.child.child, each]))
  const { lines, later, until } = linesOfDay(
    cases.map(({ child, items }) => ({ child: child.child, items })),
    today,
  )
  const siblings = siblingsOf(cases, families)
  const notifications = cases.flatMap(each => notificationsOf(each, now, siblings(each), words))
  const meetings = cases.flatMap(each => meetingsOn(each.facts, today).map(meeting => meetingOf(each, meeting, words)))
  const shown = new Set([...lines, ...notifications, ...meetings].map(each => each.child))
  return {
    today,
    time: now.time,
    children: cases.filter(each => shown.has(each.child.child)).map(each => each.child),
    lines: lines.flatMap(({ child, item }) => {
      const of = byId.get(child)
      return of === undefined ? [] : [lineOf(of, item, words)]
    }),
    later: later.length,
    until,
    notifications: notifications.toSorted((a, b) => a.minutesLeft - b.minutesLeft),
    meetings: meetings.toSorted(byTime),
  }
}

/** One's own day, or that of the team one leads. */
export const myDayRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(myDay.read)(async (_, asked) => {
    const own = await ownCases(asked)
    const ids = own.map(each => each.child.id)
    asked.note({ ids, subjects: ids })
    const families = await familiesOf(asked.inside, ids)
    const cases = own.flatMap(each => (each.facts === null ? [] : [caseOfDay(asked, each, each.facts)]))
    const names = await officeNamesOf(asked.inside, [
      ...new Set(cases.flatMap(each => [...namedIn(each.facts, each.masked)])),
    ])
    return {
      of: asked.person?.role === 'team-leader' ? 'team' : 'own',
      ...dayOf(asked, cases, families, { house, names }),
      contacts: contactsPerWeek(
        cases.flatMap(each => each.facts.contacts),
        asked.today,
        weeks,
      ),
      own: countsOf(asked, own, families),
    }
  })
}
