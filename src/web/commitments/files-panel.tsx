// Reading a ledger or budget file: it is looked through first, stored as it was seen, and the latest can be taken back.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import { printMonth } from '../../charts/print.ts'
import type { LedgerFiles, LedgerPreview } from '../../contract/commitments.ts'
import { largestLedger } from '../../investment/commitments/input.ts'
import type { Day } from '../../language/day.ts'
import { parseDay } from '../../language/day.ts'
import { opens, useDisclosure } from '../page/disclosure.tsx'
import { FailedNote, sentenceOf } from '../page/failed.tsx'
import { printNumber, shortDay } from '../page/typeset.ts'
import { da, kroner } from './da.ts'
import { base64Of, filesQuery, useLoad, usePreview, useWithdraw } from './queries.ts'

const words = da.files

const monthOf = (of: string): string => {
  const found: Day | undefined = parseDay(of)
  return found === undefined ? of : printMonth(found)
}

const Preview = ({ of }: { readonly of: LedgerPreview }): ReactNode => {
  const { file, faults, sentences, replaces } = of
  const left = faults - sentences.length
  return (
    <>
      {file === null ? null : (
        <div className="note com-files__seen">
          <p>{words.holds(words.kinds[file.kind], monthOf(file.from), monthOf(file.to), file.lines, file.sum)}</p>
          <ul className="plain">
            <li>{words.replaces(replaces.lines, replaces.sum)}</li>
            {file.withoutChild === 0 ? null : <li>{words.withoutChild(file.withoutChild)}</li>}
            {file.twins === 0 ? null : <li>{words.twins(file.twins)}</li>}
            {file.accountsUnknown.length === 0 ? null : <li>{words.unknown(file.accountsUnknown)}</li>}
          </ul>
        </div>
      )}
      {faults === 0 ? null : (
        <div className="note note--late com-files__seen" role="alert">
          <p>
            <b>{words.faults(faults)}</b>
          </p>
          <ul className="plain">
            {sentences.map(each => (
              <li key={each}>{each}</li>
            ))}
            {left === 0 ? null : <li>{words.moreFaults(left)}</li>}
          </ul>
        </div>
      )}
    </>
  )
}

const Choose = (): ReactNode => {
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const preview = usePreview()
  const load = useLoad()
  const format = useDisclosure()
  const forget = () => {
    setFile(null)
    preview.reset()
    if (input.current !== null) input.current.value = ''
  }
  const look = async (chosen: File | undefined) => {
    setWrong(null)
    load.reset()
    preview.reset()
    if (chosen === undefined) return
    if (chosen.size > largestLedger) {
      setWrong(words.tooLarge)
      return
    }
    const bytes = await base64Of(chosen)
    setFile(bytes)
    preview.mutate(bytes)
  }
  const seen = preview.data
  const ready = file !== null && seen !== undefined && seen.file !== null && seen.faults === 0
  const failed = wrong ?? (preview.isError ? sentenceOf(preview.error) : load.isError ? sentenceOf(load.error) : null)
  return (
    <>
      <p className="meta">
        {words.says}{' '}
        <button className="lnk" {...opens(format)}>
          {words.format}
        </button>
      </p>
      <ul className="com-files__format meta" id={format.id} hidden={!format.open}>
        {words.formatLines.map(each => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <label className="com-files__choose">
        {words.choose}
        <input
          ref={input}
          type="file"
          accept=".csv,text/csv,text/plain"
          onChange={event => void look(event.target.files?.[0])}
        />
      </label>
      <div role="status">
        {preview.isPending ? <p>{words.reading}</p> : null}
        {load.isPending ? <p>{words.storing}</p> : null}
        {load.isSuccess ? <p className="note note--ok">{words.stored(load.data.lines)}</p> : null}
      </div>
      {failed === null ? null : (
        <p className="note note--late" role="alert">
          {failed}
        </p>
      )}
      {seen === undefined || load.isSuccess ? null : <Preview of={seen} />}
      {ready && !load.isSuccess ? (
        <p className="com-files__act">
          <button
            className="btn"
            type="button"
            disabled={load.isPending}
            onClick={() => load.mutate({ file, after: seen.after }, { onSuccess: forget })}
          >
            {words.store}
          </button>{' '}
          <button className="lnk" type="button" onClick={forget}>
            {words.drop}
          </button>
        </p>
      ) : null}
    </>
  )
}

const Files = ({ of, mayLoad }: { readonly of: LedgerFiles; readonly mayLoad: boolean }): ReactNode => {
  const withdraw = useWithdraw()
  if (of.files.length === 0) return <p>{words.none}</p>
  return (
    <>
      <table className="tbl com-part">
        <caption className="sr-only">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col" className="num">
              {words.sum}
            </th>
          </tr>
        </thead>
        <tbody>
          {of.files.map(each => (
            <tr key={each.number} className={each.withdrawn ? 'com-files__undone' : undefined}>
              <th scope="row">
                {words.kinds[each.kind]},{' '}
                {each.from.slice(0, 4) === each.to.slice(0, 4) &&
                each.from.endsWith('-01-01') &&
                each.to.endsWith('-12-01')
                  ? each.from.slice(0, 4)
                  : `${monthOf(each.from)} - ${monthOf(each.to)}`}
                <span className="meta com-files__by">
                  {printNumber(each.lines)} {words.lines.toLowerCase()} · {each.by},{' '}
                  {shortDay(new Date(each.at).toISOString())}
                  {each.withdrawn ? ` · ${words.undone}` : ''}
                </span>
                {each.undo && mayLoad ? (
                  <button
                    className="lnk com-files__undo"
                    type="button"
                    disabled={withdraw.isPending}
                    onClick={() => withdraw.mutate(each.number)}
                  >
                    {words.undo}
                  </button>
                ) : null}
              </th>
              <td className="num">{kroner(each.sum)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div role="status">{withdraw.isSuccess ? <p className="note note--ok">{words.undoneNow}</p> : null}</div>
      {withdraw.isError ? (
        <p className="note note--late" role="alert">
          {sentenceOf(withdraw.error)}
        </p>
      ) : null}
    </>
  )
}

export const FilesPanel = ({ mayLoad }: { readonly mayLoad: boolean }): ReactNode => {
  const files = useQuery(filesQuery)
  return (
    <section className="panel com-files" aria-labelledby="files">
      <div className="panel__h">
        <h2 id="files">{words.title}</h2>
      </div>
      {mayLoad ? <Choose /> : null}
      {files.data === undefined ? (
        files.isError ? (
          <FailedNote error={files.error} retry={() => files.refetch()} />
        ) : null
      ) : (
        <Files of={files.data} mayLoad={mayLoad} />
      )}
    </section>
  )
}
