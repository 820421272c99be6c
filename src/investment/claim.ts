// A claim: something the text of a case says that can be held against its tables or against another of its sentences.
import { z } from 'zod'
import { Id, Month, Pointer, Reference, UnitName } from './case-words.ts'

const head = {
  id: Id,
  /** The words of the source. */
  says: z.string().min(1),
  from: Pointer.optional(),
}

/** Another place in the source that speaks of the same thing: one number, or a range. */
const Against = z.object({
  says: z.string(),
  value: z.number().optional(),
  range: z.tuple([z.number(), z.number()]).optional(),
  unit: UnitName.optional(),
  from: Pointer.optional(),
})

/** A closed range of months, or of years. */
const Months = z.object({ from: Month, to: Month })
const Years = z.object({ from: z.number().int(), to: z.number().int() })

/** An amount in the text: equal to something in a table, or the sum of its parts. `value` in the case's own sign. */
const AmountClaim = z.object({
  ...head,
  kind: z.literal('amount'),
  value: z.number(),
  unit: UnitName.optional(),
  approximate: z.boolean().optional(),
  equals: Reference.optional(),
  parts: z.array(z.number()).optional(),
})

/** A number of persons, visits or cases: the sum of its parts, or the same as said elsewhere. */
const CountClaim = z.object({
  ...head,
  kind: z.literal('count'),
  value: z.number(),
  approximate: z.boolean().optional(),
  parts: z.array(z.number()).optional(),
  against: Against.optional(),
})

/**
 * A share: `percent` of `of` is said to be `value`; or `parts` that should sum to 100. `unordered` where the source no
 * longer shows which part belongs to what.
 */
const PercentageClaim = z.object({
  ...head,
  kind: z.literal('percentage'),
  percent: z.number().optional(),
  of: z.number().optional(),
  value: z.number().optional(),
  unit: z.string().optional(),
  approximate: z.boolean().optional(),
  parts: z.array(z.number()).optional(),
  unordered: z.boolean().optional(),
})

/** A committee's share said in the text, in percent of one kind of line of a table. */
const KeyClaim = z.object({
  ...head,
  kind: z.literal('key'),
  committee: z.string(),
  lineKind: z.enum(['cost', 'saving', 'grant', 'income']),
  table: z.string(),
  percent: z.number(),
})

/**
 * When something happens. One of: `lines` with `statedFrom` (the text's own first year of the gain) or `possibleFrom`
 * (the first year the effect can exist, `because`); `start`, `months` and `end` of a stretch of time; `covers` and
 * `needed` months of a financing.
 */
const TimingClaim = z.object({
  ...head,
  kind: z.literal('timing'),
  lines: z.array(Id).optional(),
  statedFrom: z.number().int().optional(),
  possibleFrom: z.number().int().optional(),
  because: z.string().optional(),
  start: Month.optional(),
  months: z.number().int().optional(),
  end: Month.optional(),
  covers: Months.optional(),
  needed: Months.optional(),
})

/** Whose money: `applied: false` says no outside money was sought; `required` own money against what is `documented`. */
const FundsClaim = z.object({
  ...head,
  kind: z.literal('funds'),
  applied: z.boolean().optional(),
  required: z.number().optional(),
  documented: z.array(z.number()).optional(),
  unit: UnitName.optional(),
})

/** An amount with its unit as printed, against the same amount elsewhere. */
const UnitClaim = z.object({
  ...head,
  kind: z.literal('unit'),
  value: z.number(),
  unit: UnitName,
  against: Against.optional(),
})

/** The stated payback: a number of years, or a calendar year. */
const PaybackClaim = z.object({
  ...head,
  kind: z.literal('payback'),
  value: z.number().nullable(),
  measure: z.enum(['service', 'total']),
})

/** What a row is about by the text; `words` of which one should stand in the row's own label. */
const LabelClaim = z.object({ ...head, kind: z.literal('label'), line: Id, words: z.array(z.string()).min(1) })

/** A goal: an amount or number that is to be reached, and what the case itself delivers. */
const TargetClaim = z.object({
  ...head,
  kind: z.literal('target'),
  value: z.number().optional(),
  range: z.tuple([z.number(), z.number()]).optional(),
  unit: z.string().optional(),
  reached: z.union([Reference, z.number()]),
})

/** A cost that is already paid by another project in some calendar years. */
const DeadweightClaim = z.object({ ...head, kind: z.literal('deadweight'), line: Id, funded: Years, by: z.string() })

/** Something the text says will be done and that costs; `line` is the row that carries it, null where none does. */
const UncostedClaim = z.object({ ...head, kind: z.literal('uncosted'), what: z.string(), line: Id.nullable() })

export const Claim = z.discriminatedUnion('kind', [
  AmountClaim,
  CountClaim,
  PercentageClaim,
  KeyClaim,
  TimingClaim,
  FundsClaim,
  UnitClaim,
  PaybackClaim,
  LabelClaim,
  TargetClaim,
  DeadweightClaim,
  UncostedClaim,
])
export type Claim = z.infer<typeof Claim>

/** The claims of one kind. */
export const claimsOf = <Kind extends Claim['kind']>(
  claims: readonly Claim[],
  kind: Kind,
): readonly Extract<Claim, { kind: Kind }>[] =>
  claims.filter((claim): claim is Extract<Claim, { kind: Kind }> => claim.kind === kind)
