// What was typed in the search box: in the tab's memory and nowhere else, for it may be a child's name or number.
import { type QueryClient, useQuery } from '@tanstack/react-query'

const key = ['search-asked'] as const

/** What is searched for; empty where nothing is. Forgotten with everything else when the session ends. */
export const useAsked = (): string =>
  useQuery({ queryKey: key, queryFn: () => '', enabled: false, initialData: '', gcTime: Number.POSITIVE_INFINITY }).data

/** Searches for something else. */
export const ask = (client: QueryClient, q: string): void => {
  client.setQueryData(key, q)
}
