// What is due first in a case: the state as a word and a shape, and what it is about.
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'
import type { ChildOnList } from './queries.ts'

type Next = NonNullable<ChildOnList['next']>

const marks = {
  missing: 'mangler',
  'late-by-law': 'lov',
  'late-by-programme': 'program',
  today: 'idag',
  ahead: 'forude',
} as const satisfies Readonly<Record<Next['state'], string>>

const wordOf = ({ state, sentence, date }: Next): string => {
  if (state === 'missing') return da.list.missing
  return state === 'ahead' && date !== null ? shortDay(date) : sentence
}

export const DueMark = ({ of }: { readonly of: Next }) => (
  <>
    <span className={`frist frist--${marks[of.state]}`}>
      <i aria-hidden="true" />
      {wordOf(of)}
    </span>
    <span className="meta child-list__what">{of.title}</span>
  </>
)
