// A link to something on paper. It first asks whether one is still signed in, so that a lost session or a silent server is told
// on the page and not as an answer in a tab of its own.
import { useQueryClient } from '@tanstack/react-query'
import { type MouseEvent, useState } from 'react'
import { isStillIn } from '../session/session.ts'
import { da } from './da.ts'
import { NotFetched, sentenceOf } from './failed.tsx'
import { Icon } from './icon.tsx'

type Props = {
  readonly href: string
  readonly label: string
  /** What is said where it could not be fetched. */
  readonly failed: string
  /** True where it is what the page is there for. */
  readonly filled?: boolean
}

/** A click that the browser itself makes something of: another tab, another window, a download. */
const isOwn = (event: MouseEvent): boolean => event.ctrlKey || event.metaKey || event.shiftKey || event.altKey

export const PaperLink = ({ href, label, failed, filled = false }: Props) => {
  const client = useQueryClient()
  const [reason, setReason] = useState<string | null>(null)
  const open = async () => {
    setReason(null)
    try {
      if (!(await isStillIn(client))) return
      // A browser that lets no tab be opened shows the paper here; the way back is the way back.
      if (window.open(href, '_blank') === null) location.assign(href)
    } catch (error) {
      setReason(sentenceOf(error))
    }
  }
  return (
    <>
      <a
        className={filled ? 'btn btn--1' : 'btn'}
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
        {label} <span className="sr-only">{da.newTab}</span>
      </a>
      {reason === null ? null : <NotFetched failed={failed} reason={reason} />}
    </>
  )
}
