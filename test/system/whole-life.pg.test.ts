// A whole life over the routes: Sofus from the notification to closing, on each of its days, and as it was known at each step.
import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseFacts } from '../../src/casework/facts.ts'
import type { CaseworkRules } from '../../src/casework/rules.ts'
import type { DueLine } from '../../src/contract/case-record.ts'
import { addDays, type Day, day } from '../../src/language/day.ts'
import { casebook } from '../casework/casebook.ts'
import { caseOf } from '../casework/shipped.ts'
import { dueInLife, life, phasesOfLife } from '../casework/sofus.ts'
import { story } from '../casework/sofus-story.ts'
import { type Answered, type Picture, playedTown } from './played-life.ts'

const [first, last] = [day('2024-09-02'), day('2026-10-01')]
const town = playedTown(first)
const { writeDown, tell, turnTo, due, picture, owner, ask, adviser, service, startWith } = town

type OnDay = { readonly day: Day; readonly answered: DueLine[]; readonly expected: DueLine[]; readonly lines: string[] }

let child = ''
let book = casebook('', '')
let created: Picture
const steps: Answered[] = []
const days: OnDay[] = []
let rulesAtFirst = town.rules()

beforeAll(async () => {
  rulesAtFirst = town.rules()
  await startWith(rulesAtFirst)
  const services = new Map<string, string>()
  for (const [name, step] of [
    ['familiebehandling', 4],
    ['hos mormor', 5],
    ['ungehjemmet', 7],
    ['støtte-i-hjemmet', 4],
  ] as const)
    services.set(name, await service(name, [step], step > 4 ? { use: 'placement' } : {}))
  turnTo(first, '10:10')
  child = await writeDown('800515-4001', 'Sofus Prøvesen')
  created = await picture(child)
  book = casebook(child, '2015-05-20', services)
  for (let now = first; now <= last; now = addDays(now, 1)) {
    for (const told of story.filter(each => each.day === now)) steps.push(await tell(child, book, told))
    turnTo(now, '20:00')
    const { items: answered } = (await due(child)).due
    const expected = town.dueOf(book.facts(), now, '20:00')
    days.push({ day: now, answered, expected, lines: town.lines(answered, book) })
  }
}, 120_000)

/** What the town asks beside law and programmes: it has Skive's published deadlines. */
const ofTheTown: ReadonlyMap<string, string> = new Map([
  ['2024-10-16', 'application (familiebehandling-afgjort) ahead 2024-11-05'],
])

/** The case with each list in the order of ids, without the adviser who was there from the beginning. */
const told = (facts: CaseFacts): object => ({
  ...Object.fromEntries(
    Object.entries(facts).map(([list, of]) => [
      list,
      Array.isArray(of) ? of.toSorted((a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)) : of,
    ]),
  ),
  advisers: [],
})

/** The same with names in place of ids. */
const named = <T>(of: T): T => JSON.parse(book.named(JSON.stringify(of)))

/** The rules with a first follow-up of institutions after three weeks in place of two. */
const threeWeeks = (rules: CaseworkRules): CaseworkRules => ({
  ...rules,
  cadences: rules.cadences.map(rule =>
    rule.id === 'boraas-institution'
      ? {
          ...rule,
          entries: rule.entries.map(each =>
            each.pattern === 'once' ? { ...each, at: { count: 3, unit: 'weeks' } } : each,
          ),
        }
      : rule,
  ),
})

describe('every step', () => {
  it('is written, or refused with its sentence', () => {
    expect(steps.map(({ told: { refused }, status, sentence }) => [status, sentence, refused ?? null])).toEqual(
      story.map(({ refused = null, version }) => [
        refused === null ? 200 : version === undefined ? 400 : 409,
        refused,
        refused,
      ]),
    )
  })

  it('that is refused leaves every table as it was', () => {
    const refused = steps.filter(each => each.told.refused !== undefined)
    expect(refused.map(each => each.unchanged)).toEqual(refused.map(() => true))
    expect(refused.length).toBeGreaterThan(5)
  })

  it('stands in the case as it was told', () => {
    for (const { picture: shown, facts } of steps) expect(told(shown.facts)).toEqual(told(facts))
  })

  it('leaves one row in the journal that names what it changed, and none where it was refused', async () => {
    const rows = await owner(
      `select c.body from journal.entry e join journal.content c using (municipality, id)
       where c.body -> 'subjects' ? $1 and c.body ->> 'action' in ('change', 'refusal') order by e.xid`,
      [child],
    )
    const [birth, ...rest] = rows.map(each => each.body)
    expect(birth.changes.map((each: { entity: string }) => each.entity)).toEqual(['person', 'spell', 'spell'])
    expect(rest.map(({ action, changes }) => [action, changes])).toEqual(
      steps.map(({ change }) => (change === null ? ['refusal', undefined] : ['change', [change]])),
    )
  })
})

describe('the due list', () => {
  it.each(dueInLife.map(([when, moment, lines]) => [when, moment.slice(0, 10), lines] as const))(
    'is right when %s (%s)',
    (_, on, lines) => {
      const own = ofTheTown.get(on)
      expect(days.find(each => each.day === on)?.lines).toEqual([...(own === undefined ? [] : [own]), ...lines])
    },
  )

  it('asks for a look at the notification within the day, until somebody has looked', () => {
    const lines = steps.slice(0, 3).map(each => town.lines(each.picture.due.items, book))
    const look = 'notification (skolen) ahead 2024-09-03'
    expect(lines.map(each => each.includes(look))).toEqual([true, true, false])
  })

  it('is that of the facts that were told, on every day of the life', () => {
    expect(days).toHaveLength(760)
    for (const { day: on, answered, expected } of days) expect([on, answered]).toEqual([on, expected])
  })
})

describe('when it is over', () => {
  it('the case is the whole life', async () => {
    const { facts } = await picture(child)
    expect(told(named(facts))).toEqual({ ...told(caseOf(life)), child })
  })

  it('one breakdown, one move, one stay and one return home are counted', async () => {
    const { breakdowns, moves, stays, returnsHome } = await picture(child)
    expect(named({ breakdowns, moves, stays, returnsHome })).toEqual({
      breakdowns: { national: ['hos mormor'], wide: ['hos mormor'] },
      moves: [{ on: '2025-08-14', from: 'hos mormor', to: 'ungehjemmet', sameType: false, ladder: 'up' }],
      stays: [{ from: '2025-03-03', to: '2026-04-01', places: ['hos mormor', 'ungehjemmet'] }],
      returnsHome: ['2026-04-01'],
    })
  })

  it('it has gone through its phases in order, each on its day', () => {
    const changes: [string, string][] = []
    for (const {
      told: { day: on },
      picture: { phase },
    } of steps)
      if (phase.phase !== changes.at(-1)?.[1]) changes.push([on, phase.phase])
    expect(created.phase.phase).toBe('none')
    expect(changes).toEqual([['2024-09-02', 'notification'], ...phasesOfLife])
  })

  it('the story tells each step in its order', async () => {
    const { entries } = (await ask(adviser(), 'GET', `/api/children/${child}/story`)).json()
    const written = steps.flatMap(({ change }) => (change === null ? [] : [[change.id, change.to]]))
    const [person, ...rest] = entries.filter((each: { list: string }) => !['adviser', 'district'].includes(each.list))
    expect(person.list).toBe('person')
    expect(rest.map((each: { id: string; version: number }) => [each.id, each.version])).toEqual(written)
  })

  it('the same is told of every step as was told then, by the rules there were', async () => {
    await startWith(threeWeeks(rulesAtFirst))
    town.turnToAfter(last)
    const { rules: number } = await due(child, `?known=${steps[0]?.moment}`)
    for (const {
      told: { day: on },
      moment,
      picture: then,
    } of steps) {
      const again = await picture(child, `?on=${on}&known=${moment}`)
      expect({ ...again, known: null, rules: null }).toEqual(then)
      expect([again.known, again.rules]).toEqual([moment, number])
    }
    const firstAtHome = async (query: string) => {
      const { due: of, rules } = await due(child, `?on=2025-08-14${query}`)
      return [of.items.find(each => each.what === 'follow-up')?.date, rules]
    }
    const whole = steps.at(-1)?.moment
    expect(await firstAtHome(`&known=${whole}`)).toEqual(['2025-08-28', number])
    expect(await firstAtHome('')).toEqual(['2025-09-04', null])
    expect(await firstAtHome(`&known=${await town.moment()}`)).toEqual(['2025-09-04', (number ?? 0) + 1])
  })
})
