// How likely a case is to be paid back, as the fourth answer at the top.
import type { InvestmentCase } from '../../investment/case.ts'
import { hasSpread } from '../../investment/uncertainty/draws.ts'
import { paybackChances } from '../../investment/uncertainty/outcomes.ts'
import { message, say } from '../../language/message.ts'
import { Answer } from './answer.tsx'
import { definitionOf, told, toldYears } from './chance-words.ts'
import { da } from './da.ts'
import { useDraws } from './drawn.ts'

const Counted = ({ of }: { readonly of: InvestmentCase }) => {
  const drawn = useDraws(of)
  const fixed = { id: 'chance', label: say(message('chance-label')) }
  if (drawn === null) return <Answer of={{ ...fixed, text: da.chance.counting, note: '', definition: '' }} />
  const [first, ...more] = toldYears(of, paybackChances(drawn))
  if (first === undefined) return null
  const note = say(message('chance-more', { chances: more.map(told) }))
  const definition = definitionOf(drawn, [first])
  return <Answer of={{ ...fixed, text: say(message('chance-in', told(first))), note, definition }} />
}

/** The chance as an answer at the top of a page; where nothing is spread it cannot be worked out, and says so. */
export const ChanceAnswer = ({ case: of }: { readonly case: InvestmentCase }) =>
  hasSpread(of) ? (
    <Counted of={of} />
  ) : (
    <Answer
      of={{
        id: 'chance',
        label: say(message('chance-label')),
        text: say(message('chance-none')),
        note: say(message('band-takes')),
        definition: say(message('band-none')),
      }}
    />
  )
