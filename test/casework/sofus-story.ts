// How Sofus’ case was written down, in the order it became known: plans before what was held, beginnings before ends.
import type { CaseList } from '../../src/casework/known.ts'

/** A list whose facts are written down one by one. */
export type ToldList = Exclude<CaseList, 'advisers'>

/**
 * Something is written down on a day. `fields` are those that are new; the others stay as they were told before. `refused`:
 * it cannot be so, and that is the sentence. `version`: what was read by somebody who has not seen the latest.
 */
export type Told = {
  readonly day: string
  readonly time: string
  readonly list: ToldList
  readonly id: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly refused?: string
  readonly version?: number
}

type More = Pick<Told, 'refused' | 'version'>

const told = (at: string, list: ToldList, id: string, fields: Told['fields'], more: More = {}): Told => {
  const [day = '', time = ''] = at.split(' ')
  return { day, time, list, id, fields, ...more }
}

/** A follow-up is agreed on for a day. */
const planned = (at: string, id: string, about: string, plannedFor: string): Told =>
  told(at, 'followUps', id, { about: [about], plannedFor })

/** A follow-up is held, and the next day decided or left open. */
const held = (at: string, id: string, next: string | null): Told =>
  told(at, 'followUps', id, {
    heldOn: at.slice(0, 10),
    next: next === null ? null : { on: next, reason: 'Aftalt med familien' },
  })

const help = (kind: 'measure' | 'placement', step: number, from: string, more: object) => ({
  kind,
  step,
  period: { from, to: null },
  ...more,
})

const placement = (step: number, from: string, type: string, place: string, decision: string, more: object = {}) =>
  help('placement', step, from, {
    type,
    place,
    service: place,
    decision,
    basis: 'Barnets lov § 46',
    programme: 'boraas',
    ...more,
  })

const familyTreatment = help('measure', 4, '2024-11-01', {
  service: 'familiebehandling',
  decision: 'familiebehandling-afgjort',
  basis: 'Barnets lov § 32 stk. 1 nr. 5',
  programme: 'herningmodellen',
})

const youthHome = placement(7, '2025-08-14', 'institution', 'ungehjemmet', 'ungehjem-afgjort', {
  plannedEnd: '2026-02-14',
})

const weekends = {
  id: 'weekender',
  text: 'Sofus er hos moster hver anden weekend',
  owner: 'moster',
  due: '2025-09-01',
}

/** From the notification to the day the case is closed. */
export const story: readonly Told[] = [
  told('2024-09-02 10:20', 'notifications', 'skolen', {
    receivedAt: { day: '2024-09-02', time: '10:00' },
    notifier: 'school',
  }),
  told('2024-09-02 10:40', 'assessments', 'undersøgelsen', { awareOn: '2024-09-02' }),
  told('2024-09-02 13:10', 'notifications', 'skolen', {
    assessedAt: { day: '2024-09-02', time: '13:00' },
    outcome: 'assessment',
  }),
  told('2024-09-05 09:00', 'notifications', 'skolen', { acknowledgedOn: '2024-09-05' }),

  told('2024-10-01 09:00', 'decisions', 'familiebehandling-afgjort', {
    about: 'help',
    basis: 'Barnets lov § 32 stk. 1 nr. 5',
    preparedFrom: '2024-10-01',
    preparedFor: '2024-10-15',
  }),
  told('2024-10-10 14:00', 'talks', 'samtale-1', { heldOn: '2024-10-10', before: ['familiebehandling-afgjort'] }),
  told('2024-10-15 11:00', 'decisions', 'familiebehandling-afgjort', { decidedOn: '2024-10-15', planDecided: true }),
  told(
    '2024-11-01 09:00',
    'help',
    'familiebehandling',
    { ...familyTreatment, step: 5 },
    {
      refused: 'Familiebehandling kan ikke bruges på trin 5, kun på trin 4. Vælg et andet tilbud eller et andet trin.',
    },
  ),
  told('2024-11-01 09:05', 'help', 'familiebehandling', familyTreatment),
  planned('2024-11-01 09:10', 'f1', 'familiebehandling', '2024-12-16'),
  told('2024-11-20 10:00', 'plans', 'plan-1', { plan: 'barnets plan', version: 1 }),
  held('2024-12-16 15:00', 'f1', '2025-03-16'),
  told('2024-12-16 15:30', 'assessments', 'undersøgelsen', { finishedOn: '2024-12-16' }),
  told(
    '2024-12-16 15:31',
    'assessments',
    'undersøgelsen',
    { finishedOn: '2024-12-13' },
    {
      version: 1,
      refused: 'En anden har ændret det, mens du skrev. Intet er gemt. Se, hvad der står nu, og skriv videre på det.',
    },
  ),
  told('2025-01-10 10:00', 'plans', 'plan-1', { decidedOn: '2025-01-10' }),

  told('2025-02-20 09:00', 'decisions', 'netværkspleje-afgjort', {
    about: 'placement',
    basis: 'Barnets lov § 46',
    preparedFrom: '2025-02-20',
    preparedFor: '2025-03-01',
  }),
  told('2025-02-25 14:00', 'talks', 'samtale-2', { heldOn: '2025-02-25', before: ['netværkspleje-afgjort'] }),
  told('2025-02-28 11:00', 'decisions', 'netværkspleje-afgjort', { decidedOn: '2025-02-28' }),
  told(
    '2025-03-03 08:55',
    'help',
    'familiebehandling',
    { period: { from: '2024-11-01', to: '2024-10-03' } },
    {
      refused: 'Perioden fra 01-11-2024 til 03-10-2024 indeholder ingen dage. Slutdagen skal ligge efter startdagen.',
    },
  ),
  told('2025-03-03 09:00', 'help', 'familiebehandling', { period: { from: '2024-11-01', to: '2025-03-03' } }),
  told(
    '2025-03-03 09:05',
    'help',
    'hos mormor',
    placement(5, '2025-03-03', 'network-foster', 'hos mormor', 'netværkspleje-afgjort'),
  ),
  planned('2025-03-03 09:10', 'g1', 'hos mormor', '2025-03-17'),
  held('2025-03-17 15:00', 'g1', '2025-04-03'),
  planned('2025-03-17 15:05', 'g2', 'hos mormor', '2025-04-03'),
  held('2025-04-03 15:00', 'g2', '2025-05-03'),
  planned('2025-04-03 15:05', 'g3', 'hos mormor', '2025-05-02'),
  held('2025-05-02 15:00', 'g3', '2025-06-03'),
  planned('2025-05-02 15:05', 'g4', 'hos mormor', '2025-06-03'),
  told('2025-05-10 16:00', 'supervisionVisits', 't1', { heldOn: '2025-05-10', talkedWithChild: true }),
  held('2025-06-03 15:00', 'g4', '2025-07-03'),
  planned('2025-06-03 15:05', 'g5', 'hos mormor', '2025-07-03'),
  told('2025-07-02 09:00', 'followUps', 'g5', { cancelledOn: '2025-07-02' }),

  told('2025-08-14 09:00', 'decisions', 'ungehjem-afgjort', {
    about: 'change-of-place',
    basis: 'Barnets lov § 97',
    decidedOn: '2025-08-14',
  }),
  told('2025-08-14 09:05', 'help', 'ungehjemmet', youthHome, {
    refused: 'Barnet er allerede anbragt fra 03-03-2025 og stadig. Afslut den anbringelse først, eller ret datoerne.',
  }),
  told('2025-08-14 09:10', 'help', 'hos mormor', {
    period: { from: '2025-03-03', to: '2025-08-14' },
    ended: { reason: 'carer-other', by: 'place', noticeDays: 6 },
  }),
  told('2025-08-14 09:15', 'help', 'ungehjemmet', youthHome),
  planned('2025-08-14 09:20', 'u1', 'ungehjemmet', '2025-08-28'),
  told('2025-08-18 17:00', 'networkMeetings', 'netværksmøde', { heldOn: '2025-08-18', agreements: [weekends] }),
  told('2025-08-20 14:00', 'talks', 'samtale-3', { heldOn: '2025-08-20', childSaid: 'Jeg vil hjem til min hund' }),
  held('2025-08-28 15:00', 'u1', '2025-09-14'),
  planned('2025-08-28 15:05', 'u2', 'ungehjemmet', '2025-09-15'),
  told('2025-09-06 12:00', 'networkMeetings', 'netværksmøde', { agreements: [{ ...weekends, doneOn: '2025-09-06' }] }),
  held('2025-09-15 15:00', 'u2', '2025-10-14'),
  told(
    '2025-09-24 10:00',
    'reconsiderations',
    'genovervejning-1',
    { heldOn: '2025-09-25' },
    {
      refused:
        '25-09-2025 er ikke kommet endnu; i dag er det 24-09-2025. Skriv den dag, det skete, eller gem det som planlagt.',
    },
  ),
  told('2025-09-25 10:00', 'reconsiderations', 'genovervejning-1', {
    heldOn: '2025-09-25',
    outcome: 'stays',
    next: { on: '2026-02-14', reason: 'Mor er færdig med sin behandling' },
  }),
  planned('2025-11-05 09:00', 'u3', 'ungehjemmet', '2025-11-20'),
  told('2025-11-12 16:00', 'supervisionVisits', 't2', { heldOn: '2025-11-12', talkedWithChild: true }),
  held('2025-11-20 15:00', 'u3', null),
  planned('2026-01-15 09:00', 'u4', 'ungehjemmet', '2026-02-10'),
  held('2026-02-10 15:00', 'u4', '2026-03-14'),
  planned('2026-02-10 15:05', 'u5', 'ungehjemmet', '2026-03-14'),
  told('2026-02-12 10:00', 'supervisionVisits', 't3', { heldOn: '2026-02-12', talkedWithChild: true }),
  told('2026-02-12 14:00', 'reconsiderations', 'genovervejning-2', { heldOn: '2026-02-12', outcome: 'home' }),
  held('2026-03-14 15:00', 'u5', '2026-05-01'),

  told('2026-03-15 09:00', 'decisions', 'hjem-afgjort', { about: 'return-home' }),
  told('2026-03-15 14:00', 'talks', 'samtale-4', { heldOn: '2026-03-15', before: ['hjem-afgjort'] }),
  told('2026-03-20 11:00', 'decisions', 'hjem-afgjort', { decidedOn: '2026-03-20' }),
  // The planned end has passed meanwhile; now it is decided when he goes home, and not yet said how it went.
  told('2026-03-20 11:05', 'help', 'ungehjemmet', { period: { from: '2025-08-14', to: '2026-04-01' } }),
  told('2026-04-01 12:00', 'help', 'ungehjemmet', {
    ended: { reason: 'return-home', by: 'authority', destination: 'home' },
  }),
  told(
    '2026-04-01 12:05',
    'help',
    'støtte hjemme',
    help('measure', 4, '2026-04-01', {
      service: 'støtte-i-hjemmet',
      decision: 'hjem-afgjort',
      basis: 'Barnets lov § 32 stk. 1 nr. 2',
      programme: 'herningmodellen',
    }),
  ),
  planned('2026-04-01 12:10', 'h1', 'støtte hjemme', '2026-06-20'),
  held('2026-06-20 15:00', 'h1', '2026-09-20'),
  planned('2026-06-20 15:05', 'h2', 'støtte hjemme', '2026-09-18'),
  held('2026-09-18 15:00', 'h2', '2026-12-18'),
  told(
    '2026-09-30 09:00',
    'closings',
    'lukning',
    { period: { from: '2026-09-30' }, outcome: 'Sofus trives hjemme' },
    {
      refused: 'Sagen kan ikke lukkes, mens indsatsen støtte-i-hjemmet fra 01-04-2026 ikke er afsluttet.',
    },
  ),
  told('2026-10-01 09:00', 'help', 'støtte hjemme', { period: { from: '2026-04-01', to: '2026-10-01' } }),
  told('2026-10-01 09:05', 'closings', 'lukning', {
    period: { from: '2026-10-01' },
    outcome: 'Sofus trives hjemme',
  }),
]
