// Checks what comes in against the contract, and says in Danish which field is wrong, without repeating what was sent.
import type { FastifySchemaCompiler } from 'fastify'
import { z } from 'zod'
import { type Message, message } from '../language/message.ts'
import { DayText } from '../language/rule.ts'
import { Refusal, standing } from './refusal.ts'

const sentenceOf = (issue: z.core.$ZodIssue, given: unknown): Message => {
  switch (issue.code) {
    case 'invalid_type':
      return given === undefined ? message('field-needed') : message('field-unusable')
    case 'too_small':
      return issue.origin === 'string' ? message('field-too-short') : message('field-unusable')
    case 'too_big':
      return issue.origin === 'string'
        ? message('field-too-long', { most: Number(issue.maximum) })
        : message('field-unusable')
    case 'custom':
      return ofOurs(issue.message, given)
    case 'invalid_format':
      return issue.format === 'date' ? message('field-no-day') : message('field-unusable')
    default:
      return message('field-unusable')
  }
}

const GivenPeriod = z.object({ from: DayText, to: DayText })

/** What our own checks of days and periods found. */
const ofOurs = (found: string, given: unknown): Message => {
  if (found === 'no-such-day') return message('field-no-day')
  const { data } = GivenPeriod.safeParse(given)
  return found === 'period-without-days' && data !== undefined
    ? message('period-without-days', data)
    : message('field-unusable')
}

const at = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inside, part) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, part) : undefined),
    data,
  )

/** The refusal of input that does not fit: a sentence for each field, the first issue of a field counting. */
const badFields = (issues: readonly z.core.$ZodIssue[], data: unknown): Refusal => {
  const fields = new Map<string, string>()
  for (const issue of issues) {
    const field = issue.path.map(String).join('.')
    if (!fields.has(field)) fields.set(field, standing(sentenceOf(issue, at(data, issue.path))))
  }
  return new Refusal(400, message('bad-request'), Object.fromEntries(fields))
}

/** Fastify's way of checking input, by the zod schemas of the contract. */
export const checkInput: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  data => {
    const read = schema.safeParse(data)
    return read.success ? { value: read.data } : { error: badFields(read.error.issues, data) }
  }
