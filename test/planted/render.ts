// The same business case as a file of any of the formats.
import { type Format, layOut } from './layout.ts'
import { docx } from './render-docx.ts'
import { pdf } from './render-pdf.ts'
import { csv, html, markdown, windows1252, withColumns, withTabs } from './render-text.ts'
import { xlsx } from './render-xlsx.ts'
import type { World } from './world.ts'

/** What the file name of each format ends in. */
export const endings: Readonly<Record<Format, string>> = {
  'text-tabs': 'txt',
  'text-columns': 'txt',
  markdown: 'md',
  html: 'html',
  'csv-1252': 'csv',
  'csv-utf8': 'csv',
  docx: 'docx',
  xlsx: 'xlsx',
  pdf: 'pdf',
}

/** The bytes of the document in a format; the same world gives the same bytes, a workbook's dates apart. */
export const render = async (world: World, format: Format): Promise<Uint8Array> => {
  const { title, blocks, style } = layOut(world, format)
  const text = { title, blocks, seed: world.seed }
  const bytes = (of: string): Uint8Array => new TextEncoder().encode(of)
  switch (format) {
    case 'text-tabs':
      return bytes(withTabs(text))
    case 'text-columns':
      return bytes(withColumns(text))
    case 'markdown':
      return bytes(markdown(text))
    case 'html':
      return bytes(html(text))
    case 'csv-1252':
      return windows1252(csv(text))
    case 'csv-utf8':
      return bytes(`${world.seed % 2 === 0 ? '\uFEFF' : ''}${csv(text)}`)
    case 'docx':
      return docx(text)
    case 'xlsx':
      return xlsx({ ...text, style })
    case 'pdf':
      return pdf(text)
  }
}
