// The core rules in the order they are asked, at every decision of every action.
import type { CoreRule } from './rule.ts'
import { deceased } from './rules/deceased.ts'
import { lateness } from './rules/lateness.ts'
import { municipality } from './rules/municipality.ts'
import { noCaseContent } from './rules/no-case-content.ts'
import { notOneself } from './rules/not-oneself.ts'
import { ownFamily } from './rules/own-family.ts'
import { protectedPerson } from './rules/protected-person.ts'
import { roleAndPurpose } from './rules/role-and-purpose.ts'
import { signedIn } from './rules/signed-in.ts'

/** Nothing opens one of these: no grant, no role, no table. A rule that has no business with the subject passes. */
export const coreRules: readonly CoreRule[] = [
  signedIn,
  municipality,
  noCaseContent,
  roleAndPurpose,
  ownFamily,
  notOneself,
  lateness,
  protectedPerson,
  deceased,
]
