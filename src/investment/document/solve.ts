// From equations that fail to the cells that are wrong: the one cell whose change puts most of them right and breaks none.
import { cellPlace, type Equation, type EquationKind } from './equations.ts'
import type { UnderstoodTable } from './understood.ts'

/** A cell that is wrong: what it should be, what kind of equation shows it, and what sort of slip it is. */
export type Fault = {
  readonly row: number
  readonly column: number
  readonly stated: number
  readonly computed: number
  readonly kind: EquationKind
  readonly slip: 'number' | 'sign' | 'unit'
  /** True where a second equation says the same of the same cell. */
  readonly crossed: boolean
  readonly shown: boolean
  /** False where putting the cell right would break another sum: it is told, but nothing is put in its place. */
  readonly cured: boolean
  readonly rate?: number
}

type Values = Map<string, number>

const residual = (values: Values, { total, parts }: Equation): number =>
  (values.get(total) ?? 0) - parts.reduce((sum, { cell, times }) => sum + times * (values.get(cell) ?? 0), 0)

const fails = (values: Values, equation: Equation): boolean => Math.abs(residual(values, equation)) > equation.slack

/** How much a cell weighs in an equation: 1 as its total, minus its factor as a part; 0 where it stands not in it. */
const weightIn = (cell: string, { total, parts }: Equation): number =>
  (cell === total ? 1 : 0) - parts.reduce((sum, part) => sum + (part.cell === cell ? part.times : 0), 0)

type Cure = {
  readonly cell: string
  readonly value: number
  readonly fixed: readonly Equation[]
  readonly slip: Fault['slip']
  readonly odd: boolean
  /** True where the value that puts it right is the one all other years of its row have. */
  readonly steady: boolean
  readonly carried: readonly string[]
}

/** Does a cell stand with another sign than the others of its row, or than its row should? */
const isOdd = (table: UnderstoodTable, name: string): boolean => {
  const { row, column } = cellPlace(name)
  const own = table.rows[row]
  const value = own?.cells[column]?.value ?? 0
  if (own === undefined || value === 0) return false
  const others = own.cells.flatMap((cell, at) =>
    at !== column && !cell.percent && table.columns[at]?.sums.length === 0 && (cell.value ?? 0) !== 0
      ? [Math.sign(cell.value ?? 0)]
      : [],
  )
  if (others.length > 0 && own.role.value === 'line') return others.every(sign => sign !== Math.sign(value))
  if (own.role.value !== 'line' || own.kind.sureness === 'likely') return false
  const cost = Math.sign(value) * (own.sign === 'cost-positive' ? 1 : -1)
  return (own.kind.value === 'cost') !== cost > 0
}

/** Do all other years of the cell's row, two at least, hold the value that it should have? */
const isSteady = (table: UnderstoodTable, name: string, wanted: number): boolean => {
  const { row, column } = cellPlace(name)
  const others = (table.rows[row]?.cells ?? []).flatMap((cell, at) =>
    at !== column && table.columns[at]?.year !== null && table.columns[at]?.sums.length === 0 && cell.value !== null
      ? [cell.value]
      : [],
  )
  return wanted !== 0 && others.length > 1 && others.every(value => Math.abs(value - wanted) < 1e-6)
}

/** The last digit of a value as wide as a cell of another unit would be: a thousand times, or a thousandth. */
const slipOf = (stated: number, computed: number, slack: number): Fault['slip'] => {
  if (Math.abs(stated) > 2 * slack && Math.abs(stated + computed) <= slack) return 'sign'
  if (stated !== 0 && Math.abs(stated + computed) <= slack / 2) return 'sign'
  for (const times of [1000, 1_000_000]) {
    if (computed !== 0 && Math.abs(stated / times - computed) <= slack && Math.abs(stated) >= times) return 'unit'
    if (
      stated !== 0 &&
      Math.abs(stated * times - computed) <= Math.max(slack, times / 2) &&
      Math.abs(computed) >= times / 2
    )
      return 'unit'
  }
  return 'number'
}

/** What a change of one cell would put right; undefined where it would break more. */
const cure = (
  table: UnderstoodTable,
  values: Values,
  equations: readonly Equation[],
  failing: readonly Equation[],
  cell: string,
): Cure | undefined => {
  const own = equations.filter(equation => weightIn(cell, equation) !== 0)
  let best: Cure | undefined
  for (const equation of failing) {
    const weight = weightIn(cell, equation)
    if (weight === 0) continue
    const stated = values.get(cell) ?? 0
    const exact = stated - residual(values, equation) / weight
    const slip = slipOf(stated, exact, equation.slack)
    // A lost minus is given back to the number as it was rounded.
    const wanted = slip === 'sign' ? -stated : exact
    const changed = new Map(values).set(cell, wanted)
    const broken = own.filter(each => !failing.includes(each) && fails(changed, each))
    // Who adds up a row after the slip carries it on into the row's total.
    const across = broken.length === 1 && broken[0]?.kind === 'across' ? broken[0].total : undefined
    const carried = across === undefined || across === cell ? undefined : across
    if (carried !== undefined) {
      changed.set(carried, (values.get(carried) ?? 0) + wanted - stated)
      const theirs = equations.filter(each => weightIn(carried, each) !== 0)
      if (theirs.some(each => !failing.includes(each) && fails(changed, each))) continue
    } else if (broken.length > 0) continue
    const fixed = failing.filter(each => !fails(changed, each))
    const found = {
      cell,
      value: wanted,
      fixed,
      slip,
      odd: isOdd(table, cell),
      steady: isSteady(table, cell, wanted),
      carried: carried === undefined ? [] : [carried],
    }
    if (best === undefined || fixed.length > best.fixed.length) best = found
  }
  return best
}

/** Slips that show themselves go first, then the cell that puts most right, then a total before its parts. */
const rank = (table: UnderstoodTable, of: Cure, failing: readonly Equation[]): number => {
  const isTotal = failing.some(equation => equation.total === of.cell)
  const sign = of.slip !== 'sign' ? 0 : of.odd ? 1 : isTotal ? 0.6 : 0
  const unit = of.slip !== 'unit' ? 0 : strays(table, of.cell) ? 1 : 0.2
  return of.fixed.length + Math.max(sign, unit, of.steady && !isTotal ? 0.8 : 0) + (isTotal ? 0.3 : 0)
}

/** The most equations and faults that are gone through; a table with more is not a case with slips, and the person is told. */
export const mostOfSums = { equations: 3000, faults: 200 }

const candidatesOf = (table: UnderstoodTable, failing: readonly Equation[]): readonly string[] => {
  const cells = new Set(failing.flatMap(equation => [equation.total, ...equation.parts.map(part => part.cell)]))
  return [...cells].filter(name => {
    const { row, column } = cellPlace(name)
    return (table.rows[row]?.cells[column]?.value ?? null) !== null
  })
}

/** The cells of a table that are wrong, each once. Each equation that fails is put down to one of them. */
export const faultsIn = (
  table: UnderstoodTable,
  all: readonly Equation[],
  repaired: ReadonlyMap<string, number> = new Map(),
): readonly Fault[] => {
  const equations = all.slice(0, mostOfSums.equations)
  const values: Values = new Map(
    table.rows.flatMap((row, at) =>
      row.cells.map((cell, column): [string, number] => [`${at}:${column}`, cell.value ?? 0]),
    ),
  )
  for (const [cell, value] of repaired) values.set(cell, value)
  let failing = equations.filter(equation => fails(values, equation))
  const faults: Fault[] = []
  const stated = new Map(values)
  while (failing.length > 0 && faults.length < mostOfSums.faults) {
    const cures = candidatesOf(table, failing).flatMap(cell => {
      const found = cure(table, values, equations, failing, cell)
      // A part is blamed only where two equations meet in it, or where it shows itself to be a slip.
      const isTotal = failing.some(equation => equation.total === cell)
      const told =
        found !== undefined &&
        (isTotal ||
          found.fixed.length > 1 ||
          found.steady ||
          (found.slip === 'sign' && found.odd) ||
          (found.slip === 'unit' && strays(table, cell)))
      return found !== undefined && told ? [found] : []
    })
    const best = cures.reduce<Cure | undefined>(
      (top, each) => (top === undefined || rank(table, each, failing) > rank(table, top, failing) ? each : top),
      undefined,
    )
    const equation = best?.fixed.find(each => each.total === best.cell) ?? best?.fixed[0] ?? failing[0]
    if (equation === undefined) break
    const cell = best?.cell ?? equation.total
    const was = stated.get(cell) ?? 0
    const value = best?.value ?? (values.get(cell) ?? 0) - residual(values, equation)
    const { row, column } = cellPlace(cell)
    faults.push({
      row,
      column,
      stated: was,
      computed: value,
      kind: equation.kind,
      slip: best?.slip ?? slipOf(was, value, equation.slack),
      crossed: (best?.fixed.length ?? 1) > 1 && equation.total !== cell,
      shown: equation.shown,
      cured: best !== undefined,
      ...(equation.rate === undefined ? {} : { rate: equation.rate }),
    })
    if (best !== undefined) {
      for (const other of best.carried) values.set(other, (values.get(other) ?? 0) + value - (values.get(cell) ?? 0))
      values.set(cell, value)
    }
    // Without a cure the total stays as printed, and what is carried on from it is not told again.
    const done = new Set(best === undefined ? [equation] : best.fixed)
    failing = failing.filter(each => !done.has(each) && fails(values, each))
  }
  return faults
}

/** A cell a thousand times as large or small as the others of its row. */
const strays = (table: UnderstoodTable, name: string): boolean => {
  const { row, column } = cellPlace(name)
  const own = table.rows[row]
  const value = Math.abs(own?.cells[column]?.value ?? 0)
  const others = (own?.cells ?? []).flatMap((cell, at) =>
    at !== column && table.columns[at]?.sums.length === 0 && (cell.value ?? 0) !== 0 && !cell.percent
      ? [Math.abs(cell.value ?? 0)]
      : [],
  )
  if (others.length === 0) return true
  return others.every(other => value > other * 20) || others.every(other => value * 20 < other)
}
