// What is more than the checks go through is told, and a case of ordinary size tells nothing.
import { expect, test } from 'vitest'
import { say } from '../../language/message.ts'
import { checkDocument } from './check-document.ts'
import type { ReadBlock, ReadDocument } from './read-document.ts'
import { understand } from './understand.ts'

const tableOf = (rows: number, columns: number): ReadBlock => ({
  kind: 'table',
  at: { block: 1 },
  rows: [
    [{ text: 'Tabel 1' }, ...Array.from({ length: columns }, (_, at) => ({ text: String(1950 + at) }))],
    ...Array.from({ length: rows }, (_, row) => [
      { text: `Post ${String.fromCharCode(65 + (row % 26))}` },
      ...Array.from({ length: columns }, () => ({ text: '1' })),
    ]),
  ],
})

const textOf = (text: string): ReadBlock => ({ kind: 'text', level: 0, text, at: { block: 1 } })

const toldOf = (block: ReadBlock, more: Partial<ReadDocument> = {}): readonly string[] =>
  checkDocument(understand({ format: 'text', pages: null, blocks: [block], ...more })).leftOut.map(say)

test('a case of ordinary size tells nothing', () => {
  expect(toldOf(tableOf(40, 12))).toEqual([])
})

test('what the reader left out is passed on', () => {
  const leftOut = [{ code: 'document-left-pages' as const, values: { pages: [3] } }]
  expect(toldOf(tableOf(4, 4), { leftOut })).toEqual([
    'Side 3 har ingen tekst, der kan læses (fx en skannet side), og er ikke tjekket.',
  ])
})

test('a table wider or longer than a case is checked in part, and that is told', () => {
  expect(toldOf(tableOf(3, 130))).toEqual([
    '"Tabel 1" er større, end der tjekkes. Kun de første 2.000 rækker og 120 kolonner er tjekket.',
  ])
})

test('a text of more sentences than are gone through says so', () => {
  expect(toldOf(textOf('Det er nok. '.repeat(4100)))).toEqual([
    'Teksten er tjekket til og med sætning 4.000. Resten er kun læst, ikke tjekket.',
  ])
})

test('a sentence without an end is read to its end', () => {
  const long = `${'ord '.repeat(1500)}Der deltager 15 medarbejdere á 8.000 kr., i alt 130.000 kr.`
  const { findings } = checkDocument(understand({ format: 'text', pages: null, blocks: [textOf(long)] }))
  expect(findings.map(found => found.code)).toContain('units-price')
})
