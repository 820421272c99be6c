// What the help a goal is tied to is called: the service, or for a placement the place; where protection hides that, the kind of it.
import type { Help } from '../../casework/facts/help.ts'
import type { CasePicture } from '../child/queries.ts'
import { da } from './da.ts'
import type { HelpOption } from './goal-fields.tsx'

const nameOf = (help: Help, names: CasePicture['names']): string =>
  names[help.service] ?? (help.kind === 'placement' ? da.placement : da.helpUnnamed)

/** The help there is a name for, by its id. */
export const helpNames = ({ facts, names }: Pick<CasePicture, 'facts' | 'names'>): ReadonlyMap<string, string> =>
  new Map(facts.help.map(each => [each.id, nameOf(each, names)]))

/** The help a goal can be tied to: what runs or is to come on the day, and what a goal of the plan is tied to already. */
export const helpOptions = (picture: CasePicture, tied: readonly (string | null)[]): readonly HelpOption[] =>
  picture.facts.help
    .filter(({ id, period }) => period.to === null || period.to > picture.on || tied.includes(id))
    .toSorted((a, b) => (a.period.from < b.period.from ? 1 : -1))
    .map(each => ({ id: each.id, name: nameOf(each, picture.names) }))
