// What a finding and a table are called in a few words, the same on the page and on paper.
import { findingNames, wholeTable } from '../language/sentences/case-names.ts'
import type { FindingCode } from './audit/finding.ts'

type Table = { readonly id: string; readonly title: string; readonly counts: boolean }

type Found = {
  readonly code: string
  readonly where: { readonly table?: string | undefined; readonly column?: string | undefined }
}

const names: Readonly<Record<FindingCode, string>> = findingNames
const isNamed = (code: string): code is FindingCode => code in names

/** A table's short name: "Samlet" for the one that makes the net, "Tabel 1", or its title cut at a word. */
export const tableName = (table: Pick<Table, 'title' | 'counts'>, all: readonly Pick<Table, 'counts'>[]): string => {
  const numbered = /^(Tabel \d+)\b/.exec(table.title)?.[1]
  if (numbered !== undefined) return numbered
  if (table.counts && all.filter(each => each.counts).length === 1) return wholeTable
  const words = table.title.split(' ')
  let name = words[0] ?? ''
  for (const word of words.slice(1)) {
    if (`${name} ${word}`.length > 22) return `${name} …`
    name = `${name} ${word}`
  }
  return name
}

/** "Sum, Tabel 1, 2019": what kind of thing, and where; where there is but one table, it needs no name. */
export const foundName = ({ code, where }: Found, tables: readonly Table[]): string => {
  const table = tables.length < 2 ? undefined : tables.find(each => each.id === where.table)
  return [
    isNamed(code) ? names[code] : code,
    ...(table === undefined ? [] : [tableName(table, tables)]),
    ...(where.column === undefined || where.column.length < 4 ? [] : [where.column]),
  ].join(', ')
}
