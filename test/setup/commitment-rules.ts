// The shipped rules that commitments are computed by, for tests of the rooms that may not read files.
import { AccountPlan, PriceChanges } from '../../src/investment/commitments/account-plan.ts'
import { RefundRule } from '../../src/investment/refund.ts'
import { readRuleFile, readRules } from '../../src/store/rules.ts'

export const accountPlans = readRules('accounts', AccountPlan)
export const priceChanges = readRuleFile('price-changes/example.yaml', PriceChanges)
export const refundRules = readRules('refunds', RefundRule)
