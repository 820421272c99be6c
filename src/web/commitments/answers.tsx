// The four answers: spent, committed, expected against the budget, and the refund.
import type { ReactNode } from 'react'
import type { CommitmentsView } from '../../contract/commitments.ts'
import { total } from '../../investment/commitments/cost.ts'
import { Ask, Opened, useDisclosure } from '../page/disclosure.tsx'
import { shortDay } from '../page/typeset.ts'
import { da, millions } from './da.ts'

type AnswerProps = {
  readonly label: string
  readonly value: string
  readonly note: string
  readonly meaning: string
  readonly children?: ReactNode
}

const Answer = ({ label, value, note, meaning, children }: AnswerProps) => {
  const definition = useDisclosure()
  return (
    <div>
      <dt>
        <span className="nowrap">
          {label} <Ask of={label} disclosure={definition} />
        </span>
      </dt>
      <dd>
        {value}
        <span className="meta">{note}</span>
        {children}
        <Opened disclosure={definition}>{meaning}</Opened>
      </dd>
    </div>
  )
}

/** The costs of what is shown, without the refund, and the budget of the accounts that have costs. */
export const costsOf = (view: CommitmentsView) => {
  const add = (of: 'spent' | 'committed'): number => view.rows.reduce((sum, each) => sum + total(each[of]), 0)
  const budgets = view.accounts.flatMap(each => (each.kind === 'cost' ? (each.budget ?? []) : []))
  const budget = view.district !== null || budgets.length === 0 ? null : budgets.reduce((a, b) => a + b, 0)
  return { spent: add('spent'), committed: add('committed'), budget }
}

export const Answers = ({ view }: { readonly view: CommitmentsView }) => {
  const { spent, committed, budget } = costsOf(view)
  const expected = spent + committed
  const words = da.answers
  const through = view.closedThrough === null ? null : shortDay(view.closedThrough)
  const against =
    budget === null
      ? words.noBudget
      : expected > budget
        ? words.over(expected - budget, budget)
        : words.under(budget - expected, budget)
  const { refund } = view
  return (
    <section aria-label={words.label}>
      <dl className="ans">
        <Answer
          label={words.spent}
          value={millions(spent)}
          note={words.spentNote(through)}
          meaning={words.spentMeaning}
        />
        <Answer
          label={words.committed}
          value={millions(committed)}
          note={words.committedNote(view.closedMonths === 0)}
          meaning={words.committedMeaning}
        />
        <Answer label={words.expected} value={millions(expected)} note={against} meaning={words.expectedMeaning} />
        <Answer
          label={words.refund}
          value={refund.ok ? millions(total(refund.months)) : words.refundNone}
          note={refund.ok ? words.refundNote(total(view.claimed)) : refund.reason}
          meaning={words.refundMeaning(refund.ok ? refund.rule : '')}
        >
          {refund.ok && !refund.verified ? <span className="meta">{words.unverified}</span> : null}
        </Answer>
      </dl>
    </section>
  )
}
