// Says what was saved, and takes it back for as long as that can be done. It stays until it is hidden; nothing vanishes with it.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { cases } from '../../contract/cases.ts'
import { undo } from '../../contract/undo.ts'
import { call } from '../call/call.ts'
import { sentenceOf } from '../page/failed.tsx'
import { shortMoment } from '../page/moments.ts'
import { da } from './da.ts'
import './form.css'
import { justSaved, onSaved, type Saved, tellSaved, undoFor } from './just-saved.ts'

const words = da.undo

const moment = (at: number): string => shortMoment(new Date(at).toISOString())

/** True until the ten minutes are over. */
const useCanUndo = (until: number): boolean => {
  const [over, setOver] = useState(() => Date.now() >= until)
  useEffect(() => {
    const left = until - Date.now()
    setOver(left <= 0)
    if (left <= 0) return
    const timer = setTimeout(() => setOver(true), left)
    return () => clearTimeout(timer)
  }, [until])
  return !over
}

const Hide = () => (
  <button className="lnk" type="button" onClick={() => tellSaved(null)}>
    {words.hide}
  </button>
)

const FactNote = ({ of }: { readonly of: Extract<Saved, { fact: string }> }) => {
  const client = useQueryClient()
  const inTime = useCanUndo(of.at + undoFor)
  const mayUndo = of.mayUndo && inTime
  const back = useMutation({
    gcTime: 0,
    mutationFn: () => call(undo.fact, { params: { child: of.child, fact: of.fact }, body: { version: of.version } }),
    onSuccess: () => client.invalidateQueries(),
  })
  return (
    <div className="note just-saved" role="status">
      {back.isSuccess ? (
        <span>{words.undone}</span>
      ) : (
        <>
          <span>
            <b>{words.saved(of.what, moment(of.at))}</b>
            {mayUndo ? ` ${words.until(moment(of.at + undoFor))}.` : ''}
            {back.isError ? ` ${sentenceOf(back.error)}` : ''}
          </span>
          {mayUndo ? (
            <button className="lnk" type="button" disabled={back.isPending} onClick={() => back.mutate()}>
              {back.isPending ? words.undoing : words.undo}
            </button>
          ) : null}
        </>
      )}
      {of.isNote && !back.isSuccess ? (
        <Link to="/boern/$id/notater" params={{ id: of.child }} search={{ note: of.fact }}>
          {words.read}
        </Link>
      ) : null}
      <Hide />
    </div>
  )
}

const HelpNote = ({ of }: { readonly of: Extract<Saved, { help: string }> }) => (
  <div className="note just-saved" role="status">
    <span>
      <b>{words.saved(of.what, moment(of.at))}</b> {of.lacks.length === 0 ? words.complete : words.lacks}
    </span>
    <Link
      to={of.kind === 'placement' ? '/boern/$id/anbringelse' : '/boern/$id/indsats'}
      params={{ id: of.child }}
      search={{ indsats: of.help }}
    >
      {words.putRight}
    </Link>
    <Hide />
    {of.lacks.length === 0 ? null : (
      <ul className="just-saved__lacks">
        {of.lacks.map(each => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    )}
  </div>
)

const CaseNote = ({ of }: { readonly of: Extract<Saved, { case: string }> }) => {
  const client = useQueryClient()
  const inTime = useCanUndo(of.at + undoFor)
  const back = useMutation({
    gcTime: 0,
    mutationFn: () => call(cases.undo, { params: { case: of.case }, body: { version: of.version } }),
    onSuccess: () => client.invalidateQueries(),
  })
  return (
    <div className="note just-saved" role="status">
      {back.isSuccess ? (
        <span>{words.caseUndone}</span>
      ) : (
        <>
          <span>
            <b>{words.saved(of.what, moment(of.at))}</b>
            {inTime ? ` ${words.until(moment(of.at + undoFor))}.` : ''}
            {back.isError ? ` ${sentenceOf(back.error)}` : ''}
          </span>
          {inTime ? (
            <button className="lnk" type="button" disabled={back.isPending} onClick={() => back.mutate()}>
              {back.isPending ? words.undoing : words.undo}
            </button>
          ) : null}
        </>
      )}
      <Hide />
    </div>
  )
}

/** The note over a page, where something was just saved. */
export const SavedNote = () => {
  const saved = useSyncExternalStore(onSaved, justSaved)
  if (saved === null) return null
  if ('case' in saved) return <CaseNote key={`${saved.case} ${saved.version}`} of={saved} />
  return 'fact' in saved ? <FactNote key={`${saved.fact} ${saved.version}`} of={saved} /> : <HelpNote of={saved} />
}
