// A child's family over HTTP: its persons with what they are to the child, its siblings, and writing down who belongs to it.
import { z } from 'zod'
import { Relation } from '../casework/facts/people.ts'
import { LineText, ReasonText } from './new-child.ts'
import { DayText, route } from './route.ts'

const Kind = Relation.shape.kind

const FamilyPerson = z
  .object({
    person: z.uuid(),
    name: z.string(),
    kind: Kind,
    /** What they do for the child beside being family. */
    role: z.string().nullable(),
    custody: z.boolean(),
    from: DayText,
    to: DayText.nullable(),
    /** The fact it stands in and the version of it, for whoever changes it; null where it was written down before there were facts. */
    relation: z.uuid().nullable(),
    version: z.int().nullable(),
  })
  .meta({ id: 'FamilyPerson' })

const Sibling = z
  .object({
    child: z.uuid(),
    caseNumber: z.string(),
    protected: z.boolean(),
    name: z.string(),
    number: z.string().nullable(),
    district: z.string().nullable(),
  })
  .meta({ id: 'Sibling' })

const params = z.object({ child: z.uuid() })

export const family = {
  read: route({
    method: 'GET',
    path: '/api/children/:child/family',
    permission: 'read-family',
    journal: { action: 'read', purpose: 'casework' },
    summary: 'The child itself, the persons of its family, and those of its siblings the asker may see.',
    params,
    answer: z.object({
      /** `version`: what a correction must name; 0 where there is none yet. `born` is null while it is protected, too. */
      child: z.object({
        version: z.int(),
        name: z.string(),
        sex: z.enum(['female', 'male']).nullable(),
        born: DayText.nullable(),
        due: DayText.nullable(),
        died: DayText.nullable(),
        /** Null where the social case is not the asker’s. */
        disability: z.boolean().nullable(),
      }),
      persons: z.array(FamilyPerson),
      siblings: z.array(Sibling),
    }),
  }),
  relate: route({
    method: 'POST',
    path: '/api/children/:child/family',
    permission: 'change',
    journal: { action: 'change', purpose: 'casework' },
    summary:
      'Writes down what a person is to the child, and to those of its siblings it is shared with. Each child is decided on alone.',
    params,
    body: z.strictObject({
      /** Somebody of the family already, or the name of somebody new: one of the two. */
      person: z.uuid().toLowerCase().optional(),
      name: LineText.optional(),
      kind: Kind,
      role: LineText.nullable().default(null),
      custody: z.boolean(),
      from: DayText,
      to: DayText.nullable().default(null),
      alsoFor: z.array(z.uuid().toLowerCase()).max(30).default([]),
    }),
    answer: z.object({
      person: z.uuid(),
      added: z.array(z.object({ child: z.uuid(), relation: z.uuid() })),
      refused: z.array(z.object({ child: z.uuid(), sentence: z.string() })),
    }),
  }),
  rename: route({
    method: 'POST',
    path: '/api/children/:child/family/:member',
    permission: 'change',
    journal: { action: 'change', purpose: 'casework' },
    summary: 'Puts right what a person of the family is called. What it was called before is kept, with the reason.',
    params: params.extend({ member: z.uuid() }),
    body: z.strictObject({ name: LineText, reason: ReasonText }),
    answer: z.object({ person: z.uuid(), name: z.string() }),
  }),
}
