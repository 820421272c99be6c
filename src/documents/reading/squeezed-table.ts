// A table squeezed into one line of text: years, then a label and its values, a label and its values. Blank cells are gone.
import type { ReadCell } from '../../investment/document/read-document.ts'

type Squeezed = { readonly rows: readonly (readonly (ReadCell | null)[])[] }

const amount = String.raw`[-−–]?\s?\d{1,3}(?:\.\d{3})+(?:,\d+)?|[-−–]?\s?\d+(?:,\d+)?`
const years = /(?<!\S)((?:19|20)\d\d(?: (?:19|20)\d\d){2,})(?!\S)/u

/** Words and values in order. "SO16-1.655-5.655" is a word with two values behind it; "-7.500-12.500" is two values. */
const tokensOf = (text: string): readonly { word: string; value: boolean }[] =>
  text
    .replace(/(?<=[\d)\p{L}])(?=[-−–]\d{1,3}(?:\.\d{3})+(?!\p{L}))/gu, ' ')
    .replace(/(?<=\s)([-−–]) (?=\d)/gu, '$1')
    .replace(/(?<=\d)(?=[-−–]\d)/gu, ' ')
    .split(/\s+/u)
    .filter(word => word !== '')
    .map(word => ({ word, value: new RegExp(`^(?:${amount})$`, 'u').test(word) }))

/** The paragraph in parts: text, and the tables found in it. One text where there is none. */
export const squeezedTableIn = (paragraph: string): readonly (string | Squeezed)[] => {
  const found = years.exec(paragraph)
  if (found?.[1] === undefined) return [paragraph]
  const names = found[1].split(' ')
  if (!names.every((name, at) => at === 0 || Number(name) === Number(names[at - 1]) + 1)) return [paragraph]
  const rows: { label: string; values: string[] }[] = []
  let label: string[] = []
  let values: string[] = []
  const tokens = tokensOf(paragraph.slice(found.index + found[0].length))
  for (const { word, value } of tokens) {
    if (value && label.length > 0 && values.length < names.length) values.push(word)
    else {
      if (values.length > 0) {
        rows.push({ label: label.join(' '), values })
        label = []
        values = []
      }
      label.push(word)
    }
  }
  if (values.length > 0) rows.push({ label: label.join(' '), values })
  const full = rows.filter(row => row.values.length === names.length)
  if (full.length < 2 || full.length * 2 < rows.length || rows.some(row => row.label.length > 150)) return [paragraph]
  const heading: ReadCell[] = [{ text: '' }, ...names.map(text => ({ text }))]
  const body = rows.map(row => [
    { text: row.label },
    ...names.map((_, at): ReadCell => ({ text: row.values[at] ?? '' })),
  ])
  const before = paragraph.slice(0, found.index).trim()
  const after = values.length > 0 ? '' : label.join(' ')
  return [...(before === '' ? [] : [before]), { rows: [heading, ...body] }, ...(after === '' ? [] : [after])]
}
