// The children a search answers: each decided on alone, and found only by what the asker may see of it.
import type { Allowed } from '../access/decision.ts'
import type { ChildQuestion } from '../casework/child-question.ts'
import type { search } from '../contract/search.ts'
import { day, yearsBetween } from '../language/day.ts'
import { type ChildFound, childrenFound } from '../store/child-search.ts'
import { type ChildOnList, readChildren } from '../store/children.ts'
import { identityBy } from './child-view.ts'
import { askerOf, type Candidate, candidates } from './deciding.ts'
import type { Asked } from './serve.ts'

type FoundChild = (typeof search.find.answer)['_output']['children'][number]

/** How many are sent, how many are decided on at a time, and how many at most. */
const sent = 20
const atOnce = 60
const most = 300

/** `refused`: children whose very number was asked for, and who are not the asker's. */
type Answer = {
  readonly children: readonly FoundChild[]
  readonly more: boolean
  readonly refused: readonly { readonly id: string; readonly why: string }[]
}

/** The search for children. `more` is said where there may be more than are sent. */
export const findChildren = async (asked: Asked, question: ChildQuestion): Promise<Answer> => {
  const found = await childrenFound(asked.inside, question, askerOf(asked), asked.now, most)
  const shown: FoundChild[] = []
  const refused: { id: string; why: string }[] = []
  for (let at = 0; at < found.length && shown.length <= sent; at += atOnce) {
    const some = found.slice(at, at + atOnce)
    const known = new Map((await candidates(asked, { ids: some.map(each => each.child) })).map(each => [each.id, each]))
    const open = some.flatMap(each => {
      const child = known.get(each.child)
      const decision = child === undefined ? undefined : admission(child)
      if (child === undefined || decision === undefined) return []
      if (decision.allowed) return [{ ...each, of: child, decision }]
      if (namesOne(question)) refused.push({ id: each.child, why: decision.rule })
      return []
    })
    const rows = await readChildren(
      asked.inside,
      open.map(each => each.child),
      asked.today,
    )
    const byId = new Map(rows.map(row => [row.identity.child, row]))
    for (const each of open) {
      const row = byId.get(each.child)
      if (row !== undefined && isFoundBy(asked, question, each, row)) shown.push(foundChild(asked, each, row))
    }
  }
  return { children: shown.slice(0, sent), more: shown.length > sent || found.length === most, refused }
}

/** True where one child was asked for and no other: then it stands in the journal that somebody tried. */
const namesOne = (question: ChildQuestion): boolean =>
  question.by === 'cpr' || (question.number !== null && question.number.year !== null)

/** Who may look for a child finds it there; who only has a list of children finds those on it. */
const admission = ({ may }: Candidate) => {
  const looking = may('search-children', 'identity')
  const listed = looking.allowed ? looking : may('list-children', 'identity')
  return listed.allowed ? listed : looking
}

type Opened = ChildFound & { readonly of: Candidate; readonly decision: Allowed }

/**
 * True where what answers the question is something the asker may see: a name or number that is protected only where they may
 * have it shown, an address only where it stands on the child's page for them. Else a search would tell what the page hides.
 */
const isFoundBy = (
  { today }: Asked,
  question: ChildQuestion,
  { of: { may }, decision, byNumber, byName }: Opened,
  { identity }: ChildOnList,
): boolean => {
  if (byNumber) return true
  const bare = identityBy(identity, decision, null, today)
  const unmask = may('unmask', 'identity')
  if (bare.protected && !unmask.allowed) return false
  if (question.by === 'cpr' || byName) return true
  const read = may('read-child', 'identity')
  return read.allowed && !identityBy(identity, read, unmask, today).hidden.includes('address')
}

const foundChild = ({ today }: Asked, { of: { may }, decision, born }: Opened, row: ChildOnList): FoundChild => {
  const {
    child,
    caseNumber,
    protected: guarded,
    name,
    number,
    district,
  } = identityBy(row.identity, decision, null, today)
  return {
    child,
    caseNumber,
    protected: guarded,
    name,
    number,
    age: guarded || born === null || born > today ? null : yearsBetween(day(born), today),
    district,
    step: may('read-child', 'measures').allowed ? row.step : null,
    adviser: may('read-child', 'social').allowed ? row.adviser : null,
    open: may('read-child', 'identity').allowed,
  }
}
