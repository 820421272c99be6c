// Tests of what is said about input that does not fit: one sentence a field, and nothing of what was sent.
import { expect, it } from 'vitest'
import { z } from 'zod'
import { checkInput } from './fields.ts'
import { Refusal } from './refusal.ts'

const schema = z.object({ name: z.string().min(1).max(3), on: z.iso.date(), count: z.int().max(9) })
const check = checkInput({ schema, method: 'POST', url: '/api/x' })

const fieldsOf = (data: unknown): unknown => {
  const read: unknown = check(data)
  const error: unknown = Reflect.get(Object(read), 'error')
  return error instanceof Refusal ? error.problem.fields : undefined
}

it('what fits is let through', () => {
  expect(check({ name: 'abc', on: '2026-06-15', count: 9, more: 1 })).toEqual({
    value: { name: 'abc', on: '2026-06-15', count: 9 },
  })
})

it('each field that does not has its sentence', () => {
  expect(fieldsOf({ name: 'Storm', on: '15-06-2026', count: 10 })).toEqual({
    name: 'Højst 3 tegn.',
    on: 'Det er ikke en dato. Skriv den som 2026-01-31.',
    count: 'Det kan ikke bruges her.',
  })
  expect(fieldsOf({ name: '', on: null })).toEqual({
    name: 'Skriv noget.',
    on: 'Det kan ikke bruges her.',
    count: 'Feltet mangler.',
  })
})
