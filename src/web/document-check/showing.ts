// Which finding is pointed at, and the ways between the list and the cells; a cell exists only once its table is open.
import { useCallback, useEffect, useRef, useState } from 'react'
import { cellId, type Mark } from './marks.ts'

export type Showing = {
  readonly pointed: string | null
  readonly isOpen: (table: number, byItself: boolean) => boolean
  readonly setOpen: (table: number, open: boolean) => void
  /** From the list to the first cell it stands in, or to its table. */
  readonly toCell: (mark: Mark) => void
  readonly toFinding: (mark: Mark) => void
}

const goTo = (id: string): void => {
  const target = document.getElementById(id)
  target?.focus({ preventScroll: true })
  target?.scrollIntoView({ block: 'center', inline: 'center' })
}

export const tableId = (table: number): string => `tabel-${table}`

export const useShowing = (): Showing => {
  const [pointed, setPointed] = useState<string | null>(null)
  const [opened, setOpened] = useState<Readonly<Record<number, boolean>>>({})
  const goingTo = useRef<string | null>(null)
  useEffect(() => {
    if (goingTo.current === null) return
    const target = goingTo.current
    goingTo.current = null
    goTo(target)
  })
  const setOpen = useCallback((table: number, open: boolean) => {
    setOpened(before => ({ ...before, [table]: open }))
    if (open) goingTo.current = tableId(table)
  }, [])
  const toCell = useCallback((mark: Mark) => {
    const [cell] = mark.cells
    const { table } = mark
    if (table === null) return
    setOpened(before => ({ ...before, [table]: true }))
    setPointed(mark.id)
    goingTo.current = cell === undefined ? tableId(table) : cellId(mark, cell)
  }, [])
  const toFinding = useCallback((mark: Mark) => {
    setPointed(mark.id)
    goTo(mark.id)
  }, [])
  const isOpen = (table: number, byItself: boolean): boolean => opened[table] ?? byItself
  return { pointed, isOpen, setOpen, toCell, toFinding }
}
