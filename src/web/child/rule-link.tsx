// A rule that opens in place: a dotted link in the sentence, and under it what the rule says of itself and where it was read.
import { useQuery } from '@tanstack/react-query'
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import type { DueLine } from '../../contract/case-record.ts'
import { message, say } from '../../language/message.ts'
import type { Disclosure } from '../page/disclosure.tsx'
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'
import { type KnownRules, ruleName } from './due-lines.ts'
import { cadenceRules } from './queries.ts'

type DueDate = DueLine['dates'][number]

const words = da.due

/** The link itself: a button that wraps with the words around it. */
export const RuleLink = ({
  disclosure,
  children,
}: {
  readonly disclosure: Disclosure
  readonly children: ReactNode
}) => {
  const press = (event: MouseEvent | KeyboardEvent) => {
    event.preventDefault()
    disclosure.toggle()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button does not wrap inside a sentence
    <a
      className="regel"
      role="button"
      href={`#${disclosure.id}`}
      aria-expanded={disclosure.open}
      aria-controls={disclosure.id}
      onClick={press}
      onKeyDown={event => {
        if (event.key === ' ') press(event)
        if (event.key === 'Escape') disclosure.close()
      }}
    >
      {children}
    </a>
  )
}

/** The rules of dates by their id; none until they have come. */
export const useKnownRules = (): KnownRules => new Map((useQuery(cadenceRules).data ?? []).map(rule => [rule.id, rule]))

/** What the link opens: which rule, which day it gives, where it stands, and how surely it was read. */
export const RuleText = ({ of, rules }: { readonly of: DueDate; readonly rules: KnownRules }) => {
  const { date, latest, source, confidence, reason, rule } = of
  const known = rule === null ? undefined : rules.get(rule)
  return (
    <>
      <b>{known?.title ?? ruleName(of, rules) ?? words.agreed}.</b>{' '}
      {date === null ? null : <>{words.dateOf(shortDay(date), latest === null ? null : shortDay(latest))} </>}
      {reason === null ? null : <>{reason} </>}
      {known?.note === undefined ? null : <>{known.note} </>}
      {rule === null ? words.noRule : <>{sure(confidence)} </>}
      {source === null ? null : <span className="meta xs rule__source">{words.source(source)}</span>}
    </>
  )
}

const confidences = ['read', 'older-copy', 'derived', 'our-reading', 'unverified'] as const

const sure = (confidence: string): string => {
  const found = confidences.find(each => each === confidence)
  return found === undefined ? '' : say(message('rule-confidence', { confidence: found }))
}
