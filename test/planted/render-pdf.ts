// A laid-out document as a tagged PDF, set by Typst.
import { type TypstValue, typstPdf } from '../../src/documents/typst.ts'
import type { Laid } from './layout.ts'

const template = `
#let d = json(bytes(sys.inputs.values))
#set document(title: d.title, author: "Forvaltningen", date: datetime(year: 2026, month: 1, day: 5))
#set page(paper: "a4", flipped: d.wide, margin: 18mm, footer: context align(right, text(8pt)[Side #counter(page).display()]))
#set text(font: "IBM Plex Sans", size: 9.5pt, lang: "da", region: "DK", hyphenate: false, fallback: false)
#set par(leading: 0.55em, spacing: 0.9em)
#let cellOf(cell) = {
  let body = if cell.bold { text(weight: 600, cell.text) } else { cell.text }
  let side = if cell.indent > 0 { h(cell.indent * 9pt) }
  table.cell(colspan: cell.columns, rowspan: cell.rows, align: if cell.right { right } else { left })[#side#body]
}
#for block in d.blocks {
  if block.kind == "heading" { heading(level: block.level, block.text) }
  else if block.kind == "paragraph" { par(block.text) }
  else if block.kind == "list" { list(..block.items) }
  else {
    if block.caption != none { strong(par(block.caption)) }
    set text(if block.columns > 9 { 6.8pt } else { 8.5pt })
    table(
      columns: block.widths.map(width => if width == 0 { 1fr } else { width * 1fr }),
      inset: (x: 3pt, y: 3.2pt), stroke: if d.lines { 0.4pt + rgb("#999999") } else { (x, y) => (bottom: 0.4pt + rgb("#bbbbbb")) },
      table.header(..block.heads.map(cellOf)),
      ..block.cells.map(cellOf),
    )
    for note in block.notes { text(7.5pt, par("* " + note)) }
  }
}
`

const blockValue = (block: Laid): TypstValue => {
  if (block.kind !== 'grid') return block
  const columns = block.rows[0]?.length ?? 1
  const cells = (rows: typeof block.rows): TypstValue =>
    rows.flatMap(row =>
      row.flatMap((cell, at) =>
        cell === null
          ? []
          : [
              {
                text: cell.text,
                bold: cell.bold,
                indent: cell.indent,
                columns: cell.columns,
                rows: cell.rows,
                right: at >= block.labels,
              },
            ],
      ),
    )
  return {
    kind: 'table',
    caption: block.caption,
    columns,
    widths: Array.from({ length: columns }, (_, at) => (at < block.labels ? 3 : 1)),
    heads: cells(block.rows.slice(0, block.heads)),
    cells: cells(block.rows.slice(block.heads)),
    notes: block.notes,
  }
}

/** The bytes of the PDF. */
export const pdf = (of: {
  readonly title: string
  readonly seed: number
  readonly blocks: readonly Laid[]
}): Uint8Array => {
  const wide = of.blocks.some(block => block.kind === 'grid' && (block.rows[0]?.length ?? 0) > 7)
  return typstPdf(template, { title: of.title, wide, lines: of.seed % 2 === 0, blocks: of.blocks.map(blockValue) })
}
