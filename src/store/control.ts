// The control of look-ups in the database: months that were drawn, what was drawn, and what was signed. Rows are only added.
import { sql } from 'kysely'
import { z } from 'zod'
import { daysOf, type Month } from '../access/control/month.ts'
import { type ControlOutcome, controlOutcomes } from '../access/control/state.ts'
import type { Inside } from './municipality.ts'

const MonthRow = z.object({
  month: z.string(),
  drawnBy: z.string(),
  drawnAt: z.number(),
  emergencies: z.number(),
  lookups: z.number(),
  drawnEmergencies: z.number(),
  drawnLookups: z.number(),
  signed: z.number(),
  lastSigned: z.number().nullable(),
  outcomes: z.object({ justified: z.number(), unclear: z.number(), unjustified: z.number() }),
})

/**
 * A month that was drawn: by whom (their name) and when, of how many, and how much of it is signed for good. Of an item that
 * was signed more than once the last signature counts; one that waits for an answer is not signed yet. Moments are ms since
 * 1970.
 */
export type DrawnMonth = z.output<typeof MonthRow>

/** The months that were drawn, or one of them. */
export const readDrawn = async (inside: Inside, only: Month | null = null): Promise<readonly DrawnMonth[]> => {
  const { rows } = await sql`
    with last as (
      select distinct on (o.item) o.item, o.outcome, o.signed_at from forlaens.control_outcome o
      where o.municipality = forlaens.municipality() order by o.item, o.number desc
    )
    select to_char(m.month, 'YYYY-MM') as month, p.name as "drawnBy", (extract(epoch from m.drawn_at) * 1000)::float8 as "drawnAt",
      m.emergencies, m.lookups,
      count(i.id) filter (where i.kind = 'emergency')::int as "drawnEmergencies",
      count(i.id) filter (where i.kind = 'lookup')::int as "drawnLookups",
      count(*) filter (where l.outcome <> 'unclear')::int as signed, (extract(epoch from max(l.signed_at)) * 1000)::float8 as "lastSigned",
      jsonb_build_object('justified', count(*) filter (where l.outcome = 'justified'),
        'unclear', count(*) filter (where l.outcome = 'unclear'),
        'unjustified', count(*) filter (where l.outcome = 'unjustified')) as outcomes
    from forlaens.control_month m
    join forlaens.staff p on p.municipality = m.municipality and p.id = m.drawn_by
    left join forlaens.control_item i on i.municipality = m.municipality and i.month = m.month
    left join last l on l.item = i.id
    where m.municipality = forlaens.municipality() and (${only}::text is null or to_char(m.month, 'YYYY-MM') = ${only})
    group by m.municipality, m.month, p.name, m.drawn_at, m.emergencies, m.lookups`.execute(inside)
  return z.array(MonthRow).parse(rows)
}

/** A month's draw as it is written down: how many there were, and what was drawn, in the order it is shown. */
export type Drawing = {
  readonly month: Month
  readonly by: string
  readonly emergencies: number
  readonly lookups: number
  readonly items: readonly {
    readonly id: string
    readonly kind: 'emergency' | 'lookup'
    readonly source: string
    readonly person: string
  }[]
}

/** Writes the draw down, once for each month: false where somebody has drawn it, and then nothing is written. */
export const recordDrawing = async (inside: Inside, municipality: number, of: Drawing): Promise<boolean> => {
  const { from: first } = daysOf(of.month)
  const { numAffectedRows } = await sql`
    insert into forlaens.control_month (municipality, month, drawn_by, emergencies, lookups)
    values (${municipality}, ${first}, ${of.by}, ${of.emergencies}, ${of.lookups}) on conflict do nothing`.execute(
    inside,
  )
  if (numAffectedRows !== 1n) return false
  const items = of.items.map((each, place) => ({ ...each, place }))
  await sql`insert into forlaens.control_item (municipality, month, id, place, kind, source, person)
    select ${municipality}, ${first}, id, place, kind, source, person
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as i(id uuid, place int, kind text, source uuid, person uuid)`.execute(
    inside,
  )
  return true
}

const ItemRow = z.object({
  id: z.string(),
  kind: z.enum(['emergency', 'lookup']),
  source: z.string(),
  person: z.string(),
  outcomes: z.array(z.object({ outcome: z.enum(controlOutcomes), note: z.string(), who: z.string(), at: z.number() })),
})

/** Something that was drawn. `person` did it; `source` is the emergency or the journal's row. Outcomes in their order. */
export type ControlItem = z.output<typeof ItemRow>

/** What was drawn of a month, in its order. */
export const readItems = async (inside: Inside, month: Month): Promise<readonly ControlItem[]> => {
  const { rows } = await sql`
    select i.id, i.kind, i.source, i.person, coalesce(o.outcomes, '[]') as outcomes
    from forlaens.control_item i
    left join lateral (
      select jsonb_agg(jsonb_build_object('outcome', o.outcome, 'note', o.note, 'who', p.name,
        'at', extract(epoch from o.signed_at) * 1000) order by o.number) as outcomes
      from forlaens.control_outcome o join forlaens.staff p on p.municipality = o.municipality and p.id = o.person
      where o.municipality = i.municipality and o.item = i.id) o on true
    where i.municipality = forlaens.municipality() and i.month = ${daysOf(month).from}
    order by i.place`.execute(inside)
  return z.array(ItemRow).parse(rows)
}

/** A signature. `number` is 1 for the first on its item. */
export type Signature = {
  readonly item: string
  readonly number: number
  readonly person: string
  readonly outcome: ControlOutcome
  readonly note: string
}

/** Signs; false where somebody else was first, and then nothing is written. */
export const sign = async (inside: Inside, municipality: number, of: Signature): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    insert into forlaens.control_outcome (municipality, item, number, person, outcome, note)
    values (${municipality}, ${of.item}, ${of.number}, ${of.person}, ${of.outcome}, ${of.note})
    on conflict do nothing`.execute(inside)
  return numAffectedRows === 1n
}
