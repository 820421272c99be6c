// Reads a ZIP archive written by others, within bounds: how many files, how large together, each as long as it says it is.
import { crc32, inflateRawSync } from 'node:zlib'

/** Why an archive can't be read. Says nothing of what is in it. */
export class BadZip extends Error {
  readonly reason: 'not-zip' | 'locked' | 'damaged' | 'too-much'

  constructor(reason: BadZip['reason']) {
    super(`an archive that is ${reason}`)
    this.name = 'BadZip'
    this.reason = reason
  }
}

/** What an archive may hold: more files than any office program writes, and twice the largest form. */
const limits = { files: 2000, unpacked: 30_000_000 }

const endSignature = Buffer.from([0x50, 0x4b, 0x05, 0x06])
/** An Office file with a password, or of before 2007, is no archive but a compound file (MS-CFB 2.2). */
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

type Entry = {
  readonly name: string
  readonly method: number
  readonly locked: boolean
  readonly sum: number
  readonly packed: number
  readonly size: number
  readonly local: number
}

const refuse = (reason: BadZip['reason']): never => {
  throw new BadZip(reason)
}

/** The list of files (APPNOTE 4.3.12 and 4.3.16). */
const entriesOf = (bytes: Buffer): readonly Entry[] => {
  const end = bytes.lastIndexOf(endSignature)
  if (end < 0 || end + 22 > bytes.length) return refuse(bytes.subarray(0, 4).equals(compound) ? 'locked' : 'not-zip')
  const count = bytes.readUInt16LE(end + 10)
  if (count > limits.files) return refuse('too-much')
  let at = bytes.readUInt32LE(end + 16)
  return Array.from({ length: count }, (): Entry => {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return refuse('damaged')
    const nameLength = bytes.readUInt16LE(at + 28)
    const entry: Entry = {
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      locked: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      sum: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      local: bytes.readUInt32LE(at + 42),
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    return entry
  })
}

const contentOf = (bytes: Buffer, { method, locked, sum, packed, size, local }: Entry): Buffer => {
  if (locked) return refuse('locked')
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== 0x04034b50) return refuse('damaged')
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const raw = bytes.subarray(start, start + packed)
  if (raw.length !== packed || (method !== 0 && method !== 8)) return refuse('damaged')
  const content = method === 0 ? raw : inflated(raw, size)
  return content.length === size && crc32(content) === sum ? content : refuse('damaged')
}

/** Never more than the archive says: what goes on is not unpacked. */
const inflated = (raw: Buffer, size: number): Buffer => {
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, size) })
  } catch {
    return refuse('damaged')
  }
}

/**
 * The texts of the parts whose name is asked for, by name.
 * @throws BadZip
 */
export const unzip = (archive: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, string> => {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  const entries = entriesOf(bytes).filter(({ name }) => wanted(name))
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) return refuse('damaged')
  if (entries.reduce((sum, { size }) => sum + size, 0) > limits.unpacked) return refuse('too-much')
  return new Map(entries.map(entry => [entry.name, contentOf(bytes, entry).toString('utf8')]))
}
