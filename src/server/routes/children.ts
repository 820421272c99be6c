// Children: the list, one child's bare record, why one may see it, and showing who a protected child is.
import type { FastifyInstance } from 'fastify'
import { roleTitles } from '../../access/role.ts'
import { type Choice, children } from '../../contract/children.ts'
import { say } from '../../language/message.ts'
import { namesBehind, readChildren } from '../../store/children.ts'
import { spellsNow } from '../../store/spell.ts'
import { childrenCsv, type Listed } from '../child-csv.ts'
import { closedParts, identityBy, isMasked, openedBy, shownSpells } from '../child-view.ts'
import { admitToChild, type Candidate, candidates, emergencyIn, insist, openUntil } from '../deciding.ts'
import type { House } from '../house.ts'
import { notFound } from '../refusal.ts'
import { type Asked, serve } from '../serve.ts'

const onePage = 200

const danish = new Intl.Collator('da', { numeric: true })

const textOf = (of: Listed, sort: Choice['sort']): string => {
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

const inOrder = (of: readonly Listed[], { sort, order }: Choice): readonly Listed[] => {
  const sign = order === 'up' ? 1 : -1
  return of.toSorted(
    (a, b) => sign * danish.compare(textOf(a, sort), textOf(b, sort)) || danish.compare(a.caseNumber, b.caseNumber),
  )
}

/** Every child within reach is decided on alone; what is refused is neither shown nor counted. */
const listed = async (asked: Asked, action: 'list-children' | 'export', choice: Choice): Promise<readonly Listed[]> => {
  const { inside, today } = asked
  const decided = (await candidates(asked, 'within-reach')).flatMap((each): readonly Decided[] => {
    const decision = each.may(action, 'identity')
    return decision.allowed ? [{ ...each, decision }] : []
  })
  const byId = new Map(decided.map(each => [each.id, each]))
  const rows = await readChildren(inside, [...byId.keys()], today)
  const of = rows.flatMap((row): readonly Listed[] => {
    const child = byId.get(row.identity.child)
    if (child === undefined) return []
    const part = action === 'export' ? 'export' : 'read-child'
    return [
      {
        ...identityBy(row.identity, child.decision, null, today),
        step: child.may(part, 'measures').allowed ? row.step : null,
        adviser: child.may(part, 'social').allowed ? row.adviser : null,
        since: child.may(part, 'social').allowed ? row.since : null,
      },
    ]
  })
  return inOrder(choice.step === undefined ? of : of.filter(each => each.step === choice.step), choice)
}

type Decided = Candidate & { readonly decision: ReturnType<Candidate['may']> }

/** The list, the file for a spreadsheet, one child, why, and unmasking. */
export const childRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(children.list)(async ({ query }, asked) => {
    const all = await listed(asked, 'list-children', query)
    const page = all.slice((query.page - 1) * onePage, query.page * onePage)
    const ids = page.map(each => each.child)
    asked.note({ ids, subjects: ids })
    const pages = Math.max(1, Math.ceil(all.length / onePage))
    return { children: page, total: all.length, page: query.page, pages }
  })

  of(children.export)(async ({ query }, asked) => {
    const all = await listed(asked, 'export', query)
    const ids = all.map(each => each.child)
    asked.note({ ids, subjects: ids })
    return { bytes: childrenCsv(all), name: `sager-${asked.today}.csv` }
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
