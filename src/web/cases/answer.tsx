// One answer of a case; the question mark opens what the figure means, in its place.
import type { CaseView } from '../../contract/cases.ts'
import { Ask, Opened, useDisclosure } from '../page/disclosure.tsx'
import { typeset } from '../page/typeset.ts'

type Figure = CaseView['figures'][number]

export const Answer = ({ of }: { readonly of: Figure }) => {
  const definition = useDisclosure()
  // The question mark stays with the last word.
  const [, start = '', last = of.label] = /^(.*\s)?(\S+)$/.exec(of.label.replaceAll('\u00a0', ' ')) ?? []
  return (
    <div>
      <dt>
        {start}
        <span className="nowrap">
          {last} {of.definition === '' ? null : <Ask of={of.label} disclosure={definition} />}
        </span>
      </dt>
      <dd>
        {typeset(of.text)}
        <span className="meta">{typeset(of.note)}</span>
        <Opened disclosure={definition}>{typeset(of.definition)}</Opened>
      </dd>
    </div>
  )
}
