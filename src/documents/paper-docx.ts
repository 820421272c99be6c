// A paper as a Word file: real headings, table heads that repeat, the language and the title, and the words of the PDF.
import { coreProperties, fixedParts, wordPart } from './docx-parts.ts'
import { field, grey, paragraph, run, tab } from './docx-writing.ts'
import type { Paper, PaperFact, PaperPart } from './paper-content.ts'
import { letterOf } from './paper-letter.ts'
import { zip } from './zip.ts'

const factLines = (facts: readonly PaperFact[]): string =>
  facts.map(({ name, text }) => paragraph('Fact', `${run(name, grey)}${tab}${run(text)}`)).join('')

/** What lies between the margins, in twentieths of a point. */
const textWidth = 9412

/** Widths in twentieths of a point that add up to the text's; the first column is the widest of four or fewer. */
const widthsOf = (columns: number): readonly number[] => {
  if (columns === 1) return [textWidth]
  const rest = Math.floor((textWidth * 0.6) / (columns - 1))
  return [textWidth - rest * (columns - 1), ...Array.from({ length: columns - 1 }, () => rest)]
}

const cell = (width: number, text: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph('Cell', run(text, properties))}</w:tc>`

/** A table of texts, its head repeated on every page. */
export const paperTable = (columns: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = widthsOf(columns.length)
  const cells = (texts: readonly string[], properties = ''): string =>
    widths.map((width, at) => cell(width, texts[at] ?? '', properties)).join('')
  return [
    '<w:tbl><w:tblPr><w:tblStyle w:val="PaperTable"/>',
    `<w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
    `</w:tblPr><w:tblGrid>${widths.map(width => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells(columns, `<w:b/>${grey}`)}</w:tr>`,
    ...rows.map(row => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells(row)}</w:tr>`),
    '</w:tbl>',
    // Two tables with nothing between them would be one.
    paragraph('Cell', ''),
  ].join('')
}

const partXml = (part: PaperPart): string => {
  switch (part.kind) {
    case 'text':
      return paragraph('', run(part.text))
    case 'quote':
      return part.lines.map(line => paragraph('Quote', run(line))).join('')
    case 'list':
      return part.items.map(item => paragraph('ListBullet', run(item))).join('')
    case 'facts':
      return factLines(part.facts)
    case 'table':
      return paperTable(part.columns, part.rows)
  }
}

/** A4 with the letter's margins; the first page has the letterhead and no line on top. */
const sectionProperties =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/><w:footerReference w:type="first" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1361" w:right="1247" w:bottom="1247" w:left="1247" w:header="624" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>'

type Letter = ReturnType<typeof letterOf>

const body = ({ facts, sections, signatures }: Paper, { sender, day, heading, subtitle }: Letter): string =>
  [
    paragraph('Letterhead', `${run(sender, '<w:b/><w:sz w:val="26"/>')}${tab}${run(day, grey)}`),
    paragraph('Heading1', run(heading)),
    paragraph('Subtitle', run(subtitle)),
    factLines(facts),
    ...sections.flatMap(section => [paragraph('Heading2', run(section.heading)), ...section.parts.map(partXml)]),
    ...signatures.map(name => paragraph('Signature', run(name))),
    sectionProperties,
  ].join('')

/** The paper as a Word file. The same paper gives the same bytes. */
export const paperDocx = (of: Paper): Uint8Array => {
  const letter = letterOf({ ...of, keywords: [of.what, `sag ${of.caseNumber}`] })
  const { title, sender, day, keywords, page } = letter
  const { what: subject, today } = of
  return zip([
    ...fixedParts,
    { name: 'docProps/core.xml', text: coreProperties({ title, sender, subject, keywords, day: today }) },
    { name: 'word/document.xml', text: wordPart('document', `<w:body>${body(of, letter)}</w:body>`) },
    { name: 'word/header1.xml', text: wordPart('hdr', paragraph('Small', `${run(title)}${tab}${run(day)}`)) },
    {
      name: 'word/footer1.xml',
      text: wordPart(
        'ftr',
        paragraph(
          'Small',
          `${run(sender)}${tab}${run(`${page.side} `)}${field('PAGE')}${run(` ${page.of} `)}${field('NUMPAGES')}`,
        ),
      ),
    },
  ])
}
