// Who works here: the roles a person can hold, and what each may be asked to do.

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

/** Everything a route can ask permission for. Few, named, and none of them touches a child's file yet. */
export type Action =
  | 'open-door'
  | 'sign-in'
  | 'read-own-session'
  | 'read-rules'
  | 'read-cases'
  | 'read-services'
  | 'count'

/** Who asks. */
export type Actor = { readonly person: string; readonly role: Role; readonly municipality: number }
