// Who works here: the roles a person can hold, what each is called, and the one purpose each works for.

/** Every role, in the order of the organisation. The Danish titles are `roleTitles`. */
export const roles = [
  'adviser',
  'team-leader',
  'health-visitor',
  'psychologist',
  'provider',
  'adult-adviser',
  'economist',
  'grant-officer',
  'programme-leader',
  'steering-group',
  'committee-secretary',
  'evaluator',
  'log-auditor',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/** What users see. */
export const roleTitles: Readonly<Record<Role, string>> = {
  adviser: 'Rådgiver',
  'team-leader': 'Teamleder',
  'health-visitor': 'Sundhedsplejerske',
  psychologist: 'PPR-psykolog',
  provider: 'Medarbejder i et tilbud',
  'adult-adviser': 'Voksenrådgiver',
  economist: 'Økonomikonsulent',
  'grant-officer': 'Bevillings- og betalingsmedarbejder',
  'programme-leader': 'Programleder',
  'steering-group': 'Styregruppe',
  'committee-secretary': 'Udvalgssekretær',
  evaluator: 'Ekstern evaluator',
  'log-auditor': 'Logrevisor',
  administrator: 'Administrator',
}

/**
 * What personal data is used for. Each profession has its own, because data collected for one purpose is not free for
 * another (GDPR art. 5, 1 b; health visiting rests on sundhedsloven, social work on barnets lov: articles not read here).
 */
export type Purpose = 'social-work' | 'health-visiting' | 'ppr' | 'payment' | 'statistics' | 'audit' | 'operation'

/** The purpose a role works for. A person with roles of two purposes works for one at a time. */
export const purposeOf: Readonly<Record<Role, Purpose>> = {
  adviser: 'social-work',
  'team-leader': 'social-work',
  'health-visitor': 'health-visiting',
  psychologist: 'ppr',
  provider: 'social-work',
  'adult-adviser': 'social-work',
  economist: 'statistics',
  'grant-officer': 'payment',
  'programme-leader': 'statistics',
  'steering-group': 'statistics',
  'committee-secretary': 'statistics',
  evaluator: 'statistics',
  'log-auditor': 'audit',
  administrator: 'operation',
}
