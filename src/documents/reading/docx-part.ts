// Goes through one part of a Word file and gathers its blocks: what was struck, moved away or hidden is left out.

import type { LeftPart } from '../../language/sentences/document-left-out.ts'
import { closeCell, closePiece, newRoom, newTable, type OpenTable, type Room } from './docx-rooms.ts'
import { isOn, leftOf, type WordStyle } from './docx-styles.ts'
import { addWords, newParagraph, newRun, type Paragraph, type Run, signOf, wordsOf } from './docx-words.ts'
import type { PagedBlock } from './paged-block.ts'
import { broken, type Meter } from './refuse.ts'
import { type Attributes, walkXml } from './walk-xml.ts'

/** What a part holds: its own text under '', each note under its id. */
export type WordPart = { readonly texts: ReadonlyMap<string, readonly PagedBlock[]>; readonly pages: number | null }

/** What reading a part needs besides its bytes. */
export type WordSetting = {
  readonly styles: (id: string) => WordStyle
  readonly meter: Meter
  /** The sign that stands for a note in the text. */
  readonly sign: (kind: 'footnote' | 'endnote', id: string) => string
}

/** Struck or moved away, or said twice for older programs. */
const leftOut = new Set(['w:del', 'w:moveFrom', 'mc:Fallback'])

/** What is no text, and is told instead. */
const untold: Readonly<Record<string, LeftPart>> = {
  'pic:pic': 'pictures',
  'v:imagedata': 'pictures',
  'c:chart': 'charts',
  'dgm:relIds': 'shapes',
  'o:OLEObject': 'objects',
  'w:altChunk': 'objects',
  'm:oMath': 'equations',
  'w:commentReference': 'comments',
}

/** Counts pages. Where the program wrote down how they fell, the breaks that were typed are among those. */
const pageCounter = () => {
  let breaks: 'none' | 'typed' | 'shown' = 'none'
  let page = 1
  return {
    page: () => page,
    pages: () => (breaks === 'none' ? null : page),
    turn: (how: 'typed' | 'shown') => {
      if (how === 'typed' && breaks === 'shown') return
      page = how === 'shown' && breaks === 'typed' ? 2 : page + 1
      breaks = how
    },
  }
}

/** The blocks of `part`. @throws BadInput where it is damaged or too large. */
export const readWordPart = (part: Uint8Array, { styles, meter, sign }: WordSetting): WordPart => {
  const texts = new Map<string, readonly PagedBlock[]>()
  const ground = newRoom('text')
  const rooms: Room[] = [ground]
  const tables: OpenTable[] = []
  const paragraphs: Paragraph[] = []
  const pages = pageCounter()
  let run: Run | undefined
  let skipped = 0
  let note = ''
  const room = (): Room => rooms.at(-1) ?? broken('docx')
  const table = (): OpenTable => tables.at(-1) ?? broken('docx')

  const say = (words: string): void => {
    const paragraph = paragraphs.at(-1)
    if (paragraph === undefined || skipped > 0) return
    const own = run === undefined || run.style === '' ? {} : styles(run.style)
    const around = styles(paragraph.style)
    if (run?.hidden ?? own.hidden ?? around.hidden ?? false) {
      if (words.trim() !== '') meter.left('hidden')
      return
    }
    meter.letters(words.length)
    addWords(paragraph, words, { bold: run?.bold ?? own.bold ?? around.bold ?? false, raised: run?.raised ?? false })
  }

  const closeParagraph = (): void => {
    const paragraph = paragraphs.pop() ?? broken('docx')
    const style = styles(paragraph.style)
    const { text, bold, from } = wordsOf({ ...paragraph, from: paragraph.from ?? style.from })
    const into = room()
    if (into.kind === 'cell') into.lines.push({ text, bold, from })
    else if (text !== '') {
      const level = Math.min(paragraph.level ?? style.level ?? 0, 6)
      into.blocks.push({ kind: 'text', text, level, page: pages.page(), ...(bold && level === 0 ? { bold } : {}) })
    }
    into.blocks.push(...into.boxes.splice(0))
  }

  const ofParagraph = (to: Paragraph, name: string, attribute: Attributes): void => {
    if (name === 'w:pStyle') to.style = attribute('val') ?? ''
    else if (name === 'w:ind') to.from = leftOf(attribute)
    else if (name === 'w:outlineLvl' && Number(attribute('val')) < 9) to.level = Number(attribute('val')) + 1
  }

  const ofRun = (to: Run, name: string, attribute: Attributes): void => {
    if (name === 'w:b') to.bold = isOn(attribute)
    else if (name === 'w:vanish') to.hidden = isOn(attribute)
    else if (name === 'w:rStyle') to.style = attribute('val') ?? ''
    else if (name === 'w:vertAlign') to.raised = attribute('val') === 'superscript'
  }

  const ofTable = (to: OpenTable, name: string, attribute: Attributes): void => {
    const row = to.rows.at(-1)
    if (name === 'w:gridSpan' && to.cell !== undefined) to.cell.columns = Number(attribute('val'))
    else if (name === 'w:vMerge' && to.cell !== undefined)
      to.cell.merge = attribute('val') === 'restart' ? 'start' : 'on'
    else if (name === 'w:gridBefore' && row !== undefined) row.before = Math.trunc(Number(attribute('val'))) || 0
  }

  const properties = (name: string, attribute: Attributes, parent: string): void => {
    const [paragraph, of] = [paragraphs.at(-1), tables.at(-1)]
    if (parent === 'w:pPr' && paragraph !== undefined) ofParagraph(paragraph, name, attribute)
    else if (parent === 'w:rPr' && run !== undefined) ofRun(run, name, attribute)
    else if ((parent === 'w:tcPr' || parent === 'w:trPr') && of !== undefined) ofTable(of, name, attribute)
  }

  /** What stands in a run besides text. */
  const inRun: Readonly<Record<string, (attribute: Attributes) => void>> = {
    'w:tab': () => say('\t'),
    'w:cr': () => say('\n'),
    'w:noBreakHyphen': () => say('-'),
    'w:sym': attribute => say(signOf(attribute('char') ?? '')),
    'w:br': attribute => (attribute('type') === 'page' ? pages.turn('typed') : say('\n')),
    'w:lastRenderedPageBreak': () => pages.turn('shown'),
    'w:footnoteReference': attribute => say(sign('footnote', attribute('id') ?? '')),
    'w:endnoteReference': attribute => say(sign('endnote', attribute('id') ?? '')),
  }

  const openNote = (attribute: Attributes): void => {
    // Those with a type are the lines between text and notes.
    note = attribute('type') === undefined ? (attribute('id') ?? '') : ''
  }

  const closeNote = (): void => {
    const blocks = ground.blocks.splice(0)
    if (note !== '') texts.set(note, blocks)
  }

  const opened: Readonly<Record<string, (attribute: Attributes) => void>> = {
    'w:p': () => paragraphs.push(newParagraph()),
    'w:r': () => {
      run = newRun()
    },
    'w:tbl': () => tables.push(newTable()),
    'w:tr': () => table().rows.push({ before: 0, cells: [], page: pages.page() }),
    'w:tc': () => {
      if (table().rows.length === 0 || table().cell !== undefined) broken('docx')
      table().cell = { columns: 1, merge: undefined }
      rooms.push(newRoom('cell'))
    },
    'w:txbxContent': () => rooms.push(newRoom('box')),
    'w:footnote': openNote,
    'w:endnote': openNote,
  }

  const closed: Readonly<Record<string, () => void>> = {
    'w:p': closeParagraph,
    'w:r': () => {
      run = undefined
    },
    'w:tc': () => closeCell(table(), rooms.pop() ?? broken('docx')),
    'w:tr': () => {
      if (table().waiting.length > 0) closePiece(table(), meter)
    },
    'w:tbl': () => {
      const of = table()
      closePiece(of, meter)
      tables.pop()
      room().blocks.push(...of.pieces)
    },
    'w:txbxContent': () => {
      const box = rooms.pop() ?? broken('docx')
      room().boxes.push(...box.blocks)
    },
    'w:footnote': closeNote,
    'w:endnote': closeNote,
  }

  walkXml(part, 'docx', {
    open: (name, attribute, parent) => {
      if (leftOut.has(name)) skipped += 1
      if (skipped > 0) return
      const left = untold[name]
      if (left !== undefined) meter.left(left)
      properties(name, attribute, parent)
      if (parent === 'w:r') inRun[name]?.(attribute)
      opened[name]?.(attribute)
    },
    close: name => {
      if (skipped === 0) closed[name]?.()
      if (leftOut.has(name)) skipped -= 1
    },
    text: (text, name) => {
      if (name === 'w:t') say(text)
      else if (name === 'w:delText' && text.trim() !== '') meter.left('deleted')
    },
  })
  texts.set('', ground.blocks)
  return { texts, pages: pages.pages() }
}
