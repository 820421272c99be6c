// What a child's page asks beside the child: its case on a day, its family, its story and the rules. Kept in the tab for five minutes.
import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { CadenceRule } from '../../casework/cadence.ts'
import { caseRecord } from '../../contract/case-record.ts'
import { door } from '../../contract/door.ts'
import { family } from '../../contract/family.ts'
import { call } from '../call/call.ts'
import { childQuery } from '../children/queries.ts'

export type CasePicture = z.output<typeof caseRecord.read.answer>
export type Family = z.output<typeof family.read.answer>
export type Story = z.output<typeof caseRecord.story.answer>

const kept = { gcTime: 5 * 60_000, staleTime: 0 }
const under = (child: string) => childQuery(child).queryKey

/** The case as it is; or, with a day, as it stood that day by what was known then. */
export const caseQuery = (child: string, known: string | undefined) =>
  queryOptions({
    ...kept,
    queryKey: [...under(child), 'case', known ?? 'now'],
    queryFn: ({ signal }) =>
      call(caseRecord.read, { params: { child }, query: known === undefined ? {} : { on: known, known } }, signal),
  })

/** The family; asked with the page by those who may ask. */
export const familyQuery = (child: string) =>
  queryOptions({
    ...kept,
    queryKey: [...under(child), 'family'],
    queryFn: ({ signal }) => call(family.read, { params: { child } }, signal),
  })

/** Everything that was written down; asked when somebody wants to read it, and not kept. */
export const storyQuery = (child: string) =>
  queryOptions({
    ...kept,
    gcTime: 0,
    queryKey: [...under(child), 'story'],
    queryFn: ({ signal }) => call(caseRecord.story, { params: { child } }, signal),
  })

/** The rules of dates by their name; they stay for as long as the pages do. */
export const cadenceRules = queryOptions({
  queryKey: ['rules', 'cadences'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }): Promise<readonly CadenceRule[]> => {
    const {
      rules: { cadences },
    } = await call(door.rules, {}, signal)
    return z.array(CadenceRule).parse(cadences)
  },
})
