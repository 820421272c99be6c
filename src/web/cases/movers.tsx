// Which assumptions move the answer most: bars, the strongest first, and the two or three that matter in words.
import { useMemo } from 'react'
import { moversChart } from '../../charts/case-charts.ts'
import { type Movers as Moved, moverSentences, moversOf } from '../../investment/answers/movers.ts'
import type { InvestmentCase } from '../../investment/case.ts'
import { say } from '../../language/message.ts'
import { ChartPanel } from '../chart/chart-panel.tsx'
import { typeset } from '../page/typeset.ts'
import { da } from './da.ts'

type From = { readonly of: InvestmentCase; readonly moved: Moved }

const chartOf = ({ of, moved }: From) => moversChart(of, moved)

/** The movers of a case; nothing where it has no assumptions, which the panel beside it says. */
export const Movers = ({ case: of }: { readonly case: InvestmentCase }) => {
  const from = useMemo(() => ({ of, moved: moversOf(of) }), [of])
  const { movers } = from.moved
  if (movers.length === 0) return null
  const tenth = movers.filter(each => each.tenth).map(({ label }) => `»${label}«`)
  return (
    <ChartPanel of={chartOf} from={from} definition={da.movers.meaning}>
      <ul className="plain takes">
        {moverSentences(of, from.moved)
          .map(say)
          .map(sentence => (
            <li key={sentence}>{typeset(sentence)}</li>
          ))}
      </ul>
      {tenth.length === 0 ? null : <p className="meta xs case__after">{da.movers.tenth(tenth.join(', '))}</p>}
    </ChartPanel>
  )
}
