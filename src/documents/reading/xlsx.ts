// Reads a workbook: every sheet that is not hidden, as tables and lines of text. Formulas are not computed: what they gave when
// the file was saved is read. Links to other workbooks, macros, pictures and embedded objects are left alone.
import type { ReadDocument } from '../../investment/document/read-document.ts'
import type { LeftPart } from '../../language/sentences/document-left-out.ts'
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
  const hidden = sheets.flatMap(sheet => (sheet.hidden ? [sheet.name] : []))
  return shown.length === 0 ? { sheets, hidden: [], from1904 } : { sheets: shown, hidden, from1904 }
}

/** What lies beside the cells of a sheet, by the type of its part. */
const besides: Readonly<Record<string, LeftPart>> = {
  comments: 'comments',
  threadedComment: 'comments',
  oleObject: 'objects',
  package: 'objects',
}

/** Tells what lies on a sheet besides its cells. @throws BadInput where its list or drawing is damaged. */
const tellBesides = (archive: Archive, part: string, sheet: string, meter: Meter): void => {
  for (const { part: beside, type } of relationsOf(archive, part, 'xlsx').values()) {
    const left = besides[type]
    if (left !== undefined) meter.left(left, { sheet })
    const drawing = type === 'drawing' ? archive.read(beside) : undefined
    if (drawing !== undefined)
      walkXml(drawing, 'xlsx', {
        open: name => {
          if (name === 'xdr:pic') meter.left('pictures', { sheet })
          else if (name === 'c:chart') meter.left('charts', { sheet })
        },
        text: (more, name) => {
          if (name === 'a:t' && more.trim() !== '') meter.left('shapes', { sheet })
        },
      })
  }
}

/** Reads the workbook whose outline is the part `main`. @throws BadInput where it is damaged, too large or never computed. */
export const readXlsx = (archive: Archive, main: string, meter: Meter): ReadDocument => {
  const related = relationsOf(archive, main, 'xlsx')
  const { sheets, hidden, from1904 } = outlineOf(archive.read(main) ?? broken('xlsx'))
  const texts = sharedTexts(archive.read(partOfType(related, 'sharedStrings') ?? ''))
  const style = xlsxStyles(archive.read(partOfType(related, 'styles') ?? ''))
  if (hidden.length > 0) meter.remark({ code: 'document-left-hidden-sheets', values: { sheets: hidden } })
  const others: string[] = []
  const blocks: OpenBlock[] = []
  for (const { name, id } of sheets) {
    const { part, type } = related.get(id) ?? broken('xlsx')
    if (type !== 'worksheet') {
      others.push(name)
      continue
    }
    tellBesides(archive, part, name, meter)
    const sheet = readSheet(archive.read(part) ?? broken('xlsx'), name, { texts, style, from1904 }, meter)
    for (const block of blocksOfSheet(sheet, meter)) blocks.push(block)
  }
  if (others.length > 0) meter.remark({ code: 'document-left-other-sheets', values: { sheets: others } })
  return documentOf({ format: 'xlsx', blocks, pages: null }, meter)
}
