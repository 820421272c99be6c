// The summary for a council as a tagged PDF/UA-1 of one page.
import { type Day, dateOf, monthOf, yearOf } from '../../language/day.ts'
import { paperStart } from '../paper-template.ts'
import { longDay } from '../paper-words.ts'
import { drawSvg } from '../svg.ts'
import { typstPdf } from '../typst.ts'
import type { CouncilSummary } from './summary.ts'
import { words } from './summary-words.ts'

/** Typst source; it reads its values as data. */
const template = `${paperStart}
#set document(title: d.kind + ": " + d.title, author: "Forlæns", keywords: d.keywords, date: datetime(..d.date))
#set page(paper: "a4", margin: (x: 20mm, top: 17mm, bottom: 16mm), footer: foot([#d.made]))
#show heading.where(level: 1): set text(18pt)
#show heading.where(level: 2): set text(11.5pt)
#show heading.where(level: 2): set block(above: 12pt, below: 5pt)
#set par(leading: 0.5em, spacing: 0.6em)
#show regex("[^\\\\s\\\\-\\u{ad}]{30,}"): it => it.text.clusters().join(sym.hyph.soft)

#text(10pt, fill: second, d.kind)
#v(-3pt)
= #d.title

#let list-of(lines) = list(spacing: 5pt, ..lines)
#let parts(all) = for part in all {
  heading(level: 2, part.heading)
  if part.listed { list-of(part.lines) } else { for line in part.lines { par(line) } }
}
#parts(d.above)
#block(above: 12pt, below: 5pt)[== #d.chart.heading]
// Where people have written much, the curve is what gives way, so that it stays one page.
#block(above: 0pt, below: 10pt, breakable: false, context {
  let wide = 480pt
  let tall = measure(image(bytes(d.chart.svg), format: "svg", width: wide)).height
  let words = measure(width: 170mm, parts(d.below)).height
  let room = 297mm - 16mm - here().position().y - words - 24pt
  let share = calc.max(0.3, calc.min(1, room / tall))
  figure(image(bytes(d.chart.svg), format: "svg", alt: d.chart.sentence, width: wide * share))
})
#parts(d.below)
`

/** The page, byte for byte the same for the same case and day. */
export const summaryPdf = (of: CouncilSummary, today: Day): Uint8Array =>
  typstPdf(template, {
    kind: of.kind,
    title: of.title,
    keywords: [of.kind],
    date: { year: yearOf(today), month: monthOf(today), day: dateOf(today) },
    made: words.made(longDay(today)),
    page: { side: 'Side', of: 'af' },
    above: of.above,
    chart: { heading: of.chart.title, sentence: of.chart.sentence, svg: drawSvg(of.chart, 640) },
    below: of.below,
  })
