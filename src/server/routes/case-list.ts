// The case list: a page of children, each decided on alone, with where the case stands and what is due first.
import type { FastifyInstance } from 'fastify'
import type { dueStates } from '../../casework/due/item.ts'
import { inOrder } from '../../casework/due/state.ts'
import { dueWords } from '../../casework/due/words.ts'
import type { DueList } from '../../casework/due-list.ts'
import type { CaseFacts } from '../../casework/facts.ts'
import { caseFigures } from '../../casework/figures.ts'
import { phaseOn } from '../../casework/phases.ts'
import { dueOf } from '../../casework/picture.ts'
import { type CaseOnList, caseList } from '../../contract/case-list.ts'
import { message, say } from '../../language/message.ts'
import { readCases } from '../../store/case-facts.ts'
import { type ListOrder, nextInList } from '../../store/case-list.ts'
import { readChildren } from '../../store/children.ts'
import { identityBy, seesCase } from '../child-view.ts'
import { timeInDenmark } from '../clock.ts'
import { askerOf, type Candidate, candidates } from '../deciding.ts'
import type { House } from '../house.ts'
import { badField, Refusal } from '../refusal.ts'
import { type Asked, serve } from '../serve.ts'

const onePage = 50
/** How many are looked at beyond a page, for those among them that are not the asker's. */
const beyond = 25
/** The most cases that are read and computed for one answer. */
const mostAtOnce = 400

type Admitted = Candidate & { readonly decision: Extract<ReturnType<Candidate['may']>, { allowed: true }> }

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

/** What a case list says of a case; null in each place where that part is not the asker's. */
type Standing = Pick<CaseOnList, 'phase' | 'next' | 'open'> & { readonly due: DueList | null }

const standingOf = (asked: Asked, child: Candidate, facts: CaseFacts | undefined): Standing => {
  if (!seesCase(child) || facts === undefined) return { phase: null, next: null, open: null, due: null }
  const { house, today } = asked
  const now = { day: today, time: timeInDenmark(house.clock.now()) }
  const due = dueOf(facts, now, house.rules.casework, house.municipality.code)
  const first = due.items[0]
  const words = first === undefined ? undefined : dueWords(first)
  const count = (state: (typeof dueStates)[number]): number => due.items.filter(each => each.state === state).length
  return {
    phase: say(message('case-phase', { phase: phaseOn(facts, today).phase })),
    next:
      first === undefined || words === undefined
        ? null
        : { title: say(words.what), sentence: say(words.state), state: first.state, date: first.date },
    open: { missing: count('missing'), lateByLaw: count('late-by-law'), lateByProgramme: count('late-by-programme') },
    due,
  }
}

/** Every case of the asker's. @throws Refusal where they are too many to read at once. */
const allOwn = async (asked: Asked): Promise<readonly Admitted[]> => {
  const order = { sort: 'name', order: 'up' } as const
  const ids = await nextInList(asked.inside, askerOf(asked), asked.now, order, null, mostAtOnce + 1)
  if (ids.length > mostAtOnce) throw new Refusal(400, message('too-many-cases-at-once'))
  return await admitted(asked, ids)
}

type Stood = { readonly child: Admitted; readonly standing: Standing }

/** The children with where their cases stand, in the same order. */
const stood = async (asked: Asked, children: readonly Admitted[]): Promise<readonly Stood[]> => {
  const facts = await readCases(
    asked.inside,
    children.map(each => each.id),
    'infinity',
  )
  return children.map(child => ({ child, standing: standingOf(asked, child, facts.get(child.id)?.facts) }))
}

/** Every case by what is due first: what is missing before what is late; children with nothing due last. */
const byDue = async (asked: Asked, after: string | null): Promise<readonly Stood[]> => {
  const first = ({ standing }: Stood) => standing.due?.items[0]
  const sorted = (await stood(asked, await allOwn(asked))).toSorted((a, b) => {
    const [left, right] = [first(a), first(b)]
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined)
    return inOrder(left, right)
  })
  return sorted.slice(after === null ? 0 : sorted.findIndex(each => each.child.id === after) + 1)
}

/** A page, and whether there is more after it. */
type Page = { readonly page: readonly Stood[]; readonly more: boolean }

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
          phase: standing.phase,
          next: standing.next,
          open: standing.open,
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
