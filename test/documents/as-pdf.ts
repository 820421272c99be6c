// A draft as a PDF: tagged, as an office program exports it today, or plain, where only the place of each word is left.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type Draft, withNotes } from './draft.ts'

const fontFile = (weight: string): Buffer => {
  const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('dkfds')), '..', 'fonts')
  return readFileSync(path.join(folder, 'IBMPlexSans', 'complete', 'ttf', `IBMPlexSans-${weight}.ttf`))
}

const template = `
#let d = json(bytes(sys.inputs.values))
#set document(title: "Udkast", date: none)
#set page(paper: "a4", flipped: d.lying, margin: (x: 12mm, y: 16mm), numbering: "1")
#set text(font: ("IBM Plex Sans", "DejaVu Sans"), size: 9pt, lang: "da", hyphenate: false)
#set par(spacing: 0.9em)
#set super(typographic: false)
#show heading: set block(above: 14pt, below: 8pt)
#show heading.where(level: 1): set text(18pt)
#show heading.where(level: 2): set text(14pt)
#show heading.where(level: 3): set text(12pt)
#let lines(text) = text.split("\\n").map(line => if line == "" { sym.zws } else { line }).join(linebreak())
#let cell(of) = table.cell(colspan: of.columns, rowspan: of.rows, align: if of.columns > 1 { center } else { auto }, {
  h(of.indent * 8pt)
  let weight = if of.bold { 700 } else { 400 }
  text(weight: weight, lines(of.text))
})
#for block in d.blocks {
  if block.kind == "table" {
    set text(if block.columns > 8 { 6.5pt } else { 8.5pt })
    let rows = block.rows.map(row => row.map(cell))
    let rule = if d.ruled { 0.5pt } else { none }
    table(
      columns: (..if block.columns > 8 { (150pt, auto) } else { (180pt, 1fr) }, ..(1fr,) * (block.columns - 2)), stroke: rule,
      align: (x, y) => if x == 0 { left } else if block.numbers { right } else { left },
      inset: (x: 3pt, y: 3pt),
      table.header(..rows.first()), ..rows.slice(1).flatten())
  } else if block.level > 0 {
    heading(level: block.level, block.text)
  } else {
    par(block.parts.map(part => if part.note { footnote(part.text) } else { part.text }).join())
  }
}
`

let compiler: NodeCompiler | undefined

/** The file. `ruled` draws lines around the cells. Typst numbers every page at its foot. */
export const asPdf = (
  draft: Draft,
  { tagged = true, ruled = true }: { tagged?: boolean; ruled?: boolean } = {},
): Uint8Array => {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: ['Regular', 'Bold'].map(fontFile) }] })
  const blocks = withNotes(draft).map(block => {
    if (block.kind === 'text') return block
    const columns = Math.max(...block.rows.map(row => row.length))
    const cells = block.rows.flat()
    const numbers = cells.filter(cell => /^[-\u2212]?[\d.,]+(?: ?%)?$/.test(cell?.text ?? '')).length
    return {
      kind: 'table',
      columns,
      numbers: numbers * 3 > cells.filter(cell => cell !== null && cell.text !== '').length,
      rows: block.rows.map(row =>
        row.flatMap(cell => {
          if (cell === null) return []
          return [
            {
              text: cell.text,
              bold: cell.bold === true,
              indent: cell.indent ?? 0,
              columns: cell.columns ?? 1,
              rows: cell.rows ?? 1,
            },
          ]
        }),
      ),
    }
  })
  const lying = blocks.some(block => 'columns' in block && block.columns > 8)
  const inputs = { values: JSON.stringify({ blocks, lying, ruled }) }
  try {
    return new Uint8Array(
      compiler.pdf({ mainFileContent: template, inputs }, { pdfTags: tagged, creationTimestamp: 0 }),
    )
  } finally {
    compiler.evictCache(10)
  }
}
