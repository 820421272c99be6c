// The tables of an access request: a section of one kind of information, with rows of said things.

/** One thing said: a name and what it is. The first of a cell may stand strongly, and what is less important muted. */
export type Said = { readonly name: string; readonly text: string; readonly tone: 'plain' | 'strong' | 'muted' }

/** A row; an earlier version stands lighter, and says so in words. */
export type RequestRow = {
  readonly kind: 'current' | 'earlier'
  readonly cells: readonly (readonly Said[])[]
}

/** A section. `widths` are points; 0 takes the room that is left. Without rows nothing was recorded. */
export type RequestSection = {
  readonly heading: string
  readonly columns: readonly string[]
  readonly widths: readonly number[]
  readonly rows: readonly RequestRow[]
}

/** A named thing, or nothing where it was not recorded. */
export const saidOf = (name: string, text: string | null): readonly Said[] =>
  text === null || text === '' ? [] : [{ name, text, tone: 'plain' }]

/** Something that needs no name. */
export const plainly = (text: string, tone: Said['tone'] = 'plain'): Said => ({ name: '', text, tone })

/** A row of texts that are true now. */
export const textRow = (...texts: readonly string[]): RequestRow => ({
  kind: 'current',
  cells: texts.map(text => [plainly(text)]),
})
