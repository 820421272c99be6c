// The lists of the case in an access request: every field is told, in words, with what stood before it, and never a name of staff.
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { request } from '../../test/setup/access-request.ts'
import { accessFact, fullCase, listsOfCase } from '../../test/setup/case-facts.ts'
import { type ListOfCase, partOfList } from '../access/part-of-list.ts'
import { CaseFacts } from '../casework/facts.ts'
import { day } from '../language/day.ts'
import { hasWord } from '../language/sentences/case-words.ts'
import type { AccessFact } from './access-request-fact.ts'
import { listSections } from './access-request-lists.ts'
import { type Around, decisionNames, goalNames } from './access-request-telling.ts'

const around: Omit<Around, 'decisions' | 'goals'> = { names: request.names, hidden: [] }
const today = day('2026-06-15')
const every = () => true

/** What is said of the facts, a line for each row. */
const told = (facts: readonly AccessFact[], how = around): string =>
  listSections(
    facts,
    { ...how, decisions: decisionNames(facts), goals: goalNames([accessFact('plans')]) },
    today,
    every,
  )
    .flatMap(section => section.rows)
    .map(({ cells }) =>
      cells
        .map(cell => cell.map(({ name, text }) => (name === '' ? text : `${name}: ${text}`)).join(' | '))
        .join(' || '),
    )
    .join('\n')
    .replaceAll('\u00a0', ' ')
const row = (list: ListOfCase, changed: Readonly<Record<string, unknown>> = {}): string =>
  told([accessFact(list, { ...fullCase[list], ...changed })])

/** Ids, which tell a reader nothing. */
const silent = ['id', 'plan']
/** Which fact and version of it was filed; the list and the moment tell it. */
const silentWays = ['filings.fact', 'filings.version']
/** A moment and a period are one thing to a reader. */
const whole = ['day,time', 'from,to']

/** The fields of a shape and of what stands within them, by their way from the list. */
const waysIn = (shape: unknown, way: string): readonly string[] => {
  if (shape instanceof z.ZodDefault || shape instanceof z.ZodNullable) return waysIn(shape.unwrap(), way)
  if (shape instanceof z.ZodArray) return waysIn(shape.element, way)
  if (!(shape instanceof z.ZodObject) || whole.includes(Object.keys(shape.shape).join())) return []
  return Object.entries(shape.shape)
    .filter(([key]) => !silent.includes(key))
    .filter(([key]) => !silentWays.includes(`${way}.${key}`))
    .flatMap(([key, inner]) => [`${way}.${key}`, ...waysIn(inner, `${way}.${key}`)])
}
const ways = listsOfCase.flatMap(list =>
  waysIn(
    list === 'person' ? CaseFacts.pick({ born: true, died: true, disability: true }) : CaseFacts.shape[list],
    list,
  ),
)

/** The value with something else, or nothing, at the end of the way; of a list, in each of its items. */
const changed = (value: unknown, [key, ...rest]: readonly string[]): unknown => {
  if (Array.isArray(value) && key !== undefined) return value.map(each => changed(each, [key, ...rest]))
  if (key !== undefined) {
    const fields = z.record(z.string(), z.unknown()).parse(value)
    if (fields[key] === undefined) throw new Error(`the sample leaves out ${key}`)
    return { ...fields, [key]: changed(fields[key], rest) }
  }
  if (value === null || value === '') throw new Error('the sample has an empty field')
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + 1
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? '2001-01-01' : null
}

const withoutCheck = (list: ListOfCase, facts: unknown): AccessFact => {
  const fact = accessFact(list)
  return { ...fact, versions: [{ ...fact.versions[0], facts }] } as AccessFact
}

describe('nothing is left out', () => {
  test('the walk goes into the shapes', () => {
    expect(ways).toContain('plans.goals.scores.score')
    expect(ways).toContain('decisions.lighterHelp.networkAsked')
    expect(ways.length).toBeGreaterThan(100)
  })

  test.each(ways)('%s has a word, and what stands there is told', way => {
    expect(hasWord(way)).toBe(true)
    const [name, ...keys] = way.split('.')
    for (const list of listsOfCase.filter(each => each === name)) {
      const full = accessFact(list).versions[0].facts
      expect(told([withoutCheck(list, changed(full, keys))])).not.toBe(row(list))
    }
  })

  test('every list has a part and a heading of its own', () => {
    expect(listsOfCase.toSorted()).toEqual(Object.keys(partOfList).toSorted())
    const sections = listSections(
      [accessFact('person')],
      { ...around, decisions: new Map(), goals: new Map() },
      today,
      every,
    )
    expect(new Set(sections.map(each => each.heading)).size).toBe(listsOfCase.length)
  })

  test('where nothing is recorded a list says so, except the child itself, which the document begins with', () => {
    const headings = listSections([], { ...around, decisions: new Map(), goals: new Map() }, today, every).map(
      each => each.heading,
    )
    expect(headings).toHaveLength(listsOfCase.length - 1)
    expect(headings).not.toContain('Barnets fødselsdag og funktionsevne')
  })

  test('a list another profession answers for is not there at all', () => {
    expect(
      listSections(
        [accessFact('talks')],
        { ...around, decisions: new Map(), goals: new Map() },
        today,
        list => list === 'plans',
      ).map(each => each.heading),
    ).toEqual(['Planer med mål'])
  })
})

describe('in plain words', () => {
  const lines: readonly (readonly [ListOfCase, string])[] = [
    ['person', 'Født 1. maj 2014 || Død: 1. juni 2026 | Varigt nedsat funktionsevne: Ja'],
    [
      'relations',
      '1. maj 2014 til 30. april 2026 || Åsa Bach Hvideng | Er barnets: mor | Rolle for barnet: Følger barnet til fodbold | Forældremyndighed: Ja',
    ],
    [
      'notifications',
      'Modtaget 3. februar 2025 kl. 8.30 || Skole | Vurderet: 3. februar 2025 kl. 14.05 | Barnet er i fare nu: Nej | Hvorfor: Barnet er hos sin farmor, til mor er tilbage. | Kvittering sendt: 6. februar 2025 | Hvad der skete: en børnefaglig undersøgelse',
    ],
    ['enquiries', 'Modtaget 12. januar 2025 || Barnets mormor'],
    ['applications', 'Modtaget 20. januar 2025 || Søgt efter: Barnets lov § 86 | Besvaret: 17. februar 2025'],
    [
      'assessments',
      'Behovet blev set 4. februar 2025 | Færdig 20. juni 2025 || Undersøgelse af kommende forældre | Besluttet uden samtykke: 10. februar 2025',
    ],
    [
      'assessments',
      'Om: dagtilbud, skole og læring. I det gamle skema: skoleforhold og læring. Det, der går godt: Kan lide at regne. Det, der bekymrer: Kommer ikke i skole om mandagen.',
    ],
    [
      'talks',
      'Planlagt til 22. juni 2025 | Holdt 24. juni 2025 || Forud for: en afgørelse, som ikke står her | Barnet sagde: Jeg vil gerne blive boende hos mormor. | Forældrene var med: Nej | Udeladt: 21. juni 2025. Hvorfor den blev udeladt: Barnet var syg. Hvordan barnet blev hørt i stedet: Pædagogen fortalte, hvad barnet har sagt.',
    ],
    [
      'decisions',
      'Afgjort 30. juni 2025 || Anbringelse | Efter: Barnets lov § 46 | Forberedt fra: 10. juni 2025 | Skulle behandles: 28. juni 2025 | Afgjort af: teamleder | Hvem der kunne afgøre det: visitationsmødet | Gælder til: 30. juni 2026 | Må højst koste: 62.500,50 kr. om måneden i 2025-priser | Planen besluttet samtidig: Ja | Uden samtykke: Ja',
    ],
    [
      'decisions',
      'Lettere hjælp: Prøvet: Familiekonsulent, Kontaktperson. Hvorfor det ikke er prøvet: Døgnhuset havde ingen plads.',
    ],
    [
      'provisionalDecisions',
      'Afgjort 11. juni 2025 kl. 22.10 || Familien fik besked: 12. juni 2025 kl. 7.45 | I børne- og ungeudvalget: 16. juni 2025 | Gjaldt til: 10. juli 2025',
    ],
    [
      'complaints',
      'Hvad der skete: Ankestyrelsen sendte sagen tilbage til en ny afgørelse | Afgjort: 3. november 2025',
    ],
    ['plans', 'Besluttet 2. juli 2025 | Gjaldt til 2. januar 2026 || Helhedsorienteret plan | Udgave: 2'],
    [
      'plans',
      'Mål: Morgenen er rolig. Mål for: forældrene. Hjælp til målet: Marte Meo. Skal nå: 8 på en skala fra 0 til 10. Hvor langt: 3 ifølge barnet 2. juli 2025, 5 ifølge rådgiveren 2. oktober 2025. Afsluttet: 3. januar 2026. Hvordan det endte: nået.',
    ],
    [
      'followUps',
      '|| Marte Meo, Hos familien Sneppemark | Klokken: 10:30 | Sted: Hos mormor på Lindevej | Var med: Børge Prøve, Karla Prøve | Barnet sagde: Jeg vil gerne sove hjemme | Hvorfor barnet ikke blev spurgt: Barnet sov | Hvad der er sket siden sidst: To weekender hjemme gik godt',
    ],
    [
      'followUps',
      'Besluttet: et trin ned | Hvorfor: Forældrene er klar til hverdagene | Næste gang: 12. februar 2026. Hvorfor da: Barnet skifter',
    ],
    [
      'networkMaps',
      'På kortet: Karla Prøve, mormor. Hører til: foreninger og frivillige. Forbindelsen: middel. Støtten: går til barnet. Konflikt: Ja. Samvær: overvåget. Spurgt, om de vil være med: 6. maj 2025. Svar: Vil gerne hente om onsdagen.',
    ],
    [
      'networkMeetings',
      'Klokken: 13:00 | Sted: Fælleshuset | Inviteret: Børge Prøve. Hører til: familie og venner. Familien sagde ja: Ja. Svarede ja: Ja. Kom: Nej. | Barnet sagde: Det er rart, I kom | Forældrene sagde: Vi kan klare weekenderne | Aftale: Henter barnet om onsdagen. Det gør: Karla Prøve. Senest: 1. august 2025. Gjort: 30. juli 2025. Opgivet: 1. december 2025.',
    ],
    ['supervisionVisits', 'Talt med barnet: Ja'],
    ['reconsiderations', 'Hvad vi nåede frem til: barnet skal bo et andet sted'],
    ['aftercare', 'Barnet får hjælp efter anbringelsen | Skal bo: Kollegiet ved åen'],
    ['transitions', 'Begyndt 1. februar 2026 || Ikke mere skrevet ind'],
    ['followUps', 'Mål: Morgenen er rolig. Tal fra 0 til 10: 6. Ifølge: barnet.'],
    ['contacts', '20. oktober 2025 kl. 9.20 || Planlagt eller akut: Planlagt | Hvordan: besøg | Med: Karla Prøve'],
    [
      'waysDown',
      '|| Hjem med familiebehandling | Til trin: 4 | Skal være på plads: Skolen er med på planen. På plads: 11. maj 2026.',
    ],
    ['filings', 'Sendt 12. september 2025 kl. 14.32 || Hvad: Opfølgninger | Til: DUBU | Som: et dokument (PDF/A)'],
    ['accessRequests', 'Modtaget 20. maj 2026 || Fra: forældremyndighedens indehaver | Besvaret: 28. maj 2026'],
  ]
  test.each(lines)('%s: %s', (list, line) => {
    expect(row(list)).toContain(line)
  })

  test('what is not done yet says so, and what was planned and not held', () => {
    const planned = { heldOn: null, cancelledOn: null }
    expect(row('followUps', { ...planned, plannedFor: '2026-07-01' })).toContain('Ikke holdt endnu')
    expect(row('followUps', { ...planned, plannedFor: '2026-05-01' })).toMatch(/Ikke holdt \|/)
    expect(row('supervisionVisits', { ...planned, plannedFor: '2026-05-01', talkedWithChild: false })).not.toContain(
      'Talt',
    )
    expect(row('talks', { heldOn: null, exception: null, plannedFor: null })).toContain('Uden dag || Ikke holdt endnu')
    expect(row('talks', { heldOn: null })).not.toContain('Ikke holdt')
    expect(row('notifications', { assessedAt: null })).toContain('Ikke vurderet endnu')
    expect(row('notifications', { receivedAt: { day: '2025-02-03' } })).toContain('Modtaget 3. februar 2025 ||')
    expect(row('applications', { answeredOn: null, withdrawnOn: null })).toContain('Ikke besvaret endnu')
    expect(row('accessRequests', { answeredOn: null })).toContain('Ikke besvaret endnu')
    expect(row('assessments', { finishedOn: null })).toContain('Ikke færdig endnu')
    expect(row('decisions', { decidedOn: null })).toContain('Ikke afgjort endnu || Anbringelse')
    expect(row('plans', { decidedOn: null, endedOn: null })).toContain('Kladde, ikke besluttet endnu')
    expect(row('person', { born: null })).toContain('Ikke født endnu')
    expect(row('aftercare', { granted: false })).toContain('Barnet får ikke hjælp efter anbringelsen')
  })

  test('a decision that others point at is named by its day and what it is about', () => {
    const both = [accessFact('decisions'), accessFact('complaints'), accessFact('talks')]
    expect(told(both)).toContain('Over: afgørelsen af 30. juni 2025 om anbringelse')
    expect(told(both)).toContain('Forud for: afgørelsen af 30. juni 2025 om anbringelse')
    const prepared = [accessFact('decisions', { ...fullCase.decisions, decidedOn: null }), accessFact('talks')]
    expect(told(prepared)).toContain('Forud for: en afgørelse om anbringelse, som ikke er truffet endnu')
  })

  test('who works here stands by role; one that is not known, help of another part and a person who is gone have no name', () => {
    const nobody = { help: new Map(), people: new Map(), staff: new Map() }
    const text = told(
      listsOfCase.map(list => accessFact(list)),
      { ...around, names: nobody },
    )
    expect(text).toContain('Afgjort af: en medarbejder')
    expect(text).toContain('En indsats eller anbringelse, som ikke står her')
    expect(text).toContain('En, der ikke længere kendes')
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
  })

  test('where the child lives is hidden while it is protected', () => {
    const text = told([accessFact('aftercare'), accessFact('followUps')], { ...around, hidden: ['address'] })
    expect(text).toContain('Skal bo: Vises ikke her af hensyn til beskyttelsen')
    expect(text).toContain('Marte Meo, Anbringelsen')
    expect(text).not.toMatch(/Kollegiet|Sneppemark/)
  })
})

describe('what stood before', () => {
  test('stands beneath with what differed, how long it stood and why it changed', () => {
    const first = { ...fullCase.followUps, heldOn: null, cancelledOn: null, next: null }
    const fact = accessFact('followUps', first, [
      { body: fullCase.followUps, reason: 'Skrevet af efter mødet', knownFrom: '2026-03-06T09:00:00Z' },
    ])
    expect(told([fact]).split('\n')).toEqual([
      expect.stringContaining('6. marts 2026 | Grund: Skrevet af efter mødet'),
      'Før: planlagt til 11. september 2025 || Ikke holdt | Næste gang: Ikke skrevet ind | Resten som ovenfor. || 4. marts 2026, stod der til 6. marts 2026',
    ])
  })

  test('is told where it was taken back, and left out where it was about somebody else', () => {
    const later = { body: fullCase.talks, withdrawn: true, reason: 'Skrevet på det forkerte barn' }
    const text = told([accessFact('talks', fullCase.talks, [later])])
    expect(text).toMatch(
      /Trukket tilbage: det har aldrig været rigtigt\. \| Forud for: .*Grund: Skrevet på det forkerte barn/,
    )
    const another = told([withoutCheck('talks', 'about-another')])
    expect(another).toContain('Uden dag || Udeladt: det, der stod, handler om en anden.')
  })

  test('the newest fact stands first, and one without a day before it', () => {
    const on = (drawnOn: string) => accessFact('networkMaps', { drawnOn, people: [] })
    const text = told([on('2025-01-01'), on('2026-01-01'), on('2025-06-01'), on('2025-06-01')])
    expect(text.match(/\d{4} \|\|/g)).toEqual(['2026 ||', '2025 ||', '2025 ||', '2025 ||'])
    const plans = [accessFact('plans'), accessFact('plans', { ...fullCase.plans, decidedOn: null, endedOn: null })]
    expect(told([...plans, withoutCheck('plans', 'about-another')])).toMatch(/^Kladde.*\nBesluttet.*\nUden dag/)
  })
})
