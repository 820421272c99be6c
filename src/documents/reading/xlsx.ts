// Reads a workbook: every sheet that is not hidden, as tables and lines of text. Formulas are not computed: what they gave when
// the file was saved is read. Links to other workbooks, macros, pictures and embedded objects are left alone.
import type { ReadDocument } from '../../investment/document/read-document.ts'
import { documentOf, type OpenBlock } from './document-of.ts'
import { broken, type Meter } from './refuse.ts'
import { partOfType, relationsOf } from './relationships.ts'
import { blocksOfSheet } from './sheet-blocks.ts'
import type { Archive } from './unzip.ts'
import { walkXml } from './walk-xml.ts'
import { readSheet, type SharedText, textGatherer } from './xlsx-sheet.ts'
import { xlsxStyles } from './xlsx-styles.ts'

const sharedTexts = (part: Uint8Array | undefined): readonly SharedText[] => {
  const texts: SharedText[] = []
  const gather = textGatherer()
  if (part !== undefined)
    walkXml(part, 'xlsx', {
      open: gather.open,
      close: name => {
        gather.close(name)
        if (name === 's:si') texts.push(gather.take())
      },
      text: (more, name) => {
        if (name === 's:t') gather.text(more)
      },
    })
  return texts
}

/** The sheets of a workbook in their order, and from when its days count. */
const outlineOf = (part: Uint8Array) => {
  const sheets: { readonly name: string; readonly id: string; readonly hidden: boolean }[] = []
  let from1904 = false
  walkXml(part, 'xlsx', {
    open: (name, attribute) => {
      if (name === 's:workbookPr') from1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '')
      else if (name === 's:sheet')
        sheets.push({
          name: attribute('name') ?? '',
          id: attribute('r:id') ?? '',
          hidden: /hidden/i.test(attribute('state') ?? ''),
        })
    },
  })
  const shown = sheets.filter(sheet => !sheet.hidden)
  return { sheets: shown.length === 0 ? sheets : shown, from1904 }
}

/** Reads the workbook whose outline is the part `main`. @throws BadInput where it is damaged, too large or never computed. */
export const readXlsx = (archive: Archive, main: string, meter: Meter): ReadDocument => {
  const related = relationsOf(archive, main, 'xlsx')
  const { sheets, from1904 } = outlineOf(archive.read(main) ?? broken('xlsx'))
  const texts = sharedTexts(archive.read(partOfType(related, 'sharedStrings') ?? ''))
  const style = xlsxStyles(archive.read(partOfType(related, 'styles') ?? ''))
  const blocks: OpenBlock[] = []
  for (const { name, id } of sheets) {
    const { part, type } = related.get(id) ?? broken('xlsx')
    if (type !== 'worksheet') continue
    const sheet = readSheet(archive.read(part) ?? broken('xlsx'), name, { texts, style, from1904 }, meter)
    for (const block of blocksOfSheet(sheet, meter)) blocks.push(block)
  }
  return documentOf({ format: 'xlsx', blocks, pages: null }, meter)
}
