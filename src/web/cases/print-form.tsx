// The case on paper: a link to its PDF, which first asks whether one is still signed in, so that a lost session or a silent
// server is told on the page and not as an answer in a tab of its own.
import { useQueryClient } from '@tanstack/react-query'
import { type MouseEvent, useState } from 'react'
import { cases } from '../../contract/cases.ts'
import { addressOf } from '../call/call.ts'
import { sentenceOf } from '../page/failed.tsx'
import { Icon } from '../page/icon.tsx'
import { isStillIn } from '../session/session.ts'
import { da } from './da.ts'

/** A click that the browser itself makes something of: another tab, another window, a download. */
const isOwn = (event: MouseEvent): boolean => event.ctrlKey || event.metaKey || event.shiftKey || event.altKey

export const PrintForm = ({ id }: { readonly id: string }) => {
  const client = useQueryClient()
  const [failed, setFailed] = useState<string | null>(null)
  const href = addressOf(cases.document, { params: { case: id } })
  const open = async () => {
    setFailed(null)
    try {
      if (!(await isStillIn(client))) return
      // A browser that lets no tab be opened shows the paper here; the way back is the way back.
      if (window.open(href, '_blank') === null) location.assign(href)
    } catch (error) {
      setFailed(sentenceOf(error))
    }
  }
  return (
    <>
      <a
        className="btn btn--1"
        href={href}
        target="_blank"
        rel="noopener"
        onClick={event => {
          if (isOwn(event)) return
          event.preventDefault()
          void open()
        }}
      >
        <Icon of="print" />
        {da.print} <span className="sr-only">{da.printNote}</span>
      </a>
      {failed === null ? null : (
        <p className="note note--late print-failed" role="alert">
          <b>{da.notPrinted}</b> {failed}
        </p>
      )}
    </>
  )
}
