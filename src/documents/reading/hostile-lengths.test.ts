// What nobody writes and anybody may send: the same few letters over and over. Reading takes a time by their number, not by its square.
import { expect, it } from 'vitest'
import { checkHere } from './check-file.ts'
import { walkXml } from './walk-xml.ts'

const letters = 300_000

/** Seconds of work, whatever else the machine does meanwhile. */
const most = 3.5

/** Most claims are looked for where there is a table that they could be about. */
const above = '1000 kr.\t2026\t2027\nLøn\t900\t900\nNetto\t900\t900\n\n'

it.each([
  ['stars that never close', '**a ', 'md'],
  ['strokes that never close', '__a ', 'md'],
  ['a tag that never closes', '<b>a ', 'md'],
  ['cells below each other that make no row', '\ta\n', 'txt'],
  ['words side by side that make no column', 'a  b  c\n', 'txt'],
  ['lines between rows that are not there', '|--|\n', 'txt'],
  ['one line of words far apart', 'a  ', 'txt'],
  ['one figure', '1', 'csv'],
  ['one figure below a table', '1', 'txt'],
  ['amounts in the same unit', '1,5 mio. ', 'csv'],
  ['amounts a thousand times apart', '1.900 mio. kr. alfa, 1,9 mio. kr. beta, ', 'csv'],
])('%s', async (_, part, ending) => {
  const text = part.repeat(letters / part.length)
  const before = process.threadCpuUsage().user
  const { document } = await checkHere(Buffer.from(`${above}${text} slut`), `sag.${ending}`)
  expect(document.blocks.length).toBeGreaterThan(0)
  expect((process.threadCpuUsage().user - before) / 1e6).toBeLessThan(most)
})

it('vocabularies without end are refused before every element is held against all of them', () => {
  const declared = (count: number): string =>
    Array.from({ length: count }, (_, at) => `xmlns:a${at}="u${at}"`).join(' ')
  const xml = (count: number, inside: string) => Buffer.from(`<p ${declared(count)}>${inside}</p>`)
  expect(() => walkXml(xml(20_000, '<r/>'.repeat(50_000)), 'docx', {})).toThrow('Filen har flere dele')
  // Each closed again before the next: as drawings in a text do.
  expect(() => walkXml(xml(40, `<r ${declared(40)}/>`.repeat(1000)), 'docx', {})).not.toThrow()
})
