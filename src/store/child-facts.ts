// What decisions need to know of children, read as they are today: all that closes, and what opens for whoever asks.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor, Now } from '../access/actor.ts'
import type { ChildFacts, Grant, Involvement, Sharing } from '../access/facts.ts'
import { purposeOf, type Role, roles } from '../access/role.ts'
import { parts } from '../access/subject.ts'
import { day } from '../language/day.ts'
import type { Inside } from './municipality.ts'

/** A child's facts with the grants that may open it. */
export type ChildKnown = { readonly facts: ChildFacts; readonly grants: readonly Grant[] }

const Run = z.object({ from: z.iso.date(), to: z.iso.date().nullable() })
/** What decisions read of a spell's facts; the rest stays in the database. */
const Told = z.object({
  value: z.string().optional(),
  service: z.string().optional(),
  role: z.string().optional(),
  to: z.string().optional(),
  level: z.enum(['consent', 'early-cooperation']).optional(),
  parts: z.array(z.string()).optional(),
})

const Row = z.object({
  id: z.string(),
  protectedFrom: z.string().nullable(),
  protectedTo: z.string().nullable(),
  diedOn: z.string().nullable(),
  knownAs: z.string().nullable(),
  relatives: z.array(z.string()),
  spells: z.array(Run.extend({ kind: z.string(), facts: Told, team: z.string().nullable() })),
  grants: z.array(
    z.object({
      id: z.string(),
      person: z.string(),
      role: z.enum(roles),
      child: z.string(),
      reason: z.string(),
      from: z.number(),
      until: z.number(),
    }),
  ),
})
type Row = z.output<typeof Row>
type StoredSpell = Row['spells'][number]

/** Children by their ids, or every child the actor could possibly reach: more than they may see, never fewer. */
export type Which = { readonly ids: readonly string[] } | 'within-reach'

/**
 * The facts of the children, by id; a child that is not there is missing. One question to the database. Of what opens, only
 * the actor's own tasks and grants are read; of what closes (relatives, protection, death, closing), everything.
 */
export const readChildFacts = async (
  inside: Inside,
  which: Which,
  actor: Actor,
  now: Now,
): Promise<ReadonlyMap<string, ChildKnown>> => {
  const today = now.day
  const found = which === 'within-reach' ? withinReach(actor, now) : sql`c.id = any(${[...which.ids]}::uuid[])`
  const { rows } = await sql`
    with chosen as materialized (
      select c.municipality, c.id from forlaens.child c where c.municipality = forlaens.municipality() and ${found}
    ), told as (
      select s.child, jsonb_agg(jsonb_build_object('kind', s.kind, 'from', s.starts, 'to', s.ends, 'facts', s.facts, 'team', w.team)
        order by s.starts, s.spell) as spells
      from chosen c join forlaens.spell s on s.municipality = c.municipality and s.child = c.id
      left join forlaens.district w on s.kind = 'district' and w.municipality = s.municipality and w.id::text = s.facts ->> 'value'
      where s.known_to = 'infinity' and not s.withdrawn and (
        s.kind in ('measure', 'placement')
        or (s.kind in ('district', 'sharing', 'closed') and s.starts <= ${today} and (s.ends is null or s.ends > ${today}))
        or (s.kind in ('adviser', 'co-worker', 'meeting') and s.facts ->> 'employee' = ${actor.person}))
      group by s.child
    )
    select c.id, (select p.role from forlaens.staff p where p.municipality = c.municipality and p.id = ${actor.person}) as "knownAs",
      d.protected_from::text as "protectedFrom", d.protected_to::text as "protectedTo", d.died_on::text as "diedOn",
      array(select r.person from forlaens.staff_relative r where r.municipality = c.municipality and r.child = c.id) as relatives,
      coalesce(t.spells, '[]') as spells,
      (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'person', g.person, 'role', g.role, 'child', g.child, 'reason', g.reason,
          'from', extract(epoch from g.opened_at) * 1000, 'until', extract(epoch from g.closes_at) * 1000)), '[]')
        from forlaens.break_glass g where g.municipality = c.municipality and g.person = ${actor.person} and g.child = c.id
          and g.closes_at > to_timestamp(${now.at} / 1000.0)) as grants
    from chosen c
    left join forlaens.child_details d on d.municipality = c.municipality and d.child = c.id
    left join told t on t.child = c.id`.execute(inside)
  return new Map(rows.map(row => knownOf(Row.parse(row), actor)).map(known => [known.facts.id, known]))
}

/**
 * Children that may be the actor's: with a task or grant of theirs, and those of the areas that are reason enough for a role.
 * What `decide` then refuses is left out; what is not here is not asked.
 */
const withinReach = (actor: Actor, now: Now) => {
  const held = actor.holdings.filter(each => purposeOf[each.role] === actor.purpose)
  const wide = held.some(each => each.area.kind === 'municipality' && byArea.has(each.role))
  const teams = held.flatMap(each => (each.area.kind === 'team' && byArea.has(each.role) ? [each.area.team] : []))
  const districts = held.flatMap(each =>
    each.area.kind === 'district' && byArea.has(each.role) ? [each.area.district] : [],
  )
  const services = held.flatMap(each => (each.area.kind === 'service' ? [each.area.service] : []))
  return sql`(${wide} or c.id in (
      select s.child from forlaens.spell s
      left join forlaens.district w on s.kind = 'district' and w.municipality = s.municipality and w.id::text = s.facts ->> 'value'
      where s.municipality = forlaens.municipality() and s.known_to = 'infinity' and not s.withdrawn
        and s.starts <= ${now.day} and (s.ends is null or s.ends > ${now.day}) and (
          (s.kind in ('adviser', 'co-worker', 'meeting') and s.facts ->> 'employee' = ${actor.person})
          or (s.kind = 'district' and (w.team = any(${teams}::text[]) or s.facts ->> 'value' = any(${districts}::text[])))
          or (s.kind = 'measure' and s.facts ->> 'service' = any(${services}::text[])))
    ) or c.id in (
      select g.child from forlaens.break_glass g
      where g.municipality = forlaens.municipality() and g.person = ${actor.person} and g.closes_at > to_timestamp(${now.at} / 1000.0)))`
}

/** Roles that have business with a child for the sake of where it lives. */
const byArea: ReadonlySet<Role> = new Set<Role>(['team-leader', 'grant-officer'])

const knownOf = (row: Row, actor: Actor): ChildKnown => {
  const of = (...kinds: readonly string[]) => row.spells.filter(each => kinds.includes(each.kind))
  const closed = of('closed')[0]
  return {
    grants: row.grants,
    facts: {
      id: row.id,
      districts: of('district').map(each => ({
        district: each.facts.value ?? '',
        team: each.team ?? '',
        period: periodOf(each),
      })),
      involvements: of('adviser', 'co-worker', 'meeting').flatMap(each => involvementOf(each, actor, row.knownAs)),
      measures: of('measure').map(each => ({ service: each.facts.service ?? '', period: periodOf(each) })),
      payments: of('measure', 'placement').map(periodOf),
      sharings: of('sharing').flatMap(sharingOf),
      relatives: row.relatives,
      protection:
        row.protectedFrom === null
          ? null
          : {
              kind: 'name-and-address',
              period: { from: day(row.protectedFrom), to: row.protectedTo === null ? null : day(row.protectedTo) },
            },
      deceased: row.diedOn === null ? null : day(row.diedOn),
      closed: closed === undefined ? null : day(closed.from),
    },
  }
}

const periodOf = ({ from, to }: z.output<typeof Run>) => ({ from: day(from), to: to === null ? null : day(to) })

const taskOf = { adviser: 'responsible', 'co-worker': 'co-worker', meeting: 'meeting' } as const

/** The actor's own task. It is given in the role it names, else an adviser's for the responsible one, else the best known. */
const involvementOf = (of: StoredSpell, actor: Actor, knownAs: string | null): readonly Involvement[] => {
  const kind = of.kind === 'adviser' || of.kind === 'co-worker' || of.kind === 'meeting' ? taskOf[of.kind] : undefined
  const given = of.facts.role ?? (kind === 'responsible' ? 'adviser' : knownAs)
  const role = roles.find(each => each === given)
  return kind === undefined || role === undefined ? [] : [{ person: actor.person, role, kind, period: periodOf(of) }]
}

/** Sharing that does not say its level, or is to a purpose nobody works for, is none. */
const sharingOf = (of: StoredSpell): readonly Sharing[] => {
  const { level, parts: shared = [] } = of.facts
  const to = Object.values(purposeOf).find(each => each === of.facts.to)
  return to === undefined || level === undefined
    ? []
    : [{ level, to, parts: parts.filter(each => shared.includes(each)), period: periodOf(of) }]
}
