// A rule in a sentence: its dotted name opens in place what it says, who says it and where it was read.
import type { ReactNode } from 'react'
import type { DayRule } from '../../contract/my-day.ts'
import { Opened, opens, useDisclosure } from '../page/disclosure.tsx'
import { typeset } from '../page/typeset.ts'
import { da } from './da.ts'

type Props = {
  readonly rule: DayRule
  /** What follows the rule's name in the sentence. */
  readonly children?: ReactNode
}

export const RuleLink = ({ rule, children }: Props) => {
  const disclosure = useDisclosure()
  return (
    <>
      <span className="meta xs">
        <button className="regel rule-link" {...opens(disclosure)}>
          {typeset(rule.name)}
        </button>
        {children}
      </span>
      <Opened disclosure={disclosure}>
        <p>
          {da.rule.is[rule.asker]} {rule.reason} {rule.confidence}{' '}
          {rule.source === null ? null : da.rule.source(rule.source)}
        </p>
      </Opened>
    </>
  )
}
