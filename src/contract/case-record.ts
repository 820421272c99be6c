// A child's case over HTTP: the case as it is or was known, what is due in it, its story, and writing facts down.
import { z } from 'zod'
import { CaseFacts } from '../casework/facts.ts'
import { FactGiven } from '../casework/given.ts'
import { DayText, kept, route } from './route.ts'

const params = z.object({ child: z.uuid() })

/** A moment of the past, or a day that was over: what was known then. Left out: what is known now. */
const Known = z
  .union([z.iso.datetime({ precision: 6 }), z.iso.datetime(), DayText])
  .refine(text => !text.startsWith('0000'))

/** Which day the case is looked at, and by what was known when. Today and now where nothing is said. */
const AsOf = z.object({ on: DayText.optional(), known: Known.optional() })

const Asker = z.enum(['law', 'programme', 'local', 'agreement'])

/** One date of a line, with who asks for it and where that stands. */
const DueDate = z.object({
  date: DayText.nullable(),
  time: z.string().nullable(),
  latest: DayText.nullable(),
  asker: Asker,
  rule: z.string().nullable(),
  law: z.string().nullable(),
  paragraph: z.string().nullable(),
  source: z.string().nullable(),
  confidence: z.string(),
  reason: z.string().nullable(),
})

/** A line of the due list, in data and in words. A missed date of a programme is never `late-by-law`. */
export const DueLine = z
  .object({
    what: z.string(),
    title: z.string(),
    about: z.string(),
    state: z.enum(['missing', 'late-by-law', 'late-by-programme', 'today', 'ahead']),
    sentence: z.string(),
    also: z.array(z.string()),
    date: DayText.nullable(),
    planned: DayText.nullable(),
    late: z.object({ days: z.int(), asker: Asker }).nullable(),
    text: z.string().nullable(),
    dates: z.array(DueDate),
    triggers: z.array(z.object({ list: z.string(), id: z.string(), on: DayText })),
  })
  .meta({ id: 'DueLine' })
export type DueLine = z.output<typeof DueLine>

const Due = z.object({ items: z.array(DueLine), notices: z.array(z.string()) })

/** Which day and knowledge an answer is of; `rules` tells which rules: those of today, or the ones kept then by number. */
const AnsweredAsOf = z.object({ child: z.uuid(), on: DayText, known: z.string().nullable(), rules: z.int().nullable() })

const FieldChange = z.object({ field: z.string(), before: z.string(), after: z.string() })

const Picture = AnsweredAsOf.extend({
  facts: CaseFacts,
  /** The version each fact stands in, by its id: what a change of it must name. */
  versions: z.record(z.string(), z.int()),
  /** What stands behind ids: services, colleagues, the family's persons. */
  names: z.record(z.string(), z.string()),
  phase: z.object({
    phase: z.string(),
    title: z.string(),
    because: z.object({ list: z.string(), id: z.string(), on: DayText }).nullable(),
  }),
  due: Due,
  plans: z.array(
    z.object({
      plan: z.string(),
      holds: z.int().nullable(),
      lacks: z.array(z.string()),
      goals: z.array(z.object({ goal: z.string(), direction: z.string(), title: z.string() })),
      versions: z.array(
        z.object({
          from: z.int(),
          to: z.int(),
          changes: z.array(
            z.object({
              goal: z.string(),
              change: z.string(),
              text: z.string().nullable(),
              fields: z.array(FieldChange),
            }),
          ),
        }),
      ),
    }),
  ),
  checks: z.array(z.object({ help: z.string(), lacks: z.array(z.string()), shown: z.array(z.string()) })),
  stays: z.array(z.object({ from: DayText, to: DayText.nullable(), places: z.array(z.string()) })),
  moves: z.array(
    z.object({
      on: DayText,
      from: z.string(),
      to: z.string(),
      sameType: z.boolean(),
      ladder: z.enum(['up', 'down', 'same']),
    }),
  ),
  breakdowns: z.object({ national: z.array(z.string()), wide: z.array(z.string()) }),
  returnsHome: z.array(DayText),
  network: z
    .object({
      map: z.string(),
      fresh: z.boolean(),
      nobodyAsked: z.array(z.string()),
      private: z.int(),
      of: z.int(),
      /** Against the map before: ids of who came and went, and who stands nearer or further away. */
      change: z
        .object({
          came: z.array(z.string()),
          went: z.array(z.string()),
          moved: z.array(z.object({ person: z.string(), nearer: z.boolean() })),
        })
        .nullable(),
    })
    .nullable(),
  /** School or daycare through each measure and placement. */
  schools: z.array(
    z.object({
      help: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
      kept: z.boolean().nullable(),
      changes: z.int(),
      absence: z.number().nullable(),
    }),
  ),
  advisers: z.object({
    changes: z.array(z.object({ on: DayText, from: z.string(), to: z.string(), why: z.string(), title: z.string() })),
    lastYear: z.enum(['one', 'several', 'not-whole']),
  }),
  rights: z.array(z.string()),
}).meta({ id: 'CasePicture' })

export const caseRecord = {
  read: route({
    method: 'GET',
    path: '/api/children/:child/case',
    permission: 'read-child',
    journal: { action: 'read', purpose: 'casework' },
    summary: 'One child’s case on a day, as known now or at a moment: its facts, phase, due list, plans and stays.',
    params,
    query: AsOf,
    answer: Picture,
  }),
  due: route({
    method: 'GET',
    path: '/api/children/:child/due',
    permission: 'read-child',
    journal: { action: 'read', purpose: 'casework' },
    summary: 'What is due for one child on a day, as known now or at a moment, by the rules there were then.',
    params,
    query: AsOf,
    answer: AnsweredAsOf.extend({ due: Due }),
  }),
  story: route({
    method: 'GET',
    path: '/api/children/:child/story',
    permission: 'read-child',
    journal: { action: 'read', purpose: 'casework' },
    summary: 'Everything that was written down in the case, in the order it became known: what, by whom and why.',
    params,
    answer: z.object({
      child: z.uuid(),
      entries: z.array(
        z.object({
          known: z.string(),
          list: z.string(),
          id: z.uuid(),
          version: z.int(),
          by: z.string().nullable(),
          reason: z.string().nullable(),
          withdrawn: z.boolean(),
        }),
      ),
    }),
  }),
  record: route({
    method: 'POST',
    path: '/api/children/:child/facts',
    permission: 'change',
    journal: { action: 'change', purpose: 'casework' },
    summary: 'Writes a fact down, for the child and for siblings it is shared with; each is decided on alone.',
    params,
    body: kept(z.object({ given: FactGiven, alsoFor: z.array(z.uuid()).max(20).default([]) })),
    answer: z.object({
      id: z.uuid(),
      version: z.int(),
      alsoFor: z.array(z.object({ child: z.uuid(), id: z.uuid() })),
      refused: z.array(z.object({ child: z.uuid(), sentence: z.string() })),
    }),
  }),
  change: route({
    method: 'POST',
    path: '/api/children/:child/facts/:fact',
    permission: 'change',
    journal: { action: 'change', purpose: 'casework' },
    summary: 'A new version of a fact, or the word that it was never so. 409 with both where somebody was first.',
    params: params.extend({ fact: z.uuid() }),
    body: kept(
      z.object({
        version: z.int().min(1).max(2_147_483_647),
        given: FactGiven,
        /** True: it was never so. */
        withdrawn: z.boolean().default(false),
        reason: z.string().trim().min(3).max(500),
      }),
    ),
    answer: z.object({ version: z.int() }),
  }),
}
