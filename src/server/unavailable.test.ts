// Tests of telling a database that does not answer from a fault of our own.
import { expect, it } from 'vitest'
import { isUnavailable } from './unavailable.ts'

const withCode = (code: string): Error => Object.assign(new Error('x'), { code })

it.each(['ECONNREFUSED', 'ENOENT', '57P01', '57P03', '53300', '08006', '25P03'].map(withCode))(
  '%# is the database',
  error => {
    expect(isUnavailable(error)).toBe(true)
  },
)

it.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect'])('so is "%s"', text => {
  expect(isUnavailable(new Error(text))).toBe(true)
})

it.each([withCode('23505'), withCode('42P01'), withCode('57014'), new Error('x'), 'x', undefined])(
  '%# is ours',
  error => {
    expect(isUnavailable(error)).toBe(false)
  },
)
