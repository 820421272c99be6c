// What is said of how a list of the case is told: its first column, its title and its fields.
import type { Fields } from './access-request-telling.ts'

/**
 * `when` are the fields of the first column, the first of them the one it is sorted by; `plainly`: without their names.
 * `otherwise` stands where none of them is known. `title` stands first and strongly, without its name. `Silent` are fields
 * that tell a reader nothing.
 */
export type ListWords<Fact, Silent extends keyof Fact = never> = {
  readonly when: readonly (keyof Fact & string)[]
  readonly plainly?: boolean
  readonly otherwise: string
  readonly title?: keyof Fact & string
  /** What is not done yet, as a sentence; null where it is. */
  readonly left?: (fact: Fact) => string | null
  /** True of what was planned and neither held nor called off. */
  readonly planned?: (fact: Fact) => boolean
  readonly fields: Fields<Fact, Silent>
}
