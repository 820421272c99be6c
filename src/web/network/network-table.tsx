// Everybody on the map as a table, those nobody has asked first; and the word that somebody was asked today.
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { NetworkMap, NetworkPerson } from '../../casework/facts/people.ts'
import { codeWord } from '../../language/sentences/case-codes.ts'
import { caseQuery } from '../child/queries.ts'
import { useWriteFact } from '../form/facts.ts'
import { Field } from '../form/field.tsx'
import { useFocusAfter } from '../form/focus-after.ts'
import { Summary } from '../form/summary.tsx'
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'
import { type PersonRow, personRows, withAsked } from './map-form.ts'

const words = da.table
const widths = { strong: 4, moderate: 2, weak: 1 } as const

const Bond = ({ strength }: Pick<NetworkPerson, 'strength'>) => (
  <span className="nowrap">
    <svg width="34" height="10" aria-hidden="true">
      <line x1="0" x2="34" y1="5" y2="5" stroke="#1a1a1a" strokeWidth={widths[strength]} />
    </svg>{' '}
    {words.bonds[strength]}
  </span>
)

type AskedProps = {
  readonly child: string
  readonly map: NetworkMap
  readonly version: number
  readonly person: NetworkPerson
  readonly today: string
  readonly close: () => void
}

const AskedForm = ({ child, map, version, person, today, close }: AskedProps) => {
  const [answer, setAnswer] = useState('')
  const client = useQueryClient()
  const write = useWriteFact(child, da.asked.saved(person.name))
  const save = (event: FormEvent) => {
    event.preventDefault()
    write.mutate(
      {
        given: {
          list: 'networkMaps',
          fact: { drawnOn: map.drawnOn, people: withAsked(map, person.id, today, answer) },
        },
        change: { fact: map.id, version, reason: da.asked.reason },
      },
      {
        onSuccess: close,
        onError: () => client.invalidateQueries({ queryKey: caseQuery(child, undefined).queryKey }),
      },
    )
  }
  return (
    <form className="asked" noValidate onSubmit={save}>
      {write.isError ? <Summary error={write.error} wrong={[]} /> : null}
      <Field id={`svar-${person.id}`} label={da.asked.answer(person.name)} hint={da.asked.hint} wrong={undefined}>
        {field => <input {...field} type="text" value={answer} onChange={event => setAnswer(event.target.value)} />}
      </Field>
      <p className="asked__ways">
        <button className="btn" type="submit" disabled={write.isPending}>
          {da.asked.save}
        </button>
        <button className="btn" type="button" onClick={close}>
          {da.asked.cancel}
        </button>
      </p>
    </form>
  )
}

const askedWords = ({ asked, answer, side, contact }: NetworkPerson): string =>
  [
    asked === null
      ? side === 'professional'
        ? words.professional
        : contact === 'not-allowed'
          ? words.notAsked
          : ''
      : words.askedOn(shortDay(asked)),
    ...(answer === null ? [] : [answer]),
  ]
    .filter(each => each !== '')
    .join(': ')

const Row = ({ row, open }: { readonly row: PersonRow; readonly open: () => void }) => {
  const { person, notAsked } = row
  return (
    <tr className={notAsked ? 'network__open' : undefined}>
      <th scope="row">{person.name}</th>
      <td>{person.relation}</td>
      <td>
        <Bond strength={person.strength} />
      </td>
      <td className="meta">{codeWord('direction', person.direction)}</td>
      <td>
        {words.contacts[person.contact]}
        {person.conflict ? <span className="network__clash">{words.conflict}</span> : null}
      </td>
      <td>
        {notAsked ? (
          <span className="network__ask">
            <b className="network__nobody">{words.nobody}</b>
            <button
              className="btn btn--s"
              type="button"
              id={`spurgt-${person.id}`}
              aria-label={da.asked.buttonOf(person.name)}
              onClick={open}
            >
              {da.asked.button}
            </button>
          </span>
        ) : (
          <span className="meta">{askedWords(person)}</span>
        )}
      </td>
    </tr>
  )
}

type Props = Omit<AskedProps, 'person' | 'close'> & { readonly name: string | null }

export const NetworkTable = ({ name, ...asked }: Props) => {
  const [asking, setAsking] = useState<string | null>(null)
  const focus = useFocusAfter()
  const rows = personRows(asked.map)
  const close = () => {
    setAsking(null)
    focus(asking === null ? 'hvem' : `spurgt-${asking}`)
  }
  const person = rows.find(each => each.person.id === asking)?.person
  return (
    <section className="panel" aria-labelledby="hvem">
      <div className="panel__h network__h">
        <h2 id="hvem" tabIndex={-1}>
          {words.title}
        </h2>
        <span className="meta">{da.drawnOn(shortDay(asked.map.drawnOn))}</span>
      </div>
      {person === undefined ? null : <AskedForm key={person.id} {...asked} person={person} close={close} />}
      <table className="tbl tbl--kort network" aria-labelledby="hvem">
        <thead>
          <tr>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.to(name)}</th>
            <th scope="col">{words.bond}</th>
            <th scope="col">{words.support}</th>
            <th scope="col">{words.contact}</th>
            <th scope="col">{words.asked}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Row
              key={row.person.id}
              row={row}
              open={() => {
                setAsking(row.person.id)
                focus(`svar-${row.person.id}`)
              }}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}
