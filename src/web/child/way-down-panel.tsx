// The next step down by name: what it is, when, and its conditions, ticked in place. A tick is a change of the fact, and can be undone.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { WayDown } from '../../casework/facts/following.ts'
import { caseRecord, type DueLine } from '../../contract/case-record.ts'
import { day } from '../../language/day.ts'
import { call, Refused } from '../call/call.ts'
import { childQuery, type StepName } from '../children/queries.ts'
import { Opened, useDisclosure } from '../page/disclosure.tsx'
import { sentenceOf } from '../page/failed.tsx'
import { Step } from '../page/step.tsx'
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'
import { ruleName } from './due-lines.ts'
import type { CasePicture } from './queries.ts'
import { RuleLink, RuleText, useKnownRules } from './rule-link.tsx'
import { wayDownOf, waysOpen, withCondition } from './way-down.ts'

const words = da.down

type Condition = WayDown['conditions'][number]
type Tick = { readonly condition: Condition; readonly met: boolean }

type Props = {
  readonly of: CasePicture
  readonly child: string
  readonly steps: readonly StepName[]
  /** False on a past day, and for whoever does not write in the case. */
  readonly mayTick: boolean
}

const useTick = ({ of, child }: Pick<Props, 'of' | 'child'>, way: WayDown) => {
  const client = useQueryClient()
  return useMutation({
    gcTime: 0,
    mutationFn: ({ condition, met }: Tick) =>
      call(caseRecord.change, {
        params: { child, fact: way.id },
        body: {
          version: of.versions[way.id] ?? 1,
          given: { list: 'waysDown', fact: withCondition(way, condition.id, met ? day(of.on) : null) },
          withdrawn: false,
          reason: (met ? words.reasonTicked : words.reasonUnticked)(condition.text).slice(0, 500),
        },
      }),
    // Also where somebody was first: what stands there now is what one must see.
    onSettled: () => client.invalidateQueries({ queryKey: childQuery(child).queryKey }),
  })
}

const Refusal = ({ error }: { readonly error: unknown }) => {
  const theirs = error instanceof Refused ? error.problem.conflict?.theirs : undefined
  return (
    <div className="note note--late" role="alert">
      <b>{words.notSaved}</b> {sentenceOf(error)}
      {theirs === undefined ? null : <p>{theirs}</p>}
    </div>
  )
}

const Conditions = ({ of, child, mayTick, way }: Props & { readonly way: WayDown }) => {
  const tick = useTick({ of, child }, way)
  const [last, setLast] = useState<Tick | null>(null)
  const press = (each: Tick) => {
    if (tick.isPending) return
    setLast(each)
    tick.mutate(each)
  }
  const said = tick.isSuccess ? last : null
  return (
    <>
      <ul className="plain conditions" aria-label={words.conditions}>
        {way.conditions.map(each => {
          const { id, text, metOn } = each
          return (
            <li key={id}>
              <label className="conditions__one">
                <input
                  type="checkbox"
                  className="conditions__box"
                  checked={tick.isPending && last?.condition.id === id ? last.met : metOn !== null}
                  disabled={!mayTick}
                  aria-disabled={tick.isPending}
                  onChange={event => press({ condition: each, met: event.target.checked })}
                />
                <span>
                  {text}
                  {metOn === null ? null : <span className="meta xs"> {words.metOn(shortDay(metOn))}</span>}
                </span>
              </label>
            </li>
          )
        })}
      </ul>
      <div role="status">
        {said === null ? null : (
          <p className="note note--ok">
            {(said.met ? words.ticked : words.unticked)(said.condition.text)}{' '}
            <button className="lnk" type="button" onClick={() => press({ ...said, met: !said.met })}>
              {words.undo}
            </button>
          </p>
        )}
      </div>
      {tick.isError ? <Refusal error={tick.error} /> : null}
    </>
  )
}

/** When it is considered anew whether the child can come home, with the rule that asks. */
const Reconsidered = ({ of: { planned, date, dates } }: { readonly of: DueLine }) => {
  const rule = useDisclosure()
  const rules = useKnownRules()
  const on = planned ?? date
  const [by] = dates
  const name = by === undefined ? null : ruleName(by, rules)
  if (on === null) return null
  return (
    <div className="meta xs">
      {words.reconsidered(shortDay(on))}{' '}
      {by === undefined || name === null ? null : (
        <>
          <RuleLink disclosure={rule}>{name}</RuleLink>
          <Opened disclosure={rule}>
            <RuleText of={by} rules={rules} />
          </Opened>
        </>
      )}
    </div>
  )
}

export const WayDownPanel = (props: Props) => {
  const { of, child, steps, mayTick } = props
  const on = day(of.on)
  const way = wayDownOf(of.facts.waysDown, on)
  const others = waysOpen(of.facts.waysDown, on).length - 1
  const again = of.due.items.find(({ what }) => what === 'reconsideration')
  const met = way?.conditions.filter(({ metOn }) => metOn !== null).length ?? 0
  return (
    <section className="panel down" aria-labelledby="ned">
      <div className="panel__h">
        <h2 id="ned">{words.title}</h2>
        {way?.plannedFor == null ? null : <span className="meta">{shortDay(way.plannedFor)}</span>}
      </div>
      {way === undefined ? (
        <p>
          {words.none}{' '}
          {mayTick ? (
            <Link to="/boern/$id/vej-ned" params={{ id: child }}>
              {words.write}
            </Link>
          ) : null}
        </p>
      ) : (
        <>
          <p className="down__what">
            <Step step={way.step} steps={steps.length} name={way.what} />
          </p>
          {way.conditions.length === 0 ? <p className="meta">{words.noConditions}</p> : null}
          <Conditions key={way.id} {...props} way={way} />
          {mayTick ? (
            <p className="down__change">
              <Link to="/boern/$id/vej-ned" params={{ id: child }} search={{ vej: way.id }}>
                {words.change}
              </Link>
            </p>
          ) : null}
        </>
      )}
      <p className="meta xs panel__foot">
        {way === undefined || way.conditions.length === 0 ? null : `${words.met(met, way.conditions.length)} `}
        {others > 0 ? `${words.other(others)} ` : null}
      </p>
      {again === undefined ? null : <Reconsidered of={again} />}
    </section>
  )
}
