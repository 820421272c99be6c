// Reading in a process of its own: the same answer, and an end to whatever does not end by itself.
import { expect, test } from 'vitest'
import { smallDraft } from '../../../test/documents/good-files.ts'
import { draftAs } from '../../../test/documents/source-as.ts'
import { day } from '../../language/day.ts'
import { say } from '../../language/message.ts'
import { checkHere } from './check-file.ts'
import { checkFile, findingsOf, readDocument } from './in-own-process.ts'
import { limits } from './limits.ts'
import { readHere } from './read-document.ts'

test.for(['docx', 'pdf'] as const)('says what a reader in this process says: %s', async format => {
  const { bytes, name } = await draftAs(smallDraft, format, 'sag')
  const outcome = await readDocument(bytes, name)
  expect(outcome.ok && outcome.value).toEqual(await readHere(bytes, name))
})

test('leaves the bytes it was given as they are', async () => {
  const { bytes, name } = await draftAs(smallDraft, 'pdf', 'sag')
  const before = bytes.slice()
  await readDocument(bytes, name)
  expect(bytes).toEqual(before)
})

const problemOf = async (...args: Parameters<typeof readDocument>): Promise<string> => {
  const outcome = await readDocument(...args)
  return outcome.ok ? 'read' : say(outcome.problem)
}

test('a file that cannot be read is one sentence', async () => {
  expect(await problemOf(new TextEncoder().encode('%PDF-1.7 intet'), 'sag.pdf')).toContain('Filen ligner en PDF')
  expect(await problemOf(new Uint8Array(limits.fileBytes + 1), 'sag.pdf')).toContain('mere end 20 MB')
})

test('what takes too long is ended', async () => {
  const { bytes, name } = await draftAs(smallDraft, 'pdf', 'sag')
  expect(await problemOf(bytes, name, { deadline: 1 })).toBe(
    'Filen var ikke læst efter 1 sekunder, så læsningen er stoppet. Gem det, der skal ses på, i en mindre fil.',
  )
})

test('nobody waits any more: the process is ended', async () => {
  const { bytes, name } = await draftAs(smallDraft, 'pdf', 'sag')
  const given = new AbortController()
  const reading = problemOf(bytes, name, { signal: given.signal })
  given.abort()
  expect(await reading).toBe('Læsningen af filen er afbrudt.')
  expect(await problemOf(bytes, name, { signal: AbortSignal.abort() })).toBe('Læsningen af filen er afbrudt.')
})

test('a file that needs too much memory ends its own process, not this one', async () => {
  // Fifty thousand long lines of a table in twenty megabytes of memory.
  const lines = `a\t1\t2\t3\t4\t5\t6\t${'x'.repeat(20)}\n`.repeat(49_000)
  expect(await problemOf(new TextEncoder().encode(lines), 'lang.txt', { memory: 20 })).toBe(
    'Filen kræver mere hukommelse at læse, end den må få, så læsningen er stoppet. Gem det, der skal ses på, i en mindre fil.',
  )
})

test('a small PDF whose font says it has ten billion widths ends its own process, not this one', async () => {
  const { bytes, name } = await draftAs(smallDraft, 'pdf', 'sag')
  const text = Buffer.from(bytes).toString('latin1')
  const wide = text.replace(/(\/W \[0 0 \d+ 1) 1 /, '$1 9999999999 ')
  expect(wide).not.toBe(text)
  expect(await problemOf(new Uint8Array(Buffer.from(wide, 'latin1')), name, { memory: 100 })).toContain(
    'mere hukommelse',
  )
})

test('a fault of ours is told to the log without words of the document', async () => {
  const faults: string[] = []
  const { bytes, name } = await draftAs(smallDraft, 'docx', 'sag')
  await readDocument(bytes, name, { onFault: fault => faults.push(fault) })
  expect(faults).toEqual([])
})

test('a document is checked there as it is here', async () => {
  const { bytes, name } = await draftAs(smallDraft, 'docx', 'sag')
  const outcome = await checkFile(bytes, name)
  expect(outcome.ok && outcome.value).toEqual(await checkHere(bytes, name))
})

/** Some thousand rows to understand. */
const manyRows = () => {
  const rows = Array.from({ length: 1900 }, (_, row) => [
    `Række ${row}`,
    ...Array.from({ length: 40 }, (_, at) => row * at),
  ])
  const head = ['', ...Array.from({ length: 40 }, (_, at) => 2000 + at)]
  return new TextEncoder().encode([head, ...rows].map(each => each.join(';')).join('\n'))
}

test('checking and drawing are ended like reading, when they take too long or nobody waits', async () => {
  const bytes = manyRows()
  const checking = await checkFile(bytes, 'sag.csv', { deadline: 5 })
  expect(checking.ok ? 'done' : checking.problem.code).toBe('document-too-slow')
  const document = await readHere(bytes, 'sag.csv')
  const asked = { document, corrections: { tables: {} }, name: 'sag', today: day('2026-06-15'), format: 'pdf' } as const
  const gone = new AbortController()
  const drawing = findingsOf(asked, { signal: gone.signal })
  gone.abort()
  const drawn = await drawing
  expect(drawn.ok ? 'done' : drawn.problem.code).toBe('document-stopped')
})

test('a document that needs too much memory to be checked ends its own process, not this one', async () => {
  const outcome = await checkFile(manyRows(), 'sag.csv', { memory: 20 })
  expect(outcome.ok ? 'done' : outcome.problem.code).toBe('document-too-heavy')
})
