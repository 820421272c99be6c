// Reads a Word file as a reader of its own would: the parts of the archive, and the words of the text in their order.
import { crc32, inflateRawSync } from 'node:zlib'
import { readXml, type XmlElement } from '../../src/documents/strict-xml.ts'

/** The parts of an archive by name. @throws Error where a part is not what the archive says it is. */
export const partsOf = (archive: Uint8Array): ReadonlyMap<string, string> => {
  const bytes = Buffer.from(archive)
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  const parts = new Map<string, string>()
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error('no file of the list')
    const [sum, packed, size] = [16, 20, 24].map(offset => bytes.readUInt32LE(at + offset))
    const nameLength = bytes.readUInt16LE(at + 28)
    const local = bytes.readUInt32LE(at + 42)
    const name = bytes.toString('ascii', at + 46, at + 46 + nameLength)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const content = inflateRawSync(bytes.subarray(start, start + (packed ?? 0)))
    if (content.length !== size || crc32(content) !== sum || bytes.readUInt32LE(local) !== 0x04034b50)
      throw new Error(`${name} is not whole`)
    parts.set(name, content.toString('utf8'))
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts
}

const wordsIn = ({ name, elements, text }: XmlElement): string => {
  if (name === 't') return text
  if (name === 'tab') return ' '
  return elements.map(wordsIn).join('') + (name === 'p' ? '\n' : '')
}

/** The words of the text itself, each paragraph a line; what stands over and under every page is not among them. */
export const docxWords = (file: Uint8Array): string =>
  wordsIn(readXml(partsOf(file).get('word/document.xml') ?? '')).replaceAll('\u00a0', ' ')
