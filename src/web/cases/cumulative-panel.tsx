// The running total of a case with the band of its outcomes, and in a sentence what makes the band.
import { useMemo } from 'react'
import { caseCurve } from '../../charts/case-charts.ts'
import { cumulativeOf } from '../../charts/cumulative.ts'
import { amountWords } from '../../investment/answers/amount-words.ts'
import { bandSentences } from '../../investment/answers/band-words.ts'
import type { InvestmentCase } from '../../investment/case.ts'
import { computeCase } from '../../investment/compute.ts'
import { type Draws, hasSpread } from '../../investment/uncertainty/draws.ts'
import { message, say } from '../../language/message.ts'
import { ChartPanel } from '../chart/chart-panel.tsx'
import { printNumber, typeset } from '../page/typeset.ts'
import { WaitingPart } from '../page/waiting.tsx'
import { da } from './da.ts'
import { useDraws } from './drawn.ts'

type Props = { readonly case: InvestmentCase }
type Drawn = { readonly of: InvestmentCase; readonly drawn: Draws | null }

const chartOf = ({ of, drawn }: Drawn) => caseCurve(of, drawn)

const After = ({ of }: { readonly of: InvestmentCase }) => {
  const { after } = cumulativeOf(computeCase(of))
  const year = of.years.at(-1)
  return after === 0 || year === undefined ? null : (
    <p className="meta">{typeset(say(message('curve-after', { year, amount: amountWords(of, after) })))}</p>
  )
}

const Band = ({ drawn }: { readonly drawn: Draws | null }) => {
  const words =
    drawn === null
      ? [message('band-none'), message('band-takes')]
      : bandSentences(drawn, computeCase(drawn.of).cumulative.at(-1) ?? 0)
  return (
    <p className="meta case__after">
      {typeset(words.map(say).join(' '))}
      {drawn === null
        ? null
        : ` ${say(message('band-drawn', { draws: printNumber(drawn.draws), seed: String(drawn.seed) }))}`}
    </p>
  )
}

const Curve = ({ of, drawn }: Drawn) => {
  const from = useMemo(() => ({ of, drawn }), [of, drawn])
  return (
    <ChartPanel of={chartOf} from={from} definition={da.cumulativeMeaning}>
      <Band drawn={drawn} />
      <After of={of} />
    </ChartPanel>
  )
}

const WithBand = ({ of }: { readonly of: InvestmentCase }) => {
  const drawn = useDraws(of)
  return drawn === null ? <WaitingPart /> : <Curve of={of} drawn={drawn} />
}

/** The curve of a case. Where nothing is spread there is no band, and the panel says what it takes. */
export const CumulativeWithBand = ({ case: of }: Props) =>
  hasSpread(of) ? <WithBand of={of} /> : <Curve of={of} drawn={null} />
