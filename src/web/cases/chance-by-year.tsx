// How likely a case is to be paid back by each year, as columns, and what it would be worth to know.
import { chanceChart } from '../../charts/case-charts.ts'
import { amountWords } from '../../investment/answers/amount-words.ts'
import { valueOfInformation } from '../../investment/answers/value-of-information.ts'
import type { InvestmentCase } from '../../investment/case.ts'
import { type Draws, hasSpread } from '../../investment/uncertainty/draws.ts'
import { paybackChances } from '../../investment/uncertainty/outcomes.ts'
import { message, say } from '../../language/message.ts'
import { ChartPanel } from '../chart/chart-panel.tsx'
import { typeset } from '../page/typeset.ts'
import { definitionOf, toldYears } from './chance-words.ts'
import { useDraws } from './drawn.ts'

const Worth = ({ drawn }: { readonly drawn: Draws }) => {
  const { worth, doing } = valueOfInformation(drawn)
  const said = { amount: amountWords(drawn.of, worth), year: drawn.years.at(-1) ?? 0 }
  return (
    <p className="meta case__after">{typeset(say(message(doing ? 'chance-worth' : 'chance-worth-little', said)))}</p>
  )
}

const Columns = ({ of }: { readonly of: InvestmentCase }) => {
  const drawn = useDraws(of)
  if (drawn === null) return null
  const definition = definitionOf(drawn, toldYears(of, paybackChances(drawn)))
  return (
    <ChartPanel of={chanceChart} from={drawn} definition={typeset(definition)}>
      <Worth drawn={drawn} />
    </ChartPanel>
  )
}

/** The chance year by year; nothing where nothing is spread, which the answer at the top says. */
export const ChanceByYear = ({ case: of }: { readonly case: InvestmentCase }) =>
  hasSpread(of) ? <Columns of={of} /> : null
