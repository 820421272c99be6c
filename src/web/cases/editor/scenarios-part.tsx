// The scenarios of a case: made from what one has just changed, or written one by one; each with its reason and its answer.
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { openBook } from '../../../investment/book.ts'
import type { Scenario } from '../../../investment/plan/scenario.ts'
import { figuresOf } from '../../../investment/view-figures.ts'
import { typeset } from '../../page/typeset.ts'
import { changeAsScenario, changedAssumptions } from './changed.ts'
import { da } from './da.ts'
import { freeId, useDesk, wrongAt } from './desk.ts'
import { ChoiceBox, numberText, SureNumber, TextBox } from './typed.tsx'

const words = da.scenarios

type Put = (scenario: Scenario, field?: string) => void

const SetFields = ({ of: scenario, put }: { readonly of: Scenario; readonly put: Put }) => {
  const { of } = useDesk()
  const free = of.assumptions.filter(each => scenario.set[each.id] === undefined)
  const set = (values: Scenario['set'], field?: string) => put({ ...scenario, set: values }, field)
  return (
    <fieldset className="ed-field">
      <legend>{words.set}</legend>
      {Object.keys(scenario.set).length === 0 ? <p className="meta">{words.setNone}</p> : null}
      {Object.entries(scenario.set).map(([id, value]) => {
        const found = of.assumptions.find(each => each.id === id)
        const label = found?.label ?? id
        return (
          <div className="ed-side" key={id}>
            <SureNumber
              id={`s-${scenario.id}-${id}`}
              label={words.instead(label, numberText(found?.value ?? null))}
              value={value}
              onNumber={to => set({ ...scenario.set, [id]: to }, `s-${scenario.id}-${id}`)}
            />
            <button
              className="lnk"
              type="button"
              aria-label={words.dropSetNamed(label)}
              onClick={() => set(Object.fromEntries(Object.entries(scenario.set).filter(([name]) => name !== id)))}
            >
              {words.dropSet}
            </button>
          </div>
        )
      })}
      {free.length === 0 ? null : (
        <ChoiceBox
          id={`s-${scenario.id}-add`}
          label={words.setAdd}
          value=""
          options={[['', words.choose], ...free.map(each => [each.id, each.label] as const)]}
          onChoice={id => {
            const found = free.find(each => each.id === id)
            if (found !== undefined) set({ ...scenario.set, [id]: found.value })
          }}
        />
      )}
    </fieldset>
  )
}

const ScenarioFields = ({ of: scenario, at }: { readonly of: Scenario; readonly at: number }) => {
  const desk = useDesk()
  const { change, working } = desk
  const put: Put = (entry, field) => change({ do: 'scenario', entry }, field)
  const id = `s-${scenario.id}`
  const answers = useMemo(() => {
    const found = working.of.scenarios.find(each => each.id === scenario.id)
    return found === undefined ? [] : figuresOf(openBook(working.of, found))
  }, [working.of, scenario.id])
  const [paid, , sum] = answers
  const wrong = wrongAt(desk, 'scenarios', at)
  return (
    <div className="ed-scenario">
      <div className="ed-details">
        <TextBox
          id={`${id}-title`}
          label={words.name}
          value={scenario.title}
          wrong={wrong}
          onText={title => put({ ...scenario, title }, `${id}-title`)}
        />
        <TextBox
          id={`${id}-because`}
          label={words.because}
          value={scenario.because}
          long
          onText={because => put({ ...scenario, because }, `${id}-because`)}
        />
        <SureNumber
          id={`${id}-later`}
          label={words.later}
          value={scenario.gainsLater}
          whole
          min={0}
          max={40}
          onNumber={gainsLater => put({ ...scenario, gainsLater }, `${id}-later`)}
        />
      </div>
      <SetFields of={scenario} put={put} />
      {paid === undefined || sum === undefined ? null : (
        <p className="meta">{typeset(words.result(paid.text, sum.text))}</p>
      )}
      <button className="lnk" type="button" onClick={() => change({ do: 'drop', list: 'scenarios', id: scenario.id })}>
        {words.drop}
      </button>
    </div>
  )
}

/** What was changed gets a name and a reason; the case's own numbers go back. */
const FromChange = () => {
  const { of, saved, change } = useDesk()
  const [title, setTitle] = useState('')
  const [because, setBecause] = useState('')
  const changed = changedAssumptions(saved, of)
  if (changed.length === 0) return <p className="meta">{words.noChange}</p>
  return (
    <fieldset className="ed-field ed-from-change">
      <legend>{words.fromChange}</legend>
      <p className="meta">{words.fromChangeAbout(changed.map(({ label }) => `»${label}«`))}</p>
      <div className="ed-details">
        <div className="ed-field">
          <label htmlFor="s-new-title">{words.name}</label>
          <input className="inp" id="s-new-title" value={title} onChange={event => setTitle(event.target.value)} />
        </div>
        <div className="ed-field">
          <label htmlFor="s-new-because">{words.because}</label>
          <input
            className="inp"
            id="s-new-because"
            value={because}
            onChange={event => setBecause(event.target.value)}
          />
        </div>
      </div>
      <button
        className="btn"
        type="button"
        disabled={title.trim() === '' || because.trim() === ''}
        onClick={() => {
          const named = { id: freeId(of, 'scenarie'), title: title.trim(), because: because.trim() }
          change({ do: 'whole', of: changeAsScenario(saved, of, named) })
          setTitle('')
          setBecause('')
        }}
      >
        {words.fromChange}
      </button>
    </fieldset>
  )
}

export const ScenariosPart = () => {
  const { of, change } = useDesk()
  return (
    <section className="panel" aria-labelledby="ed-scenarios">
      <div className="panel__h">
        <h2 id="ed-scenarios">{words.title}</h2>
        <span className="meta">{words.about}</span>
      </div>
      {of.scenarios.length === 0 ? <p className="case__body">{words.none}</p> : null}
      {of.scenarios.map((each, at) => (
        <ScenarioFields key={each.id} of={each} at={at} />
      ))}
      <FromChange />
      <p className="ed-actions">
        <button
          className="btn"
          type="button"
          onClick={() =>
            change({
              do: 'scenario',
              entry: {
                id: freeId(of, 'scenarie'),
                title: words.newTitle,
                because: words.newBecause,
                set: {},
                lines: {},
                gainsLater: 0,
              },
            })
          }
        >
          {words.add}
        </button>
        <Link className="btn" to="/investeringscases/$id/scenarier" params={{ id: of.id }}>
          {words.compare}
        </Link>
        <span className="meta">{words.asSaved}</span>
      </p>
    </section>
  )
}
