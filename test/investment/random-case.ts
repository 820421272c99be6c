// Random clean cases for property tests: lines in any unit and sign, totals computed from them.
import fc from 'fast-check'
import { inUnit, openBook } from '../../src/investment/book.ts'
import type { InvestmentCase, Line, Total } from '../../src/investment/case.ts'
import type { SignConvention } from '../../src/investment/case-words.ts'
import { sampleCase } from './sample-case.ts'

const sign = fc.constantFrom<SignConvention>('cost-positive', 'gain-positive')

/** A line before its amounts are turned: sizes are whole numbers of the last digit, the same for every line of a case. */
const shape = fc.record({
  kind: fc.constantFrom<Line['kind']>('cost', 'saving', 'grant', 'income'),
  timing: fc.constantFrom<Line['timing']>('once', 'lasting'),
  area: fc.constantFrom<Line['area']>('service', 'transfers', 'construction'),
  own: fc.option(sign, { nil: undefined }),
  sizes: fc.array(fc.option(fc.integer({ min: 0, max: 9999 }), { nil: null }), { minLength: 7, maxLength: 7 }),
})

const statedOf = (of: InvestmentCase): Total[] => {
  const book = openBook(of)
  return book.totals.map(({ total, computed }) => {
    const turn = (total.sign ?? of.sign) === 'cost-positive' ? 1 : -1
    return { ...total, stated: computed.map(ore => (ore === 0 ? 0 : turn * inUnit(ore, of.unit))) }
  })
}

/** A case whose two subtotals, net and running total are the sums of its lines, with every cost and gain on its side. */
export const anyCase: fc.Arbitrary<InvestmentCase> = fc
  .record({
    shapes: fc.array(shape, { minLength: 2, maxLength: 6 }),
    years: fc.integer({ min: 2, max: 7 }),
    first: fc.constantFrom(1, 2017, 2026),
    unit: fc.constantFrom<InvestmentCase['unit']>('kr.', '1000 kr.', 'mio. kr.'),
    decimals: fc.constantFrom(0, 1),
    caseSign: sign,
    totalSign: fc.option(sign, { nil: undefined }),
  })
  .map(({ shapes, years, first, unit, decimals, caseSign, totalSign }) => {
    const lines = shapes.map(({ kind, timing, area, own, sizes }, at) => {
      const positive = (kind === 'cost') === ((own ?? caseSign) === 'cost-positive')
      const turn = (positive ? 1 : -1) / 10 ** decimals
      const amounts = sizes.slice(0, years).map(size => (size === null ? null : size === 0 ? 0 : size * turn))
      return { id: `line-${at}`, label: `Linje ${at}`, kind, timing, area, sign: own, amounts }
    })
    const blank = Array.from({ length: years }, () => 0)
    const ids = lines.map(line => line.id)
    const row = { stated: blank, sign: totalSign }
    const of = sampleCase({
      unit,
      statedUnit: unit,
      sign: caseSign,
      years: Array.from({ length: years }, (_, at) => first + at),
      tables: [],
      lines,
      totals: [
        { ...row, id: 'upper', label: 'Øverste', sums: ids.slice(0, 1) },
        { ...row, id: 'lower', label: 'Nederste', sums: ids.slice(1) },
        { ...row, id: 'net', label: 'Netto', sums: ['upper', 'lower'] },
        { ...row, id: 'running', label: 'Akkumuleret', sums: ['net'], cumulative: true },
      ],
    })
    return { ...of, totals: statedOf(of) }
  })

const turnRow = (row: readonly (number | null)[]) => row.map(each => (each === null || each === 0 ? each : -each))
const otherSign = (of: SignConvention | undefined): SignConvention | undefined =>
  of === undefined ? undefined : of === 'cost-positive' ? 'gain-positive' : 'cost-positive'

/** The same case written in the other sign throughout. */
export const turned = (of: InvestmentCase): InvestmentCase => ({
  ...of,
  sign: of.sign === 'cost-positive' ? 'gain-positive' : 'cost-positive',
  lines: of.lines.map(line => ({ ...line, sign: otherSign(line.sign), amounts: turnRow(line.amounts) })),
  totals: of.totals.map(total => ({ ...total, sign: otherSign(total.sign), stated: turnRow(total.stated) })),
})

const thousand = (row: readonly (number | null)[]) =>
  row.map(each => (each === null ? null : Math.round(each * 100_000) / 100))

/** A case in thousands of kroner written in kroner. */
export const scaled = (of: InvestmentCase): InvestmentCase => ({
  ...of,
  unit: 'kr.',
  statedUnit: 'kr.',
  lines: of.lines.map(line => ({ ...line, amounts: thousand(line.amounts) })),
  totals: of.totals.map(total => ({ ...total, stated: thousand(total.stated) })),
})
