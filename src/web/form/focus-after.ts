// The focus after a row was added or taken out: it goes where one works on, and is never lost with what it stood in.
import { useEffect, useState } from 'react'

/** Gives the focus to the element with the id, once it is drawn. */
export const useFocusAfter = (): ((id: string) => void) => {
  const [wanted, setWanted] = useState<{ readonly id: string } | null>(null)
  useEffect(() => {
    if (wanted !== null) document.getElementById(wanted.id)?.focus()
  }, [wanted])
  return id => setWanted({ id })
}
