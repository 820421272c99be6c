// What has been told of a case so far: the facts somebody who reads along expects to stand in it.
import { CaseFacts } from '../../src/casework/facts.ts'
import type { Told } from './sofus-story.ts'

type Fields = Told['fields']
type Kept = { readonly list: string; readonly id: string; readonly version: number; readonly fields: Fields }

/** The facts as told, under the ids they were given; `services` are ids by the names a story uses. */
export const casebook = (child: string, born: string, services: ReadonlyMap<string, string> = new Map()) => {
  const kept = new Map<string, Kept>()
  const idOf = (name: unknown): unknown => (typeof name === 'string' ? (kept.get(name)?.id ?? name) : name)
  const withIds = (fields: Fields): Fields =>
    Object.fromEntries(
      Object.entries(fields).map(([field, value]) => {
        if (field === 'service' && typeof value === 'string') return [field, services.get(value) ?? value]
        if (field === 'decision') return [field, idOf(value)]
        const named = (field === 'about' || field === 'before') && Array.isArray(value)
        return [field, named ? value.map(idOf) : value]
      }),
    )
  return {
    /** The fact the step tells of, where it stands already. */
    standing: ({ id }: Told): Kept | undefined => kept.get(id),
    /** All that the fact says with what the step tells. */
    after: ({ id, fields }: Told): Fields => ({ ...kept.get(id)?.fields, ...withIds(fields) }),
    /** The step was written down, as this version of the fact with the id. */
    keep: (step: Told, id: string, version: number, fields: Fields): void => {
      kept.set(step.id, { list: step.list, id, version, fields })
    },
    facts: (): CaseFacts => {
      const lists = Map.groupBy(kept.values(), each => each.list)
      const told = [...lists].map(([list, own]) => [list, own.map(({ id, fields }) => ({ ...fields, id }))])
      return CaseFacts.parse({ child, born, ...Object.fromEntries(told) })
    },
    /** A text with names in place of ids. */
    named: (text: string): string =>
      [...kept].reduce((so, [name, { id }]) => so.replaceAll(id, name), [...services].reduce(named, text)),
  }
}

const named = (text: string, [name, id]: readonly [string, string]): string => text.replaceAll(id, name)
