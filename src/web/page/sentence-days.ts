// Days inside a sentence of the server, set as days are on a page.
import { shortDay, typeset } from './typeset.ts'

/** `Det er 14-02-2026.` as `Det er 14. feb. 2026.`, with spaces that don't break. */
export const withDays = (sentence: string): string =>
  typeset(
    sentence.replace(/\b(\d{2})-(\d{2})-(\d{4})\b/g, (_, date, month, year) => shortDay(`${year}-${month}-${date}`)),
  )
