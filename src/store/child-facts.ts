// What decisions need to know of children, read as they are today: all that closes, and what opens for whoever asks.
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Actor, Now } from '../access/actor.ts'
import type { ChildFacts, Grant, Involvement, Sharing } from '../access/facts.ts'
import { purposeOf, type Role, roles } from '../access/role.ts'
import { parts } from '../access/subject.ts'
import type { Day } from '../language/day.ts'
import type { Period } from '../language/period.ts'
import type { Protection } from '../language/person.ts'
import type { Inside } from './municipality.ts'

/** A child's facts with the grants that may open it. */
export type ChildKnown = { readonly facts: ChildFacts; readonly grants: readonly Grant[] }

const Grants = z.array(
  z.object({
    id: z.string(),
    person: z.string(),
    role: z.enum(roles),
    child: z.string(),
    reason: z.string(),
    from: z.number(),
    until: z.number(),
  }),
)
/** What decisions read of a spell, in the order the database puts it into JSON; `shared` is as it was written down. */
type SentSpell = readonly [
  kind: string,
  from: Day,
  to: Day | null,
  district: string | null,
  team: string | null,
  service: string | null,
  role: string | null,
  shared: unknown,
]
const storedSpell = ([kind, from, to, district, team, service, role, shared]: SentSpell) => ({
  kind,
  from,
  to,
  district,
  team,
  service,
  role,
  shared,
})
type StoredSpell = ReturnType<typeof storedSpell>
const Shared = z.object({ to: z.string(), level: z.enum(['consent', 'early-cooperation']), parts: z.array(z.string()) })

/** A child: what closes its file, and what opens it to the actor. */
type Row = {
  readonly id: string
  readonly protectedFrom: Day | null
  readonly protectedTo: Day | null
  readonly diedOn: Day | null
  readonly relatives: readonly string[] | null
  readonly grants: unknown
  readonly spells: readonly SentSpell[] | null
}

/** Children by their ids, or every child the actor could possibly reach: more than they may see, never fewer. */
export type Which = { readonly ids: readonly string[] } | 'within-reach'

/**
 * The facts of the children, by id; a child that is not there is missing, and so is one without details, for nobody knows
 * then whether it is protected or lives. One question to the database. Of what opens, only what could open for the actor is
 * read: own tasks and grants, measures for those who carry them out or pay; of what closes (relatives, protection, death,
 * closing), everything.
 */
export const readChildFacts = async (
  inside: Inside,
  which: Which,
  actor: Actor,
  now: Now,
): Promise<ReadonlyMap<string, ChildKnown>> => {
  if (which !== 'within-reach' && which.ids.length === 0) return new Map()
  const asked = which === 'within-reach' ? reachOf(actor, now) : sql`select unnest(${[...which.ids]}::uuid[]) as child`
  const { rows } = await sql<Row>`
    with asked as materialized (${asked})
    select d.child as id, d.protected_from as "protectedFrom", d.protected_to as "protectedTo", d.died_on as "diedOn",
      r.relatives, g.grants, s.spells
    from asked
    join forlaens.child_details d on d.municipality = forlaens.municipality() and d.child = asked.child
    left join (
      select child, array_agg(person) as relatives from forlaens.staff_relative
      where municipality = forlaens.municipality() group by child) r on r.child = d.child
    left join (
      select child, jsonb_agg(jsonb_build_object('id', id, 'person', person, 'role', role, 'child', child, 'reason', reason,
        'from', extract(epoch from opened_at) * 1000, 'until', extract(epoch from closes_at) * 1000)) as grants
      from forlaens.break_glass
      where municipality = forlaens.municipality() and person = ${actor.person} and closes_at > to_timestamp(${now.at} / 1000.0)
      group by child) g on g.child = d.child
    cross join lateral (${openingSpells(actor, now)}) s`.execute(inside)
  return new Map(rows.map(row => [row.id, knownOf(row, actor)]))
}

/** The spells that could open for the actor, or close, of the children asked for, as a question about the child `d`: one row. */
const openingSpells = (actor: Actor, { day: today }: Now): RawBuilder<unknown> => {
  const byMeasure = actor.holdings.some(each => each.role === 'provider' || each.role === 'grant-officer')
  const kinds = ['district', 'sharing', 'closed', ...(byMeasure ? ['measure', 'placement'] : [])]
  const tasks = ['adviser', 'co-worker', 'meeting']
  return sql`
    select json_agg(json_build_array(s.kind, s.starts, s.ends, s.place_id,
      -- asked once, not for each row
      (select jsonb_object_agg(w.id, w.team) from forlaens.district w where w.municipality = forlaens.municipality()) ->> s.place_id,
      s.service,
      case when s.kind = any(${tasks}::text[]) then coalesce(s.facts ->> 'role', case when s.kind = 'adviser' then 'adviser' else (
        select p.role from forlaens.staff p where p.municipality = forlaens.municipality() and p.id = ${actor.person}) end) end,
      case when s.kind = 'sharing' then s.facts end)) as spells
    from forlaens.spell s
    where s.municipality = forlaens.municipality() and s.child = d.child and s.known_to = 'infinity' and not s.withdrawn
      and s.kind = any(${[...kinds, ...tasks]}::text[]) -- so that the index is asked for these kinds alone
      and (s.kind <> all(${tasks}::text[]) or s.employee = ${actor.person})
      and (s.kind not in ('district', 'sharing', 'closed') or (s.starts <= ${today} and (s.ends is null or s.ends > ${today})))`
}

/**
 * Children that may be the actor's, as a question: with a task or grant of theirs, and those of the areas that are reason
 * enough for a role. What `decide` then refuses is left out; what is not here is not asked.
 */
export const reachOf = (actor: Actor, now: Now): RawBuilder<{ child: string }> => {
  const held = actor.holdings.filter(each => purposeOf[each.role] === actor.purpose)
  const wide = held.filter(each => byArea.has(each.role))
  if (wide.some(each => each.area.kind === 'municipality'))
    return sql<{ child: string }>`select id as child from forlaens.child where municipality = forlaens.municipality()`
  const teams = wide.flatMap(each => (each.area.kind === 'team' ? [each.area.team] : []))
  const districts = wide.flatMap(each => (each.area.kind === 'district' ? [each.area.district] : []))
  const services = held.flatMap(each => (each.area.kind === 'service' ? [each.area.service] : []))
  const running = sql`s.municipality = forlaens.municipality() and s.known_to = 'infinity' and not s.withdrawn
    and s.starts <= ${now.day} and (s.ends is null or s.ends > ${now.day})`
  return sql<{ child: string }>`
    select s.child from forlaens.spell s
      where ${running} and s.kind in ('adviser', 'co-worker', 'meeting') and s.employee = ${actor.person}
    union select s.child from forlaens.spell s where ${running} and s.kind = 'measure' and s.service = any(${services}::text[])
    union select s.child from forlaens.spell s where ${running} and s.place_id = any(array(
      select w.id::text from forlaens.district w
      where w.municipality = forlaens.municipality() and (w.team = any(${teams}::text[]) or w.id::text = any(${districts}::text[]))))
    union select g.child from forlaens.break_glass g
      where g.municipality = forlaens.municipality() and g.person = ${actor.person} and g.closes_at > to_timestamp(${now.at} / 1000.0)`
}

/** Roles that have business with a child for the sake of where it lives. */
const byArea: ReadonlySet<Role> = new Set<Role>(['team-leader', 'grant-officer'])

const knownOf = (row: Row, actor: Actor): ChildKnown => {
  const spells = (row.spells ?? []).map(storedSpell)
  const of = (...kinds: readonly string[]) => spells.filter(each => kinds.includes(each.kind))
  const closed = of('closed')[0]
  return {
    grants: row.grants === null ? [] : Grants.parse(row.grants),
    facts: {
      id: row.id,
      districts: of('district').map(each => ({
        district: each.district ?? '',
        team: each.team ?? '',
        period: periodOf(each),
      })),
      involvements: of('adviser', 'co-worker', 'meeting').flatMap(each => involvementOf(each, actor)),
      measures: of('measure').map(each => ({ service: each.service ?? '', period: periodOf(each) })),
      payments: of('measure', 'placement').map(periodOf),
      sharings: of('sharing').flatMap(sharingOf),
      relatives: row.relatives ?? [],
      protection: protectionOf(row),
      deceased: row.diedOn,
      closed: closed?.from ?? null,
    },
  }
}

/** The protection of a child as it is stored: from a day until another, which may be open. */
export const protectionOf = ({ protectedFrom, protectedTo }: Pick<Row, 'protectedFrom' | 'protectedTo'>): Protection =>
  protectedFrom === null ? null : { kind: 'name-and-address', period: { from: protectedFrom, to: protectedTo } }

const periodOf = ({ from, to }: Pick<StoredSpell, 'from' | 'to'>): Period => ({ from, to })

const taskOf = { adviser: 'responsible', 'co-worker': 'co-worker', meeting: 'meeting' } as const

/** The actor's own task. It is given in the role it names, else an adviser's for the responsible one, else the best known. */
const involvementOf = (of: StoredSpell, actor: Actor): readonly Involvement[] => {
  const kind = of.kind === 'adviser' || of.kind === 'co-worker' || of.kind === 'meeting' ? taskOf[of.kind] : undefined
  const role = roles.find(each => each === of.role)
  return kind === undefined || role === undefined ? [] : [{ person: actor.person, role, kind, period: periodOf(of) }]
}

/** Sharing to a purpose nobody works for is none. */
const sharingOf = (of: StoredSpell): readonly Sharing[] => {
  const { level, to: said, parts: shared } = Shared.parse(of.shared)
  const to = Object.values(purposeOf).find(each => each === said)
  if (to === undefined) return []
  return [{ level, to, parts: parts.filter(each => shared.includes(each)), period: periodOf(of) }]
}
