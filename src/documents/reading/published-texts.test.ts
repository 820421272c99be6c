// The five published texts as plain text, read and understood without a template, against the same cases transcribed by hand.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { auditCase } from '../../investment/audit/audit.ts'
import { arithmetic } from '../../investment/audit/finding.ts'
import { checkDocument } from '../../investment/document/check-document.ts'
import { understand } from '../../investment/document/understand.ts'
import { parseCase } from '../case-file.ts'
import { readText } from './text.ts'

const names = ['ringsted-2020', 'herning-2012', 'koebenhavn-2016', 'frederiksberg-2017', 'herning-2016'] as const

const file = (path: string): string => readFileSync(new URL(`../../../cases/${path}`, import.meta.url), 'utf8')
const checked = (name: string) => checkDocument(understand(readText(file(`sources/${name}.txt`))))
const byHand = (name: string) => auditCase(parseCase(file(`${name}.yaml`), name).case)

/** The tables of the hand-made cases by the names their documents have for them. */
const tables: Readonly<Record<string, string>> = {
  '1. Forslagets samlede økonomiske konsekvenser': 'section-1',
  'Tabel 1': '1',
  'Tabel 2': '2',
  'Tabel 3': '3',
  'Tabel 4': '4',
  'Projektets økonomi': 'economy',
  'Business case (i stor skala) per 1. januar 2016 I 1.000 kr': '1',
}

type Where = {
  readonly table?: string | undefined
  readonly row?: string | undefined
  readonly column?: string | undefined
}

/** Code and cell; a finding in the text has no table, and its words may be cut elsewhere. A row of years 1, 2, 3 is told by number. */
const cell = (of: { readonly code: string; readonly where: Where }): string => {
  const { table, row, column } = of.where
  if (table === undefined) return `${of.code} in the text`
  const place = column === undefined || /^ÅR/u.test(column) ? (column ?? '').replace(/^ÅR /u, '') : column
  // A finding about a whole row of a form may name its first year or none.
  return `${of.code} | ${tables[table] ?? table} | ${row ?? ''} | ${of.code === 'funds' ? '' : place}`
}

describe('the published texts, read as plain text', () => {
  it.each(names)('%s: errors stand in the same cells with the same codes as in the hand-made case', name => {
    const errors = (findings: ReturnType<typeof checked>['findings'] | ReturnType<typeof byHand>['findings']) =>
      findings
        .filter(found => found.severity === 'error')
        .map(cell)
        .sort()
    expect(errors(checked(name).findings)).toEqual(errors(byHand(name).findings))
  })

  it.each(names)('%s: what the hand-made case explains is explained', name => {
    expect(checked(name).explained.map(cell).sort()).toEqual(byHand(name).explained.map(cell).sort())
  })

  it.each(names)('%s: the same is noted for a reader', name => {
    const notes = (findings: ReturnType<typeof checked>['findings'] | ReturnType<typeof byHand>['findings']) =>
      findings
        .filter(found => found.severity === 'note')
        .map(cell)
        .sort()
    expect(notes(checked(name).findings)).toEqual(notes(byHand(name).findings))
  })

  it.each(['herning-2012', 'herning-2016'])('%s is clean in arithmetic', name => {
    const { findings } = checked(name)
    expect(findings.filter(found => found.severity === 'error' && arithmetic.has(found.code))).toEqual([])
  })
})
