// Which parts of a child's file a role may reach: its own, those another profession may share, and those it may write.
import type { Role } from './role.ts'
import type { Part } from './subject.ts'

/** `shared` parts are another profession's: read only, and only where the consent rule passes. */
type Reach = { readonly own: readonly Part[]; readonly shared: readonly Part[]; readonly writes: readonly Part[] }

const nothing: Reach = { own: [], shared: [], writes: [] }

/**
 * Role by role. Who the child is comes from the CPR register and is written by nobody here. A provider knows the measure it
 * carries out and never the social case; an adult adviser in a transition reads the social case only by consent.
 */
export const reachOf: Readonly<Record<Role, Reach>> = {
  adviser: {
    own: ['identity', 'social', 'measures', 'money'],
    shared: ['health', 'ppr'],
    writes: ['social', 'measures'],
  },
  'team-leader': {
    own: ['identity', 'social', 'measures', 'money'],
    shared: ['health', 'ppr'],
    writes: ['social', 'measures'],
  },
  'health-visitor': { own: ['identity', 'health'], shared: ['social', 'measures', 'ppr'], writes: ['health'] },
  psychologist: { own: ['identity', 'ppr'], shared: ['social', 'measures', 'health'], writes: ['ppr'] },
  provider: { own: ['identity', 'measures'], shared: [], writes: ['measures'] },
  'adult-adviser': { own: ['identity', 'measures'], shared: ['social'], writes: [] },
  economist: nothing,
  'grant-officer': { own: ['identity', 'money'], shared: [], writes: ['money'] },
  'programme-leader': nothing,
  'steering-group': nothing,
  'committee-secretary': nothing,
  evaluator: nothing,
  'log-auditor': nothing,
  administrator: nothing,
}
