// The stated payback against the one that follows from the lines (code `payback`).
import { message, say } from '../../language/message.ts'
import { claimsOf } from '../claim.ts'
import { paybacksOf } from '../compute.ts'
import { type Check, type Finding, onlyFindings } from './finding.ts'

/** A stated payback is a number of years, or a calendar year (above 1900), or null for "never". */
export const statedPayback: Check = book => {
  const computed = paybacksOf(book)
  return onlyFindings(
    claimsOf(book.of.claims, 'payback').flatMap((claim): Finding[] => {
      const { payback, reason } = computed[claim.measure]
      const found = payback === null ? null : claim.value !== null && claim.value > 1900 ? payback.year : payback.index
      if (found === claim.value) return []
      const values = { says: claim.says, found: reason === null ? `år ${found}` : say(reason) }
      return [
        {
          code: 'payback',
          severity: 'error',
          certainty: 'certain',
          where: { row: claim.says, path: ['claims', book.of.claims.indexOf(claim), 'value'] },
          stated: claim.value,
          computed: found,
          message: message('payback-differs', values),
          source: claim.from,
        },
      ]
    }),
  )
}
