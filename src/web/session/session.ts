// Who is signed in: asked of the server once, kept in memory, and cleared when it ends.
import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Session, session } from '../../contract/session.ts'
import { signIn } from '../../contract/sign-in.ts'
import { call } from '../call/call.ts'
import { tellSaved } from '../form/just-saved.ts'

const key = ['session'] as const
/** Where the pages know why nobody is signed in. */
export const endKey = ['session-end'] as const

/** Why nobody is signed in: the session was lost on the way, or the person left. */
export type End = 'lost' | 'left'

/** Everything fetched is forgotten but who is in, and what was just saved is nobody else's to be told. */
const forget = (client: QueryClient): void => {
  tellSaved(null)
  client.removeQueries({ predicate: query => query.queryKey[0] !== key[0] && query.queryKey[0] !== endKey[0] })
}

export const sessionQuery = queryOptions({
  queryKey: key,
  queryFn: async ({ client, signal }): Promise<Session> => {
    const before = client.getQueryData<Session>(key)?.person?.id
    const now = await call(session.read, {}, signal)
    if (before !== undefined && before !== now.person?.id) {
      forget(client)
      client.setQueryData(endKey, 'lost' satisfies End)
    }
    return now
  },
  staleTime: Number.POSITIVE_INFINITY,
  // Whoever comes back to the screen is told at once where the session has run out meanwhile.
  refetchOnWindowFocus: 'always',
})

const leave = (client: QueryClient, end: End): void => {
  const known = client.getQueryData<Session>(key)
  forget(client)
  client.setQueryData(endKey, end)
  if (known !== undefined) client.setQueryData(key, { ...known, person: null })
}

/** The server no longer knows us: everything fetched is forgotten, the page keeps its address. */
export const loseSession = (client: QueryClient): void => {
  if (client.getQueryData<Session>(key)?.person != null) leave(client, 'lost')
}

/** Asks the server whether the person is still in; where they are not, everything fetched is forgotten. */
export const isStillIn = async (client: QueryClient): Promise<boolean> => {
  const now = await call(session.read, {})
  if (now.person !== null) return true
  loseSession(client)
  return false
}

/** The session as known; null while it is not. */
export const useSession = (): Session | null => useQuery(sessionQuery).data ?? null

export const useSessionEnd = (): End | null =>
  useQuery({ queryKey: endKey, queryFn: () => null, enabled: false, initialData: null as End | null }).data

/** Signs in; whatever an earlier person had fetched is forgotten first. */
export const useSignIn = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (person: string) => call(session.signIn, { body: { person } }),
    onSuccess: answer => {
      forget(client)
      client.setQueryData(endKey, null)
      client.setQueryData(key, answer)
    },
  })
}

/** Signs out; the pages forget even where the server does not answer. Where the municipality's sign-in ends its own session, one goes on to it. */
export const useSignOut = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(session.signOut, {}),
    onSuccess: ({ goOn }) => {
      if (goOn !== null) window.location.assign(goOn)
    },
    onSettled: () => leave(client, 'left'),
  })
}

/** Goes to the municipality's own sign-in, and comes back to the page it was left from. */
export const useOwnSignIn = () =>
  useMutation({
    mutationFn: (to: string) => call(signIn.begin, { body: { to } }),
    onSuccess: ({ address }) => window.location.assign(address),
  })
