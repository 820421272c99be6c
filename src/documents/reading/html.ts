// Reads HTML: headings, paragraphs and tables with their merged cells. Scripts are never run, styles and pictures never fetched.
import { parseHTML } from 'linkedom'
import type { ReadDocument } from '../../investment/document/read-document.ts'
import { BadInput, message } from '../../language/message.ts'
import type { LeftPart } from '../../language/sentences/document-left-out.ts'
import { documentOf } from './document-of.ts'
import { gridOf, type RawCell, type RawRow } from './grid.ts'
import { limits } from './limits.ts'
import { type PagedBlock, placedBlock } from './paged-block.ts'
import type { Meter } from './refuse.ts'
import { raisedText, shownText } from './shown-text.ts'

/** What holds something a reader sees that isn't text, and is told instead. */
const untold: Readonly<Record<string, LeftPart>> = {
  IMG: 'pictures',
  SVG: 'pictures',
  CANVAS: 'pictures',
  VIDEO: 'pictures',
  OBJECT: 'objects',
  EMBED: 'objects',
  IFRAME: 'objects',
  MATH: 'equations',
  SELECT: 'fields',
  TEXTAREA: 'fields',
}

/** What is in a table without being in one of its cells. */
const partOfTable = /^(?:CAPTION|COL|COLGROUP|TBODY|TFOOT|THEAD|TR|TD|TH|TABLE|SCRIPT|STYLE|TEMPLATE)$/i

/** Nothing a reader sees as text. */
const unseen = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|HEAD|SVG|MATH|OBJECT|IFRAME|CANVAS|SELECT|TITLE|TEXTAREA)$/i

/** What begins on a line of its own. */
const ownLine =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|CAPTION|DD|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|HTML|LI|MAIN|NAV|OL|P|PRE|SECTION|UL)$/

type Looks = { readonly bold: boolean; readonly raised: boolean; readonly depth: number }

/** Text being gathered: in a cell with line breaks, outside a cell as blocks. `tables` wait for the end of their cell. */
type Place = {
  readonly cell: boolean
  readonly tables: { readonly element: Element; readonly looks: Looks }[]
  text: string
  bold: number
  letters: number
}

const newPlace = (cell: boolean): Place => ({ cell, tables: [], text: '', bold: 0, letters: 0 })

const isElement = (node: Node): node is Element => node.nodeType === 1

const styleOf = (element: Element): string => element.getAttribute('style') ?? ''

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(styleOf(element))

/** Whether a reader sees the element as text; what is left out is told. */
const isSeen = (element: Element, meter: Meter): boolean => {
  const hidden = isHidden(element)
  const left = untold[element.tagName.toUpperCase()]
  if (left !== undefined && !hidden) meter.left(left)
  if (left !== undefined || unseen.test(element.tagName)) return false
  if (hidden && (element.textContent ?? '').trim() !== '') meter.left('hidden')
  return !hidden
}

/** A box that is ticked or not; what is typed in other fields is told. */
const boxOf = (input: Element, meter: Meter): string => {
  const type = input.getAttribute('type')?.toLowerCase() ?? 'text'
  if (type === 'checkbox' || type === 'radio') return input.hasAttribute('checked') ? '☒ ' : '☐ '
  const typed = !/^(?:hidden|submit|button|reset|image|file|password)$/.test(type)
  if (typed && (input.getAttribute('value') ?? '').trim() !== '') meter.left('fields')
  return ''
}

const looksOf = (element: Element, around: Looks): Looks => {
  if (around.depth >= limits.depth) throw new BadInput(message('document-too-deep'))
  const bold = /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(styleOf(element)) || /^(?:B|STRONG|TH)$/.test(element.tagName)
  return { bold: around.bold || bold, raised: around.raised || element.tagName === 'SUP', depth: around.depth + 1 }
}

/** A whole number an attribute begins with, such as a span. */
const numberOf = (element: Element, name: string): number | undefined => {
  const [, digits] = /^\s*(\d{1,4})/.exec(element.getAttribute(name) ?? '') ?? []
  return digits === undefined ? undefined : Number(digits)
}

/** How far in a label stands, in pixels. */
const paddingOf = (element: Element): number => {
  const [, size, unit] = /(?:padding|margin)-left\s*:\s*([\d.]{1,6})(px|em|pt|rem)/i.exec(styleOf(element)) ?? []
  return Number(size ?? 0) * (unit === 'em' || unit === 'rem' ? 16 : 1)
}

/** The elements of a table that are `kind`, not those of tables within it. */
const within = (element: Element, kind: RegExp, depth = 0): readonly Element[] =>
  [...element.children].flatMap(child => {
    if (kind.test(child.tagName)) return [child]
    return child.tagName === 'TABLE' || depth > 4 ? [] : within(child, kind, depth + 1)
  })

/** What stands in a table and in none of its cells; a browser shows it before the table. */
const strays = (table: Element, depth = 0): readonly Node[] =>
  [...table.childNodes].flatMap(node => {
    if (!isElement(node)) return node.nodeType === 3 && (node.textContent ?? '').trim() !== '' ? [node] : []
    if (/^(?:TBODY|THEAD|TFOOT|TR)$/.test(node.tagName)) return depth > 4 ? [] : strays(node, depth + 1)
    return partOfTable.test(node.tagName) || within(node, /^T[RDH]$/).length > 0 ? [] : [node]
  })

/** Reads HTML. @throws BadInput where it is too deep or too large. */
export const readHtml = (text: string, meter: Meter): ReadDocument => {
  if (text.length > limits.letters * 4) throw new BadInput(message('document-too-much-text', { limit: limits.letters }))
  const { document } = parseHTML(text)
  const blocks: PagedBlock[] = []

  const add = (words: string, looks: Looks, to: Place): void => {
    meter.letters(words.length)
    const letters = words.replace(/\s/g, '').length
    to.text += looks.raised && to.text !== '' ? raisedText(words) : words
    to.letters += letters
    if (looks.bold) to.bold += letters
  }

  const newLine = (to: Place, level: number): void => {
    if (to.cell) {
      if (to.text.trim() !== '' && !to.text.endsWith('\n')) to.text += '\n'
      return
    }
    const bold = to.letters > 0 && to.bold === to.letters && level === 0
    for (const line of shownText(to.text).split('\n'))
      if (line !== '') blocks.push({ kind: 'text', text: line, level, page: 0, ...(bold ? { bold } : {}) })
    to.text = ''
    to.bold = 0
    to.letters = 0
  }

  const cellOf = (element: Element, looks: Looks, tables: Place['tables']): RawCell => {
    const place = newPlace(true)
    gather(element, looksOf(element, looks), place)
    tables.push(...place.tables)
    const spaces = /^[ \u00a0]*/.exec(place.text)?.[0].replaceAll(' ', '').length ?? 0
    return {
      text: shownText(place.text).replace(/^\n+/, ''),
      bold: place.letters > 0 && place.bold === place.letters,
      from: paddingOf(element) + 4 * spaces,
      columns: numberOf(element, 'colspan') ?? 1,
      rows: numberOf(element, 'rowspan') ?? 1,
    }
  }

  const table = (element: Element, looks: Looks): void => {
    const outside = newPlace(false)
    for (const caption of within(element, /^CAPTION$/)) gather(caption, looksOf(caption, looks), outside)
    for (const stray of strays(element)) take(stray, looks, outside)
    newLine(outside, 0)
    const tables: Place['tables'] = []
    const rows = within(element, /^TR$/)
      .filter(row => isSeen(row, meter))
      .map((row): RawRow => {
        const inside = looksOf(row, looksOf(element, looks))
        const cells = within(row, /^T[DH]$/).filter(cell => isSeen(cell, meter))
        return { before: 0, cells: cells.map(cell => cellOf(cell, inside, tables)) }
      })
      .filter(row => row.cells.some(cell => cell.text !== ''))
    if (rows.some(row => row.cells.length > 1))
      blocks.push({ kind: 'table', rows: gridOf(rows, meter, 3), rowPages: [], page: 0 })
    else
      for (const line of rows.flatMap(row => row.cells.flatMap(cell => cell.text.split('\n'))))
        if (line !== '') blocks.push({ kind: 'text', text: line, level: 0, page: 0 })
    for (const inner of tables) table(inner.element, inner.looks)
  }

  const element = (child: Element, looks: Looks, to: Place): void => {
    if (!isSeen(child, meter)) return
    const level = Number(/^H([1-6])$/.exec(child.tagName)?.[1] ?? 0)
    const inside = looksOf(child, looks)
    if (child.tagName === 'BR') to.text += '\n'
    else if (child.tagName === 'INPUT') add(boxOf(child, meter), looks, to)
    else if (child.tagName === 'TABLE') {
      newLine(to, 0)
      if (to.cell) to.tables.push({ element: child, looks: inside })
      else table(child, inside)
    } else if (ownLine.test(child.tagName)) {
      newLine(to, 0)
      gather(child, inside, to)
      newLine(to, level)
    } else gather(child, inside, to)
  }

  const gather = (node: Node, looks: Looks, to: Place): void => {
    for (const child of node.childNodes) take(child, looks, to)
  }

  const take = (node: Node, looks: Looks, to: Place): void => {
    if (isElement(node)) element(node, looks, to)
    else if (node.nodeType === 3) add((node.textContent ?? '').replace(/[^\S\u00a0]+/g, ' '), looks, to)
  }

  const place = newPlace(false)
  gather(document, { bold: false, raised: false, depth: 0 }, place)
  newLine(place, 0)
  return documentOf({ format: 'html', blocks: blocks.map(block => placedBlock(block, false)), pages: null }, meter)
}
