// Reads and checks a document from a file, in a process of its own, or says in one line what is wrong with it.
import { readFile, stat } from 'node:fs/promises'
import { BadInput, message } from '../../language/message.ts'
import type { CheckedFile } from './check-file.ts'
import { checkFile } from './in-own-process.ts'
import { limits } from './limits.ts'

/** What is found is placed in `file`. @throws BadInput where the file is missing, too large, or can't be read. */
export const checkDocumentFile = async (file: string): Promise<CheckedFile> => {
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
  const checked = await checkFile(bytes, file)
  if (!checked.ok) throw new BadInput(checked.problem, { file })
  return checked.value
}
