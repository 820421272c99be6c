// A paper as a PDF: PDF/UA for whoever reads it, PDF/A for the official file, with the same words.
import type { Paper, PaperPart } from './paper-content.ts'
import { letterOf, senderOf } from './paper-letter.ts'
import { paperPdfTemplate } from './paper-pdf-template.ts'
import { longDay } from './paper-words.ts'
import { type TypstValue, typstPdf } from './typst.ts'

/** Points for the columns after the first, which takes what is left: 0 is that. A letter is 470 points wide inside. */
const widths: Readonly<Record<number, readonly number[]>> = {
  1: [0],
  2: [0, 130],
  3: [0, 130, 120],
  4: [0, 115, 115, 60],
}

/** The widths of a table: wider last columns where they hold sentences. */
const widthsOf = (columns: readonly string[], rows: readonly (readonly string[])[]): readonly number[] => {
  const longLast = rows.some(row => (row.at(-1) ?? '').length > 24)
  if (columns.length === 4 && longLast) return [110, 95, 0, 130]
  return widths[columns.length] ?? columns.map(() => 0)
}

const partOf = (part: PaperPart): { readonly [name: string]: TypstValue } => {
  switch (part.kind) {
    case 'table':
      return { ...part, widths: widthsOf(part.columns, part.rows) }
    case 'facts':
      return { kind: part.kind, facts: part.facts.map(each => ({ ...each })) }
    default:
      return { ...part }
  }
}

const paperValues = (of: Paper): { readonly [name: string]: TypstValue } => {
  const letter = letterOf({ ...of, keywords: [of.what, `sag ${of.caseNumber}`] })
  return {
    ...letter,
    description: `${of.what}. Sag ${of.caseNumber}. ${longDay(of.today)}. ${senderOf(of.municipality)}.`,
    facts: of.facts.map(each => ({ ...each })),
    sections: of.sections.map(({ heading, parts }) => ({ heading, parts: parts.map(partOf) })),
    signatures: of.signatures,
  }
}

/** The paper as a tagged PDF/UA-1. */
export const paperPdf = (of: Paper): Uint8Array => typstPdf(paperPdfTemplate, paperValues(of))

/**
 * The paper as a PDF/A-2a for the official file: it declares so, and says in its metadata what kind of document it is, of which case,
 * from which day and sender; never a name.
 */
export const filePdf = (of: Paper): Uint8Array => typstPdf(paperPdfTemplate, paperValues(of), 'a-2a')
