// Something that opens in place: its button, its state, and the id that ties them together.
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { da } from './da.ts'

export type Disclosure = {
  readonly id: string
  readonly open: boolean
  readonly toggle: () => void
  readonly close: () => void
}

/** A thing that is shut until its button is pressed. */
export const useDisclosure = (): Disclosure => {
  const id = useId()
  const [open, setOpen] = useState(false)
  return { id, open, toggle: () => setOpen(now => !now), close: () => setOpen(false) }
}

/** What every opening button carries; Escape shuts. */
export const opens = ({ id, open, toggle, close }: Disclosure) => ({
  type: 'button' as const,
  'aria-expanded': open,
  'aria-controls': id,
  onClick: toggle,
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
  },
})

/** The round question mark beside a figure. */
export const Ask = ({ of, disclosure }: { readonly of: string; readonly disclosure: Disclosure }) => (
  <button className="q" {...opens(disclosure)} aria-label={da.ask(of)}>
    ?
  </button>
)

/** What a disclosure opens. It stays in the page, so that its button always points at something. */
export const Opened = ({ disclosure, children }: { readonly disclosure: Disclosure; readonly children: ReactNode }) => (
  <div className="opened" id={disclosure.id} hidden={!disclosure.open}>
    {children}
  </div>
)
