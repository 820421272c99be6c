// The answer to an access request: everything recorded about a child in the parts the asker answers for, on paper.
import type { FastifyInstance } from 'fastify'
import type { Allowed } from '../../access/decision.ts'
import { roles } from '../../access/role.ts'
import { type Part, parts } from '../../access/subject.ts'
import { childFile } from '../../contract/child-file.ts'
import { type AccessRequest, accessRequestPdf } from '../../documents/access-request.ts'
import { type Day, day } from '../../language/day.ts'
import { message, say } from '../../language/message.ts'
import { type ChildFile, type FamilyMember, readChildFile, rolesOfStaff } from '../../store/child-file.ts'
import { type ChildOnList, namesBehind, readChildren } from '../../store/children.ts'
import { accessFacts, accessNames, decidersIn } from '../access-request-facts.ts'
import { accessReviews, peopleIn } from '../access-request-reviews.ts'
import { accessSpells, type Behind } from '../access-request-spells.ts'
import { identityBy } from '../child-view.ts'
import { admitToChild, type ChildAsked, candidates, insist } from '../deciding.ts'
import type { House } from '../house.ts'
import { notFound } from '../refusal.ts'
import { ladderOf, municipalityName } from '../rules.ts'
import { type Asked, serve } from '../serve.ts'

const dayOf = (of: string | null): Day | null => (of === null ? null : day(of))

/** What the family's own children are called; one the asker may not see, or who is protected, has no name here. */
const siblingNames = async (
  asked: Asked,
  members: readonly FamilyMember[],
  child: string,
): Promise<ReadonlyMap<string, string>> => {
  const ids = members.flatMap(each => (each.child === null || each.child === child ? [] : [each.child]))
  const rows = new Map((await readChildren(asked.inside, ids, asked.today)).map(row => [row.identity.child, row]))
  return new Map(
    (await candidates(asked, { ids })).flatMap(({ id, may }): readonly (readonly [string, string])[] => {
      const row = rows.get(id)
      const decision = may('read-child', 'identity')
      if (row === undefined || !decision.allowed) return []
      const shown = identityBy(row.identity, decision, null, asked.today)
      return shown.protected ? [] : [[id, shown.name]]
    }),
  )
}

const nameOf = (of: FamilyMember, siblings: ReadonlyMap<string, string>): string =>
  of.name ?? siblings.get(of.child ?? '') ?? say(message('sibling-without-name'))

const behindOf = async (
  { inside, house }: Asked,
  child: string,
  { spells, facts, members, reviews }: ChildFile,
  siblings: ReadonlyMap<string, string>,
): Promise<Behind> => ({
  child,
  names: await namesBehind(inside, spells),
  roles: await rolesOfStaff(inside, [
    ...spells.flatMap(({ facts: { employee } }) => (typeof employee === 'string' ? [employee] : [])),
    ...decidersIn(facts),
    ...peopleIn(reviews),
  ]),
  people: new Map(
    members.flatMap(each => {
      const name = nameOf(each, siblings)
      return each.child === null
        ? [[each.id, name]]
        : [
            [each.id, name],
            [each.child, name],
          ]
    }),
  ),
  ladder: ladderOf(house.rules),
  municipality: code => municipalityName(house.rules.municipalities, code),
})

const requestOf = (
  { house, today }: Asked,
  file: ChildFile,
  shown: AccessRequest['child']['shown'],
  { identity }: ChildOnList,
  siblings: ReadonlyMap<string, string>,
  behind: Behind,
): AccessRequest => {
  const { details, spells } = file
  return {
    municipality: house.municipality.name,
    madeFor: say(message('letter-for-asker')),
    today,
    child: {
      shown,
      born: dayOf(details.born),
      due: dayOf(details.due),
      died: dayOf(details.died),
      sex: details.sex,
      protection: identity.protection,
      knownSince: details.knownSince,
    },
    family: file.members
      .filter(each => each.child !== behind.child)
      .map(each => ({
        name: nameOf(each, siblings),
        relation: each.relation,
        custody: each.custody,
        period: { from: each.from, to: each.to },
      })),
    spells: accessSpells(spells, behind),
    facts: accessFacts(file.facts),
    names: accessNames(spells, behind),
    reviews: accessReviews(file.reviews),
    payments: file.payments,
    emergencies: file.emergencies.flatMap(each => {
      const role = roles.find(known => known === each.role)
      return role === undefined ? [] : [{ ...each, role }]
    }),
    elsewhere: parts.flatMap(part => (part === 'identity' || file.parts.has(part) ? [] : [part])),
  }
}

/** The parts of the file the asker answers for. */
const answeredBy = (child: ChildAsked): ReadonlySet<Part> =>
  new Set(parts.filter(part => child.may('answer-access-request', part).allowed))

/** The answer to an access request. */
export const accessRequestRoutes = (app: FastifyInstance, house: House): void => {
  serve(app, house)(childFile.accessRequest)(async ({ params, query }, asked) => {
    const { inside, today } = asked
    const child = await admitToChild(asked, params.child, 'answer-access-request', 'identity')
    const unmask: Allowed | null = query.protected === 'shown' ? insist(asked, child.may('unmask', 'identity')) : null
    const [row] = await readChildren(inside, [params.child], today)
    const file = await readChildFile(inside, params.child, answeredBy(child))
    if (row === undefined || file === undefined) throw notFound()
    const shown = identityBy(row.identity, child.decision, unmask, today)
    const siblings = await siblingNames(asked, file.members, params.child)
    const behind = await behindOf(asked, params.child, file, siblings)
    const bytes = accessRequestPdf(requestOf(asked, file, shown, row, siblings, behind))
    return { bytes, name: `indsigt-${row.identity.caseNumber}.pdf` }
  })
}
