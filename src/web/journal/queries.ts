// What the journal's page asks the server.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { journalReading } from '../../contract/journal-reading.ts'
import { call } from '../call/call.ts'
import { type JournalSearch, queryOf } from './search.ts'

/** The rows. While the next ones are on their way, those before them stay. */
export const journalRows = (search: JournalSearch) =>
  queryOptions({
    queryKey: ['journal', search],
    queryFn: ({ signal }) => call(journalReading.rows, { query: queryOf(search) }, signal),
    placeholderData: keepPreviousData,
  })

export const journalPersons = queryOptions({
  queryKey: ['journal-persons'],
  queryFn: ({ signal }) => call(journalReading.persons, {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
})
