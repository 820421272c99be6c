// The services under their steps, with a cut by words and by step.
import { useDeferredValue, useEffect, useState } from 'react'
import type { LadderView, Service } from '../../contract/services.ts'
import { Step } from '../page/step.tsx'
import { capital, printNumber } from '../page/typeset.ts'
import { da } from './da.ts'
import { type Cut, countServices, type ShownStep, shownSteps } from './filter.ts'

const words = da.services

const ServiceRow = ({ of, sought, step }: { of: Service; sought: boolean; step: number }) => (
  <tr className={sought ? 'sought' : undefined} id={`tilbud-${of.id}-${step}`}>
    <th scope="row">{of.name}</th>
    <td className="services__for">{of.targetGroup}</td>
    <td>{of.provider}</td>
    <td data-name={words.columns.evidence}>{of.evidence}</td>
    <td className="num" data-name={words.columns.capacity}>
      {of.capacity === null ? <span className="meta">{words.noCapacity}</span> : printNumber(of.capacity)}
    </td>
  </tr>
)

const StepRows = ({ of, steps, sought }: { of: ShownStep; steps: number; sought: string | undefined }) => (
  <tbody>
    <tr className="services__step">
      <th scope="rowgroup" colSpan={5}>
        <Step step={of.step.step} steps={steps} name={capital(of.step.label)} />
        <span className="meta services__count">
          {words.onStep(of.services.length)}
          {', '}
          {of.step.children.shown ? da.children(of.step.children.value) : da.childrenNotShown}
        </span>
      </th>
    </tr>
    {of.services.length === 0 ? (
      <tr>
        <td colSpan={5} className="meta">
          {words.none}
        </td>
      </tr>
    ) : null}
    {of.services.map(service => (
      <ServiceRow key={service.id} of={service} step={of.step.step} sought={service.id === sought} />
    ))}
  </tbody>
)

const CutBar = ({ view, cut, setCut }: { view: LadderView; cut: Cut; setCut: (cut: Cut) => void }) => (
  <>
    <label htmlFor="find">{words.find}</label>
    <input
      className="inp"
      id="find"
      type="search"
      value={cut.text}
      aria-describedby="find-hint"
      onChange={event => setCut({ ...cut, text: event.target.value })}
    />
    <span className="meta" id="find-hint">
      {words.findHint}
    </span>
    <label className="services__pick">
      {words.step}{' '}
      <select
        className="inp"
        value={cut.step ?? ''}
        onChange={event => setCut({ ...cut, step: event.target.value === '' ? null : Number(event.target.value) })}
      >
        <option value="">{words.allSteps}</option>
        {view.steps.map(({ step, short }) => (
          <option key={step} value={step}>
            {words.stepOption(step, short)}
          </option>
        ))}
      </select>
    </label>
  </>
)

export const Services = ({ view, sought }: { readonly view: LadderView; readonly sought: string | undefined }) => {
  const [cut, setCut] = useState<Cut>({ text: '', step: null })
  const shown = shownSteps(view.steps, useDeferredValue(cut))
  const all = countServices(shownSteps(view.steps, { text: '', step: null }))
  useEffect(() => {
    if (sought !== undefined) document.querySelector('.sought')?.scrollIntoView({ block: 'center' })
  }, [sought])
  return (
    <section className="panel services" aria-labelledby="tilbud">
      <div className="panel__h">
        <h2 id="tilbud">{words.title}</h2>
        <span className="meta" role="status">
          {words.count(countServices(shown), all)}
        </span>
      </div>
      <div className="cut">
        <CutBar view={view} cut={cut} setCut={setCut} />
      </div>
      {shown.length === 0 ? (
        <p>
          {words.nothing}{' '}
          <button className="lnk" type="button" onClick={() => setCut({ text: '', step: null })}>
            {words.showAll}
          </button>
        </p>
      ) : (
        <>
          <p className="meta xs services__meaning">
            <b>{words.columns.evidence}:</b> {words.evidenceMeaning}
          </p>
          <table className="tbl services__table">
            <caption className="sr-only">{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.columns.name}</th>
                <th scope="col">{words.columns.targetGroup}</th>
                <th scope="col">{words.columns.provider}</th>
                <th scope="col">{words.columns.evidence}</th>
                <th scope="col" className="num">
                  {words.columns.capacity}
                </th>
              </tr>
            </thead>
            {shown.map(each => (
              <StepRows key={each.step.step} of={each} steps={view.steps.length} sought={sought} />
            ))}
          </table>
        </>
      )}
    </section>
  )
}
