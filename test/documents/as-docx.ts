// A draft as a Word file, as a person's word processor would leave it: merged cells, indented lines, footnotes.

import { coreProperties, fixedParts, wordPart, xmlText } from '../../src/documents/docx-parts.ts'
import { zip } from '../../src/documents/zip.ts'
import type { ReadCell } from '../../src/investment/document/read-document.ts'
import { type Draft, type DraftTable, type DraftText, type Part, withNotes } from './draft.ts'

const run = (text: string, bold: boolean): string =>
  `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`

/** 284 twips (0,5 cm) a level. */
const step = 284

const paragraphs = ({ text, bold, indent }: ReadCell): string =>
  text
    .split('\n')
    .map(
      line =>
        `<w:p><w:pPr><w:pStyle w:val="Cell"/>${indent ? `<w:ind w:left="${indent * step}"/>` : ''}</w:pPr>${line === '' ? '' : run(line, bold === true)}</w:p>`,
    )
    .join('')

const cellXml = (cell: ReadCell, below: boolean): string => {
  const columns = (cell.columns ?? 1) > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : ''
  const rows = below ? '<w:vMerge/>' : (cell.rows ?? 1) > 1 ? '<w:vMerge w:val="restart"/>' : ''
  const inside = below ? '<w:p/>' : paragraphs(cell)
  return `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/>${columns}${rows}</w:tcPr>${inside}</w:tc>`
}

/** The merged cell that reaches down over this place from a row above, if its first column is this one. */
const reachingDown = (rows: DraftTable['rows'], at: number, column: number): ReadCell | undefined => {
  for (let above = at - 1; above >= 0; above -= 1) {
    const cell = rows[above]?.[column]
    if (cell) return (cell.rows ?? 1) > at - above ? cell : undefined
  }
  return undefined
}

const rowXml = (rows: DraftTable['rows'], at: number): string =>
  `<w:tr>${(rows[at] ?? [])
    .map((cell, column) => {
      if (cell !== null) return cellXml(cell, false)
      const above = reachingDown(rows, at, column)
      return above === undefined ? '' : cellXml(above, true)
    })
    .join('')}</w:tr>`

const tableXml = ({ rows }: DraftTable): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${(rows[0] ?? []).map(() => '<w:gridCol w:w="1000"/>').join('')}</w:tblGrid>${rows.map((_, at) => rowXml(rows, at)).join('')}</w:tbl><w:p/>`

const textXml = ({ level, parts }: DraftText & { readonly parts: readonly Part[] }, notes: string[]): string => {
  const runs = parts.map(({ text, note }) => {
    if (!note) return run(text, false)
    notes.push(text)
    return `<w:r><w:footnoteReference w:id="${notes.length}"/></w:r>`
  })
  return `<w:p><w:pPr><w:pStyle w:val="${level > 0 ? `Heading${level}` : 'Normal'}"/></w:pPr>${runs.join('')}</w:p>`
}

const style = (level: number): string =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`

/** The file. A note is a footnote where its number stands. */
export const asDocx = (draft: Draft): Uint8Array => {
  const notes: string[] = []
  const body = withNotes(draft)
    .map(block => (block.kind === 'table' ? tableXml(block) : textXml(block, notes)))
    .join('')
  const footnotes = notes
    .map((text, at) => `<w:footnote w:id="${at + 1}"><w:p>${run(text, false)}</w:p></w:footnote>`)
    .join('')
  const day = '2026-06-15'
  return zip([
    ...fixedParts.map(part => {
      if (part.name === 'word/styles.xml')
        return {
          name: part.name,
          text: part.text.replace('</w:styles>', `${[3, 4, 5, 6].map(style).join('')}</w:styles>`),
        }
      if (part.name !== 'word/_rels/document.xml.rels') return part
      const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes'
      const added = `<Relationship Id="rId9" Type="${type}" Target="footnotes.xml"/></Relationships>`
      return { name: part.name, text: part.text.replace('</Relationships>', added) }
    }),
    { name: 'word/document.xml', text: wordPart('document', `<w:body>${body}<w:sectPr/></w:body>`) },
    {
      name: 'word/footnotes.xml',
      text: wordPart('footnotes', `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>${footnotes}`),
    },
    { name: 'word/header1.xml', text: wordPart('hdr', '<w:p/>') },
    { name: 'word/footer1.xml', text: wordPart('ftr', '<w:p/>') },
    { name: 'docProps/core.xml', text: coreProperties({ title: '', sender: '', subject: '', keywords: [], day }) },
  ])
}
