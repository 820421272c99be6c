// One fact of every list of a case with every field filled in, for tests that hold that nothing is left out. Names are invented.
import type { ListOfCase } from '../../src/access/part-of-list.ts'
import { CaseFacts } from '../../src/casework/facts.ts'
import type { AccessFact, Recorded } from '../../src/documents/access-request-fact.ts'

/** Ids the facts point at. */
export const pointedAt = {
  placement: '0d5e1a11-4c1e-4a10-9d3a-000000000001',
  measure: '0d5e1a11-4c1e-4a10-9d3a-000000000002',
  mother: '0d5e1a11-4c1e-4a10-9d3a-000000000003',
  employee: '0d5e1a11-4c1e-4a10-9d3a-000000000004',
}

/** The id of the fact of each list. */
export const factIds: Readonly<Record<ListOfCase, string>> = {
  person: '0d5e1a11-4c1e-4a10-9d3a-100000000000',
  relations: '0d5e1a11-4c1e-4a10-9d3a-100000000001',
  notifications: '0d5e1a11-4c1e-4a10-9d3a-100000000002',
  enquiries: '0d5e1a11-4c1e-4a10-9d3a-100000000003',
  applications: '0d5e1a11-4c1e-4a10-9d3a-100000000004',
  assessments: '0d5e1a11-4c1e-4a10-9d3a-100000000005',
  talks: '0d5e1a11-4c1e-4a10-9d3a-100000000006',
  decisions: '0d5e1a11-4c1e-4a10-9d3a-100000000007',
  provisionalDecisions: '0d5e1a11-4c1e-4a10-9d3a-100000000008',
  complaints: '0d5e1a11-4c1e-4a10-9d3a-100000000009',
  plans: '0d5e1a11-4c1e-4a10-9d3a-100000000010',
  followUps: '0d5e1a11-4c1e-4a10-9d3a-100000000011',
  networkMaps: '0d5e1a11-4c1e-4a10-9d3a-100000000012',
  networkMeetings: '0d5e1a11-4c1e-4a10-9d3a-100000000013',
  supervisionVisits: '0d5e1a11-4c1e-4a10-9d3a-100000000014',
  reconsiderations: '0d5e1a11-4c1e-4a10-9d3a-100000000015',
  aftercare: '0d5e1a11-4c1e-4a10-9d3a-100000000016',
  transitions: '0d5e1a11-4c1e-4a10-9d3a-100000000017',
  accessRequests: '0d5e1a11-4c1e-4a10-9d3a-100000000018',
  contacts: '0d5e1a11-4c1e-4a10-9d3a-100000000019',
  waysDown: '0d5e1a11-4c1e-4a10-9d3a-100000000020',
  filings: '0d5e1a11-4c1e-4a10-9d3a-100000000021',
}

const second = '0d5e1a11-4c1e-4a10-9d3a-200000000000'

/** What is recorded of one fact of each list, with no field empty; its id is not among it. */
export const fullCase: Readonly<Record<ListOfCase, Readonly<Record<string, unknown>>>> = {
  person: { born: '2014-05-01', died: '2026-06-01', disability: true },
  relations: {
    person: pointedAt.mother,
    kind: 'mother',
    role: 'Følger barnet til fodbold',
    custody: true,
    period: { from: '2014-05-01', to: '2026-05-01' },
  },
  notifications: {
    receivedAt: { day: '2025-02-03', time: '08:30' },
    notifier: 'school',
    assessedAt: { day: '2025-02-03', time: '14:05' },
    inDanger: false,
    because: 'Barnet er hos sin farmor, til mor er tilbage.',
    acknowledgedOn: '2025-02-06',
    outcome: 'assessment',
  },
  enquiries: { on: '2025-01-12', by: 'barnets mormor' },
  applications: {
    receivedOn: '2025-01-20',
    basis: 'Barnets lov § 86',
    answeredOn: '2025-02-17',
    withdrawnOn: '2025-02-18',
  },
  assessments: {
    kind: 'coming-parents',
    awareOn: '2025-02-04',
    withoutConsentOn: '2025-02-10',
    preliminaryOn: '2025-06-01',
    finishedOn: '2025-06-20',
    entries: [
      {
        dimension: 'daycare-school-learning',
        old: 'school-and-learning',
        resources: 'Kan lide at regne.',
        worries: 'Kommer ikke i skole om mandagen',
      },
    ],
    conclusion: 'Familien har brug for støtte om morgenen.',
  },
  talks: {
    heldOn: '2025-06-24',
    plannedFor: '2025-06-22',
    before: [factIds.decisions],
    childSaid: 'Jeg vil gerne blive boende hos mormor.',
    parentsPresent: false,
    exception: { on: '2025-06-21', reason: 'Barnet var syg', insteadBy: 'Pædagogen fortalte, hvad barnet har sagt' },
  },
  decisions: {
    about: 'placement',
    basis: 'Barnets lov § 46',
    preparedFrom: '2025-06-10',
    preparedFor: '2025-06-28',
    decidedOn: '2025-06-30',
    by: pointedAt.employee,
    level: 'referral-meeting',
    validTo: '2026-06-30',
    ceiling: { ore: 6_250_050, per: 'month', priceLevel: 2025 },
    planDecided: true,
    withoutConsent: true,
    conditions: ['placed-before-within-a-year'],
    reDecisionOf: second,
    lighterHelp: {
      tried: ['Familiekonsulent', 'Kontaktperson'],
      notTriedBecause: 'Døgnhuset havde ingen plads',
      networkAsked: ['mormor', 'nabo'],
      networkFamily: { searchedOn: '2025-02-01', outcome: 'none-found', because: 'Mormor er syg' },
      childSaid: 'Jeg kender hende godt',
    },
  },
  provisionalDecisions: {
    decidedAt: { day: '2025-06-11', time: '22:10' },
    toldAt: { day: '2025-06-12', time: '07:45' },
    committeeOn: '2025-06-16',
    endedOn: '2025-07-10',
  },
  complaints: {
    about: factIds.decisions,
    receivedOn: '2025-07-14',
    reassessedOn: '2025-08-04',
    sentOn: '2025-08-05',
    withdrawnOn: '2025-09-01',
    outcome: 'sent-back',
    outcomeOn: '2025-11-03',
  },
  plans: {
    plan: '0d5e1a11-4c1e-4a10-9d3a-300000000000',
    version: 2,
    kind: 'whole',
    decidedOn: '2025-07-02',
    endedOn: '2026-01-02',
    participation: { how: 'wrote-or-drew', words: 'Et hus med en hund' },
    goals: [
      {
        id: '0d5e1a11-4c1e-4a10-9d3a-300000000001',
        for: 'parents',
        text: 'Morgenen er rolig',
        measure: pointedAt.measure,
        target: 8,
        scores: [
          { on: '2025-07-02', score: 3, by: 'child' },
          { on: '2025-10-02', score: 5, by: 'adviser' },
        ],
        endedOn: '2026-01-03',
        ending: 'reached',
      },
    ],
  },
  followUps: {
    about: [pointedAt.measure, pointedAt.placement],
    plannedFor: '2025-09-11',
    plannedTime: '10:30',
    place: 'Hos mormor på Lindevej',
    heldOn: '2025-09-12',
    cancelledOn: '2025-09-13',
    present: ['Børge Prøve', 'Karla Prøve'],
    childSaid: 'Jeg vil gerne sove hjemme',
    notTalkedBecause: 'Barnet sov',
    happened: 'To weekender hjemme gik godt',
    scores: [{ goal: '0d5e1a11-4c1e-4a10-9d3a-300000000001', score: 6, by: 'child' }],
    decided: 'step-down',
    because: 'Forældrene er klar til hverdagene',
    next: { on: '2026-02-12', reason: 'Barnet skifter skole i januar' },
  },
  networkMaps: {
    drawnOn: '2025-05-05',
    people: [
      {
        id: '0d5e1a11-4c1e-4a10-9d3a-400000000001',
        name: 'Karla Prøve',
        relation: 'mormor',
        side: 'civil-society',
        strength: 'moderate',
        direction: 'to-child',
        conflict: true,
        contact: 'supervised',
        asked: '2025-05-06',
        answer: 'Vil gerne hente om onsdagen',
      },
    ],
  },
  networkMeetings: {
    plannedFor: '2025-07-08',
    plannedTime: '13:00',
    place: 'Fælleshuset',
    heldOn: '2025-07-09',
    cancelledOn: '2025-07-07',
    participants: [{ name: 'Børge Prøve', side: 'private', agreed: true, coming: true, came: false }],
    childSaid: 'Det er rart, I kom',
    parentsSaid: 'Vi kan klare weekenderne',
    agreements: [
      {
        id: '0d5e1a11-4c1e-4a10-9d3a-500000000001',
        text: 'Henter barnet om onsdagen',
        owner: 'Karla Prøve',
        due: '2025-08-01',
        doneOn: '2025-07-30',
        droppedOn: '2025-12-01',
      },
    ],
  },
  supervisionVisits: {
    plannedFor: '2025-10-01',
    heldOn: '2025-10-02',
    cancelledOn: '2025-10-03',
    talkedWithChild: true,
    staffPresent: false,
  },
  reconsiderations: {
    plannedFor: '2025-12-01',
    heldOn: '2025-12-04',
    outcome: 'other-place',
    parentsReady: 'Mor er begyndt i behandling',
    next: { on: '2026-06-04', reason: 'Behandlingen slutter i maj' },
  },
  aftercare: {
    decidedOn: '2026-03-01',
    granted: true,
    livesWhere: 'Kollegiet ved åen',
    takesOver: 'Unge- og voksenteamet',
    supportFrom: '2026-05-01',
  },
  transitions: { begunOn: '2026-02-01' },
  contacts: {
    at: { day: '2025-10-20', time: '09:20' },
    planned: true,
    kind: 'visit',
    with: ['Karla Prøve'],
    note: 'Morgenerne går bedre',
  },
  waysDown: {
    step: 4,
    what: 'Hjem med familiebehandling',
    plannedFor: '2026-08-01',
    conditions: [{ id: '0d5e1a11-4c1e-4a10-9d3a-600000000001', text: 'Skolen er med på planen', metOn: '2026-05-11' }],
    takenOn: '2026-06-02',
    givenUpOn: '2026-06-03',
    givenUpBecause: 'Familien flyttede',
  },
  filings: {
    list: 'followUps',
    fact: '0d5e1a11-4c1e-4a10-9d3a-100000000011',
    version: 1,
    at: { day: '2025-09-12', time: '14:32' },
    system: 'DUBU',
    as: 'document',
  },
  accessRequests: { receivedOn: '2026-05-20', by: 'custody-holder', answeredOn: '2026-05-28' },
}

export const listsOfCase = Object.keys(fullCase) as readonly ListOfCase[]

const Person = CaseFacts.pick({ born: true, died: true, disability: true })

type Body = Readonly<Record<string, unknown>>

/** A fact as the access request is told it, recorded once or in the versions given. */
export const accessFact = (
  list: ListOfCase,
  body: Body = fullCase[list],
  later: readonly (Partial<Recorded> & { readonly body: Body })[] = [],
): AccessFact => {
  const parsed = (of: Body): unknown =>
    list === 'person' ? Person.parse(of) : CaseFacts.shape[list].parse([{ ...of, id: factIds[list] }])[0]
  const first = { withdrawn: false, reason: null, knownFrom: '2026-03-04T09:00:00Z', knownTo: null }
  const versions = [{ body, ...first }, ...later.map(each => ({ ...first, ...each }))].map(
    ({ body: of, ...recorded }) => ({
      ...recorded,
      facts: parsed(of),
    }),
  )
  return { list, id: factIds[list], versions } as unknown as AccessFact
}
