// A figure as it travels: its number with everything needed to read it, or why there is none.
import { z } from 'zod'
import { DayText } from './route.ts'

export const FigureAnswer = z
  .union([
    z.object({
      id: z.string(),
      value: z.number(),
      unit: z.string(),
      definition: z.string(),
      population: z.string(),
      period: z.object({ from: DayText, to: DayText }).nullable(),
      asKnown: z.string().nullable(),
      priceLevel: z.number().optional(),
      interval: z.tuple([z.number(), z.number()]).optional(),
      rows: z.object({
        name: z.string(),
        parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
      }),
      rule: z.string(),
    }),
    z.object({ id: z.string(), notComputable: z.string() }),
  ])
  .meta({ id: 'Figure' })
export type FigureAnswer = z.output<typeof FigureAnswer>
