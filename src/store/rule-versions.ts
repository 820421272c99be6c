// The rules dates were computed with, kept each time the program starts with others, so that a past day is shown by its own.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Moment } from './client.ts'
import type { Inside, Store } from './municipality.ts'

/** Rules as they were at a moment: their number in the database, and what they say as JSON. */
export type RuleVersion = { readonly number: number; readonly body: unknown }

/** Keeps the rules where they are not the ones kept last. Two servers that start together keep them once, or twice the same. */
export const keepRules = async (store: Store | Inside, rules: unknown): Promise<void> => {
  const body = JSON.stringify(rules)
  const digest = createHash('sha256').update(body).digest('hex')
  await sql`insert into forlaens.rule_version (digest, body) select ${digest}, ${body}
    where ${digest} is distinct from (select digest from forlaens.rule_version order by number desc limit 1)`.execute(
    store,
  )
}

/** The rules as they were kept at the moment; before the first were, the first. Undefined where none ever were. */
export const rulesAt = async (inside: Inside, at: Moment): Promise<RuleVersion | undefined> => {
  const { rows } = await sql<RuleVersion>`select number, body from forlaens.rule_version
    order by known_from <= ${at} desc, case when known_from <= ${at} then -number else number end limit 1`.execute(
    inside,
  )
  return rows[0]
}

/** The rules kept since a moment, and those that were in force at it, oldest first. `at` is ms since 1970. */
export const rulesSince = async (
  inside: Inside,
  since: Date,
): Promise<readonly (RuleVersion & { readonly at: number })[]> => {
  const { rows } = await sql<RuleVersion & { at: number }>`
    select number, body, (extract(epoch from known_from) * 1000)::float8 as at from forlaens.rule_version
    where known_from >= coalesce(
      (select max(known_from) from forlaens.rule_version where known_from <= ${since.toISOString()}), '-infinity')
    order by known_from, number`.execute(inside)
  return rows
}
