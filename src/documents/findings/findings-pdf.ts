// The paper on a document's findings as a tagged PDF/UA-1.
import { letterOf } from '../paper-letter.ts'
import { letterStart, paperStart } from '../paper-template.ts'
import { longDay } from '../paper-words.ts'
import { typstPdf } from '../typst.ts'
import type { FindingsPaper } from './findings-paper.ts'
import { words } from './findings-words.ts'

/** Typst source; it reads its values as data: no text of a document is ever markup. */
const template = `${paperStart}${letterStart}
#let late = rgb("#a4161a")
#let ok = rgb("#1f5f3f")
#let colour(mark) = if mark == "✓" { ok } else if mark.match(regex("^[a-z]+$")) != none { second } else { late }
#set document(description: d.description)
#set page(margin: (x: 22mm, top: 20mm, bottom: 18mm), header-ascent: 6mm)

#text(10pt, fill: second, d.what)
#v(-9pt)
= #d.heading
#facts(d.facts)
#par(d.opening)

#let said(item) = block(above: 11pt, below: 11pt, inset: (left: 26pt), {
  block(sticky: true, above: 0pt, below: 6pt, {
    place(dx: -26pt, dy: -2.2pt, box(width: 15pt, height: 12pt, stroke: 0.8pt + colour(item.mark), radius: 6pt,
      align(center + horizon, text(7.5pt, weight: 600, fill: colour(item.mark), item.mark))))
    heading(level: 3, outlined: false, item.name)
  })
  if item.place != "" { block(sticky: true, above: 0pt, below: 7pt, text(9pt, fill: second, item.place)) }
  if item.facts.len() > 0 {
    block(breakable: false, above: 0pt, below: 8pt,
      grid(columns: (62pt, 1fr), column-gutter: 8pt, row-gutter: 4.5pt,
        ..item.facts.map(fact => (text(9pt, fill: second, fact.name), text(9pt, fact.text))).flatten()))
  }
  for sentence in item.sentences { block(above: 0pt, below: 5pt, sentence) }
})
#show heading.where(level: 3): set block(above: 0pt, below: 0pt)
#for list in d.lists {
  heading(level: 2, list.heading)
  for item in list.items { said(item) }
  if list.more != "" { par(list.more) }
}

#if d.left.lines.len() > 0 {
  heading(level: 2, d.left.heading)
  list(spacing: 6pt, ..d.left.lines)
}

#if d.tables.rows.len() > 0 {
  heading(level: 2, d.tables.heading)
  table(
    columns: (1fr, 92pt, 76pt, 66pt, 66pt),
    align: left + top,
    inset: (x, y) => cell-inset(x, 4),
    stroke: (x, y) => (bottom: if y == 0 { 0.8pt + edge } else { 0.5pt + line }),
    table.header(..head-row(d.tables.columns)),
    ..d.tables.rows.flatten(),
  )
  if d.tables.more != "" { par(text(9pt, d.tables.more)) }
}

#block(breakable: false, above: 18pt)[
  #heading(level: 2, d.how.heading)
  #set text(9pt)
  #list(spacing: 6pt, ..d.how.lines)
]
`

/** The paper, byte for byte the same for the same content. */
export const findingsPdf = ({ title, today, facts, opening, lists, leftOut, tables }: FindingsPaper): Uint8Array =>
  typstPdf(template, {
    ...letterOf({
      title: `${words.what}: ${title}`,
      heading: title,
      subtitle: '',
      municipality: '',
      today,
      keywords: [words.what],
    }),
    sender: words.made(longDay(today)),
    what: words.what,
    description: `${words.what}: ${title}. ${longDay(today)}.`,
    facts: facts.map(each => ({ ...each })),
    opening,
    lists: lists.map(({ items, ...list }) => ({
      ...list,
      items: items.map(item => ({ ...item, facts: item.facts.map(each => ({ ...each })) })),
    })),
    left: { heading: words.leftOut, lines: leftOut },
    tables: { ...tables, heading: words.tables },
    how: { heading: words.how, lines: words.hows },
  })
