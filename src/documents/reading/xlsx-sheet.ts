// Reads one sheet of a workbook: what each cell shows, with the number behind it, and which cells are merged.
import { BadInput, message } from '../../language/message.ts'
import type { RawCell } from './grid.ts'
import { limits } from './limits.ts'
import { shownNumber } from './number-format.ts'
import { type Meter, newMeter } from './refuse.ts'
import { isPageNumber } from './running-heads.ts'
import type { Sheet, SheetRow } from './sheet-blocks.ts'
import { raisedText, shownText } from './shown-text.ts'
import { walkXml } from './walk-xml.ts'
import type { CellStyle } from './xlsx-styles.ts'

/** A text of the list that all sheets share. */
export type SharedText = { readonly text: string; readonly bold: boolean }

/** Puts the runs of a text together while it is read; reading aids over the letters are left out. */
export const textGatherer = () => {
  let text = ''
  let [bold, plain, raised, runBold, aside] = [0, 0, false, false, false]
  return {
    open: (name: string, attribute: (name: string) => string | undefined): void => {
      if (name === 's:r') [raised, runBold] = [false, false]
      else if (name === 's:vertAlign') raised = attribute('val') === 'superscript'
      else if (name === 's:b') runBold = !/^(?:0|false)$/.test(attribute('val') ?? '1')
      else if (name === 's:rPh') aside = true
    },
    close: (name: string): void => {
      if (name === 's:rPh') aside = false
    },
    text: (more: string): void => {
      if (aside) return
      text += raised ? raisedText(more) : more
      if (runBold) bold += more.trim().length
      else plain += more.trim().length
    },
    take: (): SharedText => {
      const taken = { text: shownText(text), bold: bold > 0 && plain === 0 }
      text = ''
      ;[bold, plain, raised, runBold] = [0, 0, false, false]
      return taken
    },
  }
}

/** Column and row of a reference such as `AB12`, from 0 and from 1. */
const placeOf = (reference: string): { readonly column: number; readonly row: number } | undefined => {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference) ?? []
  if (letters === undefined) return undefined
  return {
    column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
    row: Number(digits),
  }
}

/** What the sheets of a workbook share. */
export type Workbook = {
  readonly texts: readonly SharedText[]
  readonly style: (number: number) => CellStyle
  readonly from1904: boolean
}

type OpenCell = { column: number; type: string; style: number; value: string; formula: boolean; valued: boolean }

const booleans: Readonly<Record<string, string>> = { '1': 'SAND', '0': 'FALSK' }

const contentOf = (cell: OpenCell, inline: SharedText, { texts, style, from1904 }: Workbook): RawCell => {
  const { bold, format, indent } = style(cell.style)
  const look = (text: string, more: { readonly value?: number; readonly bold?: boolean } = {}): RawCell => ({
    text,
    from: indent + Math.trunc((/^ */.exec(cell.value)?.[0].length ?? 0) / 2),
    ...more,
    bold: bold || more.bold === true,
  })
  switch (cell.type) {
    case 's': {
      const shared = texts[Number(cell.value)] ?? { text: '', bold: false }
      return look(shared.text, { bold: shared.bold })
    }
    case 'inlineStr':
      return look(inline.text, { bold: inline.bold })
    case 'str':
    case 'e':
    case 'd':
      return look(shownText(cell.value))
    case 'b':
      return look(booleans[cell.value.trim()] ?? '')
    default: {
      const number = cell.value.trim() === '' ? Number.NaN : Number(cell.value)
      if (!Number.isFinite(number)) return look('')
      const { text, value } = shownNumber(number, format, from1904)
      return look(shownText(text), value === undefined ? {} : { value })
    }
  }
}

const headOrFoot = /^s:(?:odd|even|first)(?:Header|Footer)$/

/** Whether the head or foot of a printed sheet says more than page, file and day: those are codes after `&`. */
const saysMore = (text: string): boolean => !isPageNumber(text.replace(/&(?:"[^"]*"|\d+|K[\dA-F]{6}|[A-Z&])/giu, ' '))

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)

/** The sheet called `name`. @throws BadInput where it is damaged, too large or never computed. */
export const readSheet = (part: Uint8Array, name: string, workbook: Workbook, meter: Meter): Sheet => {
  const rows = new Map<number, Map<number, RawCell>>()
  const merges: string[] = []
  const gather = textGatherer()
  const filled = newMeter()
  let [row, next] = [0, 0]
  let cell: OpenCell | undefined
  const close = (): void => {
    if (cell === undefined) return
    if (cell.formula && !cell.valued && cell.type !== 'str')
      throw new BadInput(message('document-uncomputed', { sheet: name, cell: `${letters(cell.column)}${row}` }))
    const content = contentOf(cell, gather.take(), workbook)
    if (content.text === '' && cell.type === 'n' && cell.value.trim() !== '') meter.left('hidden', { sheet: name })
    if (content.text !== '' && cell.column >= limits.columns)
      meter.remark({ code: 'document-left-columns', values: { limit: limits.columns } })
    else if (content.text !== '') {
      filled.cells(1)
      meter.letters(content.text.length)
      const cells = rows.get(row) ?? new Map<number, RawCell>()
      rows.set(row, cells.set(cell.column, content))
    }
    next = cell.column + 1
    cell = undefined
  }
  walkXml(part, 'xlsx', {
    open: (element, attribute) => {
      if (element === 's:row') {
        const given = Number(attribute('r') ?? row + 1)
        row = Number.isInteger(given) && given > 0 && given <= 1_048_576 ? given : row + 1
        next = 0
      } else if (element === 's:c') {
        const column = placeOf(attribute('r') ?? '')?.column ?? next
        const style = Number(attribute('s') ?? 0)
        cell = { column, type: attribute('t') ?? 'n', style, value: '', formula: false, valued: false }
      } else if (element === 's:f' && cell !== undefined) cell.formula = true
      else if (element === 's:v' && cell !== undefined) cell.valued = true
      else if (element === 's:mergeCell') merges.push(attribute('ref') ?? '')
      else gather.open(element, attribute)
    },
    close: element => {
      if (element === 's:c') close()
      else gather.close(element)
    },
    text: (more, element) => {
      if (element === 's:v' && cell !== undefined) cell.value += more
      else if (element === 's:t' && cell !== undefined) gather.text(more)
      else if (headOrFoot.test(element) && saysMore(more)) meter.left('running-heads', { sheet: name })
    },
  })
  const ordered = [...rows].toSorted(([a], [b]) => a - b).map(([number, cells]): SheetRow => ({ number, cells }))
  return { rows: ordered, covered: coveredBy(merges, rows, meter), place: of => ({ sheet: name, line: of.number }) }
}

/** Gives merged cells their spans. The places they reach over are those answered, no further than the sheet is filled. */
const coveredBy = (
  merges: readonly string[],
  rows: ReadonlyMap<number, Map<number, RawCell>>,
  meter: Meter,
): ReadonlySet<string> => {
  const covered = new Set<string>()
  const lastRow = [...rows.keys()].reduce((most, row) => Math.max(most, row), 0)
  const lastColumn = [...rows.values()].reduce((most, cells) => Math.max(most, ...cells.keys()), 0)
  for (const merge of merges) {
    const [from, to] = merge.split(':').map(placeOf)
    if (from === undefined || to === undefined) continue
    const columns = Math.min(to.column, lastColumn) - from.column + 1
    const down = Math.min(to.row, lastRow) - from.row + 1
    const cell = rows.get(from.row)?.get(from.column)
    if (cell === undefined || columns < 1 || down < 1 || covered.has(`${from.row}:${from.column}`)) continue
    meter.cells(columns * down - 1)
    for (let row = from.row; row < from.row + down; row += 1)
      for (let column = from.column; column < from.column + columns; column += 1) {
        if (row === from.row && column === from.column) continue
        covered.add(`${row}:${column}`)
        rows.get(row)?.delete(column)
      }
    rows.get(from.row)?.set(from.column, { ...cell, columns, rows: down })
  }
  return covered
}
