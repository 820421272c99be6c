// What the page of a hand-over asks the server, and what it sends.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { caseRecord } from '../../contract/case-record.ts'
import { drafts } from '../../contract/drafts.ts'
import { handoverForm, help } from '../../contract/help.ts'
import { call } from '../call/call.ts'
import { childQuery } from '../children/queries.ts'

export type CaseRead = z.output<typeof caseRecord.read.answer>
export type Colleagues = z.output<typeof help.colleagues.answer>
export type Handed = z.input<typeof help.adviser.body>

const key = (child: string, part: string) => ['handover', child, part] as const
const kept = { gcTime: 5 * 60_000, staleTime: 0 }

export const caseQuery = (child: string) =>
  queryOptions({
    ...kept,
    queryKey: key(child, 'case'),
    queryFn: ({ signal }) => call(caseRecord.read, { params: { child }, query: {} }, signal),
  })

export const colleaguesQuery = (child: string) =>
  queryOptions({
    ...kept,
    queryKey: key(child, 'colleagues'),
    queryFn: ({ signal }) => call(help.colleagues, { params: { child } }, signal),
  })

const Text = z.object({ text: z.string() })

const keyOfDraft = (child: string) => ({ params: { form: handoverForm }, query: { subject: child } })

/** What was written last and not sent; empty where nothing was. */
export const draftQuery = (child: string) =>
  queryOptions({
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    queryKey: key(child, 'draft'),
    queryFn: async ({ signal }): Promise<string> => {
      const { draft } = await call(drafts.read, keyOfDraft(child), signal)
      return Text.safeParse(draft?.body).data?.text ?? ''
    },
  })

/** Keeps what is written, and answers when it was kept. */
export const saveDraft = async (child: string, text: string): Promise<string> =>
  (await call(drafts.save, { ...keyOfDraft(child), body: { body: { text } } })).savedAt

/** Hands the child over. `onHanded` comes first; what was fetched about the child is forgotten then, for it may no longer be one's own. */
export const useHandOver = (child: string, onHanded: () => void) => {
  const client = useQueryClient()
  return useMutation({
    gcTime: 0,
    mutationFn: (body: Handed) => call(help.adviser, { params: { child }, body }),
    onSuccess: () => {
      onHanded()
      client.removeQueries({ queryKey: ['handover', child] })
      client.removeQueries({ queryKey: childQuery(child).queryKey })
    },
  })
}
