// The API's description as a page: every route with its permission, what goes in and what comes out. Only reads the OpenAPI.
import { z } from 'zod'
import { escaped, page } from './pages.ts'

const Schema = z.looseObject({})

const Operation = z.object({
  summary: z.string().default(''),
  'x-permission': z.string(),
  security: z.array(z.unknown()).default([]),
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), required: z.boolean().default(false), schema: Schema }))
    .default([]),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: Schema })) }).optional(),
  responses: z.record(
    z.string(),
    z.object({
      description: z.string().default(''),
      content: z.record(z.string(), z.object({ schema: Schema })).default({}),
    }),
  ),
})
type Operation = z.output<typeof Operation>

/** What the page reads of an OpenAPI document. */
const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({ schemas: z.record(z.string(), Schema).default({}) }),
})

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** A JSON Schema in the notation of TypeScript, which is shorter and says the same to whoever calls the API. */
export const typeText = (schema: unknown, indent = ''): string => {
  if (typeof schema !== 'object' || schema === null) return 'unknown'
  const of = new Map(Object.entries(schema))
  const reference = of.get('$ref')
  if (typeof reference === 'string') return reference.split('/').at(-1) ?? 'unknown'
  const several = [...list(of.get('anyOf')), ...list(of.get('oneOf'))]
  if (several.length > 0) return [...new Set(several.map(each => typeText(each, indent)))].join(' | ')
  if (of.has('const')) return JSON.stringify(of.get('const'))
  if (of.has('enum'))
    return list(of.get('enum'))
      .map(each => JSON.stringify(each))
      .join(' | ')
  switch (of.get('type')) {
    case 'object':
      return objectText(of, indent)
    case 'array': {
      const inside = typeText(of.get('items'), indent)
      return inside.includes(' | ') ? `(${inside})[]` : `${inside}[]`
    }
    case 'string':
      return of.has('format') ? `string (${String(of.get('format'))})` : 'string'
    default:
      return String(of.get('type') ?? 'unknown')
  }
}

const objectText = (of: ReadonlyMap<string, unknown>, indent: string): string => {
  const properties = of.get('properties')
  if (typeof properties !== 'object' || properties === null) {
    return `{ [name]: ${typeText(of.get('additionalProperties'), indent)} }`
  }
  const needed = new Set(list(of.get('required')))
  const inner = `${indent}  `
  const fields = Object.entries(properties).map(
    ([name, schema]) => `${inner}${name}${needed.has(name) ? '' : '?'}: ${typeText(schema, inner)}`,
  )
  return `{\n${fields.join('\n')}\n${indent}}`
}

const code = (label: string, text: string): string =>
  `<pre tabindex="0" role="region" aria-label="${escaped(label)}">${escaped(text)}</pre>`

const parametersOf = (name: string, { parameters }: Operation): string => {
  if (parameters.length === 0) return ''
  const rows = parameters.map(
    each =>
      `<tr><th scope="row"><code>${escaped(each.name)}</code></th><td>${escaped(each.in)}</td><td>${each.required ? 'yes' : 'no'}</td><td><code>${escaped(typeText(each.schema))}</code></td></tr>`,
  )
  return `<table><caption>Parameters of ${escaped(name)}</caption><thead><tr><th scope="col">name</th><th scope="col">in</th><th scope="col">required</th><th scope="col">type</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

const contentOf = (title: string, name: string, content: Readonly<Record<string, { schema: unknown }>>): string =>
  Object.entries(content)
    .map(([type, { schema }], at) => {
      const body = type === 'application/json' ? typeText(schema) : 'bytes'
      return `<h3>${title} <span class="number">${escaped(type)}</span></h3>${code(at === 0 ? `${title} of ${name}` : `${title} of ${name} as ${type}`, body)}`
    })
    .join('')

const operationOf = (path: string, method: string, operation: Operation): string => {
  const name = `${method.toUpperCase()} ${path}`
  const { summary, security, requestBody, responses } = operation
  const access = security.length === 0 ? 'open to everyone' : 'signed in'
  const others = Object.keys(responses).filter(status => status !== '200')
  return [
    `<section><h2><code>${escaped(name)}</code></h2>`,
    `<p>${escaped(summary)}</p>`,
    `<p class="number">Permission <code>${escaped(operation['x-permission'])}</code>, ${access}.</p>`,
    parametersOf(name, operation),
    requestBody === undefined ? '' : contentOf('Body', name, requestBody.content),
    contentOf('Answer', name, responses['200']?.content ?? {}),
    `<p class="number">Problems: ${others.join(', ')}.</p></section>`,
  ].join('\n')
}

const statusesOf = (document: z.output<typeof Document>): string => {
  const meanings = new Map<string, string>()
  for (const operation of Object.values(document.paths).flatMap(Object.values<Operation>)) {
    for (const [status, { description }] of Object.entries(operation.responses)) meanings.set(status, description)
  }
  const rows = [...meanings].map(
    ([status, meaning]) => `<tr><th scope="row">${status}</th><td>${escaped(meaning)}</td></tr>`,
  )
  return `<table><caption>What the statuses mean</caption><tbody>${rows.join('')}</tbody></table>`
}

/** The page of an OpenAPI document. */
export const docsPage = (openapi: object, version: string): string => {
  const document = Document.parse(openapi)
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationOf(path, method, operation)),
  )
  const shapes = Object.entries(document.components.schemas)
    .filter(([name]) => !name.endsWith('Input'))
    .map(([name, schema]) => `<section><h2><code>${escaped(name)}</code></h2>${code(name, typeText(schema))}</section>`)
  return page(
    'en',
    `The API of Forlæns ${version}`,
    [
      `<main><h1>The API of Forlæns ${escaped(version)}</h1>`,
      '<p>Made from the contract that the server and its pages share. The same as <a href="/api/openapi.json">OpenAPI 3.1</a>. Sentences in answers are Danish, for the user.</p>',
      '<p>Sign in with <code>POST /api/session</code>; the session is a cookie. What changes something must be sent as JSON from a page of this server.</p>',
      statusesOf(document),
      ...routes,
      ...shapes,
      '</main>',
    ].join('\n'),
  )
}
