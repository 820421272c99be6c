// What each role may touch in the database at all: the second wall, coarser than `decide` and held without it.
import type { Role } from './role.ts'

/** `case`: all about a child. `figures`: what was counted. `journal`: who saw what. `none`: neither. */
export type Scope = 'case' | 'figures' | 'journal' | 'none'

/** Role by role. The first four and those who carry out, take over or pay work with children; the others never see one. */
export const scopeOf: Readonly<Record<Role, Scope>> = {
  adviser: 'case',
  'team-leader': 'case',
  'health-visitor': 'case',
  psychologist: 'case',
  provider: 'case',
  'adult-adviser': 'case',
  'grant-officer': 'case',
  economist: 'figures',
  'programme-leader': 'figures',
  'steering-group': 'figures',
  'committee-secretary': 'figures',
  evaluator: 'figures',
  'log-auditor': 'journal',
  administrator: 'none',
}
