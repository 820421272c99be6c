// What the pages of the management review ask the server, and what they send.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { review } from '../../contract/review.ts'
import { call } from '../call/call.ts'

const all = ['reviews'] as const

export const reviewsQuery = queryOptions({
  queryKey: [...all, 'list'],
  queryFn: ({ signal }) => call(review.list, {}, signal),
})

export const reviewQuery = (id: string) =>
  queryOptions({
    queryKey: [...all, 'one', id],
    queryFn: ({ signal }) => call(review.read, { params: { review: id } }, signal),
  })

export const findingsQuery = queryOptions({
  queryKey: [...all, 'findings'],
  queryFn: ({ signal }) => call(review.findings, {}, signal),
})

/** Asks for everything again: also where somebody was first, so that what they wrote is on the page. */
const useRefresh = () => {
  const client = useQueryClient()
  return (): void => void client.invalidateQueries({ queryKey: all })
}

export const useDraw = () => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (body: z.input<typeof review.draw.body>) => call(review.draw, { body }),
    onSuccess: refresh,
  })
}

/** Signs. `onSigned` comes before the cases are asked for again, while the form still stands. */
export const useSign = (of: string, drawn: string, onSigned: () => void) => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (body: z.input<typeof review.sign.body>) => call(review.sign, { params: { review: of, drawn }, body }),
    onSuccess: () => {
      onSigned()
      refresh()
    },
    onError: refresh,
  })
}

export const useFollow = (
  of: { readonly review: string; readonly case: string; readonly id: string },
  onDone: () => void,
) => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (body: z.input<typeof review.follow.body>) =>
      call(review.follow, { params: { review: of.review, drawn: of.case, finding: of.id }, body }),
    onSuccess: () => {
      onDone()
      refresh()
    },
    onError: refresh,
  })
}
