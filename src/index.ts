// The library: what another program may import from `forlaens`.
export { CadenceRule } from './casework/cadence.ts'
export { type Ask, type Due, type DueAnswer, due, type Facts } from './casework/due.ts'
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
export { easter, isWeekday, isWorkingDay, publicHolidays } from './language/calendar.ts'
export { type Day, day, parseDay } from './language/day.ts'
export { endOf, Length, type Moment, parseMoment } from './language/deadline.ts'
export { type Figure, figure, type KnownFigure, type RowsQuery } from './language/figure.ts'
export { danishFor, englishFor, glossary } from './language/glossary.ts'
export { Ladder, labelOn, translateStep } from './language/ladder.ts'
export { BadInput, type Message, type Outcome, say } from './language/message.ts'
export * from './language/money.ts'
export { findMunicipality, MunicipalityList, municipalityCode, regionOn } from './language/municipality.ts'
export { calendarYear, childYears, contains, daysIn, intersection, overlap, period } from './language/period.ts'
export { formatCpr, isProtected, maskCpr, parseCpr, showIdentity, shownUnderProtection } from './language/person.ts'
export * from './language/price-level.ts'
export { inForce, RuleHead } from './language/rule.ts'
export { conflicts, heldAlone, type Spell, stepOn } from './language/spell.ts'
export { readRules } from './store/rules.ts'
