// What the page of the calendar asks the server, and what it sends. The address itself is in the page alone, and gone when it is left.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { calendar } from '../../contract/calendar.ts'
import { call } from '../call/call.ts'

const key = ['calendar'] as const

export const feedQuery = queryOptions({
  queryKey: key,
  queryFn: ({ signal }) => call(calendar.read, {}, signal),
  // A program may have fetched it meanwhile.
  staleTime: 0,
})

export const useMakeFeed = () => {
  const client = useQueryClient()
  return useMutation({
    gcTime: 0,
    mutationFn: () => call(calendar.make, { body: {} }),
    onSuccess: ({ feed }) => client.setQueryData(key, { feed }),
  })
}

export const useRevokeFeed = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(calendar.revoke, {}),
    onSuccess: () => client.setQueryData(key, { feed: null }),
  })
}
