// The next follow-up: its day, what the rules propose, and which rule says so.
import type { Proposed } from '../../casework/next-follow-up.ts'
import { Field } from '../form/field.tsx'
import { Opened, opens, useDisclosure } from '../page/disclosure.tsx'
import { da } from './da.ts'

const words = da.next

/** What rules are called, by their id. */
type Titles = ReadonlyMap<string, string>

type Props = {
  readonly titles: Titles
  readonly proposed: readonly Proposed[]
  readonly value: string
  readonly wrong: string | undefined
  readonly onChange: (value: string) => void
}

/** `Barnets lov § 95, stk. 3`, or what the programme calls its rule. */
const ruleName = ({ law, paragraph, asker, rule }: Proposed, titles: Titles): string =>
  asker === 'law' ? [law, paragraph].filter(each => each !== null).join(' ') : (titles.get(rule ?? '') ?? '')

/** A rule's name; opens where it stands. */
const Rule = ({ of, titles }: { readonly of: Proposed; readonly titles: Titles }) => {
  const rule = useDisclosure()
  const name = ruleName(of, titles)
  if (name === '') return null
  if (of.source === null) return <>: {name}</>
  return (
    <>
      {': '}
      <button className="lnk regel" {...opens(rule)}>
        {name}
      </button>
      <Opened disclosure={rule}>
        <span className="meta">{of.source}</span>
      </Opened>
    </>
  )
}

const Told = ({ proposed, value, titles }: Pick<Props, 'proposed' | 'value' | 'titles'>) => {
  const [first, ...others] = proposed
  if (first === undefined) return <p>{words.none}</p>
  return (
    <>
      <div>
        <b>{words.proposed(first.date)}</b> {words.by[first.asker]}
        <Rule of={first} titles={titles} />
      </div>
      {others.map(each => (
        <div className="meta" key={`${each.rule} ${each.date}`}>
          {words.also(words.askers[each.asker], each.date)}
          <Rule of={each} titles={titles} />
        </div>
      ))}
      {others.length > 0 ? <div className="meta">{words.earliest}</div> : null}
      {value > first.date ? (
        <div>
          <b>{words.later}</b>
        </div>
      ) : null}
    </>
  )
}

/** Field 8. */
export const NextDate = ({ proposed, value, titles, wrong, onChange }: Props) => (
  <div className="next-date">
    <Field id="next" number={8} label={da.labels.next} wrong={wrong}>
      {field => (
        <input
          {...field}
          className="inp form__day"
          type="date"
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
    <div className="note next-date__told" role="note">
      <Told proposed={proposed} value={value} titles={titles} />
    </div>
  </div>
)
