// The API's description: OpenAPI 3.1 made from the contract, as JSON for programs and as a page for people.
import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { standsOpen } from '../access/decide.ts'
import { docsPage } from './docs-page.ts'
import type { House } from './house.ts'
import { style, styleAddress } from './pages.ts'
import { cookieName } from './token.ts'

/** What each status means; the sentence for the user is in the body. */
const meanings: Readonly<Record<string, string>> = {
  200: 'The answer.',
  400: 'Something in the request cannot be used; `fields` says what.',
  401: 'Not signed in.',
  403: 'The role may not, or the request did not come from the pages of this server.',
  404: 'The record does not exist, or the role may not see it.',
  409: 'Somebody was first; `conflict` holds both texts.',
  429: 'Too many sign-ins from this address.',
  500: 'A fault of the server; the number in the sentence stands in its log.',
  503: 'The database does not answer, or is not at the version of the program.',
}

/** Registers what collects the routes; before any of them. */
export const describeRoutes = async (app: FastifyInstance, { version, plainCookie }: House): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Forlæns',
        version,
        description: 'What travels between Forlæns and its pages. Sentences in answers are Danish, for the user.',
        license: { name: 'MPL-2.0', identifier: 'MPL-2.0' },
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: cookieName(plainCookie) } } },
    },
    transform: given => {
      const { schema, url } = jsonSchemaTransform(given)
      const { permission } = given.route.config ?? {}
      if (permission === undefined) return { schema: { ...schema, hide: true }, url }
      const security = standsOpen(permission) ? [] : [{ session: [] }]
      return { schema: { ...schema, security, 'x-permission': permission }, url }
    },
    transformObject: document => {
      const made = jsonSchemaTransformObject(document)
      const paths: unknown = Reflect.get(made, 'paths')
      for (const operation of Object.values(Object(paths)).flatMap(item => Object.values(item ?? {}))) {
        const answers: unknown = typeof operation === 'object' ? Reflect.get(operation, 'responses') : undefined
        for (const [status, answer] of Object.entries(answers ?? {}))
          Object.assign(answer, { description: meanings[status] })
      }
      return made
    },
  })
}

/** Serves the description; after every route has been registered. */
export const serveDescription = (app: FastifyInstance, { version }: House): void => {
  const config = { permission: 'open-door' } as const
  const schema = { hide: true }
  app.get('/api/openapi.json', { config, schema }, async (_, reply) =>
    reply.type('application/json; charset=utf-8').send(JSON.stringify(app.swagger())),
  )
  app.get('/api/docs', { config, schema }, async (_, reply) =>
    reply.type('text/html; charset=utf-8').send(docsPage(app.swagger(), version)),
  )
  app.get(styleAddress, { config, schema }, async (_, reply) => reply.type('text/css; charset=utf-8').send(style))
}
