// The findings as a paper to send back: Word or PDF, of the document as it is corrected now.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { documentCheck, findingsFormats } from '../../contract/document-check.ts'
import { Problem } from '../../contract/route.ts'
import type { Corrections } from '../../investment/document/understand.ts'
import { addressOf, Refused } from '../call/call.ts'
import { sentenceOf } from '../page/failed.tsx'
import { loseSession } from '../session/session.ts'
import { da } from './da.ts'
import type { OpenDocument } from './open-document.ts'
import { Down } from './paper.tsx'

const words = da.fetch
type Format = (typeof findingsFormats)[number]

/** Asks for a file. @throws Refused where the server said no. */
const fetchFile = async (body: unknown): Promise<Blob> => {
  const answer = await fetch(addressOf(documentCheck.findings), {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (answer.ok) return answer.blob()
  const problem = Problem.safeParse(await answer.json().catch(() => null))
  throw new Refused(answer.status, problem.success ? problem.data : { code: `http-${answer.status}`, sentence: '' })
}

/** Hands a file to the browser to be kept where the person keeps files. */
const hand = (file: Blob, name: string): void => {
  const href = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = href
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(href), 10_000)
}

const nameOf = (name: string, format: Format): string =>
  `${name.replace(/\.[a-z]{2,5}$/iu, '').slice(0, 120)}-${words.file}.${format}`

export const FetchFindings = ({ open, by }: { readonly open: OpenDocument; readonly by: Corrections }) => {
  const client = useQueryClient()
  const file = useMutation({
    gcTime: 0,
    mutationFn: async (format: Format) => {
      const { name, document, title } = open
      const given = title?.trim() ?? ''
      const body = { name, document, corrections: by, format, ...(given === '' ? {} : { title: given }) }
      const made = await fetchFile(body)
      hand(made, nameOf(name, format))
      return nameOf(name, format)
    },
    onError: error => {
      if (error instanceof Refused && error.status === 401) loseSession(client)
    },
  })
  const labels: Readonly<Record<Format, string>> = { docx: words.word, pdf: words.pdf }
  return (
    <div className="dc-fetch">
      {findingsFormats.map(format => (
        <button
          key={format}
          className="btn"
          type="button"
          disabled={file.isPending}
          onClick={() => file.mutate(format)}
        >
          <Down /> {file.isPending && file.variables === format ? words.fetching : labels[format]}
        </button>
      ))}
      {file.isSuccess ? (
        <span className="meta" role="status">
          {words.got(file.data)}
        </span>
      ) : null}
      {file.isError ? (
        <p className="note note--late" role="alert">
          <b>{words.failed}</b> {sentenceOf(file.error)}
        </p>
      ) : null}
    </div>
  )
}
