// What can be signed: every question answered, every no explained, every finding with words, owner and a day to come.
import { describe, expect, it } from 'vitest'
import { shippedChecklist as checklist } from '../../../test/casework/shipped.ts'
import { day } from '../../language/day.ts'
import { say } from '../../language/message.ts'
import { findingState, type GivenAnswer, type GivenFinding, reviewFaults } from './answers.ts'
import { Checklist, itemsOn } from './checklist.ts'

const today = day('2026-06-15')
const items = itemsOn(checklist, today)
const owner = '0d5e1a11-4c1e-4a10-9d3a-000000000004'
const all = (more: Partial<GivenAnswer> = {}): readonly GivenAnswer[] =>
  items.map(({ id }, at) => ({ check: id, answer: 'yes', remark: '', ...(at === 0 ? more : {}) }))
const finding = (more: Partial<GivenFinding> = {}): GivenFinding => ({
  id: null,
  check: items[0]?.id ?? '',
  text: 'Tal med barnet',
  owner,
  due: '2026-07-01',
  ...more,
})
const faults = (answers: readonly GivenAnswer[], findings: readonly GivenFinding[] = []) =>
  Object.fromEntries(
    Object.entries(
      reviewFaults(answers, findings, {
        items,
        owners: [owner],
        today,
        before: [{ id: owner, check: items[0]?.id ?? '', text: 'Før', owner: 'left', due: day('2026-05-01') }],
      }),
    ).map(([field, why]) => [field, say(why)]),
  )

describe('the shipped checklist', () => {
  it('tells law and programme apart, and a question of the law has its paragraph', () => {
    const asked = new Set(items.map(each => each.binding))
    expect(asked).toEqual(new Set(['law', 'programme', 'local']))
    expect(items.filter(each => each.binding === 'law' && each.paragraph === null)).toEqual([])
    expect(checklist).toMatchObject({ confidence: 'our-reading', cases: 5 })
  })

  it('leaves out the questions of a law that was not there yet', () => {
    const before = itemsOn(checklist, day('2023-12-31'))
    expect(before.filter(each => each.law === 'Barnets lov')).toEqual([])
    expect(before.length).toBe(items.filter(each => each.law !== 'Barnets lov').length)
  })

  it('is refused where a question stands twice, or a question of the law has no paragraph', () => {
    const [first] = checklist.items
    expect(Checklist.safeParse({ ...checklist, items: [first, first] }).success).toBe(false)
    expect(Checklist.safeParse({ ...checklist, items: [{ ...first, paragraph: null }] }).success).toBe(false)
    expect(Checklist.safeParse({ ...checklist, cases: checklist.mostCases + 1 }).success).toBe(false)
  })
})

describe('a signature', () => {
  it('needs an answer to every question, once', () => {
    expect(faults(all())).toEqual({})
    const [first] = all()
    expect(faults(all().slice(1))).toEqual({ [`answer.${first?.check}`]: 'Vælg ja, nej eller ikke relevant.' })
    expect(faults([...all(), ...all().slice(0, 1)])).toHaveProperty(`answer.${first?.check}`)
  })

  it('needs a remark or a finding where the answer is no', () => {
    const [first] = items
    expect(faults(all({ answer: 'no', remark: ' ' }))).toEqual({
      [`remark.${first?.id}`]: 'Skriv en bemærkning, eller aftal, hvad der skal gøres.',
    })
    expect(faults(all({ answer: 'no', remark: 'Barnet var bortrejst.' }))).toEqual({})
    expect(faults(all({ answer: 'no' }), [finding()])).toEqual({})
    expect(faults(all({ answer: 'not-relevant' }))).toEqual({})
  })

  it('needs words, an owner of the case and a day that has not passed for each finding', () => {
    expect(faults(all(), [finding({ text: ' ', owner: 'stranger', due: '2026-06-14' })])).toEqual({
      'finding.0.text': 'Skriv, hvad der skal gøres.',
      'finding.0.owner': 'Vælg, hvem der gør det.',
      'finding.0.due': 'Vælg en dag, der ikke er gået.',
    })
    expect(faults(all(), [finding({ due: '' })])).toEqual({ 'finding.0.due': 'Vælg en dag.' })
    expect(faults(all(), [finding({ due: '2026-06-15' })])).toEqual({})
  })

  it('keeps a finding that stood before, with its owner and its day, and takes none that nobody knows', () => {
    expect(faults(all(), [finding({ id: owner, owner: 'left', due: '2026-05-01' })])).toEqual({})
    const unknown = 'Det, der skal gøres, hører ikke til her. Hent siden igen.'
    expect(faults(all(), [finding({ id: '0d5e1a11-4c1e-4a10-9d3a-000000000009' })])).toEqual({
      'finding.0.text': unknown,
    })
    expect(faults(all(), [finding({ check: 'weather' })])).toEqual({ 'finding.0.text': unknown })
  })
})

it('a finding is late from the day after its own, and done whenever it was done', () => {
  const due = { due: day('2026-06-15') }
  expect(findingState(due, null, day('2026-06-15'))).toBe('open')
  expect(findingState(due, null, day('2026-06-16'))).toBe('late')
  expect(findingState(due, day('2026-06-20'), day('2026-06-21'))).toBe('done')
})
