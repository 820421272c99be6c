// A form as a tagged PDF/UA-1, with the words of the Word file.
import { type Day, dateOf, monthOf, yearOf } from '../../language/day.ts'
import { longDay } from '../paper-words.ts'
import { type TypstValue, typstPdf } from '../typst.ts'
import type { Form, FormPart } from './form.ts'
import { formTemplate } from './form-template.ts'
import { words } from './form-words.ts'
import { isLying, paperParts, titleUnder } from './paper-parts.ts'
import { cellText } from './written.ts'

const partValues = (heading: string, part: FormPart, lying: boolean): readonly TypstValue[] => {
  switch (part.kind) {
    case 'text':
      return [{ kind: 'text', text: part.text }]
    case 'fields':
      return [{ kind: 'fields', fields: part.fields.map(({ label, cell }) => ({ label, text: cellText(cell) })) }]
    case 'table':
      return paperParts(part, lying).map(({ title, note, columns, widths, rows }) => ({
        kind: 'table',
        title: titleUnder(heading, title),
        note,
        columns: columns.map(({ head, kind }, at) => ({ head, right: kind === 'numbers', width: widths[at] ?? 0 })),
        rows: rows.map(row => ({ kind: row.kind, key: row.key, cells: row.cells.map(cellText) })),
      }))
  }
}

/**
 * The form on paper, byte for byte the same for the same case and day.
 * @throws Error where the document could not be made so that everyone can read it.
 */
export const formPdf = (form: Form, today: Day): Uint8Array => {
  const lying = isLying(form)
  return typstPdf(formTemplate, {
    name: form.name,
    title: form.title,
    keywords: [form.name],
    date: { year: yearOf(today), month: monthOf(today), day: dateOf(today) },
    made: words.made(longDay(today)),
    page: words.page,
    lying,
    sections: form.sections.map(({ heading, parts }) => ({
      heading,
      parts: parts.flatMap(part => partValues(heading, part, lying)),
    })),
  })
}
