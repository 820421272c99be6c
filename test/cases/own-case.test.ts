// An own case: what a copy keeps of its source, and what an empty one begins with.
import { describe, expect, test } from 'vitest'
import { readCaseFile } from '../../src/documents/case-file.ts'
import { auditCase } from '../../src/investment/audit/audit.ts'
import { checkCase } from '../../src/investment/check-case.ts'
import { computeCase } from '../../src/investment/compute.ts'
import { emptyCase, ownCopy } from '../../src/investment/plan/own-case.ts'
import { viewCase } from '../../src/investment/view.ts'
import { planned } from '../investment/planned-case.ts'

const own = { id: 'egen-1', title: 'Vores egen', municipality: '999' }
const published = ['frederiksberg-2017', 'herning-2012', 'herning-2016', 'koebenhavn-2016', 'ringsted-2020']

describe('a copy of a published case', () => {
  test.each(published)('of %s has the same net, running total and payback, and can be changed', async id => {
    const { case: of } = await readCaseFile(`cases/${id}.yaml`)
    const copy = ownCopy(of, own)
    expect(checkCase(copy)).toMatchObject({ ok: true })
    const { net, cumulative, payback, paybackReason } = computeCase(of)
    expect(computeCase(copy)).toMatchObject({ net, cumulative, payback, paybackReason })
    expect(copy.copyOf).toBe(id)
    expect(copy.claims).toEqual([])
  })

  test('shows the totals of its table as its rows give them, for nobody has printed them', async () => {
    const { case: of } = await readCaseFile('cases/koebenhavn-2016.yaml')
    const copy = ownCopy(of, own)
    const table = viewCase(copy, auditCase(copy)).tables[0]
    const totals = table?.rows.filter(row => row.kind !== 'line') ?? []
    expect(totals.length).toBeGreaterThan(0)
    for (const row of totals) expect(row.stated).toEqual(row.computed)
    expect(auditCase(copy).findings.filter(each => each.severity === 'error')).toEqual([])
  })
})

test('a copy follows only the rows it has: a row its source prints a second time stays there', () => {
  const line = { id: 'first', amounts: [1, 1, 1, 1] }
  const followUp = {
    accounts: [
      { account: '1', lines: ['first', 'again'] },
      { account: '2', lines: ['once-more'] },
    ],
    baseYears: [2020],
    trend: null,
  }
  const again = ['again', 'once-more'].map(id => ({ ...line, id, repeats: ['first'] }))
  const of = planned([line, ...again], { followUp })
  expect(checkCase(of)).toMatchObject({ ok: true })
  const copy = ownCopy(of, own)
  expect(checkCase(copy)).toMatchObject({ ok: true })
  expect(copy.followUp?.accounts).toEqual([{ account: '1', lines: ['first'] }])
  const unfollowed = { ...followUp, accounts: followUp.accounts.slice(1) }
  expect(ownCopy(planned([line, ...again], { followUp: unfollowed }), own).followUp).toBeUndefined()
})

describe('an empty case', () => {
  test('has a row to spend in and a row to save in, five years and no amounts', () => {
    const empty = emptyCase(own, 2026)
    expect(checkCase(empty)).toMatchObject({ ok: true })
    expect(empty.years).toEqual([2026, 2027, 2028, 2029, 2030])
    expect(empty.lines.map(line => [line.kind, line.amounts])).toEqual([
      ['cost', [null, null, null, null, null]],
      ['saving', [null, null, null, null, null]],
    ])
    expect(computeCase(empty).payback.total).toBeNull()
  })
})
