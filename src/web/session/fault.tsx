// Why somebody could not be signed in, brought to where they look: focused, and scrolled to where it was out of sight.
import { useEffect, useRef } from 'react'
import { da } from './da.ts'

export const Fault = ({ sentence }: { readonly sentence: string }) => {
  const note = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    note.current?.focus()
    note.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <p className="note note--late fault" role="alert" tabIndex={-1} ref={note}>
      <b>{da.failed}</b> {sentence}
    </p>
  )
}
