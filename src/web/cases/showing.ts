// Which table is shown and which finding is pointed at: from the list to the cell and from the cell to the list.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Mark } from './marks.ts'

export type Showing = {
  readonly table: string
  readonly pointed: string | null
  readonly choose: (table: string) => void
  /** Goes from a finding in the list to its cell, opening the cell's table. */
  readonly toCell: (mark: Mark) => void
  /** Goes from a cell to its finding in the list. */
  readonly toFinding: (mark: Mark) => void
  /** Goes to the list of what does not add up. */
  readonly toErrors: () => void
}

const goTo = (id: string): void => {
  const target = document.getElementById(id)
  target?.focus({ preventScroll: true })
  target?.scrollIntoView({ block: 'center', inline: 'center' })
}

export const useShowing = (first: string): Showing => {
  const [table, setTable] = useState(first)
  const [pointed, setPointed] = useState<string | null>(null)
  const goingTo = useRef<string | null>(null)
  // The cell exists only after its table has been drawn.
  useEffect(() => {
    if (goingTo.current === null) return
    const target = goingTo.current
    goingTo.current = null
    goTo(target)
  })
  const choose = useCallback((to: string) => {
    setTable(to)
    setPointed(null)
  }, [])
  const toCell = useCallback((mark: Mark) => {
    if (mark.found.cell === null) return
    goingTo.current = mark.cellId
    setTable(mark.found.cell.table)
    setPointed(null)
    requestAnimationFrame(() => setPointed(mark.id))
  }, [])
  const toFinding = useCallback((mark: Mark) => {
    setPointed(mark.id)
    goTo(mark.id)
  }, [])
  const toErrors = useCallback(() => {
    setPointed(null)
    document.getElementById('errors')?.focus({ preventScroll: true })
    document.getElementById('errors')?.scrollIntoView({ block: 'start' })
  }, [])
  return { table, pointed, choose, toCell, toFinding, toErrors }
}
