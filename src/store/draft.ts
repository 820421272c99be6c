// Drafts in the database: one for each person, hat, form and subject, in the place of the one before.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Purpose } from '../access/role.ts'
import type { Inside } from './municipality.ts'

/** Whose draft it is, in the work it was written for, and of what. `subject` is empty where the form is about nothing that is there. */
export type DraftKey = {
  readonly owner: string
  readonly purpose: Purpose
  readonly form: string
  readonly subject: string
}

const Row = z.object({
  baseVersion: z.number().nullable(),
  body: z.record(z.string(), z.json()),
  savedAt: z.string(),
})
/** What was saved last. `baseVersion`: of the record, when the form was opened. */
export type StoredDraft = z.output<typeof Row>

const isTheirs = ({ owner, purpose, form, subject }: DraftKey) =>
  sql`municipality = forlaens.municipality() and owner = ${owner} and purpose = ${purpose} and form = ${form} and subject = ${subject}`

/** The draft; null where there is none. */
export const readDraft = async (inside: Inside, key: DraftKey): Promise<StoredDraft | null> => {
  const { rows } = await sql`select base_version as "baseVersion", body, saved_at as "savedAt" from forlaens.draft
    where ${isTheirs(key)}`.execute(inside)
  return rows.length === 0 ? null : Row.parse(rows[0])
}

/** Text as the database takes it: half characters and NUL become U+FFFD. */
const storable = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\ufffd') : value

/** Saves it. Of two windows the one that saved last counts. */
export const saveDraft = async (
  inside: Inside,
  municipality: number,
  { owner, purpose, form, subject }: DraftKey,
  { body, baseVersion }: Pick<StoredDraft, 'body' | 'baseVersion'>,
  now: Date,
): Promise<void> => {
  await sql`insert into forlaens.draft (municipality, owner, purpose, form, subject, base_version, body, saved_at)
    values (${municipality}, ${owner}, ${purpose}, ${form}, ${subject}, ${baseVersion}, ${JSON.stringify(body, storable)},
      ${now.toISOString()})
    on conflict (municipality, owner, purpose, form, subject)
      do update set base_version = excluded.base_version, body = excluded.body, saved_at = excluded.saved_at`.execute(
    inside,
  )
}

/** Deletes it. True where there was one. */
export const dropDraft = async (inside: Inside, key: DraftKey): Promise<boolean> => {
  const { rows } = await sql`delete from forlaens.draft where ${isTheirs(key)} returning 1 as one`.execute(inside)
  return rows.length > 0
}

/** How long a draft is kept after it was saved last. */
const keptFor = 90 * 24 * 60 * 60 * 1000

/** Deletes the drafts of everybody that were saved last 90 days before `now` or earlier. */
export const forgetDrafts = async (inside: Inside, now: Date): Promise<void> => {
  await sql`select forlaens.forget_drafts(${new Date(now.getTime() - keptFor).toISOString()})`.execute(inside)
}
