// What the page of emergencies asks the server, and what it sends.
import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { emergency } from '../../contract/emergency.ts'
import { call } from '../call/call.ts'

const key = ['emergencies'] as const
const unseenKey = ['emergencies-unseen'] as const

export const emergenciesQuery = queryOptions({
  queryKey: key,
  queryFn: ({ signal }) => call(emergency.list, {}, signal),
  // A file may have closed meanwhile.
  refetchOnWindowFocus: true,
})

/** For the menu of a leader. Asked again when the leader comes back to the screen, never by itself: that would keep a session alive. */
export const unseenQuery = queryOptions({
  queryKey: unseenKey,
  queryFn: async ({ signal }) => (await call(emergency.unseen, {}, signal)).count,
  refetchOnWindowFocus: true,
})

const refresh = (client: QueryClient): Promise<unknown> =>
  Promise.all([client.invalidateQueries({ queryKey: key }), client.invalidateQueries({ queryKey: unseenKey })])

type Opening = z.input<typeof emergency.open.body>

export const useOpen = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Opening) => call(emergency.open, { body }),
    onSuccess: () => refresh(client),
  })
}

/** Confirms. `onConfirmed` comes before the list is asked for again, while the button still stands. */
export const useConfirm = (onConfirmed: () => void) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call(emergency.seen, { params: { emergency: id }, body: {} }),
    onSuccess: () => {
      onConfirmed()
      return refresh(client)
    },
  })
}
