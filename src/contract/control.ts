// The control of look-ups over HTTP: the months, one month's sample, drawing it, and signing what was drawn.
import { z } from 'zod'
import { controlOutcomes } from '../access/control/state.ts'
import { DayText, route } from './route.ts'

const MonthText = z.string().regex(/^\d{4}-\d{2}$/)

/** How many were drawn of how many there were. */
const Drawn = z.object({ drawn: z.int(), of: z.int() })

const ControlMonth = z
  .object({
    month: MonthText,
    state: z.enum(['not-drawn', 'drawn', 'done']),
    /** The last day the control is in time, and whether it was or is later than that. */
    lastDay: DayText,
    late: z.boolean(),
    /** Null while nobody has drawn. */
    sample: z
      .object({
        by: z.string(),
        on: DayText,
        emergencies: Drawn,
        lookups: Drawn,
        signed: z.int(),
        doneOn: DayText.nullable(),
        outcomes: z.object({ justified: z.int(), unclear: z.int(), unjustified: z.int() }),
      })
      .nullable(),
    /** Whether the journal was there: all the month, from a day in it, or not yet. */
    journal: z.object({ began: z.enum(['before', 'within', 'after']), on: DayText.nullable() }),
  })
  .meta({ id: 'ControlMonth' })
export type ControlMonth = z.output<typeof ControlMonth>

const ControlItem = z
  .object({
    id: z.uuid(),
    kind: z.enum(['emergency', 'lookup']),
    /** What was done; null where it is not the asker's to see. */
    shown: z
      .object({
        at: z.iso.datetime(),
        who: z.string(),
        role: z.string(),
        what: z.string(),
        /** The numbers of the first cases, and how many there are besides. */
        cases: z.array(z.string()),
        more: z.int(),
        rule: z.string(),
        emergency: z
          .object({
            reason: z.string(),
            until: z.iso.datetime(),
            lookups: z.int(),
            colleague: z.boolean(),
            seen: z.array(z.object({ who: z.string(), at: z.iso.datetime() })),
          })
          .nullable(),
      })
      .nullable(),
    /** Why the asker cannot sign; null where they can, or where it is signed for good. */
    hindrance: z.string().nullable(),
    open: z.boolean(),
    outcomes: z.array(
      z.object({ outcome: z.enum(controlOutcomes), note: z.string().nullable(), who: z.string(), on: DayText }),
    ),
  })
  .meta({ id: 'ControlItem' })
export type ControlItem = z.output<typeof ControlItem>

/** The rule the control follows, so that the page can say which numbers are whose. */
const Sizes = z.object({ emergencies: z.int(), lookups: z.int(), source: z.string() })

const OneMonth = z.object({ month: ControlMonth, items: z.array(ControlItem) }).meta({ id: 'ControlledMonth' })
export type OneMonth = z.output<typeof OneMonth>

const params = z.object({ month: MonthText })

export const control = {
  months: route({
    method: 'GET',
    path: '/api/control',
    permission: 'control-journal',
    journal: { action: 'read-journal', purpose: 'control' },
    summary: 'The months whose look-ups are to be controlled, newest first, and how far each is.',
    answer: z.object({
      months: z.array(ControlMonth),
      /** The month that runs, and the first day its sample can be drawn. */
      next: z.object({ month: MonthText, from: DayText }),
      sizes: Sizes,
    }),
  }),
  read: route({
    method: 'GET',
    path: '/api/control/:month',
    permission: 'control-journal',
    journal: { action: 'read-journal', purpose: 'control' },
    summary: 'One month: what was drawn, and what was signed. What concerns the asker\u2019s own family is not shown.',
    params,
    answer: OneMonth,
  }),
  draw: route({
    method: 'POST',
    path: '/api/control/:month',
    permission: 'control-journal',
    journal: { action: 'change', purpose: 'control' },
    summary:
      'Draws the sample of a month that is over. A month is drawn once; asked again the same sample is answered.',
    params,
    body: z.object({}),
    answer: OneMonth,
  }),
  sign: route({
    method: 'POST',
    path: '/api/control/:month/items/:item',
    permission: 'control-journal',
    journal: { action: 'change', purpose: 'control' },
    summary: 'Signs for one look-up. Never one\u2019s own or one of one\u2019s family; 409 where somebody was first.',
    params: params.extend({ item: z.uuid() }),
    body: z.object({
      outcome: z.enum(controlOutcomes),
      note: z.string().max(1000),
      /** How many signatures the asker has seen on it. */
      seen: z.int().min(0),
    }),
    answer: ControlItem,
  }),
}
