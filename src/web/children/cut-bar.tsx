// The line over the list: what of it is shown, how many, and on a phone the order, which has no heads to press there.
import { reachOf } from '../../access/reach.ts'
import type { Role } from '../../access/role.ts'
import type { Part } from '../../access/subject.ts'
import { phases } from '../../casework/phases.ts'
import { message, say } from '../../language/message.ts'
import { da } from './da.ts'
import { choiceOf, type ListSearch, pressed, uncut, withCut } from './list-search.ts'
import type { ChildList, StepName } from './queries.ts'
import { type Column, sortable } from './sortable.ts'

const words = da.list

/** How many a page holds is the server's; the last page has what is left. */
const shownOf = ({ children, total, page, pages }: ChildList): string => {
  if (pages === 1 || children.length === 0) return words.count(total)
  const first = page === pages ? total - children.length + 1 : (page - 1) * children.length + 1
  return words.countOnPage(first, first + children.length - 1, total)
}

type PropsOf<Name extends keyof Props> = { readonly [N in Name]: Props[N] }
type Props = {
  /** Undefined where what is asked for cannot be shown. */
  readonly list: ChildList | undefined
  readonly steps: readonly StepName[]
  readonly search: ListSearch
  readonly role: Role
  readonly go: (to: ListSearch) => void
}

/** What a role never reads of a file is nothing to choose by. */
const sees = (role: Role, ...of: readonly Part[]): boolean =>
  of.every(part => [...reachOf[role].own, ...reachOf[role].shared].includes(part))

const states = ['missing', 'late', 'today'] as const

type Option = { readonly value: string; readonly text: string }
type PickProps = {
  readonly id: string
  readonly label: string
  readonly all: string
  readonly value: string | undefined
  readonly options: readonly Option[]
  readonly pick: (value: string | undefined) => void
}

const Pick = ({ id, label, all, value, options, pick }: PickProps) => (
  <div className="cut__pick">
    <label htmlFor={id}>{label}</label>
    <select
      className="inp"
      id={id}
      value={value ?? ''}
      onChange={event => pick(event.target.value === '' ? undefined : event.target.value)}
    >
      <option value="">{all}</option>
      {options.map(each => (
        <option key={each.value} value={each.value}>
          {each.text}
        </option>
      ))}
    </select>
  </div>
)

const StepPick = ({ steps, search, go }: PropsOf<'steps' | 'search' | 'go'>) => (
  <Pick
    id="trin"
    label={words.stepFilter}
    all={words.allSteps}
    value={choiceOf(search).step?.toString()}
    options={steps.map(each => ({ value: String(each.step), text: words.stepOption(each) }))}
    pick={step => go(withCut(search, { step: step === undefined ? undefined : Number(step) }))}
  />
)

const CasePicks = ({ search, go }: PropsOf<'search' | 'go'>) => {
  const { state, phase } = choiceOf(search)
  return (
    <>
      <Pick
        id="frist"
        label={words.stateFilter}
        all={words.allStates}
        value={state}
        options={states.map(value => ({ value, text: words.states[value] }))}
        pick={value => go(withCut(search, { state: states.find(each => each === value) }))}
      />
      <Pick
        id="fase"
        label={words.phaseFilter}
        all={words.allPhases}
        value={phase}
        options={phases.map(value => ({ value, text: say(message('case-phase', { phase: value })) }))}
        pick={value => go(withCut(search, { phase: phases.find(each => each === value) }))}
      />
    </>
  )
}

const AdviserPick = ({ list, search, go }: PropsOf<'list' | 'search' | 'go'>) => {
  const advisers = list?.advisers ?? []
  const { adviser } = choiceOf(search)
  if (advisers.length === 0 && adviser === undefined) return null
  return (
    <Pick
      id="raadgiver"
      label={words.adviserFilter}
      all={words.allAdvisers}
      value={adviser}
      options={[{ value: 'mine', text: words.mine }, ...advisers.map(({ id, name }) => ({ value: id, text: name }))]}
      pick={value => go(withCut(search, { adviser: value }))}
    />
  )
}

const Order = ({ search, go }: PropsOf<'search' | 'go'>) => {
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
  const { sort, order } = choiceOf(search)
  const column: Column = sort
  return (
    <div className="cut">
      {sees(role, 'social', 'measures') ? <CasePicks search={search} go={go} /> : null}
      {sees(role, 'measures') ? <StepPick steps={steps} search={search} go={go} /> : null}
      {sees(role, 'social') ? <AdviserPick list={list} search={search} go={go} /> : null}
      <Order search={search} go={go} />
      {list === undefined ? null : (
        <div className="cut__count">
          <span className="meta" role="status">
            {shownOf(list)}
            {list.hidden === 0 ? null : words.hidden(list.hidden)}
            <span className="sr-only">. {words.sorted(words.columns[column], order === 'up')}</span>
          </span>
          {list.hidden === 0 || list.total === 0 ? null : (
            <button className="lnk" type="button" onClick={() => go(uncut(search))}>
              {words.showAll}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
