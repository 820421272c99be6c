// A form of ours that came back: what was changed in it, and storing its case as a new one or as the next version.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type CaseView, cases } from '../../contract/cases.ts'
import { CaseShape, type InvestmentCase } from '../../investment/case.ts'
import { call } from '../call/call.ts'
import { mergedCase, partLabel, partsOf } from '../cases/editor/parts.ts'
import { useMayWrite } from '../cases/own-case.tsx'
import { caseQuery, caseVersion } from '../cases/queries.ts'
import { useBoth } from '../form/both-kept.ts'
import { Conflict } from '../form/conflict.tsx'
import { tellSaved } from '../form/just-saved.ts'
import { conflictIn } from '../form/wrong.ts'
import { sentenceOf } from '../page/failed.tsx'
import { shortMoment } from '../page/moments.ts'
import { typeset } from '../page/typeset.ts'
import { da } from './da.ts'
import type { FormRead, OpenDocument } from './open-document.ts'

const words = da.form

type OnStored = (of: NonNullable<OpenDocument['stored']>) => void

/** Says that it was saved, here and on the pages of cases. */
const useSaved = (onStored: OnStored) => {
  const client = useQueryClient()
  return async (id: string, version: number, title: string): Promise<void> => {
    onStored({ case: id, title })
    tellSaved({ case: id, version, what: da.store.saved(title), at: Date.now() })
    await client.invalidateQueries({ queryKey: ['cases'] })
  }
}

const AsNew = ({ of, onStored }: { readonly of: InvestmentCase; readonly onStored: OnStored }) => {
  const saved = useSaved(onStored)
  const save = useMutation({
    gcTime: 0,
    mutationFn: () => call(cases.create, { body: { title: of.title, written: of } }),
    onSuccess: made => saved(made.case, made.version, of.title),
  })
  return (
    <>
      <button className="btn" type="button" disabled={save.isPending} onClick={() => save.mutate()}>
        {words.asNew}
      </button>
      {save.isError ? <Failed error={save.error} /> : null}
    </>
  )
}

const Failed = ({ error }: { readonly error: unknown }) => (
  <p className="note note--late" role="alert">
    <b>{da.store.notSaved}</b> {sentenceOf(error)}
  </p>
)

type NextProps = { readonly of: InvestmentCase; readonly stands: CaseView; readonly onStored: OnStored }

const AsNext = ({ of, stands, onStored }: NextProps) => {
  const client = useQueryClient()
  const saved = useSaved(onStored)
  const both = useBoth<CaseView>()
  const [base, setBase] = useState(stands.own?.latest ?? 1)
  const save = useMutation({
    gcTime: 0,
    mutationFn: (written: InvestmentCase) =>
      call(cases.save, {
        params: { case: stands.id },
        body: { version: base, written: { ...written, id: stands.id } },
      }),
    onSuccess: made => {
      both.over()
      return saved(stands.id, made.version, of.title)
    },
    onError: async error => {
      if (conflictIn(error) === undefined) return
      const [theirs, before] = await Promise.all([
        client.fetchQuery({ ...caseQuery(stands.id), staleTime: 0 }),
        client.fetchQuery(caseVersion(stands.id, base)),
      ])
      setBase(theirs.own?.version ?? base)
      both.meet(error.message, theirs, {
        before: partsOf(before.written),
        theirs: partsOf(theirs.written),
        yours: partsOf(of),
        labelOf: partLabel(of, theirs.written),
        mergeable: [],
      })
    },
  })
  const met = both.both
  if (met !== null) {
    return (
      <>
        <Conflict
          sentence={met.sentence}
          fields={met.fields}
          mergeable={met.mergeable}
          picked={met.picked}
          onPick={both.pick}
        />
        <button
          className="btn"
          type="button"
          disabled={save.isPending}
          onClick={() => save.mutate(mergedCase(met.theirs.written, of, met.picked))}
        >
          {words.use}
        </button>
      </>
    )
  }
  const { own } = stands
  return (
    <>
      <button className="btn" type="button" disabled={save.isPending} onClick={() => save.mutate(of)}>
        {words.asNext(stands.title)}
      </button>
      {own === null ? null : (
        <p className="meta xs">{words.nextAbout(own.latest, own.savedBy, shortMoment(own.savedAt))}</p>
      )}
      {save.isError ? <Failed error={save.error} /> : null}
    </>
  )
}

const Ways = ({ of, onStored }: { readonly of: InvestmentCase; readonly onStored: OnStored }) => {
  const stands = useQuery({ ...caseQuery(of.id), retry: false })
  return (
    <div className="dc-ways">
      <AsNew of={of} onStored={onStored} />
      {stands.data === undefined || stands.data.own === null ? null : (
        <AsNext of={of} stands={stands.data} onStored={onStored} />
      )}
    </div>
  )
}

const Lines = ({ title, of }: { readonly title: string; readonly of: readonly string[] }) => (
  <>
    <h3>{title}</h3>
    <ul className="plain dc-lines">
      {of.map(line => (
        <li key={line}>{typeset(line)}</li>
      ))}
    </ul>
  </>
)

export const FormPanel = ({ form, onStored }: { readonly form: FormRead; readonly onStored: OnStored }) => {
  const mayWrite = useMayWrite()
  const read = CaseShape.safeParse(form.case)
  return (
    <section className="panel dc-form" aria-labelledby="dc-form">
      <div className="panel__h">
        <h2 id="dc-form">{words.title}</h2>
        {form.layout === null ? null : <span className="meta">{words.layouts[form.layout]}</span>}
      </div>
      <p>{form.carried ? words.carried : words.notCarried}</p>
      {form.changes.length === 0 ? (
        <p>{words.noChanges}</p>
      ) : (
        <Lines title={words.changes(form.changes.length)} of={form.changes} />
      )}
      {form.notes.length === 0 ? null : <Lines title={words.notes} of={form.notes} />}
      {!read.success ? (
        <p className="note">{words.wrong}</p>
      ) : mayWrite ? (
        <Ways of={read.data} onStored={onStored} />
      ) : null}
    </section>
  )
}
