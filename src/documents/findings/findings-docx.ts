// The paper on a document's findings as a Word file: the words of the PDF.
import { coreProperties, fixedParts, wordPart } from '../docx-parts.ts'
import { field, grey, paragraph, run, tab } from '../docx-writing.ts'
import { paperTable } from '../paper-docx.ts'
import { longDay } from '../paper-words.ts'
import { zip } from '../zip.ts'
import type { FindingsPaper, FoundList } from './findings-paper.ts'
import { words } from './findings-words.ts'
import type { FoundItem } from './found-item.ts'

const factLines = (facts: FindingsPaper['facts']): string =>
  facts.map(({ name, text }) => paragraph('Fact', `${run(name, grey)}${tab}${run(text)}`)).join('')

const itemXml = ({ mark, name, place, facts, sentences }: FoundItem): string =>
  [
    paragraph('Heading3', run(`${mark}  ${name}`)),
    ...(place === '' ? [] : [paragraph('Cell', run(place, grey))]),
    factLines(facts),
    ...sentences.map(sentence => paragraph('', run(sentence))),
  ].join('')

const listXml = ({ heading, items, more }: FoundList): string =>
  [paragraph('Heading2', run(heading)), ...items.map(itemXml), ...(more === '' ? [] : [paragraph('', run(more))])].join(
    '',
  )

const tablesXml = ({ tables }: FindingsPaper): string =>
  tables.rows.length === 0
    ? ''
    : [
        paragraph('Heading2', run(words.tables)),
        paperTable(tables.columns, tables.rows),
        ...(tables.more === '' ? [] : [paragraph('Cell', run(tables.more))]),
      ].join('')

const pageXml =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/><w:footerReference w:type="first" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1361" w:right="1247" w:bottom="1247" w:left="1247" w:header="624" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>'

/** The paper as a Word file. The same content gives the same bytes. */
export const findingsDocx = (of: FindingsPaper): Uint8Array => {
  const { title, today, facts, opening, lists, leftOut } = of
  const day = longDay(today)
  const named = `${words.what}: ${title}`
  const body = [
    paragraph('Small', run(words.what, grey)),
    paragraph('Heading1', run(title)),
    factLines(facts),
    paragraph('', run(opening)),
    ...lists.map(listXml),
    ...(leftOut.length === 0
      ? []
      : [paragraph('Heading2', run(words.leftOut)), ...leftOut.map(line => paragraph('ListBullet', run(line)))]),
    tablesXml(of),
    paragraph('Heading2', run(words.how)),
    ...words.hows.map(line => paragraph('ListBullet', run(line))),
    pageXml,
  ].join('')
  return zip([
    ...fixedParts,
    {
      name: 'docProps/core.xml',
      text: coreProperties({
        title: named,
        sender: 'Forlæns',
        subject: words.what,
        keywords: [words.what],
        day: today,
      }),
    },
    { name: 'word/document.xml', text: wordPart('document', `<w:body>${body}</w:body>`) },
    { name: 'word/header1.xml', text: wordPart('hdr', paragraph('Small', `${run(named)}${tab}${run(day)}`)) },
    {
      name: 'word/footer1.xml',
      text: wordPart(
        'ftr',
        paragraph(
          'Small',
          `${run(words.made(day))}${tab}${run('Side ')}${field('PAGE')}${run(' af ')}${field('NUMPAGES')}`,
        ),
      ),
    },
  ])
}
