// The table of children: its heads sort, its rows open a child. On a phone each row is a card.
import { Link } from '@tanstack/react-router'
import { Step } from '../page/step.tsx'
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'
import { DueMark } from './due-mark.tsx'
import { choiceOf, type ListSearch, pressed } from './list-search.ts'
import type { ChildOnList, StepName } from './queries.ts'
import { type Column, columns, sortable } from './sortable.ts'

const words = da.list

type Props = {
  readonly rows: readonly ChildOnList[]
  readonly steps: readonly StepName[]
  readonly search: ListSearch
  readonly go: (to: ListSearch) => void
}

const Head = ({ column, search, go }: { readonly column: Column } & Pick<Props, 'search' | 'go'>) => {
  const { sort, order } = choiceOf(search)
  const by = sortable.find(each => each === column)
  if (by === undefined) return <th scope="col">{words.columns[column]}</th>
  const now = sort === by
  return (
    <th scope="col" aria-sort={now ? (order === 'up' ? 'ascending' : 'descending') : undefined}>
      <button className="sort" type="button" onClick={() => go(pressed(search, by))}>
        {words.columns[column]}
        <svg className="sort__arrow" viewBox="0 0 10 12" width="10" height="12" aria-hidden="true">
          <path className={now && order === 'up' ? 'on' : ''} d="M5 0 9 5H1Z" />
          <path className={now && order === 'down' ? 'on' : ''} d="M5 12 1 7h8Z" />
        </svg>
      </button>
    </th>
  )
}

const Dash = () => (
  <span className="meta child-list__none">
    <span aria-hidden="true">–</span>
    <span className="sr-only">{words.notTold}</span>
  </span>
)

/** A field that protection hides says so; one that is not there is a dash. */
const Told = ({ of, field, text }: { of: ChildOnList; field: 'number' | 'district'; text: string | null }) => {
  if (text !== null) return text
  return of.hidden.includes(field) ? <span className="meta child-list__none">{da.hidden}</span> : <Dash />
}

/** Nothing is due, or the case is not the asker's: then no more is said. */
const Due = ({ of }: { readonly of: ChildOnList }) => {
  if (of.next !== null) return <DueMark of={of.next} />
  return of.open === null ? <Dash /> : <span className="meta">{words.noneDue}</span>
}

const ChildRow = ({ of, steps }: { readonly of: ChildOnList; readonly steps: readonly StepName[] }) => {
  const step = steps.find(each => each.step === of.step)
  return (
    <tr>
      <th scope="row">
        <Link to="/boern/$id" params={{ id: of.child }}>
          {of.name}
        </Link>{' '}
        {of.protected ? <span className="tag child-list__tag">{da.protection}</span> : null}
      </th>
      <td className="child-list__case">
        <span className="nowrap">{of.caseNumber}</span>
        <span className="meta child-list__what">
          <Told of={of} field="number" text={of.number} /> · <Told of={of} field="district" text={of.district} />
        </span>
      </td>
      <td className="child-list__due">
        <Due of={of} />
      </td>
      <td className="child-list__phase">{of.phase ?? <Dash />}</td>
      <td className="child-list__step">
        {of.step === null ? <Dash /> : <Step step={of.step} steps={steps.length} name={step?.name ?? ''} />}
      </td>
      <td className="child-list__adviser">{of.adviser ?? <Dash />}</td>
      <td className="nowrap child-list__since">{of.since === null ? <Dash /> : shortDay(of.since)}</td>
    </tr>
  )
}

const hasDash = (of: ChildOnList): boolean =>
  of.step === null || of.adviser === null || of.open === null || (of.number === null && !of.hidden.includes('number'))

export const ChildTable = ({ rows, steps, search, go }: Props) => (
  <>
    <table className="tbl child-list">
      <caption className="sr-only">{words.caption}</caption>
      <thead>
        <tr>
          {columns.map(column => (
            <Head key={column} column={column} search={search} go={go} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(each => (
          <ChildRow key={each.child} of={each} steps={steps} />
        ))}
      </tbody>
    </table>
    {rows.some(hasDash) ? <p className="meta xs child-list__means">{words.notToldMeans}</p> : null}
  </>
)
