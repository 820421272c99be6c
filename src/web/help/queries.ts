// What the pages of help ask for beside the case: the services of a step, and the foster families.
import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { fosterFamilies } from '../../contract/foster-family.ts'
import { help } from '../../contract/help.ts'
import { call } from '../call/call.ts'
import { childQuery } from '../children/queries.ts'

export type Service = z.output<typeof help.choices.answer>['services'][number]
export type FosterFamily = z.output<typeof fosterFamilies.list.answer>['families'][number]

const kept = { gcTime: 5 * 60_000, staleTime: 60_000 }

/** The services that serve a step and the child's age on the day. */
export const choicesQuery = (child: string, step: number | null, on: string) =>
  queryOptions({
    ...kept,
    queryKey: [...childQuery(child).queryKey, 'choices', step, on],
    enabled: step !== null,
    queryFn: ({ signal }) => call(help.choices, { params: { child }, query: { step: step ?? 1, on } }, signal),
  })

/** The foster families of a type, with their free places that day. */
export const familiesQuery = (child: string, type: string, on: string, wanted: boolean) =>
  queryOptions({
    ...kept,
    queryKey: [...childQuery(child).queryKey, 'families', type, on],
    enabled: wanted,
    retry: false,
    queryFn: ({ signal }) => call(fosterFamilies.list, { query: { child, type, on } }, signal),
  })
