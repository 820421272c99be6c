// The political target beside the case: what is decided to be saved, and what must not get worse meanwhile.
import type { Target } from '../../../investment/plan/scenario.ts'
import { printNumber, printUnit, printYear } from '../../page/typeset.ts'
import { da } from './da.ts'
import { useDesk, wrongAt } from './desk.ts'
import { ChoiceBox, NumberBox, optionsOf, SureNumber, TextBox } from './typed.tsx'

const words = da.target

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

const Guards = ({ of, put }: { readonly of: Target; readonly put: (target: Target, field?: string) => void }) => {
  const guard = (at: number, part: Partial<Target['guards'][number]>, field?: string) =>
    put({ ...of, guards: of.guards.map((each, index) => (index === at ? { ...each, ...part } : each)) }, field)
  return (
    <fieldset className="ed-field">
      <legend>{words.guards}</legend>
      {of.guards.map((each, at) => (
        <div className="ed-side" key={each.indicator}>
          <TextBox
            id={`t-guard-${at}`}
            label={words.guardLabel}
            value={each.label}
            onText={label => guard(at, { label }, `t-guard-${at}`)}
          />
          <ChoiceBox
            id={`t-guard-${at}-way`}
            label={words.mustNot}
            value={each.mustNot}
            options={optionsOf(words.ways)}
            onChoice={mustNot => guard(at, { mustNot })}
          />
          <NumberBox
            id={`t-guard-${at}-level`}
            label={words.level}
            value={each.level}
            blank
            onNumber={level => guard(at, { level }, `t-guard-${at}-level`)}
          />
          <button
            className="lnk"
            type="button"
            onClick={() => put({ ...of, guards: of.guards.filter((_, index) => index !== at) })}
          >
            {words.dropGuard(each.label)}
          </button>
        </div>
      ))}
      <button
        className="lnk"
        type="button"
        onClick={() => {
          let number = of.guards.length + 1
          while (of.guards.some(each => each.indicator === `maal-${number}`)) number += 1
          const added = { indicator: `maal-${number}`, label: words.newGuard, mustNot: 'fall' as const, level: null }
          put({ ...of, guards: [...of.guards, added] })
        }}
      >
        {words.guardAdd}
      </button>
    </fieldset>
  )
}

export const TargetPart = () => {
  const desk = useDesk()
  const { of, change, working } = desk
  const { target } = of
  const put = (to: Target | null, field?: string) => change({ do: 'target', target: to }, field)
  const at = target === undefined ? -1 : working.of.years.indexOf(target.fromYear)
  const net = working.view.net[at]
  return (
    <section className="panel" aria-labelledby="ed-target">
      <div className="panel__h">
        <h2 id="ed-target">{words.title}</h2>
        <span className="meta">{words.about}</span>
      </div>
      {target === undefined ? (
        <>
          <p className="case__body">{words.none}</p>
          <p className="ed-actions">
            <button
              className="btn"
              type="button"
              onClick={() => put({ yearly: 1, fromYear: of.years[0] ?? 1, says: words.newSays, guards: [] })}
            >
              {words.add}
            </button>
          </p>
        </>
      ) : (
        <>
          <div className="ed-details">
            <SureNumber
              id="t-yearly"
              label={words.yearly(printUnit(of.unit))}
              value={target.yearly}
              min={1e-6}
              wrong={wrongAt(desk, 'target')}
              onNumber={yearly => put({ ...target, yearly }, 't-yearly')}
            />
            <SureNumber
              id="t-from"
              label={words.fromYear}
              value={target.fromYear}
              whole
              year
              onNumber={fromYear => put({ ...target, fromYear }, 't-from')}
            />
            <TextBox
              id="t-says"
              label={words.says}
              value={target.says}
              onText={says => put({ ...target, says }, 't-says')}
            />
            <TextBox
              id="t-by"
              label={words.decidedBy}
              optional
              value={target.decidedBy ?? ''}
              onText={decidedBy => {
                const { decidedBy: _, ...rest } = target
                put(decidedBy === '' ? rest : { ...rest, decidedBy }, 't-by')
              }}
            />
            <div className="ed-field">
              <label htmlFor="t-on">{words.decidedOn}</label>
              <input
                className="inp"
                id="t-on"
                type="date"
                value={target.decidedOn !== undefined && isDay(target.decidedOn) ? target.decidedOn : ''}
                onChange={event => {
                  const { decidedOn: _, ...rest } = target
                  put(event.target.value === '' ? rest : { ...rest, decidedOn: event.target.value }, 't-on')
                }}
              />
            </div>
          </div>
          <Guards of={target} put={put} />
          {net === undefined ? null : (
            <p className="meta">
              {words.against(printYear(target.fromYear), printNumber(0 - net), printNumber(target.yearly))}
            </p>
          )}
          <button className="lnk" type="button" onClick={() => put(null)}>
            {words.drop}
          </button>
        </>
      )}
    </section>
  )
}
