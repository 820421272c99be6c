// Measures what has a named limit in bench/limits.yaml, writes bench/RESULTS.md, and with --check fails where one is broken.
import { appendFile, readFile } from 'node:fs/promises'
import os from 'node:os'
import { parse } from 'yaml'
import { z } from 'zod'
import { measureAccess } from './access.ts'
import { measureCaseList } from './case-list.ts'
import { measureCommands } from './commands.ts'
import { measureDocuments } from './documents.ts'
import { measureDraws } from './draws.ts'
import { measureJournal } from './journal.ts'
import { measurePages } from './pages.ts'
import { measureSearch } from './search.ts'
import { measureSpells } from './spells.ts'

const Limits = z.record(
  z.string(),
  z.strictObject({ limit: z.number(), unit: z.enum(['ms', 'times', 'kB']), what: z.string() }),
)
const limits = Limits.parse(parse(await readFile(new URL('limits.yaml', import.meta.url), 'utf8')))

/** What was measured, or why it was not run here. */
const measured: Record<string, number | string> = {
  ...(await measureCommands()),
  ...(await measureDraws()),
  ...(await measureDocuments()),
  ...(await measurePages()),
  ...(await measureSpells()),
  ...(await measureJournal()),
  ...(await measureAccess()),
  ...(await measureCaseList()),
  ...(await measureSearch()),
}

const rows = Object.entries(limits).map(([name, { limit, unit, what }]) => {
  const value = measured[name]
  const held = typeof value === 'number' ? value <= limit : value !== undefined
  return { name, what, unit, limit, value, held }
})
const shown = (value: number | string | undefined, unit: string, none: string): string =>
  typeof value === 'string' ? value : `${value?.toFixed(1) ?? none} ${unit}`

for (const { name, unit, limit, value, held } of rows) {
  const says = typeof value === 'string' ? '      ' : held ? 'held  ' : 'BROKEN'
  console.log(`${says} ${name}: ${shown(value, unit, 'not measured')} (limit ${limit})`)
}

const table = [
  ['measure', 'value', 'limit', 'held'],
  ...rows.map(({ name, unit, limit, value, held }) => [
    name,
    shown(value, unit, '-'),
    `${limit}`,
    typeof value === 'string' ? '-' : held ? 'yes' : 'NO',
  ]),
]
/** Columns as wide as their widest cell: the way the lint's formatter prints a table, so that a run leaves nothing to mend. */
const widths = table[0]?.map((_, column) => Math.max(...table.map(row => row[column]?.length ?? 0))) ?? []
const line = (cells: readonly string[], filler: string) =>
  `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width, filler)).join(' | ')} |`

const command = `npm run bench${process.argv.includes('--check') ? ' -- --check' : ''}`
await appendFile(
  new URL('RESULTS.md', import.meta.url),
  [
    `\n## ${new Date().toISOString().slice(0, 10)}, \`${command}\`, Node ${process.versions.node}, ${os.cpus().length} cores\n`,
    ...table.slice(0, 1).map(row => line(row, ' ')),
    line([], '-'),
    ...table.slice(1).map(row => line(row, ' ')),
    '',
  ].join('\n'),
)
if (process.argv.includes('--check') && rows.some(row => !row.held)) process.exitCode = 1
