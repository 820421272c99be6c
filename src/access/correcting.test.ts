// Correcting a spell: a date is a date, but a spell that lets somebody in, or keeps a case open, takes more.
import { describe, expect, it } from 'vitest'
import { actor, child, factsOf, now, part, south, task } from '../../test/setup/access-facts.ts'
import { day } from '../language/day.ts'
import { message } from '../language/message.ts'
import type { Spell } from '../language/spell.ts'
import { decideCorrection } from './correcting.ts'
import { decide } from './decide.ts'
import type { Involvement } from './facts.ts'
import type { Role } from './role.ts'

const corrects = (
  kind: Spell['kind'],
  by: Involvement['kind'] | 'stranger',
  employee?: string,
  role: Role = 'adviser',
) => {
  const of = factsOf(child({ involvements: by === 'stranger' ? [] : [task(by, role)] }))
  const who = actor(role)
  return decideCorrection(who, { kind, facts: { employee } }, (action, about) =>
    decide(who, action, part(about), of, now),
  )
}
const asked = (about: 'social' | 'measures') => ({ action: 'correct-spell', subject: part(about) })

describe('a spell that lets nobody in', () => {
  it('is corrected by whoever has a task in the part it belongs to', () => {
    expect(corrects('measure', 'co-worker')).toMatchObject({ ...asked('measures'), allowed: true, rule: 'involvement' })
    expect(corrects('plan', 'co-worker', 'me')).toMatchObject({ ...asked('social'), allowed: true })
    expect(corrects('measure', 'meeting')).toMatchObject({ ...asked('measures'), allowed: false, rule: 'involvement' })
  })
})

describe('a task of one’s own', () => {
  it('is not corrected by a leader either: leading the team opens closings anew and nothing else', () => {
    expect(corrects('adviser', 'stranger', 'me', 'team-leader')).toMatchObject({ allowed: false, rule: 'not-oneself' })
    expect(corrects('adviser', 'stranger', 'colleague', 'team-leader')).toMatchObject({ allowed: true })
  })
})

describe('a spell that lets somebody in', () => {
  const kinds = ['adviser', 'co-worker', 'meeting', 'sharing'] as const

  it.each(kinds)('%s is corrected by those who may let a co-worker in', kind => {
    expect(corrects(kind, 'responsible', 'colleague')).toMatchObject({ ...asked('social'), allowed: true })
    expect(corrects(kind, 'co-worker', 'colleague')).toMatchObject({
      action: 'add-co-worker',
      subject: part('social'),
      allowed: false,
      reason: message('access-task-too-small'),
    })
  })

  it.each(kinds)('%s that is one’s own is for another to correct', kind => {
    expect(corrects(kind, 'responsible', 'me')).toEqual({
      ...asked('social'),
      allowed: false,
      rule: 'not-oneself',
      reason: message('access-not-oneself'),
      sentence: message('not-found-or-refused'),
    })
  })

  it('is not corrected by somebody without a task, whosever it is', () => {
    for (const employee of ['me', 'colleague'])
      expect(corrects('adviser', 'stranger', employee)).toMatchObject({ ...asked('social'), rule: 'involvement' })
  })
})

describe('the closing of a case', () => {
  it('is corrected by the leader alone, whoever closed it', () => {
    expect(corrects('closed', 'responsible')).toMatchObject({ allowed: false, rule: 'not-oneself' })
    for (const employee of [undefined, 'me'])
      expect(corrects('closed', 'stranger', employee, 'team-leader')).toMatchObject({
        action: 'reopen-case',
        subject: part('social'),
        allowed: true,
        role: 'team-leader',
      })
  })

  it('is ended by the leader of the team also long after, and by nobody else', () => {
    const since = day('2025-01-01')
    const ends = (role: Role, facts: Parameters<typeof child>[0]) => {
      const of = factsOf(child({ ...facts, closed: since }))
      return decideCorrection(actor(role), { kind: 'closed', facts: {} }, (action, about) =>
        decide(actor(role), action, part(about), of, now),
      ).allowed
    }
    expect(ends('team-leader', {})).toBe(true)
    expect(ends('adviser', { involvements: [task('responsible', 'adviser')] })).toBe(false)
    expect(ends('team-leader', { districts: [south], involvements: [task('responsible', 'team-leader')] })).toBe(false)
  })
})
