// What is shown when something could not be fetched: what failed, what to do, and the technical number last.
import { ZodError } from 'zod'
import { Refused } from '../call/call.ts'
import { da } from './da.ts'
import { Missing } from './missing.tsx'
import { PageHead } from './page-head.tsx'

/** What went wrong, in a sentence for the reader. */
export const sentenceOf = (error: unknown): string => {
  if (error instanceof Refused) return error.problem.sentence === '' ? da.ownFault : error.problem.sentence
  return error instanceof ZodError ? da.misread : da.unreachable
}

type Props = { readonly error: unknown; readonly retry: () => void }

const Reason = ({ error, retry }: Props) => (
  <>
    <p>{sentenceOf(error)}</p>
    <p className="failed__way">
      <button className="btn" type="button" onClick={retry}>
        {da.retry}
      </button>
    </p>
    {error instanceof Refused && error.problem.sentence === '' ? (
      <p className="meta xs">{da.number(error.status)}</p>
    ) : null}
  </>
)

const nowhere: readonly number[] = [400, 403, 404]

/** Unknown, refused, and an address the server cannot read: all lead nowhere, and look alike. */
export const leadsNowhere = (error: unknown): boolean => error instanceof Refused && nowhere.includes(error.status)

/** A whole page that failed. */
export const FailedPage = ({ error, retry }: Props) => {
  if (leadsNowhere(error)) return <Missing />
  return (
    <>
      <PageHead title={da.failedTitle} />
      <section className="panel failed" role="alert">
        <Reason error={error} retry={retry} />
      </section>
    </>
  )
}

/** A note over what is still shown, when fetching it again failed; or `what` failed, where nothing is shown yet. */
export const FailedNote = ({ error, retry, what = da.failedPart }: Props & { readonly what?: string }) => (
  <div className="note note--late failed-note" role="alert">
    <b>{what}</b> {sentenceOf(error)}{' '}
    <button className="lnk" type="button" onClick={retry}>
      {da.retry}
    </button>
  </div>
)

/** Beside a link to something that could not be fetched. */
export const NotFetched = ({ failed, reason }: { readonly failed: string; readonly reason: string }) => (
  <p className="note note--late print-failed" role="alert">
    <b>{failed}</b> {reason}
  </p>
)
