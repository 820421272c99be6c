// Counts of people, visits and cases: equal to their parts, and the same wherever they are said (code `count`).
import { formatNumber } from '../../language/danish.ts'
import { message } from '../../language/message.ts'
import { type Claim, claimsOf } from '../claim.ts'
import { type Check, type Finding, onlyFindings } from './finding.ts'

type CountClaim = Extract<Claim, { kind: 'count' }>

const parts = (claim: CountClaim, path: readonly (string | number)[]): Finding[] => {
  if (claim.parts === undefined) return []
  const sum = Math.round(claim.parts.reduce((total, part) => total + part, 0) * 1000) / 1000
  if (sum === claim.value || (claim.approximate === true && Math.abs(sum - claim.value) <= claim.value / 20)) return []
  return [
    {
      code: 'count',
      severity: 'error',
      certainty: 'certain',
      where: { row: claim.says, path },
      stated: claim.value,
      computed: sum,
      message: message('count-parts', {
        says: claim.says,
        stated: claim.value,
        parts: claim.parts.map(part => formatNumber(part)).join(' + '),
        sum,
      }),
      source: claim.from,
    },
  ]
}

const elsewhere = (claim: CountClaim, path: readonly (string | number)[]): Finding[] => {
  const { against } = claim
  const range = against?.range
  const other = range === undefined ? against?.value : `${range[0]}-${range[1]}`
  if (against === undefined || other === undefined || other === claim.value) return []
  // A number at the edge of a range is another number; one well inside it is the same thing said more exactly.
  if (range !== undefined && claim.value > range[0] && claim.value < range[1]) return []
  return [
    {
      code: 'count',
      severity: 'note',
      certainty: 'likely',
      where: { row: claim.says, path },
      stated: claim.value,
      computed: other,
      message: message('count-elsewhere', { says: claim.says, other: against.says }),
      source: claim.from,
    },
  ]
}

/** A count that is not its parts is an error; two counts of nearly the same thing are a note. */
export const counts: Check = book =>
  onlyFindings(
    claimsOf(book.of.claims, 'count').flatMap(claim => {
      const path = ['claims', book.of.claims.indexOf(claim), 'value']
      return [...parts(claim, path), ...elsewhere(claim, path)]
    }),
  )
