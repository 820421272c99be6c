// A link to a file for a spreadsheet. It first asks whether one is still signed in, so that a lost session is told on the page and
// not in a file.
import { useQueryClient } from '@tanstack/react-query'
import { type MouseEvent, type ReactNode, useState } from 'react'
import { isStillIn } from '../session/session.ts'
import { NotFetched, sentenceOf } from './failed.tsx'

type Props = {
  readonly href: string
  readonly label: string
  /** What is said where it could not be fetched. */
  readonly failed: string
  /** True where it is what the page is there for. */
  readonly filled?: boolean
}

export const ExportLink = ({ href, label, failed, filled = false }: Props): ReactNode => {
  const client = useQueryClient()
  const [reason, setReason] = useState<string | null>(null)
  const fetchFile = async (event: MouseEvent) => {
    event.preventDefault()
    setReason(null)
    try {
      if (await isStillIn(client)) location.assign(href)
    } catch (error) {
      setReason(sentenceOf(error))
    }
  }
  return (
    <>
      <a className={filled ? 'btn btn--1' : 'btn'} href={href} download onClick={event => void fetchFile(event)}>
        {label}
      </a>
      {reason === null ? null : <NotFetched failed={failed} reason={reason} />}
    </>
  )
}
