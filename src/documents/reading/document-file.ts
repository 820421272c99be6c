// Reads a document from a file, in a process of its own, or says in one line what is wrong with it.
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { ReadDocument } from '../../investment/document/read-document.ts'
import { BadInput, message } from '../../language/message.ts'
import { readDocument } from './in-own-process.ts'
import { limits } from './limits.ts'

/** @throws BadInput where the file is missing, too large, or can't be read. */
export const readDocumentFile = async (file: string): Promise<ReadDocument> => {
  const size = await stat(file).then(
    found => (found.isFile() ? found.size : undefined),
    () => undefined,
  )
  if (size === undefined) throw new BadInput(message('no-such-file', { given: file }))
  if (size > limits.fileBytes) {
    throw new BadInput(message('document-too-large', { megabytes: limits.fileBytes / 2 ** 20 }), { file })
  }
  const bytes = await readFile(file).catch(() => {
    throw new BadInput(message('no-such-file', { given: file }))
  })
  const read = await readDocument(bytes, path.basename(file))
  if (!read.ok) throw new BadInput(read.problem, { file })
  return read.value
}
