// A database in which every role has a person, and each of them a child in every relation of the matrix.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { type Role, roles } from '../../src/access/role.ts'
import type { Period } from '../../src/language/period.ts'
import { withClient } from '../../src/store/client.ts'
import { municipality, usualArea } from './access-facts.ts'
import { type Relation, relations } from './access-relations.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'

/** A child that stands in a relation to the person in a role. `basis` is a spell of the social case that every child has. */
export type Related = {
  readonly child: string
  readonly caseNumber: string
  readonly basis: string
  readonly relation: string
  readonly role: Role
  /** Who asks: another person than usual where the relation says so; null where nobody is signed in. */
  readonly asker: string | null
}

export type RelatedTown = {
  readonly database: FreshDatabase
  readonly related: readonly Related[]
  /** The person who asks in a role. */
  readonly asker: ReadonlyMap<Role, string>
  /** Somebody who can be made a co-worker. */
  readonly helper: string
  /** People whose employment ends when their session has begun. */
  readonly leaving: readonly string[]
}

const since = '2020-01-01'

type Row = Readonly<Record<string, unknown>>

/** Rows of one table, in one question. */
const add = (client: pg.Client, table: string, rows: readonly Row[]): Promise<unknown> => {
  const columns = Object.keys(rows[0] ?? {})
  return client.query(
    `insert into forlaens.${table} (${columns.join(', ')})
     select ${columns.join(', ')} from jsonb_populate_recordset(null::forlaens.${table}, $1)`,
    [JSON.stringify(rows)],
  )
}

const places = { north: randomUUID(), south: randomUUID(), house: randomUUID(), other: randomUUID() }

const areaOf = (role: Role) => {
  const area = usualArea(role)
  if (area.kind === 'team') return { area_kind: 'team', area: area.team }
  return area.kind === 'service'
    ? { area_kind: 'service', area: places.house }
    : { area_kind: 'municipality', area: '' }
}

const holding = (person: string, role: Role, more: Row = {}): Row => ({
  municipality,
  person,
  role,
  ...areaOf(role),
  starts: since,
  ends: null,
  ...more,
})

/** Who asks in a relation: somebody whose role has ended, who works for another purpose just now, or who has left. */
const unusual = ['not employed', 'role ended today', 'another purpose'] as const

/** Makes it. */
export const relatedTown = async (from?: FreshDatabase): Promise<RelatedTown> => {
  const database = from ?? (await freshDatabase())
  return await withClient(database.config('owner'), async client => {
    const staff: Row[] = []
    const holdings: Row[] = []
    const person = (name: string, role: Role): string => {
      const id = randomUUID()
      staff.push({ municipality, id, name, role, hours_per_week: 37, starts: since, ends: null })
      return id
    }
    const [helper, colleague] = [person('Hjælper Prøve', 'adviser'), person('Kollega Prøve', 'adviser')]
    holdings.push(holding(helper, 'adviser'), holding(colleague, 'adviser'))
    const asker = new Map<Role, string>()
    const others = new Map<string, string>()
    for (const role of roles) {
      const me = person(`Spørger ${role}`, role)
      asker.set(role, me)
      holdings.push(holding(me, role))
      for (const each of unusual) {
        const id = person(`${each} ${role}`, role)
        others.set(`${role} ${each}`, id)
        holdings.push(holding(id, role, each === 'role ended today' ? { ends: '2026-06-15' } : {}))
        if (each === 'another purpose')
          holdings.push(
            holding(id, role === 'administrator' ? 'log-auditor' : 'administrator', { area_kind: 'none', area: '' }),
          )
      }
    }
    await client.query("select set_config('app.municipality', $1, false)", [String(municipality)])
    await add(client, 'staff', staff)
    await add(client, 'staff_holding', holdings)
    await add(client, 'district', [
      { municipality, id: places.north, name: 'Nord', team: 'team-north' },
      { municipality, id: places.south, name: 'Syd', team: 'team-south' },
    ])
    const children: Row[] = []
    const rows: ChildRows = { details: [], spells: [], relatives: [], grants: [] }
    const related = roles.flatMap(role =>
      Object.entries(relations).map(([name, relationOf]): Related => {
        const relation = relationOf(role)
        const who = others.get(`${role} ${name}`) ?? asker.get(role) ?? ''
        const [child, basis] = [randomUUID(), randomUUID()]
        const home = relation.municipality ?? municipality
        const known = relation.known !== false
        const caseNumber = known ? `2024-${String(children.length + 1).padStart(5, '0')}` : '2099-99999'
        if (known) {
          children.push({ municipality: home, id: child, case_number: caseNumber, created_at: '2024-01-01T09:00:00Z' })
          childRows(rows, { home, child, basis, who, colleague, relation, role })
        }
        return { child, caseNumber, basis, relation: name, role, asker: relation.actor === null ? null : who }
      }),
    )
    await add(client, 'child', children)
    await add(client, 'child_details', rows.details)
    await add(client, 'spell', rows.spells)
    await add(client, 'staff_relative', rows.relatives)
    await add(client, 'break_glass', rows.grants)
    const leaving = [...others].flatMap(([key, id]) => (key.endsWith('not employed') ? [id] : []))
    return { database, related, asker, helper, leaving }
  })
}

type ChildRows = { details: Row[]; spells: Row[]; relatives: Row[]; grants: Row[] }
type Making = {
  readonly home: number
  readonly child: string
  readonly basis: string
  readonly who: string
  readonly colleague: string
  readonly relation: Relation
  readonly role: Role
}

const kindOf = { responsible: 'adviser', 'co-worker': 'co-worker', meeting: 'meeting' } as const

const childRows = (rows: ChildRows, { home, child, basis, who, colleague, relation, role }: Making): void => {
  const of = relation.child ?? {}
  const spell = (kind: string, period: Period, facts: Row, track = '', id: string = randomUUID()): void => {
    const { from: starts, to: ends } = period
    const alone = !['co-worker', 'meeting', 'sharing', 'legal-basis'].includes(kind)
    const known = { recorded_by: who, reason: null, known_from: since, known_to: 'infinity', withdrawn: false }
    rows.spells.push({
      municipality: home,
      child,
      kind,
      spell: id,
      version: 1,
      starts,
      ends,
      track,
      alone,
      facts,
      ...known,
    })
  }
  const always: Period = { from: '2024-01-01' as Period['from'], to: null }
  spell('legal-basis', always, { value: 'Barnets lov § 32' }, '', basis)
  for (const { district, period } of of.districts ?? [{ district: 'north', team: 'team-north', period: always }])
    spell('district', period, { value: district === 'south' ? places.south : places.north })
  for (const each of of.involvements ?? []) spell(kindOf[each.kind], each.period, { employee: who, role: each.role })
  for (const each of of.measures ?? []) spell('measure', each.period, { step: 4, service: places.house }, places.house)
  for (const period of of.payments ?? []) spell('measure', period, { step: 3, service: places.other }, places.other)
  for (const { level, to, parts, period } of of.sharings ?? []) spell('sharing', period, { level, to, parts })
  if (of.closed) spell('closed', { from: of.closed, to: null }, { outcome: 'Målene er nået' })
  const protection = of.protection?.period
  rows.details.push({
    municipality: home,
    child,
    name: 'Barn Prøve',
    born: '2014-05-01',
    protected_from: protection?.from ?? null,
    protected_to: protection?.to ?? null,
    died_on: of.deceased ?? null,
  })
  for (const each of of.relatives ?? [])
    rows.relatives.push({ municipality: home, child, person: each === 'me' ? who : colleague, recorded_at: since })
  const now = Date.now()
  const iso = (at: number): string => new Date(at).toISOString()
  for (const each of relation.grants ?? []) {
    const runs = each.until > each.from + 3_600_000
    rows.grants.push({
      municipality: home,
      id: randomUUID(),
      person: who,
      role,
      child,
      reason: each.reason,
      opened_at: iso(now - 3_600_000),
      closes_at: iso(runs ? now + 3_600_000 : now - 1000),
    })
  }
}
