// The library: what another program may import from `forlaens`.
export { type CaseFile, parseCase, readCaseFile } from './documents/case-file.ts'
export { auditCase } from './investment/audit/audit.ts'
export { arithmetic, type Checked, type Explained, type Finding, type FindingCode } from './investment/audit/finding.ts'
export { CaseShape, type InvestmentCase } from './investment/case.ts'
export { checkCase } from './investment/check-case.ts'
export { type Computed, computeCase } from './investment/compute.ts'
export { longestHorizon, type Payback, type PaybackAnswer, paybackOf } from './investment/payback.ts'
export {
  type ChildCost,
  fullYearRefund,
  type HouseholdRefund,
  householdRefunds,
  type Refund,
  RefundRule,
  refundAtEvenRate,
  refundRuleOf,
  type Saving,
  savingOfMove,
  totalOf,
} from './investment/refund.ts'
export { type Day, day, parseDay } from './language/day.ts'
export { type Figure, figure, type KnownFigure, type RowsQuery } from './language/figure.ts'
export { BadInput, type Message, type Outcome, say } from './language/message.ts'
export * from './language/money.ts'
export * from './language/price-level.ts'
export { inForce, RuleHead } from './language/rule.ts'
export { readRules } from './store/rules.ts'
