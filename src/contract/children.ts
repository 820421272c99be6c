// Children over HTTP: the list, one child's bare record, why one may see it, and what may be done from there.
import { z } from 'zod'
import { roles } from '../access/role.ts'
import { phases } from '../casework/phases.ts'
import { DayText, route } from './route.ts'

const hidden = z.array(z.enum(['name', 'number', 'address', 'phone', 'school', 'district']))

/** Who a child is, as far as the asker may see it; what may not be seen is null and named in `hidden`. */
const ChildIdentity = z
  .object({
    child: z.uuid(),
    caseNumber: z.string(),
    protected: z.boolean(),
    name: z.string(),
    number: z.string().nullable(),
    address: z.string().nullable(),
    phone: z.string().nullable(),
    school: z.string().nullable(),
    district: z.string().nullable(),
    hidden,
  })
  .meta({ id: 'ChildIdentity' })

const ChildOnList = ChildIdentity.extend({
  /** The step the child stands on today; null where there is no help in force, or where it is not the asker's to see. */
  step: z.int().nullable(),
  adviser: z.string().nullable(),
  since: DayText.nullable(),
}).meta({ id: 'ChildOnList' })

/** A child with its case; what is not the asker's to see of the case is null. */
export const CaseOnList = ChildOnList.extend({
  phase: z.string().nullable(),
  /** What is due first, in words; null where nothing is. */
  next: z
    .object({
      title: z.string(),
      sentence: z.string(),
      state: z.enum(['missing', 'late-by-law', 'late-by-programme', 'today', 'ahead']),
      date: DayText.nullable(),
    })
    .nullable(),
  /** Lines by their state: what is missing, late by law, late by something else. */
  open: z.object({ missing: z.int(), lateByLaw: z.int(), lateByProgramme: z.int() }).nullable(),
}).meta({ id: 'CaseOnList' })
export type CaseOnList = z.output<typeof CaseOnList>

/** One spell of a child, in words. `text` is null while protection hides it. */
const ShownSpell = z
  .object({
    id: z.uuid(),
    version: z.int(),
    kind: z.string(),
    title: z.string(),
    text: z.string().nullable(),
    step: z.int().nullable(),
    from: DayText,
    to: DayText.nullable(),
    mayCorrect: z.boolean(),
  })
  .meta({ id: 'ShownSpell' })
export type ShownSpell = z.output<typeof ShownSpell>

const Child = z
  .object({
    identity: ChildIdentity,
    spells: z.array(ShownSpell),
    /** The parts of the file that are not the asker's, each with why. */
    closedParts: z.array(z.object({ part: z.string(), sentence: z.string() })),
    mayUnmask: z.boolean(),
    /** Set where the file is open by an emergency: until when. */
    openUntil: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Child' })

const params = z.object({ child: z.uuid() })
const sorts = ['name', 'case-number', 'step', 'adviser', 'since', 'due'] as const

/** How a list is sorted and what is left out of it. */
export const Choice = z.object({
  sort: z.enum(sorts).default('name'),
  order: z.enum(['up', 'down']).default('up'),
  step: z.coerce.number().int().min(1).max(20).optional(),
  /** Only cases with something in this state. */
  state: z.enum(['missing', 'late', 'today']).optional(),
  phase: z.enum(phases).optional(),
  /** Only the children of one responsible adviser, or one’s own. */
  adviser: z.union([z.literal('mine'), z.uuid().toLowerCase()]).optional(),
})
export type Choice = z.output<typeof Choice>

export const children = {
  list: route({
    method: 'GET',
    path: '/api/children',
    permission: 'list-children',
    journal: { action: 'list', purpose: 'casework' },
    summary:
      'The children the asker may see, 200 a page, each with what is due first; `total` counts those chosen, `hidden` those left out.',
    query: Choice.extend({ page: z.coerce.number().int().min(1).max(10_000).default(1) }),
    answer: z.object({
      children: z.array(CaseOnList),
      total: z.int(),
      /** How many the choice leaves out. */
      hidden: z.int(),
      /** The responsible advisers of the children one may see, by name. */
      advisers: z.array(z.object({ id: z.uuid(), name: z.string() })),
      page: z.int(),
      pages: z.int(),
    }),
  }),
  export: route({
    method: 'GET',
    path: '/api/children/export.csv',
    permission: 'export',
    journal: { action: 'export', purpose: 'casework' },
    summary: 'The children the asker may take out of the system, as a file for a spreadsheet.',
    query: Choice,
    media: 'text/csv; charset=utf-8',
    answer: z.instanceof(Uint8Array),
  }),
  read: route({
    method: 'GET',
    path: '/api/children/:child',
    permission: 'read-child',
    journal: { action: 'read', purpose: 'casework' },
    summary: 'One child: who it is and its spells, as far as they are the asker’s.',
    params,
    answer: Child,
  }),
  why: route({
    method: 'GET',
    path: '/api/children/:child/why',
    permission: 'read-child',
    journal: { action: 'read', purpose: 'casework' },
    summary: 'Why the asker can see this child, reason by reason.',
    params,
    answer: z.object({ role: z.string(), because: z.array(z.string()), openUntil: z.iso.datetime().nullable() }),
  }),
  unmask: route({
    method: 'POST',
    path: '/api/children/:child/unmask',
    permission: 'unmask',
    journal: { action: 'unmask', purpose: 'casework' },
    summary: 'Shows who and where a protected child is, this once.',
    params,
    answer: z.object({ identity: ChildIdentity, spells: z.array(ShownSpell) }),
  }),
  correct: route({
    method: 'POST',
    path: '/api/children/:child/spells/:spell',
    permission: 'correct-spell',
    journal: { action: 'change', purpose: 'casework' },
    summary: 'Corrects a spell by a new version. 409 with both texts where somebody was first.',
    params: params.extend({ spell: z.uuid() }),
    body: z.object({
      version: z.int().min(1).max(2_147_483_647),
      from: DayText,
      to: DayText.nullable(),
      step: z.int().min(1).max(20).optional(),
      /** True: it was never so. */
      withdrawn: z.boolean().default(false),
      // The database takes no NUL.
      reason: z
        .string()
        .trim()
        .min(3)
        .max(500)
        .refine(text => !text.includes('\0')),
    }),
    answer: z.object({ spell: ShownSpell.nullable(), version: z.int() }),
  }),
  addCoWorker: route({
    method: 'POST',
    path: '/api/co-workers',
    permission: 'add-co-worker',
    journal: { action: 'change', purpose: 'casework' },
    summary: 'Makes somebody a co-worker of several children. Each child is decided on alone.',
    body: z.object({
      children: z.array(z.uuid()).min(1).max(200),
      /** In small letters, as everybody is known by. */
      employee: z.uuid().toLowerCase(),
      role: z.enum(roles),
      from: DayText,
      to: DayText.nullable(),
    }),
    answer: z.object({
      added: z.array(z.uuid()),
      refused: z.array(z.object({ child: z.uuid(), sentence: z.string() })),
    }),
  }),
}
