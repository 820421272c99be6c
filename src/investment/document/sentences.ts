// The running text of a document as sentences, each with its place and the heading it stands under.
import type { ReadDocument, ReadTable } from './read-document.ts'

export type Sentence = {
  readonly text: string
  readonly block: number
  readonly page: number | undefined
  readonly line: number | undefined
  readonly heading: string
  /** Sentences of one paragraph have the same number. */
  readonly paragraph: number
  /** The row of a table that says it, by table and row among what was understood; for words of the text there is none. */
  readonly row?: { readonly table: number; readonly row: number }
}

const shortened = String.raw`(?<!\p{L})(?:[Kk]r|[Mm]io|[Mm]ia|[Cc]a|[Pp]r|[Pp]ct|[Jj]f|[Bb]l\.a|bl|[Ff]\.eks|eks|[Ff]x|[Dd]vs|mv|m\.v|[Ii]nkl|[Ii]ncl|[Ee]kskl|[Nn]r|[Ee]vt|[Mm]ax|[Mm]in|[Mm]aks|[Hh]hv|[Ss]tk|sml|[Vv]edr|ift|mhp|mhb|dkk|t|årl|[Gg]ns|afd|tlf|kl|pkt|osv|[Ff]orv|resp|jan|feb|apr|jun|jul|aug|sep|okt|nov|dec|[a-z])`
const ends = new RegExp(String.raw`(?<!${shortened})(?<!(?:^|[^\d])\d{1,2})[.!?]["”)]?\s+(?=["“”(]?[\p{Lu}\d☐☒])`, 'gu')

/** No sentence and no text of a case comes near these; they keep every reading of a hostile file short. */
export const mostOfText = { letters: 3000, sentences: 4000 } as const

/** What is longer than any sentence, in parts of whole words. */
const inParts = (text: string): readonly string[] => {
  if (text.length <= mostOfText.letters) return [text]
  const cut = text.slice(0, mostOfText.letters).replace(/\s\S*$/u, '')
  return [cut.trim(), ...inParts(text.slice(cut.length).trim())]
}

/** A paragraph in sentences. "1. januar", "ca. 3,2 mio. kr. i alt" and "pr. barn" end nothing; "... kr. Der" does. */
const sentencesOf = (paragraph: string): readonly string[] =>
  paragraph
    .replace(ends, found => `${found.trimEnd()}\n`)
    .replace(/((?<!\p{L})år \d{1,2}\.) (?=\p{Lu}\p{Ll}|I )/gu, '$1\n')
    .replace(
      /((?<!\p{L})(?:kr|mv|mio|pct|pl)\.["”)]?|%\.) (?=(?:\p{Lu}\p{Ll}+|I (?:alt|\d{4}|år|perioden|budget|forslag|projekt))(?!\p{L}))/gu,
      '$1\n',
    )
    .split('\n')
    .flatMap(sentence => inParts(sentence.trim()))
    .filter(sentence => sentence !== '')

/** Words in the cells of a table: whole sentences, not labels. */
const inCells = (of: ReadTable, block: number, heading: string): readonly Sentence[] =>
  of.rows.flatMap((cells, row) =>
    cells.flatMap(cell => {
      if (cell === null || cell.text.length < 40 || !/\p{L}{3,}.*\s.*\p{L}{3,}/u.test(cell.text)) return []
      const line = of.rowPlaces?.[row]?.line ?? of.at.line
      const place = { block, page: of.at.page, line, heading, paragraph: block * 10_000 + row }
      return cell.text
        .split('\n')
        .flatMap(sentencesOf)
        .map(text => ({ text, ...place }))
    }),
  )

/**
 * Every sentence of a document, in order. Words in the cells of tables are read too, for applications are tables;
 * those of `tables`, by block, are amounts and are left out.
 */
export const readSentences = (
  { blocks }: ReadDocument,
  tables: ReadonlySet<number> = new Set(),
): readonly Sentence[] => {
  let heading = ''
  const all = blocks.flatMap((of, block): readonly Sentence[] => {
    if (of.kind === 'table') return tables.has(block) ? [] : inCells(of, block, heading)
    if (of.level > 0) heading = of.text
    const place = { block, page: of.at.page, line: of.at.line, heading, paragraph: block * 10_000 }
    return sentencesOf(of.text).map(text => ({ text, ...place }))
  })
  return all.slice(0, mostOfText.sentences)
}
