// The services under their steps: cut by words and step, the most intrusive on top.
import { expect, it } from 'vitest'
import type { LadderView } from '../../contract/services.ts'
import { countServices, shownSteps } from './filter.ts'

const service = (id: string, name: string, steps: number[]) => ({
  id,
  name,
  steps,
  provider: 'Kommunen',
  targetGroup: 'Unge 13-17 år',
  evidence: 'Lovende',
  capacity: null,
})
const step = (of: number, services: LadderView['steps'][number]['services']): LadderView['steps'][number] => ({
  step: of,
  label: `Trin ${of}`,
  short: `${of}`,
  children: { shown: true, value: 10 },
  services,
})
const kontakt = service('a', 'Kontaktperson', [3])
const familie = service('b', 'Familiebehandling', [3, 4])
const ladder = [step(1, []), step(3, [kontakt, familie]), step(4, [familie])]

const all = { text: '', step: null }

it('the most intrusive step stands on top, and an empty step is still a step', () => {
  expect(shownSteps(ladder, all).map(each => each.step.step)).toEqual([4, 3, 1])
})

it('a service on two steps is shown on both and counted once', () => {
  expect(shownSteps(ladder, all).flatMap(each => each.services)).toHaveLength(3)
  expect(countServices(shownSteps(ladder, all))).toBe(2)
})

it('words may stand in any field, and steps without a hit are left out', () => {
  expect(shownSteps(ladder, { text: 'unge KONTAKT', step: null }).map(each => each.step.step)).toEqual([3])
  expect(shownSteps(ladder, { text: 'vuggestue', step: null })).toEqual([])
})

it('one step can be chosen', () => {
  expect(shownSteps(ladder, { text: '', step: 4 }).map(each => each.services)).toEqual([[familie]])
})
