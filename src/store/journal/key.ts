// The journal's key: 32 bytes the database never sees. From the environment, or in a demo from a file beside its data.
import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { BadInput, type Message, message } from '../../language/message.ts'
import { hasCode, writingIn } from '../faults.ts'
import type { Mode } from '../migrate.ts'
import type { Places } from '../places.ts'

/** Where a demo keeps its key: with the database it belongs to. */
export const keyFile = (places: Places): string => join(places.cluster, 'key')

/** What decides about the key. `given` is FORLAENS_JOURNAL_KEY; `file` is the demo's; `make`: it may be made where it is missing. */
export type KeySource = { readonly given: string | undefined; readonly file: string; readonly make: boolean }

/**
 * The key. Nothing prints a KeyObject, so it reaches no log by accident.
 * @throws BadInput where the variable holds no key, where a database made for production has none, or the file is damaged.
 */
export const journalKey = async (mode: Mode, { given, file, make }: KeySource): Promise<KeyObject> => {
  if (given) return fromText(given) ?? refuse(message('journal-key-unreadable'))
  if (mode !== 'demo') throw new BadInput(message('journal-key-missing'))
  const found = await readKeyFile(file)
  if (found !== undefined) return found
  if (!make) throw new BadInput(message('journal-key-file-missing', { file }))
  await writingIn(dirname(file), () => makeKeyFile(file))
  return await journalKey(mode, { given, file, make: false })
}

const refuse = (why: Message): never => {
  throw new BadInput(why)
}

const fromText = (text: string): KeyObject | undefined => {
  const bytes = Buffer.from(text, 'base64')
  // Buffer.from passes over what is not base64, so the bytes are written again and compared.
  return bytes.length === 32 && bytes.toString('base64') === text.trim() ? createSecretKey(bytes) : undefined
}

const readKeyFile = async (file: string): Promise<KeyObject | undefined> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined
    throw new BadInput(message('journal-key-file-unreadable', { file }))
  })
  if (text === undefined) return undefined
  return fromText(text) ?? refuse(message('journal-key-file-damaged', { file }))
}

/** The file appears whole or not at all, for its owner only; where two make it at once the first one's stays. */
const makeKeyFile = async (file: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true, mode: 0o755 })
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  try {
    const text = `${randomBytes(32).toString('base64')}\n`
    await writeFile(draft, text, { flag: 'wx', mode: 0o600, flush: true })
    await link(draft, file)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  } finally {
    await rm(draft, { force: true })
  }
}
