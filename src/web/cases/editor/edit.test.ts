// Edits of a case: each is data, all can be undone, and what leaned on something that is taken away does not fall.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCase } from '../../../../test/investment/random-case.ts'
import { CaseShape, type InvestmentCase, type Line } from '../../../investment/case.ts'
import { checkCase } from '../../../investment/check-case.ts'
import { computeCase } from '../../../investment/compute.ts'
import { type Edit, edited } from './edit.ts'
import { act, begin, redo, rest, undo } from './history.ts'

const basis = { kind: 'estimate', says: 'Skøn' } as const

const planned: InvestmentCase = CaseShape.parse({
  schema: 'forlaens/case/1',
  id: 'egen-1',
  title: 'Familiehus',
  municipality: '999',
  unit: '1000 kr.',
  sign: 'cost-positive',
  priceLevel: 2026,
  years: [2026, 2027, 2028],
  assumptions: [
    { id: 'pris', label: 'Pris', value: 600, basis },
    { id: 'antal', label: 'Antal', value: 2, profile: [0.5, 1, 1], basis },
    { id: 'del', label: 'Del', value: 0.5, basis },
  ],
  lines: [
    { id: 'hus', label: 'Hus', kind: 'cost', timing: 'lasting', amounts: [500, 900, 900] },
    { id: 'start', label: 'Opstart', kind: 'cost', timing: 'once', amounts: [200, null, null] },
    {
      id: 'pladser',
      label: 'Undgåede anbringelser',
      kind: 'saving',
      timing: 'lasting',
      computed: true,
      drivers: [{ units: { assumption: 'antal' }, price: { assumption: 'pris' } }],
      withheld: [{ what: 'vat', share: { assumption: 'del' } }],
    },
    {
      id: 'pulje',
      label: 'Pulje',
      kind: 'grant',
      timing: 'once',
      computed: true,
      drivers: { by: 'grant', of: ['start'], share: 0.5, toYear: 2027 },
    },
  ],
  totals: [
    { id: 'varig', label: 'Varigt', sums: ['hus', 'pladser'], stated: [null, null, null] },
    { id: 'engangs', label: 'Én gang', sums: ['start', 'pulje'], stated: [null, null, null] },
    { id: 'i-alt', label: 'I alt', sums: ['varig', 'engangs'], stated: [null, null, null] },
  ],
  scenarios: [{ id: 'faa', title: 'Færre', because: 'Få børn', set: { antal: 1 }, lines: { hus: 1.1 } }],
})

const fits = (of: InvestmentCase) => expect(checkCase(of)).toMatchObject({ ok: true })
const net = (of: InvestmentCase) => computeCase(of).net
const lineOf = (of: InvestmentCase, id: string): Line => {
  const found = of.lines.find(each => each.id === id)
  if (found === undefined) throw new Error(`no line ${id}`)
  return found
}

const anyEdit = (of: InvestmentCase): fc.Arbitrary<Edit> => {
  const id = fc.constantFrom(...of.lines.map(each => each.id))
  return fc.oneof(
    fc.string({ minLength: 1 }).map((title): Edit => ({ do: 'facts', part: { title } })),
    fc.constantFrom<Edit>({ do: 'years', change: 'more' }, { do: 'years', change: 'fewer' }),
    fc.integer({ min: 2000, max: 2100 }).map((year): Edit => ({ do: 'start', year })),
    fc
      .record({ line: id, year: fc.nat(of.years.length - 1), amount: fc.option(fc.integer()) })
      .map((cell): Edit => ({ do: 'amounts', cells: [cell] })),
    id.map((line): Edit => ({ do: 'drop', list: 'lines', id: line })),
    fc.constantFrom('pris', 'antal', 'del').map((each): Edit => ({ do: 'drop', list: 'assumptions', id: each })),
    fc.constant<Edit>({ do: 'assumption', entry: { id: 'ny', label: 'Ny', value: 1, basis } }),
  )
}

describe('undo', () => {
  test('of everything that was done gives the same case, and doing it all again the same as before', () => {
    const cases = fc.oneof(fc.constant(planned), anyCase)
    const given = cases.chain(of =>
      fc.tuple(fc.constant(of), fc.array(fc.tuple(anyEdit(of), fc.constantFrom('a', 'b', null)))),
    )
    fc.assert(
      fc.property(given, ([of, edits]) => {
        const before = JSON.stringify(of)
        let history = begin(of)
        const stood: InvestmentCase[] = [of]
        for (const [edit, field] of edits) {
          history = act(history, edit, field)
          stood.push(history.now)
        }
        const end = history
        while (history.past.length > 0) history = undo(history)
        expect(history.now).toBe(of)
        expect(JSON.stringify(of)).toBe(before)
        while (history.future.length > 0) history = redo(history)
        expect(history.now).toBe(end.now)
      }),
    )
  })

  test('takes back a number typed in one field at once, and one field at a time', () => {
    const cell = (line: string, amount: number): Edit => ({ do: 'amounts', cells: [{ line, year: 0, amount }] })
    let history = begin(planned)
    for (const amount of [1, 12, 120]) history = act(history, cell('hus', amount), 'hus 0')
    for (const amount of [3, 30]) history = act(history, cell('start', amount), 'start 0')
    expect([lineOf(history.now, 'hus').amounts[0], lineOf(history.now, 'start').amounts[0]]).toEqual([120, 30])
    history = undo(history)
    expect([lineOf(history.now, 'hus').amounts[0], lineOf(history.now, 'start').amounts[0]]).toEqual([120, 200])
    history = undo(history)
    expect(history.now).toBe(planned)
  })

  test('stops between two visits to the same field', () => {
    const title = (text: string): Edit => ({ do: 'facts', part: { title: text } })
    const history = act(rest(act(begin(planned), title('A'), 'titel')), title('B'), 'titel')
    expect(undo(history).now.title).toBe('A')
  })
})

describe('what is taken away', () => {
  test('an assumption leaves its numbers behind, so that no answer moves', () => {
    for (const id of ['pris', 'antal', 'del']) {
      const of = edited(planned, { do: 'drop', list: 'assumptions', id })
      fits(of)
      expect(net(of)).toEqual(net(planned))
    }
    expect(lineOf(edited(planned, { do: 'drop', list: 'assumptions', id: 'antal' }), 'pladser').drivers).toEqual([
      { units: [1, 2, 2], price: { assumption: 'pris' } },
    ])
  })

  test('a line goes from its totals, its scenarios and the grant that paid for it', () => {
    for (const { id } of planned.lines) fits(edited(planned, { do: 'drop', list: 'lines', id }))
    const of = edited(planned, { do: 'drop', list: 'lines', id: 'start' })
    expect(lineOf(of, 'pulje').computed).toBeUndefined()
    const neither = edited(of, { do: 'drop', list: 'lines', id: 'pulje' })
    expect(neither.totals.map(each => [each.id, each.sums])).toEqual([
      ['varig', ['hus', 'pladser']],
      ['i-alt', ['varig']],
    ])
  })
})

describe('a new line', () => {
  test('is summed where the lines that are like it are summed, and once', () => {
    const entry: Line = { ...lineOf(planned, 'hus'), id: 'bil', label: 'Bil', amounts: [10, 10, 10] }
    const of = edited(planned, { do: 'line', entry })
    expect(of.totals.map(each => each.sums)).toEqual([
      ['hus', 'pladser', 'bil'],
      ['start', 'pulje'],
      ['varig', 'engangs'],
    ])
    fits(of)
  })
})

describe('years', () => {
  test('one more: what lasts goes on, what happens once does not', () => {
    const of = edited(planned, { do: 'years', change: 'more' })
    fits(of)
    expect(of.years).toEqual([2026, 2027, 2028, 2029])
    expect(of.lines.slice(0, 2).map(each => each.amounts)).toEqual([
      [500, 900, 900, 900],
      [200, null, null, null],
    ])
    expect(net(of).slice(0, 3)).toEqual(net(planned))
  })

  test('one more and one fewer is the case as it was', () => {
    fc.assert(
      fc.property(anyCase, of => {
        const back = edited(edited(of, { do: 'years', change: 'more' }), { do: 'years', change: 'fewer' })
        expect(computeCase(back).net).toEqual(computeCase(of).net)
        fits(back)
      }),
    )
  })

  test('begun two years later the numbers go with it, also the last year of the grant', () => {
    const of = edited(planned, { do: 'start', year: 2028 })
    fits(of)
    expect(of.years).toEqual([2028, 2029, 2030])
    expect(net(of)).toEqual(net(planned))
    expect(lineOf(of, 'pulje').drivers).toEqual([expect.objectContaining({ toYear: 2029 })])
  })
})
