// Tests of what is said about input that does not fit: one sentence a field, and nothing of what was sent.
import { expect, it } from 'vitest'
import { z } from 'zod'
import { PeriodOf } from '../casework/facts/dated.ts'
import { kept } from '../contract/route.ts'
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

it('a day that is none, a period without days and a NUL have theirs, wherever they stand', () => {
  const period = kept(z.object({ period: PeriodOf, texts: z.array(z.string()) }))
  const checkBody = checkInput({ schema: period, method: 'POST', url: '/api/x' })
  const said = (data: unknown): unknown => {
    const error: unknown = Reflect.get(Object(checkBody(data)), 'error')
    return error instanceof Refusal ? error.problem.fields : undefined
  }
  expect(said({ period: { from: '2026-06-15', to: null }, texts: ['a'] })).toBeUndefined()
  expect(said({ period: { from: '2026-02-30' }, texts: ['a'] })).toEqual({
    'period.from': 'Det er ikke en dato. Skriv den som 2026-01-31.',
  })
  expect(said({ period: { from: '2026-06-15', to: '2026-06-15' }, texts: ['a'] })).toEqual({
    period: 'Perioden fra 15-06-2026 til 15-06-2026 indeholder ingen dage. Slutdagen skal ligge efter startdagen.',
  })
  expect(said({ period: { from: '2026-06-15' }, texts: ['a', 'b\0'] })).toEqual({
    'texts.1': 'Det kan ikke bruges her.',
  })
})
