// The year as a workbook: a link that first asks whether one is still signed in.
import { useQueryClient } from '@tanstack/react-query'
import { type MouseEvent, type ReactNode, useState } from 'react'
import { sentenceOf } from '../page/failed.tsx'
import { isStillIn } from '../session/session.ts'
import { da } from './da.ts'

export const ExportBook = ({ href }: { readonly href: string }): ReactNode => {
  const client = useQueryClient()
  const [failed, setFailed] = useState<string | null>(null)
  const fetchFile = async (event: MouseEvent) => {
    event.preventDefault()
    setFailed(null)
    try {
      if (await isStillIn(client)) location.assign(href)
    } catch (error) {
      setFailed(sentenceOf(error))
    }
  }
  return (
    <>
      <a className="btn btn--1" href={href} download onClick={event => void fetchFile(event)}>
        {da.export}
      </a>
      {failed === null ? null : (
        <p className="note note--late print-failed" role="alert">
          <b>{da.notExported}</b> {failed}
        </p>
      )}
    </>
  )
}
