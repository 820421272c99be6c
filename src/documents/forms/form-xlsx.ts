// A form as a workbook: sums, net, running total and payback are formulas over the cells one sees, each with its value.
import type { Day } from '../../language/day.ts'
import { coreProperties, xmlText } from '../docx-parts.ts'
import { zip } from '../zip.ts'
import type { Form } from './form.ts'
import { columnName, type Sheet, type SheetCell, sheetsOf } from './form-sheets.ts'
import { styleOf, stylesXml } from './sheet-style.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const officeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Text of a cell: `_x0041_` would be read as a letter, so its first sign is written as one (ECMA-376, ST_Xstring). */
const cellText = (text: string): string => xmlText(text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_'))

const cellXml = (cell: SheetCell | undefined, address: string): string => {
  if (cell === undefined) return ''
  const start = `<c r="${address}" s="${styleOf(cell.look, cell.decimals)}"`
  const { formula, number, text } = cell
  const computed = formula === undefined ? '' : `<f>${xmlText(formula)}</f>`
  if (number != null) return `${start}>${computed}<v>${String(number)}</v></c>`
  if (formula !== undefined) return `${start} t="str">${computed}<v>${cellText(text ?? '')}</v></c>`
  if (text === undefined || text === '') return `${start}/>`
  return `${start} t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`
}

const frozenXml = ({ frozen }: Sheet, first: boolean): string => {
  const selected = first ? ' tabSelected="1"' : ''
  if (frozen === undefined) return `<sheetView${selected} workbookViewId="0"/>`
  const corner = `${columnName(frozen.columns)}${frozen.rows + 1}`
  return `<sheetView${selected} workbookViewId="0"><pane xSplit="${frozen.columns}" ySplit="${frozen.rows}" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="${corner}" sqref="${corner}"/></sheetView>`
}

const sheetXml = (sheet: Sheet, at: number): string => {
  const rows = sheet.rows.map((cells, row) => {
    const inside = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row + 1}`)).join('')
    return inside === '' ? '' : `<row r="${row + 1}">${inside}</row>`
  })
  const widths = sheet.widths.map(
    (width, column) => `<col min="${column + 1}" max="${column + 1}" width="${width.toFixed(2)}" customWidth="1"/>`,
  )
  return [
    `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews>${frozenXml(sheet, at === 0)}</sheetViews><sheetFormatPr defaultRowHeight="15"/>`,
    widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;RSide &amp;P af &amp;N</oddFooter></headerFooter></worksheet>',
  ].join('')
}

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`

const workbookXml = (sheets: readonly Sheet[]): string => {
  const titles = sheets.flatMap(({ name, frozen }, at) =>
    frozen === undefined
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${xmlText(`${quoted(name)}!$${frozen.rows}:$${frozen.rows}`)}</definedName>`,
        ],
  )
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView/></bookViews><sheets>${sheets
    .map(({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join(
      '',
    )}</sheets><definedNames>${titles.join('')}</definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`
}

const related = (list: readonly (readonly [type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="${packaged}/relationships">${list
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`

/** The form as a workbook. The same form on the same day gives the same bytes. */
export const formXlsx = (form: Form, today: Day): Uint8Array => {
  const sheets = sheetsOf(form)
  const types = `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    override('/xl/workbook.xml', `${officeType}.sheet.main+xml`),
    ...sheets.map((_, at) => override(`/xl/worksheets/sheet${at + 1}.xml`, `${officeType}.worksheet+xml`)),
    override('/xl/styles.xml', `${officeType}.styles+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  ].join('')}</Types>`
  return zip([
    { name: '[Content_Types].xml', text: types },
    {
      name: '_rels/.rels',
      text: related([
        [`${relations}/officeDocument`, 'xl/workbook.xml'],
        [`${packaged}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    },
    {
      name: 'docProps/core.xml',
      text: coreProperties({ title: form.title, sender: 'Forlæns', subject: form.name, keywords: [], day: today }),
    },
    { name: 'xl/workbook.xml', text: workbookXml(sheets) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: related([
        ...sheets.map((_, at) => [`${relations}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const),
        [`${relations}/styles`, 'styles.xml'],
      ]),
    },
    { name: 'xl/styles.xml', text: stylesXml },
    ...sheets.map((sheet, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, text: sheetXml(sheet, at) })),
  ])
}
