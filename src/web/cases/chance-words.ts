// Which years a chance is told for, and what it means.
import { printChance } from '../../charts/payback-chance.ts'
import { paybackBy } from '../../investment/answers/break-even.ts'
import type { InvestmentCase } from '../../investment/case.ts'
import type { Draws } from '../../investment/uncertainty/draws.ts'
import { type ChanceBy, neverChance } from '../../investment/uncertainty/outcomes.ts'
import { message, say } from '../../language/message.ts'
import { printNumber } from '../page/typeset.ts'

/** The year the case itself says, then one halfway to the table's end, then the end. */
export const toldYears = (of: InvestmentCase, chances: readonly ChanceBy[]): readonly ChanceBy[] => {
  const last = chances.length
  const own = paybackBy(of)
  const first = own === undefined || own.index > last ? last : own.index
  const indexes = first === last ? [last, Math.ceil(last / 2)] : [first, Math.ceil((first + last) / 2), last]
  return [...new Set(indexes)].flatMap(index => chances[index - 1] ?? [])
}

/** A chance as the sentences want it. */
export const told = ({ share, year }: ChanceBy) => ({ percent: printChance(share), year })

/** What the chance is, how it was drawn and how sure the drawing is. */
export const definitionOf = (drawn: Draws, [first]: readonly ChanceBy[]): string =>
  say(
    message('chance-definition', {
      draws: printNumber(drawn.draws),
      // Two standard errors: 19 of 20 drawings lie within them.
      error: printNumber((first?.error ?? 0) * 200, 1),
      never: printChance(neverChance(drawn).share),
    }),
  )
