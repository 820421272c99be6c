// A case as papers are made from it, for tests: two kinds of help, a plan with goals, a follow-up, a meeting. Names are invented.
import { CaseFacts, type CaseFactsGiven } from '../../src/casework/facts.ts'
import type { PaperCase } from '../../src/documents/paper-content.ts'
import { day } from '../../src/language/day.ts'

export const paperIds = {
  measure: 'm1',
  placement: 'p1',
  decision: 'd1',
  plan: 'plan-v2',
  followUp: 'f1',
  planned: 'f2',
  meeting: 'n1',
  nextMeeting: 'n2',
  contact: 'c1',
  talk: 't1',
  assessment: 'a1',
}

const service = '0190a0e0-0000-7000-8000-00000000000a'
const employee = '0190a0e0-0000-7000-8000-00000000000b'

const given: CaseFactsGiven = {
  child: 'child',
  born: '2015-12-10',
  advisers: [{ id: 'ad1', employee, period: { from: '2025-01-01', to: null }, why: 'first' }],
  help: [
    {
      id: paperIds.measure,
      kind: 'measure',
      step: 4,
      service,
      period: { from: '2026-02-02', to: null },
      decision: paperIds.decision,
      basis: 'Barnets lov § 32 stk. 1 nr. 3',
      purpose: 'Rolige morgener, hvor alle kommer af sted',
    },
    {
      id: paperIds.placement,
      kind: 'placement',
      step: 5,
      service: 's2',
      place: 'Hos mormor på Lindevej',
      type: 'network-foster',
      period: { from: '2025-09-01', to: null },
      decision: paperIds.decision,
      basis: 'Barnets lov § 46',
    },
  ],
  decisions: [
    {
      id: paperIds.decision,
      about: 'placement',
      basis: 'Barnets lov § 46',
      decidedOn: '2025-08-25',
      by: employee,
      level: 'referral-meeting',
      ceiling: { ore: 6_250_050, per: 'month', priceLevel: 2025 },
      planDecided: true,
      lighterHelp: {
        tried: ['Familiekonsulent', 'Kontaktperson'],
        notTriedBecause: 'Mor er indlagt, og der er ingen hjemme om natten',
        networkAsked: ['mormor', 'nabo'],
        childSaid: 'Jeg vil helst være hos mormor',
        networkFamily: { outcome: 'found', because: 'Mormor har sagt ja' },
      },
    },
  ],
  plans: [
    {
      id: paperIds.plan,
      plan: 'plan',
      version: 2,
      decidedOn: '2026-02-20',
      participation: { how: 'spoke-self', words: 'Jeg vil gerne spille fodbold igen' },
      goals: [
        {
          id: 'g1',
          for: 'child',
          text: 'Thyra sover hele natten',
          target: 8,
          scores: [{ on: '2026-02-20', score: 3, by: 'child' }],
        },
        {
          id: 'g2',
          for: 'parents',
          text: 'Morgenen er rolig',
          measure: paperIds.measure,
          target: 7,
          scores: [{ on: '2026-02-20', score: 2, by: 'parents' }],
        },
        { id: 'g3', for: 'child', text: 'Thyra går til fodbold', target: 9 },
        {
          id: 'g4',
          for: 'child',
          text: 'Thyra har fået sit eget værelse',
          target: 10,
          endedOn: '2026-04-01',
          ending: 'reached',
        },
      ],
    },
  ],
  followUps: [
    {
      id: paperIds.followUp,
      about: [paperIds.measure, paperIds.placement],
      plannedFor: '2026-05-11',
      plannedTime: '10:30',
      place: 'Hos mormor på Lindevej',
      heldOn: '2026-05-12',
      present: ['Thyra', 'Åsa Bach Hvideng', 'Karla Prøve'],
      childSaid: 'Jeg vil gerne sove hjemme.\nOg have min hund med.',
      happened: 'To weekender hjemme gik godt.\nMor står op om morgenen.',
      scores: [
        { goal: 'g1', score: 6, by: 'child' },
        { goal: 'g2', score: 5, by: 'adviser' },
      ],
      decided: 'step-down',
      because: 'Forældrene er klar til hverdagene',
      next: { on: '2026-08-20', reason: 'Thyra begynder i skole igen den 10. august' },
    },
    { id: paperIds.planned, about: [paperIds.measure], plannedFor: '2026-08-20', plannedTime: '09:00' },
  ],
  networkMeetings: [
    {
      id: paperIds.meeting,
      plannedFor: '2026-06-02',
      plannedTime: '13:00',
      place: 'Fælleshuset på Havnegade',
      heldOn: '2026-06-03',
      participants: [
        { name: 'Åsa Bach Hvideng', side: 'private', came: true },
        { name: 'Karla Prøve', side: 'private', came: true },
        { name: 'Lærer Juhl', side: 'professional', came: false },
      ],
      childSaid: '“Det er rart, I kom”',
      parentsSaid: 'Vi kan klare weekenderne',
      agreements: [
        { id: 'x1', text: 'Henter Thyra om onsdagen', owner: 'Karla Prøve', due: '2026-07-01', doneOn: '2026-06-10' },
        { id: 'x2', text: 'Ringer til skolen om en plads i SFO’en', owner: 'Åsa Bach Hvideng', due: null },
      ],
    },
    { id: paperIds.nextMeeting, plannedFor: '2026-09-01', plannedTime: '13:30' },
  ],
  waysDown: [
    {
      id: 'w1',
      step: 4,
      what: 'Hjem med familiebehandling',
      plannedFor: '2026-08-01',
      conditions: [
        { id: 'w1a', text: 'Skolen er med på planen', metOn: '2026-05-11' },
        { id: 'w1b', text: 'Mormor passer Thyra om torsdagen' },
      ],
    },
  ],
  contacts: [
    {
      id: paperIds.contact,
      at: { day: '2026-06-10', time: '09:20' },
      planned: true,
      kind: 'visit',
      with: ['Karla Prøve', 'Thyra'],
      note: 'Morgenerne går bedre.\nThyra viste sit værelse.',
    },
  ],
  talks: [
    {
      id: paperIds.talk,
      heldOn: '2025-08-20',
      before: [paperIds.decision],
      childSaid: 'Jeg vil gerne blive boende hos mormor.',
      parentsPresent: false,
    },
  ],
  assessments: [
    {
      id: paperIds.assessment,
      awareOn: '2025-04-02',
      finishedOn: '2025-07-15',
      entries: [
        {
          dimension: 'daycare-school-learning',
          resources: 'Kan lide at regne.',
          worries: 'Kommer ikke i skole om mandagen.',
        },
        { dimension: 'health' },
      ],
      conclusion: 'Familien har brug for støtte om morgenen.',
    },
  ],
}

/** The case with its places and names as everybody with a task in it may see them. */
export const paperCase: PaperCase = {
  municipality: 'Eksempelby',
  today: day('2026-06-15'),
  caseNumber: '2024-00212',
  child: 'Thyra Østergård Hvideng',
  called: 'Thyra',
  facts: CaseFacts.parse(given),
  names: new Map([
    [service, 'Familiebehandling'],
    [employee, 'Nanna Bøgesvang'],
  ]),
  due: [
    { help: paperIds.measure, date: day('2026-08-20'), planned: null, rule: 'Barnets lov § 95 stk. 3' },
    { help: paperIds.placement, date: day('2026-08-20'), planned: null, rule: 'Barnets lov § 95 stk. 3' },
  ],
}
