// The document that is open: in the tab's memory alone, for its person alone, until it is removed or they sign out.
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import type { z } from 'zod'
import type { documentCheck } from '../../contract/document-check.ts'
import type { ReadDocument } from '../../investment/document/read-document.ts'
import { endKey } from '../session/session.ts'
import { begin, type History } from './corrections.ts'

export type FormRead = NonNullable<z.output<typeof documentCheck.read.answer>['form']>

export type OpenDocument = {
  /** Every document that is read has another. */
  readonly id: number
  readonly name: string
  readonly document: ReadDocument
  readonly form: FormRead | null
  readonly seconds: number
  readonly history: History
  /** What is typed where it is stored as a case; null until somebody types. */
  readonly title: string | null
  readonly municipality: string | null
  /** The case it was stored as last. */
  readonly stored: { readonly case: string; readonly title: string } | null
}

/** A document may be confidential: nothing of it is ever kept on the device. */
export type Kept = { readonly open: OpenDocument | null; readonly pasted: string }

const nothing: Kept = { open: null, pasted: '' }
let kept: { readonly owner: string; readonly of: Kept } | null = null
const listeners = new Set<() => void>()

const tell = (): void => {
  for (const listener of listeners) listener()
}

const forget = (): void => {
  kept = null
  tell()
}

/** What is kept for the person; of somebody else's nothing. */
export const keptFor = (owner: string): Kept => (kept?.owner === owner ? kept.of : nothing)

export const change = (owner: string, to: (before: Kept) => Kept): void => {
  kept = { owner, of: to(keptFor(owner)) }
  tell()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const watched = new WeakSet<QueryClient>()

/** Who signs out leaves no document behind. A session that ran out comes back to it. */
const forgetOnLeaving = (client: QueryClient): void => {
  if (watched.has(client)) return
  watched.add(client)
  client.getQueryCache().subscribe(({ query }) => {
    if (query.queryKey[0] === endKey[0] && query.state.data === 'left' && kept !== null) forget()
  })
}

let read = 0

/** A document as it was just read. */
export const opened = (of: Pick<OpenDocument, 'name' | 'document' | 'form' | 'seconds'>): OpenDocument => {
  read += 1
  return {
    ...of,
    id: read,
    history: begin,
    title: null,
    municipality: null,
    stored: null,
  }
}

export const useKept = (owner: string) => {
  const client = useQueryClient()
  useEffect(() => forgetOnLeaving(client), [client])
  const of = useSyncExternalStore(subscribe, () => keptFor(owner))
  return { ...of, change: (to: (before: Kept) => Kept) => change(owner, to) }
}
