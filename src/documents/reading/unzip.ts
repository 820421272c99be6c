// Opens a ZIP archive that may have been made to do harm: nothing is unpacked but the part that is asked for, and no more of it
// than it may fill. What the archive says of itself is not believed.
import { crc32, inflateRawSync } from 'node:zlib'
import { BadInput, message } from '../../language/message.ts'
import { limits } from './limits.ts'
import { broken, type FileKind } from './refuse.ts'

/** The parts of an archive. An archive within it is a part like any other and never opened. */
export type Archive = {
  readonly names: ReadonlySet<string>
  /** The unpacked part, if the archive has it. @throws BadInput where it is too large or damaged. */
  readonly read: (name: string) => Uint8Array | undefined
}

type Entry = {
  readonly name: string
  readonly method: number
  readonly flags: number
  readonly sum: number
  readonly packed: number
  readonly size: number
  readonly local: number
}

const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const

const tooMuch = (): never => {
  throw new BadInput(message('document-too-much-packed', { megabytes: limits.unpackedBytes / 2 ** 20 }))
}

const strange = (): never => {
  throw new BadInput(message('document-strange-archive'))
}

/** Where the list of files ends: the last such record within the longest comment there can be (APPNOTE 4.3.16). */
const endOf = (bytes: Buffer): number => {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at -= 1)
    if (bytes.readUInt32LE(at) === signature.end && at + 22 + bytes.readUInt16LE(at + 20) <= bytes.length) return at
  return -1
}

const entriesOf = (bytes: Buffer, kind: FileKind): readonly Entry[] => {
  const end = endOf(bytes)
  if (end < 0) return broken(kind)
  const count = bytes.readUInt16LE(end + 10)
  if (count > limits.parts) throw new BadInput(message('document-too-many-parts', { limit: limits.parts }))
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let left = count; left > 0; left -= 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== signature.central) return broken(kind)
    const nameLength = bytes.readUInt16LE(at + 28)
    if (at + 46 + nameLength > end) return broken(kind)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      sum: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      local: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** A name that could lead out of a folder, or be taken for another. */
const isTrick = (name: string): boolean =>
  name === '' || name.startsWith('/') || /\\|\0|^[a-z]:/i.test(name) || name.split('/').includes('..')

/** Two files out of the same bytes: the trick of the archives that unpack to more than there is room for. */
const overlap = (entries: readonly Entry[]): boolean => {
  const ordered = entries.toSorted((a, b) => a.local - b.local)
  return ordered.some(({ local, packed }, at) => {
    const next = ordered[at + 1]
    return next !== undefined && local + 30 + packed > next.local
  })
}

/**
 * The archive in `bytes`.
 * @throws BadInput where it is damaged, locked, too large, or made in a way no office program makes it.
 */
export const openArchive = (of: Uint8Array, kind: FileKind): Archive => {
  const bytes = Buffer.from(of.buffer, of.byteOffset, of.byteLength)
  const entries = entriesOf(bytes, kind)
  if (entries.some(({ flags }) => (flags & 1) === 1)) throw new BadInput(message('document-encrypted'))
  const parts = new Map(entries.map(entry => [entry.name, entry]))
  if (parts.size < entries.length || entries.some(({ name }) => isTrick(name)) || overlap(entries)) return strange()
  if (entries.reduce((sum, { size }) => sum + size, 0) > limits.unpackedBytes) return tooMuch()
  let unpacked = 0
  return {
    names: new Set(parts.keys()),
    read: name => {
      const entry = parts.get(name)
      if (entry === undefined) return undefined
      const part = unpack(bytes, entry, limits.unpackedBytes - unpacked, kind)
      unpacked += part.length
      return part
    },
  }
}

const unpack = (bytes: Buffer, entry: Entry, room: number, kind: FileKind): Buffer => {
  const { local, packed, size, method, sum } = entry
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== signature.local) return broken(kind)
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  if (start + packed > bytes.length) return broken(kind)
  if (size > room || (size > 2 ** 20 && size > packed * limits.ratio)) return tooMuch()
  const inside = bytes.subarray(start, start + packed)
  if (method !== 0 && method !== 8) return strange()
  const part = method === 0 ? inside : inflated(inside, size, kind)
  return part.length === size && crc32(part) === sum ? part : broken(kind)
}

const inflated = (packed: Buffer, size: number, kind: FileKind): Buffer => {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  } catch (error) {
    // More than it says it is; every other word of zlib's is about damaged bytes.
    if (error instanceof RangeError) return tooMuch()
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) return broken(kind)
    throw error
  }
}
