// What every document that was read has in common, whichever reader read it.
import { expect, test } from 'vitest'
import type { ReadTable } from '../../investment/document/read-document.ts'
import { BadInput, message } from '../../language/message.ts'
import { documentOf, type OpenBlock } from './document-of.ts'
import { limits } from './limits.ts'
import { readHere } from './read-document.ts'
import { newMeter } from './refuse.ts'

const documentFrom = (...blocks: readonly OpenBlock[]) =>
  documentOf({ format: 'text', blocks, pages: null }, newMeter())

const tableOf = (rows: ReadTable['rows']): OpenBlock => ({ kind: 'table', rows, at: {} })

test('rows of a table are as long as the longest: the others end in empty cells', () => {
  const [table] = documentFrom(tableOf([[{ text: 'a' }], [{ text: 'b' }, null, { text: '1' }]])).blocks
  expect(table).toMatchObject({
    rows: [
      [{ text: 'a' }, { text: '' }, { text: '' }],
      [{ text: 'b' }, null, { text: '1' }],
    ],
  })
})

test('no cell reaches out of its table', () => {
  const [table] = documentFrom(
    tableOf([
      [{ text: 'a', columns: 9, rows: 9 }, null],
      [null, { text: '1', columns: 2 }],
    ]),
  ).blocks
  expect(table).toMatchObject({
    rows: [
      [{ text: 'a', columns: 2, rows: 2 }, null],
      [null, { text: '1' }],
    ],
  })
  expect(table?.kind === 'table' && table.rows[1]?.[1]).toEqual({ text: '1' })
})

test('a table of one column is text, and empty text is nothing', () => {
  const { blocks } = documentFrom(tableOf([[{ text: 'a\n\nb' }], [{ text: '' }]]), {
    kind: 'text',
    text: '',
    level: 0,
    at: {},
  })
  expect(blocks.map(block => block.kind === 'text' && block.text)).toEqual(['a', 'b'])
})

test('blocks and the rows of their tables are numbered in their order', () => {
  const { blocks } = documentFrom(
    { kind: 'text', text: 'a', level: 0, at: { line: 3 } },
    { kind: 'table', rows: [[{ text: 'a' }, { text: '1' }]], at: { line: 4 }, rowPlaces: [{ line: 4 }] },
  )
  expect(blocks[0]?.at).toEqual({ line: 3, block: 1 })
  expect(blocks[1]).toMatchObject({ at: { line: 4, block: 2 }, rowPlaces: [{ line: 4, block: 2 }] })
})

test('empty cells that are filled in count among the cells of the document', () => {
  const long = [Array.from({ length: 1000 }, () => ({ text: '1' }))]
  const short = Array.from({ length: limits.cells / 1000 + 1 }, () => [{ text: '1' }])
  expect(() => documentFrom(tableOf([...long, ...short]))).toThrow(
    new BadInput(message('document-too-many-cells', { limit: limits.cells })),
  )
})

test('a Markdown row that lacks a cell ends in an empty one', async () => {
  const text = '| | 2027 | 2028 |\n|---|---|---|\n| Løn | 100 |\n| Leje | 20 | 30 |\n'
  const { blocks } = await readHere(new TextEncoder().encode(text), 'sag.md')
  expect(blocks[0]?.kind === 'table' && blocks[0].rows.map(row => row.length)).toEqual([3, 3, 3])
})
