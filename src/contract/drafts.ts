// Drafts: what somebody has written in a form and not sent yet. Shown to the one who wrote it, and to nobody else.
import { z } from 'zod'
import { route } from './route.ts'

const word = '[a-z0-9]+(?:-[a-z0-9]+)*'

const params = z.object({
  form: z
    .string()
    .max(60)
    .regex(new RegExp(`^${word}$`)),
})

/** What the form is about: a child's id, perhaps followed by a full stop and what it is of the child; or the name of something else. */
const query = z.object({
  subject: z
    .string()
    .max(120)
    .regex(new RegExp(`^(?:${word}(?:\\.${word})*)?$`))
    .default(''),
})

const Json = z.json()

/** A draft as it was saved last. `baseVersion` is the version of the record that was open in the form. */
const Draft = z
  .object({
    baseVersion: z.int().min(1).nullable(),
    body: z.record(z.string(), Json),
    savedAt: z.iso.datetime(),
  })
  .meta({ id: 'Draft' })

export const drafts = {
  read: route({
    method: 'GET',
    path: '/api/drafts/:form',
    permission: 'keep-draft',
    journal: { action: 'read', purpose: 'casework' },
    summary: 'One\u2019s own draft in a form; null where there is none.',
    params,
    query,
    answer: z.object({ draft: Draft.nullable() }),
  }),
  save: route({
    method: 'POST',
    path: '/api/drafts/:form',
    permission: 'keep-draft',
    journal: 'none',
    // An investment case is larger than a form; what a form may hold is the database's to say.
    largest: 448 * 1024,
    summary: 'Saves one\u2019s own draft, in the place of the one before. Deleted when it is sent, or after 90 days.',
    params,
    query,
    body: Draft.omit({ savedAt: true }).extend({
      baseVersion: Draft.shape.baseVersion.default(null),
      /** Who typed it: refused where somebody else is signed in by now. */
      owner: z.uuid().toLowerCase().optional(),
    }),
    answer: z.object({ savedAt: z.iso.datetime() }),
  }),
  drop: route({
    method: 'DELETE',
    path: '/api/drafts/:form',
    permission: 'keep-draft',
    journal: { action: 'change', purpose: 'casework' },
    summary: 'Deletes one\u2019s own draft, when it has been sent or is given up.',
    params,
    query,
    answer: z.object({ dropped: z.boolean() }),
  }),
}
