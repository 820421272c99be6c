// The ladder of measures (indsatstrappe): versioned sets of steps whose labels carry dates, and the way from one to another.
import { z } from 'zod'
import type { Day } from './day.ts'
import { message, say } from './message.ts'
import { DayText, inForce, RuleHead } from './rule.ts'

const Label = z.strictObject({ text: z.string().min(1), validFrom: DayText.nullable(), validTo: DayText.nullable() })

const Step = z.strictObject({ step: z.int().positive(), labels: z.array(Label).min(1) })

const MapsTo = z.strictObject({
  ladder: z.string().min(1),
  confidence: RuleHead.shape.confidence,
  steps: z.array(z.strictObject({ from: z.int().positive(), to: z.int().positive() })),
})

/**
 * One ladder. Steps are numbered from 1, the highest being furthest from an ordinary childhood at home. Any step may be
 * the first and cost never decides the step (Herning 2016).
 */
export const Ladder = RuleHead.extend({ steps: z.array(Step).min(1), mapsTo: z.array(MapsTo) })
  .strict()
  .superRefine((ladder, context) => {
    ladder.steps.forEach((step, at) => {
      if (step.step !== at + 1) {
        context.addIssue({
          code: 'custom',
          message: say(message('ladder-order')),
          path: ['steps', at, 'step'],
        })
      }
      step.labels.forEach((label, index) => {
        const next = step.labels[index + 1]
        const follows = next === undefined ? label.validTo === ladder.validTo : label.validTo === next.validFrom
        if (label.validTo === null ? next !== undefined : !follows) {
          context.addIssue({
            code: 'custom',
            message: say(message('ladder-labels')),
            path: ['steps', at, 'labels', index, 'validTo'],
          })
        }
      })
    })
    ladder.mapsTo.forEach((mapping, at) => {
      const from = mapping.steps.map(each => each.from)
      if (from.length !== ladder.steps.length || from.some((step, index) => step !== index + 1)) {
        context.addIssue({
          code: 'custom',
          message: say(message('ladder-translation')),
          path: ['mapsTo', at, 'steps'],
        })
      }
    })
  })
export type Ladder = z.output<typeof Ladder>

/** The ladder municipalities work by until one chooses another. */
export const usualLadder = 'partnerskab-7'

/** What the step is called on the day, in Danish. Undefined where the ladder has no such step or the day no name for it. */
export const labelOn = (ladder: Ladder, step: number, on: Day): string | undefined =>
  ladder.steps.find(each => each.step === step)?.labels.find(label => inForce(label, on))?.text

/**
 * The step on the ladder `to` that answers to `step` on `ladder`. A ladder answers to itself. Undefined where no
 * translation is known; several steps may become one, so there is no way back.
 */
export const translateStep = (ladder: Ladder, step: number, to: string): number | undefined => {
  if (to === ladder.id) return ladder.steps.some(each => each.step === step) ? step : undefined
  return ladder.mapsTo.find(mapping => mapping.ladder === to)?.steps.find(each => each.from === step)?.to
}
