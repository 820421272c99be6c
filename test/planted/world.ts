// What a generated business case says before anyone has laid it out: its tables, its sentences, and what must hold between them.

/** What the amounts of a table are printed in. */
export type Unit = 'kr' | 'thousand' | 'million'

/** Whole kroner in one of the unit, and the decimals it is printed with. */
export const unitOf: Readonly<Record<Unit, { readonly kroner: number; readonly decimals: number }>> = {
  kr: { kroner: 1, decimals: 0 },
  thousand: { kroner: 1000, decimals: 0 },
  million: { kroner: 1_000_000, decimals: 1 },
}

/** A cell: an amount in kroner with the sign it is printed with, a percentage, a count (children, staff years), words, or nothing. */
export type Cell =
  | null
  | { readonly kind: 'amount'; readonly kr: number }
  | { readonly kind: 'percent'; readonly value: number }
  | { readonly kind: 'count'; readonly value: number; readonly decimals: number }
  | { readonly kind: 'text'; readonly text: string }

export type Role =
  | 'group'
  | 'line'
  | 'gain'
  | 'external'
  | 'subtotal'
  | 'net'
  | 'cumulative'
  | 'part'
  | 'payback'
  | 'staff'
  | 'present'

/** A row. `second` is the second label where the table has two label columns. `cells` run parallel to the table's columns. */
export type Row = {
  readonly id: string
  readonly label: string
  readonly second?: string
  readonly role: Role
  readonly indent: number
  readonly cells: readonly Cell[]
  /** A price in the label: the row's amounts are `count` x `price`. */
  readonly priced?: { readonly count: number; readonly price: number; readonly say: (count: string) => string }
}

export type Column = { readonly header: string; readonly kind: 'area' | 'key' | 'year' | 'sum' }

/** What must hold between the rows of one table. */
export type Relation =
  | {
      readonly kind: 'sum'
      readonly total: string
      readonly parts: readonly { readonly row: string; readonly sign: 1 | -1 }[]
    }
  | { readonly kind: 'cumulative'; readonly row: string; readonly of: string }
  | { readonly kind: 'part'; readonly row: string; readonly of: string }
  | { readonly kind: 'present'; readonly row: string; readonly of: string; readonly rate: number }
  | { readonly kind: 'key'; readonly rows: readonly string[] }
  | { readonly kind: 'payback'; readonly row: string; readonly of: string }

/** A table. `says` is the unit its head claims; it is `unit` unless that is what was planted. */
export type Table = {
  readonly kind: 'table'
  readonly id: string
  readonly name: string | null
  readonly unit: Unit
  readonly says: Unit
  readonly priceLevel: string
  readonly corner: readonly string[]
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly relations: readonly Relation[]
  readonly notes: readonly string[]
}

/** A cell of a table by the ids; `column` is its place among the columns. */
export type Spot = { readonly table: string; readonly row: string; readonly column: number }

/** What a sentence claims, and what it must agree with. Amounts are whole kroner without sign. */
export type Claim =
  | { readonly code: 'text-table'; readonly amount: number; readonly spots: readonly Spot[] }
  | { readonly code: 'count'; readonly total: number; readonly parts: readonly number[] }
  | { readonly code: 'units-price'; readonly factors: readonly number[]; readonly amount: number }
  | { readonly code: 'percentage'; readonly percent: number; readonly base: number; readonly amount: number }
  | { readonly code: 'payback'; readonly index: number; readonly of: { readonly table: string; readonly row: string } }
  | { readonly code: 'timing'; readonly index: number; readonly table: string }
  | { readonly code: 'funds'; readonly sought: boolean }

/** A sentence. One with a claim can say it again with another value: `say` takes what is printed in the sentence. */
export type Sentence = {
  readonly id: string
  readonly text: string
  readonly claim?: Claim
  /** The claimed value as it is printed, and the sentence around another one. */
  readonly printed?: string
  readonly say?: (printed: string) => string
  /** How a number is printed in this sentence. */
  readonly print?: (value: number) => string
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'list'; readonly items: readonly Sentence[] }
  | Table

export type World = {
  readonly seed: number
  readonly title: string
  readonly blocks: readonly Block[]
}

export const tablesOf = (world: World): readonly Table[] => world.blocks.filter(block => block.kind === 'table')

export const sentencesOf = (world: World): readonly Sentence[] =>
  world.blocks.flatMap(block =>
    block.kind === 'paragraph' ? block.sentences : block.kind === 'list' ? block.items : [],
  )

/** @throws Error where the world has no such table. */
export const tableOf = (world: World, id: string): Table => {
  const found = tablesOf(world).find(table => table.id === id)
  if (found === undefined) throw new Error(`no table ${id}`)
  return found
}

/** @throws Error where the table has no such row. */
export const rowOf = (table: Table, id: string): Row => {
  const found = table.rows.find(row => row.id === id)
  if (found === undefined) throw new Error(`no row ${id} in ${table.id}`)
  return found
}

/** The cell's amount in kroner, 0 where nothing is booked. */
export const krOf = (cell: Cell | undefined): number => (cell?.kind === 'amount' ? cell.kr : 0)

/** The amount as a whole number of the last digit that the unit prints, half away from zero. */
export const digitsOf = (kr: number, unit: Unit): number => {
  const { kroner, decimals } = unitOf[unit]
  const exact = Math.abs(kr) / (kroner / 10 ** decimals)
  const rounded = Math.round(exact + 1e-9)
  return rounded === 0 ? 0 : Math.sign(kr) * rounded
}

/** The world with one table changed. */
export const withTable = (world: World, id: string, change: (table: Table) => Table): World => ({
  ...world,
  blocks: world.blocks.map(block => (block.kind === 'table' && block.id === id ? change(block) : block)),
})

/** The world with one cell changed. */
export const withCell = (world: World, spot: Spot, cell: Cell): World =>
  withTable(world, spot.table, table => ({
    ...table,
    rows: table.rows.map(row =>
      row.id === spot.row ? { ...row, cells: row.cells.map((old, at) => (at === spot.column ? cell : old)) } : row,
    ),
  }))

/** The world with one sentence saying something else. */
export const withSentence = (world: World, id: string, text: string): World => {
  const change = (sentence: Sentence): Sentence => (sentence.id === id ? { ...sentence, text } : sentence)
  return {
    ...world,
    blocks: world.blocks.map(block => {
      if (block.kind === 'paragraph') return { ...block, sentences: block.sentences.map(change) }
      return block.kind === 'list' ? { ...block, items: block.items.map(change) } : block
    }),
  }
}
