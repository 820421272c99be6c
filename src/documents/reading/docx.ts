// Reads a Word file: the text of the document itself in its order, tables with their merged cells, notes at the end. Macros,
// embedded objects, pictures and links are left alone.
import type { ReadDocument } from '../../investment/document/read-document.ts'
import { documentOf } from './document-of.ts'
import { readWordPart, type WordSetting } from './docx-part.ts'
import { wordStyles } from './docx-styles.ts'
import { type PagedBlock, placedBlock } from './paged-block.ts'
import { broken, type Meter, newMeter } from './refuse.ts'
import { partOfType, type Related, relationsOf } from './relationships.ts'
import { isPageNumber } from './running-heads.ts'
import { raisedText } from './shown-text.ts'
import type { Archive } from './unzip.ts'

const linesOf = (block: PagedBlock): readonly string[] =>
  block.kind === 'text'
    ? [block.text]
    : block.rows.map(row => row.flatMap(cell => (cell === null || cell.text === '' ? [] : [cell.text])).join(' '))

/** The notes of a part by id, each with its paragraphs as lines. */
const notesOf = (part: Uint8Array | undefined, setting: WordSetting): ReadonlyMap<string, string> => {
  if (part === undefined) return new Map()
  const { texts } = readWordPart(part, setting)
  return new Map(
    [...texts].flatMap(([id, blocks]) => {
      const text = blocks.flatMap(linesOf).join('\n')
      return id === '' || text === '' ? [] : [[id, text]]
    }),
  )
}

/** Whether the top or foot of the pages says more than which page it is. What it holds besides is not counted anywhere. */
const hasRunningHeads = (
  archive: Archive,
  related: ReadonlyMap<string, Related>,
  setting: Omit<WordSetting, 'meter'>,
): boolean =>
  [...related.values()].some(({ type, part }) => {
    const bytes = type === 'header' || type === 'footer' ? archive.read(part) : undefined
    if (bytes === undefined) return false
    const { texts } = readWordPart(bytes, { ...setting, meter: newMeter() })
    return [...texts.values()]
      .flat()
      .flatMap(linesOf)
      .some(line => !isPageNumber(line))
  })

/** Reads the Word file whose text is the part `main`. @throws BadInput where it is damaged or too large. */
export const readDocx = (archive: Archive, main: string, meter: Meter): ReadDocument => {
  const related = relationsOf(archive, main, 'docx')
  const partOf = (type: string): Uint8Array | undefined => archive.read(partOfType(related, type) ?? '')
  const setting = { styles: wordStyles(partOf('styles')), meter, sign: () => '' }
  const notes = {
    footnote: notesOf(partOf('footnotes'), setting),
    endnote: notesOf(partOf('endnotes'), setting),
  }
  const used: string[] = []
  const sign: WordSetting['sign'] = (kind, id) => {
    const text = notes[kind].get(id)
    if (text === undefined) return ''
    const number = raisedText(String(used.length + 1))
    used.push(/^[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(text) ? text : `${number} ${text}`)
    return number
  }
  if (hasRunningHeads(archive, related, { ...setting, sign: () => '' })) meter.left('running-heads')
  const { texts, pages } = readWordPart(archive.read(main) ?? broken('docx'), { ...setting, sign })
  const written = used.map(text => ({ kind: 'text' as const, text, level: 0, note: true, page: 0 }))
  const blocks = [...(texts.get('') ?? []), ...written]
  return documentOf({ format: 'docx', blocks: blocks.map(block => placedBlock(block, pages !== null)), pages }, meter)
}
