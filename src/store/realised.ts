// What a plan is held against: accounts of whole years, child-years from casework, and cases that were carried through.
import { sql } from 'kysely'
import type { AccountYear } from '../investment/realised/input.ts'
import { accountYearsOf, type LedgerYear } from '../investment/realised/one-source.ts'
import type { Moment } from './client.ts'
import type { Inside } from './municipality.ts'

/** The accounts asked for in whole years until `before`: by the ledger, else by the sums read in. */
export const readAccountYears = async (
  inside: Inside,
  accounts: readonly string[],
  years: { readonly from: number; readonly before: number },
): Promise<readonly AccountYear[]> =>
  accountYearsOf(accounts, await readSums(inside), await readLedgerYears(inside, years.from, years.before - 1))

const readSums = async (inside: Inside): Promise<readonly AccountYear[]> => {
  const { rows } = await sql<{ account: string; year: number; ore: string; source: string }>`
    select distinct on (account, year) account, year, amount_ore::text as ore, source
    from forlaens.account_year where municipality = forlaens.municipality()
    order by account, year, number desc`.execute(inside)
  return rows.map(row => ({ ...row, ore: Number(row.ore) }))
}

/** Years the ledger has all twelve months of. Empty outside figures and case work. */
const readLedgerYears = async (inside: Inside, from: number, to: number): Promise<readonly LedgerYear[]> => {
  const { rows } = await sql<{ account: string; year: number; ore: string }>`
    select account, year, amount_ore::text as ore from forlaens.ledger_years(${from}::int, ${to}::int)`.execute(inside)
  return rows.map(row => ({ ...row, ore: Number(row.ore) }))
}

/** Writes years of accounts down, each account and year once; each goes before what stood for it. */
export const recordAccountYears = async (
  inside: Inside,
  municipality: number,
  years: readonly Omit<AccountYear, 'source'>[],
  source: string,
  by: string,
): Promise<void> => {
  await sql`insert into forlaens.account_year (municipality, account, year, number, amount_ore, source, read_by)
    select ${municipality}, given.account, given.year, coalesce(max(before.number), 0) + 1, given.ore, ${source}, ${by}
    from unnest(${years.map(each => each.account)}::text[], ${years.map(each => each.year)}::smallint[],
      ${years.map(each => each.ore)}::bigint[]) as given (account, year, ore)
    left join forlaens.account_year before on before.municipality = forlaens.municipality()
      and before.account = given.account and before.year = given.year
    group by given.account, given.year, given.ore`.execute(inside)
}

/** Days on a step in a year, and how many children they are of: the small-cell rule is not applied yet. */
export type ChildDays = {
  readonly year: number
  readonly step: number
  readonly days: number
  readonly children: number
}

/** The days of children on each step from one year to another, both counted. Empty outside figures and case work. */
export const countChildDays = async (inside: Inside, from: number, to: number): Promise<readonly ChildDays[]> => {
  const { rows } = await sql<{ year: number; step: number; days: string; children: number }>`
    select year, step, days::text, children from forlaens.child_days(${from}::int, ${to}::int)
    order by year, step`.execute(inside)
  return rows.map(row => ({ ...row, days: Number(row.days) }))
}

/** A case that was carried through, as the municipality wrote it. Amounts in whole øre at `priceLevel`; gains are positive. */
export type RealisedCase = {
  readonly id: string
  readonly title: string
  readonly place: string
  readonly firstYear: number
  readonly lastYear: number
  readonly plannedOre: number
  readonly realisedOre: number
  readonly priceLevel: number
  readonly source: string
  readonly recordedBy: string
  readonly recordedAt: Moment
  readonly withdrawn: { readonly by: string; readonly at: Moment; readonly why: string } | null
}

type Row = Omit<RealisedCase, 'plannedOre' | 'realisedOre' | 'withdrawn'> & {
  readonly plannedOre: string
  readonly realisedOre: string
  readonly withdrawnBy: string | null
  readonly withdrawnAt: Moment | null
  readonly why: string | null
}

/** Every realised case of the municipality's own, the first written first, those withdrawn among them. */
export const readRealisedCases = async (inside: Inside): Promise<readonly RealisedCase[]> => {
  const { rows } = await sql<Row>`
    select c.id, c.title, c.place, c.first_year as "firstYear", c.last_year as "lastYear", c.planned_ore::text as "plannedOre",
      c.realised_ore::text as "realisedOre", c.price_level as "priceLevel", c.source, p.name as "recordedBy",
      c.recorded_at as "recordedAt", w.name as "withdrawnBy", c.withdrawn_at as "withdrawnAt", c.withdrawn_why as why
    from forlaens.realised_case c
    join forlaens.staff p on p.municipality = c.municipality and p.id = c.recorded_by
    left join forlaens.staff w on w.municipality = c.municipality and w.id = c.withdrawn_by
    where c.municipality = forlaens.municipality() order by c.recorded_at, c.id`.execute(inside)
  return rows.map(({ plannedOre, realisedOre, withdrawnBy, withdrawnAt, why, ...row }) => ({
    ...row,
    plannedOre: Number(plannedOre),
    realisedOre: Number(realisedOre),
    withdrawn:
      withdrawnBy === null || withdrawnAt === null || why === null ? null : { by: withdrawnBy, at: withdrawnAt, why },
  }))
}

/** What is written of a realised case. */
export type WrittenRealised = Omit<RealisedCase, 'recordedBy' | 'recordedAt' | 'withdrawn'>

export const recordRealisedCase = async (
  inside: Inside,
  municipality: number,
  of: WrittenRealised,
  by: string,
): Promise<void> => {
  await sql`insert into forlaens.realised_case (municipality, id, title, place, first_year, last_year, planned_ore, realised_ore,
      price_level, source, recorded_by)
    values (${municipality}, ${of.id}, ${of.title}, ${of.place}, ${of.firstYear}, ${of.lastYear}, ${of.plannedOre},
      ${of.realisedOre}, ${of.priceLevel}, ${of.source}, ${by})`.execute(inside)
}

/** Withdraws one; false where there is none of that id that still counts. */
export const withdrawRealisedCase = async (inside: Inside, id: string, why: string, by: string): Promise<boolean> => {
  const { rows } = await sql`update forlaens.realised_case
    set withdrawn_by = ${by}, withdrawn_at = clock_timestamp(), withdrawn_why = ${why}
    where municipality = forlaens.municipality() and id = ${id} and withdrawn_at is null returning 1 as one`.execute(
    inside,
  )
  return rows.length > 0
}
