// A case and its spreads as plain numbers, for a loop in another language. Only what a published case uses: printed rows,
// units x price, and assumptions that multiply a row.
import { driversOf, type InvestmentCase, type Line } from '../src/investment/case.ts'
import { type Assumption, assumptionOf, type Factor } from '../src/investment/plan/assumption.ts'
import { isProduct, type ProductDriver } from '../src/investment/plan/driver.ts'
import { programOf } from '../src/investment/plan/program.ts'
import { countedRows, slackIn } from '../src/investment/uncertainty/counted-rows.ts'
import { normalQuantile } from '../src/investment/uncertainty/normal.ts'
import { nameNumber } from '../src/investment/uncertainty/philox.ts'

const kinds = { range: 0, even: 1, share: 2, price: 3, effect: 4, count: 5 } as const

/** The kind and its three numbers, as draws.c reads them. */
const spreadNumbers = ({ value, spread }: Assumption): readonly number[] => {
  switch (spread?.shape) {
    case 'range':
      return [kinds.range, spread.low, value, spread.high]
    case 'even':
      return [kinds.even, spread.low, value, spread.high]
    case 'share':
      return [kinds.share, spread.successes + 1, spread.of - spread.successes + 1, 0]
    case 'price':
      return [kinds.price, (value / spread.sd) ** 2, spread.sd ** 2 / value, 0]
    case 'effect': {
      const [low, high] = [Math.log(spread.low), Math.log(spread.high)]
      return [kinds.effect, (low + high) / 2, (high - low) / 2 / normalQuantile(0.95), 0]
    }
    case 'count':
      return [kinds.count, value * (spread.areas ?? 1), spread.areas ?? 1, 0]
    case undefined:
      throw new RangeError('no spread')
  }
}

const termNumbers = (of: InvestmentCase, driver: ProductDriver, sign: number): readonly number[] => {
  const factors: readonly Factor[] = [
    driver.units,
    driver.price,
    driver.areas ?? 1,
    driver.share ?? 1,
    driver.months ?? 12,
  ]
  const named = factors.flatMap(factor => assumptionOf(factor) ?? [])
  const plain = (factor: Factor, year: number): number =>
    typeof factor === 'number' ? factor : Array.isArray(factor) ? (factor[year] ?? 0) : 1
  const coefficients = of.years.map(
    (_, year) => factors.reduce<number>((all, factor) => all * plain(factor, year), 1) / 12,
  )
  const inputs = named.flatMap(id => {
    const at = of.assumptions.findIndex(each => each.id === id)
    return [at, ...of.years.map((_, year) => of.assumptions[at]?.profile?.[year] ?? 1)]
  })
  return [sign, ...coefficients, named.length, ...inputs]
}

const rowNumbers = (of: InvestmentCase, line: Line, counted: boolean): readonly number[] => {
  const drivers = line.computed === true ? driversOf(line) : []
  const products = drivers.filter(isProduct)
  const times = line.times === undefined ? undefined : assumptionOf(line.times)
  if (products.length < drivers.length || line.withheld !== undefined || typeof line.times === 'number') {
    throw new RangeError(`${line.id} is more than units x price`)
  }
  const turn = (line.sign ?? of.sign) === 'cost-positive' ? 1 : -1
  const printed = of.years.map((_, year) => (line.computed === true ? 0 : turn * (line.amounts[year] ?? 0)))
  return [
    counted ? 1 : 0,
    counted && line.timing === 'lasting' ? 1 : 0,
    times === undefined ? -1 : of.assumptions.findIndex(each => each.id === times),
    products.length,
    ...printed,
    ...products.flatMap(driver => termNumbers(of, driver, line.kind === 'cost' ? 1 : -1)),
  ]
}

/** Everything draws.c reads, in its order. */
export const flatCase = (of: InvestmentCase, draws: number, rounds: number, seed: number): readonly number[] => {
  const program = programOf(of)
  const rows = countedRows(of, program)
  const drawn = of.assumptions.flatMap((each, at) => (each.spread === undefined ? [] : [{ each, at }]))
  const names = drawn.map(({ each }) => nameNumber(each.id))
  const head = [draws, rounds, seed >>> 0, Math.floor(seed / 2 ** 32), of.years.length, slackIn(of.unit)]
  return [
    ...head,
    of.assumptions.length,
    drawn.length,
    of.lines.length,
    ...of.assumptions.map(each => each.value),
    ...drawn.flatMap(({ each, at }, which) => {
      const [kind = 0, ...numbers] = spreadNumbers(each)
      const name = names[which] ?? 0
      return [kind, at, name, names.slice(0, which).filter(other => other === name).length, ...numbers]
    }),
    ...of.lines.flatMap((line, at) => rowNumbers(of, line, rows.all.includes(at * of.years.length))),
  ]
}
