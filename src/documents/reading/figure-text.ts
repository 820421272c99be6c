// What looks like a figure in a table, before anybody knows what it means.

/** Whether a text is a number as tables print it, with a sign, `%` or a unit beside it. */
export const isFigure = (text: string): boolean =>
  /^[-+\u2212–]?\s?\d[\d.,]*(?:\s?(?:%|kr\.?|mio\.?|t\.?kr\.?|mio\. kr\.?))?$/i.test(text.trim())

/** Whether a text is a year. */
export const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text.trim())

/** Whether these texts after a label are names of columns: no amounts, at most years. */
export const isHeadRow = (texts: readonly string[]): boolean => {
  const filled = texts.filter(text => text !== '')
  return filled.length > 1 && filled.every(text => !isFigure(text) || isYear(text))
}
