// What was drawn: each look-up in words, what was signed, and the form that signs.
import { useEffect, useRef, useState } from 'react'
import type { ControlItem } from '../../contract/control.ts'
import { Opened, opens, useDisclosure } from '../page/disclosure.tsx'
import { shortMoment, untilMoment } from '../page/moments.ts'
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'
import { SignForm } from './sign-form.tsx'

const words = da.month.items
type Shown = NonNullable<ControlItem['shown']>

const Emergency = ({ of, at }: { readonly of: NonNullable<Shown['emergency']>; readonly at: string }) => (
  <>
    <p className="meta">
      {shortMoment(at)} til {untilMoment(at, of.until)}
    </p>
    <p className="look__reason">
      <q>{of.reason}</q>
    </p>
    <ul className="plain meta look__more">
      {of.colleague ? <li>{words.colleague}</li> : null}
      <li>{words.lookups(of.lookups)}</li>
      {of.seen.length === 0 ? <li>{words.notSeen}</li> : null}
      {of.seen.map(each => (
        <li key={each.at}>{words.seen(each.who, shortMoment(each.at))}</li>
      ))}
    </ul>
  </>
)

const What = ({ of }: { readonly of: Shown }) => (
  <>
    <p>
      {of.what}. {words.cases(of.cases.length + of.more)}{' '}
      {of.cases.map((each, at) => (
        <span key={each}>
          {at === 0 ? null : ', '}
          <span className="nowrap">{each}</span>
        </span>
      ))}
      {words.more(of.more)}.
    </p>
    {of.emergency === null ? (
      <p className="meta">
        {shortMoment(of.at)} · {words.rule(of.rule)}
      </p>
    ) : (
      <Emergency of={of.emergency} at={of.at} />
    )}
  </>
)

const Outcomes = ({ of }: { readonly of: ControlItem['outcomes'] }) => (
  <ul className="plain look__outcomes">
    {of.map(({ outcome, note, who, on }) => (
      <li key={`${who} ${outcome} ${on} ${note}`}>
        <b>{da.outcomes[outcome]}</b> <span className="meta">{words.outcome(who, shortDay(on))}</span>
        {note === null || note === '' ? null : <p className="meta">{note}</p>}
      </li>
    ))}
  </ul>
)

const titleOf = ({ shown }: ControlItem): string =>
  shown === null ? words.hidden : `${shown.who}, ${shown.role.toLowerCase()}`

const Item = ({
  month,
  of,
  onSigned,
}: {
  readonly month: string
  readonly of: ControlItem
  readonly onSigned: () => void
}) => {
  const form = useDisclosure()
  const heading = useRef<HTMLHeadingElement>(null)
  const [signed, setSigned] = useState(false)
  useEffect(() => {
    if (signed) heading.current?.focus()
  }, [signed])
  const done = () => {
    form.close()
    setSigned(true)
    onSigned()
  }
  const mayCheck = of.open && of.hindrance === null
  const verb = form.open ? da.month.form.cancel : of.outcomes.length === 0 ? words.check : words.checkAgain
  return (
    <li className="look">
      <div className="look__what">
        <h3 ref={heading} tabIndex={-1}>
          {titleOf(of)}
        </h3>
        {of.shown === null ? null : <What of={of.shown} />}
        {of.hindrance === null ? null : <p className="meta">{of.hindrance}</p>}
      </div>
      <div className="look__state">
        {of.outcomes.length === 0 ? null : <Outcomes of={of.outcomes} />}
        {mayCheck ? (
          <button className="btn btn--s" {...opens(form)} aria-label={words.checkOne(verb, titleOf(of))}>
            {verb}
          </button>
        ) : null}
      </div>
      {mayCheck ? (
        <div className="look__form">
          <Opened disclosure={form}>{form.open ? <SignForm month={month} item={of} onSigned={done} /> : null}</Opened>
        </div>
      ) : null}
    </li>
  )
}

export const Items = ({ month, items }: { readonly month: string; readonly items: readonly ControlItem[] }) => {
  const [told, setTold] = useState(false)
  const left = items.filter(each => each.open).length
  return (
    <section className="panel looks" aria-labelledby="stikproeven">
      <div className="panel__h">
        <h2 id="stikproeven">{words.title}</h2>
        <span className="meta" role="status">
          {told ? da.month.form.signed(left) : words.meta(left)}
        </span>
      </div>
      {items.length === 0 ? <p>{words.none}</p> : null}
      <ol className="plain">
        {items.map(each => (
          <Item key={each.id} month={month} of={each} onSigned={() => setTold(true)} />
        ))}
      </ol>
    </section>
  )
}
