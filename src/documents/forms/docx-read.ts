// Reads the tables of a Word file: the words of every cell as they stand, with insertions accepted and deletions gone.
import { readXml, type XmlElement } from '../strict-xml.ts'
import { unzip } from '../unzip.ts'
import { readCarried } from './carried.ts'
import { carriedNamespace } from './form-docx.ts'
import type { SeenFile, SeenRow } from './seen.ts'
import { mostColumns, seenBounds } from './seen-bounds.ts'

const customPart = /^customXml\/item\d+\.xml$/
const wanted = (name: string): boolean => name === 'word/document.xml' || customPart.test(name)

/** The words of a cell: paragraphs and breaks are line breaks; a table inside a cell is a table of its own. */
const wordsIn = (of: XmlElement): string =>
  of.elements
    .map(each => {
      switch (each.name) {
        case 't':
          return each.text
        case 'tab':
          return '\t'
        case 'br':
        case 'cr':
          return '\n'
        case 'noBreakHyphen':
          return '-'
        case 'p':
          return `${wordsIn(each)}\n`
        case 'tbl':
        case 'del':
          return ''
        default:
          return wordsIn(each)
      }
    })
    .join('')

const called = (of: XmlElement, name: string): readonly XmlElement[] =>
  of.elements.flatMap(each => (each.name === name ? [each] : each.name === 'tbl' ? [] : called(each, name)))

const tablesIn = (of: XmlElement): readonly XmlElement[] =>
  of.elements.flatMap(each => (each.name === 'tbl' ? [each, ...each.elements.flatMap(tablesIn)] : tablesIn(each)))

const rowOf = (row: XmlElement): SeenRow =>
  called(row, 'tc')
    .slice(0, mostColumns)
    .map(cell => ({ text: wordsIn(cell).replace(/\n$/, '') }))

const carriedIn = (text: string): Pick<SeenFile, 'layout' | 'carried'> | undefined => {
  if (!text.includes(carriedNamespace)) return undefined
  const root = readXml(text)
  if (root.namespace !== carriedNamespace || root.name !== 'case') return undefined
  const lines = root.elements.map(each => each.text)
  return {
    layout: root.attributes.get('layout'),
    carried: readCarried(root.attributes.get('sum') ?? '', lines) ?? 'damaged',
  }
}

/**
 * A Word file as it stands.
 * @throws BadZip, BadXml
 */
export const readDocx = (bytes: Uint8Array): SeenFile => {
  const parts = unzip(bytes, wanted)
  const document = parts.get('word/document.xml')
  const bounds = seenBounds()
  const blocks = (document === undefined ? [] : tablesIn(readXml(document))).map(table =>
    called(table, 'tr').map(row => {
      const cells = rowOf(row)
      bounds.row(cells)
      return cells
    }),
  )
  const carried = [...parts].flatMap(([name, text]) => (customPart.test(name) ? (carriedIn(text) ?? []) : []))
  return {
    kind: 'docx',
    blocks,
    ...(carried[0] ?? { layout: undefined, carried: undefined }),
  }
}
