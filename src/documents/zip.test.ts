// An archive is read back whole by a reader that knows only the format.
import { expect, test } from 'vitest'
import { partsOf } from '../../test/setup/docx-words.ts'
import { zip } from './zip.ts'

const files = [
  { name: 'a.xml', text: 'æøå '.repeat(500) },
  { name: 'folder/b.xml', text: '' },
  { name: 'folder/c.xml', text: 'x' },
]

test('every file comes back as it was, in its order', () => {
  expect([...partsOf(zip(files))]).toEqual(files.map(({ name, text }) => [name, text]))
})

test('the same files are the same bytes: nothing tells when the archive was made', () => {
  expect(Buffer.from(zip(files)).equals(Buffer.from(zip(structuredClone(files))))).toBe(true)
})
