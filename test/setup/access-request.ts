// An access request about one invented child, with something of every kind recorded.
import type { AccessRequest } from '../../src/documents/access-request.ts'
import type { AccessReview } from '../../src/documents/access-request-reviews.ts'
import type {
  AccessSpell,
  SpellAlso,
  SpellFacts,
  SpellKind,
  SpellOf,
} from '../../src/documents/access-request-spell.ts'
import { day } from '../../src/language/day.ts'
import { accessFact, factIds, listsOfCase, pointedAt } from './case-facts.ts'

const help = {
  step: { number: 6, name: 'familiepleje' },
  service: 'Almen plejefamilie',
  purpose: 'Et trygt hjem, mens forældrene arbejder med deres del',
  plannedEnd: day('2027-01-31'),
  paragraph: 'Barnets lov § 43 stk. 1 nr. 1',
  programme: null,
}

/** One spell of each kind, as it was first recorded. */
export const facts: SpellFacts = {
  placement: { ...help, place: 'Hos familien Sneppemark', breakdown: false },
  measure: { ...help, step: { number: 4, name: 'hjemmebaserede støttende indsatser' }, service: 'Marte Meo' },
  adviser: { name: 'Nanna Bøgesvang', role: 'adviser' },
  'co-worker': { name: 'Sanne Bach', role: 'health-visitor' },
  meeting: { name: 'Anders Kvistgård', role: 'psychologist' },
  plan: { plan: 'Barnets plan', about: null },
  consent: { giver: 'Åsa Bach Hvideng', purpose: 'Indhente og videregive oplysninger' },
  'legal-basis': { value: 'Barnets lov § 46' },
  residence: { value: 'Havnegade 75, Eksempelby' },
  'school-or-daycare': { value: 'Skolen ved Engvangen' },
  district: { value: 'Engvangen' },
  sharing: { level: 'early-cooperation', to: 'ppr', parts: ['social', 'measures'] },
  closed: { outcome: 'Målene er nået' },
}
/** All that may be recorded of spells besides. */
export const also: SpellAlso = {
  help: {
    decision: factIds.decisions,
    basis: 'Barnets lov § 32 stk. 1 nr. 3',
    expectedDuration: 'Et halvt år',
    municipalities: { acting: 'Eksempelby', paying: 'Herning', residence: 'Ringsted' },
    disability: true,
    course: { planned: 12, held: [day('2026-03-09'), day('2026-03-16')], completed: false },
    outcome: 'replaced',
    type: 'general-foster',
    dischargePlan: 'Mormor tager over',
    ended: {
      reason: 'child-asks',
      by: 'place',
      noticeDays: 14,
      destination: 'network',
      preceded: 'Et skoleskift i januar',
    },
  },
  advisers: { why: 'leave' },
  consents: { giver: 'young-person', covers: 'network-meeting', about: factIds.decisions },
  schools: { kind: 'special-class', absence: 12.5, leisure: 'Fodbold i Engvangens klub' },
}
/** A spell of the kind, recorded once and true since 2 March 2026. */
export const spell = <Kind extends SpellKind>(kind: Kind, said: SpellFacts[Kind] = facts[kind]): SpellOf<Kind> => ({
  kind,
  versions: [
    {
      period: { from: day('2026-03-02'), to: null },
      facts: said,
      withdrawn: false,
      reason: null,
      knownFrom: '2026-03-04T09:00:00Z',
      knownTo: null,
    },
  ],
})
const oneOfEach: readonly AccessSpell[] = [
  spell('placement'),
  spell('measure'),
  spell('adviser'),
  spell('co-worker'),
  spell('meeting'),
  spell('plan'),
  spell('consent'),
  spell('sharing'),
  spell('legal-basis'),
  spell('residence'),
  spell('school-or-daycare'),
  spell('district'),
  spell('closed'),
]

/** A question of the checklist, answered. */
const answer = {
  check: 'child-talked-with',
  question: 'Er der talt med barnet før den seneste afgørelse?',
  asked: { binding: 'law', law: 'Barnets lov', paragraph: '§ 5 stk. 3' },
  saw: 'Ingen samtale er skrevet på afgørelsen 30. juni 2025.',
  answer: 'no',
  remark: 'Samtalen skal holdes hos familien Sneppemark',
} as const
const ofMap = {
  check: 'network-map',
  question: 'Er netværkskortet under seks måneder gammelt?',
  asked: { binding: 'local', law: 'Program', paragraph: null },
  saw: 'Netværkskortet er tegnet 1. marts 2026.',
  answer: 'yes',
  remark: null,
} as const
const finding = {
  id: '3c1a5b0e-6f0e-4c53-9a3e-5b0a7d1c2e4f',
  check: answer.check,
  text: 'Tal med barnet',
  owner: pointedAt.employee,
  due: day('2026-06-05'),
} as const
/** A case that was drawn, signed, signed again, and looked at twice since. */
export const review: AccessReview = {
  drawnAt: '2026-05-20T09:00:00Z',
  versions: [
    {
      at: '2026-05-21T22:30:00Z',
      person: pointedAt.employee,
      reason: null,
      answers: [{ ...answer, remark: null }, ofMap],
      findings: [{ ...finding, text: 'Ring til barnet' }],
    },
    {
      at: '2026-05-26T09:00:00Z',
      person: pointedAt.employee,
      reason: 'Et opkald er ikke nok',
      answers: [answer, ofMap],
      findings: [finding],
    },
  ],
  followed: [
    { finding: finding.id, at: '2026-06-06T09:00:00Z', doneOn: null, note: 'Barnet var på lejr i Engvangen' },
    { finding: finding.id, at: '2026-06-10T09:00:00Z', doneOn: day('2026-06-09'), note: null },
  ],
}

/** Everything recorded about one child, with one spell of each kind. */
export const request: AccessRequest = {
  municipality: 'Eksempelby',
  madeFor: 'Åsa Bach Hvideng',
  today: day('2026-06-15'),
  child: {
    shown: {
      caseNumber: '2024-00212',
      name: 'Thyra Østergård Hvideng',
      number: '701215-4003',
      address: 'Havnegade 75, Eksempelby',
      phone: null,
      school: 'Skolen ved Engvangen',
      district: 'Engvangen',
      hidden: [],
    },
    born: day('2015-12-10'),
    due: null,
    died: null,
    sex: 'female',
    protection: null,
    knownSince: '2017-05-08T08:00:00Z',
  },
  family: [
    { name: 'Åsa Bach Hvideng', relation: 'mother', custody: true, period: { from: day('2009-03-27'), to: null } },
    {
      name: 'Karl Hvideng',
      relation: 'stepfather',
      custody: false,
      period: { from: day('2018-01-01'), to: day('2020-01-01') },
    },
    { name: 'Viggo Hvideng', relation: 'child', custody: false, period: { from: day('2010-01-21'), to: null } },
    { name: 'Rosa Juhl', relation: 'nabo', custody: false, period: { from: day('2020-01-21'), to: null } },
  ],
  spells: oneOfEach,
  facts: listsOfCase.map(list => accessFact(list)),
  names: {
    help: new Map([
      [pointedAt.placement, { kind: 'placement', name: 'Hos familien Sneppemark' }],
      [pointedAt.measure, { kind: 'measure', name: 'Marte Meo' }],
    ]),
    people: new Map([[pointedAt.mother, 'Åsa Bach Hvideng']]),
    staff: new Map([[pointedAt.employee, 'team-leader']]),
  },
  reviews: [review],
  payments: [
    { account: '5.28.22.002', on: day('2026-05-12'), ore: 4_180_050, counts: true },
    { account: '5.28.22.002', on: day('2026-05-11'), ore: 4_000_000, counts: false },
  ],
  emergencies: [
    {
      openedAt: '2026-06-11T20:41:00Z',
      closesAt: '2026-06-12T08:41:00Z',
      role: 'health-visitor',
      reason: 'Moren ringede og var bange.',
    },
  ],
  elsewhere: ['health', 'ppr'],
}
