// A story of a child's case played over the routes, on a clock that follows the story, with what was answered at every step.
import type { z } from 'zod'
import type { Now } from '../../src/casework/due/item.ts'
import type { CaseFacts } from '../../src/casework/facts.ts'
import { dueOf } from '../../src/casework/picture.ts'
import type { CaseworkRules } from '../../src/casework/rules.ts'
import type { caseRecord, DueLine } from '../../src/contract/case-record.ts'
import { addDays, type Day, day } from '../../src/language/day.ts'
import { dueAnswer } from '../../src/server/case-view.ts'
import type { Clock } from '../../src/server/clock.ts'
import { readRules } from '../../src/server/rules.ts'
import { openStore } from '../../src/store/municipality.ts'
import { keepRules } from '../../src/store/rule-versions.ts'
import type { casebook } from '../casework/casebook.ts'
import { dueLine } from '../casework/sofus.ts'
import type { Told } from '../casework/sofus-story.ts'
import { municipality } from '../setup/access-facts.ts'
import { askingTown } from '../setup/asking.ts'
import { helping } from '../setup/helped-child.ts'
import { everything } from '../setup/rows.ts'

export type Picture = z.output<typeof caseRecord.read.answer>

/** What was answered when a step was told: `moment` is the database's own time just after. */
export type Answered = {
  readonly told: Told
  readonly status: number
  readonly sentence: string | null
  readonly moment: string
  readonly picture: Picture
  /** The facts as somebody who reads along has them. */
  readonly facts: CaseFacts
  /** True where the tables are what they were before the step. */
  readonly unchanged: boolean
  /** What the journal is to say of the step: the version of the fact before and after. */
  readonly change: {
    readonly entity: string
    readonly id: string
    readonly from: number | null
    readonly to: number
  } | null
}

const listAs: Partial<Readonly<Record<string, string>>> = { help: 'spell', closings: 'spell' }

/** Registers a town whose house follows a story's clock and has rules that can be exchanged. */
export const playedTown = (begin: string) => {
  let at = { day: day(begin), now: new Date(`${begin}T08:00:00Z`) }
  const clock: Clock = { now: () => at.now, today: () => at.day }
  const shipped = readRules()
  let casework: CaseworkRules = shipped.casework
  const rules = {
    ...shipped,
    get casework() {
      return casework
    },
  }
  const town = askingTown({ clock, rules })
  const { ask, askerOf, owner, database } = town
  const { service } = helping(town)
  const adviser = () => askerOf('adviser')

  const moment = async (): Promise<string> => (await owner('select clock_timestamp() as at'))[0].at
  const turnTo = (on: string, time: string): void => {
    // Denmark is one hour ahead of UTC in winter and two in summer.
    const winter = new Date(`${on}T${time}:00+01:00`)
    const summer = new Date(`${on}T${time}:00+02:00`)
    const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Copenhagen', timeStyle: 'short' })
    at = { day: day(on), now: hour.format(winter) === time ? winter : summer }
  }

  return {
    ...town,
    /** The story is over: the clock is the real one, on a later day of the house. */
    turnToAfter: (on: Day): void => {
      at = { day: addDays(on, 1), now: new Date() }
    },
    adviser,
    service,
    moment,
    turnTo,
    /** Looks for the child and writes it down; answers its id. */
    writeDown: async (cpr: string, name: string): Promise<string> => {
      const matches = (await ask(adviser(), 'POST', '/api/children/matches', { cpr, name })).json()
      if (matches.matches.length > 0 || matches.elsewhere !== null) throw new Error('the child is there already')
      const [north] = await owner("select id from forlaens.district where name = 'Nord'")
      const body = { cpr, name, district: north.id, adviser: adviser() }
      const created = await ask(adviser(), 'POST', '/api/children', body)
      if (created.status !== 200) throw new Error(created.text)
      return created.json().child
    },
    picture: async (child: string, query = ''): Promise<Picture> =>
      (await ask(adviser(), 'GET', `/api/children/${child}/case${query}`)).json(),
    due: async (child: string, query = ''): Promise<{ due: { items: DueLine[] }; rules: number | null }> =>
      (await ask(adviser(), 'GET', `/api/children/${child}/due${query}`)).json(),
    /** The server is started with these rules from now on. */
    startWith: async (changed: CaseworkRules): Promise<void> => {
      casework = changed
      const store = openStore(database().config('forlaens_app'))
      await keepRules(store, changed)
      await store.destroy()
    },
    rules: () => casework,
    /** Tells one step over its route, at its own time. */
    tell: async (child: string, book: ReturnType<typeof casebook>, told: Told): Promise<Answered> => {
      turnTo(told.day, told.time)
      const before = told.refused === undefined ? null : await everything(database().config('owner'))
      const stood = book.standing(told)
      const fields = book.after(told)
      const version = told.version ?? stood?.version
      const answer = await ask(adviser(), 'POST', ...requestOf(child, told, fields, stood?.id, version))
      const { id = stood?.id, version: now, sentence = null, fields: wrong = {} } = answer.json()
      if (answer.status === 200) book.keep(told, id, now, fields)
      const picture = (await ask(adviser(), 'GET', `/api/children/${child}/case`)).json()
      const entity = listAs[told.list] ?? told.list
      return {
        told,
        status: answer.status,
        sentence: Object.values<string>(wrong)[0] ?? sentence,
        moment: await moment(),
        picture,
        facts: book.facts(),
        unchanged:
          before !== null && JSON.stringify(before) === JSON.stringify(await everything(database().config('owner'))),
        change: answer.status === 200 ? { entity, id, from: stood?.version ?? null, to: now } : null,
      }
    },
    /** What the due list should answer for the facts. */
    dueOf: (facts: CaseFacts, on: Day, time: string | null, by = casework): DueLine[] => {
      const now: Now = { day: on, time }
      return dueAnswer(dueOf(facts, now, by, municipality)).items
    },
    lines: (of: readonly DueLine[], book: ReturnType<typeof casebook>): string[] =>
      of.map(each => book.named(dueLine(each))),
  }
}

/** The address and body a step is told by. */
const requestOf = (
  child: string,
  { list, refused }: Told,
  fields: Told['fields'],
  id: string | undefined,
  version: number | undefined,
): [string, object] => {
  const reason = refused === undefined ? 'Det er sket siden' : 'Det skulle prøves'
  const of = `/api/children/${child}`
  const change = id === undefined ? {} : { version, reason }
  const last = id === undefined ? '' : `/${id}`
  switch (list) {
    case 'help':
      return [`${of}/help${last}`, { help: fields, ...change }]
    case 'closings':
      return [`${of}/spells`, { spell: { kind: 'closed', ...fields } }]
    default:
      return [`${of}/facts${last}`, { given: { list, fact: fields }, ...change }]
  }
}
