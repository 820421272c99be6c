// The list as a file for a spreadsheet: a link that first asks whether one is still signed in, so that a lost session is told
// on the page and not in a file.
import { useQueryClient } from '@tanstack/react-query'
import { type MouseEvent, useState } from 'react'
import { children } from '../../contract/children.ts'
import { addressOf } from '../call/call.ts'
import { sentenceOf } from '../page/failed.tsx'
import { isStillIn } from '../session/session.ts'
import { da } from './da.ts'
import type { ListChoice } from './list-search.ts'

export const ExportFile = ({
  choice: { sort, order, step, state, phase, adviser },
}: {
  readonly choice: ListChoice
}) => {
  const client = useQueryClient()
  const [failed, setFailed] = useState<string | null>(null)
  const href = addressOf(children.export, { query: { sort, order, step: step?.toString(), state, phase, adviser } })
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
      <a className="btn" href={href} download onClick={event => void fetchFile(event)}>
        {da.list.export}
      </a>
      {failed === null ? null : (
        <p className="note note--late" role="alert">
          <b>{da.list.notExported}</b> {failed}
        </p>
      )}
    </>
  )
}
