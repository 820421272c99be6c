// The case list over HTTP: children with where their case stands and what is due next.
import { z } from 'zod'
import { CaseOnList } from './children.ts'
import { DayText, route } from './route.ts'

const Count = z.int().min(0)

export const caseList = {
  list: route({
    method: 'GET',
    path: '/api/case-list',
    permission: 'list-children',
    journal: { action: 'list', purpose: 'casework' },
    summary:
      'The next 50 cases of the asker’s, each with what is due first; sorted by what is due where they are not too many.',
    query: z.object({
      sort: z.enum(['name', 'case-number', 'due']).default('name'),
      order: z.enum(['up', 'down']).default('up'),
      /** The last child of the page before. */
      after: z.uuid().optional(),
    }),
    answer: z.object({
      cases: z.array(CaseOnList),
      /** True where there are more after the last one. */
      more: z.boolean(),
    }),
  }),
  figures: route({
    method: 'GET',
    path: '/api/case-figures',
    permission: 'list-children',
    journal: { action: 'list', purpose: 'casework' },
    summary:
      'What the asker’s own open cases come to: network maps, one adviser, moves, breakdowns and school through a year.',
    answer: z.object({
      from: DayText,
      to: DayText,
      cases: Count,
      networkMaps: z.object({ covered: Count, of: Count }),
      oneAdviser: z.object({ one: Count, of: Count, leftOut: Count }),
      moves: Count,
      breakdowns: z.object({ national: Count, wide: Count }),
      returnsHome: Count,
      schools: z.object({ kept: Count, changed: Count, unknown: Count }),
    }),
  }),
}
