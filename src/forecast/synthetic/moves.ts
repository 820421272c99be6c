// How children move on the ladder from month to month: the table of chances by age, and how many stand where in the end.
import { type SyntheticParameters, stateNames } from './parameters.ts'
import { childhood, type Family } from './population.ts'

/** Where a child stands: 0 without a case, 1-7 on a step, 8 with a case being assessed. */
export type State = number
const states = stateNames.length
/** A case that is being assessed. */
export const assessing: State = 8
/** The lowest step that is a placement. */
export const firstPlacement = 5

/** A case does not change in the last two months before the child is 18. */
export const lastChange = childhood - 2

/** What the file's ways in are multiplied by, so that the numbers expected on the anchor day are those asked for. */
export type Scale = { readonly entry: number; readonly placement: number }

/** Chances of the next state, summed up, by age in months; `vulnerable` is for the families with many times the risk. */
export type Chances = { readonly ordinary: Table; readonly vulnerable: Table }
type Table = readonly (readonly Float64Array[])[]

/** The chances for every month of a childhood. @throws RangeError where a row sums to more than 1. */
export const chancesOf = (parameters: SyntheticParameters, scale: Scale): Chances => ({
  ordinary: tableOf(parameters, scale, 1),
  vulnerable: tableOf(parameters, scale, parameters.families.vulnerableFactor),
})

const tableOf = (parameters: SyntheticParameters, scale: Scale, risk: number): Table => {
  const bands = parameters.ages.map(band =>
    stateNames.map((from, state) => {
      const row = new Float64Array(states)
      for (const [name, chance] of Object.entries(parameters.moves[from])) {
        const to = stateNames.indexOf(name as (typeof stateNames)[number])
        const entering = from === 'none' ? scale.entry * band.entry * risk : 1
        const placing = isPlacement(to) && !isPlacement(state) ? scale.placement * band.placement : 1
        row[to] = chance * entering * placing * (to === 7 ? band.institution : 1)
      }
      row[state] = 0
      const leaving = row.reduce((sum, each) => sum + each, 0)
      if (leaving > 1) throw new RangeError(`the chances of leaving ${from} sum to ${leaving}`)
      row[state] = 1 - leaving
      return row
    }),
  )
  const summed = bands.map(rows => rows.map(cumulative))
  return Array.from({ length: childhood }, (_, age) => {
    const band = parameters.ages.findLastIndex(each => each.from * 12 <= age)
    return summed[band] ?? []
  })
}

const isPlacement = (state: State): boolean => state >= firstPlacement && state !== assessing

const cumulative = (row: Float64Array): Float64Array => {
  let sum = 0
  return row.map(each => (sum += each))
}

/** The next state, for a number in [0, 1). */
export const nextState = (table: Table, age: number, state: State, unit: number): State => {
  const row = table[age]?.[state]
  if (row === undefined) return state
  const found = row.findIndex(limit => unit < limit)
  return found === -1 ? state : found
}

/** Children by changes lived through (age in months, less the last), apart for vulnerable families. */
export type AgeCounts = { readonly ordinary: Float64Array; readonly vulnerable: Float64Array }

/** The ages of everyone aged 0-17 on the anchor day. */
export const agesOf = (families: readonly Family[]): AgeCounts => {
  const counts = { ordinary: new Float64Array(childhood), vulnerable: new Float64Array(childhood) }
  for (const family of families) {
    const into = family.vulnerable ? counts.vulnerable : counts.ordinary
    for (const child of family.children) {
      if (child.bornMonth < -childhood) continue
      const changes = -1 - child.bornMonth
      into[changes] = (into[changes] ?? 0) + 1
    }
  }
  return counts
}

/** How many children are expected in each state on the anchor day, without any planted effect. Exact, no draws. */
export const expectedStates = (chances: Chances, ages: AgeCounts): Float64Array => {
  const total = new Float64Array(states)
  for (const [table, counts] of [
    [chances.ordinary, ages.ordinary],
    [chances.vulnerable, ages.vulnerable],
  ] as const) {
    let now = new Float64Array(states)
    now[0] = 1
    for (let age = 0; age < childhood; age++) {
      if (age > 0 && age <= lastChange) now = stepped(now, table[age] ?? [])
      for (let state = 0; state < states; state++) {
        total[state] = (total[state] ?? 0) + (counts[age] ?? 0) * (now[state] ?? 0)
      }
    }
  }
  return total
}

const stepped = (now: Float64Array, rows: readonly Float64Array[]): Float64Array<ArrayBuffer> => {
  const next = new Float64Array(states)
  rows.forEach((row, from) => {
    const share = now[from] ?? 0
    let before = 0
    row.forEach((limit, to) => {
      next[to] = (next[to] ?? 0) + share * (limit - before)
      before = limit
    })
  })
  return next
}

/** Of expected states: those with an open case, and those placed. */
export const openAndPlaced = (expected: Float64Array): { readonly open: number; readonly placed: number } => ({
  open: expected.reduce((sum, each, state) => (state === 0 ? sum : sum + each), 0),
  placed: expected.reduce((sum, each, state) => (isPlacement(state) ? sum + each : sum), 0),
})

/** The scale at which the open and placed children expected are those asked for, found by correcting both in turn. */
export const calibrate = (parameters: SyntheticParameters, ages: AgeCounts): Scale => {
  let scale: Scale = { entry: 1, placement: 1 }
  for (let round = 0; round < 60; round++) {
    const { open, placed } = openAndPlaced(expectedStates(chancesOf(parameters, scale), ages))
    const [entry, placement] = [parameters.open / open, parameters.placed / placed]
    if (Math.abs(entry - 1) < 1e-9 && Math.abs(placement - 1) < 1e-9) return scale
    scale = { entry: scale.entry * entry, placement: (scale.placement * placement) / entry }
  }
  return scale
}
