// A form as somebody else would change it: one cell of the file, or the part that carries the case taken out.
import { zip } from '../../src/documents/zip.ts'
import { partsOf } from '../setup/docx-words.ts'

const changed = (file: Uint8Array, change: (name: string, text: string) => string | undefined): Uint8Array =>
  zip(
    [...partsOf(file)].flatMap(([name, text]) => {
      const after = change(name, text)
      return after === undefined ? [] : [{ name, text: after }]
    }),
  )

/** The workbook with another number (or nothing) in a cell, as a number somebody typed. */
export const editedXlsx = (file: Uint8Array, address: string, value: number | null, sheet = 1): Uint8Array =>
  changed(file, (name, text) => {
    if (name !== `xl/worksheets/sheet${sheet}.xml`) return text
    const cell = new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`, 's')
    if (!cell.test(text)) throw new Error(`no cell ${address}`)
    return text.replace(cell, value === null ? `<c r="${address}"/>` : `<c r="${address}"><v>${value}</v></c>`)
  })

const textIn = (xml: string): string => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')

/** The Word file with other words in the cell of a numbered row under a head, in the first such table of amounts. */
export const editedDocx = (file: Uint8Array, key: string, head: string, words: string): Uint8Array =>
  changed(file, (name, text) => {
    if (name !== 'word/document.xml') return text
    let done = false
    const edited = text.replace(/<w:tbl>.*?<\/w:tbl>/gs, table => {
      const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []
      const heads = (rows[0]?.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map(textIn)
      const column = heads.indexOf(head)
      if (done || column < 0 || heads[0] !== 'Nr.' || !/udgift/.test(heads[1] ?? '')) return table
      const row = rows.find(each => {
        const cells = each.match(/<w:tc>.*?<\/w:tc>/gs) ?? []
        return cells.length === heads.length && textIn(cells[0] ?? '') === key
      })
      if (row === undefined) return table
      done = true
      const cells = row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []
      const cell = cells[column] ?? ''
      const after = cell.replace(/<w:t[^>]*>[^<]*<\/w:t>/, `<w:t>${words}</w:t>`)
      const place = cells.slice(0, column).reduce((at, each) => row.indexOf(each, at) + each.length, 0)
      const start = row.indexOf(cell, place)
      return table.replace(row, () => row.slice(0, start) + after + row.slice(start + cell.length))
    })
    if (!done) throw new Error(`no row ${key} under ${head}`)
    return edited
  })

/** The file without the case it carries, as where somebody typed the form again. */
export const strippedForm = (file: Uint8Array): Uint8Array =>
  changed(file, (name, text) =>
    name.startsWith('customXml/') || (name.startsWith('xl/worksheets/') && text.includes('forlaens/case/1</t>'))
      ? undefined
      : text,
  )

/** The file with a letter of the carried case changed. */
export const spoiltForm = (file: Uint8Array): Uint8Array =>
  changed(file, (name, text) =>
    name === 'customXml/item1.xml' || text.includes('>forlaens/case/1</t>')
      ? text.replace('&quot;title&quot;: &quot;', '&quot;title&quot;: &quot;X')
      : text,
  )

/** The workbook with some of its words changed where people see them: the first place on the sheets before the carried case. */
export const editedForm = (
  file: Uint8Array,
  changes: readonly (readonly [from: string | RegExp, to: string])[],
): Uint8Array => {
  const left = new Set(changes)
  const after = changed(file, (name, text) => {
    if (!name.startsWith('xl/worksheets/') || text.includes('>forlaens/case/1</t>')) return text
    let edited = text
    for (const change of left) {
      const next = edited.replace(change[0], () => change[1])
      if (next === edited) continue
      edited = next
      left.delete(change)
    }
    return edited
  })
  if (left.size > 0) throw new Error(`not there: ${[...left].map(([from]) => from).join(', ')}`)
  return after
}
