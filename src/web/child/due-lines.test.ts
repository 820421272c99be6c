// Tests of the due list in sentences: what is late and by whom, the law that is kept beside a programme, and what is missing.
import { describe, expect, test } from 'vitest'
import { caseDay, casePicture } from '../../../test/setup/case-picture.ts'
import type { DueLine } from '../../contract/case-record.ts'
import { ruleName, shownLine } from './due-lines.ts'

const placed = {
  kind: 'placement',
  id: 'bruun',
  period: { from: '2025-04-07' },
  step: 6,
  service: 'pleje',
  place: 'Hos familien Bruun',
  type: 'family-care',
  basis: 'Barnets lov § 43 stk. 1 nr. 2',
  programme: 'Tidligere hjælp i Eksempelby',
} as const

const followed = (heldOn: string, next: string | null) => ({
  id: heldOn,
  about: ['bruun'],
  heldOn,
  next: next === null ? null : { on: next, reason: 'Efter et halvt år' },
})
const none = new Map<string, string>()
const lineOf = (picture: ReturnType<typeof casePicture>, what: string): DueLine => {
  const found = picture.due.items.find(each => each.what === what)
  if (found === undefined) throw new Error(`no ${what} is due`)
  return found
}
const spaced = (text: string | null) => text?.replaceAll('\u00a0', ' ')

describe('a follow-up', () => {
  test('late by the programme says by how many days, and until when the law is kept', () => {
    const picture = casePicture({ help: [placed], followUps: [followed('2026-07-07', '2027-01-14')] })
    const line = lineOf(picture, 'follow-up')
    const shown = shownLine(line, caseDay, none)
    expect(shown.shape).toBe('program')
    expect(spaced(shown.text)).toBe(`Opfølgningen 7. okt. 2026 er ${line.late?.days} dage for sent efter programmet.`)
    expect(line.late?.days).toBe(43)
    expect(shown.date).toMatchObject({ asker: 'programme', date: '2026-10-07' })
    expect(shown.law).toMatchObject({ asker: 'law', date: '2027-01-14' })
  })

  test('late by the law says so first, and no law is kept beside it', () => {
    const picture = casePicture({ help: [placed], followUps: [followed('2026-07-07', '2026-11-09')] })
    const shown = shownLine(lineOf(picture, 'follow-up'), caseDay, none)
    expect([shown.shape, spaced(shown.text)]).toEqual([
      'lov',
      'Opfølgningen 9. nov. 2026 er 10 dage for sent efter loven.',
    ])
    expect(shown.law).toBeNull()
    expect(shown.date).toMatchObject({ asker: 'law', date: '2026-11-09' })
  })

  test('late by one date of the law is not called kept by another that has not passed', () => {
    const line = lineOf(casePicture({ help: [placed], followUps: [followed('2026-07-07', '2026-11-09')] }), 'follow-up')
    const [law] = line.dates.filter(({ asker }) => asker === 'law')
    if (law === undefined) throw new Error('no date of the law')
    const both = { ...line, dates: [...line.dates, { ...law, date: '2027-03-01' }] }
    expect(shownLine(both, caseDay, none).law).toBeNull()
    expect(shownLine({ ...both, state: 'late-by-programme' }, caseDay, none).law?.date).toBe('2027-03-01')
  })

  test('whose next day nobody has decided misses that day, by the law’s own rule', () => {
    const picture = casePicture({ help: [placed], followUps: [followed('2026-11-01', null)] })
    const shown = shownLine(lineOf(picture, 'follow-up'), caseDay, none)
    expect([shown.shape, shown.text]).toEqual(['mangler', 'Datoen for den næste opfølgning mangler helt.'])
    expect(shown.after).toMatch(/^Der er fulgt op, men det er ikke besluttet/)
    expect(shown.date).toMatchObject({ asker: 'law', date: null, paragraph: '§ 95 stk. 3' })
  })

  test('that was never held is missing, and its lateness is said too', () => {
    const picture = casePicture({ help: [placed] })
    const shown = shownLine(lineOf(picture, 'follow-up'), caseDay, none)
    expect(shown.text).toBe('Opfølgningen mangler helt.')
    expect(spaced(shown.after)).toMatch(
      /^Der er hverken holdt eller aftalt nogen\. Det er \d+ dage for sent efter loven\.$/,
    )
  })
})

test('an agreement is told in its own words, without who promised it where those are given', () => {
  const meeting = {
    id: 'm',
    heldOn: '2026-09-03',
    agreements: [{ id: 'a', text: 'Spørg far', owner: 'Mette Lund', due: '2026-10-01' }],
  }
  const line = lineOf(casePicture({ networkMeetings: [meeting] }), 'agreement')
  const told = shownLine(line, caseDay, new Map([['a', 'Spørg far']]))
  expect(spaced(told.text)).toBe('Aftalen »Spørg far« er 49 dage for sent efter aftalen.')
  expect(shownLine(line, caseDay, none).text).toContain('Mette Lund')
})

test('what is ahead has its day, what is due today says so', () => {
  const meeting = (due: string | null) => ({
    id: 'm',
    heldOn: '2026-09-03',
    agreements: [{ id: 'a', text: 'Ring', owner: 'Mor', due }],
  })
  const told = (due: string | null) => {
    const shown = shownLine(lineOf(casePicture({ networkMeetings: [meeting(due)] }), 'agreement'), caseDay, none)
    return [shown.shape, spaced(shown.text)]
  }
  expect(told('2026-12-01')).toEqual(['forude', 'Aftalen »Ring (Mor)« 1. dec. 2026.'])
  expect(told('2026-11-19')).toEqual(['idag', 'Aftalen »Ring (Mor)« skal ske i dag.'])
  expect(told(null)).toEqual(['forude', 'Aftalen »Ring (Mor)«, uden dato.'])
})

test('a rule is called by its paragraph, or by its title; a promise has none', () => {
  const picture = casePicture({ help: [placed], followUps: [followed('2026-07-07', '2027-01-14')] })
  const names = lineOf(picture, 'follow-up').dates.map(date =>
    spaced(ruleName(date, new Map([['boraas-foster', { title: 'Borås, familiepleje' }]]))),
  )
  expect(names).toEqual(['Borås, familiepleje', 'Barnets lov § 95 stk. 3'])
})
