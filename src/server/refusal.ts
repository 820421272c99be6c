// What the server answers when it does not answer the question: a status, a code and one sentence.
import type { ChildMatch, Problem } from '../contract/route.ts'
import { type Message, message, say } from '../language/message.ts'

/** The statuses a problem can have; 429 is the limit on signing in, 502 that the municipality's sign-in did not answer. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 429 | 500 | 502 | 503

/** Thrown where a request is refused; whatever it wrote is undone. */
export class Refusal extends Error {
  readonly status: RefusalStatus
  readonly why: Message
  readonly problem: Problem

  constructor(
    status: RefusalStatus,
    why: Message,
    fields?: Readonly<Record<string, string>>,
    conflict?: Problem['conflict'],
    matches?: readonly ChildMatch[],
  ) {
    super(why.code)
    this.name = 'Refusal'
    this.status = status
    this.why = why
    this.problem = {
      code: why.code,
      sentence: say(why),
      ...(fields === undefined ? {} : { fields: { ...fields } }),
      ...(conflict === undefined ? {} : { conflict }),
      ...(matches === undefined ? {} : { matches: [...matches] }),
    }
  }
}

/** The one answer for what is not there and for what one may not see. */
export const notFound = (): Refusal => new Refusal(404, message('not-found-or-refused'))

/** A message as a line of its own; some sentences elsewhere stand behind a colon and begin in small letters. */
export const standing = (what: Message): string => {
  const sentence = say(what)
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** What is wrong with one field. */
export const badField = (field: string, why: Message): Refusal =>
  new Refusal(400, message('bad-request'), { [field]: standing(why) })
