// Writing a fact down from a form: a new one, or a new version of one that is there. What was fetched of the child is asked for anew.
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { caseRecord } from '../../contract/case-record.ts'
import { call } from '../call/call.ts'
import { tellSaved } from './just-saved.ts'

type Given = Parameters<typeof call<typeof caseRecord.record>>[1]['body']['given']

/** What is sent: a fact, and where it stands already, its id, the version one has seen and why it is changed. */
export type Written = {
  readonly given: Given
  readonly change?: { readonly fact: string; readonly version: number; readonly reason: string }
}

/** True for what is read among the child's notes as soon as it is written; of meetings those that were held. */
const isNote = ({ list, fact }: Given): boolean =>
  list === 'contacts' ||
  list === 'notifications' ||
  ((list === 'followUps' || list === 'networkMeetings') && fact.heldOn != null)

/** Asks anew for what was fetched, but who is in and the drafts. */
export const refresh = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ predicate: query => query.queryKey[0] !== 'draft' && query.queryKey[0] !== 'session' })

/** Sends a fact of the child, and tells the next page that `what` was saved. `mayUndo` false: what is decided is not taken back. */
export const useWriteFact = (child: string, what: string, mayUndo = true) => {
  const client = useQueryClient()
  return useMutation({
    gcTime: 0,
    mutationFn: async ({ given, change }: Written): Promise<{ readonly fact: string; readonly version: number }> => {
      if (change === undefined) {
        const { id, version } = await call(caseRecord.record, { params: { child }, body: { given } })
        return { fact: id, version }
      }
      const { fact, version, reason } = change
      const after = await call(caseRecord.change, { params: { child, fact }, body: { version, given, reason } })
      return { fact, version: after.version }
    },
    onSuccess: ({ fact, version }, { given }) => {
      tellSaved({ child, fact, version, what, at: Date.now(), mayUndo, isNote: isNote(given) })
      // The next page is not kept waiting for what this one asks anew.
      void refresh(client)
    },
  })
}
