// What the pages of the control ask the server, and what they send.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { control, type OneMonth } from '../../contract/control.ts'
import { call } from '../call/call.ts'

const months = ['control'] as const
const monthKey = (month: string) => [...months, month] as const

export const monthsQuery = queryOptions({
  queryKey: months,
  queryFn: ({ signal }) => call(control.months, {}, signal),
})

export const monthQuery = (month: string) =>
  queryOptions({
    queryKey: monthKey(month),
    queryFn: ({ signal }) => call(control.read, { params: { month } }, signal),
  })

export const useDraw = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (month: string) => call(control.draw, { params: { month }, body: {} }),
    onSuccess: (answer: OneMonth) => {
      client.setQueryData(monthKey(answer.month.month), answer)
      void client.invalidateQueries({ queryKey: months, exact: true })
    },
  })
}

type Signing = z.input<typeof control.sign.body>

/** Signs. `onSigned` comes before the month is asked for again, while the form still stands. */
export const useSign = (month: string, item: string, onSigned: () => void) => {
  const client = useQueryClient()
  // Also where somebody was first, so that what they wrote is on the page.
  const refresh = (): void => void client.invalidateQueries({ queryKey: months })
  return useMutation({
    mutationFn: (body: Signing) => call(control.sign, { params: { month, item }, body }),
    onSuccess: () => {
      onSigned()
      refresh()
    },
    onError: refresh,
  })
}
