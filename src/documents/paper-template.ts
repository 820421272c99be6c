// What every document on paper shares: its data, colours, type and foot; and what a letter to a citizen has besides.

/** Typst source that begins every template. Reads `page.side` and `page.of` for the foot. */
export const paperStart = `
#let d = json(bytes(sys.inputs.values))
#let ink = rgb("#1a1a1a")
#let second = rgb("#5b5a57")
#let line = rgb("#d8d5ce")
#let edge = rgb("#8c8a85")
#let sunk = rgb("#f3f1ec")
#let foot(name) = context {
  set text(8pt, fill: second)
  grid(columns: (1fr, auto), column-gutter: 12pt, align: (left, right),
    name,
    [#d.page.side #counter(page).display() #d.page.of #counter(page).final().first()])
}
#set text(font: "IBM Plex Sans", size: 10pt, fill: ink, lang: "da", region: "DK", hyphenate: false, fallback: false, number-width: "tabular")
#set par(leading: 0.55em, spacing: 0.8em, justify: false)
#show heading.where(level: 1): set text(20pt, weight: 600)
#show heading.where(level: 2): set text(13pt, weight: 600)
#show heading.where(level: 3): set text(10.5pt, weight: 600)
#show heading.where(level: 2): set block(above: 18pt, below: 8pt)
#show heading.where(level: 3): set block(above: 12pt, below: 6pt)
`

/**
 * Typst source of a letter, after `paperStart`: A4 upright, the sender on top, a line that says what this is on every later
 * page, facts beside their names, and tables. A word of 30 letters or
 * more may be broken anywhere, so a column for people's own words is 150 points wide or more. Reads the values of `letterOf`.
 */
export const letterStart = `
#set document(title: d.title, author: d.sender, keywords: d.keywords, date: datetime(..d.date))
#set page(
  paper: "a4", margin: (x: 22mm, top: 24mm, bottom: 22mm), header-ascent: 8mm,
  header: context if counter(page).get().first() > 1 {
    set text(8pt, fill: second)
    grid(columns: (1fr, auto), column-gutter: 12pt, d.title, d.day)
    v(-5pt)
    std.line(length: 100%, stroke: 0.5pt + line)
  },
  footer: foot(d.sender),
)
#set par(leading: 0.6em, spacing: 0.85em)
#show regex("[^\\\\s\\\\-\\u{ad}]{30,}"): it => it.text.clusters().join(sym.hyph.soft)

#show regex("www\\\\.[a-z.]+[a-z]"): it => box(it)

#let letterhead = {
  grid(columns: (1fr, auto), column-gutter: 12pt, align: (left + bottom, right + bottom),
    text(13pt, weight: 600, d.sender), text(fill: second, d.day))
  v(-2pt)
  std.line(length: 100%, stroke: 0.8pt + ink)
  v(14pt)
  heading(level: 1, d.heading)
  v(-1pt)
  par(text(11pt, fill: second, d.subtitle))
}

#let facts(list) = block(above: 14pt, below: 14pt, breakable: false,
  grid(columns: (auto, 1fr), column-gutter: 18pt, row-gutter: 6.5pt,
    ..list.map(fact => (text(fill: second, fact.name), fact.text)).flatten()))

#let named(list) = for item in list {
  block(above: 10pt, below: 10pt, breakable: false, {
    strong(item.name)
    linebreak()
    item.text
  })
}

#let head-row(columns) = columns.map(column => text(weight: 600, fill: second, column))
#let cell-inset(x, last) = (left: if x == 0 { 0pt } else { 5pt }, right: if x == last { 0pt } else { 5pt }, y: 4.5pt)

#show strong: set text(weight: 600)
#show table: set text(9pt)
#show table: set par(leading: 0.5em, spacing: 0.5em)
`
