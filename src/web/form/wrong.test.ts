import { expect, test } from 'vitest'
import { Refused } from '../call/call.ts'
import { wrongFields } from './wrong.ts'

test('what the server says of a fact’s field stands at the form’s own', () => {
  const error = new Refused(400, {
    code: 'bad-request',
    sentence: 'Noget er ikke udfyldt rigtigt.',
    fields: {
      'given.fact.heldOn': 'Skriv en dag.',
      'given.fact.scores.0.score': 'Kan ikke bruges.',
      reason: 'For kort.',
    },
  })
  expect(wrongFields(error, ['heldOn', 'scores'])).toEqual({ heldOn: 'Skriv en dag.', scores: 'Kan ikke bruges.' })
  expect(wrongFields(new Error('no answer'), ['heldOn'])).toEqual({})
})
