// A ZIP archive of a few small files, as Word and others read it: deflated, without dates, the same bytes for the same files.
import { crc32, deflateRawSync } from 'node:zlib'

/** A file in the archive. Its name is ASCII with `/` between folders. */
type ZipFile = { readonly name: string; readonly text: string }

/** 1980-01-01, the first day a ZIP can say: the archive tells nothing of when it was made. */
const noDate = 0x0021

/** What local and central headers share, from `version needed` on (APPNOTE 4.3.7 and 4.3.12). */
const shared = (name: Buffer, content: Buffer, packed: Buffer): Buffer => {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(20, 0)
  header.writeUInt16LE(0, 2)
  header.writeUInt16LE(8, 4)
  header.writeUInt16LE(0, 6)
  header.writeUInt16LE(noDate, 8)
  header.writeUInt32LE(crc32(content), 10)
  header.writeUInt32LE(packed.length, 14)
  header.writeUInt32LE(content.length, 18)
  header.writeUInt16LE(name.length, 22)
  header.writeUInt16LE(0, 24)
  return header
}

const localSignature = Buffer.from([0x50, 0x4b, 0x03, 0x04])
const centralSignature = Buffer.from([0x50, 0x4b, 0x01, 0x02, 20, 0])

/** Comment length, disk, attributes; then where the file lies. */
const centralEnd = (offset: number): Buffer => {
  const end = Buffer.alloc(14)
  end.writeUInt32LE(offset, 10)
  return end
}

/** Where the list of files lies, and how many there are (APPNOTE 4.3.16). */
const directoryEnd = (count: number, size: number, offset: number): Buffer => {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

/** The archive, its files in the order given. */
export const zip = (files: readonly ZipFile[]): Uint8Array => {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const file of files) {
    const [name, content] = [Buffer.from(file.name, 'ascii'), Buffer.from(file.text, 'utf8')]
    const packed = deflateRawSync(content)
    const header = shared(name, content, packed)
    const local = Buffer.concat([localSignature, header, name, packed])
    locals.push(local)
    central.push(Buffer.concat([centralSignature, header, centralEnd(offset), name]))
    offset += local.length
  }
  const directory = Buffer.concat(central)
  return new Uint8Array(Buffer.concat([...locals, directory, directoryEnd(files.length, directory.length, offset)]))
}
