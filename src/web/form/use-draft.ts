// A form with a draft on the server: read when the form opens, saved while one types, deleted when it is sent.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { drafts } from '../../contract/drafts.ts'
import type { Session } from '../../contract/session.ts'
import { addressOf, call, Refused } from '../call/call.ts'
import { loseSession, sessionQuery, useSession } from '../session/session.ts'
import { type DraftKeeper, type DraftState, draftKeeper } from './draft-keeper.ts'
import { keepInTab, takeFromTab } from './kept-in-tab.ts'

/** What a draft holds: plain JSON under names. */
type Body = Parameters<typeof call<typeof drafts.save>>[1]['body']['body']

/** Which draft: of which form, about what, and the version of the record the form was opened on. */
export type DraftOf<T extends Body> = {
  readonly form: string
  readonly subject: string
  readonly baseVersion: number | null
  /** What a form holds that nobody has written in. */
  readonly start: T
  readonly shape: z.ZodType<T>
}

/** A draft that was there when the form was opened. */
type Found = { readonly savedAt: string; readonly older: boolean }

export type Draft<T> = {
  readonly value: T
  readonly change: (part: Partial<T>) => void
  readonly state: DraftState
  /** The draft one came back to; null where there was none. */
  readonly found: Found | null
  /** Saves what is not saved, before the page is left. */
  readonly flush: () => Promise<void>
  /** Deletes the draft: it was sent. */
  readonly sent: () => Promise<void>
  /** Deletes the draft and begins again. */
  readonly startOver: () => Promise<void>
}

type Read<T> = { readonly value: T; readonly found: Found | null }

const later = (work: () => void, milliseconds: number): (() => void) => {
  const timer = setTimeout(work, milliseconds)
  return () => clearTimeout(timer)
}

/** The draft of a form; null while it is being read, an error where it could not be. */
export const useDraft = <T extends Body>(of: DraftOf<T>): Draft<T> | { readonly error: unknown } | null => {
  const { form, subject, baseVersion, start, shape } = of
  const client = useQueryClient()
  const owner = useSession()?.person?.id ?? ''
  const key = `${form} ${subject}`
  const at = { params: { form }, query: { subject } }
  const read = useQuery({
    queryKey: ['draft', form, subject],
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<Read<T>> => {
      const { draft } = await call(drafts.read, at, signal)
      const known = draft === null ? undefined : shape.safeParse({ ...start, ...draft.body }).data
      const inTab = shape.safeParse(takeFromTab(key, owner)).data
      const found =
        draft === null || known === undefined
          ? null
          : {
              savedAt: draft.savedAt,
              older: baseVersion !== null && draft.baseVersion !== null && draft.baseVersion < baseVersion,
            }
      return { value: inTab ?? known ?? start, found }
    },
  })
  const [value, setValue] = useState<T | null>(null)
  const [state, setState] = useState<DraftState>({ is: 'none' })
  const keeper = useRef<DraftKeeper<T> | null>(null)
  const base = useRef(baseVersion)
  base.current = baseVersion

  // biome-ignore lint/correctness/useExhaustiveDependencies: a keeper is of one draft and one person
  useEffect(() => {
    const own = draftKeeper<T>({
      save: async body => {
        try {
          const { savedAt } = await call(drafts.save, { ...at, body: { body, baseVersion: base.current, owner } })
          // What is on the server needs no copy in the tab, which would stand over what is written elsewhere meanwhile.
          takeFromTab(key, owner)
          return savedAt
        } catch (error) {
          if (error instanceof Refused && error.status === 401) {
            keepInTab(key, owner, body)
            loseSession(client)
          }
          throw error
        }
      },
      later,
      tell: setState,
      mayTryAgain: error => !(error instanceof Refused && (error.status === 401 || error.status === 403)),
    })
    keeper.current = own
    const beforeLeaving = (event: BeforeUnloadEvent) => {
      if (own.unsaved() !== undefined) event.preventDefault()
    }
    const leaving = () => {
      const body = own.unsaved()
      if (body === undefined) return
      void fetch(addressOf(drafts.save, at), {
        method: 'POST',
        keepalive: true,
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ body, baseVersion: base.current, owner }),
      }).catch(() => undefined)
    }
    const online = () => void own.flush()
    window.addEventListener('beforeunload', beforeLeaving)
    window.addEventListener('pagehide', leaving)
    window.addEventListener('online', online)
    return () => {
      window.removeEventListener('beforeunload', beforeLeaving)
      window.removeEventListener('pagehide', leaving)
      window.removeEventListener('online', online)
      const unsaved = own.unsaved()
      if (unsaved !== undefined) keepInTab(key, owner, unsaved)
      // A keeper whose form is gone saves once more and then never again; where somebody else is in, not even that.
      const stillIn = client.getQueryData<Session>(sessionQuery.queryKey)?.person?.id === owner
      void (stillIn ? own.flush() : Promise.resolve()).finally(() => own.stop())
    }
  }, [key, owner])

  if (read.data === undefined) return read.isError ? { error: read.error } : null
  const shown = value ?? read.data.value
  const drop = async (): Promise<void> => {
    await keeper.current?.stop()
    await call(drafts.drop, at)
  }
  return {
    value: shown,
    change: part => {
      setValue(before => {
        const next = { ...(before ?? shown), ...part }
        keeper.current?.change(next)
        return next
      })
    },
    state,
    found: read.data.found,
    flush: async () => keeper.current?.flush(),
    sent: drop,
    startOver: async () => {
      await keeper.current?.forget()
      await call(drafts.drop, at)
      setValue(start)
      setState({ is: 'none' })
      client.setQueryData(['draft', form, subject], { value: start, found: null } satisfies Read<T>)
    },
  }
}
