// The files of a generated document read back with trivial readers: the same numbers in every format.
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test, vi } from 'vitest'
import { readHere } from '../../src/documents/reading/read-document.ts'
import { type Format, formats, layOut } from './layout.ts'
import { makeFiles } from './make.ts'
import { drawClean, drawFaulty } from './plant.ts'
import { render } from './render.ts'
import type { World } from './world.ts'

/** Every number in a text, without its sign and its points. */
const numbersIn = (text: string): readonly string[] =>
  [...text.replaceAll(' ', ' ').matchAll(/\d[\d.]*(?:,\d+)?/g)]
    .map(([number]) => number.replaceAll('.', '').replace(/^0+(?=\d)/, ''))
    .toSorted()

const withoutTags = (html: string): string =>
  html
    .replace(/^[\s\S]*<body>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')

/** The words of a Word document, as the product's own reader finds them. */
const wordsOfDocx = async (bytes: Uint8Array): Promise<string> => {
  const { blocks } = await readHere(bytes, 'document.docx')
  return blocks
    .map(block =>
      block.kind === 'text'
        ? block.text
        : block.rows
            .flat()
            .map(cell => cell?.text ?? '')
            .join(' '),
    )
    .join(' ')
}

/** What a reader sees of a file, as one text. */
const readers: Readonly<Record<Exclude<Format, 'xlsx'>, (bytes: Uint8Array) => Promise<string> | string>> = {
  'text-tabs': bytes => new TextDecoder().decode(bytes),
  'text-columns': bytes => new TextDecoder().decode(bytes),
  markdown: bytes => new TextDecoder().decode(bytes),
  html: bytes => withoutTags(new TextDecoder().decode(bytes)),
  'csv-1252': bytes => new TextDecoder('windows-1252').decode(bytes),
  'csv-utf8': bytes => new TextDecoder().decode(bytes),
  docx: bytes => wordsOfDocx(bytes),
  pdf: async bytes => {
    // The library says on loading that it cannot draw here; nothing is drawn.
    const quiet = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    quiet.mockRestore()
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
    const pages = await Promise.all(
      Array.from({ length: document.numPages }, async (_, at) => (await document.getPage(at + 1)).getTextContent()),
    )
    // The page number at the foot is the paper's, not the document's.
    return pages
      .map(page =>
        page.items
          .map(item => ('str' in item ? item.str : ''))
          .join(' ')
          .replace(/Side \d+ *$/, ''),
      )
      .join(' ')
  },
}

/** The numbers of the document as it was laid out, the same in all formats but for how a look prints nothing. */
const laidOut = (world: World, format: Format): string =>
  layOut(world, format)
    .blocks.map(block => {
      if (block.kind === 'grid')
        return [
          block.caption ?? '',
          ...block.rows.flatMap(row => row.map(cell => cell?.text ?? '')),
          ...block.notes,
        ].join(' ')
      return block.kind === 'list' ? block.items.join(' ') : block.text
    })
    .join(' ')

describe('files of a generated document', () => {
  for (const format of formats.filter(each => each !== 'xlsx')) {
    test(`${format} holds every number of the document`, async () => {
      for (const seed of [3, 18, 40, 77, 102, 131]) {
        const world = seed % 2 === 0 ? drawClean(seed) : drawFaulty(seed).world
        const read = await readers[format](await render(world, format))
        expect(numbersIn(read), `seed ${seed}`).toEqual(numbersIn(laidOut(world, format)))
      }
    })
  }

  test('a workbook holds the amounts as numbers', async () => {
    for (const seed of [3, 18, 40, 77]) {
      const world = drawClean(seed)
      const bytes = Buffer.from(await render(world, 'xlsx'))
      const cells = layOut(world, 'xlsx').blocks.flatMap(block => (block.kind === 'grid' ? block.rows.flat() : []))
      const amounts = cells.flatMap(cell => (cell?.value === undefined ? [] : [cell.value]))
      const sheets: unknown[] = []
      for (let sheet = 1; sheet <= 6; sheet += 1) {
        const rows = await readSheet(bytes, sheet).catch(() => [])
        sheets.push(...rows.flat())
      }
      const found = sheets.filter(value => typeof value === 'number')
      expect(found.toSorted()).toEqual(amounts.toSorted())
    }
  })

  test('the minus is a hyphen, a true minus, a hyphen with a space, or parentheses', () => {
    const minuses = new Set(Array.from({ length: 80 }, (_, seed) => layOut(drawClean(seed + 1), 'html').style.minus))
    expect(minuses).toEqual(new Set(['-', '−', '- ', '(']))
  })

  test('the same seed gives the same bytes', async () => {
    for (const format of formats.filter(each => each !== 'xlsx')) {
      expect(
        Buffer.from(await render(drawClean(12), format)).equals(Buffer.from(await render(drawClean(12), format))),
        format,
      ).toBe(true)
    }
  })

  test('a run makes every format and every kind, clean and with errors', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'forlaens-planted-test-'))
    try {
      const of = { folder, documents: 28, seed: 1, format: null, only: null }
      const faulty = await makeFiles({ ...of, clean: false })
      const clean = await makeFiles({ ...of, documents: 9, clean: true })
      expect(new Set(faulty.map(each => each.format))).toEqual(new Set(formats))
      expect(new Set(faulty.map(each => each.truths[0]?.code)).size).toBe(14)
      expect(clean.every(each => each.truths.length === 0)).toBe(true)
      for (const { file } of [...faulty, ...clean]) expect(readFileSync(file).length).toBeGreaterThan(500)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
