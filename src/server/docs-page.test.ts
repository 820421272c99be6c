// Tests of how the API's page writes down a schema.
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { docsPage, typeText } from './docs-page.ts'

const written = (schema: z.ZodType): string => typeText(z.toJSONSchema(schema, { target: 'openapi-3.0' }))

describe('a schema', () => {
  it.each<[z.ZodType, string]>([
    [z.string(), 'string'],
    [z.iso.date(), 'string (date)'],
    [z.array(z.number()), 'number[]'],
    [z.enum(['a', 'b']), '"a" | "b"'],
    [z.array(z.union([z.string(), z.number()])), '(string | number)[]'],
    [z.record(z.string(), z.number()), '{ [name]: number }'],
    [z.unknown(), 'unknown'],
  ])('%#', (schema, text) => {
    expect(written(schema)).toBe(text)
  })

  it('of an object says which fields may be missing', () => {
    const schema = z.object({ id: z.string(), in: z.object({ at: z.boolean().optional() }) })
    expect(written(schema)).toBe('{\n  id: string\n  in: {\n    at?: boolean\n  }\n}')
  })

  it('that stands elsewhere is named', () => {
    expect(typeText({ $ref: '#/components/schemas/Problem' })).toBe('Problem')
  })
})

it('what a summary says is text, whatever it looks like', () => {
  const operation = { summary: '<script>"&\'', 'x-permission': 'count', responses: { 200: { description: 'ok' } } }
  const html = docsPage({ paths: { '/api/x': { get: operation } }, components: {} }, '1')
  expect(html).toContain('&lt;script&gt;&quot;&amp;&#39;')
  expect(html).not.toContain('<script')
})
