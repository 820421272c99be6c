// What the picture of a running total shows and how it lies; those who draw it and those who label it share it.

/** What the picture shows, every word of it written. `at` counts the years from 0. */
export type CumulativePicture = {
  readonly id: string
  readonly kind: string
  readonly sentence: string
  /** The ticks, the years carried on included. */
  readonly years: readonly string[]
  readonly values: readonly number[]
  readonly carried: readonly number[]
  readonly payback: { readonly at: number; readonly says: readonly string[] } | null
  readonly peak: { readonly at: number; readonly says: string } | null
  readonly end: { readonly says: string; readonly notPaid: string | null }
  readonly band: {
    readonly low: readonly number[]
    readonly high: readonly number[]
    readonly says: string
    readonly lowEnd: string
    readonly highEnd: string
  } | null
  readonly beside: { readonly values: readonly number[]; readonly says: string; readonly end: string } | null
}

/** How the picture lies: its margins and the pixel of every year and amount. */
export type Frame = {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly x: (at: number) => number
  readonly y: (value: number) => number
}
