// What sending to the official file asks the server: what the file is called here, and that something is sent.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import type { Filing } from '../../casework/facts/following.ts'
import { CaseworkSettings, officialFileOf } from '../../casework/rules.ts'
import { door } from '../../contract/door.ts'
import { filings } from '../../contract/filings.ts'
import { call } from '../call/call.ts'
import { childQuery } from '../children/queries.ts'
import type { FiledFact } from './filing-line.ts'

/** What the system of the official file is called in a municipality; a rule, so it stays for as long as the pages do. */
export const officialFile = (municipality: string) =>
  queryOptions({
    queryKey: ['rules', 'official-file', municipality],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<string | null> => {
      const {
        rules: { casework },
      } = await call(door.rules, {}, signal)
      const [settings] = z.array(CaseworkSettings).parse(casework)
      return settings === undefined ? null : officialFileOf(settings, Number(municipality))
    },
  })

type Sent = z.output<typeof filings.file.answer>
export type HandOver = Sent['handOver']
export type SendAs = Filing['as']

/** Sends a fact to the official file, and has whatever is shown of the child asked for anew. */
export const useFiling = (child: string, { list, fact, version }: FiledFact, onSent: (of: Sent) => void) => {
  const client = useQueryClient()
  return useMutation({
    gcTime: 0,
    mutationFn: (as: SendAs) => call(filings.file, { params: { child }, body: { list, fact, version, as } }),
    onSuccess: async answer => {
      onSent(answer)
      await client.invalidateQueries({ queryKey: childQuery(child).queryKey })
    },
  })
}
