// The foster families: free places, who a child could live with, and writing down families and what they are approved for.
import type { FastifyInstance } from 'fastify'
import { ageOn } from '../../casework/ages.ts'
import {
  type Approval,
  checkApproval,
  type FosterFamily,
  hasFamilies,
  type StandingApproval,
} from '../../casework/foster-family.ts'
import { approvalOn, byName, matchFamilies, placesOn, typeNames } from '../../casework/foster-places.ts'
import type { PlacementTypes } from '../../casework/placement-types.ts'
import { fosterFamilies } from '../../contract/foster-family.ts'
import { type Day, day } from '../../language/day.ts'
import { message, say } from '../../language/message.ts'
import { period } from '../../language/period.ts'
import {
  placedWithFamilies,
  readFosterFamilies,
  recordApproval,
  recordFosterFamily,
} from '../../store/foster-family.ts'
import { readService, readServices } from '../../store/services.ts'
import { newId } from '../../store/uuid.ts'
import { admitToChild, askerOf } from '../deciding.ts'
import { caseOf } from '../help-checks.ts'
import type { House } from '../house.ts'
import { notFound, Refusal } from '../refusal.ts'
import { type Asked, type Input, serve } from '../serve.ts'

const shownApproval = (
  { id, version, types, period: { from, to }, ...rest }: StandingApproval,
  list: PlacementTypes,
) => ({
  ...rest,
  id,
  version,
  from,
  to,
  types: types.map((code, at) => ({ code, name: typeNames(types, list, from)[at] ?? code })),
  approvedByName: say(message('foster-approver', { by: rest.approvedBy })),
})

const shownFamily = (family: FosterFamily, service: string, on: Day, list: PlacementTypes) => {
  const approval = approvalOn(family, on)
  return {
    id: family.id,
    name: family.name,
    service: { id: family.service, name: service },
    approval: approval === undefined ? null : shownApproval(approval, list),
    approvals: family.approvals.map(each => shownApproval(each, list)),
  }
}

/** The age of the child on the day, where the asker may know who it is. @throws Refusal 404 */
const ageOfChild = async (asked: Asked, child: string, on: Day): Promise<number> => {
  await admitToChild(asked, child, 'read-child', 'identity')
  return ageOn((await caseOf(asked, child)).born, on)
}

const listed = async ({ query }: Input<typeof fosterFamilies.list>, asked: Asked) => {
  const { inside, house, today } = asked
  insistOnCases(asked)
  const list = house.rules.casework.placements
  const on = query.on === undefined ? today : day(query.on)
  const { child = null, step = null, type = null, together } = query
  const age = child === null ? null : await ageOfChild(asked, child, on)
  const services = new Map((await readServices(inside)).map(each => [each.id, each]))
  const families = (await readFosterFamilies(inside)).filter(
    each => step === null || services.get(each.service)?.steps.includes(step) === true,
  )
  const placed = await placedWithFamilies(inside)
  const shown = (family: FosterFamily) => shownFamily(family, services.get(family.service)?.name ?? '', on, list)
  const answered =
    child === null || age === null
      ? families.toSorted(byName).map(family => ({
          ...shown(family),
          places: placesOn(family, placed, on),
          fits: null,
          reasons: [],
          lacks: [],
          notes: [],
        }))
      : matchFamilies(families, placed, { on, step, type, child, age, together }, list).map(each => ({
          ...shown(each.family),
          places: each.places,
          fits: each.fits,
          reasons: each.reasons.map(say),
          lacks: each.lacks.map(say),
          notes: each.notes.map(say),
        }))
  asked.note({ ids: answered.map(each => each.id) })
  return { on, families: answered }
}

/** @throws Refusal where the days hold no day. */
const approvalOf = (body: Input<typeof fosterFamilies.approve>['body']): Approval => {
  const { from, to, corrects: _, reason: __, ...rest } = body
  const found = period(day(from), to === null ? null : day(to))
  if (!found.ok) {
    const sentence = say(found.problem)
    throw new Refusal(400, message('bad-request'), { to: sentence.charAt(0).toUpperCase() + sentence.slice(1) })
  }
  return { ...rest, period: found.value }
}

const approve = async ({ params, body }: Input<typeof fosterFamilies.approve>, asked: Asked) => {
  insistOnCases(asked)
  const { inside, house } = asked
  const { code } = house.municipality
  const { person: by } = askerOf(asked)
  const [family] = await readFosterFamilies(inside, params.family)
  const service = family === undefined ? undefined : await readService(inside, family.service)
  if (family === undefined || service === undefined) throw notFound()
  const { corrects, reason } = body
  const before = corrects === null ? null : family.approvals.find(each => each.id === corrects.approval)
  if (before === undefined) throw new Refusal(400, message('foster-approval-gone'))
  if (before !== null && reason === null) throw new Refusal(400, message('foster-approval-reason'))
  const next = approvalOf(body)
  const around = { service, types: house.rules.casework.placements }
  const { faults, followed } = checkApproval(next, family, before?.id ?? null, around)
  const [fault] = faults
  if (fault !== undefined) throw new Refusal(400, fault)
  const record = async (approval: StandingApproval, why: string | null): Promise<void> => {
    if (!(await recordApproval(inside, code, family.id, approval, { by, reason: why })))
      throw new Refusal(409, message('foster-approval-conflict'))
  }
  const { from } = next.period
  if (followed !== null) {
    const ended = { ...followed, version: followed.version + 1, period: { from: followed.period.from, to: from } }
    await record(ended, say(message('foster-approval-followed', { from })))
  }
  const id = before?.id ?? newId(house.clock.now())
  const version = (corrects?.version ?? 0) + 1
  await record({ ...next, id, version }, before === null ? null : reason)
  const changed = (of: string, to: number) => ({
    entity: 'foster-approval',
    id: of,
    from: to === 1 ? null : to - 1,
    to,
  })
  asked.note({
    ids: [family.id],
    changes: [...(followed === null ? [] : [changed(followed.id, followed.version + 1)]), changed(id, version)],
  })
  return { approval: id, version, ended: followed?.id ?? null }
}

/** How many live with a family is content of cases. @throws Refusal 403 for whoever's roles reach none, not even with the right title. */
const insistOnCases = ({ person }: Asked): void => {
  if (person?.scope !== 'case') throw new Refusal(403, message('role-may-not'))
}

/** Finding a family, and keeping the families. */
export const fosterFamilyRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(fosterFamilies.list)(listed)

  of(fosterFamilies.add)(async ({ body }, asked) => {
    insistOnCases(asked)
    const { inside } = asked
    const service = await readService(inside, body.service)
    if (service === undefined) throw new Refusal(400, message('service-unknown'))
    if (!hasFamilies(service, house.rules.casework.placements))
      throw new Refusal(400, message('foster-family-not-on-service', { service: service.name }))
    const family = newId(house.clock.now())
    const written = { id: family, service: service.id, name: body.name }
    if (!(await recordFosterFamily(inside, house.municipality.code, written, askerOf(asked).person)))
      throw new Refusal(400, message('foster-family-there'))
    asked.note({ ids: [family], changes: [{ entity: 'foster-family', id: family, from: null, to: 1 }] })
    return { family }
  })

  of(fosterFamilies.approve)(approve)
}
