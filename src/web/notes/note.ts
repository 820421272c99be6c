// A note as it is read: when, what, who, and what was written, whatever list the fact stands in.

/** The lists whose facts are read as notes, in the order they are named. */
export const noteLists = [
  'followUps',
  'contacts',
  'networkMeetings',
  'talks',
  'decisions',
  'assessments',
  'plans',
  'notifications',
] as const
export type NoteList = (typeof noteLists)[number]

/** One piece of a note. A quotation stands in the words of whoever said it. */
export type NotePart =
  | { readonly kind: 'text' | 'quote'; readonly label: string | null; readonly text: string }
  | { readonly kind: 'list'; readonly label: string; readonly items: readonly string[] }

/** `on` is the day it happened (`yyyy-mm-dd`), `time` its clock time (`hh:mm`) where that is known; `who` a line each. */
export type Note = {
  readonly id: string
  readonly list: NoteList
  readonly on: string
  readonly time: string | null
  readonly title: string
  readonly who: readonly string[]
  readonly parts: readonly NotePart[]
}

/** What was written; nothing where nothing was. */
export const textPart = (label: string | null, text: string | null | undefined): readonly NotePart[] =>
  text === null || text === undefined || text.trim() === '' ? [] : [{ kind: 'text', label, text }]

export const quotePart = (label: string, text: string | null | undefined): readonly NotePart[] =>
  text === null || text === undefined || text.trim() === '' ? [] : [{ kind: 'quote', label, text }]

export const listPart = (label: string, items: readonly string[]): readonly NotePart[] =>
  items.length === 0 ? [] : [{ kind: 'list', label, items }]
