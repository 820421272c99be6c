// What the sign-in page says to somebody who came back in vain: our own sentences and no one else's.
import { expect, it, test } from 'vitest'
import { signInFailures } from '../../contract/sign-in.ts'
import { faultOf } from './came-back.ts'
import { da } from './da.ts'

it('says nothing where nothing went wrong', () => {
  expect(faultOf({})).toBeNull()
})

it('says the sentence of the code', () => {
  expect(faultOf({ fejl: 'sign-in-silent' })).toBe('Kommunens login svarer ikke lige nu. Prøv igen om lidt.')
  expect(faultOf({ fejl: 'sign-in-locked', om: '1' })).toBe(
    'Der er prøvet for mange gange uden held. Vent et minut, og prøv igen.',
  )
})

it.each(signInFailures)('%s has a sentence of its own', fejl => {
  expect(faultOf({ fejl, om: '15' })).not.toBe(da.otherFault)
})

test.each([
  ['a code that is none of ours', { fejl: 'Ring til 12345678' }],
  ['a code of something else', { fejl: 'role-may-not' }],
  ['no code', { fejl: '' }],
  ['a lock without minutes', { fejl: 'sign-in-locked' }],
  ['minutes that are none', { fejl: 'sign-in-locked', om: '15 år' }],
  ['no minutes', { fejl: 'sign-in-locked', om: '0' }],
])('says that something went wrong for %s', (_, came) => {
  expect(faultOf(came)).toBe(da.otherFault)
})
