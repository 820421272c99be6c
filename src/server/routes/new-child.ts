// A child that is to be written down: looking whether it is there, and writing it down with family, adviser and district.
import type { FastifyInstance } from 'fastify'
import type { Relation } from '../../casework/facts/people.ts'
import { sameName } from '../../casework/same-child.ts'
import { newChild } from '../../contract/new-child.ts'
import { type Day, day } from '../../language/day.ts'
import { message, say } from '../../language/message.ts'
import { contains } from '../../language/period.ts'
import type { CprFacts } from '../../language/person.ts'
import type { Spell } from '../../language/spell.ts'
import { worksHereAs } from '../../store/co-worker.ts'
import {
  type Family,
  type FamilyPerson,
  familyOf,
  recordFamily,
  recordMember,
  recordRelation,
} from '../../store/family.ts'
import { aloneWithChildren, isDistrict, type Person, recordNewChild } from '../../store/new-child.ts'
import { recordSpell } from '../../store/spell.ts'
import { newId } from '../../store/uuid.ts'
import { matchesOf, refuseKnown, refuseTooLittle } from '../child-matches.ts'
import { askerOf, candidates, decideAsFamily } from '../deciding.ts'
import type { House } from '../house.ts'
import { checkBorn, checkDue, checkSex, readCpr, warningsOf } from '../person-fields.ts'
import { badField, notFound } from '../refusal.ts'
import { type Asked, type Input, serve } from '../serve.ts'

type Body = Input<typeof newChild.create>['body']

/** Who the child is and who expects it. @throws Refusal on the field that cannot be so. */
const readBody = (
  { cpr: number, unborn, name, sex }: Body,
  today: Day,
): { readonly person: Person; readonly mother: string | null; readonly cpr: CprFacts | undefined } => {
  const none = { died: null, disability: false }
  const cpr = readCpr(number)
  if ((cpr === undefined) === (unborn === undefined)) throw badField('cpr', message('number-or-expected'))
  if (unborn !== undefined) {
    const { mother } = unborn
    const due = day(unborn.due)
    checkDue(due, today)
    const called = name ?? say(message('unborn-name', { mother }))
    return { person: { ...none, name: called, sex: sex ?? null, cpr: null, born: null, due }, mother, cpr }
  }
  if (cpr === undefined || name === undefined) throw badField('name', message('name-needed'))
  checkBorn(cpr.birthDay, cpr, today, 'cpr')
  checkSex(sex ?? null, cpr)
  return {
    person: { ...none, name, sex: cpr.sex, cpr: cpr.cpr, born: cpr.birthDay, due: null },
    mother: null,
    cpr,
  }
}

/** @throws Refusal where the adviser does not work here, or there is no such district. */
const checkTask = async ({ inside, today }: Asked, { adviser, district }: Body): Promise<void> => {
  if (!(await worksHereAs(inside, adviser, 'adviser', today)))
    throw badField('adviser', message('adviser-unknown', { on: today }))
  if (!(await isDistrict(inside, district))) throw badField('district', message('district-unknown'))
}

/**
 * The family of the sibling, decided on alone: the child is written into it.
 * @throws Refusal where it is not the asker's to write in: as if it were not there.
 */
const familyOfSibling = async (asked: Asked, sibling: string): Promise<Family | undefined> => {
  asked.note({ subjects: [sibling] })
  const decision = (await decideAsFamily(asked, sibling, [sibling])).get(sibling)
  const [of] = await candidates(asked, { ids: [sibling] })
  if (decision?.allowed !== true || of?.may('change', 'social').allowed !== true)
    throw badField('sibling', message('sibling-unknown'))
  return await familyOf(asked.inside, sibling)
}

const parents: ReadonlySet<Relation['kind']> = new Set<Relation['kind']>(['mother', 'father'])

/** What the sibling's parents are today. A mother of another name than the one who expects the child is not its mother. */
const sharedParents = (of: Family | undefined, mother: string | null, today: Day): readonly FamilyPerson[] =>
  (of?.persons ?? []).filter(
    each =>
      parents.has(each.kind) &&
      contains(each.period, today) &&
      (each.kind !== 'mother' || mother === null || sameName(mother, each.name)),
  )

/** What is written in one go; each is a change of its own in the journal. */
type Written = { readonly entity: string; readonly id: string }

/** Writes everything a case begins with. The first adviser and the district are there from today. */
const writeChild = async (
  asked: Asked,
  body: Body,
  { person, mother }: ReturnType<typeof readBody>,
  siblings: Family | undefined,
): Promise<{ readonly child: string; readonly caseNumber: string; readonly written: readonly Written[] }> => {
  const { inside, house, today } = asked
  const { code } = house.municipality
  const recording = { by: askerOf(asked).person, reason: null }
  const id = (): string => newId(house.clock.now())
  const [child, fact, family] = [id(), id(), siblings?.id ?? id()]
  const from = person.born === null ? today : day(person.born)
  const period = { from, to: null }
  if (siblings === undefined) await recordFamily(inside, code, family)
  // A sibling that no family was written down for belongs to this one from now on.
  if (siblings === undefined && body.sibling !== undefined) {
    const who = { child: body.sibling }
    await recordMember(inside, code, {
      id: id(),
      family,
      who,
      relation: 'child',
      custody: false,
      from: today,
      to: null,
    })
  }
  const shared = sharedParents(siblings, mother, today)
  const expecting = await motherOf(asked, family, mother, shared)
  const caseNumber = await recordNewChild(inside, code, { child, fact, person, mother: expecting }, recording)
  const member = { id: id(), family, who: { child }, relation: 'child', custody: false, from, to: null }
  await recordMember(inside, code, member)
  const relations: Relation[] = shared.map(({ person: who, kind, role, custody }) => ({
    id: id(),
    person: who,
    kind,
    role,
    custody,
    period,
  }))
  if (expecting !== null && !relations.some(each => each.person === expecting))
    relations.push({ id: id(), person: expecting, kind: 'mother', role: null, custody: true, period })
  for (const each of relations) await recordRelation(inside, code, child, each, recording)
  const start = { child, period: { from: today, to: null } }
  const adviser: Spell & { readonly why: 'first' } = {
    ...start,
    id: id(),
    kind: 'adviser',
    employee: body.adviser,
    why: 'first',
  }
  const district: Spell = { ...start, id: id(), kind: 'district', value: body.district }
  for (const each of [adviser, district]) await recordSpell(inside, code, each, recording)
  return {
    child,
    caseNumber,
    written: [
      { entity: 'person', id: fact },
      ...(expecting === null || shared.some(each => each.person === expecting)
        ? []
        : [{ entity: 'family-member', id: expecting }]),
      ...relations.map(each => ({ entity: 'relations', id: each.id })),
      { entity: 'spell', id: adviser.id },
      { entity: 'spell', id: district.id },
    ],
  }
}

/** The one who expects the child, in the family: the sibling's mother, or somebody new; null for a child that is born. */
const motherOf = async (
  { inside, house, today }: Asked,
  family: string,
  name: string | null,
  shared: readonly FamilyPerson[],
): Promise<string | null> => {
  if (name === null) return null
  const known = shared.find(each => each.kind === 'mother')
  if (known !== undefined) return known.person
  const id = newId(house.clock.now())
  await recordMember(inside, house.municipality.code, {
    id,
    family,
    who: { name },
    relation: 'mother',
    custody: true,
    from: today,
    to: null,
  })
  return id
}

/** Looking for a child, and writing one down. */
export const newChildRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(newChild.matches)(async ({ body }, asked) => {
    const cpr = readCpr(body.cpr)
    const born = body.born === undefined ? cpr?.birthDay : day(body.born)
    if (born !== undefined) checkBorn(born, cpr, asked.today, body.born === undefined ? 'cpr' : 'born')
    // A birthday finds nobody without a name.
    const sought = {
      cpr: cpr?.cpr,
      name: body.name,
      born: body.name === undefined ? undefined : born,
      mother: body.mother,
    }
    refuseTooLittle(sought)
    const { matches, elsewhere } = await matchesOf(asked, sought)
    return { matches, elsewhere: elsewhere ? say(message('child-known-elsewhere')) : null }
  })

  of(newChild.create)(async ({ body }, asked) => {
    // Whoever has no case content writes none down: the database would refuse the rows.
    if (asked.person?.scope !== 'case') throw notFound()
    const read = readBody(body, asked.today)
    const { person, mother, cpr } = read
    await aloneWithChildren(asked.inside, house.municipality.code)
    const sought = { cpr: cpr?.cpr, name: person.born === null ? undefined : person.name, born: cpr?.birthDay }
    refuseKnown(await matchesOf(asked, { ...sought, mother: mother ?? undefined }), new Set(body.notKnownAs))
    await checkTask(asked, body)
    const siblings = body.sibling === undefined ? undefined : await familyOfSibling(asked, body.sibling)
    const { child, caseNumber, written } = await writeChild(asked, body, read, siblings)
    asked.note({
      ids: [child],
      subjects: [child, ...(body.sibling === undefined ? [] : [body.sibling])],
      refused: [],
      changes: written.map(each => ({ ...each, from: null, to: 1 })),
    })
    return { child, caseNumber, warnings: warningsOf(cpr) }
  })
}
