// Every row of the journal can be told to a citizen in plain Danish: what was done, and why.
import { describe, expect, it } from 'vitest'
import { everyGround } from '../access/grounds.ts'
import { coreRuleNames, overridableRuleNames } from '../access/rule.ts'
import { otherPurpose, whyItWas } from './journal-extract-reasons.ts'
import { extractRoutes, hasOwnWords, whatChanged, whatWasDone } from './journal-extract-routes.ts'
import type { ExtractAction, JournalExtractRow } from './journal-extract-row.ts'

const actions: readonly ExtractAction[] = [
  'read',
  'list',
  'search',
  'change',
  'export',
  'refusal',
  'sign-in',
  'sign-out',
  'break-glass',
  'unmask',
  'read-journal',
]
const deciders = [
  ...coreRuleNames,
  ...overridableRuleNames,
  'open-to-everyone',
  'break-glass',
  'known-subject',
  'known-action',
]

const row = (more: Partial<JournalExtractRow> = {}): JournalExtractRow => ({
  at: '2026-06-15T07:02:00Z',
  action: 'read',
  role: 'adviser',
  purpose: 'casework',
  route: 'GET /api/children/:child',
  why: 'involvement',
  allowed: true,
  ...more,
})

/** Code names a reader must never meet. */
const codeName = /[a-z]-[a-z]+|\/api|:child|unmask|undefined|null/

describe('what was done', () => {
  it('has words of its own for every route on a child', () => {
    const routes = [
      'GET /api/children',
      'GET /api/children/export.csv',
      'GET /api/children/:child',
      'GET /api/children/:child/why',
      'POST /api/children/:child/unmask',
      'POST /api/children/:child/spells/:spell',
      'POST /api/search',
      'GET /api/case-figures',
      'GET /api/case-list',
      'GET /api/my-day',
      'GET /api/children/:child/case',
      'GET /api/children/:child/due',
      'GET /api/children/:child/story',
      'POST /api/children/:child/facts',
      'POST /api/children/:child/facts/:fact',
      'POST /api/children/:child/facts/:fact/undo',
      'POST /api/children/:child/help',
      'POST /api/children/:child/help/:help',
      'GET /api/children/:child/help/choices',
      'GET /api/children/:child/colleagues',
      'GET /api/calendar/:secret.ics',
      'POST /api/children/:child/adviser',
      'POST /api/children/:child/spells',
      'POST /api/co-workers',
      'POST /api/children/matches',
      'POST /api/children',
      'POST /api/children/:child/birth',
      'POST /api/children/:child/person',
      'GET /api/children/:child/family',
      'POST /api/children/:child/family',
      'POST /api/children/:child/family/:member',
      'POST /api/children/:child/break-glass',
      'GET /api/children/:child/access-request.pdf',
      'GET /api/children/:child/papers/:kind/:fact.pdf',
      'GET /api/children/:child/papers/:kind/:fact.docx',
      'POST /api/children/:child/filings',
      'GET /api/children/:child/filings/:filing.pdf',
      'GET /api/children/:child/journal-extract.pdf',
      'POST /api/reviews',
      'GET /api/reviews/:review',
      'POST /api/reviews/:review/cases/:drawn',
      'POST /api/reviews/:review/cases/:drawn/findings/:finding',
      'GET /api/review-findings',
      'GET /api/law-watch',
      'GET /api/journal',
      'GET /api/journal/:entry',
    ]
    expect(routes.filter(route => !hasOwnWords(route))).toEqual([])
    expect(hasOwnWords('GET /api/children/:child/something-new')).toBe(false)
    expect(hasOwnWords('constructor')).toBe(false)
  })

  it('says the same of no two routes but where they are the same to the family', () => {
    const done = Object.values(extractRoutes).map(each => each.done)
    expect(new Set(done).size).toBe(done.length)
  })

  it('is told for every action of a route nobody has put in words, done and tried', () => {
    for (const action of actions) {
      for (const allowed of [true, false]) {
        const text = whatWasDone(row({ action, allowed, route: 'PUT /api/unheard-of' }))
        expect(text).toMatch(/^[A-ZÆØÅ].{8,}$/)
        expect(text).not.toMatch(codeName)
      }
    }
  })

  it('is an attempt where it was refused', () => {
    expect(whatWasDone(row())).toBe('Barnets side blev åbnet')
    expect(whatWasDone(row({ action: 'refusal', allowed: false }))).toBe('Et forsøg på at åbne sagen blev afvist')
    for (const route of Object.keys(extractRoutes))
      expect(whatWasDone(row({ route, action: 'refusal', allowed: false }))).toMatch(/^Et forsøg på at .* blev afvist$/)
  })

  it('names the records that were changed by their versions, and counts the rest', () => {
    expect(whatChanged(row())).toEqual([])
    expect(whatChanged(row({ changed: [{ entity: 'spell', from: 2, to: 3 }] }))).toEqual([
      'Forløb: udgave 2 blev til udgave 3',
    ])
    const many = Array.from({ length: 5 }, () => ({ entity: 'constructor', from: null, to: 1 }))
    expect(whatChanged(row({ changed: many }))).toEqual([
      'Oplysning: skrevet ind',
      'Oplysning: skrevet ind',
      'Oplysning: skrevet ind',
      'og 2 til',
    ])
  })
})

describe('why', () => {
  it('is told for every rule, allowed and refused, and for a refusal that no rule made', () => {
    for (const why of [...deciders, 'bad-request', 'spell-conflict', '']) {
      for (const allowed of [true, false]) {
        const text = whyItWas(row({ why, allowed }))
        expect(text).toMatch(/^[A-ZÆØÅ].{8,}$/)
        expect(text).not.toMatch(codeName)
      }
    }
  })

  it('is the task itself where the row knows it', () => {
    expect(whyItWas(row())).toBe('Havde en opgave i sagen')
    expect(whyItWas(row({ ground: 'responsible' }))).toBe('Havde ansvaret for sagen')
    expect(new Set(everyGround.map(ground => whyItWas(row({ ground })))).size).toBe(everyGround.length)
    expect(whyItWas(row({ ground: 'responsible', allowed: false }))).toBe('Havde ikke en opgave i sagen, der giver lov')
    expect(whyItWas(row({ why: 'break-glass', ground: 'responsible' }))).toBe('Nødadgang, fordi det hastede')
  })

  it('never tells that somebody of the child’s own family tried: that would name them', () => {
    const refused = deciders.map(why => whyItWas(row({ why, allowed: false })))
    const ofFamily = whyItWas(row({ why: 'own-family', allowed: false }))
    expect(ofFamily).toBe(whyItWas(row({ why: 'colleague-family', allowed: false })))
    expect(refused.filter(text => text === ofFamily).length).toBeGreaterThan(4)
    expect(refused.join()).not.toMatch(/famili|slægt/)
  })

  it('names the purpose where it is not the case itself', () => {
    expect(otherPurpose.casework).toBe('')
    expect(otherPurpose.control).toBe('Formål: kontrol')
  })
})
