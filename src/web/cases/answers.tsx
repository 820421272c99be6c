// The four answers of a case: when it is paid back, how dear it gets, what it gives, and how sure that is.
import { bandOf } from '../../charts/case-band.ts'
import type { CaseView } from '../../contract/cases.ts'
import { amountWords } from '../../investment/answers/amount-words.ts'
import type { InvestmentCase } from '../../investment/case.ts'
import { hasSpread } from '../../investment/uncertainty/draws.ts'
import { message, say } from '../../language/message.ts'
import { Answer } from './answer.tsx'
import { ChanceAnswer } from './chance.tsx'
import { da } from './da.ts'
import { useDraws } from './drawn.ts'

type Figure = CaseView['figures'][number]

/** What the case gives in all, with the band it lies in once that is drawn. */
const Sum = ({ of, written }: { readonly of: Figure; readonly written: InvestmentCase }) => {
  const drawn = useDraws(written)
  if (drawn === null) return <Answer of={of} />
  const { low, high } = bandOf(drawn)
  const amount = (row: readonly number[]): string => amountWords(written, row.at(-1) ?? 0)
  return <Answer of={{ ...of, note: say(message('band-sum', { low: amount(low), high: amount(high) })) }} />
}

type Props = Pick<CaseView, 'figures' | 'written'>

/** Where nothing is spread there is no chance, and what the case gives each year after its table stands as the fourth. */
export const Answers = ({ figures, written }: Props) => {
  const drawn = hasSpread(written)
  return (
    <section aria-label={da.answers}>
      <dl className="ans">
        {figures
          .filter(figure => !drawn || figure.id !== 'after')
          .map(figure =>
            drawn && figure.id === 'sum' ? (
              <Sum key={figure.id} of={figure} written={written} />
            ) : (
              <Answer key={figure.id} of={figure} />
            ),
          )}
        {drawn ? <ChanceAnswer case={written} /> : null}
      </dl>
    </section>
  )
}
