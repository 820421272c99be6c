// The memory of the pages: in the tab only, never on the device, emptied when the session ends.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { Refused } from '../call/call.ts'
import { loseSession } from './session.ts'

const isSignedOut = (error: unknown): boolean => error instanceof Refused && error.status === 401

/** A refusal is an answer and is not asked again; silence is asked once more. */
const again = (count: number, error: unknown): boolean => !(error instanceof Refused) && count < 1

export const makeQueryClient = (): QueryClient => {
  const onError = (error: unknown): void => {
    if (isSignedOut(error)) loseSession(client)
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: again, retryDelay: 400, staleTime: 60_000, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  })
  return client
}
