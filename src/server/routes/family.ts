// A child's family: its persons and siblings, writing down who is what to whom, and putting a name right.
import type { FastifyInstance } from 'fastify'
import { family } from '../../contract/family.ts'
import { day } from '../../language/day.ts'
import { type Message, message, say } from '../../language/message.ts'
import { overlap, type Period, period } from '../../language/period.ts'
import { shownUnderProtection } from '../../language/person.ts'
import { aloneWithCases } from '../../store/alone.ts'
import { readChildren } from '../../store/children.ts'
import {
  type Family,
  familyOf,
  recordFamily,
  recordMember,
  recordRelation,
  relationsOf,
  renameMember,
} from '../../store/family.ts'
import { readPerson } from '../../store/new-child.ts'
import { newId } from '../../store/uuid.ts'
import { identityBy, isMasked } from '../child-view.ts'
import { admitToChild, askerOf, candidates, decideAsFamily, insist } from '../deciding.ts'
import { shownNames } from '../family-names.ts'
import type { House } from '../house.ts'
import { badField, notFound, Refusal } from '../refusal.ts'
import { type Asked, type Input, serve } from '../serve.ts'

type Relating = Input<typeof family.relate>['body']

/** The siblings the asker may see, as lists show them. The others are neither sent nor counted. */
const siblingsOf = async (asked: Asked, child: string, of: Family | undefined) => {
  const others = (of?.children ?? []).filter(each => each !== child)
  const decided = await decideAsFamily(asked, of?.id ?? child, others)
  const open = others.filter(each => decided.get(each)?.allowed === true)
  const rows = await readChildren(asked.inside, open, asked.today)
  return rows
    .flatMap(({ identity }) => {
      const decision = decided.get(identity.child)
      return decision === undefined ? [] : [identityBy(identity, decision, null, asked.today)]
    })
    .toSorted((a, b) => (a.caseNumber < b.caseNumber ? -1 : 1))
    .map(({ child: id, caseNumber, protected: guarded, name, number, district }) => ({
      child: id,
      caseNumber,
      protected: guarded,
      name,
      number,
      district,
    }))
}

/** The child is there and its social case is the asker's to write in. @throws Refusal 404 or 403. */
const admitToWrite = async (asked: Asked, id: string): Promise<void> => {
  const child = await admitToChild(asked, id, 'read-child', 'identity')
  insist(asked, child.may('change', 'social'))
  if ((await readPerson(asked.inside, id, 'to-show')) === undefined) throw notFound()
}

/** The family's id, and the family made where there was none. */
const familyFor = async (asked: Asked, child: string, of: Family | undefined): Promise<string> => {
  if (of !== undefined) return of.id
  const { inside, house, today } = asked
  const [id, member] = [newId(house.clock.now()), newId(house.clock.now())]
  await recordFamily(inside, house.municipality.code, id)
  const who = { child }
  const belongs = { id: member, family: id, who, relation: 'child', custody: false, from: today, to: null }
  await recordMember(inside, house.municipality.code, belongs)
  return id
}

/** Who it is about: somebody of the family, or somebody new in it. @throws Refusal where the family has nobody so. */
const personFor = async (
  asked: Asked,
  child: string,
  { person, name, kind, custody }: Relating,
  lasts: Period,
): Promise<string> => {
  const { inside, house } = asked
  const of = await familyOf(inside, child)
  if (person !== undefined) {
    if (of?.names.has(person) !== true) throw badField('person', message('family-person-unknown'))
    return person
  }
  if (name === undefined) throw badField('name', message('person-or-name'))
  const id = newId(house.clock.now())
  const member = { id, family: await familyFor(asked, child, of), who: { name }, relation: kind, custody, ...lasts }
  await recordMember(inside, house.municipality.code, member)
  return id
}

/** What is to be written down of a person. */
type About = { readonly person: string; readonly kind: Relating['kind']; readonly lasts: Period }

/** True where the child has the person as the same in some of those days. */
const isAlready = async ({ inside }: Asked, child: string, { person, kind, lasts }: About): Promise<boolean> =>
  (await relationsOf(inside, child)).some(
    each => each.person === person && each.kind === kind && overlap(each.period, lasts),
  )

/** A sibling it is not written down for: what the asker is told, and what the journal has. */
type Left = { readonly child: string; readonly sentence: string; readonly why: string }

/** Each sibling decided on alone: those it is shared with, and those it is not. */
const sharedWith = async (
  asked: Asked,
  child: string,
  ids: readonly string[],
  about: About,
): Promise<{ readonly shared: readonly string[]; readonly refused: readonly Left[] }> => {
  const siblings = [...new Set(ids)].filter(each => each !== child)
  const known = new Map((await candidates(asked, { ids: siblings })).map(each => [each.id, each]))
  const inFamily = new Set((await familyOf(asked.inside, child))?.children ?? [])
  const shared: string[] = []
  const refused: Left[] = []
  const leave = (id: string, sentence: Message, why: string = sentence.code): void => {
    refused.push({ child: id, sentence: say(sentence), why })
  }
  for (const id of siblings) {
    const decision = known.get(id)?.may('change', 'social')
    if (decision?.allowed !== true)
      leave(id, message('not-found-or-refused'), decision === undefined ? 'known-subject' : decision.rule)
    else if (!inFamily.has(id)) leave(id, message('not-of-family'))
    else if (await isAlready(asked, id, about)) leave(id, message('relation-already'))
    else shared.push(id)
  }
  return { shared, refused }
}

/** Reading a family, relating somebody to its children, and putting a name right. */
export const familyRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(family.read)(async ({ params: { child } }, asked) => {
    asked.note({ subjects: [child] })
    const decision = (await decideAsFamily(asked, child, [child])).get(child)
    if (decision === undefined) throw notFound()
    asked.note({ decision })
    if (!decision.allowed) throw notFound()
    const { inside, today } = asked
    const [row] = await readChildren(inside, [child], today)
    const now = await readPerson(inside, child, 'to-show')
    if (row === undefined || now === undefined) throw notFound()
    const { person, fact } = now
    const { protection } = row.identity
    const masked = isMasked(row.identity, null, today)
    const found = await familyOf(inside, child)
    const names = await shownNames(asked, found)
    const [self] = await candidates(asked, { ids: [child] })
    const siblings = await siblingsOf(asked, child, found)
    asked.note({ subjects: [child, ...siblings.map(each => each.child)], ids: siblings.map(each => each.child) })
    return {
      child: {
        version: fact?.version ?? 0,
        name: shownUnderProtection(person.name, protection, today),
        sex: person.sex,
        born: masked ? null : person.born,
        due: person.due,
        died: person.died,
        disability: self?.may('read-child', 'social').allowed === true ? person.disability : null,
      },
      persons: (found?.persons ?? []).map(({ period: { from, to }, name, ...each }) => ({
        ...each,
        name: names.get(each.person) ?? shownUnderProtection(name, protection, today),
        from,
        to,
      })),
      siblings,
    }
  })

  of(family.relate)(async ({ params, body }, asked) => {
    const { inside } = asked
    const child = params.child.toLowerCase()
    await admitToWrite(asked, child)
    if ((body.person === undefined) === (body.name === undefined)) throw badField('name', message('person-or-name'))
    const found = period(day(body.from), body.to === null ? null : day(body.to))
    if (!found.ok) throw badField('to', found.problem)
    await aloneWithCases(inside, [child, ...body.alsoFor])
    const person = await personFor(asked, child, body, found.value)
    const { kind, role, custody } = body
    const about = { person, kind, lasts: found.value }
    if (await isAlready(asked, child, about)) throw badField('person', message('relation-already'))
    const { shared, refused } = await sharedWith(asked, child, body.alsoFor, about)
    const { person: by } = askerOf(asked)
    const added: { child: string; relation: string }[] = []
    for (const each of [child, ...shared]) {
      const id = newId(house.clock.now())
      const relation = { id, person, kind, role, custody, period: found.value }
      await recordRelation(inside, house.municipality.code, each, relation, { by, reason: null })
      added.push({ child: each, relation: id })
    }
    asked.note({
      subjects: [child, ...shared, ...refused.map(each => each.child)],
      ids: added.map(each => each.child),
      changes: [
        ...(body.person === undefined ? [{ entity: 'family-member', id: person, from: null, to: 1 }] : []),
        ...added.map(each => ({ entity: 'relations', id: each.relation, from: null, to: 1 })),
      ],
      refused: refused.map(({ child: id, why }) => ({ id, why })),
    })
    return { person, added, refused: refused.map(({ child: id, sentence }) => ({ child: id, sentence })) }
  })

  of(family.rename)(async ({ params, body }, asked) => {
    await admitToWrite(asked, params.child)
    const found = await familyOf(asked.inside, params.child)
    const before = found?.names.get(params.member.toLowerCase())
    if (found === undefined || before === undefined) throw notFound()
    // The person is called so in the files of all of them.
    asked.note({ subjects: [...new Set([params.child, ...found.children])] })
    if (before === body.name) throw new Refusal(400, message('fact-unchanged'))
    const { person: by } = askerOf(asked)
    const of = { person: params.member.toLowerCase(), name: body.name }
    const number = await renameMember(asked.inside, house.municipality.code, of, { by, reason: body.reason })
    asked.note({ changes: [{ entity: 'family-member', id: of.person, from: number, to: number + 1 }] })
    return of
  })
}
