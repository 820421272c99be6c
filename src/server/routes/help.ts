// Measures and placements: starting them, changing them by new versions, and the services there are to choose between.
import { isDeepStrictEqual } from 'node:util'
import type { FastifyInstance } from 'fastify'
import { ageOn, choicesFor } from '../../casework/choices.ts'
import type { Help } from '../../casework/facts/help.ts'
import type { HelpGiven } from '../../casework/given-help.ts'
import type { Written } from '../../casework/help-writing.ts'
import { help } from '../../contract/help.ts'
import { day } from '../../language/day.ts'
import { message, say } from '../../language/message.ts'
import { aloneWithCases } from '../../store/alone.ts'
import { readFosterFamilies } from '../../store/foster-family.ts'
import { readOffers } from '../../store/services.ts'
import { factsOfHelp } from '../../store/spells-of-case.ts'
import { withHidden } from '../case-view.ts'
import { admitToChild, type ChildAsked, insist } from '../deciding.ts'
import { caseOf, checkChange, helpIn } from '../help-checks.ts'
import type { House } from '../house.ts'
import { badField, notFound, Refusal } from '../refusal.ts'
import { ladderOf } from '../rules.ts'
import { type Asked, serve } from '../serve.ts'
import { admitToSpell, conflict, maskedHere, refuseFaults, writeVersion } from '../spell-changes.ts'
import { startHelp } from '../starting-help.ts'

/** Help rests on decisions and consents, so that whoever starts it works in the social case too; a provider does not. */
const insistOnStarting = (asked: Asked, child: ChildAsked): void => {
  insist(asked, child.may('change', 'social'))
  insist(asked, child.may('change', 'measures'))
}

const told = ({ lacks, shown }: Pick<Written, 'lacks' | 'shown'>) => ({ lacks: lacks.map(say), shown: shown.map(say) })

/** @throws Refusal where the ladder has no such step. */
const refuseUnknownStep = (house: House, step: number, field: string): void => {
  const steps = ladderOf(house.rules).steps.map(each => each.step)
  if (!steps.includes(step))
    throw badField(field, message('spell-unknown-step', { given: step, most: Math.max(...steps) }))
}

/** @throws Refusal where the child would live with a foster family nobody has written down: it would take no place. */
const refuseUnknownFamily = async ({ inside }: Asked, given: HelpGiven, stood: Help | null): Promise<void> => {
  if (given.kind !== 'placement' || given.family === null) return
  if (stood?.kind === 'placement' && stood.family === given.family) return
  if (!(await readFosterFamilies(inside)).some(each => each.id === given.family))
    throw badField('help.family', message('foster-family-unknown'))
}

/** Starting and changing help, and choosing a service for it. */
export const helpRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(help.start)(async ({ params, body }, asked) => {
    const child = await admitToChild(asked, params.child, 'read-child', 'identity')
    insistOnStarting(asked, child)
    await aloneWithCases(asked.inside, [params.child])
    await refuseUnknownFamily(asked, body.help, null)
    const { help: started, decision, ended, written, changes } = await startHelp(asked, child, params.child, body)
    asked.note({ changes: [...changes] })
    return { id: started.id, version: 1, decision, ended: [...ended], ...told(written) }
  })

  of(help.change)(async ({ params, body }, asked) => {
    const child = await admitToChild(asked, params.child, 'read-child', 'identity')
    await aloneWithCases(asked.inside, [params.child])
    const before = await admitToSpell(asked, child, params.child, params.help)
    const stood = helpIn(before)
    if (stood === undefined) throw notFound()
    const sent: Help = { ...body.help, id: before.id }
    const given = (await maskedHere(asked, params.child)) ? withHidden(sent, stood) : sent
    const to = body.withdrawn
      ? { period: before.period, facts: before.facts, withdrawn: true }
      : { period: given.period, facts: { ...before.facts, ...factsOfHelp(given) } }
    if (before.version !== body.version) throw await conflict(asked, before, to)
    if (before.withdrawn) throw new Refusal(400, message('spell-is-withdrawn'))
    if (!body.withdrawn && isDeepStrictEqual(given, stood)) throw new Refusal(400, message('spell-unchanged'))
    if (!body.withdrawn && given.step !== stood.step) refuseUnknownStep(house, given.step, 'help.step')
    if (!body.withdrawn) await refuseUnknownFamily(asked, given, stood)
    const written = await checkChange(asked, params.child, stood, body.withdrawn ? null : given)
    refuseFaults('help', written.faults)
    const version = await writeVersion(asked, before, body.version, to, body.reason, 'help.period')
    asked.note({ changes: [{ entity: 'spell', id: before.id, from: body.version, to: version }] })
    return { version, ...told(written) }
  })

  of(help.choices)(async ({ params, query }, asked) => {
    const child = await admitToChild(asked, params.child, 'read-child', 'identity')
    insistOnStarting(asked, child)
    const { step } = query
    const on = query.on === undefined ? asked.today : day(query.on)
    refuseUnknownStep(house, step, 'step')
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
