// The template of a form on paper. It reads its values as data: no text of a case is ever markup.
import { paperStart } from '../paper-template.ts'

/** Typst source; the values are those of `formPdf`. */
export const formTemplate = `${paperStart}
#set document(title: d.name + ": " + d.title, author: "Forlæns", keywords: d.keywords, date: datetime(..d.date))
#set page(paper: "a4", flipped: d.lying, margin: (x: 15mm, top: 18mm, bottom: 18mm), footer: foot([#d.made · #d.title]))
#show regex("[^\\\\s\\\\-\\u{ad}]{30,}"): it => it.text.clusters().join(sym.hyph.soft)

= #d.name
#text(12pt, fill: second, d.title)

#let bold = ("total", "net")
#let drawn(part) = {
  set text(8.5pt)
  set par(leading: 0.45em, spacing: 0.45em)
  show table.cell.where(y: 0): set text(weight: 600, fill: second)
  let kinds = ("head",) + part.rows.map(row => row.kind)
  let words = part.columns.filter(column => not column.right).len()
  let count = part.columns.len()
  table(
    columns: part.columns.map(column => column.width * 1pt),
    align: (x, y) => (if part.columns.at(x).right { right } else { left }) + (if y == 0 { bottom } else { top }),
    inset: (x, y) => (left: if x == 0 { 0pt } else { 3pt }, right: 3pt, y: 4pt),
    stroke: (x, y) => {
      let kind = kinds.at(y)
      (
        top: if kind == "net" { 1pt + ink } else if kind == "total" { 0.6pt + ink },
        bottom: if kind == "head" { 0.8pt + edge } else if kind == "net" { 1pt + ink } else { 0.5pt + line },
      )
    },
    table.header(..part.columns.map(column => column.head)),
    ..part.rows.map(row => {
      if row.kind == "group" {
        return (table.cell(colspan: count, inset: (left: 0pt, top: 8pt, bottom: 3.5pt), text(weight: 600, fill: second, row.cells.first())),)
      }
      let weight = if row.kind in bold { 600 } else { 400 }
      let key = text(fill: second, row.key)
      if row.kind == "answer" {
        return (key, table.cell(colspan: words - 1, row.cells.first()), table.cell(colspan: count - words, align: left, row.cells.last()))
      }
      (key, ..row.cells.map(cell => text(weight: weight, cell)))
    }).flatten(),
  )
}

#for section in d.sections {
  heading(level: 2, section.heading)
  for part in section.parts {
    if part.kind == "text" { text(fill: second, part.text) }
    if part.kind == "fields" {
      set text(9.5pt)
      table(
        columns: (170pt, 1fr), inset: (x, y) => (left: if x == 0 { 0pt } else { 5pt }, right: 0pt, y: 4pt), align: left,
        stroke: (x, y) => (bottom: 0.5pt + line),
        ..part.fields.map(field => (text(fill: second, field.label), field.text)).flatten(),
      )
    }
    if part.kind == "table" {
      block(above: 12pt, below: 10pt, width: 100%, {
        if part.title != "" { block(sticky: true, heading(level: 3, part.title)) }
        drawn(part)
        if part.note != "" { v(4pt, weak: true); text(8.5pt, fill: second, part.note) }
      })
    }
  }
}
`
