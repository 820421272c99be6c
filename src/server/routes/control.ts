// The control of look-ups: the months, drawing a month's sample, and signing what was drawn.
import { randomInt } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { daysOf, type Month, monthsOver, monthWith, parseMonth } from '../../access/control/month.ts'
import { drawSample } from '../../access/control/sample.ts'
import { lastDayFor, notDrawable, noteFor, stateOf } from '../../access/control/state.ts'
import { type ControlMonth, control, type OneMonth } from '../../contract/control.ts'
import { type Day, earlier } from '../../language/day.ts'
import { message, say } from '../../language/message.ts'
import { type DrawnMonth, readDrawn, readItems, recordDrawing, type Signature, sign } from '../../store/control.ts'
import { type Between, beginnings, countLookups, emergenciesIn, lookupsAt } from '../../store/control-sources.ts'
import { newId } from '../../store/uuid.ts'
import { beginningOf, dayAt, dayInDenmark } from '../clock.ts'
import { type Viewed, viewItems } from '../control-view.ts'
import { askerOf, insist } from '../deciding.ts'
import type { House } from '../house.ts'
import { notFound, Refusal } from '../refusal.ts'
import { type Asked, serve } from '../serve.ts'

/** The month between its two midnights in Denmark. */
const between = (month: Month): Between => {
  const { from, to } = daysOf(month)
  return { from: beginningOf(from), until: beginningOf(to) }
}

/** When there first was anything to control, and when the journal began; null where there is nothing. */
type Began = { readonly first: Month | null; readonly journal: Day | null }

const beganIn = async ({ inside }: Asked): Promise<Began> => {
  const { emergency, journal } = await beginnings(inside)
  const days = [emergency, journal].flatMap(at => (at === null ? [] : [dayInDenmark(at)]))
  const first = days.length === 0 ? null : monthWith(days.reduce(earlier))
  return { first, journal: journal === null ? null : dayInDenmark(journal) }
}

const journalIn = (month: Month, { journal }: Began): ControlMonth['journal'] => {
  const { from, to } = daysOf(month)
  if (journal === null || journal >= to) return { began: 'after', on: null }
  return journal <= from ? { began: 'before', on: null } : { began: 'within', on: journal }
}

/** A month that is over, as far as its control is. */
const shownMonth = (
  { house, today }: Asked,
  month: Month,
  drawn: DrawnMonth | undefined,
  began: Began,
): ControlMonth => {
  const rule = house.rules.control
  const dayOf = (at: number): Day => dayAt(house.clock, new Date(at))
  const items = drawn === undefined ? 0 : drawn.drawnEmergencies + drawn.drawnLookups
  const state = stateOf(
    month,
    drawn === undefined
      ? null
      : {
          on: dayOf(drawn.drawnAt),
          items,
          signed: drawn.signed,
          lastSigned: drawn.lastSigned === null ? null : dayOf(drawn.lastSigned),
        },
    rule,
    today,
  )
  if (state.is === 'running') throw new RangeError(`${month} is not over`)
  return {
    month,
    state: state.is,
    lastDay: lastDayFor(month, rule),
    late: state.late,
    sample:
      drawn === undefined
        ? null
        : {
            by: drawn.drawnBy,
            on: dayOf(drawn.drawnAt),
            emergencies: { drawn: drawn.drawnEmergencies, of: drawn.emergencies },
            lookups: { drawn: drawn.drawnLookups, of: drawn.lookups },
            signed: drawn.signed,
            doneOn: state.is === 'done' ? state.on : null,
            outcomes: drawn.outcomes,
          },
    journal: journalIn(month, began),
  }
}

/** The asker may see the journal at all. @throws Refusal 403. */
const insistOnJournal = (asked: Asked): void => {
  const { house, actor, now } = asked
  const facts = { of: 'journal', municipality: house.municipality.code, child: null } as const
  insist(
    asked,
    house.decisions.decide(actor, 'control-journal', { kind: 'journal', child: null, person: null }, facts, now),
  )
}

/** The month as it is written in the address. @throws Refusal 404 where there is none. */
const monthIn = (text: string): Month => {
  const month = parseMonth(text)
  if (month === undefined) throw notFound()
  return month
}

/** A month with what was drawn; the journal's row names the items and the children whose numbers are sent. */
const oneMonth = async (
  asked: Asked,
  month: Month,
  began: Began,
): Promise<OneMonth & { viewed: readonly Viewed[] }> => {
  const [drawn] = await readDrawn(asked.inside, month)
  const viewed = await viewItems(asked, between(month), await readItems(asked.inside, month))
  asked.note({
    ids: viewed.map(each => each.item.id),
    subjects: viewed.flatMap(each => each.children),
  })
  return { month: shownMonth(asked, month, drawn, began), items: viewed.map(each => ({ ...each.shown })), viewed }
}

/** Draws what there is of the month and writes it down; nothing is written where somebody was first. */
const draw = async (asked: Asked, month: Month): Promise<boolean> => {
  const { house, inside, now } = asked
  const of = between(month)
  const emergencies = await emergenciesIn(inside, of)
  const lookups = await countLookups(inside, of)
  const drawable = emergencies.map(({ id, relatives }) => ({ id, always: relatives.length > 0 }))
  const sample = drawSample(drawable, lookups, house.rules.control, below => randomInt(below))
  const drawnEmergencies = emergencies.filter(each => sample.emergencies.includes(each.id))
  const drawnLookups = await lookupsAt(inside, of, sample.lookups)
  const id = (): string => newId(new Date(now.at))
  return await recordDrawing(inside, house.municipality.code, {
    month,
    by: askerOf(asked).person,
    emergencies: emergencies.length,
    lookups,
    items: [
      ...drawnEmergencies.map(each => ({ id: id(), kind: 'emergency' as const, source: each.id, person: each.person })),
      ...drawnLookups.map(each => ({ id: id(), kind: 'lookup' as const, source: each.id, person: each.person })),
    ],
  })
}

/** 409 with both signatures: what stands there now, and what was sent. */
const conflict = (viewed: Viewed, yours: Signature): Refusal => {
  const last = viewed.item.outcomes.at(-1)
  const words = (of: Pick<Signature, 'outcome' | 'note'>): string => say(message('control-signature', of))
  return new Refusal(409, message('control-already-signed'), undefined, {
    theirs: last === undefined ? '' : `${words(last)} (${last.who})`,
    yours: words(yours),
    version: viewed.item.outcomes.length,
  })
}

/** The routes of the control. */
export const controlRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(control.months)(async (_, asked) => {
    insistOnJournal(asked)
    const { today } = asked
    const began = await beganIn(asked)
    const drawn = new Map((await readDrawn(asked.inside)).map(each => [each.month, each]))
    const months = began.first === null ? [] : monthsOver(began.first, today)
    const running = monthWith(today)
    const { emergencies, lookups, source } = house.rules.control
    return {
      months: months.map(month => shownMonth(asked, month, drawn.get(month), began)),
      next: { month: running, from: daysOf(running).to },
      sizes: { emergencies, lookups, source },
    }
  })

  of(control.read)(async ({ params }, asked) => {
    insistOnJournal(asked)
    const month = monthIn(params.month)
    const began = await beganIn(asked)
    if (notDrawable(month, began.first, asked.today) !== null) throw notFound()
    const { viewed: _, ...answer } = await oneMonth(asked, month, began)
    return answer
  })

  of(control.draw)(async ({ params }, asked) => {
    insistOnJournal(asked)
    const month = monthIn(params.month)
    const began = await beganIn(asked)
    const why = notDrawable(month, began.first, asked.today)
    if (why !== null) throw new Refusal(400, why)
    const first = await draw(asked, month)
    const { viewed: _, ...answer } = await oneMonth(asked, month, began)
    asked.note({ changes: first ? [{ entity: 'control-month', id: month, from: null, to: 1 }] : [] })
    return answer
  })

  of(control.sign)(async ({ params, body }, asked) => {
    const { inside } = asked
    insistOnJournal(asked)
    const month = monthIn(params.month)
    const found = async (): Promise<Viewed> => {
      const item = (await readItems(inside, month)).find(each => each.id === params.item)
      const [viewed] = item === undefined ? [] : await viewItems(asked, between(month), [item])
      if (viewed === undefined) throw notFound()
      return viewed
    }
    const before = await found()
    asked.note({ ids: [before.item.id], subjects: before.children, decision: before.decision })
    const { shown, hindrance } = before.shown
    if (hindrance !== null)
      throw new Refusal(
        403,
        message(before.decision.allowed && shown === null ? 'control-content-gone' : 'control-not-yours'),
      )
    const note = noteFor(body.outcome, body.note)
    if (!note.ok) throw new Refusal(400, message('bad-request'), { note: say(note.problem) })
    const signature: Signature = {
      item: before.item.id,
      number: body.seen + 1,
      person: askerOf(asked).person,
      outcome: body.outcome,
      note: note.value,
    }
    if (body.seen !== before.item.outcomes.length || !before.shown.open) throw conflict(before, signature)
    if (!(await sign(inside, house.municipality.code, signature))) throw conflict(await found(), signature)
    asked.note({
      changes: [{ entity: 'control-outcome', id: before.item.id, from: body.seen || null, to: signature.number }],
    })
    return (await found()).shown
  })
}
