// What the case is: name, unit, price level, years and efforts. Another unit or price level converts nothing without being asked.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { InvestmentCase } from '../../../investment/case.ts'
import type { UnitName } from '../../../investment/case-words.ts'
import { inOtherPrices, inOtherUnit } from '../../../investment/plan/scale-money.ts'
import { type Outcome, say } from '../../../language/message.ts'
import { capital, printUnit, yearRange } from '../../page/typeset.ts'
import { priceSeries } from '../queries.ts'
import { da } from './da.ts'
import { useDesk, wrongAt } from './desk.ts'
import { EffortFields } from './efforts.tsx'
import { ChoiceBox, optionsOf, SureNumber, TextBox } from './typed.tsx'

const words = da.info

type AskProps = {
  readonly question: string
  readonly convert: () => Outcome<InvestmentCase>
  readonly rename: () => void
  readonly done: () => void
}

/** Convert, or only write another name; where it cannot be converted it is said why. */
const AskFirst = ({ question, convert, rename, done }: AskProps) => {
  const { change } = useDesk()
  const [why, setWhy] = useState<string | null>(null)
  return (
    <fieldset className="note note--prog">
      <legend>{question}</legend>
      {why === null ? null : (
        <p role="alert">
          <b>{why}</b>
        </p>
      )}
      <p className="ed-actions">
        <button
          className="btn"
          type="button"
          onClick={() => {
            const found = convert()
            if (!found.ok) return setWhy(capital(say(found.problem)))
            change({ do: 'whole', of: found.value })
            done()
          }}
        >
          {words.convert}
        </button>
        <button
          className="btn"
          type="button"
          onClick={() => {
            rename()
            done()
          }}
        >
          {words.rename}
        </button>
        <button className="lnk" type="button" onClick={done}>
          {words.cancel}
        </button>
      </p>
    </fieldset>
  )
}

const units: Readonly<Record<UnitName, string>> = {
  'kr.': printUnit('kr.'),
  '1000 kr.': printUnit('1000 kr.'),
  'mio. kr.': printUnit('mio. kr.'),
}

const Unit = () => {
  const { of, change } = useDesk()
  const [wanted, setWanted] = useState<UnitName | null>(null)
  return (
    <>
      <ChoiceBox
        id="i-unit"
        label={words.unit}
        value={of.unit}
        options={optionsOf(units)}
        onChoice={to => setWanted(to === of.unit ? null : to)}
      />
      {wanted === null ? null : (
        <AskFirst
          question={words.convertUnit(units[of.unit], units[wanted])}
          convert={() => inOtherUnit(of, wanted)}
          rename={() => change({ do: 'facts', part: { unit: wanted } })}
          done={() => setWanted(null)}
        />
      )}
    </>
  )
}

const PriceLevel = () => {
  const { of, change } = useDesk()
  const series = useQuery(priceSeries)
  const [wanted, setWanted] = useState<number | null>(null)
  const [chosen, setChosen] = useState('')
  const all = series.data ?? []
  const used = all.find(each => each.id === chosen) ?? all[0]
  const from = of.priceLevel
  return (
    <>
      <SureNumber
        id="i-level"
        label={words.priceLevel}
        value={wanted ?? from ?? of.years[0] ?? 2026}
        whole
        year
        min={1900}
        max={2200}
        onNumber={to => setWanted(to === from ? null : to)}
      />
      {wanted === null ? null : (
        <>
          {used === undefined || all.length < 2 ? null : (
            <ChoiceBox
              id="i-series"
              label={words.series}
              value={used.id}
              options={all.map(each => [each.id, each.title] as const)}
              onChoice={setChosen}
            />
          )}
          <AskFirst
            question={words.convertLevel(String(from ?? words.noLevel), String(wanted))}
            convert={() => inOtherPrices(of, wanted, used?.rates ?? [])}
            rename={() => {
              const lines = of.lines.map(({ priceLevel: _, ...rest }) => rest)
              change({ do: 'whole', of: { ...of, lines, priceLevel: wanted } })
            }}
            done={() => setWanted(null)}
          />
        </>
      )}
    </>
  )
}

export const InfoPart = () => {
  const desk = useDesk()
  const { of, change } = desk
  const [first = 1] = of.years
  const calendar = first >= 1900
  return (
    <section className="panel" aria-labelledby="ed-info">
      <div className="panel__h">
        <h2 id="ed-info">{words.title}</h2>
      </div>
      <div className="ed-details">
        <TextBox
          id="i-title"
          label={words.name}
          value={of.title}
          onText={title => change({ do: 'facts', part: { title } }, 'i-title')}
        />
        <Unit />
        <PriceLevel />
        {calendar ? (
          <SureNumber
            id="i-start"
            label={words.start}
            value={first}
            whole
            year
            min={1900}
            max={2150}
            wrong={wrongAt(desk, 'years')}
            onNumber={year => change({ do: 'start', year }, 'i-start')}
          />
        ) : null}
      </div>
      <p className="ed-actions">
        <span>{words.range(yearRange(of.years))}</span>
        <button className="btn" type="button" onClick={() => change({ do: 'years', change: 'more' })}>
          {words.more}
        </button>
        <button
          className="btn"
          type="button"
          disabled={of.years.length < 2}
          onClick={() => change({ do: 'years', change: 'fewer' })}
        >
          {words.fewer}
        </button>
      </p>
      <EffortFields />
    </section>
  )
}
