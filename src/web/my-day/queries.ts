// What the page of the day asks the server. What comes back is in the tab's memory, and gone five minutes after the page was left.
import { queryOptions } from '@tanstack/react-query'
import { myDay } from '../../contract/my-day.ts'
import { call } from '../call/call.ts'

export const myDayQuery = queryOptions({
  queryKey: ['my-day'],
  gcTime: 5 * 60_000,
  staleTime: 0,
  queryFn: ({ signal }) => call(myDay.read, {}, signal),
})
