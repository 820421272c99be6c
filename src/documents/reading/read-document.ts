// Reads a file into headings, paragraphs and tables, whatever format it has: what it begins with says which, its name comes second.
import type { ReadDocument } from '../../investment/document/read-document.ts'
import { BadInput, message } from '../../language/message.ts'
import { readCsv } from './csv.ts'
import { kindOf } from './file-kind.ts'
import { limits } from './limits.ts'
import { readOffice } from './office.ts'
import { type Meter, newMeter } from './refuse.ts'
import { readText } from './text.ts'
import { textOfBytes } from './text-bytes.ts'

/**
 * What the file says. Nothing outside it is fetched, nothing in it is run. Whoever reads a file that others made does it in a
 * process that can be ended (`in-own-process.ts`).
 * @throws BadInput with one sentence where it can't be read.
 */
export const readHere = async (bytes: Uint8Array, name: string): Promise<ReadDocument> => {
  if (bytes.length === 0) throw new BadInput(message('document-empty'))
  if (bytes.length > limits.fileBytes)
    throw new BadInput(message('document-too-large', { megabytes: limits.fileBytes / 2 ** 20 }))
  const read = await readAs(bytes, name, newMeter())
  if (read.blocks.length === 0) throw new BadInput(message('document-without-content'))
  return read
}

/** The readers that bring much with them are loaded where they are needed: a process starts for every document. */
const readAs = async (bytes: Uint8Array, name: string, meter: Meter): Promise<ReadDocument> => {
  switch (kindOf(bytes, name)) {
    case 'zip':
      return readOffice(bytes, meter)
    case 'pdf':
      return (await import('./pdf.ts')).readPdf(bytes, meter)
    case 'html':
      return (await import('./html.ts')).readHtml(textOfBytes(bytes), meter)
    case 'csv':
      return readCsv(textOfBytes(bytes), meter)
    case 'text': {
      const text = textOfBytes(bytes)
      meter.letters(text.length)
      return readText(text, meter)
    }
  }
}
