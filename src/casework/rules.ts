// Every rule a case is read with: cadences, programmes, rights by age, types of placement, the grant plan, and what is local.
import { z } from 'zod'
import { AgeRule } from './ages.ts'
import { CadenceRule } from './cadence.ts'
import { GrantPlan } from './grant.ts'
import { PlacementTypes } from './placement-types.ts'
import { Programme } from './programme.ts'

/** The system the official file of a case lies in, and how that is known. */
const OfficialFile = z.strictObject({ name: z.string().min(1).max(40), source: z.string().min(1) })

/** What a municipality has chosen; `local` and `grants` are ids of rules. */
const Chosen = z.strictObject({
  code: z.string().regex(/^\d{3}$/),
  local: z.array(z.string().min(1)),
  grants: z.string().min(1).nullable(),
  source: z.string().min(1),
  officialFile: OfficialFile.nullable().default(null),
})

export const CaseworkSettings = z.strictObject({ municipalities: z.array(Chosen) })

/**
 * The rules of casework for every municipality, as they can be stored and read back: a past day is shown with those there
 * were then.
 */
export const CaseworkRules = z.strictObject({
  cadences: z.array(CadenceRule),
  programmes: z.array(Programme),
  ages: z.array(AgeRule),
  placements: PlacementTypes,
  grants: z.array(GrantPlan),
  settings: CaseworkSettings,
})
export type CaseworkRules = z.output<typeof CaseworkRules>

/** The deadlines the municipality has published as its own; none where it has chosen nothing. */
export const localOf = ({ settings }: CaseworkRules, code: number): readonly string[] =>
  settings.municipalities.find(each => Number(each.code) === code)?.local ?? []

/** What the system of the official file is called; null where the municipality has not said. */
export const officialFileOf = (settings: z.output<typeof CaseworkSettings>, code: number): string | null =>
  settings.municipalities.find(each => Number(each.code) === code)?.officialFile?.name ?? null

/** The municipality's grant and competence plan; null where it has none here. */
export const grantPlanOf = ({ settings, grants }: CaseworkRules, code: number): GrantPlan | null => {
  const id = settings.municipalities.find(each => Number(each.code) === code)?.grants
  return grants.find(each => each.id === id) ?? null
}
