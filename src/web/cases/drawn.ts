// The draws of a case, made in the browser and kept: every panel that asks for the same case gets the same ones.
import { useEffect, useState } from 'react'
import type { InvestmentCase } from '../../investment/case.ts'
import { type Draws, drawCase } from '../../investment/uncertainty/draws.ts'

const known = new WeakMap<InvestmentCase, Draws>()

const drawsOf = (of: InvestmentCase): Draws => {
  const made = known.get(of) ?? drawCase(of)
  known.set(of, made)
  return made
}

/** How long a case that is being typed in must rest before it is drawn again. */
const rest = 250

/**
 * The draws of the case, or null until the first are made. While a changed case is being drawn the draws of the one before
 * stand: whoever shows them beside something of the case itself must see to it that they fit.
 */
export const useDraws = (of: InvestmentCase): Draws | null => {
  const [drawn, tell] = useState<Draws | null>(() => known.get(of) ?? null)
  useEffect(() => {
    const wait = known.has(of) || drawn === null ? 0 : rest
    if (drawn?.of === of) return
    const timer = setTimeout(() => tell(drawsOf(of)), wait)
    return () => clearTimeout(timer)
  }, [of, drawn])
  return drawn
}
