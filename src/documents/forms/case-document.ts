// A case as a document: one of the municipalities' forms, or the summary for a council, as PDF, Word or Excel.
import type { InvestmentCase } from '../../investment/case.ts'
import type { Day } from '../../language/day.ts'
import { councilSummary } from '../summary/summary.ts'
import { summaryDocx } from '../summary/summary-docx.ts'
import { summaryPdf } from '../summary/summary-pdf.ts'
import { layoutNames } from './form.ts'
import { formDocx } from './form-docx.ts'
import { formPdf } from './form-pdf.ts'
import { formXlsx } from './form-xlsx.ts'
import { formOf } from './layouts.ts'

/** What a case can be written as. */
export const documentLayouts = [...layoutNames, 'resume'] as const
export type DocumentLayout = (typeof documentLayouts)[number]

const documentFormats = ['pdf', 'docx', 'xlsx'] as const
export type DocumentFormat = (typeof documentFormats)[number]

/** The layout of a name; undefined where there is none. */
export const documentLayout = (name: string): DocumentLayout | undefined => documentLayouts.find(each => each === name)

/** The format of an ending; undefined where the layout is not written in it: a page of words is no workbook. */
export const documentFormat = (ending: string, layout: DocumentLayout): DocumentFormat | undefined =>
  documentFormats.find(each => each === ending && !(layout === 'resume' && each === 'xlsx'))

type Wish = {
  readonly case: InvestmentCase
  readonly layout: DocumentLayout
  readonly format: DocumentFormat
  readonly today: Day
}

const summaryOf = (of: InvestmentCase, format: DocumentFormat, today: Day): Uint8Array => {
  switch (format) {
    case 'pdf':
      return summaryPdf(councilSummary(of), today)
    case 'docx':
      return summaryDocx(councilSummary(of), today)
    case 'xlsx':
      throw new RangeError('the summary is no workbook')
  }
}

/**
 * The document.
 * @throws RangeError for the summary as a workbook, which `documentFormat` refuses.
 */
export const caseDocument = ({ case: of, layout, format, today }: Wish): Uint8Array => {
  if (layout === 'resume') return summaryOf(of, format, today)
  const form = formOf(layout, of)
  switch (format) {
    case 'pdf':
      return formPdf(form, today)
    case 'docx':
      return formDocx(form, today)
    case 'xlsx':
      return formXlsx(form, today)
  }
}
