// What nobody writes and anybody may send: the same few letters over and over. Reading takes a time by their number, not by its square.
import { expect, it } from 'vitest'
import { checkHere } from './check-file.ts'

const letters = 300_000

/** Seconds of work, whatever else the machine does meanwhile. */
const most = 3.5

it.each([
  ['stars that never close', '**a ', 'md'],
  ['strokes that never close', '__a ', 'md'],
  ['a tag that never closes', '<b>a ', 'md'],
  ['cells below each other that make no row', '\ta\n', 'txt'],
  ['words side by side that make no column', 'a  b  c\n', 'txt'],
  ['lines between rows that are not there', '|--|\n', 'txt'],
  ['one line of words far apart', 'a  ', 'txt'],
  ['one figure', '1', 'csv'],
  ['amounts in the same unit', '1,5 mio. ', 'csv'],
  ['amounts a thousand times apart', '1.900 mio. kr. alfa, 1,9 mio. kr. beta, ', 'csv'],
])('%s', async (_, part, ending) => {
  const text = part.repeat(letters / part.length)
  const before = process.threadCpuUsage().user
  const { document } = await checkHere(Buffer.from(`Sag\n\n${text} slut`), `sag.${ending}`)
  expect(document.blocks.length).toBeGreaterThan(0)
  expect((process.threadCpuUsage().user - before) / 1e6).toBeLessThan(most)
})
