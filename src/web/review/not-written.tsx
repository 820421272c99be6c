// What is shown when something was not written down: why, and where somebody was first, what both said.
import { Refused } from '../call/call.ts'
import { sentenceOf } from '../page/failed.tsx'
import { withDays } from '../page/sentence-days.ts'
import { da } from './da.ts'

export const NotWritten = ({ title, error }: { readonly title: string; readonly error: unknown }) => {
  const conflict = error instanceof Refused ? error.problem.conflict : undefined
  return (
    <div className="note note--late" role="alert">
      <p>
        <b>{title}</b> {sentenceOf(error)}
      </p>
      {conflict === undefined ? null : (
        <>
          <p>
            {da.form.theirs} {withDays(conflict.theirs)}
          </p>
          <p>
            {da.form.yours} {withDays(conflict.yours)}
          </p>
        </>
      )}
    </div>
  )
}
