// What stands in a file that was read, before anybody asks what it means: blocks of rows of cells, and the carried case.
import type { InvestmentCase } from '../../investment/case.ts'

/** A cell as it stands: its words, its number where it is one, and the formula it came from. */
export type SeenCell = {
  readonly text: string
  readonly number?: number | undefined
  readonly formula?: string | undefined
}

export type SeenRow = readonly (SeenCell | undefined)[]

/** A sheet of a workbook, or a table of a Word file. */
export type SeenBlock = readonly SeenRow[]

/** A file. `carried` is the case that travels with it; `undefined` where there is none, `damaged` where it is not whole. */
export type SeenFile = {
  readonly kind: 'xlsx' | 'docx'
  readonly blocks: readonly SeenBlock[]
  readonly layout: string | undefined
  readonly carried: InvestmentCase | 'damaged' | undefined
}
