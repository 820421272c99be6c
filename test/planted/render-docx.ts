// A laid-out document as a Word file, with real headings, merged cells, bold and indents.
import { coreProperties, fixedParts, wordPart, xmlText } from '../../src/documents/docx-parts.ts'
import { zip } from '../../src/documents/zip.ts'
import type { Grid, Laid, Printed } from './layout.ts'

const run = (text: string, bold = false): string =>
  `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`

const paragraph = (properties: string, inside: string): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`

const styled = (style: string, text: string, bold = false): string =>
  paragraph(`<w:pStyle w:val="${style}"/>`, run(text, bold))

const cellXml = (cell: Printed, width: number, continued: boolean, right: boolean): string => {
  const span = cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : ''
  const merge = cell.rows > 1 ? '<w:vMerge w:val="restart"/>' : continued ? '<w:vMerge/>' : ''
  const indent = cell.indent > 0 ? `<w:ind w:left="${cell.indent * 200}"/>` : ''
  const inside = paragraph(
    `<w:pStyle w:val="Cell"/>${indent}${right ? '<w:jc w:val="right"/>' : ''}`,
    cell.text === '' ? '' : run(cell.text, cell.bold),
  )
  return `<w:tc><w:tcPr><w:tcW w:w="${width * cell.columns}" w:type="dxa"/>${span}${merge}</w:tcPr>${inside}</w:tc>`
}

const empty: Printed = { text: '', bold: false, indent: 0, columns: 1, rows: 1 }

/** Whether the null at this place lies under a cell that reaches down from above. */
const under = (grid: Grid, row: number, column: number): boolean => {
  const above = grid.rows[row - 1]?.[column]
  return above !== undefined && above !== null && above.rows > 1
}

const tableXml = (grid: Grid): string => {
  const columns = grid.rows[0]?.length ?? 1
  const width = Math.floor(9000 / (columns + 2))
  const rows = grid.rows.map((row, at) => {
    const cells = row.map((cell, column) => {
      if (cell !== null) return cellXml(cell, width, false, column >= grid.labels)
      return under(grid, at, column) ? cellXml(empty, width, true, false) : ''
    })
    return `<w:tr>${at < grid.heads ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.join('')}</w:tr>`
  })
  const gridColumns = Array.from({ length: columns }, () => `<w:gridCol w:w="${width}"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblStyle w:val="PaperTable"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${gridColumns}</w:tblGrid>${rows.join('')}</w:tbl>`
}

const blockXml = (block: Laid): string => {
  switch (block.kind) {
    case 'heading':
      // The house's papers know two levels of headings.
      return styled(`Heading${Math.min(2, block.level)}`, block.text)
    case 'paragraph':
      return styled('Normal', block.text)
    case 'list':
      return block.items.map(item => styled('ListBullet', item)).join('')
    case 'grid': {
      const caption = block.caption === null ? '' : styled('Normal', block.caption, true)
      return `${caption}${tableXml(block)}${block.notes.map(note => styled('Small', `* ${note}`)).join('')}${styled('Cell', '')}`
    }
  }
}

/** The bytes of the Word file. */
export const docx = (of: { readonly title: string; readonly blocks: readonly Laid[] }): Uint8Array => {
  const body = `${of.blocks.map(blockXml).join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`
  const core = { title: of.title, sender: 'Forvaltningen', subject: 'Business case', keywords: [], day: '2026-01-05' }
  return zip([
    ...fixedParts,
    { name: 'docProps/core.xml', text: coreProperties(core) },
    { name: 'word/document.xml', text: wordPart('document', `<w:body>${body}</w:body>`) },
    { name: 'word/header1.xml', text: wordPart('hdr', paragraph('', '')) },
    { name: 'word/footer1.xml', text: wordPart('ftr', paragraph('', '')) },
  ])
}
