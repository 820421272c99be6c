// The search of the journal: by case, by employee, by period. What is searched for stands in the address.
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react'
import type { z } from 'zod'
import type { journalReading } from '../../contract/journal-reading.ts'
import { caseNumberOf } from './case-number.ts'
import { da } from './da.ts'
import { journalPersons } from './queries.ts'
import { type JournalSearch, journalSearch } from './search.ts'

const words = da.search

/** What is wrong with a field, by its name in the contract. */
export type Wrong = Readonly<Partial<Record<'child' | 'person' | 'from' | 'to', string>>>

type FieldProps = {
  readonly label: string
  readonly wrong: string | undefined
  readonly hint?: string
  readonly children: (input: {
    readonly id: string
    readonly 'aria-describedby': string | undefined
    readonly 'aria-invalid': boolean
  }) => ReactNode
}

const Field = ({ label, wrong, hint, children }: FieldProps) => {
  const id = useId()
  const described = [...(wrong === undefined ? [] : [`${id}-wrong`]), ...(hint === undefined ? [] : [`${id}-hint`])]
  return (
    <div className={wrong === undefined ? 'journal__field' : 'journal__field fld--fejl'}>
      <label htmlFor={id}>{label}</label>
      {wrong === undefined ? null : (
        <span className="fejl" id={`${id}-wrong`} role="alert">
          {wrong}
        </span>
      )}
      {children({
        id,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
        'aria-invalid': wrong !== undefined,
      })}
      {hint === undefined ? null : (
        <span className="meta xs" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  )
}

type Person = z.output<typeof journalReading.persons.answer>['persons'][number]

const Persons = ({ label, persons }: { readonly label: string; readonly persons: readonly Person[] }) =>
  persons.length === 0 ? null : (
    <optgroup label={label}>
      {persons.map(({ id, name, roleTitle }) => (
        <option key={id} value={id}>
          {words.personOption(name, roleTitle)}
        </option>
      ))}
    </optgroup>
  )

/** The form. It holds what is in the address, also when somebody goes back or follows a link. */
export const SearchForm = ({ search, wrong }: { readonly search: JournalSearch; readonly wrong: Wrong }) => {
  const navigate = useNavigate()
  const persons = useQuery(journalPersons)
  const [asked, setAsked] = useState(search)
  const [everything, setEverything] = useState(search.alt === true)
  useEffect(() => {
    setAsked(search)
    setEverything(search.alt === true)
  }, [search])
  const set = (more: JournalSearch) => setAsked(before => ({ ...before, ...more }))
  const find = (event: FormEvent) => {
    event.preventDefault()
    const { side: _, alt: __, ...others } = asked
    const sag = others.sag === undefined ? undefined : (caseNumberOf(others.sag) ?? others.sag)
    void navigate({ to: '/log', search: journalSearch({ ...others, sag, alt: everything }) })
  }
  const known = persons.data?.persons ?? []
  return (
    <form className="panel journal__search" aria-label={words.title} onSubmit={find}>
      <Field label={words.caseNumber} wrong={wrong.child} hint={words.caseNumberHint}>
        {input => (
          <input
            {...input}
            className="inp"
            inputMode="numeric"
            autoComplete="off"
            value={asked.sag ?? ''}
            onChange={event => set({ sag: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.person} wrong={wrong.person ?? (persons.isError ? words.personsFailed : undefined)}>
        {input => (
          <select
            {...input}
            className="inp"
            value={asked.person ?? ''}
            onChange={event => set({ person: event.target.value })}
          >
            <option value="">{words.anyone}</option>
            <Persons label={words.here} persons={known.filter(each => each.here)} />
            <Persons label={words.gone} persons={known.filter(each => !each.here)} />
          </select>
        )}
      </Field>
      <Field label={words.from} wrong={wrong.from}>
        {input => (
          <input
            {...input}
            className="inp"
            type="date"
            value={asked.fra ?? ''}
            onChange={event => set({ fra: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.to} wrong={wrong.to}>
        {input => (
          <input
            {...input}
            className="inp"
            type="date"
            value={asked.til ?? ''}
            onChange={event => set({ til: event.target.value })}
          />
        )}
      </Field>
      <label className="opt journal__all">
        <input type="checkbox" checked={everything} onChange={event => setEverything(event.target.checked)} />
        <span>{words.everything}</span>
      </label>
      <div className="journal__act">
        <button className="btn btn--1" type="submit">
          {words.submit}
        </button>
        {Object.keys(search).length === 0 ? null : (
          <button className="lnk" type="button" onClick={() => void navigate({ to: '/log', search: {} })}>
            {words.clear}
          </button>
        )}
      </div>
    </form>
  )
}
