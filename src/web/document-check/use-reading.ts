// A document on its way: sent to the server, read there, and stopped where somebody wishes.
import { useMutation } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { documentCheck } from '../../contract/document-check.ts'
import { call } from '../call/call.ts'
import { sentenceOf } from '../page/failed.tsx'
import { da } from './da.ts'
import { type OpenDocument, opened } from './open-document.ts'
import { refusalOf, type Taken, toSend } from './take-file.ts'

/** What became of the last one, where it isn't open now. */
type Trouble = { readonly is: 'refused'; readonly name: string; readonly sentence: string } | { readonly is: 'stopped' }

export type Reading = {
  /** The name of what is being read. */
  readonly name: string | null
  readonly trouble: Trouble | null
  readonly read: (of: Taken | Promise<Taken>, name?: string) => void
  readonly stop: () => void
  readonly refuse: (name: string, sentence: string) => void
}

export const useReading = (show: (of: OpenDocument) => void): Reading => {
  const [name, setName] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const running = useRef<AbortController | null>(null)
  const showing = useRef(show)
  showing.current = show
  useEffect(() => () => running.current?.abort(), [])
  const { mutate } = useMutation({
    gcTime: 0,
    mutationFn: async ({ of, signal }: { readonly of: Taken | Promise<Taken>; readonly signal: AbortSignal }) => {
      const taken = await of
      const refusal = refusalOf(taken)
      if (refusal !== undefined) return { name: taken.name, refusal }
      const begun = performance.now()
      const answer = await call(documentCheck.read, { body: await toSend(taken) }, signal)
      const { document, form } = answer
      const seconds = (performance.now() - begun) / 1000
      return { open: opened({ name: taken.name, document, form, seconds }) }
    },
  })
  const refuse = useCallback((of: string, sentence: string) => setTrouble({ is: 'refused', name: of, sentence }), [])
  const read = useCallback(
    (of: Taken | Promise<Taken>, named?: string) => {
      running.current?.abort()
      const control = new AbortController()
      running.current = control
      const shown = named ?? (of instanceof Promise ? '' : of.name)
      setName(shown)
      setTrouble(null)
      mutate(
        { of, signal: control.signal },
        {
          onSuccess: found => {
            if (control.signal.aborted) return
            setName(null)
            if ('open' in found) showing.current(found.open)
            else setTrouble({ is: 'refused', name: found.name, sentence: found.refusal })
          },
          onError: error => {
            if (control.signal.aborted) return
            setName(null)
            const unreadable = error instanceof RangeError
            setTrouble({ is: 'refused', name: shown, sentence: unreadable ? da.drop.unreadable : sentenceOf(error) })
          },
        },
      )
    },
    [mutate],
  )
  const stop = useCallback(() => {
    running.current?.abort()
    running.current = null
    setName(null)
    setTrouble({ is: 'stopped' })
  }, [])
  return { name, trouble, read, stop, refuse }
}
