// Writing help down from a form: what was fetched of the child is asked for anew, and the next page says what was saved and what it lacks.
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { HelpGiven, StartGiven } from '../../casework/given-help.ts'
import { help } from '../../contract/help.ts'
import { call } from '../call/call.ts'
import { childQuery } from '../children/queries.ts'
import { refresh } from '../form/facts.ts'
import { tellSaved } from '../form/just-saved.ts'
import { conflictIn } from '../form/wrong.ts'

/** What somebody else wrote first is fetched, to stand beside one's own. */
const askAnew = (client: QueryClient, child: string) => async (error: unknown) => {
  if (conflictIn(error) !== undefined) await client.invalidateQueries({ queryKey: childQuery(child).queryKey })
}

/** Starts help, with all that is written at the same time. */
export const useStart = (child: string) => {
  const client = useQueryClient()
  return useMutation({
    gcTime: 0,
    onError: askAnew(client, child),
    mutationFn: ({ given }: { readonly given: StartGiven; readonly what: string }) =>
      call(help.start, { params: { child }, body: { ...given } }),
    onSuccess: ({ id, version, lacks, shown }, { given, what }) => {
      tellSaved({ child, help: id, kind: given.help.kind, version, what, at: Date.now(), lacks: [...lacks, ...shown] })
      void refresh(client)
    },
  })
}

type Change = {
  readonly id: string
  readonly version: number
  readonly to: HelpGiven
  readonly reason: string
  readonly what: string
}

/** Changes help that stands. */
export const useChange = (child: string) => {
  const client = useQueryClient()
  return useMutation({
    gcTime: 0,
    onError: askAnew(client, child),
    mutationFn: ({ id, version, to, reason }: Change) =>
      call(help.change, { params: { child, help: id }, body: { version, help: to, reason } }),
    onSuccess: ({ version, lacks, shown }, { id, to, what }) => {
      tellSaved({ child, help: id, kind: to.kind, version, what, at: Date.now(), lacks: [...lacks, ...shown] })
      void refresh(client)
    },
  })
}
