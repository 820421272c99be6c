// The assumptions: each number beside its spread, its source, and what a tenth more does to the total.
import { useMemo } from 'react'
import type { Assumption, Spread } from '../../../investment/plan/assumption.ts'
import { Opened, opens, useDisclosure } from '../../page/disclosure.tsx'
import { printNumber, printUnit } from '../../page/typeset.ts'
import { basisKinds, spreadWords } from '../assumption-words.ts'
import { da } from './da.ts'
import { freeId, useDesk, wrongAt } from './desk.ts'
import { movesOf } from './moves.ts'
import { ChoiceBox, optionsOf, SureNumber, TextBox } from './typed.tsx'

const words = da.assumptions

/** The spread of a shape with ends that go with the number. */
const spreadOf = (shape: keyof typeof da.spread.names, value: number): Spread | undefined => {
  const [low, high] = value < 0 ? [value * 1.2, value * 0.8] : [value * 0.8, value * 1.2]
  switch (shape) {
    case 'none':
      return undefined
    case 'range':
    case 'even':
      return { shape, low, high: high === low ? low + 1 : high }
    case 'effect':
      return { shape, low: Math.max(low, 0.01), high: Math.max(high, 0.02) }
    case 'share':
      return { shape, successes: 1, of: 2 }
    case 'price':
      return { shape, sd: Math.max(Math.abs(value) / 10, 0.01) }
    case 'count':
      return { shape }
  }
}

type Props = { readonly of: Assumption; readonly at: number; readonly put: (of: Assumption, field: string) => void }

const SpreadEnds = ({ of, put }: Pick<Props, 'of' | 'put'>) => {
  const { spread } = of
  const box = (name: string, label: string, value: number, change: (value: number) => Spread, min?: number) => {
    const id = `a-${of.id}-${name}`
    return (
      <SureNumber
        id={id}
        label={label}
        value={value}
        {...(min === undefined ? {} : { min })}
        onNumber={number => put({ ...of, spread: change(number) }, id)}
      />
    )
  }
  switch (spread?.shape) {
    case 'range':
    case 'even':
    case 'effect':
      return (
        <>
          {box(
            'low',
            da.spread.low,
            spread.low,
            low => ({ ...spread, low }),
            spread.shape === 'effect' ? 1e-6 : undefined,
          )}
          {box(
            'high',
            da.spread.high,
            spread.high,
            high => ({ ...spread, high }),
            spread.shape === 'effect' ? 1e-6 : undefined,
          )}
        </>
      )
    case 'share':
      return (
        <>
          {box('successes', da.spread.successes, spread.successes, successes => ({ ...spread, successes }), 0)}
          {box('of', da.spread.of, spread.of, number => ({ ...spread, of: number }), 1)}
        </>
      )
    case 'price':
      return box('sd', da.spread.sd, spread.sd, sd => ({ ...spread, sd }), 1e-6)
    case 'count':
      return (
        <SureNumber
          id={`a-${of.id}-areas`}
          label={da.spread.areaCount}
          value={spread.areas ?? 1}
          whole
          min={1}
          onNumber={areas =>
            put({ ...of, spread: areas === 1 ? { shape: 'count' } : { shape: 'count', areas } }, `a-${of.id}-areas`)
          }
        />
      )
    case undefined:
      return null
  }
}

const Details = ({ of, put }: Pick<Props, 'of' | 'put'>) => (
  <div className="ed-details">
    <ChoiceBox
      id={`a-${of.id}-shape`}
      label={da.spread.shape}
      value={of.spread?.shape ?? 'none'}
      options={optionsOf(da.spread.names)}
      onChoice={shape => {
        const { spread: _, ...rest } = of
        const spread = spreadOf(shape, of.value)
        put(spread === undefined ? rest : { ...rest, spread }, `a-${of.id}-shape`)
      }}
    />
    <SpreadEnds of={of} put={put} />
    {of.spread === undefined ? null : (
      <TextBox
        id={`a-${of.id}-spread-says`}
        label={words.spreadSays}
        value={of.spreadBasis?.says ?? ''}
        optional
        long
        onText={says => {
          const { spreadBasis, ...rest } = of
          const kind = spreadBasis?.kind ?? 'estimate'
          put(says === '' ? rest : { ...rest, spreadBasis: { ...spreadBasis, kind, says } }, `a-${of.id}-spread-says`)
        }}
      />
    )}
    <ChoiceBox
      id={`a-${of.id}-kind`}
      label={words.kind}
      value={of.basis.kind}
      options={optionsOf(basisKinds)}
      onChoice={kind => put({ ...of, basis: { ...of.basis, kind } }, `a-${of.id}-kind`)}
    />
    <TextBox
      id={`a-${of.id}-says`}
      label={words.says}
      value={of.basis.says}
      long
      onText={says => put({ ...of, basis: { ...of.basis, says } }, `a-${of.id}-says`)}
    />
  </div>
)

const Row = ({ of, at, put, moves }: Props & { readonly moves: number | undefined }) => {
  const desk = useDesk()
  const more = useDisclosure()
  const wrong = wrongAt(desk, 'assumptions', at)
  return (
    <>
      <tr>
        <th scope="row">
          <TextBox
            id={`a-${of.id}-label`}
            label={words.label}
            hidden
            long
            value={of.label}
            onText={label => put({ ...of, label }, `a-${of.id}-label`)}
          />
        </th>
        <td data-name={words.value}>
          <SureNumber
            id={`a-${of.id}-value`}
            label={`${of.label}, ${words.value.toLowerCase()}`}
            hidden
            wrong={wrong}
            value={of.value}
            onNumber={value => put({ ...of, value }, `a-${of.id}-value`)}
          />
        </td>
        <td data-name={words.unit}>
          <TextBox
            id={`a-${of.id}-unit`}
            label={`${of.label}, ${words.unit.toLowerCase()}`}
            hidden
            optional
            value={of.unit ?? ''}
            onText={unit => {
              const { unit: _, ...rest } = of
              put(unit === '' ? rest : { ...rest, unit }, `a-${of.id}-unit`)
            }}
          />
          {of.profile === undefined ? null : <span className="meta xs">{words.profile}</span>}
        </td>
        <td data-name={words.spread}>{spreadWords(of)}</td>
        <td data-name={words.source}>
          {basisKinds[of.basis.kind]}
          <span className="meta xs ed-source">{of.basis.says}</span>
          <button className="lnk" {...opens(more)} aria-label={words.more(of.label)}>
            {words.edit}
          </button>
        </td>
        <td className="num" data-name={words.moves(printUnit(desk.of.unit))}>
          {moves === undefined || moves === 0 ? <span className="meta">{words.notMoved}</span> : printNumber(moves)}
        </td>
        <td>
          <button
            className="lnk"
            type="button"
            aria-label={words.dropNamed(of.label)}
            onClick={() => desk.change({ do: 'drop', list: 'assumptions', id: of.id })}
          >
            {words.drop}
          </button>
        </td>
      </tr>
      <tr className="ed-more" hidden={!more.open}>
        <td colSpan={7}>
          <Opened disclosure={more}>{more.open ? <Details of={of} put={put} /> : null}</Opened>
        </td>
      </tr>
    </>
  )
}

export const Assumptions = () => {
  const { of, change, working } = useDesk()
  const moves = useMemo(() => movesOf(working.of), [working.of])
  const put = (entry: Assumption, field: string) => change({ do: 'assumption', entry }, field)
  const add = () =>
    change({
      do: 'assumption',
      entry: {
        id: freeId(of, 'antagelse'),
        label: words.newLabel,
        value: 1,
        basis: { kind: 'estimate', says: words.newSays },
      },
    })
  return (
    <section className="panel" aria-labelledby="ed-assumptions">
      <div className="panel__h">
        <h2 id="ed-assumptions">{words.title}</h2>
        <span className="meta">{words.about}</span>
      </div>
      {of.assumptions.length === 0 ? (
        <p className="case__body">{words.none}</p>
      ) : (
        <table className="tbl tbl--kort ed-assumptions">
          <caption className="sr-only">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.label}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.spread}</th>
              <th scope="col">{words.source}</th>
              <th scope="col" className="num">
                {words.moves(printUnit(of.unit))}
              </th>
              <th scope="col">
                <span className="sr-only">{words.drop}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {of.assumptions.map((each, at) => (
              <Row key={each.id} of={each} at={at} put={put} moves={moves.get(each.id)} />
            ))}
          </tbody>
        </table>
      )}
      <p className="ed-actions">
        <button className="btn" type="button" onClick={add}>
          {words.add}
        </button>
      </p>
    </section>
  )
}
