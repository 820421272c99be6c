// The other spells of a case: consents, school, district, residence, legal basis, and that the case is closed.
import type { FastifyInstance } from 'fastify'
import { decideWriting } from '../../access/writing-spell.ts'
import type { Help } from '../../casework/facts/help.ts'
import type { SpellGiven } from '../../casework/given-spell.ts'
import { spellFaults, spellLacks } from '../../casework/spell-writing.ts'
import { help } from '../../contract/help.ts'
import { message, say } from '../../language/message.ts'
import { contains } from '../../language/period.ts'
import { aloneWithCases } from '../../store/alone.ts'
import { districtIds } from '../../store/districts.ts'
import { readServices } from '../../store/services.ts'
import { type SpellVersion, spellsNow } from '../../store/spell.ts'
import { givenAsSpell } from '../../store/spells-of-case.ts'
import { newId } from '../../store/uuid.ts'
import { admitToChild, insist } from '../deciding.ts'
import { caseOf } from '../help-checks.ts'
import type { House } from '../house.ts'
import { type Asked, serve } from '../serve.ts'
import { maskedHere, refuseFaults, writeSpell, writeVersion } from '../spell-changes.ts'

/** What help is called to whoever closes the case; where a protected child lives is not said. */
const namerOf = async (asked: Asked, child: string): Promise<(of: Help) => string> => {
  const names = new Map((await readServices(asked.inside)).map(each => [each.id, each.name]))
  const masked = await maskedHere(asked, child)
  return of => {
    if (of.kind === 'measure') return names.get(of.service) ?? of.service
    return masked ? say(message('protected-help')) : of.place
  }
}

/** Kinds a new one takes the place of: a child lives, belongs and goes to one place at a time. */
type Moving = Extract<SpellGiven, { kind: 'school-or-daycare' | 'district' | 'residence' }>
const isMoving = (given: SpellGiven): given is Moving =>
  given.kind === 'school-or-daycare' || given.kind === 'district' || given.kind === 'residence'

/** The one that ends where the new one begins. One that would go on after it overlaps, and is for a person to put right. */
const replacedBy = ({ kind, period }: Moving, spells: readonly SpellVersion[]): SpellVersion | undefined =>
  spells.find(
    each =>
      each.kind === kind &&
      each.period.from < period.from &&
      contains(each.period, period.from) &&
      (period.to === null || (each.period.to !== null && each.period.to <= period.to)),
  )

/** Ends the old one on the new one's first day. */
const endOld = async (asked: Asked, child: string, given: SpellGiven) => {
  if (!isMoving(given)) return null
  const old = replacedBy(given, await spellsNow(asked.inside, child))
  if (old === undefined) return null
  const period = { from: old.period.from, to: given.period.from }
  const reason = say(message('changed-with', { kind: given.kind }))
  const version = await writeVersion(asked, old, old.version, { period, facts: old.facts }, reason, 'spell.period')
  return { id: old.id, from: old.version, version }
}

/** Writing the other spells down. */
export const spellRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(help.spell)(async ({ params, body }, asked) => {
    const given = body.spell
    const child = await admitToChild(asked, params.child, 'read-child', 'identity')
    insist(asked, decideWriting(given.kind, child.may))
    await aloneWithCases(asked.inside, [params.child])
    const around = {
      facts: await caseOf(asked, params.child),
      today: asked.today,
      districts: await districtIds(asked.inside),
      nameOf: given.kind === 'closed' ? await namerOf(asked, params.child) : () => '',
    }
    refuseFaults('spell', spellFaults(given, around))
    const ended = await endOld(asked, params.child, given)
    const id = newId(house.clock.now())
    await writeSpell(asked, givenAsSpell(id, params.child, given), 'spell.period')
    asked.note({
      changes: [
        ...(ended === null ? [] : [{ entity: 'spell', id: ended.id, from: ended.from, to: ended.version }]),
        { entity: 'spell', id, from: null, to: 1 },
      ],
    })
    return {
      id,
      version: 1,
      ended: ended === null ? null : { id: ended.id, version: ended.version },
      lacks: spellLacks(given).map(say),
    }
  })
}
