// What is kept of signing in by the municipality's own sign-in: who is on the way there and back, what failed, who is who.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Admitted, ToldRole } from '../access/sign-in/admit.ts'
import type { Day } from '../language/day.ts'
import type { StoredHolding } from './holdings.ts'
import type { Inside } from './municipality.ts'
import { newId } from './uuid.ts'

/** Somebody who is sent to the sign-in. `state` and `browser` are digests; `backTo` is a page of ours. */
export type Attempt = { readonly state: Buffer; readonly browser: Buffer; readonly backTo: string }

/** How long somebody may take at the sign-in, in milliseconds. */
const attemptLasts = 10 * 60_000

/** Remembers that the browser was sent away. Those who never came back are forgotten meanwhile. */
export const beginAttempt = async (
  inside: Inside,
  municipality: number,
  { state, browser, backTo }: Attempt,
  now: Date,
): Promise<void> => {
  const expires = new Date(now.getTime() + attemptLasts).toISOString()
  await sql`delete from forlaens.sign_in_attempt where expires_at <= ${now.toISOString()}`.execute(inside)
  await sql`insert into forlaens.sign_in_attempt (municipality, state, browser, back_to, expires_at)
    values (${municipality}, ${state}, ${browser}, ${backTo}, ${expires})`.execute(inside)
}

/** The page to go on to, once and for the browser that was sent; undefined where there is no such attempt any more. */
export const endAttempt = async (
  inside: Inside,
  { state, browser }: Pick<Attempt, 'state' | 'browser'>,
  now: Date,
): Promise<string | undefined> => {
  const { rows } = await sql`delete from forlaens.sign_in_attempt
    where state = ${state} and browser = ${browser} and expires_at > ${now.toISOString()} returning back_to as to`.execute(
    inside,
  )
  return z.array(z.object({ to: z.string() })).parse(rows)[0]?.to
}

/** When signing in failed under the key, in milliseconds, since the moment; the latest first and not more than `most`. */
export const failuresOf = async (
  inside: Inside,
  key: Buffer,
  since: Date,
  most: number,
): Promise<readonly number[]> => {
  const { rows } = await sql`select at from forlaens.sign_in_failure
    where key = ${key} and at > ${since.toISOString()} order by at desc limit ${most}`.execute(inside)
  return z
    .array(z.object({ at: z.coerce.date() }))
    .parse(rows)
    .map(({ at }) => at.getTime())
}

/** Counts a failure under the key. Those from before the moment are forgotten, whosever they are. */
export const recordFailure = async (
  inside: Inside,
  municipality: number,
  key: Buffer,
  at: Date,
  forgetBefore: Date,
): Promise<void> => {
  await sql`delete from forlaens.sign_in_failure where at < ${forgetBefore.toISOString()}`.execute(inside)
  await sql`insert into forlaens.sign_in_failure (municipality, id, key, at)
    values (${municipality}, ${newId(at)}, ${key}, ${at.toISOString()})`.execute(inside)
}

/** Forgets what failed under the key: it was them after all. */
export const forgetFailures = async (inside: Inside, key: Buffer): Promise<void> => {
  await sql`delete from forlaens.sign_in_failure where key = ${key}`.execute(inside)
}

/** The person somebody is here, made at their first sign-in; null where they no longer work here. */
export const staffOf = async (inside: Inside, of: Admitted, today: Day, now: Date): Promise<string | null> => {
  const { issuer, subject, name, roles } = of
  const { rows } = await sql`select forlaens.staff_by_identity(
    ${issuer}, ${subject}, ${name}, ${roles[0].role}, ${today}, ${newId(now)}) as person`.execute(inside)
  return z.array(z.object({ person: z.string().nullable() })).parse(rows)[0]?.person ?? null
}

const Named = z.array(z.object({ kind: z.enum(['district', 'service']), name: z.string(), id: z.string() }))

/**
 * The roles as a session holds them, from today on: districts and services by their ids. A place the municipality does not have
 * gives no role.
 */
export const heldRoles = async (
  inside: Inside,
  roles: readonly ToldRole[],
  today: Day,
): Promise<readonly StoredHolding[]> => {
  const names = roles.flatMap(({ where }) => ('name' in where ? [where.name] : []))
  const { rows } =
    await sql`select 'district' as kind, d.name, d.id::text from forlaens.district d where d.name = any(${names}::text[])
    union all select 'service', s.code, s.id::text from forlaens.service s where s.code = any(${names}::text[])`.execute(
      inside,
    )
  const known = Named.parse(rows)
  return roles.flatMap(({ role, where, to }): readonly StoredHolding[] => {
    const period = { from: today, to }
    if (!('name' in where)) return [{ role, kind: where.kind, area: '', ...period }]
    if (where.kind === 'team') return [{ role, kind: where.kind, area: where.name, ...period }]
    const found = known.find(({ kind, name }) => kind === where.kind && name === where.name)
    return found === undefined ? [] : [{ role, kind: where.kind, area: found.id, ...period }]
  })
}
