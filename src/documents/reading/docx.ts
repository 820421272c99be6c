// Reads a Word file: the text of the document itself in its order, tables with their merged cells, notes at the end. Macros,
// embedded objects, pictures and links are left alone.
import type { ReadDocument } from '../../investment/document/read-document.ts'
import { documentOf } from './document-of.ts'
import { readWordPart, type WordSetting } from './docx-part.ts'
import { wordStyles } from './docx-styles.ts'
import { placedBlock } from './paged-block.ts'
import { broken, type Meter } from './refuse.ts'
import { partOfType, relationsOf } from './relationships.ts'
import { raisedText } from './shown-text.ts'
import type { Archive } from './unzip.ts'

/** The notes of a part by id, each with its paragraphs as lines. */
const notesOf = (part: Uint8Array | undefined, setting: WordSetting): ReadonlyMap<string, string> => {
  if (part === undefined) return new Map()
  const { texts } = readWordPart(part, setting)
  return new Map(
    [...texts].flatMap(([id, blocks]) => {
      const text = blocks.flatMap(block => (block.kind === 'text' ? [block.text] : [])).join('\n')
      return id === '' || text === '' ? [] : [[id, text]]
    }),
  )
}

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
  const { texts, pages } = readWordPart(archive.read(main) ?? broken('docx'), { ...setting, sign })
  const written = used.map(text => ({ kind: 'text' as const, text, level: 0, note: true, page: 0 }))
  const blocks = [...(texts.get('') ?? []), ...written]
  return documentOf({ format: 'docx', blocks: blocks.map(block => placedBlock(block, pages !== null)), pages }, meter)
}
