// A laid-out document as text: with tabs or aligned columns, as Markdown, as HTML, and as the lines of a csv file.
import type { Grid, Laid, Printed } from './layout.ts'
import { type Chance, chanceOf } from './random.ts'

/** A text form is drawn from the seed where there are several ways to write it. */
type Text = { readonly seed: number; readonly title: string; readonly blocks: readonly Laid[] }

const indented = (cell: Printed | null): string => (cell === null ? '' : `${'  '.repeat(cell.indent)}${cell.text}`)

const notesOf = (grid: Grid): readonly string[] => grid.notes.map(note => `* ${note}`)

const words = (block: Exclude<Laid, Grid>, bullet: string): readonly string[] => {
  if (block.kind === 'list') return block.items.map(item => `${bullet} ${item}`)
  return [block.text]
}

const inLines = (text: Text, bullet: string, table: (grid: Grid) => readonly string[]): string => {
  const parts = text.blocks.map(block => {
    if (block.kind !== 'grid') return words(block, bullet)
    return [...(block.caption === null ? [] : [block.caption]), ...table(block), ...notesOf(block)]
  })
  return `${parts.map(part => part.join('\n')).join('\n\n')}\n`
}

const bulletOf = (chance: Chance): string => chance.pick(['-', '•', '·'])

/** As it is pasted from a spreadsheet or a page: a tab between cells, nothing where nothing stands. */
export const withTabs = (text: Text): string =>
  inLines(text, bulletOf(chanceOf(text.seed)), grid => grid.rows.map(row => row.map(indented).join('\t')))

/** With spaces that keep columns under each other: words to the left, numbers to the right. */
export const withColumns = (text: Text): string =>
  inLines(text, bulletOf(chanceOf(text.seed)), grid => {
    const width = grid.rows[0]?.length ?? 0
    const spanning = (row: readonly (Printed | null)[]): boolean =>
      row.filter(cell => cell !== null && cell.text !== '').length === 1
    const widths = Array.from({ length: width }, (_, at) =>
      Math.max(
        1,
        ...grid.rows
          .filter((row, index) => index >= grid.heads - 1 && (at < grid.labels || !spanning(row)))
          .map(row => indented(row[at] ?? null).length),
      ),
    )
    return grid.rows.map((row, index) => {
      // A unit over the years stands where it begins and may reach over them.
      if (index < grid.heads - 1) {
        const at = row.findIndex(cell => cell !== null && cell.text !== '')
        const before = widths.slice(0, Math.max(0, at)).reduce((all, one) => all + one + 3, 0)
        return `${' '.repeat(before)}${indented(row[at] ?? null)}`.trimEnd()
      }
      return row
        .map((cell, at) =>
          at < grid.labels ? indented(cell).padEnd(widths[at] ?? 0) : indented(cell).padStart(widths[at] ?? 0),
        )
        .join('   ')
        .trimEnd()
    })
  })

/** Markdown with pipe tables, totals in bold where the look has them. */
export const markdown = ({ blocks, seed }: Text): string => {
  const right = chanceOf(seed).happens(0.5)
  const cellOf = (cell: Printed | null): string => {
    if (cell === null || cell.text === '') return ''
    const text = `${'&nbsp;&nbsp;'.repeat(cell.indent)}${cell.text.replaceAll('*', '\\*')}`
    return cell.bold ? `**${text}**` : text
  }
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const table = (grid: Grid): readonly string[] => {
    const [first, ...rest] = grid.rows.map(row => row.map(cellOf))
    const rule = (first ?? []).map((_, at) => (at < grid.labels ? '---' : right ? '---:' : '---'))
    return [line(first ?? []), line(rule), ...rest.map(line)]
  }
  const parts = blocks.map(block => {
    if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${block.text}`
    if (block.kind === 'paragraph') return block.text
    if (block.kind === 'list') return block.items.map(item => `- ${item}`).join('\n')
    const notes = block.notes.map(note => `\\* ${note}`)
    return [
      ...(block.caption === null ? [] : [`**${block.caption}**`, '']),
      ...table(block),
      ...(notes.length > 0 ? ['', ...notes] : []),
    ].join('\n')
  })
  return `${parts.join('\n\n')}\n`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A page of HTML with real tables: a caption or a title row, spans, bold by `strong`, `th` or a class. */
export const html = ({ blocks, title, seed }: Text): string => {
  const chance = chanceOf(seed)
  const bold = chance.pick(['strong', 'b'])
  const heads = chance.happens(0.6)
  const inCaption = chance.happens(0.5)
  const cellOf = (cell: Printed, tag: string): string => {
    const spans = `${cell.columns > 1 ? ` colspan="${cell.columns}"` : ''}${cell.rows > 1 ? ` rowspan="${cell.rows}"` : ''}`
    const text = `${'&nbsp;&nbsp;&nbsp;'.repeat(cell.indent)}${escaped(cell.text)}`
    return `<${tag}${spans}>${cell.bold && tag === 'td' && cell.text !== '' ? `<${bold}>${text}</${bold}>` : text}</${tag}>`
  }
  const rowsOf = (rows: Grid['rows'], tag: string): string =>
    rows.map(row => `<tr>${row.flatMap(cell => (cell === null ? [] : [cellOf(cell, tag)])).join('')}</tr>`).join('\n')
  const table = (grid: Grid): string => {
    const caption = grid.caption === null ? '' : inCaption ? `<caption>${escaped(grid.caption)}</caption>\n` : ''
    const above = grid.caption === null || inCaption ? '' : `<p><${bold}>${escaped(grid.caption)}</${bold}></p>\n`
    const head = rowsOf(grid.rows.slice(0, grid.heads), heads ? 'th' : 'td')
    const body = rowsOf(grid.rows.slice(grid.heads), 'td')
    const inside = heads ? `<thead>\n${head}\n</thead>\n<tbody>\n${body}\n</tbody>` : `${head}\n${body}`
    return `${above}<table>\n${caption}${inside}\n</table>${grid.notes.map(note => `\n<p><small>* ${escaped(note)}</small></p>`).join('')}`
  }
  const parts = blocks.map(block => {
    if (block.kind === 'heading') return `<h${block.level}>${escaped(block.text)}</h${block.level}>`
    if (block.kind === 'paragraph') return `<p>${escaped(block.text)}</p>`
    if (block.kind === 'list') return `<ul>\n${block.items.map(item => `<li>${escaped(item)}</li>`).join('\n')}\n</ul>`
    return table(block)
  })
  return `<!doctype html>\n<html lang="da">\n<head><meta charset="utf-8"><title>${escaped(title)}</title></head>\n<body>\n${parts.join('\n')}\n</body>\n</html>\n`
}

const quoted = (text: string, mark: string): string =>
  text.includes(mark) || text.includes('"') || text.includes('\n') ? `"${text.replaceAll('"', '""')}"` : text

/** The lines of a csv file as Danish Excel saves them: semicolons, and every line as wide as the widest table. */
export const csv = ({ blocks, seed }: Text): string => {
  const chance = chanceOf(seed)
  const wide = chance.happens(0.6)
  const width = Math.max(1, ...blocks.map(block => (block.kind === 'grid' ? (block.rows[0]?.length ?? 1) : 1)))
  const line = (cells: readonly string[]): string => {
    const texts = cells.map(cell => quoted(cell, ';'))
    return [...texts, ...Array.from({ length: wide ? width - texts.length : 0 }, () => '')].join(';')
  }
  const lines = blocks.flatMap(block => {
    if (block.kind === 'grid') {
      return [
        ...(block.caption === null ? [] : [line([block.caption])]),
        ...block.rows.map(row => line(row.map(indented))),
        ...notesOf(block).map(note => line([note])),
        line(['']),
      ]
    }
    return [...words(block, '-').map(text => line([text])), ...(block.kind === 'heading' ? [] : [line([''])])]
  })
  return `${lines.join('\r\n')}\r\n`
}

/** Windows-1252 for the letters these documents have. @throws Error at a letter that Windows-1252 lacks. */
export const windows1252 = (text: string): Uint8Array => {
  const special = new Map([
    ['–', 0x96],
    ['—', 0x97],
    ['’', 0x92],
    ['“', 0x93],
    ['”', 0x94],
    ['…', 0x85],
    ['•', 0x95],
    ['€', 0x80],
  ])
  return Uint8Array.from(text, letter => {
    const code = letter.codePointAt(0) ?? 0
    if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code
    const found = special.get(letter)
    if (found === undefined) throw new Error(`Windows-1252 has no ${letter}`)
    return found
  })
}
