// Facts of a case as spells, the way back from case-of-spells: what is sent is kept whole and read back as it was.
import type { Help } from '../casework/facts/help.ts'
import type { SpellGiven } from '../casework/given-spell.ts'
import type { Spell } from '../language/spell.ts'

/** A measure or placement as a spell, with all it says. */
export const helpAsSpell = (child: string, help: Help): Spell => ({ child, ...help })

/** What help says beside its id, kind and period. */
export const factsOfHelp = (help: Help): Readonly<Record<string, unknown>> => {
  const { id: _id, kind: _kind, period: _period, ...facts } = help
  return facts
}

/** Another spell of a case, under the names spells have had since before there were cases. */
export const givenAsSpell = (id: string, child: string, given: SpellGiven): Spell => {
  const common = { id, child, period: given.period }
  switch (given.kind) {
    case 'consent': {
      const { kind, purpose, covers, about, giver: by, person: giver } = given
      return withMore({ ...common, kind, giver, purpose }, { by, covers, about })
    }
    case 'school-or-daycare': {
      const { kind, place: value, school, absence, leisure } = given
      return withMore({ ...common, kind, value }, { school, absence, leisure })
    }
    case 'district':
      return { ...common, kind: given.kind, value: given.district }
    case 'residence':
      return { ...common, kind: given.kind, value: given.address }
    case 'legal-basis':
      return { ...common, kind: given.kind, value: given.basis }
    case 'closed':
      return { ...common, kind: given.kind, outcome: given.outcome }
  }
}

/** A spell with what its kind tells beyond what every reader of spells knows. */
const withMore = (spell: Spell, more: Readonly<Record<string, unknown>>): Spell => ({ ...spell, ...more })
