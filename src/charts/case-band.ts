// The band of a case's running total as it is shown: rounded to what a drawing knows.
import type { Draws } from '../investment/uncertainty/draws.ts'
import { cumulativeBand } from '../investment/uncertainty/outcomes.ts'
import { message, say } from '../language/message.ts'
import type { Band } from './cumulative.ts'

/** Three digits of the largest: what a drawing knows, and what a reader can hold. */
const roundedTo = (rows: readonly (readonly number[])[]): ((value: number) => number) => {
  const largest = Math.max(...rows.flat().map(Math.abs))
  const step = largest === 0 ? 1 : 10 ** (Math.floor(Math.log10(largest)) - 2)
  return value => {
    const steps = Math.round(value / step)
    return steps === 0 ? 0 : step < 1 ? steps / (1 / step) : steps * step
  }
}

/** The band 8 of 10 outcomes lie in, year by year, in three digits. */
export const bandOf = (drawn: Draws): Band => {
  const { low, high } = cumulativeBand(drawn)
  const round = roundedTo([low, high])
  return { low: low.map(round), high: high.map(round), says: say(message('band-says')) }
}
