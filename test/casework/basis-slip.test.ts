// A paragraph of barnets lov on help from before that law: a slip that must not hide the follow-up.
import { expect, test } from 'vitest'
import { caseOf, dueOn } from './shipped.ts'

const helped = (basis: string | null, step = 4) =>
  caseOf({
    help: [{ id: 'hjælp', kind: 'measure', step, service: 'x', basis, period: { from: '2023-11-01', to: null } }],
  })

const followUps = (facts: ReturnType<typeof caseOf>) =>
  dueOn(facts, '2024-03-01')
    .filter(each => each.what === 'follow-up')
    .map(each => `${each.state} ${each.date}`)

test('help of 2023 is followed up by serviceloven, whatever law its paragraph names', () => {
  const bySlip = followUps(helped('Barnets lov § 32 stk. 1 nr. 5'))
  expect(bySlip).toHaveLength(1)
  expect(bySlip).toEqual(followUps(helped(null)))
  expect(bySlip).toEqual(followUps(helped('Serviceloven § 52 stk. 3 nr. 3')))
})

test('a slip on a light step asks for nothing, and neither does preventive help', () => {
  expect(followUps(helped('Barnets lov § 30', 2))).toEqual([])
  expect(followUps(helped('Serviceloven § 11 stk. 3'))).toEqual([])
})
