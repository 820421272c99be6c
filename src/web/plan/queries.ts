// What the pages about a child's plan and network ask: its case as it is, its family and its story. Kept in the tab for five minutes.
import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { caseRecord } from '../../contract/case-record.ts'
import { family } from '../../contract/family.ts'
import { call } from '../call/call.ts'
import { childQuery } from '../children/queries.ts'

export type CasePicture = z.output<typeof caseRecord.read.answer>
export type Family = z.output<typeof family.read.answer>
type Story = z.output<typeof caseRecord.story.answer>

const kept = { gcTime: 5 * 60_000, staleTime: 0 }

/** The case as it is. */
export const caseNow = (child: string) =>
  queryOptions({
    ...kept,
    queryKey: [...childQuery(child).queryKey, 'case', 'now'],
    queryFn: ({ signal }) => call(caseRecord.read, { params: { child }, query: {} }, signal),
  })

/** The persons of the family. */
export const familyNow = (child: string) =>
  queryOptions({
    ...kept,
    queryKey: [...childQuery(child).queryKey, 'family'],
    queryFn: ({ signal }) => call(family.read, { params: { child } }, signal),
  })

/** Who wrote a fact last, and when as an ISO moment; undefined where the story does not tell. */
export const lastWriter = async (
  child: string,
  fact: string,
): Promise<{ readonly by: string; readonly at: string } | undefined> => {
  const { entries }: Story = await call(caseRecord.story, { params: { child } })
  const last = entries.findLast(each => each.id === fact)
  return last?.by == null ? undefined : { by: last.by, at: last.known }
}
