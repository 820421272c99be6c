// Reads the sheets of a workbook: words, numbers, formulas with the value they had, wherever Excel or another program put them.
import { readXml, type XmlElement } from '../strict-xml.ts'
import { unzip } from '../unzip.ts'
import { carriedMark, readCarried } from './carried.ts'
import type { SeenBlock, SeenCell, SeenFile } from './seen.ts'
import { mostColumns, seenBounds } from './seen-bounds.ts'

const sheetPart = /^xl\/worksheets\/sheet(\d+)\.xml$/
const wanted = (name: string): boolean => sheetPart.test(name) || name === 'xl/sharedStrings.xml'

const child = (of: XmlElement, name: string): XmlElement | undefined => of.elements.find(each => each.name === name)

/** `_x000D_` back to the letter it stands for. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** The words of a string, in one piece or in runs; how it is pronounced is no part of it. */
const stringOf = (of: XmlElement): string =>
  of.elements.map(each => (each.name === 't' ? unescaped(each.text) : each.name === 'r' ? stringOf(each) : '')).join('')

const columnOf = (address: string): number =>
  [...address.replace(/[^A-Z]/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

const cellOf = (of: XmlElement, strings: readonly string[]): SeenCell => {
  const value = child(of, 'v')?.text
  const formula = child(of, 'f')?.text
  const computed = formula === undefined ? {} : { formula }
  switch (of.attributes.get('t')) {
    case 's':
      return { text: strings[Number(value)] ?? '', ...computed }
    case 'inlineStr':
      return { text: stringOf(child(of, 'is') ?? of), ...computed }
    case 'str':
      return { text: unescaped(value ?? ''), ...computed }
    case 'b':
    case 'e':
      return { text: value ?? '', ...computed }
    default: {
      const number = value === undefined || value === '' ? undefined : Number(value)
      if (number === undefined || !Number.isFinite(number)) return { text: '', ...computed }
      return { text: String(number), number, ...computed }
    }
  }
}

const blockOf = (text: string, strings: readonly string[], bounds: ReturnType<typeof seenBounds>): SeenBlock => {
  const data = child(readXml(text), 'sheetData')
  return (data?.elements ?? []).map(row => {
    const cells: (SeenCell | undefined)[] = []
    let next = 0
    for (const cell of row.elements) {
      if (cell.name !== 'c') continue
      const address = cell.attributes.get('r')
      const column = address === undefined ? next : columnOf(address)
      if (column < 0 || column >= mostColumns) continue
      while (cells.length < column) cells.push(undefined)
      cells[column] = cellOf(cell, strings)
      next = column + 1
    }
    bounds.row(cells)
    return cells
  })
}

/** The case in the sheet that carries it. */
const carriedIn = (block: SeenBlock): Pick<SeenFile, 'layout' | 'carried'> | undefined => {
  const first = block.map(row => row[0]?.text ?? '')
  const at = first.indexOf(carriedMark)
  if (at < 0 || at > 10) return undefined
  return { layout: first[at + 1], carried: readCarried(first[at + 2] ?? '', first.slice(at + 3)) ?? 'damaged' }
}

/**
 * A workbook as it stands.
 * @throws BadZip, BadXml
 */
export const readXlsx = (bytes: Uint8Array): SeenFile => {
  const parts = unzip(bytes, wanted)
  const shared = parts.get('xl/sharedStrings.xml')
  const strings = shared === undefined ? [] : readXml(shared).elements.map(stringOf)
  const bounds = seenBounds()
  const blocks = [...parts]
    .flatMap(([name, text]) => {
      const number = sheetPart.exec(name)?.[1]
      return number === undefined ? [] : [{ number: Number(number), text }]
    })
    .toSorted((a, b) => a.number - b.number)
    .map(({ text }) => blockOf(text, strings, bounds))
  const carried = blocks.map(carriedIn)
  return {
    kind: 'xlsx',
    blocks: blocks.filter((_, at) => carried[at] === undefined),
    ...(carried.find(each => each !== undefined) ?? { layout: undefined, carried: undefined }),
  }
}
