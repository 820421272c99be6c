// What every part of the form of new help is given.

import type { StepName } from '../children/queries.ts'
import type { Wrong } from './given-of.ts'
import type { FosterFamily, Service } from './queries.ts'
import type { About, Giver, StartForm } from './start-of.ts'

export type FieldsOf = {
  readonly form: StartForm
  readonly change: (part: Partial<StartForm>) => void
  readonly about: About
  readonly child: string
  /** What the child is called. */
  readonly name: string
  readonly steps: readonly StepName[]
  /** Undefined while they are fetched. */
  readonly services: readonly Service[] | undefined
  readonly families: readonly FosterFamily[]
  readonly givers: readonly Giver[]
  readonly wrong: Readonly<Record<string, string>>
}

/** Sentences by field, the first one of each. */
export const byField = (wrong: readonly Wrong[]): Readonly<Record<string, string>> =>
  Object.fromEntries(wrong.toReversed())
