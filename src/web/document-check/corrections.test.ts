// Every correction can be undone and done again, one by one or all at once.
import { expect, it } from 'vitest'
import { act, begin, type Correction, countOf, redo, uncorrected, undo, undoAll } from './corrections.ts'

const steps: readonly Correction[] = [
  { do: 'unit', block: 4, unit: 'kr.' },
  { do: 'unit', block: 4, unit: 'mio. kr.' },
  { do: 'column', block: 4, column: 2, means: 'year', year: 2026 },
  { do: 'role', block: 7, row: 1, role: 'ignored' },
  { do: 'cell', block: 7, row: 1, column: 2, value: null },
  { do: 'main', table: 1 },
]
const done = steps.reduce(act, begin)

it('corrections of one thing are one, the last; all are counted', () => {
  expect(done.now).toEqual({
    tables: {
      4: { unit: 'mio. kr.', columns: { 2: { means: 'year', year: 2026 } } },
      7: { roles: { 1: 'ignored' }, cells: { '1:2': null } },
    },
    main: 1,
  })
  expect(countOf(done.now)).toBe(5)
})

it('undone to the beginning and done again they are the same', () => {
  const back = steps.reduce(undo, done)
  expect(back.now).toEqual(uncorrected)
  expect(undo(back)).toEqual(back)
  expect(steps.reduce(redo, back)).toEqual(done)
  expect(redo(done)).toEqual(done)
})

it('all are taken back in one step, which can be undone; a new correction ends what was undone', () => {
  const none = undoAll(done)
  expect(countOf(none.now)).toBe(0)
  expect(undo(none).now).toEqual(done.now)
  expect(undoAll(none)).toBe(none)
  expect(act(undo(done), { do: 'unit', block: 4, unit: 'kr.' }).future).toEqual([])
})
