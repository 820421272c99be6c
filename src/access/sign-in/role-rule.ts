// Which privilege or group of the municipality's sign-in gives which role, and where it is held: a rule the municipality writes.
import { z } from 'zod'
import { DayText, RuleHead } from '../../language/rule.ts'
import { roles } from '../role.ts'
import { ClaimNames } from './told.ts'

const Cvr = z.string().regex(/^\d{8}$/)

/** A district by its name, a team by its name, a service by its code. */
const Place = z.strictObject({ kind: z.enum(['district', 'team', 'service']), name: z.string().min(1) })
export type Place = z.output<typeof Place>

/** What a constraint by this name means; one that stands in no rule takes the role away with it. */
const ConstraintRule = z.discriminatedUnion('use', [
  /** It says nothing about what Forlæns does. */
  z.strictObject({ name: z.string().min(1), use: z.literal('ignore'), why: z.string().min(1) }),
  /** The role is given where the constraint covers every one of these: `27.*` covers `27.24.06`. */
  z.strictObject({ name: z.string().min(1), use: z.literal('cover'), needs: z.array(z.string().min(1)).min(1) }),
  /** The role is held in the places its values stand for; a value that stands for none gives none. */
  z.strictObject({
    name: z.string().min(1),
    use: z.literal('place'),
    places: z.array(Place.extend({ value: z.string().min(1) })),
  }),
])
export type ConstraintRule = z.output<typeof ConstraintRule>

/**
 * One way to a role. `held`: where, if no constraint narrows it; `by-constraint`: only where a constraint says so; `nowhere`
 * reaches no child, as the roles that work with figures.
 */
const RoleGrant = z.strictObject({
  by: z.enum(['privilege', 'group']),
  /** The privilege's URI or the group's name, exactly. */
  is: z.string().min(1),
  role: z.enum(roles),
  held: z.union([z.enum(['municipality', 'nowhere', 'by-constraint']), Place]),
  validFrom: DayText.nullable(),
  validTo: DayText.nullable(),
})
export type RoleGrant = z.output<typeof RoleGrant>

/** From least to most sure, as NSIS names them. */
export const assuranceLevels = ['Low', 'Substantial', 'High'] as const

/** The rule; `rules/sign-in/example-roles.yaml` is one to copy. */
export const SignInRoles = RuleHead.extend({
  /** True in the shipped example, which nobody is let in by. */
  example: z.boolean(),
  municipality: z.string().regex(/^[1-9]\d{2}$/),
  /** The municipality's own CVR numbers: whom a privilege must be given for. */
  cvr: z.array(Cvr).min(1),
  /** Whom people may work for: the municipality, and suppliers whose people work here. */
  employers: z.array(Cvr).min(1),
  /** Whether a sign-in that does not say whom people work for is refused. */
  employerNeeded: z.boolean(),
  /** The least level of NSIS; null where the sign-in tells none and the municipality answers for that. */
  leastAssurance: z.enum(assuranceLevels).nullable(),
  claims: ClaimNames,
  constraints: z.array(ConstraintRule),
  /** In order: the first that somebody has is the role they are best known by. */
  roles: z.array(RoleGrant).min(1),
})
export type SignInRoles = z.output<typeof SignInRoles>
