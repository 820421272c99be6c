// The rules the server follows: read and checked once, when it starts.
import { ControlRule } from '../access/control/rule.ts'
import { AccessSettings } from '../access/settings.ts'
import { LockOutRule } from '../access/sign-in/lock-out.ts'
import { SmallCellRule } from '../access/small-cells.ts'
import { AgeRule } from '../casework/ages.ts'
import { CadenceRule } from '../casework/cadence.ts'
import { GrantPlan } from '../casework/grant.ts'
import { PlacementTypes } from '../casework/placement-types.ts'
import { Programme } from '../casework/programme.ts'
import { Checklist } from '../casework/review/checklist.ts'
import { type CaseworkRules, CaseworkSettings } from '../casework/rules.ts'
import { AccountPlan, PriceChanges } from '../investment/commitments/account-plan.ts'
import { DiscountRule } from '../investment/discount.ts'
import { ReferenceClass } from '../investment/reference-class.ts'
import { RefundRule } from '../investment/refund.ts'
import { Ladder, usualLadder } from '../language/ladder.ts'
import { BadInput, message } from '../language/message.ts'
import { findMunicipality, MunicipalityList } from '../language/municipality.ts'
import { PriceIndex } from '../language/price-level.ts'
import { readRules as readFolder, readRuleFile } from '../store/rules.ts'

/** Every rule that is in use, by the folder it stands in. */
export type Rules = {
  readonly ladders: readonly Ladder[]
  /** Kept whenever they have changed, so that a past day is shown with its own. */
  readonly casework: CaseworkRules
  /** What a leader goes through a drawn case with. */
  readonly review: Checklist
  readonly refunds: readonly RefundRule[]
  readonly priceIndices: readonly PriceIndex[]
  /** Official rates of interest, for whoever asks for a case with interest. */
  readonly discounts: readonly DiscountRule[]
  /** Which account help is booked on. */
  readonly accountPlans: readonly AccountPlan[]
  /** What changes on 1 January. */
  readonly priceChanges: PriceChanges
  /** Cases that were carried through, as far as they are published. */
  readonly referenceClasses: readonly ReferenceClass[]
  readonly smallCells: SmallCellRule
  readonly access: AccessSettings
  readonly lockOut: LockOutRule
  readonly control: ControlRule
  readonly municipalities: MunicipalityList
}

/** Reads them. @throws BadInput naming file, line and field of the first that is wrong. */
export const readRules = (): Rules => ({
  ladders: readFolder('ladders', Ladder),
  casework: {
    cadences: readFolder('cadences', CadenceRule),
    programmes: readFolder('programmes', Programme),
    ages: readFolder('ages', AgeRule),
    placements: readRuleFile('placements/types.yaml', PlacementTypes),
    grants: readFolder('grants', GrantPlan),
    settings: readRuleFile('casework/settings.yaml', CaseworkSettings),
  },
  review: readRuleFile('reviews/ledelsestilsyn.yaml', Checklist),
  refunds: readFolder('refunds', RefundRule),
  priceIndices: readFolder('price-index', PriceIndex),
  discounts: readFolder('discount', DiscountRule),
  accountPlans: readFolder('accounts', AccountPlan),
  priceChanges: readRuleFile('price-changes/example.yaml', PriceChanges),
  referenceClasses: readFolder('reference-class', ReferenceClass),
  smallCells: readRuleFile('access/small-cells.yaml', SmallCellRule),
  access: readRuleFile('access/settings.yaml', AccessSettings),
  lockOut: readRuleFile('sign-in/lock-out.yaml', LockOutRule),
  control: readRuleFile('access/control.yaml', ControlRule),
  municipalities: readRuleFile('municipalities.yaml', MunicipalityList),
})

/** The municipality a server works in. */
export type Municipality = { readonly code: number; readonly name: string }

/** The municipality with the code, the demo's among them. @throws BadInput where there is none. */
export const municipalityOf = (list: MunicipalityList, code: string): Municipality => {
  if (code === list.demo.code) return { code: Number(code), name: list.demo.name }
  const found = findMunicipality(list, code)
  if (found === undefined) throw new BadInput(message('no-such-municipality', { given: code }))
  return { code: Number(found.code), name: found.name }
}

/** What a municipality is called; its number where the list does not know it. */
export const municipalityName = (list: MunicipalityList, code: string): string =>
  code === list.demo.code ? list.demo.name : (findMunicipality(list, code)?.name ?? code)

/** The municipality's ladder. @throws RangeError where the shipped rules have lost it. */
export const ladderOf = (rules: Rules): Ladder => {
  const found = rules.ladders.find(ladder => ladder.id === usualLadder)
  if (found === undefined) throw new RangeError(`no ladder ${usualLadder}`)
  return found
}
