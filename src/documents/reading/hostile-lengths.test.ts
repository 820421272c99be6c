// The same few letters over and over are read and checked; how long that takes by their number is measured in the bench.
import { expect, it } from 'vitest'
import { handPdf, words } from '../../../test/documents/hand-pdf.ts'
import { longFile, sameLetters } from '../../../test/documents/same-letters.ts'
import { checkHere } from './check-file.ts'
import { readHere } from './read-document.ts'
import { walkXml } from './walk-xml.ts'

it.each(sameLetters)('%s', async (_, part, ending) => {
  const { bytes, name } = longFile(part, ending, 200_000)
  const { document } = await checkHere(bytes, name)
  expect(document.blocks.length).toBeGreaterThan(0)
})

it('a page of a PDF with more pieces of text than a page has room for is refused', async () => {
  const page = (pieces: number) =>
    Array.from({ length: pieces }, (_, at) => words('a', (at * 7) % 590, (at * 13) % 840)).join(' ')
  await expect(readHere(handPdf([page(25_000)]), 'sag.pdf')).rejects.toThrow('Filen har flere dele')
}, 20_000)

it('vocabularies without end are refused before every element is held against all of them', () => {
  const declared = (count: number): string =>
    Array.from({ length: count }, (_, at) => `xmlns:a${at}="u${at}"`).join(' ')
  const xml = (count: number, inside: string) => Buffer.from(`<p ${declared(count)}>${inside}</p>`)
  expect(() => walkXml(xml(20_000, '<r/>'.repeat(50_000)), 'docx', {})).toThrow('Filen har flere dele')
  // Each closed again before the next: as drawings in a text do.
  expect(() => walkXml(xml(40, `<r ${declared(40)}/>`.repeat(1000)), 'docx', {})).not.toThrow()
})
