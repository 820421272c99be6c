// What the page of the law watch asks the server.
import { queryOptions } from '@tanstack/react-query'
import { lawWatch } from '../../contract/law-watch.ts'
import { call } from '../call/call.ts'

export const lawWatchQuery = queryOptions({
  queryKey: ['law-watch'],
  queryFn: ({ signal }) => call(lawWatch.read, {}, signal),
})
