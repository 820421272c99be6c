// The score: a checker that finds everything passes, one that is silent, points elsewhere or cries wolf does not.
import { describe, expect, test } from 'vitest'
import { drawFaulty } from './plant.ts'
import { type Audited, type Finding, hits, passes, precisionOf, printScore, recallOf, scoreOf } from './score.ts'
import type { Truth } from './truth.ts'
import { tablesOf } from './world.ts'

const truth: Truth = {
  code: 'sum',
  cells: [{ table: 'Tabel 1. Varige ændringer', row: 'Udgifter i alt', column: 'Budget 2019' }],
  text: null,
  stated: -900_000,
  correct: -1_400_000,
}
const tables = ['Tabel 1. Varige ændringer', 'Tabel 2. Investeringer']
const found = (where: Finding['where'], code = 'sum'): Finding => ({ code, severity: 'error', where })

/** What a checker would print that knows the answers. */
const knowing = ({ code, cells, text, stated }: Truth): Finding => {
  const [cell] = cells
  const where =
    text === null
      ? { table: cell?.table ?? undefined, row: cell?.row ?? undefined, column: cell?.column ?? undefined }
      : { row: text }
  return { code, severity: 'error', where, stated }
}

const documents = (answer: (truths: readonly Truth[]) => readonly Finding[]): readonly Audited[] =>
  Array.from({ length: 100 }, (_, seed) => {
    const { world, truths } = drawFaulty(seed)
    const names = tablesOf(world).flatMap(table => (table.name === null ? [] : [table.name]))
    return { seed, format: 'html', tables: names, truths, findings: answer(truths) }
  })

const clean = (errors: number): readonly Audited[] =>
  Array.from({ length: 100 }, (_, seed) => ({
    seed,
    format: 'html',
    tables: [],
    truths: [],
    findings: seed < errors ? [found({ row: 'Netto' })] : [],
  }))

describe('a hit', () => {
  test('is the same code in the same cell, whatever the case, the spaces, the bold marks and the words around a year', () => {
    expect(hits(truth, found({ table: '1', row: '**udgifter  i alt:**', column: '2019' }), tables)).toBe(true)
    expect(hits(truth, found({ row: 'Omkostninger, Udgifter i alt', column: 'BUDGET 2019' }), tables)).toBe(true)
  })

  test('is not another code, row, year or table', () => {
    expect(hits(truth, found({ row: 'Udgifter i alt', column: '2019' }, 'same-line'), tables)).toBe(false)
    expect(hits(truth, found({ row: 'Udgifter', column: '2019' }), tables)).toBe(false)
    expect(hits(truth, found({ row: 'Udgifter i alt', column: '2020' }), tables)).toBe(false)
    expect(hits(truth, found({ row: 'Udgifter i alt' }), tables)).toBe(false)
    expect(hits(truth, found({ table: 'Tabel 2', row: 'Udgifter i alt', column: '2019' }), tables)).toBe(false)
  })

  test('is the sentence or the amount in it where text is wrong', () => {
    const inText: Truth = {
      code: 'text-table',
      cells: [],
      text: 'Der afsættes 3,9 mio. kr. til teamet.',
      stated: 3_900_000,
      correct: 3_600_000,
    }
    expect(hits(inText, found({ row: 'Der afsættes 3,9 mio. kr. til teamet' }, 'text-table'), [])).toBe(true)
    expect(hits(inText, { ...found({}, 'text-table'), stated: 3900 }, [])).toBe(true)
    expect(hits(inText, { ...found({}, 'text-table'), stated: 3600 }, [])).toBe(false)
    expect(hits(inText, found({ row: 'Der afsættes 5,2 mio. kr. til kurser.' }, 'text-table'), [])).toBe(false)
  })

  test('is either committee of a key, or the key itself', () => {
    const key: Truth = {
      code: 'key',
      cells: [{ table: null, row: 'Socialudvalget Besparelser', column: null }],
      text: null,
      stated: '65/35',
      correct: '60/40',
    }
    expect(hits(key, { ...found({ row: 'Børneudvalget / Socialudvalget' }, 'key'), stated: '35/65' }, [])).toBe(true)
    expect(hits(key, { ...found({ row: 'Børneudvalget / Socialudvalget' }, 'key'), stated: '28/72' }, [])).toBe(false)
  })
})

describe('the score', () => {
  test('a checker that knows the answers passes', () => {
    const score = scoreOf([...documents(truths => truths.map(knowing)), ...clean(1)])
    expect(score.slips.filter(slip => slip.kind === 'miss')).toEqual([])
    expect([recallOf(score.all), precisionOf(score.all), passes(score)]).toEqual([1, 1, true])
  })

  test('a silent one does not, nor one that calls errors notes', () => {
    expect(passes(scoreOf([...documents(() => []), ...clean(0)]))).toBe(false)
    const noted = scoreOf(documents(truths => truths.map(each => ({ ...knowing(each), severity: 'note' }))))
    expect([recallOf(noted.all), noted.all.noted, passes(noted)]).toEqual([0, noted.all.planted, false])
  })

  test('one false alarm in ten findings is too many, and so are two clean documents in a hundred', () => {
    const wolf = scoreOf(
      documents(truths => [
        ...truths.map(knowing),
        ...(truths.length > 1 ? [] : [found({ row: 'Netto', column: '2031' })]),
      ]),
    )
    expect([recallOf(wolf.all), passes(wolf)]).toEqual([1, false])
    expect(passes(scoreOf([...documents(truths => truths.map(knowing)), ...clean(2)]))).toBe(false)
  })

  test('a file the checker would not read fails the run', () => {
    const [first, ...rest] = documents(truths => truths.map(knowing))
    if (first === undefined) throw new Error('no document')
    expect(passes(scoreOf([{ ...first, findings: null }, ...rest]))).toBe(false)
  })

  test('the print names code, format and seed of what went wrong', () => {
    const text = printScore(scoreOf([...documents(() => []), ...clean(1)]), 3)
    expect(text).toContain('miss   sum          seed 0 html')
    expect(text).toContain('clean: 1 of 100')
    expect(text).toContain('NOT within the limits')
  })
})
