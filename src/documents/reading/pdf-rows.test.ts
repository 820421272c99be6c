// Rows of a table without borders, told by the distances of its lines.
import { expect, test } from 'vitest'
import { type Draft, draftGrids, gridsOf, paragraph, table } from '../../../test/documents/draft.ts'
import { draftAs } from '../../../test/documents/source-as.ts'
import type { PdfLine } from './pdf-lines.ts'
import { rowsByDistance } from './pdf-rows.ts'
import { readHere } from './read-document.ts'

const columns = [
  { left: 0, right: 100 },
  { left: 120, right: 150 },
  { left: 160, right: 190 },
]

/** Lines from the top: how far each is below the one above, and its label and figures. */
const linesOf = (...rows: readonly (readonly [step: number, ...texts: readonly string[]])[]): readonly PdfLine[] => {
  let y = 800
  return rows.map(([step, ...texts]) => {
    y -= step
    const segments = texts.flatMap((text, at) => {
      const { left = 0, right = 0 } = columns[at] ?? {}
      return text === '' ? [] : [{ text, left, right, y, size: 10, bold: false }]
    })
    return { y, size: 10, segments }
  })
}

const labels = (lines: readonly PdfLine[]): readonly (readonly string[])[] | undefined =>
  rowsByDistance(lines, columns, 1.2)?.map(row => row.map(line => line.segments[0]?.text ?? ''))

test('where rows are apart, a line close to the one above is the rest of its words', () => {
  const lines = linesOf(
    [0, '', '2027', '2028'],
    [20, 'Færre anbringelser'],
    [12, 'af de 0-5-årige', '100', '200'],
    [20, 'Løn', '50', '60'],
  )
  expect(labels(lines)).toEqual([['2027'], ['Færre anbringelser', 'af de 0-5-årige'], ['Løn']])
})

test('rows that stand as close as lines, with a space before the total, are a row each', () => {
  const lines = linesOf(
    [0, '', '2027', '2028'],
    [12, 'Løn', '100', '200'],
    [12, 'Leje', '50', '60'],
    [12, 'Udgifter', '', ''],
    [20, 'I alt', '150', '260'],
  )
  expect(labels(lines)).toBeUndefined()
})

test('costs of the first year and gains of the next are not one cell, though they are as many', () => {
  const lines = linesOf(
    [0, '', '2027', '2028'],
    [20, 'Inventar', '100', ''],
    [12, 'Opstart', '50', '60'],
    [12, 'Drift', '', '70'],
    [20, 'I alt', '150', '130'],
  )
  expect(labels(lines)).toBeUndefined()
})

test('figures beside no label, a line further down than the same ones of another year, stand in cells of several lines', () => {
  const lines = linesOf(
    [0, '', '2027', '2028'],
    [20, 'Løn', '100', ''],
    [12, 'Leje', '50', '100'],
    [12, '', '', '50'],
    [20, 'I alt', '150', '150'],
  )
  expect(labels(lines)).toEqual([['2027'], ['Løn', 'Leje', '50'], ['I alt']])
})

test('words wrapped in several cells are cells of one row in a PDF without structure or lines', async () => {
  const draft: Draft = [
    paragraph(
      'Forslaget har til formål at give børn og unge hjælp tidligere og tættere på deres hverdag. '.repeat(4).trim(),
    ),
    table([
      ['År', '2027', '2028', '2029'],
      ['Alder', '3', '4', '5'],
      [
        'Foranstaltninger der ventes sparet',
        '5 forebyggende foranstaltninger á 0,1 mio. kr.',
        '',
        'én anbringelse i familiepleje og otte forebyggende foranstaltninger',
      ],
    ]),
  ]
  const { bytes, name } = await draftAs(draft, 'pdf-plain', 'sag')
  expect(gridsOf(await readHere(bytes, name))).toEqual(draftGrids(draft))
})
