// A document says the same in every format: the same tables, cell by cell, and the same text.
import { expect, test } from 'vitest'
import { asCsv } from '../../../test/documents/as-csv.ts'
import { type Draft, draftGrids, draftTexts, gridsOf, table, textsOf } from '../../../test/documents/draft.ts'
import { smallDraft } from '../../../test/documents/good-files.ts'
import { draftAs, formats, sourceAs } from '../../../test/documents/source-as.ts'
import { sourceDraft, sourceNames } from '../../../test/documents/source-drafts.ts'
import type { ReadCell, ReadDocument, ReadTable } from '../../investment/document/read-document.ts'
import { readHere } from './read-document.ts'
import { squeezedTableIn } from './squeezed-table.ts'

const tablesOf = (read: ReadDocument): readonly ReadTable[] =>
  read.blocks.flatMap(block => (block.kind === 'table' ? [block] : []))

const read = async (draft: Draft, format: Parameters<typeof draftAs>[1]): Promise<ReadDocument> => {
  const { bytes, name } = await draftAs(draft, format, 'sag')
  return readHere(bytes, name)
}

/** What the format keeps of a cell besides its text. */
const looks = (cell: ReadCell | null | undefined) =>
  cell && { bold: cell.bold === true, indent: cell.indent ?? 0, columns: cell.columns ?? 1, rows: cell.rows ?? 1 }

const withoutLevel = (texts: readonly string[]): readonly string[] => texts.map(text => text.replace(/^#+ /, ''))

/** Where merged cells aren't kept, the places they reached over are empty. */
const apart = (grids: ReturnType<typeof draftGrids>) => grids.map(rows => rows.map(row => row.map(text => text ?? '')))

/** Columns with nothing in them at an end of a table are not seen in a sheet. */
const trimmed = (grids: ReturnType<typeof draftGrids>) =>
  apart(grids).map(rows => {
    const width = rows.reduce((most, row) => Math.max(most, row.findLastIndex(text => text !== '') + 1), 0)
    return rows.map(row => row.slice(0, width))
  })

test.for(['docx', 'xlsx', 'pdf', 'pdf-ruled'] as const)(
  'merged cells, bold totals, indented lines and blanks are kept in %s',
  async format => {
    const document = await read(smallDraft, format)
    expect(gridsOf(document)).toEqual(draftGrids(smallDraft))
    const drafted = smallDraft.flatMap(block => (block.kind === 'table' ? [block] : []))
    expect(tablesOf(document).map(({ rows }) => rows.map(row => row.map(looks)))).toEqual(
      drafted.map(({ rows }) => rows.map(row => row.map(looks))),
    )
  },
)

test.for(formats)('the text is the same in %s', async format => {
  const texts = withoutLevel(textsOf(await read(smallDraft, format)))
  // A note stands where its format puts it.
  expect(texts.toSorted()).toEqual(withoutLevel(draftTexts(smallDraft)).toSorted())
})

test.for(['csv', 'csv-windows', 'pdf-plain'] as const)(
  'the figures are the same in %s, which keeps no merged cells',
  async format => {
    const grids = apart(gridsOf(await read(smallDraft, format)))
    const figures = (all: typeof grids) => all.map(rows => rows.slice(2).map(row => row.slice(1)))
    expect(figures(grids)).toEqual(figures(apart(draftGrids(smallDraft))))
  },
)

test.for(['docx', 'pdf'] as const)('headings and notes are known as such in %s', async format => {
  const { blocks } = await read(smallDraft, format)
  const found = blocks.flatMap(block => (block.kind === 'text' && (block.level > 0 || block.note) ? [block.text] : []))
  expect(found.toSorted()).toEqual(['Fordeling', 'Tidlig indsats', '¹ Priserne er 2026-priser.'])
})

test('a sheet keeps the number behind what it shows, and says which row and sheet a thing stands in', async () => {
  const [table] = tablesOf(await read(smallDraft, 'xlsx'))
  expect(table?.rows[2]?.[1]).toEqual({ text: '1.200', value: 1200 })
  expect(table?.rows[3]?.[3]).toEqual({ text: '7,5', value: 7.5 })
  expect(table?.rowPlaces?.[2]).toEqual({ sheet: 'Økonomi', line: 7, block: 3 })
})

test.for([0, 1])(
  'a label merged over two rows keeps them together where a page ends between them (%i rows before)',
  async rows => {
    const pairs = Array.from({ length: 45 }, (_, at) => [
      [{ text: `Udvalg ${at}`, rows: 2 }, 'Besparelser', '65 %', `${at}`],
      [null, 'Omkostninger', '40 %', `${at + 100}`],
    ])
    const draft = [
      table([
        ['', '', 'Nøgle', '2027'],
        ...Array.from({ length: rows }, () => ['Alle', 'Besparelser', '35 %', '7']),
        ...pairs.flat(),
      ]),
    ]
    const document = await read(draft, 'pdf')
    expect(document.pages).toBeGreaterThan(1)
    expect(apart(gridsOf(document))).toEqual(apart(draftGrids(draft)))
  },
)

test('a PDF says on which page a thing stands', async () => {
  const document = await read(
    [
      ...smallDraft,
      ...Array.from({ length: 80 }, (_, at) => smallDraft[1] ?? { kind: 'text' as const, text: `${at}`, level: 0 }),
    ],
    'pdf',
  )
  expect(document.pages).toBeGreaterThan(1)
  expect(document.blocks.at(-1)?.at.page).toBe(document.pages)
})

test.for([';', ',', '\t'] as const)('CSV is read whatever separates it: %j', async separator => {
  const document = await readHere(asCsv(smallDraft, { separator }), 'sag.csv')
  expect(apart(gridsOf(document))).toEqual(apart(draftGrids(smallDraft)))
})

/** A table whose lines were lost stands as words in its source; it is read out of them in every format. */
const withoutSqueezed = (read: ReadDocument): ReadDocument => ({
  ...read,
  blocks: read.blocks.filter(block => block.kind === 'text' || block.squeezed !== true),
})

test.for(sourceNames)('%s says the same as Word, Excel, CSV and PDF', async name => {
  const draft = sourceDraft(name)
  for (const format of ['docx', 'xlsx', 'csv', 'pdf', 'pdf-ruled'] as const) {
    const { bytes, name: file } = await sourceAs(name, format)
    const grids = gridsOf(withoutSqueezed(await readHere(bytes, file)))
    const kept = format !== 'xlsx' && format !== 'csv'
    expect(kept ? grids : trimmed(grids), format).toEqual(kept ? draftGrids(draft) : trimmed(draftGrids(draft)))
  }
})

test.for(sourceNames)('no word of the running text of %s is lost in Word, Excel or CSV', async name => {
  const words = (text: string): readonly string[] => squeezedTableIn(text).filter(part => typeof part === 'string')
  const drafted = withoutLevel(draftTexts(sourceDraft(name))).flatMap(words)
  for (const format of ['docx', 'xlsx', 'csv'] as const) {
    const { bytes, name: file } = await sourceAs(name, format)
    expect(withoutLevel(textsOf(await readHere(bytes, file))).toSorted(), format).toEqual(drafted.toSorted())
  }
})
