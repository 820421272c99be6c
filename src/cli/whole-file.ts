// Writes a file whole or not at all: whatever goes wrong, what stood there before stands.
import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { BadInput, message } from '../language/message.ts'

/** @throws BadInput where it can't be written there. */
export const writeWhole = async (to: string, bytes: Uint8Array): Promise<void> => {
  const partial = path.join(path.dirname(to), `.${path.basename(to)}.${randomUUID()}`)
  try {
    await writeFile(partial, bytes, { flag: 'wx' })
    await rename(partial, to)
  } catch {
    await rm(partial, { force: true })
    throw new BadInput(message('not-written', { given: to }))
  }
}
