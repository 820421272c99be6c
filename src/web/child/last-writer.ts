// Who wrote a fact of the case last: told where two have written the same.
import { caseRecord } from '../../contract/case-record.ts'
import { call } from '../call/call.ts'

/** Who wrote a fact last, and when as an ISO moment; undefined where the story does not tell. */
export const lastWriter = async (
  child: string,
  fact: string,
): Promise<{ readonly by: string; readonly at: string } | undefined> => {
  const { entries } = await call(caseRecord.story, { params: { child } })
  const last = entries.findLast(each => each.id === fact)
  return last?.by == null ? undefined : { by: last.by, at: last.known }
}
