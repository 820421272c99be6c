// A child over HTTP from the first day: looking whether it is written down, writing it down, its birth, and what is put right.
import { z } from 'zod'
import { ChildMatch, DayText, isStorable, route } from './route.ts'

/** What is written by hand in one line. */
export const LineText = z.string().trim().min(1).max(200).refine(isStorable)

/** Why something is put right. */
export const ReasonText = z.string().trim().min(3).max(500).refine(isStorable)

const Cpr = z.string().max(40)
const Sex = z.enum(['female', 'male'])
const params = z.object({ child: z.uuid() })

export const newChild = {
  matches: route({
    method: 'POST',
    path: '/api/children/matches',
    permission: 'search-children',
    journal: { action: 'search', purpose: 'casework' },
    summary:
      'Children that are written down and may be this one: by number, by name and birthday, or by the mother of one that is expected. POST, so that no number stands in an address.',
    body: z.strictObject({
      cpr: Cpr.optional(),
      name: LineText.optional(),
      born: DayText.optional(),
      /** Her name; for a child that is expected. */
      mother: LineText.optional(),
    }),
    answer: z.object({
      matches: z.array(ChildMatch),
      /** Said where the very number is written down and the child is not the asker’s to see. */
      elsewhere: z.string().nullable(),
    }),
  }),
  create: route({
    method: 'POST',
    path: '/api/children',
    permission: 'create-child',
    journal: { action: 'change', purpose: 'casework' },
    summary:
      'Writes down a child that is not known yet, with its family, its adviser and its district. 409 with the children it may be, unless each was looked at and is another.',
    body: z.strictObject({
      /** A number, or a child that is expected: one of the two. */
      cpr: Cpr.optional(),
      unborn: z.strictObject({ due: DayText, mother: LineText }).optional(),
      /** May be left out for a child that is expected. */
      name: LineText.optional(),
      /** Left out: as the number says. */
      sex: Sex.optional(),
      district: z.uuid().toLowerCase(),
      adviser: z.uuid().toLowerCase(),
      /** Those among the matches that somebody has looked at and found to be another child. */
      notKnownAs: z.array(z.uuid().toLowerCase()).max(200).default([]),
      /** A child of the same family: then its parents are the new child’s as well. */
      sibling: z.uuid().toLowerCase().optional(),
    }),
    answer: z.object({
      child: z.uuid(),
      caseNumber: z.string(),
      /** What is odd and stands in nobody’s way. */
      warnings: z.array(z.string()),
    }),
  }),
  birth: route({
    method: 'POST',
    path: '/api/children/:child/birth',
    permission: 'change',
    journal: { action: 'change', purpose: 'casework' },
    summary: 'The child that was expected is born.',
    params,
    body: z.strictObject({
      born: DayText,
      cpr: Cpr.optional(),
      name: LineText.optional(),
      sex: Sex.optional(),
    }),
    answer: z.object({ version: z.int(), warnings: z.array(z.string()) }),
  }),
  person: route({
    method: 'POST',
    path: '/api/children/:child/person',
    permission: 'change',
    journal: { action: 'change', purpose: 'casework' },
    summary:
      'Puts right who the child is, by a new version; what is left out stays. 409 with both texts where somebody was first.',
    params,
    body: z.strictObject({
      /** The version it was read in; 0 for a child that has none. */
      version: z.int().min(0).max(2_147_483_646),
      born: DayText.optional(),
      /** Null: it has not died. */
      died: DayText.nullable().optional(),
      disability: z.boolean().optional(),
      cpr: Cpr.optional(),
      name: LineText.optional(),
      sex: Sex.optional(),
      reason: ReasonText,
    }),
    answer: z.object({ version: z.int(), warnings: z.array(z.string()) }),
  }),
}
