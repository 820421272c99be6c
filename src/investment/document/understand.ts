// A read document understood: every table that holds amounts, by the name the document has for it, and the one that counts.
import { gridOf } from './grid.ts'
import type { ReadBlock, ReadDocument, ReadText } from './read-document.ts'
import { withSameSigns } from './same-signs.ts'
import { type TableCorrection, understandTable } from './understand-table.ts'
import type { Understood, UnderstoodTable } from './understood.ts'

/** A person's corrections, by the block of the table they are about (from 0). */
export type Corrections = { readonly tables: Readonly<Record<number, TableCorrection>>; readonly main?: number }

const none: Corrections = { tables: {} }

const captionName = /^((?:Tabel|Skema|Oversigt|Figur|Bilag)\s+\d+[a-zæøå]?)\b/iu

/** The words of a heading without the marks before them. */
const shown = (text: string): string => text.replace(/\s+/gu, ' ').trim().replace(/[:.]$/u, '')

type Named = { readonly name: string; readonly title: string; readonly before: string }

const textsBefore = (blocks: readonly ReadBlock[], at: number): readonly ReadText[] => {
  const texts: ReadText[] = []
  for (let place = at - 1; place >= 0 && texts.length < 40; place -= 1) {
    const block = blocks[place]
    if (block === undefined || block.kind === 'table') break
    if (block.note !== true) texts.push(block)
  }
  return texts
}

/** What the document calls a table: its caption above or below, a short line above that ends in nothing, a heading, its sheet. */
const nameOf = (blocks: readonly ReadBlock[], at: number): Named => {
  const texts = textsBefore(blocks, at)
  const [first] = texts
  const near = texts.slice(0, 3)
  const before = first?.text ?? ''
  const caption =
    captionInside(blocks[at]) ?? near.find(block => captionName.test(block.text)) ?? captionBelow(blocks, at)
  const heading = texts.find(block => block.level > 0)
  if (caption !== undefined) {
    return { name: captionName.exec(caption.text)?.[1] ?? caption.text, title: shown(caption.text), before }
  }
  const titled = near.find(block => /^tabel\b/iu.test(block.text) && block.text.length < 120)
  const short =
    first !== undefined && first.level === 0 && !isUnitAlone(first.text) && (first.bold === true || isShort(first.text))
      ? first
      : undefined
  const title = titled ?? (first?.level !== 0 ? (first ?? heading) : (short ?? heading))
  const sheet = blocks[at]?.at.sheet
  const name = title === undefined ? (sheet ?? '') : shown(title.text)
  return { name, title: name, before: title === first ? '' : before.slice(-200) }
}

/** "(hele 1.000 kr.)" says what is counted in, and names no table. */
const isUnitAlone = (text: string): boolean =>
  text.length < 60 &&
  /^[([]?(?:(?:alle )?(?:tal|beløb)(?: er)? )?(?:i )?(?:hele )?(?:(?:1\.?000|t|tusinde?|mio|mia)\.? ?)?(?:kr|kroner)\b\.?(?:,? (?:i )?20\d\d-? ?(?:pl?|p\/l|priser|prisniveau))?[)\]]?\.?$/iu.test(
    text.replace(/\s+/gu, ' ').trim(),
  )

const isShort = (text: string): boolean => text.length < 90 && !/[.!?]$/u.test(text.replace(/(?:kr|mio|mv|pl)\.$/u, ''))

/** A caption in the first row of the table itself. */
const captionInside = (block: ReadBlock | undefined): { readonly text: string } | undefined => {
  const cell =
    block?.kind === 'table' ? block.rows[0]?.find(each => each !== null && each.text.trim() !== '') : undefined
  return cell !== null && cell !== undefined && captionName.test(cell.text) ? cell : undefined
}

const captionBelow = (blocks: readonly ReadBlock[], at: number): ReadText | undefined => {
  const next = blocks[at + 1]
  const after = blocks[at + 2]
  return next?.kind === 'text' && captionName.test(next.text) && after?.kind !== 'table' ? next : undefined
}

/** Rates that the text says money is discounted with. */
const ratesIn = (blocks: readonly ReadBlock[]): readonly number[] =>
  blocks.flatMap(block =>
    block.kind === 'text' && /diskont|nutidsværdi|kalkulationsrente|realrente/iu.test(block.text)
      ? [...block.text.matchAll(/(\d{1,2}(?:,\d{1,2})?)\s*(?:%|pct|procent)/giu)].map(found =>
          Number((found[1] ?? '0').replace(',', '.')),
        )
      : [],
  )

/** Every name once: a second table of the same name is called "name (2)". */
const apart = (tables: readonly UnderstoodTable[]): readonly UnderstoodTable[] => {
  const seen = new Map<string, number>()
  return tables.map((table, at) => {
    const name = table.name === '' ? `Tabel nr. ${at + 1}` : table.name
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    return before === 0
      ? { ...table, name, title: table.title === '' ? name : table.title }
      : { ...table, name: `${name} (${before + 1})` }
  })
}

/** The table that makes the net: the one with most of what a case has. */
const mainOf = (tables: readonly UnderstoodTable[]): number | null => {
  const worth = (table: UnderstoodTable): number => {
    if (!table.money) return -1
    const lines = table.rows.filter(row => row.role.value === 'line')
    const yearly = table.columns.filter(column => column.year !== null).length
    const kinds = new Set(lines.map(row => (row.kind.value === 'cost' ? 'cost' : 'gain'))).size
    const closing = table.rows.some(row => row.role.value === 'cumulative' || row.role.value === 'payback') ? 10 : 0
    const net = table.rows.some(
      row => row.role.value === 'total' && /netto|samlet økonomi|nettoeffekt/iu.test(row.label),
    )
      ? 10
      : 0
    const guessed = table.unit.sureness === 'guess' ? -15 : 0
    return guessed + lines.length + yearly + (kinds > 1 ? 20 : 0) + closing + net
  }
  const best = tables.reduce<number | null>(
    (most, table, at) => (worth(table) > (most === null ? 0 : worth(tables[most] ?? table)) ? at : most),
    null,
  )
  return best
}

/** Understands a document, with a person's corrections where there are any. */
export const understand = (document: ReadDocument, by: Corrections = none): Understood => {
  const { blocks } = document
  const rates = ratesIn(blocks)
  const found = blocks.flatMap((block, at): UnderstoodTable[] => {
    if (block.kind !== 'table') return []
    const grid = gridOf(block)
    if (grid === undefined) return []
    return [understandTable(block, grid, { block: at, ...nameOf(blocks, at), rates }, by.tables[at])]
  })
  const tables = apart(found)
  const main = by.main ?? mainOf(tables)
  return { document, tables: withSameSigns(tables, main), main }
}

/** The document understood again with what a person has put right. */
export const reread = (understood: Understood, by: Corrections): Understood => understand(understood.document, by)
