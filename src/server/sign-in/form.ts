// Reads a form another site has had the browser send; only for the one route the municipality's SAML sign-in answers to.
import type { FastifyInstance } from 'fastify'
import { message } from '../../language/message.ts'
import { Refusal } from '../refusal.ts'

/** The kind of body a form has. */
export const formType = 'application/x-www-form-urlencoded'

/** An answer with a hundred privileges, sealed and signed, has about 60 kB. */
const largestForm = 300 * 1024

/** Lets the routes of this room take forms. A field that is there twice is none. */
export const acceptForms = (room: FastifyInstance): void => {
  room.addContentTypeParser(
    formType,
    { parseAs: 'string', bodyLimit: largestForm },
    async (_: unknown, body: string | Buffer) => {
      const fields = [...new URLSearchParams(String(body))]
      const names = new Set(fields.map(([name]) => name))
      if (names.size !== fields.length) throw new Refusal(400, message('bad-request'))
      return Object.fromEntries(fields)
    },
  )
}
