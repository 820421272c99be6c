// What an investment case is, as a file: its lines, totals, keys, efforts and the claims its text makes about them.
import { z } from 'zod'
import { Committee, Id, Pointer, SignConvention, UnitName, YearNumber } from './case-words.ts'
import { Claim } from './claim.ts'
import { Assumption } from './plan/assumption.ts'
import { Driver, Withheld } from './plan/driver.ts'
import { FollowUp } from './plan/follow-up.ts'
import { Scenario, Target } from './plan/scenario.ts'

/** No table of a case comes near these; they keep every check of a hostile file short. */
const most = { years: 100, rows: 500, claims: 1000 }
export const mostRows = most.rows

/** Amounts along the case's years; null where the source prints nothing. */
const Amounts = z.array(z.number().nullable())

/** Who an amount falls on. What does not fall on the municipality is shown beside the net, never in it. */
export const Payer = z.enum(['municipality', 'region', 'state', 'citizen'])
export type Payer = z.infer<typeof Payer>

const Line = z.object({
  id: Id,
  label: z.string().min(1),
  kind: z.enum(['cost', 'saving', 'grant', 'income']),
  timing: z.enum(['once', 'lasting']),
  area: z.enum(['service', 'transfers', 'construction']).default('service'),
  table: z.string().optional(),
  account: z.string().optional(),
  committee: Committee.optional(),
  sign: SignConvention.optional(),
  priceLevel: YearNumber.optional(),
  drivers: z.union([Driver, z.array(Driver)]).optional(),
  /** True where the amounts follow from the drivers and are worked out; elsewhere drivers are held against the amounts. */
  computed: z.boolean().optional(),
  amounts: Amounts.default([]),
  /** What every amount of the row is multiplied by: an assumption of 1 says how much of a printed row comes true. */
  times: z.union([z.object({ assumption: Id }), z.number()]).optional(),
  payer: Payer.optional(),
  /** The row over several committees, in percent that sum to 100; `committee` is then left out. */
  split: z.array(z.object({ committee: Committee, percent: z.number().min(0).max(100) })).optional(),
  /** Staff-years in each year, where the row pays for staff. */
  staff: z.array(z.number().nullable()).optional(),
  /** The indicator the saving will be seen in (`language/indicator.ts`, when there is one). */
  indicator: Id.optional(),
  withheld: z.array(Withheld).optional(),
  /** The line this one was worked out from, by `fillCase`; never written by hand. */
  derived: z.object({ line: Id, what: Withheld.shape.what }).optional(),
  /** The values as they stand in the source, in order, where blanks are lost and the columns must be found again. */
  printed: z.array(z.number()).optional(),
  /** Lines or totals elsewhere in the source that this row prints again; a repeated row never counts in the net. */
  repeats: z.array(Id).optional(),
  from: Pointer.optional(),
})
export type Line = z.infer<typeof Line>

const Total = z.object({
  id: Id,
  label: z.string().min(1),
  table: z.string().optional(),
  committee: Committee.optional(),
  sums: z.array(Id).min(1),
  /** True where the row is a running total from the first year. */
  cumulative: z.boolean().optional(),
  stated: Amounts,
  sign: SignConvention.optional(),
  repeats: z.array(Id).optional(),
  from: Pointer.optional(),
})
export type Total = z.infer<typeof Total>

/** A distribution key: the share (percent) of one kind of line in a table that a committee is said to carry. */
const Key = z.object({
  committee: Committee,
  kind: z.enum(['cost', 'saving', 'grant', 'income']),
  table: z.string(),
  stated: z.number(),
  from: Pointer.optional(),
})
export type Key = z.infer<typeof Key>

const Table = z.object({
  id: z.string(),
  title: z.string(),
  /** False where the table shows lines of another table again: its rows never count in the net. */
  counts: z.boolean().default(true),
  from: Pointer.optional(),
})

/** What is done, for whom, how long, with what success, and the effect that is booked for it. */
const Effort = z.object({
  id: Id,
  title: z.string().optional(),
  targetGroup: z.string().nullable(),
  participants: z.union([z.number(), z.array(z.number().nullable()), z.null()]),
  participantUnit: z.string().optional(),
  duration: z.union([z.object({ years: z.number() }), z.object({ months: z.number() }), z.null()]),
  success: z.union([
    z.object({ percent: z.number().nullable(), successes: z.number().optional(), of: z.number().optional() }),
    z.number(),
    z.null(),
  ]),
  effect: z.object({ avoided: z.number(), unit: z.string(), lines: z.array(Id).min(1) }).optional(),
  from: Pointer.optional(),
})
export type Effort = z.infer<typeof Effort>

/** The shape of `forlaens/case/1`. Whether its parts fit together is asked by `checkCase`. */
export const CaseShape = z
  .object({
    schema: z.literal('forlaens/case/1'),
    id: Id,
    title: z.string().min(1),
    municipality: z.string().regex(/^\d{3}$/),
    unit: UnitName,
    statedUnit: UnitName.nullable().default(null),
    sign: SignConvention,
    priceLevel: YearNumber.nullable(),
    /** The calendar year that year 1 is, where the source counts its years 1, 2, 3. */
    startYear: YearNumber.optional(),
    years: z.array(z.number().int().min(1)).min(1).max(most.years),
    tables: z.array(Table).max(most.rows).default([]),
    lines: z.array(Line).min(1).max(most.rows),
    keys: z.array(Key).max(most.rows).default([]),
    totals: z.array(Total).max(most.rows).default([]),
    efforts: z.array(Effort).max(most.rows).default([]),
    assumptions: z.array(Assumption).max(most.rows).default([]),
    scenarios: z.array(Scenario).max(most.rows).default([]),
    target: Target.optional(),
    followUp: FollowUp.optional(),
    /** The case this one was made from, where it was copied. */
    copyOf: Id.optional(),
    claims: z.array(Claim).max(most.claims).default([]),
    from: Pointer.optional(),
  })
  .meta({ id: 'forlaens/case/1', title: 'An investment case as Forlæns reads it' })

/** An investment case whose shape has been checked. */
export type InvestmentCase = z.infer<typeof CaseShape>

/** The drivers of a line as a list; empty where it has none. */
export const driversOf = (line: Line): readonly Driver[] =>
  line.drivers === undefined ? [] : Array.isArray(line.drivers) ? line.drivers : [line.drivers]

/** True where the line goes on after the table: it is lasting, and no outside money with a ceiling or a last year. */
export const goesOn = (line: Line): boolean =>
  line.timing === 'lasting' &&
  !(
    line.computed === true &&
    driversOf(line).some(each => each.by === 'grant' && (each.ceiling !== null || each.toYear !== undefined))
  )

/** The calendar year of a column that the case may call 1, 2, 3; its own name where the case has calendar years. */
export const calendarYear = (of: InvestmentCase, year: number): number =>
  of.startYear === undefined || year >= 1900 ? year : of.startYear + year - (of.years[0] ?? 1)

/** The case's own name of a year that the text may call by the calendar or count from the case's first year. */
export const columnYear = (of: InvestmentCase, year: number): number => {
  const first = of.years[0] ?? 1
  if (first >= 1900) return year >= 1900 ? year : first + year - 1
  return year >= 1900 && of.startYear !== undefined ? first + year - of.startYear : year
}
