// The whole case inside its form: what the form does not show travels with the file, with a sum that tells whether it is whole.
import { createHash } from 'node:crypto'
import { CaseShape, type InvestmentCase } from '../../investment/case.ts'
import { checkCase } from '../../investment/check-case.ts'

/** What stands before the case where it is carried. */
export const carriedMark = 'forlaens/case/1'

/** The longest text a cell of a workbook holds is 32,767 letters. */
const longest = 30_000

/** JSON with nothing in it but letters that any file can hold, and none that a workbook would read as an escape. */
const safeJson = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/[\u007f-\uffff]/g, letter =>
      /[\p{L}\u00a0-\u00bf\u2010-\u2030\u2212]/u.test(letter) && !/\p{Cs}/u.test(letter)
        ? letter
        : `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replaceAll('_x', '\\u005fx')

const sumOf = (value: unknown): string => createHash('sha256').update(safeJson(value)).digest('hex')

const split = (line: string): readonly string[] =>
  line.length <= longest
    ? [line]
    : Array.from({ length: Math.ceil(line.length / longest) }, (_, at) => line.slice(at * longest, (at + 1) * longest))

/** A case written to be carried: its sum, and its lines, of which put together the text is made. */
export const carriedOf = (of: InvestmentCase): { readonly sum: string; readonly lines: readonly string[] } => {
  const whole: unknown = JSON.parse(JSON.stringify(CaseShape.parse(of)))
  const fields = Object.entries(whole as object)
  const lines = fields.flatMap(([name, value]: [string, unknown], at) => {
    const end = at === fields.length - 1 ? '' : ','
    if (!Array.isArray(value) || value.every(each => typeof each !== 'object'))
      return [`${JSON.stringify(name)}: ${safeJson(value)}${end}`]
    return [
      `${JSON.stringify(name)}: [`,
      ...value.map((each, place) => `${safeJson(each)}${place === value.length - 1 ? '' : ','}`),
      `]${end}`,
    ]
  })
  return { sum: sumOf(whole), lines: ['{', ...lines, '}'].flatMap(split) }
}

/** The text as JSON, where it is what was written. */
const wholeOf = (sum: string, lines: readonly string[]): unknown => {
  try {
    const whole: unknown = JSON.parse(lines.join(''))
    return sumOf(whole) === sum ? whole : undefined
  } catch (error) {
    // A text can be read that is nested deeper than can be written again; none of ours is.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined
    throw error
  }
}

/** The carried case; undefined where the text is not what was written, or not a case. */
export const readCarried = (sum: string, lines: readonly string[]): InvestmentCase | undefined => {
  const shaped = CaseShape.safeParse(wholeOf(sum, lines))
  if (!shaped.success) return undefined
  const checked = checkCase(shaped.data)
  return checked.ok ? checked.value : undefined
}
