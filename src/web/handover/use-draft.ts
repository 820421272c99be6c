// A text that is kept on the server two seconds after the last key, and when the page is left.
import { useCallback, useEffect, useRef, useState } from 'react'
import { saveDraft } from './queries.ts'

/** How long nobody has typed before it is kept, in milliseconds. */
const pause = 2000

type Kept = { readonly at: string } | 'failed' | null

/** The text, how to change it, when it was kept last, and how to keep it no more because it has been sent. */
export const useDraft = (child: string, first: string) => {
  const [text, setText] = useState(first)
  const [kept, setKept] = useState<Kept>(null)
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly text: string } | null>(null)

  const keep = useCallback(
    async (of: string) => {
      try {
        setKept({ at: await saveDraft(child, of) })
      } catch {
        setKept('failed')
      }
    },
    [child],
  )
  const stop = useCallback((): string | null => {
    const { current } = waiting
    waiting.current = null
    if (current === null) return null
    clearTimeout(current.timer)
    return current.text
  }, [])
  const write = (of: string) => {
    stop()
    setText(of)
    const timer = setTimeout(() => {
      waiting.current = null
      void keep(of)
    }, pause)
    waiting.current = { timer, text: of }
  }
  useEffect(
    () => () => {
      const left = stop()
      if (left !== null) void keep(left)
    },
    [keep, stop],
  )
  return { text, write, kept, stop }
}
