// How a sentence with a claim is said, and how it speaks of years.
import type { Plan } from './plan.ts'
import type { Claim, Sentence } from './world.ts'

/** A sentence without an id; the document numbers them. */
export type Said = Omit<Sentence, 'id'>

export const plainly = (text: string): Said => ({ text })

type Slot = {
  readonly claim: Claim
  readonly value: number
  readonly print: (value: number) => string
  readonly say: (printed: string) => string
}

/** A sentence with a claim, said as it is. */
export const claims = ({ claim, value, print, say: says }: Slot): Said => {
  const printed = print(value)
  // An amount that ends in "kr." ends its sentence too.
  const say = (text: string): string => says(text).replace(/\.\.$/, '.')
  return { text: say(printed), claim, printed, say, print }
}

export const low = (text: string): string => text.replace(/^./, letter => letter.toLowerCase())
export const high = (text: string): string => text.replace(/^./, letter => letter.toUpperCase())

/** `i 2019`, `i år 3`; null for the column of all later years. */
export const inYear = (plan: Plan, at: number): string | null => {
  const header = plan.headers[at]
  if (header === undefined || header.endsWith('+')) return null
  return plan.firstYear === null ? `i år ${at + 1}` : `i ${plan.firstYear + at}`
}

export const yearName = (plan: Plan, at: number): string =>
  plan.firstYear === null ? `år ${at + 1}` : `${plan.firstYear + at}`
