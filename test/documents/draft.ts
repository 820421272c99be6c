// A document before it is a file: what a test wants written, the same for every format.
import type { ReadCell, ReadDocument } from '../../src/investment/document/read-document.ts'

/** A table as it is to stand; `null` where a merged cell reaches over. */
export type DraftTable = { readonly kind: 'table'; readonly rows: readonly (readonly (ReadCell | null)[])[] }

/** Running text; `level` as in what is read. */
export type DraftText = {
  readonly kind: 'text'
  readonly text: string
  readonly level: number
  readonly note?: boolean
}

export type Draft = readonly (DraftTable | DraftText)[]

export const heading = (level: number, text: string): DraftText => ({ kind: 'text', text, level })
export const paragraph = (text: string): DraftText => ({ kind: 'text', text, level: 0 })
export const note = (text: string): DraftText => ({ kind: 'text', text, level: 0, note: true })

/** A table of texts: `*total*` is bold, two spaces before are one level in. */
export const table = (rows: readonly (readonly (string | ReadCell | null)[])[]): DraftTable => ({
  kind: 'table',
  rows: rows.map(row => row.map(each => (typeof each === 'string' ? cellOf(each) : each))),
})

const cellOf = (text: string): ReadCell => {
  const bold = /^\*(.+)\*$/s.exec(text)?.[1]
  const indent = /^(?: {2})+/.exec(text)?.[0].length ?? 0
  return {
    text: (bold ?? text).trim(),
    ...(bold === undefined ? {} : { bold: true }),
    ...(indent ? { indent: indent / 2 } : {}),
  }
}

const sameSpaces = (text: string): string => text.replace(/[^\S\n]+/g, ' ').trim()

/** The texts of every table of what was read, cell by cell, for comparing with a draft. */
export const gridsOf = (read: ReadDocument): readonly (readonly (readonly (string | null)[])[])[] =>
  read.blocks.flatMap(block =>
    block.kind === 'table' ? [block.rows.map(row => row.map(cell => cell && sameSpaces(cell.text)))] : [],
  )

/** The same of a draft. */
export const draftGrids = (draft: Draft): readonly (readonly (readonly (string | null)[])[])[] =>
  draft.flatMap(block =>
    block.kind === 'table' ? [block.rows.map(row => row.map(cell => cell && sameSpaces(cell.text)))] : [],
  )

/** The running text, a line per block, with its level where it is a heading. */
export const textsOf = (read: ReadDocument): readonly string[] =>
  read.blocks.flatMap(block =>
    block.kind === 'text' ? [`${'#'.repeat(block.level)}${block.level > 0 ? ' ' : ''}${sameSpaces(block.text)}`] : [],
  )

/** The same of a draft. */
export const draftTexts = (draft: Draft): readonly string[] =>
  draft.flatMap(block =>
    block.kind === 'text' ? [`${'#'.repeat(block.level)}${block.level > 0 ? ' ' : ''}${sameSpaces(block.text)}`] : [],
  )

/** A text in its parts. */
export type DraftParts = DraftText & { readonly parts: readonly Part[] }

/** A paragraph in parts: its words, and the notes whose raised number stands among them. */
export type Part = { readonly text: string; readonly note: boolean }

const raised = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]+/

/** Every block of running text with its notes where their numbers stand; the notes themselves are gone from the list. */
export const withNotes = (draft: Draft): readonly (DraftTable | DraftParts)[] => {
  const notes = draft.flatMap(block => (block.kind === 'text' && block.note === true ? [block.text] : []))
  const noteOf = new Map(notes.map(text => [raised.exec(text)?.[0] ?? '', text.replace(raised, '').trim()]))
  return draft.flatMap((block): readonly (DraftTable | DraftParts)[] => {
    if (block.kind === 'table') return [block]
    if (block.note === true) return []
    const parts = block.text.split(/([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/).flatMap(text => {
      const inside = noteOf.get(text)
      return text === '' ? [] : [inside === undefined ? { text, note: false } : { text: inside, note: true }]
    })
    return [{ ...block, parts }]
  })
}
