// The template of an access request. It reads its values as data: no text of a case is ever markup.
import { letterStart, paperStart } from './paper-template.ts'

/** Typst source; the values are those of `accessRequestPdf`. */
export const accessRequestTemplate = `${paperStart}${letterStart}
#letterhead
#facts(d.facts)
#for each in d.lead { par(each) }

== #d.about.heading
#named(d.about.items)

== #d.contents
#{
  show outline.entry: it => block(above: 0pt, below: 0pt, height: 14pt, link(it.element.location(), it.inner()))
  set outline.entry(fill: none)
  set text(9.5pt)
  let entries = 1 + d.sections.len() + int(d.nothing.text != "")
  context block(breakable: false, height: calc.ceil(entries / 2) * 14pt,
    columns(2, gutter: 24pt, outline(title: none, target: selector(heading.where(level: 2)).after(here()))))
}

== #d.who.heading
#facts(d.who.facts)

#let tones = (strong: (weight: 600), plain: (:), muted: (fill: second))
#let said(list) = for each in list {
  par({
    if each.name != "" { text(fill: second, each.name + if each.name.ends-with("?") { " " } else { ": " }) }
    text(..tones.at(each.tone), each.text)
  })
}
#for section in d.sections {
  heading(level: 2, section.heading)
  let last = section.columns.len() - 1
  let kinds = ("head",) + section.rows.map(row => row.kind)
  table(
    columns: section.widths.map(width => if width == 0 { 1fr } else { width * 1pt }),
    align: left + top,
    inset: (x, y) => cell-inset(x, last + 1),
    fill: (x, y) => if kinds.at(y) == "earlier" { sunk },
    stroke: (x, y) => (
      top: if y > 1 { if kinds.at(y) == "earlier" { (paint: line, thickness: 0.5pt, dash: "dotted") } else { 0.5pt + edge } },
      bottom: if y == 0 { 0.8pt + edge } else if y == kinds.len() - 1 { 0.5pt + edge },
    ),
    table.header(..head-row(section.columns)),
    ..section.rows.map(row => row.cells.enumerate().map(((x, cell)) => {
      let body = said(cell)
      table.cell(breakable: not row.whole, if row.kind == "earlier" and x == 0 { pad(left: 8pt, body) } else { body })
    })).flatten(),
  )
}

#if d.nothing.text != "" {
  heading(level: 2, d.nothing.heading)
  par(d.nothing.text)
}
`
