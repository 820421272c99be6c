// Management reviews in an access request: when the case was drawn and signed, every answer and finding, and what stood before.
import { describe, expect, test } from 'vitest'
import { request, review } from '../../test/setup/access-request.ts'
import { type AccessReview, reviewSection } from './access-request-reviews.ts'
import type { RequestRow } from './access-request-table.ts'
import type { Around } from './access-request-telling.ts'

const around: Around = { names: request.names, decisions: new Map(), goals: new Map(), hidden: [] }

const lines = ({ cells }: RequestRow): readonly (readonly string[])[] =>
  cells.map(cell => cell.map(({ name, text }) => (name === '' ? text : `${name}: ${text}`).replaceAll('\u00a0', ' ')))
const rows = (reviews: readonly AccessReview[], how = around) => reviewSection(reviews, how).rows.map(lines)

describe('a review that was signed', () => {
  test('is told with every question, what the system saw, the remark, what is to be done, and that it was done', () => {
    expect(rows([review])[0]).toEqual([
      ['Trukket ud til gennemgang 20. maj 2026', 'Skrevet under 26. maj 2026'],
      [
        'Skrevet under af: teamleder',
        'Er der talt med barnet før den seneste afgørelse?: Nej. Bemærkning: Samtalen skal holdes hos familien Sneppemark. Systemet så: Ingen samtale er skrevet på afgørelsen 30. juni 2025. Spørgsmålet følger af Barnets lov § 5 stk. 3.',
        'Skal gøres: Tal med barnet. Af: teamleder. Senest 5. juni 2026.',
        'Fulgt op 6. juni 2026: ikke gjort endnu. Barnet var på lejr i Engvangen.',
        'Fulgt op 10. juni 2026: gjort 9. juni 2026.',
        'Er netværkskortet under seks måneder gammelt?: Ja. Systemet så: Netværkskortet er tegnet 1. marts 2026. Spørgsmålet er kommunens eget.',
      ],
      ['26. maj 2026', 'Grund: Et opkald er ikke nok'],
    ])
  })

  test('and corrected tells beneath what was signed before, on the day it was in Denmark', () => {
    expect(rows([review])[1]).toEqual([
      ['Før: trukket ud til gennemgang 20. maj 2026, skrevet under 22. maj 2026'],
      [
        'Er der talt med barnet før den seneste afgørelse?: Nej. Systemet så: Ingen samtale er skrevet på afgørelsen 30. juni 2025. Spørgsmålet følger af Barnets lov § 5 stk. 3.',
        'Skal gøres: Ring til barnet. Af: teamleder. Senest 5. juni 2026.',
        'Resten som ovenfor.',
      ],
      ['22. maj 2026, stod der til 26. maj 2026'],
    ])
  })

  test('tells beneath, with what was taken out later, how it was followed up', () => {
    const [first, second] = review.versions
    if (first === undefined || second === undefined) throw new Error('no versions')
    const taken = rows([{ ...review, versions: [first, { ...second, findings: [] }] }])
    expect(taken[0]?.[1]?.join()).not.toMatch(/Skal gøres|Fulgt op/)
    expect(taken[1]?.[1]).toContain('Fulgt op 10. juni 2026: gjort 9. juni 2026.')
  })

  test('tells what is to be done also where its question is not among the answers', () => {
    const without = review.versions.map(each => ({ ...each, answers: [] }))
    expect(rows([{ ...review, versions: without }])[0]?.[1]?.join()).toContain('Skal gøres: Tal med barnet')
  })

  test('names nobody who works here, also where the role is not known', () => {
    const nobody = { ...around, names: { ...around.names, staff: new Map() } }
    expect(rows([review], nobody)[0]?.[1]?.[0]).toBe('Skrevet under af: en medarbejder')
  })
})

test('a case that was drawn and not gone through is told with the day', () => {
  expect(rows([{ ...review, versions: [], followed: [] }])).toEqual([
    [['Trukket ud til gennemgang 20. maj 2026'], ['Ikke gået igennem endnu'], ['20. maj 2026']],
  ])
})

test('the last one that was drawn stands first', () => {
  const earlier = { drawnAt: '2025-05-20T09:00:00Z', versions: [], followed: [] }
  const later = { ...earlier, drawnAt: '2026-06-01T09:00:00Z' }
  expect(rows([earlier, review, later]).map(([when]) => when?.[0])).toEqual([
    'Trukket ud til gennemgang 1. juni 2026',
    'Trukket ud til gennemgang 20. maj 2026',
    'Før: trukket ud til gennemgang 20. maj 2026, skrevet under 22. maj 2026',
    'Trukket ud til gennemgang 20. maj 2025',
  ])
})

test('what people wrote is hidden where the child’s address is; questions, answers and days stand', () => {
  const words = rows([review], { ...around, hidden: ['address'] })
    .flat(2)
    .join('\n')
  expect(words).not.toMatch(/Sneppemark|Engvangen|Tal med barnet|Ring til barnet|Et opkald/)
  expect(words).toContain('Bemærkning: Vises ikke her af hensyn til beskyttelsen.')
  expect(words).toContain('Er der talt med barnet før den seneste afgørelse?: Nej.')
  expect(words).toContain('Senest 5. juni 2026')
})
