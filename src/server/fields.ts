// Checks what comes in against the contract, and says in Danish which field is wrong, without repeating what was sent.
import type { FastifySchemaCompiler } from 'fastify'
import type { z } from 'zod'
import { type Message, message, say } from '../language/message.ts'
import { Refusal } from './refusal.ts'

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
    case 'invalid_format':
      return issue.format === 'date' ? message('field-no-day') : message('field-unusable')
    default:
      return message('field-unusable')
  }
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
    if (!fields.has(field)) fields.set(field, say(sentenceOf(issue, at(data, issue.path))))
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
