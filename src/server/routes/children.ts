// Children: the list, one child's bare record, why one may see it, and showing who a protected child is.
import type { FastifyInstance } from 'fastify'
import type { Allowed } from '../../access/decision.ts'
import { roleTitles } from '../../access/role.ts'
import type { dueStates } from '../../casework/due/item.ts'
import { type Choice, children } from '../../contract/children.ts'
import { message, say } from '../../language/message.ts'
import { namesBehind, readChildren } from '../../store/children.ts'
import { spellsNow } from '../../store/spell.ts'
import { childrenCsv, type Listed } from '../child-csv.ts'
import { closedParts, identityBy, isMasked, openedBy, shownSpells } from '../child-view.ts'
import { admitToChild, askerOf, type Candidate, candidates, emergencyIn, insist, openUntil } from '../deciding.ts'
import type { House } from '../house.ts'
import { notFound, Refusal } from '../refusal.ts'
import { type Asked, serve } from '../serve.ts'
import { byFirstDue, mostAtOnce, type Standing, standingWords, stood } from '../standing.ts'

const onePage = 200

const danish = new Intl.Collator('da', { numeric: true })

type TextSort = Exclude<Choice['sort'], 'due'>

const textOf = (of: Listed, sort: TextSort): string => {
  switch (sort) {
    case 'name':
      return of.name
    case 'case-number':
      return of.caseNumber
    case 'step':
      return String(of.step ?? 0)
    case 'adviser':
      return of.adviser ?? ''
    case 'since':
      return of.since ?? ''
  }
}

const inOrder = <Of extends { readonly row: Listed }>(
  of: readonly Of[],
  sort: TextSort,
  order: Choice['order'],
): readonly Of[] => {
  const sign = order === 'up' ? 1 : -1
  return of.toSorted(
    ({ row: a }, { row: b }) =>
      sign * danish.compare(textOf(a, sort), textOf(b, sort)) || danish.compare(a.caseNumber, b.caseNumber),
  )
}

/** A child of the list with what else of it can be chosen by. */
type Choosable = { readonly child: Decided; readonly row: Listed; readonly adviserId: string | null }

/** Every child within reach is decided on alone; what is refused is neither shown nor counted. */
const within = async (asked: Asked, action: 'list-children' | 'export'): Promise<readonly Choosable[]> => {
  const { inside, today } = asked
  const decided = (await candidates(asked, 'within-reach')).flatMap((each): readonly Decided[] => {
    const decision = each.may(action, 'identity')
    return decision.allowed ? [{ ...each, decision }] : []
  })
  const byId = new Map(decided.map(each => [each.id, each]))
  const rows = await readChildren(inside, [...byId.keys()], today)
  return rows.flatMap((row): readonly Choosable[] => {
    const child = byId.get(row.identity.child)
    if (child === undefined) return []
    const part = action === 'export' ? 'export' : 'read-child'
    const social = child.may(part, 'social').allowed
    const shown: Listed = {
      ...identityBy(row.identity, child.decision, null, today),
      step: child.may(part, 'measures').allowed ? row.step : null,
      adviser: social ? row.adviser : null,
      since: social ? row.since : null,
    }
    return [{ child, row: shown, adviserId: social ? row.adviserId : null }]
  })
}

type DueState = (typeof dueStates)[number]

const states = {
  missing: ['missing'],
  late: ['late-by-law', 'late-by-programme'],
  today: ['today'],
} as const satisfies Readonly<Record<NonNullable<Choice['state']>, readonly DueState[]>>

/** The states that were chosen; undefined where all are shown. */
const statesOf = ({ state }: Choice): readonly DueState[] | undefined =>
  state === undefined ? undefined : states[state]

/** A child that was chosen. `standing` undefined: it was not asked for yet. */
type Chosen = Choosable & { readonly standing?: Standing }

/**
 * Those that were chosen, in the order asked for.
 * @throws Refusal where it takes what is due in more cases than can be computed for one answer.
 */
const chosen = async (asked: Asked, all: readonly Choosable[], choice: Choice): Promise<readonly Chosen[]> => {
  const { sort, order, step, state, phase, adviser } = choice
  const who = adviser === 'mine' ? askerOf(asked).person : adviser
  const few = all.filter(
    each => (step === undefined || each.row.step === step) && (who === undefined || each.adviserId === who),
  )
  if (sort !== 'due' && state === undefined && phase === undefined) return inOrder(few, sort, order)
  if (few.length > mostAtOnce)
    throw new Refusal(400, message('too-many-cases-to-choose', { cases: few.length, most: mostAtOnce }))
  const wanted = statesOf(choice)
  const standings = await stood(
    asked,
    few.map(each => each.child),
  )
  const open = few.flatMap((each, at): readonly Required<Chosen>[] => {
    const standing = standings[at]?.standing ?? null
    const inState = wanted === undefined || standing?.due.items.some(item => wanted.includes(item.state)) === true
    return inState && (phase === undefined || standing?.phase === phase) ? [{ ...each, standing }] : []
  })
  if (sort !== 'due') return inOrder(open, sort, order)
  const byDue = inOrder(open, 'case-number', 'up').toSorted((a, b) => byFirstDue(a.standing, b.standing, wanted))
  return order === 'up' ? byDue : byDue.toReversed()
}

/** The advisers of the children, each once, by name. */
const advisersOf = (all: readonly Choosable[]): readonly { readonly id: string; readonly name: string }[] => {
  const byId = new Map(
    all.flatMap(({ adviserId, row: { adviser } }) =>
      adviserId === null || adviser === null ? [] : [[adviserId, adviser] as const],
    ),
  )
  return [...byId].map(([id, name]) => ({ id, name })).toSorted((a, b) => danish.compare(a.name, b.name))
}

type Decided = Candidate & { readonly decision: Allowed }

/** The list, the file for a spreadsheet, one child, why, and unmasking. */
export const childRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(children.list)(async ({ query }, asked) => {
    const all = await within(asked, 'list-children')
    const some = await chosen(asked, all, query)
    const page = some.slice((query.page - 1) * onePage, query.page * onePage)
    const ids = page.map(each => each.child.id)
    asked.note({ ids, subjects: ids })
    const standings = page.some(each => each.standing === undefined)
      ? await stood(
          asked,
          page.map(each => each.child),
        )
      : page
    const wanted = statesOf(query)
    return {
      children: page.map(({ row }, at) => ({ ...row, ...standingWords(standings[at]?.standing ?? null, wanted) })),
      total: some.length,
      hidden: all.length - some.length,
      advisers: advisersOf(all),
      page: query.page,
      pages: Math.max(1, Math.ceil(some.length / onePage)),
    }
  })

  of(children.export)(async ({ query }, asked) => {
    const some = await chosen(asked, await within(asked, 'export'), query)
    const ids = some.map(each => each.child.id)
    asked.note({ ids, subjects: ids })
    return { bytes: childrenCsv(some.map(each => each.row)), name: `sager-${asked.today}.csv` }
  })

  of(children.read)(async ({ params }, asked) => {
    const { inside, today } = asked
    const child = await admitToChild(asked, params.child, 'read-child', 'identity')
    const [row] = await readChildren(inside, [params.child], today)
    if (row === undefined) throw notFound()
    const spells = await spellsNow(inside, params.child)
    const names = await namesBehind(inside, spells)
    const masked = isMasked(row.identity, null, today)
    const opened = openedBy(child)
    asked.note({ decision: emergencyIn(opened) ?? child.decision })
    const identity = identityBy(row.identity, child.decision, null, today)
    return {
      identity,
      spells: shownSpells(spells, names, child, identity, masked),
      closedParts: closedParts(child),
      mayUnmask: masked && child.may('unmask', 'identity').allowed,
      openUntil: openUntil(child.known, opened),
    }
  })

  of(children.why)(async ({ params }, asked) => {
    const child = await admitToChild(asked, params.child, 'read-child', 'identity')
    const { known, decision } = child
    const opened = openedBy(child)
    return {
      role: decision.role === null ? '' : roleTitles[decision.role],
      because: [...new Set(opened.flatMap(each => each.because).map(each => say(each)))],
      openUntil: openUntil(known, opened),
    }
  })

  of(children.unmask)(async ({ params }, asked) => {
    const { inside, today } = asked
    const child = await admitToChild(asked, params.child, 'read-child', 'identity')
    const unmask = insist(asked, child.may('unmask', 'identity'))
    const [row] = await readChildren(inside, [params.child], today)
    if (row === undefined) throw notFound()
    const spells = await spellsNow(inside, params.child)
    const names = await namesBehind(inside, spells)
    asked.note({ decision: emergencyIn(openedBy(child)) ?? unmask })
    const identity = identityBy(row.identity, child.decision, unmask, today)
    return {
      identity,
      spells: shownSpells(spells, names, child, identity, isMasked(row.identity, unmask, today)),
    }
  })
}
