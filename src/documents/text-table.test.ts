// A table for the terminal: its columns line up, and no line ends in blanks.
import { describe, expect, it } from 'vitest'
import { textTable } from './text-table.ts'

describe('a text table', () => {
  it('is as wide as its widest cells, words to the left and numbers to the right', () => {
    const table = textTable(
      [
        { heading: 'kr.', align: 'left' },
        { heading: '2026', align: 'right' },
        { heading: 'Note', align: 'left' },
      ],
      [
        ['Løn', '1.200', ''],
        ['Færre anbringelser', '-3', 'ca.'],
      ],
    )
    expect(table.split('\n')).toEqual([
      'kr.                  2026  Note',
      '------------------  -----  ----',
      'Løn                 1.200',
      'Færre anbringelser     -3  ca.',
    ])
  })

  it('without rows is its heading', () => {
    expect(textTable([{ heading: 'År', align: 'right' }], [])).toBe('År\n--')
  })
})
