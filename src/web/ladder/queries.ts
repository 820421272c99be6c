// What the ladder's page asks the server.
import { queryOptions } from '@tanstack/react-query'
import { services } from '../../contract/services.ts'
import { call } from '../call/call.ts'

export const ladderQuery = queryOptions({
  queryKey: ['ladder'],
  queryFn: ({ signal }) => call(services.ladder, {}, signal),
})
