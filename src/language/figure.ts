// A figure: a number that can say what it is, of whom, when, at which prices and from which rows.
import type { Day } from './day.ts'

/** Rows behind a figure as a query that can be run again: a name and its parameters, never a list of ids. */
export type RowsQuery = {
  readonly name: string
  readonly parameters: Readonly<Record<string, string | number | boolean | null>>
}

/** A number with everything needed to read it. `interval` is `[low, high]`; `priceLevel` is a year. */
export type KnownFigure = {
  readonly id: string
  readonly value: number
  readonly unit: string
  readonly definition: string
  readonly population: string
  readonly period: { readonly from: Day; readonly to: Day } | null
  readonly asKnown: string | null
  readonly priceLevel?: number
  readonly interval?: readonly [low: number, high: number]
  readonly rows: RowsQuery
  readonly rule: string
}

/** A figure that cannot be computed says why; it is never NaN and never 0. */
export type Figure = KnownFigure | { readonly id: string; readonly notComputable: string }

/** The figure, or the reason where its number is not a finite one. */
export const figure = (of: KnownFigure, reason: string): Figure =>
  Number.isFinite(of.value) ? of : { id: of.id, notComputable: reason }
