// The case list: a page of children, each decided on alone, with where the case stands and what is due first.
import type { FastifyInstance } from 'fastify'
import type { Allowed } from '../../access/decision.ts'
import { caseFigures } from '../../casework/figures.ts'
import { caseList } from '../../contract/case-list.ts'
import { message } from '../../language/message.ts'
import { readCases } from '../../store/case-facts.ts'
import { type ListOrder, nextInList } from '../../store/case-list.ts'
import { readChildren } from '../../store/children.ts'
import { identityBy, seesCase } from '../child-view.ts'
import { askerOf, type Candidate, candidates } from '../deciding.ts'
import type { House } from '../house.ts'
import { badField, Refusal } from '../refusal.ts'
import { type Asked, serve } from '../serve.ts'
import { byFirstDue, mostAtOnce, type Stood, standingWords, stood } from '../standing.ts'

const onePage = 50
/** How many are looked at beyond a page, for those among them that are not the asker's. */
const beyond = 25
type Admitted = Candidate & { readonly decision: Allowed }

/** Those of the children the asker may list, in the order given. */
const admitted = async (asked: Asked, ids: readonly string[]): Promise<readonly Admitted[]> => {
  const found = new Map((await candidates(asked, { ids })).map(each => [each.id, each]))
  return ids.flatMap((id): readonly Admitted[] => {
    const child = found.get(id)
    const decision = child?.may('list-children', 'identity')
    return child !== undefined && decision?.allowed === true ? [{ ...child, decision }] : []
  })
}

/** One page in the order of the database: what is refused is neither shown nor counted, and the page is filled up. */
const nextPage = async (asked: Asked, order: ListOrder, after: string | null): Promise<readonly Admitted[]> => {
  const { inside, now } = asked
  const actor = askerOf(asked)
  const first = await nextInList(inside, actor, now, order, after, onePage + beyond)
  const some = await admitted(asked, first)
  if (some.length > onePage || first.length < onePage + beyond) return some
  const rest = await nextInList(inside, actor, now, order, first.at(-1) ?? null, 10_000)
  return [...some, ...(await admitted(asked, rest))]
}

/** Every case of the asker's. @throws Refusal where they are too many to read at once. */
const allOwn = async (asked: Asked): Promise<readonly Admitted[]> => {
  const order = { sort: 'name', order: 'up' } as const
  const ids = await nextInList(asked.inside, askerOf(asked), asked.now, order, null, mostAtOnce + 1)
  if (ids.length > mostAtOnce) throw new Refusal(400, message('too-many-cases-at-once'))
  return await admitted(asked, ids)
}

/** Every case by what is due first: what is missing before what is late; children with nothing due last. */
const byDue = async (asked: Asked, after: string | null): Promise<readonly Stood<Admitted>[]> => {
  const sorted = (await stood(asked, await allOwn(asked))).toSorted((a, b) => byFirstDue(a.standing, b.standing))
  return sorted.slice(after === null ? 0 : sorted.findIndex(each => each.child.id === after) + 1)
}

/** A page, and whether there is more after it. */
type Page = { readonly page: readonly Stood<Admitted>[]; readonly more: boolean }

const pageBy = async (asked: Asked, sort: 'due' | ListOrder, after: string | null): Promise<Page> => {
  if (sort === 'due') {
    const found = await byDue(asked, after)
    return { page: found.slice(0, onePage), more: found.length > onePage }
  }
  const found = await nextPage(asked, sort, after)
  return { page: await stood(asked, found.slice(0, onePage)), more: found.length > onePage }
}

/** The case list, and what one's own cases come to. */
export const caseListRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(caseList.list)(async ({ query }, asked) => {
    const { sort, order, after = null } = query
    // Where a child that is not the asker's would stand tells its name.
    if (after !== null && (await admitted(asked, [after])).length === 0)
      throw badField('after', message('field-unusable'))
    const { page, more } = await pageBy(asked, sort === 'due' ? sort : { sort, order }, after)
    const ids = page.map(each => each.child.id)
    asked.note({ ids, subjects: ids })
    const rows = new Map((await readChildren(asked.inside, ids, asked.today)).map(row => [row.identity.child, row]))
    const cases = page.flatMap(({ child, standing }) => {
      const row = rows.get(child.id)
      if (row === undefined) return []
      const sees = (part: 'measures' | 'social') => child.may('read-child', part).allowed
      return [
        {
          ...identityBy(row.identity, child.decision, null, asked.today),
          step: sees('measures') ? row.step : null,
          adviser: sees('social') ? row.adviser : null,
          since: sees('social') ? row.since : null,
          ...standingWords(standing),
        },
      ]
    })
    return { cases, more }
  })

  of(caseList.figures)(async (_, asked) => {
    const own = (await allOwn(asked)).filter(seesCase)
    const ids = own.map(each => each.id)
    asked.note({ ids, subjects: ids })
    const cases = await readCases(asked.inside, ids, 'infinity')
    return caseFigures(
      [...cases.values()].map(each => each.facts),
      asked.today,
    )
  })
}
