// What a rule has to tell a person: a code with its values. The sentence is looked up in a catalogue only when it is shown.
import { da } from './sentences/da.ts'

type Sentences = typeof da

/**
 * One message: a code of the catalogue and the values its sentence needs; `message` sees to it that they belong together. It is
 * one type and no union of a thousand, which a compiler compares pair by pair.
 */
export type Message = {
  readonly code: keyof Sentences
  readonly values: Parameters<Sentences[keyof Sentences]>[0]
}

/** The message with `code`, checked against what its sentence needs. */
export const message = <Code extends keyof Sentences>(code: Code, ...values: Parameters<Sentences[Code]>): Message =>
  ({ code, values: values[0] }) as Message

/** The values of a message of that code, or undefined where it is another. */
export const valuesOf = <Code extends keyof Sentences>(
  code: Code,
  what: Message | undefined,
): Parameters<Sentences[Code]>[0] | undefined =>
  what?.code === code ? (what.values as Parameters<Sentences[Code]>[0]) : undefined

/** The message as a Danish sentence. */
export const say = (what: Message): string => (da[what.code] as (values: unknown) => string)(what.values)

/** Where in a file something stands; only what is known is filled in. `line` counts from 1. */
export type Place = {
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly field?: string | undefined
}

/** A value, or the one message that says why there is none. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Message; readonly place?: Place }

/** A good outcome. */
export const good = <T>(value: T): Outcome<T> => ({ ok: true, value })

/** A bad outcome: what is wrong and, where known, where. */
export const bad = (problem: Message, place?: Place): Outcome<never> =>
  place === undefined ? { ok: false, problem } : { ok: false, problem, place }

/** Input a person can put right: thrown on the upper floors, shown as one line, exit code 2. */
export class BadInput extends Error {
  readonly problem: Message
  readonly place: Place

  constructor(problem: Message, place: Place = {}) {
    super(sentenceAt(problem, place))
    this.name = 'BadInput'
    this.problem = problem
    this.place = place
  }
}

/** "fil, linje 12, feltet unit: sætning" with the parts that are known. */
export const sentenceAt = (problem: Message, place: Place): string => {
  const at = [
    place.file,
    place.line === undefined ? undefined : `linje ${place.line}`,
    place.field === undefined ? undefined : `feltet ${place.field}`,
  ].filter(part => part !== undefined)
  return at.length === 0 ? say(problem) : `${at.join(', ')}: ${say(problem)}`
}

/** The value of a good outcome. @throws BadInput for a bad one. */
export const must = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value
  throw new BadInput(outcome.problem, outcome.place)
}
