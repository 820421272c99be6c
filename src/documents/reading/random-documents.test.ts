// Documents made from a seed: a clean one is clean, and one slip is found in its own cell with its own code, and nothing else.
import { describe, expect, it } from 'vitest'
import { randomDocument } from '../../../test/investment/random-document.ts'
import type { Slip } from '../../../test/investment/random-slips.ts'
import { checkDocument } from '../../investment/document/check-document.ts'
import type { DocumentFinding } from '../../investment/document/document-finding.ts'
import { understand } from '../../investment/document/understand.ts'
import { readText } from './text.ts'

const errorsIn = (text: string): readonly DocumentFinding[] =>
  checkDocument(understand(readText(text))).findings.filter(found => found.severity === 'error')

const seeds = Array.from({ length: 60 }, (_, at) => at + 1)

const slips: readonly Slip[] = [
  'sum',
  'across',
  'cumulative',
  'sign-total',
  'sign-line',
  'sign-row',
  'unit-line',
  'unit-row',
  'heading-unit',
  'same-line',
  'text-table',
  'text-unit',
  'count',
  'text-product',
  'label-product',
  'percentage',
  'payback',
  'discount',
  'timing',
  'funds',
  'key',
]

describe('random documents', () => {
  it('have no error where none was planted', () => {
    expect(seeds.flatMap(seed => errorsIn(randomDocument(seed, 'none').text).map(found => [seed, found.code]))).toEqual(
      [],
    )
  })

  it.each(slips)('%s: found in its cell with its code, and nothing else', slip => {
    const planted = seeds.map(seed => ({ seed, ...randomDocument(seed, slip) })).filter(each => each.code !== null)
    expect(planted.length).toBeGreaterThan(3)
    for (const { seed, text, code, row, column } of planted) {
      const [found, ...others] = errorsIn(text)
      const named = [found?.where.row, found?.where.column]
      expect([seed, found?.code, others.map(other => other.code)]).toEqual([seed, code, []])
      if (row !== null) expect(named).toContain(row)
      if (column !== null) expect(named).toContain(column)
    }
  })
})
