// Emergencies: opening a child's file for hours, and a leader's confirmation of having seen it.
import type { FastifyInstance } from 'fastify'
import { grantFor, notConfirmable, openingFaults } from '../../access/break-glass.ts'
import { roleTitles } from '../../access/role.ts'
import { emergency } from '../../contract/emergency.ts'
import { parseChildNumber } from '../../language/child-number.ts'
import { addMonths } from '../../language/day.ts'
import { message, say } from '../../language/message.ts'
import { type Emergency, findChild, markSeen, readEmergencies, recordEmergency } from '../../store/emergencies.ts'
import { newId } from '../../store/uuid.ts'
import { admitToChild, askerOf, candidates } from '../deciding.ts'
import type { House } from '../house.ts'
import { notFound, Refusal } from '../refusal.ts'
import { type Asked, type Input, serve } from '../serve.ts'

/** How far back a leader's list goes; what nobody has seen is there however old. */
const monthsBack = 12

const momentOf = (at: number): string => new Date(at).toISOString()

const seenBy = (of: Pick<Emergency, 'seen'>) => of.seen.map(({ name, at }) => ({ who: name, at: momentOf(at) }))

/** Those the asker leads the child's team of: every emergency is decided on by itself. */
const noticesFor = async (asked: Asked): Promise<readonly Emergency[]> => {
  const since = Date.parse(addMonths(asked.today, -monthsBack))
  const all = await readEmergencies(asked.inside, { since })
  const children = await candidates(asked, { ids: [...new Set(all.map(each => each.child))] })
  const led = new Set(
    children.filter(child => child.may('follow-break-glass', 'identity').allowed).map(child => child.id),
  )
  return all.filter(each => led.has(each.child))
}

/** The asker's own that run and still open something: a core rule that came later closes them. */
const ownOf = async (asked: Asked): Promise<readonly Emergency[]> => {
  const mine = await readEmergencies(asked.inside, { openedBy: askerOf(asked).person, at: asked.now.at })
  const children = await candidates(asked, { ids: [...new Set(mine.map(each => each.child))] })
  const open = new Set(children.filter(child => child.may('read-child', 'identity').allowed).map(child => child.id))
  return mine.filter(each => open.has(each.child))
}

const own = ({ id, child, caseNumber, reason, from, until }: Emergency) => ({
  id,
  child,
  caseNumber,
  reason,
  from: momentOf(from),
  until: momentOf(until),
})

const noticed = (asked: Asked, of: Emergency) => {
  const asker = askerOf(asked)
  const hindrance = notConfirmable(of, asker)
  return {
    id: of.id,
    caseNumber: of.caseNumber,
    who: of.name,
    role: roleTitles[of.role],
    reason: of.reason,
    from: momentOf(of.from),
    until: momentOf(of.until),
    seen: seenBy(of),
    confirmed: of.seen.some(each => each.person === asker.person),
    notConfirmable: hindrance === null ? null : say(hindrance),
  }
}

/** @throws Refusal with a sentence for each field that is wrong; nothing has been looked up yet. */
const readOpening = ({ rules }: House, body: Input<typeof emergency.open>['body']) => {
  const number = parseChildNumber(body.number)
  const faults = openingFaults(body, rules.access)
  const fields = {
    ...(number.ok ? {} : { number: say(number.problem) }),
    ...(faults.reason === undefined ? {} : { reason: say(faults.reason) }),
    ...(faults.hours === undefined ? {} : { hours: say(faults.hours) }),
  }
  if (!number.ok || Object.keys(fields).length > 0) throw new Refusal(400, message('bad-request'), fields)
  return number.value
}

const nobody = '00000000-0000-0000-0000-000000000000'

/** What is not there: answered after as many questions to the database as what is refused, so that time tells nothing. */
const missing = async (asked: Asked): Promise<Refusal> => {
  await candidates(asked, { ids: [nobody] })
  return notFound()
}

/** The routes of emergencies. */
export const emergencyRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(emergency.list)(async (_, asked) => {
    const mine = await ownOf(asked)
    const notices = await noticesFor(asked)
    const sent = [...mine, ...notices]
    asked.note({ ids: sent.map(each => each.id), subjects: sent.map(each => each.child) })
    const { breakGlassHours: most, reasonAtLeast: least } = house.rules.access
    return { most, least, own: mine.map(own), notices: notices.map(each => noticed(asked, each)) }
  })

  of(emergency.unseen)(async (_, asked) => ({
    count: (await noticesFor(asked)).filter(each => each.seen.length === 0).length,
  }))

  of(emergency.open)(async ({ body }, asked) => {
    const { inside, now } = asked
    const number = readOpening(house, body)
    const child = await findChild(inside, number)
    if (child === undefined) throw await missing(asked)
    const { decision } = await admitToChild(asked, child, 'break-glass', 'identity')
    const { reason, hours } = body
    const opening = { id: newId(new Date(now.at)), actor: askerOf(asked), decision, reason, hours }
    const granted = grantFor(opening, house.rules.access, now)
    if (!granted.ok) throw new Refusal(403, granted.problem)
    await recordEmergency(inside, house.municipality.code, granted.value)
    // One that opens nothing, where the municipality has made a rule core, is none: what was written is undone.
    await admitToChild(asked, child, 'read-child', 'identity')
    asked.note({ decision })
    const [recorded] = await readEmergencies(inside, { id: granted.value.id })
    if (recorded === undefined) throw new RangeError('an emergency that was recorded is not there')
    asked.note({ ids: [recorded.id], changes: [{ entity: 'break-glass', id: recorded.id, from: null, to: 1 }] })
    return own(recorded)
  })

  of(emergency.seen)(async ({ params }, asked) => {
    const { inside } = asked
    const asker = askerOf(asked)
    const [found] = await readEmergencies(inside, { id: params.emergency })
    if (found === undefined) throw await missing(asked)
    await admitToChild(asked, found.child, 'follow-break-glass', 'identity')
    const hindrance = notConfirmable(found, asker)
    if (hindrance !== null) throw new Refusal(403, hindrance)
    const first = await markSeen(inside, house.municipality.code, found.id, asker.person)
    const [after = found] = await readEmergencies(inside, { id: found.id })
    const change = { entity: 'break-glass-seen', id: found.id, from: null, to: 1 }
    asked.note({ ids: [found.id], changes: first ? [change] : [] })
    return { seen: seenBy(after) }
  })
}
