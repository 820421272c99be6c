// Types of placement as a dated code list: the step each stands on and its code in the national statistics.
import { z } from 'zod'
import type { Day } from '../language/day.ts'
import { DayText, inForce, RuleHead } from '../language/rule.ts'

const Label = z.strictObject({ text: z.string().min(1), validFrom: DayText.nullable(), validTo: DayText.nullable() })

/** `step` null: the municipality says. `statistics`: the code of Danmarks Statistik's variable ANBRINGELSE. */
const PlacementType = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]+$/),
  labels: z.array(Label).min(1),
  step: z.int().positive().nullable(),
  statistics: z.int().nonnegative(),
  family: z.boolean(),
  validFrom: DayText.nullable(),
  validTo: DayText.nullable(),
  confidence: RuleHead.shape.confidence,
})
export type PlacementType = z.output<typeof PlacementType>

export const PlacementTypes = RuleHead.extend({
  ladder: z.string().min(1),
  types: z.array(PlacementType).min(1),
}).strict()
export type PlacementTypes = z.output<typeof PlacementTypes>

/** The type with the code, where it could be chosen on the day. */
export const typeOn = (list: PlacementTypes, code: string, on: Day): PlacementType | undefined =>
  list.types.find(each => each.code === code && inForce(each, on))

/** What the type is called on the day. */
export const typeLabel = (type: PlacementType, on: Day): string | undefined =>
  type.labels.find(each => inForce(each, on))?.text
