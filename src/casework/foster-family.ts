// Foster families of the service range: what they are approved for and when, and what an approval must be to be written down.
import { z } from 'zod'
import { type Message, message } from '../language/message.ts'
import { overlap } from '../language/period.ts'
import { MaybeText, PeriodOf } from './facts/dated.ts'
import { type PlacementTypes, typeLabel, typeOn } from './placement-types.ts'

/** The social supervisions by region, or the child's own municipality, which approves network families (barnets lov § 58). */
export const Approver = z.enum(['capital', 'east', 'south', 'central', 'north', 'municipality'])

/** What a family was approved for: codes of `rules/placements`, how many children at a time, ages in years, both counted. */
export const Approval = z.strictObject({
  types: z.array(z.string().min(1)).min(1),
  places: z.int().min(1).max(12),
  ages: z.strictObject({ from: z.int().min(0).max(22), to: z.int().min(0).max(22) }),
  period: PeriodOf,
  approvedBy: Approver,
  /** The support the family is given: supervision, courses, respite. */
  support: MaybeText,
  siblingsTogether: z.boolean().default(false),
  schoolNearby: MaybeText,
  note: MaybeText,
})
export type Approval = z.output<typeof Approval>

/** An approval as it stands now. */
export type StandingApproval = Approval & { readonly id: string; readonly version: number }

/** A foster family with its approvals. `service`: what of the service range it is. */
export type FosterFamily = {
  readonly id: string
  readonly service: string
  readonly name: string
  readonly approvals: readonly StandingApproval[]
}

type ServiceOf = { readonly name: string; readonly steps: readonly number[] }

/** True where the service can have foster families: it stands on a step that a type of foster family stands on. */
export const hasFamilies = ({ steps }: Pick<ServiceOf, 'steps'>, { types }: PlacementTypes): boolean =>
  types.some(each => each.family && each.step !== null && steps.includes(each.step))

/** What can't be written, and the approval before that ends on the new one's first day. */
export type ApprovalChecked = { readonly faults: readonly Message[]; readonly followed: StandingApproval | null }

/** A new approval of the family, or one in the place of `corrected`, by the types and the service there are. */
export const checkApproval = (
  next: Approval,
  family: FosterFamily,
  corrected: string | null,
  around: { readonly service: ServiceOf; readonly types: PlacementTypes },
): ApprovalChecked => {
  const { period, ages } = next
  const others = family.approvals.filter(each => each.id !== corrected && overlap(each.period, period))
  // A new approval takes over from the one that runs; nobody is asked to end that first.
  const followed = corrected === null ? others.find(each => each.period.from < period.from) : undefined
  const twice = others.find(each => each !== followed)
  return {
    faults: [
      ...next.types.flatMap(code => typeFaults(code, next, around)),
      ...(ages.from > ages.to ? [message('foster-ages-backwards')] : []),
      ...(twice === undefined ? [] : [message('foster-approval-overlaps', twice.period)]),
    ],
    followed: followed ?? null,
  }
}

const typeFaults = (
  code: string,
  { period: { from } }: Approval,
  { service, types }: { readonly service: ServiceOf; readonly types: PlacementTypes },
): readonly Message[] => {
  const type = typeOn(types, code, from)
  if (type?.family !== true) return [message('foster-type-no-family', { on: from })]
  return type.step === null || service.steps.includes(type.step)
    ? []
    : [message('foster-type-other-step', { type: typeLabel(type, from) ?? code, service: service.name })]
}
