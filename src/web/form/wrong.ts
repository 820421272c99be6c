// What is wrong with what was sent, by the names the form's fields have.
import { Refused } from '../call/call.ts'

/** Sentences by the field's name: the last part of its way that is among the form's own names, as `given.fact.heldOn` is `heldOn`. */
export const wrongFields = (error: unknown, names: readonly string[]): Readonly<Record<string, string>> => {
  if (!(error instanceof Refused)) return {}
  const found = new Map<string, string>()
  for (const [way, sentence] of Object.entries(error.problem.fields ?? {})) {
    const name = way.split('.').findLast(part => names.includes(part))
    if (name !== undefined && !found.has(name)) found.set(name, sentence)
  }
  return Object.fromEntries(found)
}

/** What somebody else saved first; undefined where nobody did. */
export const conflictIn = (error: unknown) => (error instanceof Refused ? error.problem.conflict : undefined)
