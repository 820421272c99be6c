// Sessions in the database: begun at sign-in, found by the digest of their token, ended at sign-out or by time.
import { sql } from 'kysely'
import { z } from 'zod'
import { type Purpose, roles } from '../access/role.ts'
import type { Day } from '../language/day.ts'
import { tellFeed } from './calendar-feed.ts'
import { forgetDrafts } from './draft.ts'
import type { StoredHolding } from './holdings.ts'
import type { Inside } from './municipality.ts'
import { heldInRegister, RowOfPerson, type SignedIn, signedInOf } from './signed-in.ts'

const hour = 60 * 60 * 1000

/** A session ends when nothing has been asked for this long, and after a working day whatever happens. */
const sessionLasts = { idle: 8 * hour, total: 12 * hour } as const

/** How old the last trace may be before a new one is written: a page of ten requests writes one. */
const traceEvery = 60_000

const Row = RowOfPerson.extend({ stale: z.boolean() })

const before = (at: Date, milliseconds: number): string => new Date(at.getTime() - milliseconds).toISOString()

/**
 * Begins a session. The caller has decided that the person may. Sessions and drafts that have run
 * out are cleared away meanwhile.
 * `holdings` are the roles the municipality's sign-in told; without them those of the register count.
 */
export const beginSession = async (
  inside: Inside,
  municipality: number,
  person: string,
  token: Buffer,
  now: Date,
  holdings: readonly StoredHolding[] | null = null,
): Promise<void> => {
  const at = now.toISOString()
  await sql`delete from forlaens.session where expires_at <= ${at} or last_seen <= ${before(now, sessionLasts.idle)}`.execute(
    inside,
  )
  await forgetDrafts(inside, now)
  await tellFeed(inside, person, holdings, now)
  const told = holdings === null ? null : JSON.stringify(holdings)
  await sql`insert into forlaens.session (municipality, token, person, created_at, last_seen, expires_at, holdings)
    values (${municipality}, ${token}, ${person}, ${at}, ${at}, ${before(now, -sessionLasts.total)}, ${told})`.execute(
    inside,
  )
}

/**
 * Who the token belongs to, as the staff register has them now, where its session still runs and they work here today; and
 * the trace that it was used. Asked anew at each request, so that a changed role and an ended employment count at once. A
 * role the program does not know is nobody's. Roles the municipality's sign-in told stand in for those of the register.
 */
export const findSession = async (
  inside: Inside,
  token: Buffer,
  now: Date,
  today: Day,
): Promise<SignedIn | undefined> => {
  const at = now.toISOString()
  const old = before(now, traceEvery)
  const { rows } = await sql`select p.id, p.name, p.role, p.starts::text, p.ends::text, p.municipality, s.purpose,
      s.last_seen < ${old} as stale, coalesce(s.holdings, ${heldInRegister}) as holdings
    from forlaens.session s join forlaens.staff p on p.municipality = s.municipality and p.id = s.person
    where s.token = ${token} and s.expires_at > ${at} and s.last_seen > ${before(now, sessionLasts.idle)}
      and p.starts <= ${today} and (p.ends is null or p.ends > ${today}) and p.role = any(${[...roles]}::text[])`.execute(
    inside,
  )
  if (rows.length === 0) return undefined
  const row = Row.parse(rows[0])
  // Of several requests at once the first writes the trace, and the others find it written.
  if (row.stale) {
    await sql`update forlaens.session set last_seen = ${at} where token = ${token} and last_seen < ${old}`.execute(
      inside,
    )
  }
  return signedInOf(row, today)
}

/** Chooses which purpose the session works for; the caller has checked that one of the person's roles has it. */
export const wearHat = async (inside: Inside, token: Buffer, purpose: Purpose): Promise<void> => {
  await sql`update forlaens.session set purpose = ${purpose} where token = ${token}`.execute(inside)
}

/** Ends the session of the token; nothing happens where there is none. */
export const endSession = async (inside: Inside, token: Buffer): Promise<void> => {
  await sql`delete from forlaens.session where token = ${token}`.execute(inside)
}
