// Tests of the steps' short names.
import { expect, it } from 'vitest'
import { shortStepName, standingAlone } from './step-names.ts'

it('a step has a short name, under the old law and the new', () => {
  expect(shortStepName('hjemmebaserede foranstaltninger')).toBe('Hjemmebaseret')
  expect(shortStepName('hjemmebaserede støttende indsatser')).toBe('Hjemmebaseret')
  expect(shortStepName('børne- og ungehjem')).toBe('Børne- og ungehjem')
})

it('one that nobody has shortened keeps its own, with a capital letter', () => {
  expect(shortStepName('åben rådgivning')).toBe('Åben rådgivning')
  expect(standingAlone('økonomi')).toBe('Økonomi')
})
