// What the styles of a workbook say of a cell: how its number is shown, whether it is bold, how far it stands in.
import { builtInFormat } from './number-format.ts'
import { type Attributes, walkXml } from './walk-xml.ts'

/** A cell's style. */
export type CellStyle = { readonly format: string; readonly bold: boolean; readonly indent: number }

const plain: CellStyle = { format: 'General', bold: false, indent: 0 }

/** The styles by their number in the list. @throws BadInput where the part is damaged. */
export const xlsxStyles = (part: Uint8Array | undefined): ((number: number) => CellStyle) => {
  const formats = new Map<number, string>()
  const fonts: boolean[] = []
  const styles: { font: number; format: number; indent: number }[] = []
  const inFonts = (name: string, attribute: Attributes, parent: string): void => {
    if (parent === 's:fonts') fonts.push(false)
    else if (name === 's:b') fonts[fonts.length - 1] = !/^(?:0|false)$/.test(attribute('val') ?? '1')
  }
  const inStyles = (name: string, attribute: Attributes): void => {
    const style = styles.at(-1)
    if (name === 's:xf')
      styles.push({ font: Number(attribute('fontId')), format: Number(attribute('numFmtId')), indent: 0 })
    else if (name === 's:alignment' && style !== undefined) style.indent = Number(attribute('indent') ?? 0) || 0
  }
  let list = ''
  if (part !== undefined)
    walkXml(part, 'xlsx', {
      open: (name, attribute, parent) => {
        if (parent === 's:styleSheet') list = name
        else if (list === 's:fonts') inFonts(name, attribute, parent)
        else if (list === 's:cellXfs') inStyles(name, attribute)
        else if (name === 's:numFmt') formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      },
    })
  return number => {
    const style = styles[number]
    if (style === undefined) return plain
    const format = formats.get(style.format) ?? builtInFormat(style.format)
    return { format, bold: fonts[style.font] ?? false, indent: style.indent }
  }
}
