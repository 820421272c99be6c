// The two numbers people know a child's file by: its case number, and the child's CPR number.
import { bad, good, message, type Outcome } from './message.ts'
import { type Cpr, parseCpr } from './person.ts'

/** A case number as it is kept, such as `2026-00017`, or a CPR number. */
export type ChildNumber =
  | { readonly kind: 'case'; readonly number: string }
  | { readonly kind: 'cpr'; readonly cpr: Cpr }

/** What was typed, read as one of the two. The noughts of a case number may be left out, as they are when it is said aloud. */
export const parseChildNumber = (text: string): Outcome<ChildNumber> => {
  const given = text.trim()
  const cpr = parseCpr(given)
  if (cpr.ok) return good({ kind: 'cpr', cpr: cpr.value.cpr })
  const [, year, number] = /^(\d{4})-(\d{1,9})$/.exec(given) ?? []
  if (year === undefined || number === undefined) return bad(message('no-child-number'))
  return good({ kind: 'case', number: `${year}-${number.replace(/^0+(?=\d)/, '').padStart(5, '0')}` })
}
