// The table of policies and the list of rules: complete, in order, and each with its Danish name.
import { expect, it } from 'vitest'
import { settings } from '../../test/setup/access-facts.ts'
import { message, say } from '../language/message.ts'
import { actions } from './action.ts'
import { coreRules } from './core-rules.ts'
import { policies } from './policies.ts'
import { reachOf } from './reach.ts'
import { roles } from './role.ts'
import { coreRuleNames, overridableRuleNames } from './rule.ts'
import { AccessSettings } from './settings.ts'
import { parts } from './subject.ts'

const guarded = actions.flatMap(action => {
  const policy = policies[action]
  return policy.open ? [] : [{ action, ...policy }]
})

it('every core rule is asked, in the order of the names', () => {
  expect(coreRules.map(rule => rule.name)).toEqual(coreRuleNames)
  expect(coreRules.every(rule => rule.kind === 'core')).toBe(true)
})

it('every policy asks its rules in order, none twice, and every overridable rule is asked somewhere', () => {
  for (const { asks } of guarded) {
    expect(asks.every(rule => rule.kind === 'overridable')).toBe(true)
    const places = asks.map(rule => overridableRuleNames.indexOf(rule.name))
    expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b))
  }
  expect(new Set(guarded.flatMap(each => each.asks.map(rule => rule.name)))).toEqual(new Set(overridableRuleNames))
})

it('every rule has a name of its own that people can read', () => {
  const titles = [...coreRuleNames, ...overridableRuleNames].map(rule => say(message('access-rule-title', { rule })))
  expect(new Set(titles).size).toBe(titles.length)
})

it('what can be opened by break-glass only looks, and only at children', () => {
  for (const { action, on, changes, asks } of guarded.filter(each => each.breakGlass)) {
    expect([action, on, changes, asks.length > 0]).toEqual([action, 'child', false, true])
  }
})

it('only reading reaches another profession’s part', () => {
  expect(guarded.filter(each => each.shared).map(each => each.action)).toEqual(['read-child'])
})

it('a role writes only what is its own, and shares nothing that is', () => {
  for (const role of roles) {
    const { own, shared, writes } = reachOf[role]
    expect(writes.filter(part => !own.includes(part))).toEqual([])
    expect(shared.filter(part => own.includes(part))).toEqual([])
  }
})

it('a role reaches parts that exist, and an action that is not about a child reaches none', () => {
  for (const role of roles) {
    const { own, shared, writes } = reachOf[role]
    expect([...own, ...shared, ...writes].filter(part => !parts.includes(part))).toEqual([])
  }
  for (const { action, on, parts } of guarded.filter(each => each.on !== 'child' && each.on !== 'family'))
    expect([action, on, parts]).toEqual([action, on, []])
})

it('every role that is asked about children reaches a part of them', () => {
  for (const { on, who } of guarded.filter(each => each.on === 'child'))
    expect([on, who.filter(role => reachOf[role].own.length === 0)]).toEqual([on, []])
})

it('the shipped choices are marked as ours, not the law’s', () => {
  expect(settings).toMatchObject({ confidence: 'our-reading', breakGlassHours: 12, colleagueFamily: 'overridable' })
})

it('a municipality may close a colleague’s family to break-glass, and nothing in between', () => {
  expect(AccessSettings.parse({ ...settings, colleagueFamily: 'core' })).toMatchObject({ colleagueFamily: 'core' })
  expect(AccessSettings.safeParse({ ...settings, colleagueFamily: '' }).success).toBe(false)
})
