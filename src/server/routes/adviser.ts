// The responsible adviser: from one to the next on a day, in one step, so that a child is never without one in between.
import type { FastifyInstance } from 'fastify'
import { partOfList } from '../../access/part-of-list.ts'
import { Contact } from '../../casework/facts/following.ts'
import { handoverNote } from '../../casework/handover.ts'
import { handoverForm, help } from '../../contract/help.ts'
import { day, later } from '../../language/day.ts'
import { message, say } from '../../language/message.ts'
import { contains } from '../../language/period.ts'
import type { Spell } from '../../language/spell.ts'
import { recordFact } from '../../store/case-fact.ts'
import { namesOf } from '../../store/children.ts'
import { worksHere, worksHereAs } from '../../store/co-worker.ts'
import { dropDraft } from '../../store/draft.ts'
import { spellsNow } from '../../store/spell.ts'
import { newId } from '../../store/uuid.ts'
import { timeInDenmark } from '../clock.ts'
import { admitToChild, askerOf, insist } from '../deciding.ts'
import type { House } from '../house.ts'
import { badField, notFound } from '../refusal.ts'
import { type Asked, serve } from '../serve.ts'
import { writeSpell, writeVersion } from '../spell-changes.ts'

/** Handing a child over. Whoever is responsible may hand it on, for that makes the own task shorter and never longer. */
export const adviserRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(help.adviser)(async ({ params, body }, asked) => {
    const { inside, today } = asked
    const child = await admitToChild(asked, params.child, 'read-child', 'identity')
    insist(asked, child.may('add-co-worker', 'social'))
    if (child.known === undefined) throw notFound()
    const { employee, why, note } = body
    insist(asked, child.may('change', partOfList.contacts))
    const from = day(body.from)
    // A task of one's own outlives the responsibility it was given from.
    if (employee === askerOf(asked).person) throw badField('employee', message('access-not-oneself'))
    const on = later(from, today)
    if (!(await worksHereAs(inside, employee, 'adviser', on)))
      throw badField('employee', message('adviser-unknown', { on }))
    const advisers = (await spellsNow(inside, params.child)).filter(each => each.kind === 'adviser')
    if (why === 'first' && advisers.length > 0) throw badField('why', message('adviser-not-first'))
    const running = advisers.find(each => contains(each.period, from))
    const { employee: current } = running?.facts ?? {}
    if (current === employee) throw badField('employee', message('adviser-already'))
    if (running?.period.from === from) throw badField('from', message('adviser-same-day', { from }))
    const ended =
      running === undefined
        ? null
        : {
            id: running.id,
            from: running.version,
            version: await writeVersion(
              asked,
              running,
              running.version,
              { period: { from: running.period.from, to: from }, facts: running.facts },
              say(message('adviser-change', { why })),
              'from',
            ),
          }
    const id = newId(house.clock.now())
    const period = { from, to: null }
    const spell = { id, child: params.child, kind: 'adviser', employee, period, why } as const satisfies Spell & {
      readonly why: string
    }
    await writeSpell(asked, spell, 'from')
    const said = await writeNote(asked, params.child, employee, note)
    // What was written has been sent; afterwards the child may no longer be the writer's to see, nor the draft.
    const { person: owner, purpose } = askerOf(asked)
    await dropDraft(inside, { owner, purpose, form: handoverForm, subject: params.child })
    asked.note({
      changes: [
        ...(ended === null ? [] : [{ entity: 'spell', id: ended.id, from: ended.from, to: ended.version }]),
        { entity: 'spell', id, from: null, to: 1 },
        ...(said === null ? [] : [{ entity: 'contacts', id: said, from: null, to: 1 }]),
      ],
    })
    return { id, version: 1, ended: ended === null ? null : { id: ended.id, version: ended.version }, note: said }
  })

  of(help.colleagues)(async ({ params }, asked) => {
    const { inside, today } = asked
    const child = await admitToChild(asked, params.child, 'read-child', 'identity')
    insist(asked, child.may('add-co-worker', 'social'))
    const running = (await spellsNow(inside, params.child)).find(
      each => each.kind === 'adviser' && contains(each.period, today),
    )
    const { employee } = running?.facts ?? {}
    const others = await worksHere(inside, 'adviser', today)
    // Nobody gives a case to whoever has it, or to themselves.
    return { colleagues: others.filter(({ id }) => id !== employee && id !== askerOf(asked).person) }
  })
}

/** Keeps what the former adviser says to the next with the case, as a contact between the two, and answers its id; null where nothing is said. */
const writeNote = async (
  asked: Asked,
  child: string,
  employee: string,
  text: string | null,
): Promise<string | null> => {
  if (text === null) return null
  const { inside, house, today } = asked
  const name = (await namesOf(inside, [employee])).get(employee) ?? employee
  const now = house.clock.now()
  const id = newId(now)
  const { id: _, ...body } = Contact.parse({
    id,
    at: { day: today, time: timeInDenmark(now) },
    planned: true,
    kind: 'meeting',
    with: [name],
    note: handoverNote(text),
  })
  const { person: by } = askerOf(asked)
  await recordFact(inside, house.municipality.code, { id, child, list: 'contacts', body }, { by, reason: null })
  return id
}
