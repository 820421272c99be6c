// What may be done from a child's bare record: correct a spell, and make a colleague a co-worker of several children.
import type { FastifyInstance } from 'fastify'
import { decideCorrection } from '../../access/correcting.ts'
import { partOfSpell } from '../../access/part-of-spell.ts'
import { purposeOf, type Role } from '../../access/role.ts'
import type { Part } from '../../access/subject.ts'
import { children } from '../../contract/children.ts'
import { day } from '../../language/day.ts'
import { BadInput, message, say } from '../../language/message.ts'
import { period } from '../../language/period.ts'
import type { Spell } from '../../language/spell.ts'
import { namesBehind, readChildren } from '../../store/children.ts'
import { alreadyCoWorker, worksHereAs } from '../../store/co-worker.ts'
import { type Correction, recordSpell, type SpellVersion, spellNow, supersedeSpell } from '../../store/spell.ts'
import { newId } from '../../store/uuid.ts'
import { isMasked, shownSpell, spellText, stepIn } from '../child-view.ts'
import { admitToChild, askerOf, type ChildAsked, candidates, insist } from '../deciding.ts'
import type { House } from '../house.ts'
import { badField, notFound, Refusal } from '../refusal.ts'
import { ladderOf } from '../rules.ts'
import { type Asked, type Input, serve } from '../serve.ts'

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

const worded = (of: Pick<SpellVersion, 'period' | 'withdrawn'>, text: string): string =>
  say(message('spell-version', { text, from: of.period.from, to: of.period.to, withdrawn: of.withdrawn }))

/** The spell, where the asker may see its part and correct it. @throws Refusal 404 or 403. */
const admitToSpell = async (asked: Asked, child: ChildAsked, id: string, spell: string): Promise<SpellVersion> => {
  const found = await spellNow(asked.inside, id, spell)
  if (found === undefined || !child.may('read-child', partOfSpell[found.kind]).allowed) throw notFound()
  insist(asked, decideCorrection(child.actor, found, child.may))
  return found
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
    const { inside, today } = asked
    const child = await admitToChild(asked, params.child, 'read-child', 'identity')
    const before = await admitToSpell(asked, child, params.child, params.spell)
    if (before.withdrawn) throw new Refusal(400, message('spell-is-withdrawn'))
    const [row] = await readChildren(inside, [params.child], today)
    if (row === undefined) throw notFound()
    const correction = correctionOf(house, before, body)
    const { person: by } = askerOf(asked)
    const version = await correct(asked, before, body.version, correction, { by, reason: body.reason })
    const after = await spellNow(inside, params.child, params.spell)
    const names = await namesBehind(inside, after === undefined ? [] : [after])
    const masked = isMasked(row.identity, null, today)
    if (version === null) throw conflict(before, after, correction, names, masked)
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

/** @throws Refusal 400 with the sentence where the new period overlaps what it may not. */
const correct = async (
  { inside }: Asked,
  of: SpellVersion,
  expected: number,
  to: Correction,
  recording: { readonly by: string; readonly reason: string },
): Promise<number | null> => {
  try {
    return await supersedeSpell(inside, of, expected, to, recording)
  } catch (error) {
    if (error instanceof BadInput) throw new Refusal(400, error.problem)
    throw error
  }
}

/** 409 with both texts: what stands there now, and what was sent. */
const conflict = (
  before: SpellVersion,
  after: SpellVersion | undefined,
  yours: Correction,
  names: ReadonlyMap<string, string>,
  masked: boolean,
): Refusal => {
  const now = after ?? before
  const textOf = (spell: SpellVersion): string => (masked ? say(message('protected-place')) : spellText(spell, names))
  return new Refusal(409, message('spell-conflict'), undefined, {
    theirs: worded(now, textOf(now)),
    yours: worded(
      { period: yours.period, withdrawn: yours.withdrawn ?? false },
      textOf({ ...now, facts: yours.facts }),
    ),
    version: now.version,
  })
}
