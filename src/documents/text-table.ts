// A table as plain text, for the terminal: columns as wide as their widest cell, numbers to the right.

/** One column: its heading and whether its cells stand to the right (numbers) or to the left (words). */
export type TextColumn = { readonly heading: string; readonly align: 'left' | 'right' }

/** The table as lines of text, without trailing blanks. Every row must have one cell per column. */
export const textTable = (columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string => {
  const widths = columns.map((column, at) =>
    Math.max(column.heading.length, ...rows.map(row => (row[at] ?? '').length)),
  )
  const cell = (text: string, at: number): string =>
    columns[at]?.align === 'right' ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0)
  const line = (cells: readonly string[]): string => cells.map(cell).join('  ').trimEnd()
  return [
    line(columns.map(column => column.heading)),
    line(widths.map(width => '-'.repeat(width))),
    ...rows.map(line),
  ].join('\n')
}
