// The third step: which table counts, what the case would be, its name, and storing it; nothing is stored before.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { cases } from '../../contract/cases.ts'
import { BadInput } from '../../language/message.ts'
import { call } from '../call/call.ts'
import { useMayWrite } from '../cases/own-case.tsx'
import { caseQuery } from '../cases/queries.ts'
import { Field } from '../form/field.tsx'
import { tellSaved } from '../form/just-saved.ts'
import { leadsNowhere, sentenceOf } from '../page/failed.tsx'
import { typeset } from '../page/typeset.ts'
import { useSession } from '../session/session.ts'
import { WorkFailed } from './beside.ts'
import type { Correction } from './corrections.ts'
import { da } from './da.ts'
import { NetPreview } from './net-preview.tsx'
import type { OpenDocument } from './open-document.ts'
import type { TableModel } from './table-model.ts'
import { titleOf } from './title-of.ts'
import type { Worked } from './understanding.ts'
import type { Working } from './use-worked.ts'

const words = da.store

const problemOf = (error: unknown): string =>
  error instanceof BadInput
    ? typeset(error.message)
    : error instanceof WorkFailed
      ? da.reading.failed
      : sentenceOf(error)

type Props = {
  readonly open: OpenDocument
  readonly working: Working & { readonly worked: Worked }
  readonly models: readonly TableModel[]
  readonly onCorrect: (of: Correction) => void
  readonly onOpen: (to: (before: OpenDocument) => OpenDocument) => void
}

const MainTable = ({ working, models, onCorrect }: Pick<Props, 'working' | 'models' | 'onCorrect'>) => {
  const { main } = working.worked
  const choices = models.filter(({ at, amounts }) => amounts || at === main)
  if (choices.length < 2) return null
  return (
    <Field id="dc-main" label={words.main} hint={words.mainHint} wrong={undefined}>
      {input => (
        <select
          {...input}
          value={main ?? ''}
          onChange={event => onCorrect({ do: 'main', table: Number(event.target.value) })}
        >
          {choices.map(({ at, title }) => (
            <option key={at} value={at}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

const useStore = ({ open, working, onOpen }: Props, title: string, municipality: string) => {
  const client = useQueryClient()
  return useMutation({
    gcTime: 0,
    mutationFn: async (corrected: boolean) => {
      const made = await working.makeCase({ id: title, title, municipality, file: open.name, corrected })
      if (!made.ok) throw new BadInput(made.problem, made.place)
      return { ...(await call(cases.create, { body: { title, written: made.value } })), title }
    },
    onSuccess: async made => {
      onOpen(before => ({ ...before, stored: { case: made.case, title: made.title } }))
      tellSaved({ case: made.case, version: made.version, what: words.saved(made.title), at: Date.now() })
      await client.invalidateQueries({ queryKey: ['cases'] })
    },
  })
}

/** The case it was stored as; where that was undone meanwhile, that it is gone. */
const Stored = ({ of }: { readonly of: NonNullable<OpenDocument['stored']> }) => {
  const stands = useQuery({ ...caseQuery(of.case), retry: false })
  if (stands.isError && leadsNowhere(stands.error)) {
    return (
      <p className="note" role="status">
        {words.undone(of.title)}
      </p>
    )
  }
  return (
    <div className="note note--ok dc-stored" role="status">
      <b>{words.stored}</b> <span>{words.saved(of.title)}.</span>
      <span className="dc-stored__ways">
        <Link to="/investeringscases/$id" params={{ id: of.case }} search={{}}>
          {words.open}
        </Link>
        <Link to="/investeringscases/$id/rediger" params={{ id: of.case }}>
          {words.edit}
        </Link>
      </span>
      <span className="meta">{words.another}</span>
    </div>
  )
}

const StoreForm = (props: Props) => {
  const { open, working, onOpen } = props
  const own = useSession()?.municipality.code ?? ''
  const title = open.title ?? titleOf(open.document, open.name)
  const municipality = open.municipality ?? own
  const [asked, setAsked] = useState(false)
  const store = useStore(props, title.trim(), municipality.trim())
  const wrongTitle = asked && title.trim() === '' ? words.titleMissing : undefined
  const wrongNumber = asked && !/^\d{3}$/u.test(municipality.trim()) ? words.municipalityWrong : undefined
  const save = (corrected: boolean): void => {
    setAsked(true)
    if (title.trim() === '' || !/^\d{3}$/u.test(municipality.trim())) return
    store.mutate(corrected)
  }
  const still = store.isPending || working.busy
  return (
    <>
      <div className="dc-named">
        <Field id="dc-title" label={words.caseTitle} hint={words.caseTitleHint} wrong={wrongTitle}>
          {input => (
            <input
              {...input}
              value={title}
              maxLength={200}
              onChange={event => onOpen(before => ({ ...before, title: event.target.value }))}
            />
          )}
        </Field>
        <Field id="dc-number" label={words.municipality} hint={words.municipalityHint} wrong={wrongNumber}>
          {input => (
            <input
              {...input}
              className="inp dc-number"
              value={municipality}
              inputMode="numeric"
              maxLength={3}
              onChange={event => onOpen(before => ({ ...before, municipality: event.target.value }))}
            />
          )}
        </Field>
      </div>
      {store.isError ? (
        <p className="note note--late" role="alert">
          <b>{words.notSaved}</b> {problemOf(store.error)}
        </p>
      ) : null}
      <div className="dc-ways">
        <button className="btn btn--1" type="button" disabled={still} onClick={() => save(true)}>
          {store.isPending && store.variables ? words.saving : words.saveCorrected}
        </button>
        <button className="btn" type="button" disabled={still} onClick={() => save(false)}>
          {store.isPending && !store.variables ? words.saving : words.savePrinted}
        </button>
      </div>
      <p className="meta xs">{words.about}</p>
    </>
  )
}

export const StorePanel = (props: Props) => {
  const mayWrite = useMayWrite()
  const { open, working } = props
  const possible = !('problem' in working.worked.previews.corrected)
  return (
    <section className="panel dc-store" aria-labelledby="dc-store">
      <div className="panel__h">
        <h2 id="dc-store">{words.title}</h2>
        {open.stored === null ? <span className="meta">{words.meta}</span> : null}
      </div>
      {open.stored === null ? null : <Stored of={open.stored} />}
      <MainTable {...props} />
      <NetPreview previews={working.worked.previews} />
      {!possible ? null : mayWrite ? <StoreForm {...props} /> : <p className="note">{words.mayNot}</p>}
    </section>
  )
}
