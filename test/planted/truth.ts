// What was planted where: the answer a checker's findings are held against.

/** The codes that are planted. Those that are only ever notes are not. */
export const plantedCodes = [
  'sum',
  'sign',
  'cumulative',
  'unit',
  'same-line',
  'text-table',
  'count',
  'units-price',
  'percentage',
  'key',
  'payback',
  'timing',
  'funds',
  'discount',
] as const

export type PlantedCode = (typeof plantedCodes)[number]

/** A cell by what is printed. Null is not compared: the whole row, or the whole table. */
export type PlaceInTable = {
  readonly table: string | null
  readonly row: string | null
  readonly column: string | null
}

/** A planted error. `stated` and `correct` are kroner for amounts, else the number or words in the document. */
export type Truth = {
  readonly code: PlantedCode
  /** Where a reader would put a finger; more than one where the document alone cannot tell which of them is wrong. */
  readonly cells: readonly PlaceInTable[]
  /** The sentence that is wrong, where it is one. */
  readonly text: string | null
  readonly stated: number | string
  readonly correct: number | string
}
