// What help is checked against when it is written: the case, the service range and the rules, read for one child.
import { Help } from '../casework/facts/help.ts'
import type { CaseFacts } from '../casework/facts.ts'
import { checkWriting, type Writing, type Written, withdrawalFaults } from '../casework/help-writing.ts'
import { grantPlanOf } from '../casework/rules.ts'
import { readCases } from '../store/case-facts.ts'
import { factOfSpell } from '../store/case-of-spells.ts'
import { readServices } from '../store/services.ts'
import type { SpellVersion } from '../store/spell.ts'
import { notFound } from './refusal.ts'
import type { Asked } from './serve.ts'

/** The case as it is known now. @throws Refusal 404 where there is none. */
export const caseOf = async ({ inside }: Asked, child: string): Promise<CaseFacts> => {
  const known = (await readCases(inside, [child], 'infinity')).get(child)
  if (known === undefined) throw notFound()
  return known.facts
}

/** What help of the child is written down in. */
export const writingIn = async (asked: Asked, facts: CaseFacts): Promise<Writing> => {
  const { house, inside, today } = asked
  const { placements, ages, programmes } = house.rules.casework
  return {
    facts,
    today,
    services: await readServices(inside),
    grants: grantPlanOf(house.rules.casework, house.municipality.code),
    types: placements,
    ages,
    programmes,
  }
}

/** The help as it stands, with every field; undefined for a spell of another kind. */
export const helpIn = (spell: Pick<SpellVersion, 'id' | 'kind' | 'period' | 'facts'>): Help | undefined => {
  const found = factOfSpell(spell)
  return found?.list === 'help' ? Help.parse(found.fact) : undefined
}

/** The check on help that stands becoming other help; `to` null: it is taken back as never given. */
export const checkChange = async (asked: Asked, child: string, stood: Help, to: Help | null): Promise<Written> => {
  const facts = await caseOf(asked, child)
  if (to !== null) return checkWriting(to, stood, await writingIn(asked, facts))
  const faults = withdrawalFaults(stood, facts).map(why => ({ field: 'withdrawn', why }))
  return { faults, lacks: [], shown: [] }
}
