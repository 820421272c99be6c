// A form as a Word file: the words of the PDF, tables whose heads repeat, and the whole case in a part of its own.
import type { Day } from '../../language/day.ts'
import { coreProperties, type LinkedPart, partsWith, relationsOf, wordPart, xmlText } from '../docx-parts.ts'
import { field, grey, paragraph, run, tab } from '../docx-writing.ts'
import { longDay } from '../paper-words.ts'
import { zip } from '../zip.ts'
import { carriedOf } from './carried.ts'
import type { Form, FormFields, FormPart, FormRow } from './form.ts'
import { words } from './form-words.ts'
import { isLying, type PaperPart, paperParts, titleUnder } from './paper-parts.ts'
import { cellText } from './written.ts'

/** The namespace of the part that carries the case. */
export const carriedNamespace = 'https://forlaens.dk/ns/case/1'

const twips = (points: number): number => Math.round(points * 20)

type CellOptions = { readonly right?: boolean; readonly span?: number; readonly properties?: string }

/** A line break in a text is one in the cell. */
const lines = (text: string, properties: string): string =>
  text
    .split('\n')
    .map(each => run(each, properties))
    .join('<w:r><w:br/></w:r>')

const cell = (width: number, text: string, { right = false, span = 1, properties = '' }: CellOptions = {}): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}</w:tcPr><w:p><w:pPr><w:pStyle w:val="Cell"/>${right ? '<w:jc w:val="right"/>' : ''}</w:pPr>${lines(text, properties)}</w:p></w:tc>`

const sum = (of: readonly number[]): number => of.reduce((all, each) => all + each, 0)

const tableXml = (widths: readonly number[], head: string, rows: readonly string[]): string =>
  [
    '<w:tbl><w:tblPr><w:tblStyle w:val="PaperTable"/>',
    `<w:tblW w:w="${twips(sum(widths))}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    `<w:tblLook w:val="0020" w:firstRow="${head === '' ? 0 : 1}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`,
    `</w:tblPr><w:tblGrid>${widths.map(width => `<w:gridCol w:w="${twips(width)}"/>`).join('')}</w:tblGrid>`,
    head === '' ? '' : `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head}</w:tr>`,
    ...rows.map(row => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row}</w:tr>`),
    '</w:tbl>',
  ].join('')

const strong = '<w:b/>'
const small = '<w:sz w:val="17"/>'

const rowXml = (row: FormRow, { columns, widths }: PaperPart): string => {
  const properties = `${row.kind === 'total' || row.kind === 'net' ? strong : ''}${small}`
  const texts = row.cells.map(cellText)
  if (row.kind === 'group')
    return cell(sum(widths), texts[0] ?? '', { span: columns.length, properties: `${strong}${grey}${small}` })
  const [keyWidth = 0, ...others] = widths
  const key = cell(keyWidth, row.key, { properties: `${grey}${small}` })
  if (row.kind === 'answer') {
    const wordy = columns.filter(column => column.kind === 'words').length
    const [labelled, rest] = [others.slice(0, wordy), others.slice(wordy)]
    return [
      key,
      cell(sum(labelled), texts[0] ?? '', { span: wordy, properties }),
      cell(sum(rest), texts[1] ?? '', { span: rest.length, properties }),
    ].join('')
  }
  return [
    key,
    ...others.map((width, at) =>
      cell(width, texts[at] ?? '', { right: columns[at + 1]?.kind === 'numbers', properties }),
    ),
  ].join('')
}

const partXml = (part: PaperPart, title: string): string => {
  const head = part.columns
    .map(({ head: text, kind }, at) =>
      cell(part.widths[at] ?? 0, text, { right: kind === 'numbers', properties: `${strong}${grey}${small}` }),
    )
    .join('')
  const table = tableXml(
    part.widths,
    head,
    part.rows.map(row => rowXml(row, part)),
  )
  return [
    title === '' ? '' : paragraph('Heading3', run(title)),
    table,
    // Two tables with nothing between them would be one.
    paragraph('Small', run(part.note)),
  ].join('')
}

const fieldsXml = ({ fields }: FormFields, room: number): string => {
  const widths = [170, room - 170]
  const rows = fields.map(({ label, cell: of }) =>
    [cell(widths[0] ?? 0, label, { properties: grey }), cell(widths[1] ?? 0, cellText(of))].join(''),
  )
  return `${tableXml(widths, '', rows)}${paragraph('Cell', '')}`
}

const body = (form: Form, lying: boolean): string => {
  const room = lying ? 757 : 510
  const drawn = (heading: string, part: FormPart): string => {
    switch (part.kind) {
      case 'text':
        return paragraph('', run(part.text, grey))
      case 'fields':
        return fieldsXml(part, room)
      case 'table':
        return paperParts(part, lying)
          .map(each => partXml(each, titleUnder(heading, each.title)))
          .join('')
    }
  }
  return [
    paragraph('Heading1', run(form.name)),
    paragraph('Subtitle', run(form.title)),
    ...form.sections.flatMap(({ heading, parts }) => [
      paragraph('Heading2', run(heading)),
      ...parts.map(part => drawn(heading, part)),
    ]),
    pageXml(lying),
  ].join('')
}

/** A4 lying or upright, 15 mm on either side. */
const pageXml = (lying: boolean): string => {
  const [width, height] = lying ? [16_838, 11_906] : [11_906, 16_838]
  return `<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/><w:footerReference w:type="first" r:id="rId5"/><w:pgSz w:w="${width}" w:h="${height}"${lying ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="850" w:header="567" w:footer="510" w:gutter="0"/><w:titlePg/></w:sectPr>`
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const properties = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'

/** The whole case in a part that Word keeps when the file is saved again. Nothing in it runs. */
const carriedPart = (form: Form): LinkedPart => {
  const { sum: checked, lines: written } = carriedOf(form.case)
  return {
    id: 'rId6',
    relation: 'customXml',
    file: '../customXml/item1.xml',
    type: 'application/xml',
    text: `${declaration}<case xmlns="${carriedNamespace}" layout="${form.layout}" sum="${checked}">${written.map(line => `<line>${xmlText(line)}</line>`).join('\n')}</case>`,
    more: [
      { name: 'customXml/_rels/item1.xml.rels', text: relationsOf([['rId1', 'customXmlProps', 'itemProps1.xml']]) },
      {
        name: 'customXml/itemProps1.xml',
        type: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
        text: `${declaration}<ds:datastoreItem xmlns:ds="${properties}" ds:itemID="{6F0B6D0C-6C5E-4D7A-9B1E-7C6F1A2E0107}"><ds:schemaRefs><ds:schemaRef ds:uri="${carriedNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
      },
    ],
  }
}

/** The form as a Word file. The same form on the same day gives the same bytes. */
export const formDocx = (form: Form, today: Day): Uint8Array => {
  const title = `${form.name}: ${form.title}`
  return zip([
    ...partsWith([carriedPart(form)]),
    {
      name: 'docProps/core.xml',
      text: coreProperties({ title, sender: 'Forlæns', subject: form.name, keywords: [], day: today }),
    },
    { name: 'word/document.xml', text: wordPart('document', `<w:body>${body(form, isLying(form))}</w:body>`) },
    {
      name: 'word/header1.xml',
      text: wordPart('hdr', paragraph('Small', `${run(title)}${tab}${run(longDay(today))}`)),
    },
    {
      name: 'word/footer1.xml',
      text: wordPart(
        'ftr',
        paragraph(
          'Small',
          `${run(words.made(longDay(today)))}${tab}${run(`${words.page.side} `)}${field('PAGE')}${run(` ${words.page.of} `)}${field('NUMPAGES')}`,
        ),
      ),
    },
  ])
}
