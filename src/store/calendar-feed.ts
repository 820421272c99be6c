// Calendar addresses in the database: found by the digest of their secret, one for each person, gone when the role is.
import { sql } from 'kysely'
import { z } from 'zod'
import { roleMay } from '../access/decide.ts'
import { roles } from '../access/role.ts'
import type { Day } from '../language/day.ts'
import type { StoredHolding } from './holdings.ts'
import type { Inside } from './municipality.ts'
import { heldInRegister, RowOfPerson, type SignedIn, signedInOf } from './signed-in.ts'

const Feed = z.object({ madeAt: z.string(), fetchedAt: z.string().nullable() })

/** An address as its owner is told of it. */
export type CalendarFeed = z.output<typeof Feed>

/** The roles a calendar is for. */
const keepers = roles.filter(role => roleMay(role, 'keep-calendar'))

/** How long the roles that the municipality's sign-in told count without a new sign-in: whoever has left does not sign in. */
const toldLasts = 30 * 24 * 60 * 60 * 1000

/** The person's address; null where there is none. */
export const readFeed = async (inside: Inside, person: string): Promise<CalendarFeed | null> => {
  const { rows } = await sql`
    select made_at as "madeAt", fetched_at as "fetchedAt" from forlaens.calendar_feed
    where municipality = forlaens.municipality() and person = ${person}`.execute(inside)
  return rows.length === 0 ? null : Feed.parse(rows[0])
}

/**
 * Keeps a new address in the place of the one before. `session` is the digest of the token of whoever makes it: where the
 * municipality's sign-in told its roles, the address has those.
 */
export const keepFeed = async (
  inside: Inside,
  municipality: number,
  person: string,
  { secret, session }: { readonly secret: Buffer; readonly session: Buffer },
  now: Date,
): Promise<void> => {
  await dropFeed(inside, person)
  await sql`insert into forlaens.calendar_feed (municipality, person, secret, made_at, holdings, told_at)
    select ${municipality}, ${person}, ${secret}, ${now.toISOString()}, s.holdings, s.created_at
    from forlaens.session s where s.municipality = forlaens.municipality() and s.token = ${session}`.execute(inside)
}

/** The person's address no longer answers. True where there was one. */
export const dropFeed = async (inside: Inside, person: string): Promise<boolean> => {
  const { rows } = await sql`delete from forlaens.calendar_feed
    where municipality = forlaens.municipality() and person = ${person} returning 1 as one`.execute(inside)
  return rows.length > 0
}

/**
 * Whose address it is, as the staff register has them now and working on children's cases, where they work here today. What they may
 * is still to be decided. Roles that the municipality's sign-in told count for 30 days.
 */
export const findFeed = async (
  inside: Inside,
  secret: Buffer,
  now: Date,
  today: Day,
): Promise<SignedIn | undefined> => {
  const { rows } =
    await sql`select p.id, p.name, p.role, p.starts::text, p.ends::text, p.municipality, 'social-work' as purpose,
      coalesce(f.holdings, ${heldInRegister}) as holdings
    from forlaens.calendar_feed f join forlaens.staff p on p.municipality = f.municipality and p.id = f.person
    where f.municipality = forlaens.municipality() and f.secret = ${secret}
      and (f.holdings is null or f.told_at > ${new Date(now.getTime() - toldLasts).toISOString()})
      and p.starts <= ${today} and (p.ends is null or p.ends > ${today}) and p.role = any(${[...roles]}::text[])`.execute(
      inside,
    )
  return rows.length === 0 ? undefined : signedInOf(RowOfPerson.parse(rows[0]), today)
}

/** Remembers that the address was asked just now. */
export const feedFetched = async (inside: Inside, person: string, now: Date): Promise<void> => {
  await sql`update forlaens.calendar_feed set fetched_at = ${now.toISOString()}
    where municipality = forlaens.municipality() and person = ${person}`.execute(inside)
}

/** Takes away the addresses of everybody who no longer works here or no longer holds a role they are for: a role that begins again does not open them. */
export const dropEndedFeeds = async (inside: Inside, today: Day): Promise<void> => {
  await sql`delete from forlaens.calendar_feed f where f.municipality = forlaens.municipality()
    and (exists (select from forlaens.staff p where p.municipality = f.municipality and p.id = f.person and p.ends <= ${today})
      or f.holdings is null and not exists (
        select from forlaens.staff_holding h where h.municipality = f.municipality and h.person = f.person
          and h.role = any(${[...keepers]}::text[]) and h.starts <= ${today} and (h.ends is null or h.ends > ${today})))`.execute(
    inside,
  )
}

/** Somebody has signed in with the roles told (null: those of the register): their address has them too, or is gone where none of them is one it is for. */
export const tellFeed = async (
  inside: Inside,
  person: string,
  holdings: readonly StoredHolding[] | null,
  now: Date,
): Promise<void> => {
  if (holdings !== null && !holdings.some(({ role }) => keepers.some(each => each === role))) {
    await dropFeed(inside, person)
    return
  }
  const told = holdings === null ? null : JSON.stringify(holdings)
  await sql`update forlaens.calendar_feed set holdings = ${told}, told_at = ${now.toISOString()}
    where municipality = forlaens.municipality() and person = ${person}`.execute(inside)
}

/** The children the person is responsible adviser or co-worker of on the day, in the order of their numbers; each is still to be decided on. */
export const childrenByName = async (inside: Inside, person: string, today: Day): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select c.id from forlaens.child c where c.municipality = forlaens.municipality() and c.id in (
      select s.child from forlaens.spell s
      where s.municipality = forlaens.municipality() and s.known_to = 'infinity' and not s.withdrawn
        and s.kind in ('adviser', 'co-worker') and s.employee = ${person}
        and s.starts <= ${today} and (s.ends is null or s.ends > ${today}))
    order by c.case_number`.execute(inside)
  return rows.map(each => each.id)
}
