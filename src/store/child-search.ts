// The children that a question may mean, before anybody has decided on one of them: by CPR number, case number, name or address.
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Actor, Now } from '../access/actor.ts'
import type { ChildQuestion } from '../casework/child-question.ts'
import type { Day } from '../language/day.ts'
import type { Beginning } from '../language/name-words.ts'
import { reachOf } from './child-facts.ts'
import type { Inside } from './municipality.ts'

const Row = z.object({
  child: z.string(),
  born: z.string().nullable(),
  byNumber: z.boolean(),
  byName: z.boolean(),
})

/** A child, and what of it answers the whole question: the case number, or the name; else it takes the address too. */
export type ChildFound = z.output<typeof Row>

/**
 * At most `most` children, those within the actor's reach first, then those whose words are whole, then by name; a name that is
 * protected has no place of its own in that order. More than the actor may see. One question, answered by indexes alone.
 */
export const childrenFound = async (
  inside: Inside,
  question: ChildQuestion,
  actor: Actor,
  now: Now,
  most: number,
): Promise<readonly ChildFound[]> => {
  const found = question.by === 'cpr' ? ofCpr(question.cpr) : ofText(question, now.day)
  const { rows } = await sql`
    with found as materialized (${found})
    select d.child, d.born, f.by_number as "byNumber", f.by_name as "byName"
    from found f
    join forlaens.child c on c.municipality = forlaens.municipality() and c.id = f.child
    join forlaens.child_details d on d.municipality = c.municipality and d.child = c.id
    order by f.by_number desc, f.child in (${reachOf(actor, now)}) desc, f.whole desc,
      case when d.protected_from <= ${now.day} and (d.protected_to is null or d.protected_to > ${now.day}) then '' else d.name end
        collate "da-x-icu", c.case_number
    limit ${most}`.execute(inside)
  return z.array(Row).parse(rows)
}

const ofCpr = (cpr: string): RawBuilder<unknown> => sql`
  select child, false as by_number, false as by_name, 0 as whole
  from forlaens.child_details where municipality = forlaens.municipality() and cpr = ${cpr}`

const ofText = ({ readings, number }: Extract<ChildQuestion, { by: 'text' }>, on: Day): RawBuilder<unknown> => {
  const words = ofWords(readings, on)
  if (number === null) return words
  return sql`
    select child, bool_or(by_number) as by_number, bool_or(by_name) as by_name,
      max(whole) as whole
    from (${words} union all ${ofNumber(number, on)}) either group by child`
}

type CaseNumber = NonNullable<Extract<ChildQuestion, { by: 'text' }>['number']>

/** No case is older. */
const firstYear = 1970

/** Every number it can be is asked for by itself, so that the index of case numbers answers. */
const ofNumber = ({ year, running }: CaseNumber, on: Day): RawBuilder<unknown> => {
  const [from, to] = year === null ? [firstYear, Number(on.slice(0, 4))] : [Number(year), Number(year)]
  const numbers = Array.from({ length: to - from + 1 }, (_, at) => `${String(from + at).padStart(4, '0')}-${running}`)
  return sql`
    select id as child, true as by_number, false as by_name, 0 as whole from forlaens.child
    where municipality = forlaens.municipality() and case_number = any(${numbers}::text[])`
}

/** The rows of the words that begin so: a range that the index answers. */
const ofBeginning = (low: string, reading: number, place: number, size: number, on: Day): RawBuilder<unknown> => sql`
  select child, ${reading}::int as reading, ${place}::int as place, ${size}::int as size, field = 'name' as name,
    word = ${low} collate "C" as whole
  from forlaens.search_word
  where municipality = forlaens.municipality() and word >= ${low} collate "C" and word < ${`${low}\u{10ffff}`} collate "C"
    and starts <= ${on} and (ends is null or ends > ${on})`

const ofWords = (readings: readonly (readonly Beginning[])[], on: Day): RawBuilder<unknown> => {
  const beginnings = readings.flatMap((reading, at) =>
    reading.flatMap((each, place) => each.map(low => ofBeginning(low, at, place, reading.length, on))),
  )
  return sql`
    select child, false as by_number, bool_or(names = size) as by_name, max(whole)::int as whole
    from (
      select child, reading, size, count(*) as places, count(*) filter (where name) as names,
        count(*) filter (where whole) as whole
      from (
        select child, reading, place, size, bool_or(name) as name, bool_or(whole) as whole
        from (${sql.join(beginnings, sql` union all `)}) beginning group by child, reading, place, size
      ) hit group by child, reading, size
    ) read where places = size group by child`
}
