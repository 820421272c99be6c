// What the panels and the list show of the published texts, read as plain text without a template.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readText } from '../../documents/reading/text.ts'
import { type Correction, corrected, uncorrected } from './corrections.ts'
import { findingModel } from './finding-model.ts'
import { marksOf } from './marks.ts'
import { tableModel } from './table-model.ts'
import { workedOut } from './understanding.ts'

const source = (name: string): string =>
  readFileSync(new URL(`../../../cases/sources/${name}.txt`, import.meta.url), 'utf8')

const shown = (text: string, ...by: readonly Correction[]) => {
  const document = readText(text)
  const worked = workedOut(
    document,
    by.reduce((of, each) => corrected(of, each), uncorrected),
  )
  const marks = marksOf(worked.checked, worked.tables)
  const tables = worked.tables.map((table, at) => tableModel(table, { document, marks, at, correctedCells: new Set() }))
  return {
    worked,
    marks,
    tables,
    list: (of: 'errors' | 'notes' | 'explained') => marks[of].map(mark => findingModel(mark, worked.tables)),
  }
}
console.log(JSON.stringify(shown(source('koebenhavn-2016')).list('errors'), null, 1))
for (const n of ['koebenhavn-2016', 'ringsted-2020', 'herning-2012', 'herning-2016', 'frederiksberg-2017']) {
  const s = shown(source(n))
  for (const t of s.tables) {
    console.log(
      '##',
      t.title,
      t.place,
      t.state,
      JSON.stringify(t.facts.map(f => [f.of, f.value, f.sure])),
      t.look,
      t.marks.map(m => m.sign),
    )
    console.log(t.columns.map(c => `${c.name}${c.words ? `(${c.words})` : ''}`).join('|'))
    for (const r of t.rows)
      console.log(
        r.kind === 'group'
          ? `[${r.label}]`
          : `${r.sum ? '*' : ' '}${r.label} {${r.words}} ${r.marks.map(m => m.sign)} | ${r.cells.map(c => c.shown + (c.instead ? `>${c.instead}` : '') + c.marks.map(m => `(${m.sign})`).join('')).join(' | ')}`,
      )
  }
  console.log(JSON.stringify([...s.list('errors'), ...s.list('notes'), ...s.list('explained')], null, 1))
  console.log(s.worked.previews)
}
describe('x', () => {
  it('y', () => {
    expect(1).toBe(1)
  })
})
