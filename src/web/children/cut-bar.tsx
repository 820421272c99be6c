// The line over the list: how many, one step alone, and on a phone the order, which has no heads to press there.
import { reachOf } from '../../access/reach.ts'
import type { Role } from '../../access/role.ts'
import { da } from './da.ts'
import { choiceOf, type ListSearch, pressed, withStep } from './list-search.ts'
import type { ChildList, StepName } from './queries.ts'
import { type Column, sortable } from './sortable.ts'

const words = da.list

/** How many a page holds is the server's; the last page has what is left. */
const shownOf = ({ children, total, page, pages }: ChildList): string => {
  if (pages === 1 || children.length === 0) return words.count(total)
  const first = page === pages ? total - children.length + 1 : (page - 1) * children.length + 1
  return words.countOnPage(first, first + children.length - 1, total)
}

type Props = {
  readonly list: ChildList
  readonly steps: readonly StepName[]
  readonly search: ListSearch
  readonly role: Role
  readonly go: (to: ListSearch) => void
}

/** A role that never reads the measures has no steps to choose by. */
const seesSteps = (role: Role): boolean => [...reachOf[role].own, ...reachOf[role].shared].includes('measures')

const Order = ({ search, go }: Pick<Props, 'search' | 'go'>) => {
  const { sort, order } = choiceOf(search)
  return (
    <div className="child-list__order">
      <label htmlFor="orden">{words.sortBy}</label>
      <select
        className="inp"
        id="orden"
        value={sort}
        onChange={event => {
          const column = sortable.find(each => each === event.target.value)
          if (column !== undefined) go(pressed({ ...search, retning: 'ned' }, column))
        }}
      >
        {sortable.map(column => (
          <option key={column} value={column}>
            {words.columns[column]}
          </option>
        ))}
      </select>
      <button
        className="btn"
        type="button"
        aria-label={words.turnTo(order === 'up')}
        onClick={() => go(pressed(search, sort))}
      >
        {words.turn}
      </button>
    </div>
  )
}

export const CutBar = ({ list, steps, search, role, go }: Props) => {
  const { sort, order, step } = choiceOf(search)
  const column: Column = sort
  return (
    <div className="cut">
      {seesSteps(role) ? (
        <>
          <label htmlFor="trin">{words.stepFilter}</label>
          <select
            className="inp"
            id="trin"
            value={step ?? ''}
            onChange={event => go(withStep(search, event.target.value === '' ? null : Number(event.target.value)))}
          >
            <option value="">{words.allSteps}</option>
            {steps.map(each => (
              <option key={each.step} value={each.step}>
                {words.stepOption(each)}
              </option>
            ))}
          </select>
        </>
      ) : null}
      <Order search={search} go={go} />
      <span className="meta cut__count" role="status">
        {shownOf(list)}
        <span className="sr-only">. {words.sorted(words.columns[column], order === 'up')}</span>
      </span>
    </div>
  )
}
