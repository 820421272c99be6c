// A hand-over: at most ten lines, each from a fact with its day, whatever the case holds; and what each line says.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseOf, on } from '../../test/casework/shipped.ts'
import { day } from '../language/day.ts'
import { say } from '../language/message.ts'
import type { CaseFactsGiven } from './facts.ts'
import { type HandoverAround, handoverLines, handoverNote } from './handover.ts'

const today = on('2026-06-15')
const around: HandoverAround = {
  on: today,
  name: 'Aslak Prøve',
  names: { anna: 'Anna Prøve', mor: 'Mor Prøve', bo: 'Bo Prøve' },
  step: step => `${step} (navn)`,
  due: [],
  writing: null,
}

const linesOf = (given: Omit<CaseFactsGiven, 'child'>, more: Partial<HandoverAround> = {}) =>
  handoverLines(caseOf(given), { ...around, ...more })
const lineOf = (topic: string, given: Omit<CaseFactsGiven, 'child'>, more: Partial<HandoverAround> = {}) =>
  (linesOf(given, more).find(each => each.topic === topic)?.parts ?? []).map(
    ({ said, from }) => `${say(said)}${from === null ? '' : ` [${say({ code: 'handover-source', values: from })}]`}`,
  )

const placement = {
  id: 'h',
  kind: 'placement',
  step: 6,
  service: 's',
  place: 'Familien Prøve',
  type: 'x',
  period: { from: on('2025-03-01') },
  purpose: 'Ro og en fast hverdag',
  decision: 'd',
} as const
const born = on('2014-05-01')

describe('a hand-over', () => {
  test('of an empty case says what is not there, and leaves out what nobody wrote', () => {
    const lines = linesOf({ born })
    expect(lines).toHaveLength(9)
    expect(lines.map(({ parts }) => parts.map(each => say(each.said)).join(' '))).toEqual([
      'Aslak Prøve, 12 år, får ingen hjælp lige nu.',
      'Der står ikke noget formål i sagen.',
      'Der er ikke noget, der skal gøres.',
      'Der er ingen åbne aftaler.',
      'Der står ingen ord fra barnet i sagen.',
      'Der er ikke tegnet et netværkskort.',
      'Der er ikke skrevet, hvad næste trin ned er.',
      'Der er ingen åbne mål i en plan, der gælder.',
      'Ingen samtykker udløber de næste tre måneder.',
    ])
  })

  test('says who the child is and where it stands, and why by the decision', () => {
    const given = {
      born,
      help: [placement],
      decisions: [{ id: 'd', about: 'placement' as const, decidedOn: on('2025-02-20') }],
    }
    expect(lineOf('child', given)).toEqual([
      'Aslak Prøve, 12 år, er på trin 6 (navn) siden 01-03-2025. [indsats 01-03-2025]',
    ])
    expect(lineOf('why', given)).toEqual(['Trin 6 (navn): Ro og en fast hverdag [afgørelse 20-02-2025]'])
  })

  test('says the next that comes also where much is late', () => {
    const due = (title: string, state: string) => ({
      title,
      sentence: state,
      state,
      text: null,
      triggers: [{ on: on('2026-05-01') }],
    })
    const all = [
      due('A', 'missing'),
      due('B', 'late-by-law'),
      due('C', 'late-by-law'),
      due('D', 'ahead'),
      due('E', 'ahead'),
    ]
    expect(lineOf('due', { born }, { due: all })).toEqual([
      'A: missing [fristen følger af 01-05-2026]',
      'B: late-by-law [fristen følger af 01-05-2026]',
      'D: ahead [fristen følger af 01-05-2026]',
      'Og 1 til i sagen.',
    ])
  })

  test('says what is promised and not done, to whom it is to be done by, the earliest first', () => {
    expect(
      lineOf('promised', {
        born,
        networkMeetings: [
          {
            id: 'm',
            heldOn: on('2026-05-20'),
            agreements: [
              { id: 'a', text: 'henter fredag', owner: 'Mormor', due: on('2026-06-20') },
              { id: 'b', text: 'ringer til skolen', owner: 'Anna Prøve', due: on('2026-06-01') },
              { id: 'c', text: 'gjort', owner: 'Far', due: on('2026-06-01'), doneOn: on('2026-06-01') },
              { id: 'd', text: 'opgivet', owner: 'Far', due: null, droppedOn: on('2026-06-01') },
              { id: 'e', text: 'køber cykel', owner: 'Far', due: null },
            ],
          },
          { id: 'n', plannedFor: on('2026-07-01'), agreements: [{ id: 'f', text: 'ikke holdt endnu', owner: 'Far' }] },
        ],
      }),
    ).toEqual([
      'Anna Prøve: ringer til skolen, skulle være gjort 01-06-2026. [netværksmøde 20-05-2026]',
      'Mormor: henter fredag, senest 20-06-2026. [netværksmøde 20-05-2026]',
      'Far: køber cykel, uden dato. [netværksmøde 20-05-2026]',
    ])
  })

  test('gives the child’s own last words, from wherever they were said', () => {
    const given = {
      born,
      followUps: [
        { id: 'f', about: ['h'], heldOn: on('2026-03-01'), childSaid: 'Jeg vil hjem' },
        { id: 'g', about: ['h'], heldOn: on('2026-06-30'), childSaid: 'I morgen' },
      ],
      talks: [{ id: 't', heldOn: on('2026-05-01'), childSaid: 'Det går bedre' }],
    }
    expect(lineOf('child-said', given)).toEqual(['»Det går bedre« [samtale 01-05-2026]'])
  })

  test('names the closest and whom nobody has asked, and nobody the child may not see', () => {
    const person = (name: string, more: object) => ({
      id: name,
      name,
      relation: 'mormor',
      side: 'private' as const,
      strength: 'strong' as const,
      direction: 'both' as const,
      ...more,
    })
    const people = [
      person('Kirsten', { asked: on('2026-01-01') }),
      person('Ole', { strength: 'weak' }),
      person('Ib', { contact: 'not-allowed' }),
      person('Lærer', { side: 'professional' }),
    ]
    expect(lineOf('network', { born, networkMaps: [{ id: 'k', drawnOn: on('2026-02-01'), people }] })).toEqual([
      'Tættest på: Kirsten (mormor). [netværkskort 01-02-2026]',
      'Ingen har spurgt Ole (mormor). [netværkskort 01-02-2026]',
    ])
  })

  test('says the way down and what is missing for it; a way that was taken or given up is none', () => {
    const way = (id: string, more: object) => ({ id, step: 4, what: 'Hjem til mor', ...more })
    const conditions = [
      { id: 'a', text: 'plads i SFO', metOn: on('2026-05-02') },
      { id: 'b', text: 'mor har fået egen bolig' },
    ]
    expect(
      lineOf('way-down', {
        born,
        waysDown: [
          way('x', { givenUpOn: on('2026-01-01'), plannedFor: on('2026-02-01') }),
          way('y', { plannedFor: on('2026-09-01'), conditions }),
        ],
      }),
    ).toEqual([
      'Trin 4 (navn): Hjem til mor, planlagt 01-09-2026. [plan for trin ned 02-05-2026]',
      'Mangler først: mor har fået egen bolig. [plan for trin ned 02-05-2026]',
    ])
  })

  test('shows what the goals of the plan that holds have come to', () => {
    const goals = [
      {
        id: 'skole',
        for: 'child' as const,
        text: 'I skole hver dag',
        target: 8,
        scores: [{ on: on('2026-01-01'), score: 3, by: 'child' as const }],
      },
      { id: 'ro', for: 'parents' as const, text: 'Ro om aftenen', target: 7 },
      { id: 'slut', for: 'child' as const, text: 'Nået', target: 7, endedOn: on('2026-03-01') },
    ]
    expect(
      lineOf('goals', {
        born,
        plans: [{ id: 'p', plan: 'p', version: 1, decidedOn: on('2026-01-01'), goals }],
        followUps: [
          { id: 'f', about: ['h'], heldOn: on('2026-04-01'), scores: [{ goal: 'skole', score: 6, by: 'child' }] },
        ],
      }),
    ).toEqual([
      'I skole hver dag: fra 3 til 6, målet er 8. [opfølgning 01-04-2026]',
      'Ro om aftenen: ikke vurderet endnu. [plan 01-01-2026]',
    ])
  })

  test('says which consents run out or have, and none that was given anew', () => {
    const consent = (id: string, to: string | null, covers: 'sharing' | 'placement' = 'sharing') => ({
      id,
      giver: 'custody-holder' as const,
      person: 'mor',
      covers,
      period: { from: on('2025-09-01'), to: to === null ? null : on(to) },
    })
    expect(
      lineOf('consents', { born, consents: [consent('a', '2026-09-01'), consent('b', '2026-05-01', 'placement')] }),
    ).toEqual([
      'Samtykke til anbringelsen fra Mor Prøve udløb 01-05-2026. [samtykke 01-09-2025]',
      'Samtykke til deling af oplysninger fra Mor Prøve udløber 01-09-2026. [samtykke 01-09-2025]',
    ])
    for (const others of [[consent('a', '2026-09-01'), consent('c', null)], [consent('a', '2027-09-01')]])
      expect(lineOf('consents', { born, consents: others })).toEqual(['Ingen samtykker udløber de næste tre måneder.'])
  })

  test('ends with what the former adviser wrote to the present one, and with nothing that was said to another', () => {
    const contact = (id: string, name: string, note: string, more: object = {}) => ({
      id,
      at: { day: on('2026-06-01'), time: '10:00' },
      planned: true,
      kind: 'meeting' as const,
      with: [name],
      note,
      ...more,
    })
    const advisers = [
      { id: '1', employee: 'anna', period: { from: on('2024-01-01'), to: on('2026-06-01') }, why: 'first' as const },
      { id: '2', employee: 'bo', period: { from: on('2026-06-01') }, why: 'leave' as const },
    ]
    const given = {
      born,
      advisers,
      contacts: [
        contact('x', 'Bo Prøve', handoverNote(' Ring til mormor først. ')),
        contact('y', 'Anna Prøve', handoverNote('Til en anden')),
        contact('z', 'Bo Prøve', 'Et møde om noget andet'),
      ],
    }
    expect(lineOf('note', given)).toEqual(['Ring til mormor først. [overdragelse 01-06-2026]'])
    expect(lineOf('note', given, { writing: 'Skriver endnu' })).toEqual(['Skriver endnu'])
    expect(lineOf('note', { born, advisers })).toEqual([])
  })

  test('is at most ten lines of at most four parts, each with something in it, whatever the case holds', () => {
    const text = fc.string({ minLength: 1, maxLength: 600 })
    const anyDay = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
      .map(each => day(each.toISOString().slice(0, 10)))
    const many = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 12 })
    const ids = <T extends object>(of: readonly T[]) => of.map((each, at) => ({ ...each, id: `${at}` }))
    fc.assert(
      fc.property(
        many(fc.record({ purpose: text, period: fc.record({ from: anyDay }), step: fc.integer({ min: 1, max: 7 }) })),
        many(
          fc.record({
            heldOn: anyDay,
            childSaid: text,
            agreements: many(fc.record({ text, owner: text, due: anyDay })),
          }),
        ),
        many(fc.record({ step: fc.integer({ min: 1, max: 7 }), what: text, conditions: many(fc.record({ text })) })),
        many(fc.record({ text, target: fc.integer({ min: 0, max: 10 }) })),
        text,
        (help, meetings, ways, goals, writing) => {
          const lines = linesOf(
            {
              born,
              help: ids(help).map(each => ({ ...each, kind: 'measure', service: 's' })),
              networkMeetings: ids(meetings).map(each => ({ ...each, agreements: ids(each.agreements) })),
              waysDown: ids(ways).map(each => ({ ...each, conditions: ids(each.conditions) })),
              plans: [
                {
                  id: 'p',
                  plan: 'p',
                  version: 1,
                  decidedOn: today,
                  goals: ids(goals).map(each => ({ ...each, for: 'child' as const })),
                },
              ],
            },
            { writing },
          )
          expect(lines.length).toBeLessThanOrEqual(10)
          expect(new Set(lines.map(each => each.topic)).size).toBe(lines.length)
          for (const { parts } of lines) {
            expect(parts.length).toBeGreaterThan(0)
            expect(parts.length).toBeLessThanOrEqual(4)
          }
        },
      ),
    )
  })
})
