// The template of the extract of the journal. It reads its values as data: no text of a row is ever markup.
import { letterStart, paperStart } from './paper-template.ts'

/** Typst source; the values are those of `journalExtractPdf`. A day's name is repeated where its table goes on overleaf. */
export const journalExtractTemplate = `${paperStart}${letterStart}
#letterhead
#facts(d.facts)
#for each in d.lead { par(each) }

== #d.short.heading
#if d.short.empty != "" { par(d.short.empty) } else {
  block(breakable: false, width: 100%, stroke: 0.6pt + line, radius: 4pt, above: 4pt,
    grid(columns: (1fr,) * d.short.answers.len(), inset: (x: 10pt, y: 9pt),
      stroke: (x, y) => if x > 0 { (left: 0.6pt + line) },
      ..d.short.answers.map(answer => {
        set par(spacing: 7pt, leading: 0.5em)
        par(text(9pt, fill: second, answer.name))
        par(text(14pt, weight: 600, answer.value))
        if answer.note != "" { par(text(8.5pt, fill: second, answer.note)) }
      })))
  let last = d.short.columns.len() - 1
  let rows = d.short.roles.len()
  table(
    columns: (1fr,) + (62pt,) * last,
    align: (x, y) => if x == 0 { left } else { right },
    inset: (x, y) => cell-inset(x, last),
    stroke: (x, y) => (
      top: if y == rows + 1 { 0.6pt + ink },
      bottom: if y == 0 { 0.8pt + edge } else { 0.5pt + line },
    ),
    table.header(..head-row(d.short.columns)),
    ..d.short.roles.flatten(),
    ..d.short.sum.map(each => strong(each)),
  )
}

== #d.about.heading
#named(d.about.items)

#if d.months.len() > 0 {
  heading(level: 2, d.days)
  for month in d.months {
    heading(level: 3, month.name)
    set table.cell(breakable: false)
    table(
      columns: (80pt, 1fr, 96pt, 128pt),
      align: left + top,
      inset: (x, y) => cell-inset(x, 3),
      stroke: (x, y) => (bottom: 0.5pt + line),
      table.header(..head-row(d.columns)),
      ..month.days.map(day => (
        table.header(level: 2, table.cell(colspan: 4, fill: sunk, inset: (x: 5pt, y: 4.5pt), strong(day.name))),
        ..day.lines.map(each => {
          let weight = if each.notable { 600 } else { 400 }
          (
            each.when,
            {
              par(text(weight: weight, each.what))
              for detail in each.details { par(text(fill: second, detail)) }
            },
            each.role,
            {
              par(each.why)
              if each.purpose != "" { par(text(fill: second, each.purpose)) }
            },
          )
        }).flatten(),
      )).flatten(),
    )
  }
}
`
