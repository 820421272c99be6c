// Properties of a case in PostgreSQL: order of entry, exclusive spells, and every past moment as it was, by the rules there were.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DueItem } from '../../src/casework/due/item.ts'
import type { CaseFacts } from '../../src/casework/facts.ts'
import { dueOf } from '../../src/casework/picture.ts'
import { CaseworkRules } from '../../src/casework/rules.ts'
import { addDays, type Day, day } from '../../src/language/day.ts'
import { BadInput, say } from '../../src/language/message.ts'
import type { Period } from '../../src/language/period.ts'
import { conflicts, type Spell } from '../../src/language/spell.ts'
import { readRules } from '../../src/server/rules.ts'
import { type FactVersion, factNow, recordFact, supersedeFact } from '../../src/store/case-fact.ts'
import { readCases } from '../../src/store/case-facts.ts'
import { withClient } from '../../src/store/client.ts'
import { type Inside, openStore, type Store } from '../../src/store/municipality.ts'
import { keepRules, rulesAt } from '../../src/store/rule-versions.ts'
import { recordSpell, spellNow, spellsNow, supersedeSpell } from '../../src/store/spell.ts'
import { municipality } from '../setup/access-facts.ts'
import { type FreshDatabase, freshDatabase } from '../setup/database.ts'
import { inCase } from '../setup/in-case.ts'

let database: FreshDatabase
let store: Store
const shipped = readRules().casework
const by = randomUUID()

beforeAll(async () => {
  database = await freshDatabase()
  store = openStore(database.config('forlaens_app'))
  await keepRules(store, shipped)
})
afterAll(() => store.destroy())

/** A child of its own for each run. */
const newChild = async (): Promise<string> => {
  const child = randomUUID()
  await withClient(database.config('owner'), async client => {
    await client.query('insert into forlaens.child (municipality, id) values ($1, $2)', [municipality, child])
    await client.query(
      "insert into forlaens.child_details (municipality, child, name, born) values ($1, $2, 'Barn Prøve', '2014-05-01')",
      [municipality, child],
    )
  })
  return child
}
const inside = <T>(work: (of: Inside) => Promise<T>): Promise<T> => inCase(store, municipality, work)
const moment = async (): Promise<string> =>
  (await withClient(database.config('owner'), client => client.query('select clock_timestamp() as at'))).rows[0].at
const caseAt = (child: string, at: string) =>
  inside(async of => {
    const found = (await readCases(of, [child], at)).get(child)
    if (found === undefined) throw new Error('no such case')
    return found.facts
  })

const first = day('2024-01-01')
const anyDay = fc.integer({ min: 0, max: 700 }).map(count => addDays(first, count))
const who = { by, reason: null }

/** Few enough for several things to be held on one day. */
const sameDay = fc.constantFrom(...[100, 200].map(count => addDays(first, count)))
const next = fc.record({ on: anyDay, reason: fc.constant('Aftalt') })

const period = fc
  .record({
    from: fc.oneof(fc.constantFrom(first, addDays(first, 30)), anyDay),
    length: fc.option(fc.integer({ min: 1, max: 300 }), { nil: null }),
  })
  .map(({ from, length }) => ({ from, to: length === null ? null : addDays(from, length) }))

/** What is written down of a child, each thing by its number; follow-ups name help by number too. */
const writing = fc.record({
  help: fc.array(
    fc.record({
      kind: fc.constantFrom('measure', 'placement'),
      service: fc.constantFrom('familiebehandling', 'kontaktperson', 'aflastning'),
      period,
      programme: fc.constantFrom(null, 'boraas', 'boraas', 'herningmodellen'),
      plannedEnd: fc.option(anyDay, { nil: null }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  facts: fc.array(
    fc.oneof(
      fc.record({ about: fc.nat(5), plannedFor: anyDay, heldOn: fc.option(sameDay, { nil: null }), next }),
      anyDay.map(heldOn => ({ list: 'supervisionVisits' as const, body: { heldOn, talkedWithChild: true } })),
      fc.record({ heldOn: sameDay, next }).map(body => ({ list: 'reconsiderations' as const, body })),
      anyDay.map(on => ({ list: 'notifications' as const, body: { receivedAt: { day: on }, notifier: 'school' } })),
    ),
    { maxLength: 7 },
  ),
})
type Writing = typeof writing extends fc.Arbitrary<infer T> ? T : never
type Draft = Pick<FactVersion, 'id' | 'child' | 'list' | 'body'>

let children = 0
const hex = (of: number, digits: number): string => of.toString(16).padStart(digits, '0')

/**
 * The same for a child of its own. Ids follow the order things are written down in, as those of the house do; `order` is
 * the place of each, by its number.
 */
const forChild = async ({ help, facts }: Writing, order = (at: number): number => at) => {
  const [child, number] = [await newChild(), hex(++children, 8)]
  const id = (at: number): string => `${number}-0000-7000-8000-${hex(order(at), 12)}`
  const spells = help.map(({ kind, service, ...more }, at): Spell => {
    const common = { id: id(at), child, service, ...more, basis: 'Barnets lov § 46' }
    return kind === 'measure'
      ? { ...common, kind, step: 4 }
      : { ...common, kind: 'placement', step: 7, place: service, ...{ type: 'institution' } }
  })
  const drafts = facts.map((each, at): Draft => {
    const own = { id: id(100 + at), child }
    if ('list' in each) return { ...own, ...each }
    const { about, ...held } = each
    return { ...own, list: 'followUps', body: { ...held, about: [id(about % spells.length)] } }
  })
  // What things are called whatever their ids are; two facts that say the same are called the same.
  const said = facts.map(each => JSON.stringify('about' in each ? { ...each, about: each.about % help.length } : each))
  const names = new Map([
    ...spells.map((each, at): [string, string] => [each.id, `hjælp ${at}`]),
    ...drafts.map((each, at): [string, string] => [each.id, `fakta ${said.indexOf(said[at] ?? '')}`]),
  ])
  return { child, spells, drafts, names }
}

/** Writes it, and answers the sentence it is refused with. */
const write = async (of: Spell | Draft): Promise<string | null> => {
  try {
    await inside(own =>
      'list' in of ? recordFact(own, municipality, of, who) : recordSpell(own, municipality, of, who),
    )
    return null
  } catch (error) {
    if (error instanceof BadInput) return say(error.problem)
    throw error
  }
}
const overlaps =
  /^barnet har allerede et forløb af samme slags \((measure|placement)\) i perioden\. Afslut eller ret det først\.$/

/** The first of the spells that can stand together. */
const together = (of: readonly Spell[]): readonly Spell[] => {
  const kept: Spell[] = []
  for (const each of of) if (conflicts([...kept, each]).length === 0) kept.push(each)
  return kept
}

/** What is due on a day, and the day after each help began. */
const dueIn = (facts: CaseFacts, on: Day, rules: CaseworkRules) =>
  [on, ...facts.help.map(each => addDays(each.period.from, 1)).toSorted()].map(each =>
    dueOf(facts, { day: each, time: null }, rules, municipality),
  )

/** A line with names in place of ids, and what it follows from in no order: of several held on a day any may be named. */
const named = ({ triggers, ...line }: DueItem, names: ReadonlyMap<string, string>): string => {
  const of = (text: string): string => [...names].reduce((so, [id, name]) => so.replaceAll(id, name), text)
  return `${of(JSON.stringify(line))} ${triggers.map(each => `${each.list} ${each.on}`).toSorted()}`
}

describe('a case in the database', () => {
  it('has the same due list in whatever order it was written down', async () => {
    const order = fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(writing, order, anyDay, async (given, keys, on) => {
        const answers: unknown[] = []
        for (const turned of [false, true]) {
          const { child, spells, drafts, names } = await forChild(given, at =>
            turned ? (keys[at % 100] ?? 0) * 1000 + at : at,
          )
          const all = [...together(spells), ...drafts].toSorted((a, b) => (a.id < b.id ? -1 : 1))
          for (const each of all) expect(await write(each)).toBeNull()
          const facts = await caseAt(child, 'infinity')
          answers.push(dueIn(facts, on, shipped).map(({ items }) => items.map(each => named(each, names)).toSorted()))
        }
        expect(answers[1]).toEqual(answers[0])
      }),
      { numRuns: 25 },
    )
  })

  it('never holds two spells that exclude each other: the second is refused with its sentence', async () => {
    let refused = 0
    await fc.assert(
      fc.asyncProperty(writing, async given => {
        const { child, spells } = await forChild(given)
        const standing: Spell[] = []
        for (const spell of spells) {
          const sentence = await write(spell)
          const stands = conflicts([...standing, spell]).length === 0
          if (stands) standing.push(spell)
          else refused++
          expect(sentence).toEqual(stands ? null : expect.stringMatching(overlaps))
        }
        const found = (await inside(of => spellsNow(of, child))).map(each => each.id)
        expect(found.toSorted()).toEqual(standing.map(each => each.id).toSorted())
      }),
      { numRuns: 25 },
    )
    expect(refused).toBeGreaterThan(0)
  })

  it('shows of every past moment what it showed then, however much was corrected and whatever rules came since', async () => {
    const correction = fc.record({ at: fc.nat(20), period, heldOn: anyDay, withdrawn: fc.boolean(), weeks: fc.nat(7) })
    await fc.assert(
      fc.asyncProperty(
        writing,
        fc.array(correction, { minLength: 2, maxLength: 6 }),
        anyDay,
        async (given, more, on) => {
          const { child, spells, drafts } = await forChild(given)
          const shown: { readonly at: string; readonly facts: unknown; readonly due: unknown }[] = []
          let rules = shipped
          await keepRules(store, rules)
          const look = async () => {
            const facts = await caseAt(child, 'infinity')
            shown.push({
              at: await moment(),
              facts: byId(facts),
              due: dueIn(facts, on, rules),
            })
          }
          for (const each of [...together(spells), ...drafts]) {
            await write(each)
            await look()
          }
          for (const { at, period: to, heldOn, withdrawn, weeks } of more) {
            if (weeks > 0) {
              rules = firstAfter(weeks)
              await keepRules(store, rules)
            }
            await correct(child, drafts[at % 7], spells[at % spells.length], { to, heldOn, withdrawn })
            await look()
          }
          for (const { at, facts, due } of shown) {
            const then = await caseAt(child, at)
            const kept = CaseworkRules.parse((await inside(of => rulesAt(of, at)))?.body)
            expect(byId(then)).toEqual(facts)
            expect(dueIn(then, on, kept)).toEqual(due)
          }
        },
      ),
      { numRuns: 15 },
    )
  })
})

/** A new version of the fact where there is one, else of the spell; nothing where it would stand on another's days. */
const correct = async (
  child: string,
  draft: Draft | undefined,
  spell: Spell | undefined,
  { to, heldOn, withdrawn }: { readonly to: Period; readonly heldOn: Day; readonly withdrawn: boolean },
): Promise<void> => {
  const why = { by, reason: 'Rettet' }
  if (draft !== undefined) {
    const body = 'heldOn' in draft.body ? { ...draft.body, heldOn } : draft.body
    const version = await inside(async of => (await factNow(of, child, draft.id))?.version ?? 0)
    await inside(of => supersedeFact(of, draft, version, { body, withdrawn }, why))
    return
  }
  const found = spell === undefined ? undefined : await inside(of => spellNow(of, child, spell.id))
  if (found === undefined || found.withdrawn) return
  try {
    await inside(of => supersedeSpell(of, found, found.version, { period: to, facts: found.facts, withdrawn }, why))
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
  }
}

/** The rules with another first follow-up of institutions. */
const firstAfter = (weeks: number): CaseworkRules => ({
  ...shipped,
  cadences: shipped.cadences.map(rule =>
    rule.id === 'boraas-institution'
      ? {
          ...rule,
          entries: rule.entries.map(each =>
            each.pattern === 'once' ? { ...each, at: { count: weeks, unit: 'weeks' as const } } : each,
          ),
        }
      : rule,
  ),
})

/** The facts with each list in the order of ids. */
const byId = (facts: CaseFacts): object =>
  Object.fromEntries(
    Object.entries(facts).map(([list, of]) => [
      list,
      Array.isArray(of) ? of.toSorted((a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)) : of,
    ]),
  )
