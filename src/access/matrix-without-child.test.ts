// The matrix of what is no child: every role asks for every other action, and all is refused unless listed.
import { describe, expect, it } from 'vitest'
import { actor, now } from '../../test/setup/access-facts.ts'
import { plain, variants } from '../../test/setup/access-relations.ts'
import { actions } from './action.ts'
import { decide, standsOpen } from './decide.ts'
import { policies } from './policies.ts'
import { roles } from './role.ts'

const childActions = actions.filter(action => {
  const policy = policies[action]
  return !policy.open && (policy.on === 'child' || policy.on === 'family')
})

/** What each role may do without a child. */
const withoutChild = `
wear-hat             | adviser team-leader health-visitor psychologist provider adult-adviser grant-officer economist programme-leader steering-group committee-secretary evaluator log-auditor administrator
keep-draft           | adviser team-leader health-visitor psychologist provider adult-adviser grant-officer economist programme-leader steering-group committee-secretary evaluator log-auditor administrator
keep-calendar        | adviser team-leader
consult-without-name | adviser team-leader health-visitor psychologist
create-child         | adviser team-leader
count                | adviser team-leader health-visitor psychologist provider adult-adviser grant-officer economist programme-leader steering-group committee-secretary evaluator
read-services        | adviser team-leader health-visitor psychologist provider adult-adviser grant-officer economist programme-leader steering-group committee-secretary evaluator
read-foster-families | adviser team-leader grant-officer
change-foster-families | team-leader grant-officer
read-cases           | team-leader economist programme-leader steering-group committee-secretary evaluator
write-cases          | economist programme-leader
read-amounts         | economist grant-officer
load-ledger          | economist
read-panel           | evaluator
read-own-lateness of oneself     | adviser
read-own-lateness of a colleague |
read-team-lateness of oneself    |
read-team-lateness of a colleague     | team-leader
read-team-lateness in another team    |
read-journal about anyone        | log-auditor
read-journal about oneself       | log-auditor
read-journal about own family    |
control-journal about anyone     | log-auditor
control-journal about oneself    |
control-journal about own family |
extract-journal about anyone     | log-auditor
extract-journal about oneself    | log-auditor
extract-journal about own family |
administer of a colleague        | administrator
administer of oneself            |
`

const questions = withoutChild
  .trim()
  .split('\n')
  .map(line => {
    const [what = '', who = ''] = line.split('|').map(each => each.trim())
    const [action = '', ...variant] = what.split(' ')
    const found = actions.find(each => each === action)
    if (found === undefined) throw new Error(`no such action: ${action}`)
    const about = plain[found] ?? variants[variant.join(' ')]
    if (about === undefined) throw new Error(`no such variant: ${what}`)
    return { action: found, what, who, about }
  })

describe('every role without a child', () => {
  it.each(questions)('$what', ({ action, who, about: [subject, facts] }) => {
    const allowed = roles.filter(role => decide(actor(role), action, subject, facts, now).allowed)
    expect(allowed.toSorted()).toEqual(who.split(' ').filter(Boolean).toSorted())
    expect(decide(null, action, subject, facts, now).allowed).toBe(false)
    expect(decide(actor('adviser'), action, subject, null, now).allowed).toBe(false)
  })

  it('leaves no action out: each stands open, is about children, or is asked here', () => {
    const here = new Set(questions.map(each => each.action))
    expect(actions.filter(each => !standsOpen(each) && !childActions.includes(each) && !here.has(each))).toEqual([])
    expect(actions.filter(each => standsOpen(each))).toEqual([
      'open-door',
      'sign-in',
      'read-own-session',
      'read-rules',
      'fetch-calendar',
    ])
    for (const action of actions.filter(each => standsOpen(each)))
      expect(decide(null, action, { kind: 'none' }, null, now)).toMatchObject({
        allowed: true,
        rule: 'open-to-everyone',
      })
  })
})
