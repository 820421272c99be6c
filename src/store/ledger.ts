// The ledger and the budget in the database, and the help that is paid in a year: what the commitments are computed from.
import { sql } from 'kysely'
import { z } from 'zod'
import type { PricedService } from '../investment/commitments/account-plan.ts'
import type { BudgetLine, ChildOfYear, Ledger, LedgerLine, PaidHelp } from '../investment/commitments/input.ts'
import type { Day } from '../language/day.ts'
import { DayText } from '../language/rule.ts'
import type { Inside } from './municipality.ts'

/** A file that was read. Months are told by their first day; `withdrawn`: it was taken back and counts nowhere. */
export type LedgerUpload = {
  readonly number: number
  readonly kind: 'ledger' | 'budget'
  readonly from: Day
  readonly to: Day
  readonly lines: number
  readonly sumOre: number
  readonly by: string
  readonly at: number
  readonly withdrawn: boolean
}

const Whole = z.coerce.number().int()

const UploadRow = z.object({
  number: z.number(),
  kind: z.enum(['ledger', 'budget']),
  from: DayText,
  to: DayText,
  lines: z.number(),
  sumOre: Whole,
  by: z.string(),
  at: z.number(),
  withdrawn: z.boolean(),
})

/** The files that were read, the latest first. */
export const readUploads = async (inside: Inside): Promise<readonly LedgerUpload[]> => {
  const { rows } = await sql`
    select u.number, u.kind, u.first_month as "from", u.last_month as "to", u.lines, u.sum_ore as "sumOre", p.name as by,
      (extract(epoch from u.read_at) * 1000)::float8 as at, u.withdrawn_at is not null as withdrawn
    from forlaens.ledger_upload u join forlaens.staff p on p.municipality = u.municipality and p.id = u.read_by
    where u.municipality = forlaens.municipality() order by u.number desc`.execute(inside)
  return z.array(UploadRow).parse(rows)
}

/** A line as it counts. `child` is what stands for the child; `of` the child itself, for whoever has case content. */
export type StoredLine = LedgerLine & { readonly of: string | null }

const LineRow = z.tuple([z.string(), DayText, Whole, z.string().nullable(), z.string().nullable()])

/** The lines of a kind that count from one month to another, both named by their first day. */
export const readLines = async (
  inside: Inside,
  kind: LedgerUpload['kind'],
  from: Day,
  to: Day,
): Promise<readonly StoredLine[]> => {
  const { rows } = await sql<{ line: unknown }>`
    select jsonb_build_array(account, booked_on, amount_ore, nameless, child) as line
    from forlaens.ledger_lines(${kind}, ${from}, ${to})`.execute(inside)
  return rows.map(({ line }) => {
    const [account, on, ore, child, of] = LineRow.parse(line)
    return { account, on, ore, child, of }
  })
}

/** The months of a year, by their number 1-12, that a file of the ledger covers. */
const readMonths = async (inside: Inside, year: number): Promise<readonly boolean[]> => {
  const { rows } = await sql<{ month: number }>`
    select extract(month from month)::int as month
    from forlaens.standing_files('ledger', make_date(${year}::int, 1, 1), make_date(${year}::int, 12, 1))`.execute(
    inside,
  )
  return Array.from({ length: 12 }, (_, at) => rows.some(each => each.month === at + 1))
}

/** Help as it is paid, with the child itself for whoever has case content. */
type StoredHelp = PaidHelp & { readonly of: string | null }

const HelpRow = z.object({
  id: z.string(),
  child: z.string(),
  district: z.string().nullable(),
  kind: z.enum(['measure', 'placement']),
  service: z.string().nullable(),
  step: z.number(),
  type: z.string().nullable(),
  from: DayText,
  to: DayText.nullable(),
  plannedEnd: DayText.nullable(),
  comesOfAge: DayText.nullable(),
  of: z.string().nullable(),
})

const readHelp = async (inside: Inside, year: number): Promise<readonly StoredHelp[]> => {
  const { rows } = await sql`
    select help as id, nameless as child, district, kind, service, step, type, starts as "from", ends as "to",
      planned_end as "plannedEnd", comes_of_age as "comesOfAge", child as of
    from forlaens.paid_help(${year}::int)`.execute(inside)
  return z
    .array(HelpRow)
    .parse(rows)
    .map(({ from, to, service, ...each }) => ({ ...each, service: service ?? '', period: { from, to } }))
}

const ServiceRow = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  paragraph: z.string().nullable(),
  price: z.object({
    ore: z.number().int(),
    per: z.enum(['session', 'course', 'day', 'month']),
    priceLevel: z.number(),
  }),
})

const readPriced = async (inside: Inside): Promise<readonly PricedService[]> => {
  const { rows } = await sql`
    select id, code, name, paragraph,
      jsonb_build_object('ore', price_ore, 'per', price_per, 'priceLevel', price_level) as price
    from forlaens.service where municipality = forlaens.municipality() order by name, id`.execute(inside)
  return z.array(ServiceRow).parse(rows)
}

const ChildRow = z.object({
  nameless: z.string(),
  district: z.string().nullable(),
  families: z.array(z.tuple([z.string(), DayText, DayText.nullable()])),
  stays: z.array(z.tuple([z.enum(['placement', 'aftercare']), DayText, DayText.nullable()])),
})

const readChildren = async (inside: Inside, children: readonly string[]): Promise<ReadonlyMap<string, ChildOfYear>> => {
  if (children.length === 0) return new Map()
  const { rows } = await sql`
    select nameless, district, families, stays from forlaens.households_of(${[...children]}::text[])`.execute(inside)
  return new Map(
    z
      .array(ChildRow)
      .parse(rows)
      .map(({ nameless, district, families, stays }) => [
        nameless,
        {
          district,
          home: {
            families: families.map(([family, from, to]) => ({ family, period: { from, to } })),
            stays: stays.map(([kind, from, to]) => ({ kind, period: { from, to } })),
          },
        },
      ]),
  )
}

/** All a year's commitments are computed from but the rules. `of`: the child behind what stands for it, where it may be known. */
export type StoredYear = {
  readonly help: readonly StoredHelp[]
  readonly services: readonly PricedService[]
  readonly ledger: Ledger
  readonly budget: readonly BudgetLine[]
  readonly children: ReadonlyMap<string, ChildOfYear>
  readonly of: ReadonlyMap<string, string>
}

/** Reads a year. In scope figures and case; in any other there is nothing in it. */
export const readLedgerYear = async (inside: Inside, year: number, first: Day, last: Day): Promise<StoredYear> => {
  const help = await readHelp(inside, year)
  const services = await readPriced(inside)
  const lines = await readLines(inside, 'ledger', first, last)
  const budget = await readLines(inside, 'budget', first, last)
  const read = await readMonths(inside, year)
  const children = [...help, ...lines].flatMap(({ child }) => (child === null ? [] : [child]))
  return {
    help,
    services,
    ledger: { lines, read },
    budget,
    children: await readChildren(inside, [...new Set(children)]),
    of: new Map(
      [...help, ...lines].flatMap(each => (each.of === null || each.child === null ? [] : [[each.child, each.of]])),
    ),
  }
}

/** The years anything was read for, ledger or budget, in order. */
export const readYears = async (inside: Inside): Promise<readonly number[]> => {
  const { rows } = await sql<{ year: number }>`
    select distinct y::int as year from forlaens.ledger_upload u,
      generate_series(extract(year from u.first_month)::int, extract(year from u.last_month)::int) y
    where u.municipality = forlaens.municipality() and u.withdrawn_at is null order by 1`.execute(inside)
  return rows.map(each => each.year)
}

/** Of the case numbers those no case has. */
export const casesMissing = async (inside: Inside, numbers: readonly string[]): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ number: string }>`
    select n as number from forlaens.cases_missing(${[...numbers]}::text[]) n`.execute(inside)
  return new Set(rows.map(each => each.number))
}

/** A file as it is to be stored; months by their first day. */
export type ReadFile = {
  readonly kind: LedgerUpload['kind']
  readonly from: Day
  readonly to: Day
  readonly lines: readonly {
    readonly line: number
    readonly account: string
    readonly on: Day
    readonly ore: number
    readonly caseNumber: string | null
  }[]
}

/** Stores a file as the next one after `after` and answers its number; undefined where another was read since. */
export const storeLedger = async (
  inside: Inside,
  after: number,
  person: string,
  { kind, from, to, lines }: ReadFile,
): Promise<number | undefined> => {
  const body = JSON.stringify(lines.map(each => [each.line, each.account, each.on, each.ore, each.caseNumber]))
  const { rows } = await sql<{ number: number | null }>`
    select forlaens.read_ledger(${after}, ${kind}, ${from}, ${to}, ${person}, ${body}::jsonb) as number`.execute(inside)
  return rows[0]?.number ?? undefined
}

/** Takes a file back, where it is the latest that counts; false where it is not. */
export const withdrawLedger = async (inside: Inside, number: number, person: string): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update forlaens.ledger_upload u set withdrawn_by = ${person}, withdrawn_at = clock_timestamp()
    where u.municipality = forlaens.municipality() and u.number = ${number} and u.withdrawn_at is null
      and not exists (
        select from forlaens.ledger_upload l
        where l.municipality = u.municipality and l.number > u.number and l.withdrawn_at is null)`.execute(inside)
  return numAffectedRows === 1n
}

/** The case numbers of children, by id; for whoever has case content. */
export const caseNumbersOf = async (
  inside: Inside,
  children: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ id: string; number: string }>`
    select id, case_number as number from forlaens.child
    where municipality = forlaens.municipality() and id = any(${[...children]}::uuid[])`.execute(inside)
  return new Map(rows.map(each => [each.id, each.number]))
}
