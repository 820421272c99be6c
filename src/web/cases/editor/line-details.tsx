// Everything about a line beside its amounts: kind, account, committee, payer, what it is worked out from, and what is withheld.
import { driversOf, type Line } from '../../../investment/case.ts'
import { assumptionOf } from '../../../investment/plan/assumption.ts'
import type { Withheld } from '../../../investment/plan/driver.ts'
import { da } from './da.ts'
import { useDesk, wrongAt } from './desk.ts'
import { DriverForms } from './driver-form.tsx'
import { FactorBox } from './factor-box.tsx'
import { ChoiceBox, optionsOf, SureNumber, TextBox } from './typed.tsx'

const words = da.lines

type Props = {
  readonly line: Line
  readonly at: number
  /** What the line comes to now, in the case's unit and the line's sign. */
  readonly amounts: readonly (number | null)[]
}
type Put = (line: Line, field?: string) => void

const SplitFields = ({
  line,
  put,
  wrong,
}: {
  readonly line: Line
  readonly put: Put
  readonly wrong: string | undefined
}) => {
  const { split } = line
  if (split === undefined) {
    return (
      <button
        className="lnk"
        type="button"
        onClick={() => {
          const { committee = 'Udvalg 1', ...rest } = line
          put({
            ...rest,
            split: [
              { committee, percent: 50 },
              { committee: 'Udvalg 2', percent: 50 },
            ],
          })
        }}
      >
        {words.splitStart}
      </button>
    )
  }
  const part = (at: number, change: Partial<(typeof split)[number]>, field: string) =>
    put({ ...line, split: split.map((each, index) => (index === at ? { ...each, ...change } : each)) }, field)
  return (
    <fieldset className="ed-field">
      <legend>{words.split}</legend>
      {wrong === undefined ? null : <span className="fejl">{wrong}</span>}
      {split.map((each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the name of a committee is what is being typed
        <div className="ed-side" key={at}>
          <TextBox
            id={`l-${line.id}-split-${at}`}
            label={words.committee}
            value={each.committee}
            onText={committee => part(at, { committee }, `l-${line.id}-split-${at}`)}
          />
          <SureNumber
            id={`l-${line.id}-percent-${at}`}
            label={words.percent}
            value={each.percent}
            min={0}
            max={100}
            onNumber={percent => part(at, { percent }, `l-${line.id}-percent-${at}`)}
          />
          <button
            className="lnk"
            type="button"
            onClick={() => {
              const { split: _, ...rest } = line
              const left = split.filter((__, index) => index !== at)
              const [only] = left
              put(
                left.length > 1
                  ? { ...line, split: left }
                  : { ...rest, ...(only === undefined ? {} : { committee: only.committee }) },
              )
            }}
          >
            {words.dropPart(each.committee)}
          </button>
        </div>
      ))}
      <button
        className="lnk"
        type="button"
        onClick={() => put({ ...line, split: [...split, { committee: `Udvalg ${split.length + 1}`, percent: 0 }] })}
      >
        {words.splitAdd}
      </button>
    </fieldset>
  )
}

const kinds: readonly Withheld['what'][] = ['vat', 'fixed', 'refund']
/** What a private place is too dear by, with VAT of 25 %: a fifth of what is paid. */
const usual: Readonly<Record<Withheld['what'], number>> = { vat: 0.2, fixed: 0.3, refund: 0.25 }

const WithheldFields = ({ line, put }: { readonly line: Line; readonly put: Put }) => {
  const withheld = line.withheld ?? []
  const set = (next: Withheld[], field?: string) => {
    const { withheld: _, ...rest } = line
    put(next.length === 0 ? rest : { ...rest, withheld: next }, field)
  }
  return (
    <fieldset className="ed-field">
      <legend>{da.withheld.title}</legend>
      {kinds.map(what => {
        const found = withheld.find(each => each.what === what)
        return (
          <div key={what}>
            <label className="opt">
              <input
                type="checkbox"
                checked={found !== undefined}
                onChange={() =>
                  set(
                    found === undefined
                      ? [...withheld, { what, share: usual[what] }]
                      : withheld.filter(each => each.what !== what),
                  )
                }
              />
              {da.withheld.names[what]}
            </label>
            {found === undefined ? null : (
              <FactorBox
                id={`l-${line.id}-${what}`}
                label={da.withheld.share}
                percent
                factor={found.share}
                onFactor={(share, field) =>
                  set(
                    withheld.map(each => (each.what === what ? { ...each, share } : each)),
                    field,
                  )
                }
              />
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

export const LineDetails = ({ line, at, amounts }: Props) => {
  const desk = useDesk()
  const { of, change } = desk
  const put: Put = (entry, field) => change({ do: 'line', entry }, field)
  const id = `l-${line.id}`
  const text = (name: 'account' | 'committee') => (
    <TextBox
      id={`${id}-${name}`}
      label={words[name]}
      optional
      value={line[name] ?? ''}
      onText={value => {
        const { [name]: _, ...rest } = line
        put(value === '' ? rest : { ...rest, [name]: value }, `${id}-${name}`)
      }}
    />
  )
  const times = line.times === undefined ? '' : (assumptionOf(line.times) ?? '')
  const toggle = (): void => {
    if (line.computed === true) {
      const { computed: _, ...rest } = line
      put({ ...rest, amounts: [...amounts] })
    } else put({ ...line, computed: true })
  }
  return (
    <div className="ed-line">
      <div className="ed-details">
        <TextBox
          id={`${id}-label`}
          label={words.label}
          value={line.label}
          onText={label => put({ ...line, label }, `${id}-label`)}
        />
        <ChoiceBox
          id={`${id}-kind`}
          label={words.kind}
          value={line.kind}
          options={optionsOf(words.kinds)}
          onChoice={kind => put({ ...line, kind })}
        />
        <ChoiceBox
          id={`${id}-timing`}
          label={words.timing}
          value={line.timing}
          options={optionsOf(words.timings)}
          onChoice={timing => put({ ...line, timing })}
        />
        <ChoiceBox
          id={`${id}-area`}
          label={words.area}
          value={line.area}
          options={optionsOf(words.areas)}
          onChoice={area => put({ ...line, area })}
        />
        {text('account')}
        {line.split === undefined ? text('committee') : null}
        <ChoiceBox
          id={`${id}-payer`}
          label={words.payer}
          value={line.payer ?? 'municipality'}
          options={optionsOf(words.payers)}
          onChoice={payer => {
            const { payer: _, ...rest } = line
            put(payer === 'municipality' ? rest : { ...rest, payer })
          }}
        />
        {of.assumptions.length === 0 ? null : (
          <ChoiceBox
            id={`${id}-times`}
            label={words.times}
            value={times}
            options={[['', words.timesNone], ...of.assumptions.map(each => [each.id, each.label] as const)]}
            onChoice={chosen => {
              const { times: _, ...rest } = line
              put(chosen === '' ? rest : { ...rest, times: { assumption: chosen } })
            }}
          />
        )}
      </div>
      <SplitFields line={line} put={put} wrong={wrongAt(desk, 'lines', at, 'split')} />
      {line.kind === 'saving' ? <WithheldFields line={line} put={put} /> : null}
      {driversOf(line).length === 0 ? null : (
        <label className="opt">
          <input type="checkbox" checked={line.computed === true} onChange={toggle} />
          {words.isComputed}
        </label>
      )}
      <DriverForms line={line} put={put} />
      {of.lines.length < 2 ? null : (
        <p className="ed-actions">
          <button className="btn" type="button" onClick={() => change({ do: 'drop', list: 'lines', id: line.id })}>
            {words.drop}
          </button>
        </p>
      )}
    </div>
  )
}
