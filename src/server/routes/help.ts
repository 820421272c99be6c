// Measures and placements: starting them, changing them by new versions, and the services there are to choose between.
import { isDeepStrictEqual } from 'node:util'
import type { FastifyInstance } from 'fastify'
import { ageOn, choicesFor } from '../../casework/choices.ts'
import { Help } from '../../casework/facts/help.ts'
import type { CaseFacts } from '../../casework/facts.ts'
import { checkWriting, type Writing, type Written, withdrawalFaults } from '../../casework/help-writing.ts'
import { grantPlanOf } from '../../casework/rules.ts'
import { help } from '../../contract/help.ts'
import { day } from '../../language/day.ts'
import { message, say } from '../../language/message.ts'
import { readCases } from '../../store/case-facts.ts'
import { factOfSpell } from '../../store/case-of-spells.ts'
import { readOffers, readServices } from '../../store/services.ts'
import type { SpellVersion } from '../../store/spell.ts'
import { factsOfHelp, helpAsSpell } from '../../store/spells-of-case.ts'
import { newId } from '../../store/uuid.ts'
import { admitToChild, type ChildAsked, insist } from '../deciding.ts'
import type { House } from '../house.ts'
import { notFound, Refusal } from '../refusal.ts'
import { ladderOf } from '../rules.ts'
import { type Asked, serve } from '../serve.ts'
import { admitToSpell, badField, conflict, refuseFaults, writeSpell, writeVersion } from '../spell-changes.ts'

/** The case as it is known now. @throws Refusal 404 where there is none. */
const caseOf = async ({ inside }: Asked, child: string): Promise<CaseFacts> => {
  const known = (await readCases(inside, [child], 'infinity')).get(child)
  if (known === undefined) throw notFound()
  return known.facts
}

const writingIn = async (asked: Asked, facts: CaseFacts): Promise<Writing> => {
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

/** Help rests on decisions and consents, so that whoever starts it works in the social case too; a provider does not. */
const insistOnStarting = (asked: Asked, child: ChildAsked): void => {
  insist(asked, child.may('change', 'social'))
  insist(asked, child.may('change', 'measures'))
}

const told = ({ lacks, shown }: Pick<Written, 'lacks' | 'shown'>) => ({ lacks: lacks.map(say), shown: shown.map(say) })

/** The help as it stands, with every field. @throws Refusal 404 for a spell of another kind. */
const helpIn = (spell: SpellVersion): Help => {
  const found = factOfSpell(spell)
  if (found?.list !== 'help') throw notFound()
  return Help.parse(found.fact)
}

/** Starting and changing help, and choosing a service for it. */
export const helpRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(help.start)(async ({ params, body }, asked) => {
    const child = await admitToChild(asked, params.child, 'read-child', 'identity')
    insistOnStarting(asked, child)
    const given: Help = { ...body.help, id: newId(house.clock.now()) }
    const written = checkWriting(given, null, await writingIn(asked, await caseOf(asked, params.child)))
    refuseFaults('help', written.faults)
    await writeSpell(asked, helpAsSpell(params.child, given), 'help.period')
    asked.note({ changes: [{ entity: 'spell', id: given.id, from: null, to: 1 }] })
    return { id: given.id, version: 1, ...told(written) }
  })

  of(help.change)(async ({ params, body }, asked) => {
    const child = await admitToChild(asked, params.child, 'read-child', 'identity')
    const before = await admitToSpell(asked, child, params.child, params.help)
    const stood = helpIn(before)
    const given: Help = { ...body.help, id: before.id }
    const to = body.withdrawn
      ? { period: before.period, facts: before.facts, withdrawn: true }
      : { period: given.period, facts: { ...before.facts, ...factsOfHelp(given) } }
    if (before.version !== body.version) throw await conflict(asked, before, to)
    if (before.withdrawn) throw new Refusal(400, message('spell-is-withdrawn'))
    const facts = await caseOf(asked, params.child)
    const written = body.withdrawn ? null : checkWriting(given, stood, await writingIn(asked, facts))
    if (written === null)
      refuseFaults(
        'help',
        withdrawalFaults(stood, facts).map(why => ({ field: 'withdrawn', why })),
      )
    else {
      if (isDeepStrictEqual(given, stood)) throw new Refusal(400, message('spell-unchanged'))
      refuseFaults('help', written.faults)
    }
    const version = await writeVersion(asked, before, body.version, to, body.reason, 'help.period')
    asked.note({ changes: [{ entity: 'spell', id: before.id, from: body.version, to: version }] })
    return { version, ...told(written ?? { lacks: [], shown: [] }) }
  })

  of(help.choices)(async ({ params, query }, asked) => {
    const child = await admitToChild(asked, params.child, 'read-child', 'identity')
    insistOnStarting(asked, child)
    const { step } = query
    const on = query.on === undefined ? asked.today : day(query.on)
    const steps = ladderOf(house.rules).steps.map(each => each.step)
    if (!steps.includes(step))
      throw badField('step', message('spell-unknown-step', { given: step, most: Math.max(...steps) }))
    const { born } = await caseOf(asked, params.child)
    const age = ageOn(born, on)
    const services = choicesFor(await readOffers(asked.inside), step, age)
    return {
      step,
      on,
      age,
      services: services.map(({ id, name, provider, targetGroup, evidence, capacity, price }) => ({
        id,
        name,
        provider,
        targetGroup,
        evidence,
        capacity,
        price,
      })),
    }
  })
}
