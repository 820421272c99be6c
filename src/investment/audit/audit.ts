// The audit of a case: every check in turn, errors first, differences that can be explained on their own list.
import { openBook } from '../book.ts'
import type { InvestmentCase } from '../case.ts'
import { alignment } from './alignment.ts'
import { counts } from './counts.ts'
import type { Check, Checked } from './finding.ts'
import { funds } from './funds.ts'
import { keys } from './keys.ts'
import { lineSigns } from './line-signs.ts'
import { deadweight, labels, targets, uncosted } from './notes.ts'
import { percentages } from './percentages.ts'
import { repeatedRows } from './repeated-rows.ts'
import { smallEffects } from './small-effects.ts'
import { statedPayback } from './stated-payback.ts'
import { textAmounts } from './text-amounts.ts'
import { timing } from './timing.ts'
import { totals } from './totals.ts'
import { units } from './units.ts'
import { unitsPrice } from './units-price.ts'

/** Every check there is, in the order their findings are told. */
const checks: readonly Check[] = [
  units,
  totals,
  lineSigns,
  repeatedRows,
  keys,
  unitsPrice,
  textAmounts,
  percentages,
  counts,
  statedPayback,
  timing,
  funds,
  alignment,
  smallEffects,
  labels,
  targets,
  deadweight,
  uncosted,
]

/** What a case that `checkCase` has passed says that does not add up. Errors stand before notes. */
export const auditCase = (of: InvestmentCase): Checked => {
  const book = openBook(of)
  const all = checks.map(check => check(book))
  const findings = all.flatMap(each => each.findings)
  return {
    findings: [
      ...findings.filter(finding => finding.severity === 'error'),
      ...findings.filter(finding => finding.severity === 'note'),
    ],
    explained: all.flatMap(each => each.explained),
  }
}
