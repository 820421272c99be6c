// What may be done from a child's bare record: correct a spell, and make a colleague a co-worker of several children.
import type { FastifyInstance } from 'fastify'
import { purposeOf, type Role } from '../../access/role.ts'
import type { Part } from '../../access/subject.ts'
import { children } from '../../contract/children.ts'
import { day } from '../../language/day.ts'
import { message, say } from '../../language/message.ts'
import { period } from '../../language/period.ts'
import type { Spell } from '../../language/spell.ts'
import { aloneWithCases } from '../../store/alone.ts'
import { namesBehind } from '../../store/children.ts'
import { alreadyCoWorker, worksHereAs } from '../../store/co-worker.ts'
import { type Correction, recordSpell, type SpellVersion, spellNow } from '../../store/spell.ts'
import { newId } from '../../store/uuid.ts'
import { shownSpell, stepIn } from '../child-view.ts'
import { admitToChild, askerOf, candidates } from '../deciding.ts'
import { checkChange, helpIn } from '../help-checks.ts'
import type { House } from '../house.ts'
import { badField, Refusal } from '../refusal.ts'
import { ladderOf } from '../rules.ts'
import { type Input, serve } from '../serve.ts'
import { admitToSpell, maskedHere, refuseFaults, writeVersion } from '../spell-changes.ts'

type CorrectionInput = Input<typeof children.correct>['body']

/** The new version. @throws Refusal where the step is none, or the period holds no day. */
const correctionOf = (house: House, of: SpellVersion, body: CorrectionInput): Correction => {
  const found = period(day(body.from), body.to === null ? null : day(body.to))
  if (!found.ok) throw badField('to', found.problem)
  if (body.step !== undefined) {
    if (stepIn(of) === null) throw badField('step', message('spell-without-step'))
    const steps = ladderOf(house.rules).steps.map(each => each.step)
    if (!steps.includes(body.step))
      throw badField('step', message('spell-unknown-step', { given: body.step, most: Math.max(...steps) }))
  }
  const facts = body.step === undefined ? of.facts : { ...of.facts, step: body.step }
  const same =
    found.value.from === of.period.from &&
    found.value.to === of.period.to &&
    (body.step === undefined || body.step === stepIn(of))
  if (same && !body.withdrawn) throw new Refusal(400, message('spell-unchanged'))
  return { period: found.value, facts, withdrawn: body.withdrawn }
}

/**
 * The part a co-worker is let into: that of the role the task is given in, whoever gives it. Else a health visitor could let
 * an adviser into the social case. Null for a role that no task by name opens anything to.
 */
const partOf = (role: Role): Part | null => {
  switch (purposeOf[role]) {
    case 'social-work':
      return 'social'
    case 'health-visiting':
      return 'health'
    case 'ppr':
      return 'ppr'
    default:
      return null
  }
}

/** Correcting a spell, and adding co-workers. */
export const caseworkRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(children.correct)(async ({ params, body }, asked) => {
    const child = await admitToChild(asked, params.child, 'read-child', 'identity')
    await aloneWithCases(asked.inside, [params.child])
    const before = await admitToSpell(asked, child, params.child, params.spell)
    if (before.withdrawn) throw new Refusal(400, message('spell-is-withdrawn'))
    const masked = await maskedHere(asked, params.child)
    const correction = correctionOf(house, before, body)
    const stood = helpIn(before)
    const help = body.withdrawn ? null : helpIn({ ...before, ...correction })
    if (stood !== undefined && help !== undefined && before.version === body.version)
      refuseFaults(null, (await checkChange(asked, params.child, stood, help)).faults)
    const version = await writeVersion(asked, before, body.version, correction, body.reason, 'from')
    const after = await spellNow(asked.inside, params.child, params.spell)
    const names = await namesBehind(asked.inside, after === undefined ? [] : [after])
    asked.note({ changes: [{ entity: 'spell', id: params.spell, from: body.version, to: version }] })
    return {
      spell: after === undefined || after.withdrawn ? null : shownSpell(after, names, child, masked),
      version,
    }
  })

  of(children.addCoWorker)(async ({ body }, asked) => {
    const { inside } = asked
    asked.note({ subjects: body.children })
    const found = period(day(body.from), body.to === null ? null : day(body.to))
    if (!found.ok) throw badField('to', found.problem)
    // A task of one's own outlives the responsibility it was given from.
    if (body.employee.toLowerCase() === askerOf(asked).person) throw badField('employee', message('access-not-oneself'))
    const part = partOf(body.role)
    if (part === null || !(await worksHereAs(inside, body.employee, body.role, asked.today)))
      throw badField('employee', message('co-worker-unknown'))
    const ids = [...new Set(body.children)]
    const known = new Map((await candidates(asked, { ids })).map(each => [each.id, each]))
    const { person: by } = askerOf(asked)
    const added: { id: string; spell: string }[] = []
    const refused: { child: string; sentence: string; why: string }[] = []
    for (const id of ids) {
      const decision = known.get(id)?.may('add-co-worker', part)
      if (decision === undefined || !decision.allowed) {
        const sentence = say(message('not-found-or-refused'))
        refused.push({ child: id, sentence, why: decision === undefined ? 'known-subject' : decision.rule })
        continue
      }
      if (await alreadyCoWorker(inside, id, body.employee, found.value)) {
        refused.push({ child: id, sentence: say(message('co-worker-already')), why: 'co-worker-already' })
        continue
      }
      const spell: Spell = {
        id: newId(asked.house.clock.now()),
        child: id,
        kind: 'co-worker',
        employee: body.employee,
        role: body.role,
        period: found.value,
      }
      await recordSpell(inside, house.municipality.code, spell, { by, reason: null })
      added.push({ id, spell: spell.id })
    }
    asked.note({
      subjects: ids,
      ids: added.map(each => each.id),
      changes: added.map(each => ({ entity: 'spell', id: each.spell, from: null, to: 1 })),
      refused: refused.map(({ child: id, why }) => ({ id, why })),
    })
    return {
      added: added.map(each => each.id),
      refused: refused.map(({ child, sentence }) => ({ child, sentence })),
    }
  })
}
