// What the page of commitments asks the server, and the files it sends.
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { commitments } from '../../contract/commitments.ts'
import { call } from '../call/call.ts'

const everything = ['commitments'] as const

export const yearQuery = (year: string | undefined, district: string | undefined) =>
  queryOptions({
    queryKey: [...everything, 'year', year ?? '', district ?? ''],
    queryFn: ({ signal }) => call(commitments.year, { query: { year, district } }, signal),
    placeholderData: keepPreviousData,
  })

export const measuresQuery = (year: number) =>
  queryOptions({
    queryKey: [...everything, 'children', year],
    queryFn: ({ signal }) => call(commitments.children, { query: { year: String(year) } }, signal),
  })

export const filesQuery = queryOptions({
  queryKey: [...everything, 'files'],
  queryFn: ({ signal }) => call(commitments.files, {}, signal),
})

/** The file's bytes as base64. */
export const base64Of = async (file: Blob): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  // A part at a time: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
  return btoa(text)
}

export const usePreview = () =>
  useMutation({ mutationFn: (file: string) => call(commitments.preview, { body: { file } }) })

export const useLoad = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { file: string; after: number }) => call(commitments.load, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: everything }),
  })
}

export const useWithdraw = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (number: number) => call(commitments.withdraw, { params: { number: String(number) } }),
    onSuccess: () => client.invalidateQueries({ queryKey: everything }),
  })
}
