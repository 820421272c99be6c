// The rules a case is read with, as the server sends them: the page counts with the same.
import { queryOptions } from '@tanstack/react-query'
import { CaseworkRules } from '../../casework/rules.ts'
import { door } from '../../contract/door.ts'
import { call } from '../call/call.ts'

/** They stay for as long as the pages do. */
export const caseworkRules = queryOptions({
  queryKey: ['rules', 'casework'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }): Promise<CaseworkRules> => {
    const {
      rules: { cadences, programmes, ages, grants, placements, casework },
    } = await call(door.rules, {}, signal)
    return CaseworkRules.parse({
      cadences,
      programmes,
      ages,
      grants,
      placements: placements?.[0],
      settings: casework?.[0],
    })
  },
})
