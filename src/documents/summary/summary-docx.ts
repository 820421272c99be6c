// The summary for a council as a Word file: the words of the PDF, and its curve as a chart of Word's own.

import { printYear } from '../../charts/print.ts'
import type { Day } from '../../language/day.ts'
import { coreProperties, type LinkedPart, partsWith, wordPart, xmlText } from '../docx-parts.ts'
import { grey, paragraph, run } from '../docx-writing.ts'
import { longDay } from '../paper-words.ts'
import { zip } from '../zip.ts'
import type { CouncilSummary, SummaryPart } from './summary.ts'
import { words } from './summary-words.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'

const points = (values: readonly (string | number)[]): string =>
  `<c:ptCount val="${values.length}"/>${values.map((value, at) => `<c:pt idx="${at}"><c:v>${xmlText(String(value))}</c:v></c:pt>`).join('')}`

const axisText =
  '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="800"/></a:pPr><a:endParaRPr lang="da-DK"/></a:p></c:txPr>'

/** The running total as a line with its values in the file: it needs no workbook to be drawn. */
const chartXml = ({ computed, chart }: CouncilSummary): string =>
  [
    `${declaration}<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main"><c:lang val="da-DK"/><c:roundedCorners val="0"/>`,
    '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>',
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Netto</c:f><c:strCache>${points([chart.title])}</c:strCache></c:strRef></c:tx>`,
    '<c:spPr><a:ln w="28575"><a:solidFill><a:srgbClr val="1F5F3F"/></a:solidFill></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="5"/></c:marker>',
    `<c:cat><c:strLit>${points(computed.years.map(printYear))}</c:strLit></c:cat>`,
    `<c:val><c:numLit><c:formatCode>#,##0</c:formatCode>${points(computed.cumulative)}</c:numLit></c:val><c:smooth val="0"/></c:ser>`,
    '<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>',
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${axisText}<c:crossAx val="2"/></c:catAx>`,
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D8D5CE"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="#,##0;\u2212#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${axisText}<c:crossAx val="1"/></c:valAx>`,
    '</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join('')

/** 16 by 6 centimetres, with the chart's finding for those who don't see it. */
const chartParagraph = ({ chart }: CouncilSummary): string =>
  `<w:p><w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5760000" cy="2160000"/><wp:docPr id="1" name="Kurve" descr="${xmlText(chart.sentence)}"/><a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" r:id="rId6"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

const partXml = ({ heading, lines, listed }: SummaryPart): string =>
  [
    paragraph('Heading3', run(heading)),
    ...lines.map(line => paragraph(listed ? 'ListBullet' : 'Cell', run(line))),
  ].join('')

const pageXml =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="964" w:right="1134" w:bottom="907" w:left="1134" w:header="510" w:footer="454" w:gutter="0"/></w:sectPr>'

/** The page as a Word file. The same case on the same day gives the same bytes. */
export const summaryDocx = (of: CouncilSummary, today: Day): Uint8Array => {
  const title = `${of.kind}: ${of.title}`
  const chart: LinkedPart = {
    id: 'rId6',
    relation: 'chart',
    file: 'charts/chart1.xml',
    type: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    text: chartXml(of),
  }
  const body = [
    paragraph('Small', run(of.kind, grey)),
    paragraph('Heading1', run(of.title)),
    ...of.above.map(partXml),
    paragraph('Heading3', run(of.chart.title)),
    chartParagraph(of),
    ...of.below.map(partXml),
    pageXml,
  ].join('')
  return zip([
    ...partsWith([chart]),
    {
      name: 'docProps/core.xml',
      text: coreProperties({ title, sender: 'Forlæns', subject: of.kind, keywords: [], day: today }),
    },
    { name: 'word/document.xml', text: wordPart('document', `<w:body>${body}</w:body>`) },
    { name: 'word/header1.xml', text: wordPart('hdr', paragraph('Small', run(title))) },
    { name: 'word/footer1.xml', text: wordPart('ftr', paragraph('Small', run(words.made(longDay(today))))) },
  ])
}
