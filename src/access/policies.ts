// The table that says for every action who may ask, about what, and which rules stand beside the core rules.
import type { Action } from './action.ts'
import { glassBreakers } from './break-glass.ts'
import { everyGround, type Ground } from './grounds.ts'
import { type Role, roles } from './role.ts'
import type { ActionPolicy, GuardedPolicy, OverridableRule } from './rule.ts'
import { closedCase } from './rules/closed-case.ts'
import { colleagueFamily } from './rules/colleague-family.ts'
import { consent } from './rules/consent.ts'
import { districtTeam } from './rules/district-team.ts'
import { involvement } from './rules/involvement.ts'
import { type Part, parts } from './subject.ts'

const open: ActionPolicy = { open: true }

/** The professions that know a child and answer for what they write. */
const professions: readonly Role[] = ['adviser', 'team-leader', 'health-visitor', 'psychologist']
const withChildren: readonly Role[] = [...professions, 'provider', 'adult-adviser', 'grant-officer']

/** The log auditor and the administrator have no case content, not even in figures. */
const everyoneInTheField: readonly Role[] = [
  ...withChildren,
  'economist',
  'programme-leader',
  'steering-group',
  'committee-secretary',
  'evaluator',
]
/** Roles that plan and follow the money, and the leaders who answer for it. */
const planners: readonly Role[] = [
  'economist',
  'team-leader',
  'programme-leader',
  'steering-group',
  'committee-secretary',
  'evaluator',
]

const ownTask: readonly Ground[] = ['responsible', 'co-worker', 'leads-team']
const withTask: readonly OverridableRule[] = [districtTeam, involvement, colleagueFamily, closedCase]
const closedToo: readonly OverridableRule[] = [districtTeam, involvement, colleagueFamily]

const onChild = (who: readonly Role[], of: readonly Part[], more: Partial<GuardedPolicy>): GuardedPolicy => ({
  open: false,
  on: 'child',
  who,
  parts: of,
  changes: false,
  shared: false,
  grounds: everyGround,
  asks: withTask,
  breakGlass: false,
  ...more,
})

const on = (kind: GuardedPolicy['on'], who: readonly Role[]): GuardedPolicy => ({
  ...onChild(who, [], { asks: [] }),
  on: kind,
})

/**
 * Every action's policy; one without does not compile. Break-glass opens looking, never handing out or writing: else it
 * could be turned into a lasting task. Adding a co-worker decides on the child; what the co-worker may see is asked of the
 * co-worker, at every look.
 */
export const policies: Readonly<Record<Action, ActionPolicy>> = {
  'open-door': open,
  'sign-in': open,
  'read-own-session': open,
  'read-rules': open,
  // Whoever has the secret of an address; who that is, and what they may see, is asked of them at every look.
  'fetch-calendar': open,

  'list-children': onChild(withChildren, ['identity'], { breakGlass: true }),
  // Whether a child is known must be found before anyone has a task, and also where the case is closed.
  'search-children': onChild([...professions, 'grant-officer'], ['identity'], {
    asks: [districtTeam, colleagueFamily],
    breakGlass: true,
  }),
  // Consent before closing: that a case is closed is the case's own, and not for somebody it is not shared with.
  'read-child': onChild(withChildren, parts, {
    asks: [districtTeam, involvement, colleagueFamily, consent, closedCase],
    shared: true,
    breakGlass: true,
  }),
  export: onChild([...professions, 'grant-officer'], parts, { grounds: [...ownTask, 'payment'] }),
  change: onChild([...professions, 'provider', 'grant-officer'], parts, {
    changes: true,
    grounds: [...ownTask, 'measure', 'payment'],
  }),
  'correct-spell': onChild(['adviser', 'team-leader'], ['social', 'measures'], { changes: true, grounds: ownTask }),
  'add-co-worker': onChild(professions, ['social', 'health', 'ppr'], {
    changes: true,
    grounds: ['responsible', 'leads-team'],
  }),
  // A case stays closed to everybody's hand but this one: else none could ever be opened anew.
  'reopen-case': onChild(['team-leader'], ['social'], { changes: true, grounds: ['leads-team'], asks: closedToo }),
  unmask: onChild([...professions, 'provider'], ['identity'], { grounds: [...ownTask, 'measure'] }),
  // Each profession answers for its own part; a closed case is no reason to refuse a citizen.
  'answer-access-request': onChild([...professions, 'grant-officer'], parts, {
    grounds: [...ownTask, 'payment'],
    asks: closedToo,
  }),
  'break-glass': onChild(glassBreakers, ['identity'], { asks: [] }),
  // The leader of the child's team is told of every emergency, also where the case is closed.
  'follow-break-glass': onChild(['team-leader'], ['identity'], { grounds: ['leads-team'], asks: closedToo }),
  // Management review is the team's leader's own work; a case that was closed since it was drawn is still gone through.
  'review-case': onChild(['team-leader'], ['social'], { changes: true, grounds: ['leads-own-team'], asks: closedToo }),
  // What a review found is for whoever has the case and for the team's leader.
  'read-review': onChild(['adviser', 'team-leader'], ['social'], {
    grounds: ['responsible', 'leads-own-team'],
    asks: closedToo,
  }),
  'watch-rules': onChild(['adviser', 'team-leader'], ['social'], { grounds: ['responsible', 'leads-own-team'] }),
  'read-family': { ...onChild(professions, ['identity'], {}), on: 'family' },

  'consult-without-name': on('none', professions),
  // There is no child yet to have a task with.
  'create-child': on('none', ['adviser', 'team-leader']),
  count: on('aggregate', everyoneInTheField),
  'read-amounts': on('aggregate', ['economist', 'grant-officer']),
  // The ledger is the economist's: whoever pays for a child does not also say what was paid.
  'load-ledger': on('aggregate', ['economist']),
  'read-panel': on('aggregate', ['evaluator']),
  'read-cases': on('case', planners),
  // Those whose work it is to count them; the others read what they are asked to decide on.
  'write-cases': on('case', ['economist', 'programme-leader']),
  'read-services': on('service', everyoneInTheField),
  // Who lives with a family is of the children's cases, and so is how many places are free: only for those who find a place.
  'read-foster-families': on('service', ['adviser', 'team-leader', 'grant-officer']),
  'change-foster-families': on('service', ['team-leader', 'grant-officer']),

  'wear-hat': on('none', roles),
  'keep-draft': on('none', roles),
  // Those who are responsible for cases.
  'keep-calendar': on('none', ['adviser', 'team-leader']),
  'read-own-lateness': on('staff', ['adviser']),
  'read-team-lateness': on('staff', ['team-leader']),
  'read-journal': on('journal', ['log-auditor']),
  'control-journal': on('journal', ['log-auditor']),
  'extract-journal': on('journal', ['log-auditor']),
  administer: on('staff', ['administrator']),
}
