// What was typed, as values.

/** The text without the spaces around it; null where nothing was written. */
export const textOr = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** A whole number, `40.000` too; null where nothing was typed, undefined where it is none. */
export const wholeIn = (typed: string): number | null | undefined => {
  const digits = typed.replaceAll(/[\s.]/g, '')
  if (digits === '') return null
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined
}
