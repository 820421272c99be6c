// What the pages of children ask the server. What comes back is in the tab's memory, and gone five minutes after the page was left.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { children } from '../../contract/children.ts'
import { door } from '../../contract/door.ts'
import { listFilters } from '../../contract/list-filters.ts'
import type { Day } from '../../language/day.ts'
import { Ladder, labelOn, usualLadder } from '../../language/ladder.ts'
import { shortStepName } from '../../language/step-names.ts'
import { call } from '../call/call.ts'
import { capital } from '../page/typeset.ts'
import type { ListChoice } from './list-search.ts'

export type ChildList = z.output<typeof children.list.answer>
export type ChildOnList = ChildList['children'][number]
export type Child = z.output<typeof children.read.answer>
export type Identity = Child['identity']
export type Unmasked = z.output<typeof children.unmask.answer>

/** A step with its short name and its whole name. */
export type StepName = { readonly step: number; readonly name: string; readonly label: string }

const key = 'children' as const
const kept = { gcTime: 5 * 60_000, staleTime: 0 }

/** One page of the children the asker may see. The one before stays until the next is there. */
export const childList = (choice: ListChoice) =>
  queryOptions({
    ...kept,
    queryKey: [key, 'list', choice],
    queryFn: ({ signal }) => call(children.list, { query: choice }, signal),
    placeholderData: keepPreviousData,
  })

/** One's own filters of the list. */
export const filtersQuery = queryOptions({
  ...kept,
  queryKey: [key, 'filters'],
  queryFn: ({ signal }) => call(listFilters.read, {}, signal),
})

export const childQuery = (child: string) =>
  queryOptions({
    ...kept,
    queryKey: [key, child],
    queryFn: ({ signal }) => call(children.read, { params: { child } }, signal),
  })

/** Why the asker can see the child; asked when somebody wants to know, and not kept. */
export const whyQuery = (child: string) =>
  queryOptions({
    ...kept,
    gcTime: 0,
    queryKey: [key, child, 'why'],
    queryFn: ({ signal }) => call(children.why, { params: { child } }, signal),
  })

/** The municipality's ladder; a rule, so it stays for as long as the pages do. */
export const ladderRule = queryOptions({
  queryKey: ['rules', 'ladder'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }): Promise<Ladder> => {
    const {
      rules: { ladders },
    } = await call(door.rules, {}, signal)
    const found = z
      .array(Ladder)
      .parse(ladders)
      .find(({ id }) => id === usualLadder)
    if (found === undefined) throw new RangeError(`no ladder ${usualLadder}`)
    return found
  },
})

/** The ladder's steps as they are called on the day. */
export const stepNames = (ladder: Ladder, on: Day): readonly StepName[] =>
  ladder.steps.map(({ step }) => {
    const label = labelOn(ladder, step, on) ?? String(step)
    return { step, name: shortStepName(label), label: capital(label) }
  })
