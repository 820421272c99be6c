// Whatever a page may send as corrections, the paper is drawn.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { docxWords } from '../../../test/setup/docx-words.ts'
import { columnMeanings } from '../../investment/document/column-name.ts'
import type { Corrections } from '../../investment/document/understand.ts'
import { rowRoles } from '../../investment/document/understood.ts'
import { day } from '../../language/day.ts'
import { readText } from '../reading/text.ts'
import { drawFindings } from './draw-findings.ts'

const document = readText(
  'Tabel 1. Økonomi\n\n1.000 kr.\t2026\t2027\tI alt\nTeam\t1.200\t1.200\t2.400\nFærre anbringelser\t0\t-900\t-900\nNetto\t1.200\t300\t1.500\n\nTeamet koster 1,2 mio. kr. i 2026.\n',
)
const table = document.blocks.findIndex(block => block.kind === 'table')

const draw = (corrections: Corrections): string =>
  docxWords(drawFindings({ document, corrections, name: 'sag.txt', today: day('2026-06-15'), format: 'docx' }))

const at = fc.integer({ min: 0, max: 5 }).map(String)
const correction = fc.record(
  {
    unit: fc.constantFrom('kr.', '1000 kr.', 'mio. kr.'),
    sign: fc.constantFrom('cost-positive', 'gain-positive'),
    priceLevel: fc.option(fc.integer({ min: 1900, max: 2200 })),
    columns: fc.dictionary(
      at,
      fc.record({ means: fc.constantFrom(...columnMeanings), year: fc.option(fc.integer({ min: 1, max: 2200 })) }),
    ),
    roles: fc.dictionary(at, fc.constantFrom(...rowRoles)),
    cells: fc.dictionary(
      fc.tuple(at, at).map(place => place.join(':')),
      fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    ),
  },
  { requiredKeys: [] },
)

describe('the paper', () => {
  it('is drawn whatever a person puts right in the reading', () => {
    fc.assert(
      fc.property(correction, fc.option(fc.integer({ min: 0, max: 50_000 })), (given, main) => {
        const tables = { [table]: given, 99: given }
        const words = draw({ tables, ...(main === null ? {} : { main }) })
        expect(words).toContain('Dokumenttjek')
        expect(words).not.toMatch(/undefined|NaN|Infinity/u)
      }),
      { numRuns: 150 },
    )
  })

  it('says that the reading was corrected', () => {
    expect(draw({ tables: {} })).not.toContain('er rettet af den, der har lavet tjekket')
    expect(draw({ tables: { [table]: { unit: 'kr.' } } })).toContain('er rettet af den, der har lavet tjekket')
  })
})
