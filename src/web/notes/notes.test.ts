// What the notes about a child say, in which order, and whose names they tell.
import { describe, expect, test } from 'vitest'
import { casePicture } from '../../../test/setup/case-picture.ts'
import type { Note, NotePart } from './note.ts'
import { notesOf } from './notes.ts'
import { namesShown } from './who.ts'
import { writersOf } from './written-by.ts'

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ')
const lineOf = (part: NotePart): string =>
  spaced(`${part.label ?? ''}: ${part.kind === 'list' ? part.items.join('; ') : part.text}`)
const alma = { name: 'Alma', masked: false }
const read = (given: Parameters<typeof casePicture>[0], names: Record<string, string> = {}): readonly Note[] =>
  notesOf(casePicture(given, { names }), alma)
const one = (given: Parameters<typeof casePicture>[0], names: Record<string, string> = {}) => {
  const [note, ...more] = read(given, names)
  if (note === undefined || more.length > 0) throw new Error(`not one note but ${more.length}`)
  return {
    title: spaced(note.title),
    on: note.on,
    who: note.who.map(spaced),
    kinds: note.parts.map(each => each.kind),
    lines: note.parts.map(lineOf),
  }
}

describe('a note', () => {
  test('of a follow-up has the child’s words as a quotation, the goals, the decision with its reason, and the next day', () => {
    const note = one({
      plans: [
        {
          id: 'p1',
          plan: 'p',
          version: 1,
          decidedOn: null,
          goals: [{ id: 'g', for: 'child', text: 'Går i skole', target: 9 }],
        },
      ],
      followUps: [
        {
          id: 'f',
          about: ['h'],
          heldOn: '2026-06-01',
          present: ['Barnet', 'Mor'],
          childSaid: 'Jeg vil hjem',
          happened: 'Skolen går bedre',
          scores: [{ goal: 'g', score: 6, by: 'child' }],
          decided: 'step-down',
          because: 'Det går godt',
          next: { on: '2026-09-01', reason: 'efter tre måneder' },
        },
      ],
    })
    expect(note).toEqual({
      title: 'Opfølgning',
      on: '2026-06-01',
      who: ['Var med: Barnet, Mor'],
      kinds: ['quote', 'text', 'list', 'text', 'text', 'text'],
      lines: [
        'Almas egne ord: Jeg vil hjem',
        'Hvad er der sket?: Skolen går bedre',
        'Målene, fra 0 til 10: Går i skole: 6 (barnet)',
        'Besluttet: Et trin ned',
        'Begrundelse: Det går godt',
        'Næste opfølgning: 1. sep. 2026: efter tre måneder',
      ],
    })
  })

  test('of a contact says how, whether it was planned, with whom, and what was said', () => {
    const at = { day: '2026-06-01', time: '09:05' }
    const contact = {
      id: 'c',
      at,
      planned: false,
      kind: 'call' as const,
      with: ['Mor', 'Skolen'],
      note: 'To linjer\nher',
    }
    expect(one({ contacts: [contact] })).toMatchObject({
      title: 'Kontakt, telefon',
      who: ['Akut', 'Med Mor, Skolen'],
      lines: [': To linjer\nher'],
    })
    expect(one({ contacts: [{ ...contact, kind: null, planned: true }] })).toMatchObject({
      title: 'Kontakt',
      who: ['Planlagt', 'Med Mor, Skolen'],
    })
  })

  test('of a network meeting has both quotations and each agreement with who, and where it stands', () => {
    const agreement = (id: string, more: object) => ({ id, text: `Aftale ${id}`, owner: 'Mor', ...more })
    const note = one({
      networkMeetings: [
        {
          id: 'm',
          heldOn: '2026-06-01',
          participants: [
            { name: 'Mor', side: 'private', came: true },
            { name: 'Far', side: 'private', came: false },
          ],
          childSaid: 'Farmor må gerne hente',
          parentsSaid: 'Vi vil gerne',
          agreements: [
            agreement('1', { due: '2026-07-01' }),
            agreement('2', { doneOn: '2026-06-05' }),
            agreement('3', { droppedOn: '2026-06-06' }),
            agreement('4', {}),
          ],
        },
      ],
    })
    expect(note.who).toEqual(['Var med: Mor'])
    expect(note.kinds).toEqual(['quote', 'quote', 'list'])
    expect(note.lines[2]).toBe(
      'Aftaler: Aftale 1 (Mor, senest 1. juli 2026); Aftale 2 (Mor, gjort 5. juni 2026); Aftale 3 (Mor, opgivet 6. juni 2026); Aftale 4 (Mor, uden dag)',
    )
  })

  test('of a talk that was left out says why, and how the child was heard instead', () => {
    const exception = { on: '2026-06-02', reason: 'Barnet er for lille', insteadBy: 'Vi spurgte dagplejen' }
    expect(one({ talks: [{ id: 't', exception }] })).toMatchObject({
      title: 'Samtalen med barnet blev udeladt',
      on: '2026-06-02',
      lines: [
        'Hvorfor samtalen blev udeladt: Barnet er for lille',
        'Sådan fik I barnets mening at vide: Vi spurgte dagplejen',
      ],
    })
  })

  test('of a decision says who decided, by what, and why lighter help was not enough', () => {
    const lighterHelp = {
      tried: ['Aflastning'],
      notTriedBecause: 'Familien havde brug for mere',
      networkAsked: ['Karen'],
      childSaid: 'Det er fint',
      networkFamily: { outcome: 'none-found' as const, because: 'Ingen havde plads' },
    }
    const note = one(
      {
        decisions: [
          {
            id: 'd',
            about: 'placement',
            basis: 'Barnets Lov § 46',
            decidedOn: '2026-05-01',
            by: 'e',
            level: 'team-leader',
            validTo: '2027-05-01',
            withoutConsent: true,
            lighterHelp,
          },
        ],
      },
      { e: 'Hanne Skov' },
    )
    expect(note).toMatchObject({
      title: 'Afgørelse om anbringelse',
      who: ['Afgjort af Hanne Skov, teamlederen'],
      lines: [
        'Efter: Barnets Lov § 46',
        ': Afgjort uden samtykke',
        'Gælder til: 1. maj 2027',
        'Almas egne ord: Det er fint',
        'Prøvet før: Aflastning',
        'Hvorfor lettere hjælp ikke var nok: Familien havde brug for mere',
        'Spurgt i netværket: Karen',
        'Netværksplejefamilie: Ingen blev fundet: Ingen havde plads',
      ],
    })
  })

  test('of an assessment has what goes well and what worries; one nobody has written in is none', () => {
    const entries = [{ dimension: 'health' as const, resources: 'Sover godt', worries: 'Tænderne' }]
    expect(one({ assessments: [{ id: 'a', awareOn: '2026-03-01', entries }] })).toMatchObject({
      title: 'Børnefaglig undersøgelse, ikke færdig endnu',
      on: '2026-03-01',
      lines: ['Sundhed: Det, der går godt: Sover godt; Det, der bekymrer: Tænderne'],
    })
    const finished = { id: 'a', awareOn: '2026-03-01', finishedOn: '2026-05-01', conclusion: 'Alma har brug for ro' }
    expect(one({ assessments: [finished] })).toMatchObject({
      title: 'Børnefaglig undersøgelse',
      on: '2026-05-01',
      lines: ['Konklusion: Alma har brug for ro'],
    })
    expect(read({ assessments: [{ id: 'a', awareOn: '2026-03-01' }] })).toEqual([])
  })

  test('of a plan has its goals and how the child took part', () => {
    const goals = [
      { id: 'g', for: 'child' as const, text: 'Går i skole', target: 9 },
      {
        id: 'h',
        for: 'parents' as const,
        text: 'Faste tider',
        target: 8,
        endedOn: '2026-05-01',
        ending: 'reached' as const,
      },
    ]
    const plan = { id: 'p', plan: 'p', version: 2, goals, participation: { how: 'spoke-self' as const, words: 'Ja' } }
    expect(one({ plans: [{ ...plan, decidedOn: '2026-05-01' }] })).toMatchObject({
      title: 'Barnets plan, version 2',
      lines: [
        'Almas egne ord: Ja',
        'Sådan var barnet med: Sagde det selv',
        'Mål: Barnet: Går i skole (målet er 9); Forældrene: Faste tider (målet er 8, nået)',
      ],
    })
    expect(read({ plans: [{ ...plan, decidedOn: null }] })).toEqual([])
  })

  test('of a notification says what was found of it; one nobody has assessed says so', () => {
    const received = { id: 'n', receivedAt: { day: '2026-06-01', time: '08:30' }, notifier: 'school' }
    expect(one({ notifications: [received] })).toMatchObject({
      title: 'Underretning fra skole',
      lines: ['Vurderet: Ikke vurderet endnu'],
    })
    const assessed = {
      ...received,
      assessedAt: { day: '2026-06-01', time: '10:00' },
      inDanger: false,
      because: 'Barnet er hos mormor',
      outcome: 'assessment' as const,
      acknowledgedOn: '2026-06-03',
    }
    expect(one({ notifications: [assessed] }).lines).toEqual([
      'Vurderet: 1. juni 2026 kl. 10.00. Barnet er ikke i fare nu',
      'Begrundelse: Barnet er hos mormor',
      'Hvad der skete: En børnefaglig undersøgelse',
      'Kvittering sendt: 3. juni 2026',
    ])
  })
})

describe('the notes of a case', () => {
  test('are those of what has happened, the newest first, by the clock where one is known', () => {
    const contact = (id: string, time: string | null) => ({
      id,
      at: { day: '2026-06-01', time },
      planned: true,
      with: ['Mor'],
      note: id,
    })
    const notes = read({
      contacts: [contact('early', '08:00'), contact('late', '15:00'), contact('sometime', null)],
      followUps: [
        { id: 'held', about: ['h'], heldOn: '2026-06-02' },
        { id: 'planned', about: ['h'], plannedFor: '2026-07-02' },
      ],
      networkMeetings: [{ id: 'planned-meeting', plannedFor: '2026-07-02' }],
      talks: [{ id: 'planned-talk', plannedFor: '2026-07-02' }],
      decisions: [{ id: 'prepared', about: 'help', preparedFrom: '2026-05-01' }],
    })
    expect(notes.map(each => each.id)).toEqual(['held', 'late', 'early', 'sometime'])
  })

  test('of a child whose name may not be told have no relative’s name; professionals and roles are told', () => {
    const person = (id: string, name: string, side: 'private' | 'professional') => ({
      id,
      name,
      side,
      relation: 'x',
      strength: 'strong' as const,
      direction: 'both' as const,
    })
    const people = [person('1', 'Karen Holm', 'private'), person('2', 'Per Lærer', 'professional')]
    const picture = casePicture({
      networkMaps: [{ id: 'map', drawnOn: '2026-01-01', people }],
      contacts: [
        {
          id: 'c',
          at: { day: '2026-06-01', time: null },
          planned: true,
          with: ['Karen Holm (farmor)', 'Per Lærer', 'Tina, nabo', 'Mor', 'Mor Tina', 'Pædagog fra dagtilbuddet'],
          note: 'x',
        },
      ],
      networkMeetings: [
        {
          id: 'm',
          heldOn: '2026-05-01',
          participants: [{ name: 'Karen Holm', side: 'private', came: true }],
          agreements: [{ id: 'a', text: 'Henter', owner: 'Karen Holm', due: '2026-07-01' }],
        },
      ],
    })
    const notes = notesOf(picture, { name: 'barnet', masked: true })
    expect(JSON.stringify(notes)).not.toMatch(/Karen|Tina/)
    expect(notes[0]?.who[1]).toBe(
      'Med Navn beskyttet (farmor), Per Lærer, Navn beskyttet, nabo, Mor, Navn beskyttet, Pædagog fra dagtilbuddet',
    )
    expect(namesShown(picture, false)('Karen Holm')).toBe('Karen Holm')
  })
})

test('who wrote a note is who wrote its first version', () => {
  const entries = [
    { id: 'a', version: 1, by: 'Mette' },
    { id: 'a', version: 2, by: 'Hanne' },
    { id: 'b', version: 1, by: null },
  ]
  expect([...writersOf(entries)]).toEqual([['a', 'Mette']])
})
