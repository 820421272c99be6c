// København's Tabel 1 has one slip in two cells: one number on page and paper, two findings in the JSON.
import { describe, expect, it } from 'vitest'
import { message } from '../../language/message.ts'
import type { DocumentFinding } from './document-finding.ts'
import { numbered } from './numbered.ts'

const found = (
  severity: DocumentFinding['severity'],
  row: number | undefined,
  column: number | null = 0,
  code: DocumentFinding['code'] = 'sum',
): DocumentFinding => ({
  severity,
  code,
  certainty: 'certain',
  where: row === undefined ? {} : { cell: { table: 0, row, column } },
  stated: 1,
  computed: 2,
  message: message('read-usual'),
})

const marks = (findings: readonly DocumentFinding[]): readonly (readonly [string, number])[] =>
  numbered({ findings, explained: [], leftOut: [] }).map(each => [each.mark, each.found.length])

describe('the number of a finding', () => {
  it('is shared by cells of one row with the same slip, wherever they stand among the others', () => {
    expect(marks([found('error', 3, 2), found('error', 5), found('error', 3, 3)])).toEqual([
      ['1', 2],
      ['2', 1],
    ])
  })

  it('is its own for another row, another kind of slip, a whole row and the text', () => {
    const several = [
      found('error', 3, 2),
      found('error', 4, 2),
      found('error', 3, 3, 'sign'),
      found('error', 3, null),
      found('error', 3, null),
      found('error', undefined),
      found('error', undefined),
    ]
    expect(marks(several).map(([mark]) => mark)).toEqual(['1', '2', '3', '4', '5', '6', '7'])
  })

  it('is a letter for notes, of which there may be more than the alphabet has, and a tick for what is explained', () => {
    const notes = Array.from({ length: 28 }, (_, row) => found('note', row))
    expect(marks(notes).map(([mark]) => mark)).toEqual([...'abcdefghijklmnopqrstuvwxyz', 'aa', 'ab'])
    const { severity: _, certainty: __, ...difference } = found('note', 1)
    expect(
      numbered({ findings: [found('note', 0), found('error', 0)], explained: [difference, difference], leftOut: [] }),
    ).toMatchObject([{ mark: '1' }, { mark: 'a' }, { mark: '✓' }, { mark: '✓' }])
  })
})
