// The matrix: every role in every relation to a child asks for every action on every part, and all is refused unless listed.
import { describe, expect, it } from 'vitest'
import { actor, child, factsOf, municipality, now, part } from '../../test/setup/access-facts.ts'
import { type Relation, relations } from '../../test/setup/access-relations.ts'
import { accessTable, listedAccess } from '../../test/setup/access-table.ts'
import { type Action, actions } from './action.ts'
import { decide } from './decide.ts'
import type { Facts } from './facts.ts'
import { policies } from './policies.ts'
import { roles } from './role.ts'
import { parts, type Subject } from './subject.ts'

const childActions = actions.filter(action => {
  const policy = policies[action]
  return !policy.open && (policy.on === 'child' || policy.on === 'family')
})

const asked = (
  action: Action,
  relation: Relation,
): readonly { what: string; subject: Subject; facts: Facts | null }[] => {
  const of = child(relation.child)
  const around = { ...factsOf(of, relation.grants), municipality: relation.municipality ?? municipality }
  if (around.of !== 'child') throw new Error('not a child')
  if (action === 'read-family') {
    const { settings, grants } = around
    const family: Facts = {
      of: 'family',
      id: 'family',
      children: [of],
      municipality: around.municipality,
      settings,
      grants,
    }
    return [
      {
        what: `${action}: identity`,
        subject: { kind: 'family', id: 'family' },
        facts: relation.known === false ? null : family,
      },
    ]
  }
  return parts.map(each => ({
    what: `${action}: ${each}`,
    subject: part(each),
    facts: relation.known === false ? null : around,
  }))
}

describe('every role in every relation to a child', () => {
  it('may do what is listed, and everything else is refused', () => {
    const allowed = new Set<string>()
    let size = 0
    for (const role of roles)
      for (const [name, relationOf] of Object.entries(relations)) {
        const relation = relationOf(role)
        const who = relation.actor === null ? null : actor(role, relation.actor ?? {})
        for (const action of childActions)
          for (const { what, subject, facts } of asked(action, relation)) {
            size += 1
            if (decide(who, action, subject, facts, now).allowed) allowed.add(`${role} | ${name} | ${what}`)
          }
      }
    console.log(
      `access matrix: ${roles.length} roles x ${Object.keys(relations).length} relations x ${size / roles.length / Object.keys(relations).length} actions on parts = ${size} decisions, ${allowed.size} allowed`,
    )
    const table = listedAccess()
    expect([...allowed].filter(each => !table.has(each))).toEqual([])
    expect([...table].filter(each => !allowed.has(each))).toEqual([])
    expect(size).toBe(roles.length * Object.keys(relations).length * (15 * parts.length + 1))
  })

  it('the table names every role, and no relation or part that does not exist', () => {
    const headings = accessTable.split('\n').filter(line => /^\S/.test(line))
    expect(headings.toSorted()).toEqual([...roles].toSorted())
    for (const line of listedAccess()) {
      const [, relation = '', what = ''] = line.split(' | ')
      expect(Object.keys(relations)).toContain(relation)
      expect(parts).toContain(what.split(': ')[1])
    }
  })
})
