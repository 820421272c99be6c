// Sofus: a whole life in facts, and what is due in it on the days that matter. Every person and place is invented.
import type { CaseFactsGiven } from '../../src/casework/facts.ts'

const held = (id: string, day: string, about: string, next: string | null) => ({
  id,
  about: [about],
  plannedFor: day,
  heldOn: day,
  next: next === null ? null : { on: next, reason: 'Aftalt med familien' },
})

const placement = (
  id: string,
  step: number,
  type: string,
  decision: string,
  period: { from: string; to: string },
  more: object = {},
) => ({
  id,
  kind: 'placement' as const,
  step,
  type,
  decision,
  service: id,
  place: id,
  basis: 'Barnets lov § 46',
  programme: 'boraas',
  period,
  ...more,
})

/** Sofus’ case when it is closed; he was born 20 May 2015. */
export const life: Omit<CaseFactsGiven, 'child'> = {
  born: '2015-05-20',
  notifications: [
    {
      id: 'skolen',
      receivedAt: { day: '2024-09-02', time: '10:00' },
      notifier: 'school',
      assessedAt: { day: '2024-09-02', time: '13:00' },
      acknowledgedOn: '2024-09-05',
      outcome: 'assessment',
    },
  ],
  assessments: [{ id: 'undersøgelsen', awareOn: '2024-09-02', finishedOn: '2024-12-16' }],
  decisions: [
    {
      id: 'familiebehandling-afgjort',
      about: 'help',
      basis: 'Barnets lov § 32 stk. 1 nr. 5',
      preparedFrom: '2024-10-01',
      preparedFor: '2024-10-15',
      decidedOn: '2024-10-15',
      planDecided: true,
    },
    {
      id: 'netværkspleje-afgjort',
      about: 'placement',
      basis: 'Barnets lov § 46',
      preparedFrom: '2025-02-20',
      preparedFor: '2025-03-01',
      decidedOn: '2025-02-28',
    },
    { id: 'ungehjem-afgjort', about: 'change-of-place', basis: 'Barnets lov § 97', decidedOn: '2025-08-14' },
    { id: 'hjem-afgjort', about: 'return-home', decidedOn: '2026-03-20' },
  ],
  talks: [
    { id: 'samtale-1', heldOn: '2024-10-10', before: ['familiebehandling-afgjort'] },
    { id: 'samtale-2', heldOn: '2025-02-25', before: ['netværkspleje-afgjort'] },
    { id: 'samtale-3', heldOn: '2025-08-20', childSaid: 'Jeg vil hjem til min hund' },
    { id: 'samtale-4', heldOn: '2026-03-15', before: ['hjem-afgjort'] },
  ],
  plans: [{ id: 'plan-1', plan: 'barnets plan', version: 1, decidedOn: '2025-01-10' }],
  help: [
    {
      id: 'familiebehandling',
      kind: 'measure',
      step: 4,
      service: 'familiebehandling',
      decision: 'familiebehandling-afgjort',
      basis: 'Barnets lov § 32 stk. 1 nr. 5',
      programme: 'herningmodellen',
      period: { from: '2024-11-01', to: '2025-03-03' },
    },
    placement(
      'hos mormor',
      5,
      'network-foster',
      'netværkspleje-afgjort',
      { from: '2025-03-03', to: '2025-08-14' },
      {
        ended: { reason: 'carer-other', by: 'place', noticeDays: 6 },
      },
    ),
    placement(
      'ungehjemmet',
      7,
      'institution',
      'ungehjem-afgjort',
      { from: '2025-08-14', to: '2026-04-01' },
      {
        plannedEnd: '2026-02-14',
        ended: { reason: 'return-home', by: 'authority', destination: 'home' },
      },
    ),
    {
      id: 'støtte hjemme',
      kind: 'measure',
      step: 4,
      service: 'støtte-i-hjemmet',
      decision: 'hjem-afgjort',
      basis: 'Barnets lov § 32 stk. 1 nr. 2',
      programme: 'herningmodellen',
      period: { from: '2026-04-01', to: '2026-10-01' },
    },
  ],
  followUps: [
    held('f1', '2024-12-16', 'familiebehandling', '2025-03-16'),
    held('g1', '2025-03-17', 'hos mormor', '2025-04-03'),
    held('g2', '2025-04-03', 'hos mormor', '2025-05-03'),
    held('g3', '2025-05-02', 'hos mormor', '2025-06-03'),
    held('g4', '2025-06-03', 'hos mormor', '2025-07-03'),
    { id: 'g5', about: ['hos mormor'], plannedFor: '2025-07-03', cancelledOn: '2025-07-02' },
    held('u1', '2025-08-28', 'ungehjemmet', '2025-09-14'),
    held('u2', '2025-09-15', 'ungehjemmet', '2025-10-14'),
    held('u3', '2025-11-20', 'ungehjemmet', null),
    held('u4', '2026-02-10', 'ungehjemmet', '2026-03-14'),
    held('u5', '2026-03-14', 'ungehjemmet', '2026-05-01'),
    held('h1', '2026-06-20', 'støtte hjemme', '2026-09-20'),
    held('h2', '2026-09-18', 'støtte hjemme', '2026-12-18'),
  ],
  networkMeetings: [
    {
      id: 'netværksmøde',
      heldOn: '2025-08-18',
      agreements: [
        {
          id: 'weekender',
          text: 'Sofus er hos moster hver anden weekend',
          owner: 'moster',
          due: '2025-09-01',
          doneOn: '2025-09-06',
        },
      ],
    },
  ],
  supervisionVisits: [
    { id: 't1', heldOn: '2025-05-10', talkedWithChild: true },
    { id: 't2', heldOn: '2025-11-12', talkedWithChild: true },
    { id: 't3', heldOn: '2026-02-12', talkedWithChild: true },
  ],
  reconsiderations: [
    {
      id: 'genovervejning-1',
      heldOn: '2025-09-25',
      outcome: 'stays',
      next: { on: '2026-02-14', reason: 'Mor er færdig med sin behandling' },
    },
    { id: 'genovervejning-2', heldOn: '2026-02-12', outcome: 'home' },
  ],
  closings: [{ id: 'lukning', period: { from: '2026-10-01' }, outcome: 'Sofus trives hjemme' }],
}

type Line = { readonly what: string; readonly about: string; readonly state: string; readonly date: string | null }

/** What a test reads of a line. */
export const dueLine = ({ what, about, state, date }: Line): string =>
  `${what} (${about}) ${state} ${date ?? 'uden dato'}`

/** What is due on a day or at a moment of it, and what has happened. */
export const dueInLife: [string, string, string[]][] = [
  [
    'the notification has just come',
    '2024-09-02T11:00',
    ['receipt (skolen) ahead 2024-09-09', 'assessment (undersøgelsen) ahead 2025-01-02'],
  ],
  ['it is assessed and answered', '2024-09-06', ['assessment (undersøgelsen) ahead 2025-01-02']],
  [
    'help is decided and a plan promised',
    '2024-10-16',
    ['assessment (undersøgelsen) ahead 2025-01-02', 'plan (familiebehandling-afgjort) ahead 2025-01-15'],
  ],
  [
    'help runs, and its first follow-up stands in the calendar',
    '2024-11-01',
    [
      'assessment (undersøgelsen) ahead 2025-01-02',
      'plan (familiebehandling-afgjort) ahead 2025-01-15',
      'follow-up (familiebehandling) ahead 2025-02-01',
    ],
  ],
  [
    'it is followed up on the day the assessment ends',
    '2024-12-17',
    ['plan (familiebehandling-afgjort) ahead 2025-01-15', 'follow-up (familiebehandling) ahead 2025-02-01'],
  ],
  [
    'he moves to his grandmother',
    '2025-03-03',
    [
      'supervision (hos mormor) missing 2025-12-31',
      'follow-up (hos mormor) ahead 2025-03-17',
      'reconsideration (hos mormor) ahead 2025-09-03',
    ],
  ],
  [
    'a follow-up was cancelled and none came after',
    '2025-07-20',
    [
      'follow-up (hos mormor) late-by-law 2025-07-03',
      'reconsideration (hos mormor) ahead 2025-09-03',
      'supervision (hos mormor) ahead 2025-12-31',
    ],
  ],
  [
    'grandmother gave up and the decision came first, the talk after',
    '2025-08-14',
    [
      'talk (ungehjem-afgjort) missing uden dato',
      'follow-up (ungehjemmet) ahead 2025-08-28',
      'reconsideration (ungehjemmet) ahead 2025-09-03',
      'supervision (ungehjemmet) ahead 2025-12-31',
    ],
  ],
  [
    'the move has not put off the reconsideration, and aunt owes a weekend',
    '2025-09-04',
    [
      'agreement (weekender) late-by-programme 2025-09-01',
      'reconsideration (ungehjemmet) late-by-programme 2025-09-03',
      'follow-up (ungehjemmet) ahead 2025-09-14',
      'supervision (ungehjemmet) ahead 2025-12-31',
    ],
  ],
  [
    'the reconsideration named its next day; October was forgotten',
    '2025-10-20',
    [
      'follow-up (ungehjemmet) late-by-law 2025-10-14',
      'supervision (ungehjemmet) ahead 2025-12-31',
      'reconsideration (ungehjemmet) ahead 2026-02-14',
    ],
  ],
  [
    'a follow-up did not say when the next should be',
    '2025-11-21',
    ['follow-up (ungehjemmet) missing 2025-12-14', 'reconsideration (ungehjemmet) ahead 2026-02-14'],
  ],
  [
    'the way home is decided',
    '2026-03-21',
    ['follow-up (ungehjemmet) ahead 2026-04-14', 'supervision (ungehjemmet) ahead 2026-12-31'],
  ],
  ['he is home, with help', '2026-04-01', ['follow-up (støtte hjemme) ahead 2026-07-01']],
  ['all is well and kept', '2026-07-01', ['follow-up (støtte hjemme) ahead 2026-09-20']],
  ['the case is closed', '2026-10-01', []],
]

/** The phase of the case from the day on. */
export const phasesOfLife: [string, string][] = [
  ['2024-09-02', 'assessment'],
  ['2024-10-15', 'plan'],
  ['2024-11-01', 'measures'],
  ['2024-12-16', 'follow-up'],
  ['2025-03-03', 'measures'],
  ['2025-03-17', 'follow-up'],
  ['2025-08-14', 'measures'],
  ['2025-08-28', 'follow-up'],
  ['2026-04-01', 'measures'],
  ['2026-06-20', 'follow-up'],
  ['2026-10-01', 'closed'],
]
