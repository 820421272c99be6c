// Help as it is sent to be written down: a measure or a placement without the id the house gives it.
import { z } from 'zod'
import { Measure, Placement } from './facts/help.ts'

export const HelpGiven = z.discriminatedUnion('kind', [Measure.omit({ id: true }), Placement.omit({ id: true })])
export type HelpGiven = z.output<typeof HelpGiven>
