// The template of a paper of a case. It reads its values as data: no text of a case is ever markup.
import { letterStart, paperStart } from './paper-template.ts'

/** Typst source; the values are those of `paperValues`. */
export const paperPdfTemplate = `${paperStart}${letterStart}
#set document(description: d.description)
#letterhead
#facts(d.facts)

#show quote.where(block: true): it => block(above: 8pt, below: 10pt, inset: (left: 12pt, y: 1pt), stroke: (left: 2pt + line), it.body)

#let piece(part) = if part.kind == "text" {
  par(part.text)
} else if part.kind == "quote" {
  quote(block: true, quotes: false, for each in part.lines { par(each) })
} else if part.kind == "list" {
  list(..part.items)
} else if part.kind == "facts" {
  facts(part.facts)
} else {
  let last = part.columns.len() - 1
  block(above: 10pt, below: 12pt, table(
    columns: part.widths.map(width => if width == 0 { 1fr } else { width * 1pt }),
    align: left + top,
    inset: (x, y) => cell-inset(x, last),
    stroke: (x, y) => (
      bottom: if y == 0 { 0.8pt + edge } else { 0.5pt + line },
    ),
    table.header(..head-row(part.columns)),
    ..part.rows.flatten(),
  ))
}
#for section in d.sections {
  heading(level: 2, section.heading)
  for part in section.parts { piece(part) }
}

#if d.signatures.len() > 0 {
  block(above: 34pt, breakable: false, grid(
    columns: d.signatures.map(_ => 1fr), column-gutter: 20pt,
    ..d.signatures.map(name => {
      v(24pt)
      std.line(length: 100%, stroke: 0.5pt + ink)
      v(-4pt)
      text(9pt, fill: second, name)
    }),
  ))
}
`
