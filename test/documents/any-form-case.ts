// Random cases as people could write them: any number of tables and years, blanks, both signs, hostile words, units and prices.
import fc from 'fast-check'
import { CaseShape, type InvestmentCase } from '../../src/investment/case.ts'
import { checkCase } from '../../src/investment/check-case.ts'

/** Words that look like something else: formulas, numbers, headings and fields of the forms, markup, escapes. */
const awkward = [
  '=1+1',
  '-x',
  '+A1',
  '@SUM(A1)',
  '1',
  '7',
  'E1',
  'T1',
  'I1',
  'Nr.',
  'Række',
  'Titel',
  'Projektets navn',
  'Prisniveau (p/l)',
  'Udvalg',
  '2017',
  '1.400',
  '−3',
  'Netto',
  'Sum',
  '_x0041_ _x005F_',
  'Æblegrød "med" <fløde> & \'sukker\'',
  '#read("/etc/passwd") *x* $y$ @b',
  ']]> <!DOCTYPE x [<!ENTITY a "b">]> &#65; &amp;',
  'linje 1\nlinje 2\r\n\tlinje 3',
  '  mellemrum   foran og bag  ',
  'forlaens/case/1',
  'ring\u0007 nul\u0000 \ufffe\uffff \ud800 \u0085 \u2028',
  '漢字 🙂 a\u0301',
  'Socialudvalget',
  'meget langt ord: '.repeat(20) + 'x'.repeat(400),
] as const

/** Words of a label: never empty. */
const anyWords = fc.oneof(
  fc.constantFrom<string>(...awkward),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
)

/** Words that say something: with a letter that every file holds. */
export const tameWords = fc.stringMatching(/^[A-ZÆØÅ][a-zæøå]{2,8}(?: [a-zæøå0-9=<&"]{1,8}){0,3}$/)

type Words = fc.Arbitrary<string>

const some = <T>(of: fc.Arbitrary<T>, chance = 3) => fc.option(of, { nil: undefined, freq: chance })

const sign = fc.constantFrom('cost-positive' as const, 'gain-positive' as const)
const kind = fc.constantFrom('cost' as const, 'saving' as const, 'grant' as const, 'income' as const)
const number = fc.oneof(
  fc.integer({ min: -50, max: 5000 }),
  fc.integer({ min: 0, max: 400 }).map(each => each / 8),
  fc.double({ min: 0.001, max: 1000, noNaN: true }),
)

/** Takes out what is undefined, as a file has it. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const pointer = (words: Words) =>
  fc.record({ file: fc.constant('kilde.txt'), quote: some(words), line: some(fc.integer({ min: 1, max: 99 })) })

const rowsOf = (words: Words, years: number) => {
  const perYear = <T>(each: fc.Arbitrary<T>) => fc.array(each, { minLength: years, maxLength: years })
  const amounts = perYear(fc.option(fc.integer({ min: -2_000_000, max: 2_000_000 }), { nil: null, freq: 4 }))
  const factor = fc.oneof(number, perYear(fc.option(number, { nil: null, freq: 4 })))
  const driver = fc.record({
    units: factor,
    unit: some(words),
    price: factor,
    areas: some(factor),
    months: some(fc.constantFrom(12, 6)),
    says: some(perYear(fc.option(number, { nil: null }))),
  })
  const line = fc.record({
    label: words,
    kind,
    timing: fc.constantFrom('once' as const, 'lasting' as const),
    area: fc.constantFrom('service' as const, 'transfers' as const, 'construction' as const),
    table: fc.nat(4),
    account: some(words),
    committee: some(words),
    sign: some(sign),
    drivers: some(fc.oneof(driver, fc.array(driver, { maxLength: 3 }))),
    /** True where the amounts are what the first driver gives. */
    driven: fc.boolean(),
    amounts,
    repeats: fc.nat(9),
    from: some(pointer(words)),
  })
  const total = fc.record({
    label: words,
    table: fc.nat(4),
    committee: some(words),
    sums: fc.array(fc.nat(50), { minLength: 1, maxLength: 6 }),
    cumulative: some(fc.constant(true)),
    stated: amounts,
    sign: some(sign),
    from: some(pointer(words)),
  })
  const effort = fc.record({
    title: some(words),
    targetGroup: fc.option(words, { nil: null }),
    participants: fc.oneof(
      fc.constant(null),
      fc.nat(99),
      fc.array(fc.option(fc.nat(99), { nil: null }), { maxLength: years + 1 }),
    ),
    participantUnit: some(words),
    duration: fc.oneof(fc.constant(null), fc.record({ years: fc.constant(1.5) }), fc.record({ months: fc.nat(30) })),
    success: fc.oneof(fc.constant(null), fc.nat(100), fc.record({ percent: fc.option(fc.nat(100), { nil: null }) })),
    from: some(pointer(words)),
  })
  return { line, total, effort }
}

/** Amounts that follow from units and prices, to the øre; the others as they were. */
const drivenAmounts = (line: { drivers?: unknown; amounts: readonly (number | null)[] }, size: number) => {
  const drivers = Array.isArray(line.drivers) ? line.drivers : [line.drivers]
  return line.amounts.map((amount, year) => {
    const terms = drivers.flatMap((driver: Readonly<Record<string, unknown>> & { readonly months?: number }) => {
      const factors = ['units', 'price', 'areas'].map(name => {
        const of = driver[name]
        return of === undefined ? 1 : Array.isArray(of) ? (of[year] as number | null) : (of as number)
      })
      const months = driver.months ?? 12
      if (factors.includes(null)) return []
      return [factors.reduce<number>((all, each) => all * (each ?? 0), months / 12)]
    })
    if (terms.length === 0 || amount === null) return amount
    const value = Math.round(terms.reduce((sum, each) => sum + each, 0) * size) / size
    return Math.abs(value) > 2000 || value === 0 ? amount : amount < 0 ? -value : value
  })
}

/** A case with words of one kind. Everything the schema has stands in some of them. */
export const anyFormCase = (words: Words = anyWords): fc.Arbitrary<InvestmentCase> =>
  fc
    .record({
      count: fc.oneof(
        { weight: 5, arbitrary: fc.integer({ min: 1, max: 6 }) },
        { weight: 1, arbitrary: fc.integer({ min: 7, max: 40 }) },
      ),
      first: fc.constantFrom(1, 1, 3, 2017, 2026),
      unit: fc.constantFrom('kr.' as const, '1000 kr.' as const, 'mio. kr.' as const),
    })
    .chain(({ count, first, unit }) => {
      const { line, total, effort } = rowsOf(words, count)
      return fc
        .record({
          title: words,
          municipality: fc.constantFrom('101', '657', '999'),
          sign,
          priceLevel: fc.option(fc.integer({ min: 2000, max: 2040 }), { nil: null }),
          startYear: some(fc.integer({ min: 2000, max: 2040 })),
          statedUnit: fc.constantFrom(null, 'kr.' as const),
          tables: fc.array(fc.record({ title: words, counts: fc.boolean(), from: some(pointer(words)) }), {
            maxLength: 4,
          }),
          lines: fc.array(line, { minLength: 1, maxLength: 9 }),
          totals: fc.array(total, { maxLength: 4 }),
          keys: fc.array(fc.record({ committee: words, kind, stated: number, table: fc.nat(3) }), { maxLength: 3 }),
          efforts: fc.array(effort, { maxLength: 3 }),
          claims: fc.array(fc.record({ says: words, value: number, from: some(pointer(words)) }), { maxLength: 3 }),
          from: some(pointer(words)),
        })
        .map(({ tables, lines, totals, keys, efforts, claims, ...more }) => {
          const size = { 'kr.': 100, '1000 kr.': 1000, 'mio. kr.': 1000 }[unit]
          // Fewer decimals than an øre has, so that a sum of amounts stays exact.
          const scaled = (row: readonly (number | null)[]) =>
            row.map(each => (each === null ? null : unit === 'kr.' ? each : each / size))
          const tableOf = (at: number) => (at < tables.length ? { table: `t-${at}` } : {})
          const ids = lines.map((_, at) => `line-${at}`)
          return plain({
            ...more,
            schema: 'forlaens/case/1',
            id: 'any',
            unit,
            years: Array.from({ length: count }, (_, at) => first + at),
            tables: tables.map((table, at) => ({ id: `t-${at}`, ...table })),
            lines: lines.map(({ table, driven, repeats, ...each }, at) => {
              const amounts = scaled(each.amounts)
              const hasDrivers = each.drivers !== undefined && (!Array.isArray(each.drivers) || each.drivers.length > 0)
              return {
                ...each,
                ...tableOf(table),
                id: ids[at],
                amounts: driven && hasDrivers ? drivenAmounts({ ...each, amounts }, size) : amounts,
                // A row repeats an earlier one, so that none repeats itself.
                ...(repeats < at && repeats % 3 === 0 ? { repeats: [ids[repeats]] } : {}),
              }
            }),
            totals: totals.map(({ table, sums, ...each }, at) => ({
              ...each,
              ...tableOf(table),
              id: `total-${at}`,
              sums: [
                ...new Set(
                  sums.map(part => {
                    const all = [...ids, ...Array.from({ length: at }, (_, before) => `total-${before}`)]
                    return all[part % all.length]
                  }),
                ),
              ],
              stated: scaled(each.stated),
            })),
            keys: tables.length === 0 ? [] : keys.map(key => ({ ...key, table: `t-${key.table % tables.length}` })),
            efforts: efforts.map((each, at) => ({ id: `effort-${at}`, ...each })),
            claims: claims.map((claim, at) => ({ id: `claim-${at}`, kind: 'amount', ...claim })),
          })
        })
    })
    .map(tree => CaseShape.safeParse(tree))
    .filter(shaped => shaped.success && checkCase(shaped.data).ok)
    .map(shaped => {
      if (!shaped.success) throw new Error('a case that is none')
      return shaped.data
    })

/** A case of which some rows are worked out: assumptions, other drivers, what is withheld, scenarios, a target. */
export const anyPlannedCase = (words: Words = anyWords): fc.Arbitrary<InvestmentCase> =>
  fc
    .record({
      of: anyFormCase(words),
      value: fc.double({ min: 0.1, max: 9, noNaN: true }),
      label: words,
      profiled: fc.boolean(),
      which: fc.constantFrom('product', 'caseload', 'grant', 'times', 'withheld'),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ of, value, label, profiled, which, share }) => {
      const years = of.years.length
      const basis = { kind: 'estimate', says: label }
      const profile = profiled ? { profile: of.years.map((_, at) => at / years) } : {}
      const named = { assumption: 'a' }
      const planned = {
        product: { computed: true, drivers: [{ units: named, price: 3, share }], amounts: [] },
        caseload: {
          computed: true,
          drivers: { by: 'caseload', cases: 9, present: 3, target: named, price: 2 },
          amounts: [],
        },
        grant: { computed: true, drivers: { by: 'grant', of: ['paid'], share, ceiling: 7 }, amounts: [] },
        times: { times: named },
        withheld: { withheld: [{ what: 'fixed', share }] },
      }[which]
      const paid = { id: 'paid', label, kind: 'cost', timing: 'once', amounts: of.years.map(() => 4) }
      const [first, ...lines] = of.lines
      return plain({
        ...of,
        lines: [
          {
            ...first,
            ...planned,
            repeats: undefined,
            drivers: 'drivers' in planned ? planned.drivers : first?.drivers,
          },
          ...lines,
          paid,
        ],
        assumptions: [{ id: 'a', label, value, basis, ...profile, spread: { shape: 'count', areas: 2 } }],
        scenarios: [{ id: 's', title: label, because: label, set: { a: value / 2 }, gainsLater: 1 }],
        target: {
          yearly: 5,
          fromYear: 2026,
          says: label,
          guards: [{ indicator: 'g', label, mustNot: 'fall', level: null }],
        },
      })
    })
    .map(tree => CaseShape.safeParse(tree))
    .filter(shaped => shaped.success && checkCase(shaped.data).ok)
    .map(shaped => {
      if (!shaped.success) throw new Error('a case that is none')
      return shaped.data
    })
