// The template of an investment case on paper. It reads its values as data: no text of a case is ever markup.
import { paperStart } from './paper-template.ts'

/** Typst source; the values are those of `casePdf`. Row lines, sums in bold, a double line under the net. */
export const caseTemplate = `${paperStart}
#let late = rgb("#a4161a")
#let ok = rgb("#1f5f3f")

#set document(title: d.title, author: "Forlæns", keywords: d.keywords, date: datetime(..d.date))
#set page(paper: "a4", flipped: d.lying, margin: (x: 15mm, top: 16mm, bottom: 18mm), footer: foot([Forlæns · #d.title]))

#let signs(marks, size: 7pt) = marks.map(mark => {
  let colour = if mark == "✓" { ok } else if mark.match(regex("^[a-z]$")) != none { second } else { late }
  h(2.5pt, weak: true)
  box(width: 10pt, height: 5.8pt, place(center + horizon, circle(radius: 5pt, stroke: 0.8pt + colour, inset: 0pt,
    align(center + horizon, text(size, weight: 600, fill: colour, mark)))))
}).join()

= #d.title
#text(fill: second, d.facts)
#if d.target != "" { par(text(fill: second, d.target)) }

#v(4pt)
#block(breakable: false, width: 100%, stroke: 0.6pt + line, radius: 4pt, inset: 0pt,
  grid(columns: (1fr,) * d.answers.len(), inset: (x: 10pt, y: 9pt),
    stroke: (x, y) => if x > 0 { (left: 0.6pt + line) },
    ..d.answers.map(answer => {
      set par(spacing: 7pt, leading: 0.5em)
      par(text(9pt, fill: second, answer.name))
      par(text(15pt, weight: 600, answer.value))
      par(text(8.5pt, fill: second, answer.note))
    })))

#let bold = ("total", "net")
#let drawn(part) = {
  set text(8.5pt)
  set par(leading: 0.4em)
  show table.cell.where(y: 0): set text(weight: 600, fill: second)
  let kinds = ("head",) + part.rows.map(row => row.kind)
  table(
    columns: (150pt, ..(1fr,) * part.years.len()),
    align: (x, y) => (if x == 0 { left } else { right }) + (if y == 0 { bottom } else { top }),
    inset: (x, y) => (left: if x == 0 { 0pt } else { 3pt }, right: 3pt, y: 4.2pt),
    fill: (x, y) => if x == part.sunk + 1 and part.sunk >= 0 and kinds.at(y) != "group" { sunk },
    stroke: (x, y) => {
      let kind = kinds.at(y)
      (
        top: if kind == "net" { 1.2pt + ink } else if kind == "total" { 0.6pt + ink },
        bottom: if kind == "head" { 0.8pt + edge } else if kind == "net" { 0.6pt + ink } else { 0.5pt + line },
      )
    },
    table.header(d.corner, ..part.years),
    ..part.rows.map(row => {
      if row.kind == "group" {
        return (table.cell(colspan: part.years.len() + 1, inset: (left: 0pt, top: 9pt, bottom: 3.5pt), text(weight: 600, fill: second, row.label)),)
      }
      let weight = if row.kind in bold { 600 } else { 400 }
      let colour = if row.kind == "cumulative" { second } else { ink }
      let under(out) = if row.kind == "net" {
        place(bottom + left, dx: -out, dy: 2.4pt, std.line(length: 100% + 3pt + out, stroke: 0.6pt + ink))
      }
      (
        text(weight: weight, fill: colour)[#row.label#signs(row.marks)#under(0pt)],
        ..row.cells.enumerate().map(((at, cell)) => {
          let strongly = row.kind in bold or (row.kind == "cumulative" and at == part.sunk)
          text(weight: if strongly { 600 } else { 400 }, fill: if at == part.sunk { ink } else { colour }, cell.text)
          if cell.marks.len() > 0 or cell.struck != "" {
            v(6.5pt, weak: true)
            signs(cell.marks)
            if cell.struck != "" { h(2.5pt); text(7.5pt, fill: late, strike(cell.struck)) }
          }
          under(3pt)
        }),
      )
    }).flatten(),
  )
}
#for (number, part) in d.tables.enumerate() {
  if number > 0 { pagebreak(weak: true) }
  block(sticky: true, above: 18pt)[
    == #part.title
    #if number == 0 { text(9pt, fill: second, d.found) }
  ]
  drawn(part)
}
#let legend = (d.legend, ..if d.wrong.len() == 0 { (d.struck,) }).filter(each => each != "").join(" ")
#if legend != none { text(8.5pt, fill: second, legend) }

#let listed(items) = for item in items {
  block(breakable: false, above: 7pt, below: 7pt, grid(columns: (16pt, 1fr), move(dy: 0.6pt, signs((item.sign,))), [#strong(item.name) #item.text]))
}
#let shown(list) = if list.items.len() > 0 or list.none != "" {
  heading(level: 2, list.heading)
  set text(9.5pt)
  if list.items.len() == 0 { list.none } else { listed(list.items) }
}
#shown(d.lists.first())

#block(breakable: false, above: 18pt)[
  == #d.chart.heading
  #figure(image(bytes(d.chart.svg), format: "svg", alt: d.chart.sentence, width: if d.lying { 600pt } else { 450pt }))
  #text(9pt, fill: second, d.chart.sentence)
]

#for list in d.lists.slice(1) { shown(list) }

#for part in d.wrong {
  block(breakable: false, above: 18pt)[
    == #part.title
    #drawn(part)
  ]
}
#if d.wrong.len() > 0 and d.struck != "" { text(8.5pt, fill: second, d.struck) }

#if d.committees.rows.len() > 0 {
  block(breakable: false, above: 18pt)[
    == #d.committees.heading
    #text(9pt, fill: second, d.committees.meta)
    #set text(8.5pt)
    #show table.cell.where(y: 0): set text(weight: 600, fill: second)
    #let last = d.committees.rows.len() + 1
    #table(
      columns: (200pt, 80pt, 80pt, 80pt),
      align: (x, y) => if x == 0 { left } else { right },
      inset: (x, y) => (left: if x == 0 { 0pt } else { 3pt }, right: 3pt, y: 4.2pt),
      stroke: (x, y) => (
        top: if y == last { 0.6pt + ink },
        bottom: if y == 0 { 0.8pt + edge } else { 0.5pt + line },
      ),
      table.header(..d.committees.columns),
      ..d.committees.rows.flatten(),
      ..d.committees.sum.map(each => text(weight: 600, each)),
    )
    #text(fill: second, d.committees.note)
  ]
}

== #d.definitions.heading
#set text(9pt)
#terms(separator: [: ], hanging-indent: 0pt, spacing: 6pt, ..d.definitions.items.map(item => terms.item(item.name, item.text)))

#v(8pt)
#text(fill: second, d.foot.join(" "))
`
