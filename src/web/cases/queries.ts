// What the pages of investment cases ask the server.
import { queryOptions } from '@tanstack/react-query'
import { cases } from '../../contract/cases.ts'
import { call } from '../call/call.ts'

export const caseList = queryOptions({
  queryKey: ['cases'],
  queryFn: async ({ signal }) => (await call(cases.list, {}, signal)).cases,
})

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', id],
    queryFn: ({ signal }) => call(cases.read, { params: { case: id } }, signal),
  })
