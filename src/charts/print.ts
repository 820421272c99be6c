// Numbers, amounts and days as charts and documents print them: a true minus, and spaces that don't break.
import { formatNumber } from '../language/danish.ts'
import { type Day, dateOf, daysBetween, monthOf, yearOf } from '../language/day.ts'

const space = '\u00a0'

/** `-18500` as `−18.500`, with the true minus that has a digit's width. */
export const printNumber = (value: number, decimals?: number): string => formatNumber(value, decimals).replace('-', '−')

/** A unit of a case as a heading writes it: `1.000 kr.` */
export const printUnit = (unit: string): string => unit.replace('1000', '1.000').replace(' ', space)

const months = ['jan.', 'feb.', 'marts', 'apr.', 'maj', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'dec.'] as const

const monthName = (of: Day): string => months[monthOf(of) - 1] ?? ''

/** `2026-11-19` as `19. nov. 2026`. */
export const printDay = (of: Day): string => `${dateOf(of)}.${space}${monthName(of)}${space}${yearOf(of)}`

/** `2026-11-19` as `nov. 2026`. */
export const printMonth = (of: Day): string => `${monthName(of)}${space}${yearOf(of)}`

/** How long it is from one day to another: `5 dage`, `7 mdr.`, `3 år`, as short as a label needs it. */
export const printSpan = (from: Day, to: Day): string => {
  const days = daysBetween(from, to)
  if (days < 31) return `${days}${space}${days === 1 ? 'dag' : 'dage'}`
  const count = Math.max(1, Math.round(days / 30.44))
  if (count < 24) return `${count}${space}mdr.`
  return `${printNumber(Math.round(days / 36.525) / 10)}${space}år`
}

/** A column of a case: `2022`, or `år 6` where the case counts its years from 1. */
export const printYear = (year: number): string => (year < 1000 ? `år${space}${year}` : String(year))

/**
 * Quotation marks as print has them, also one within another: a mark after a space or a bracket opens, one before a space
 * or a stop closes; where it could be both or neither, it closes what is open.
 */
const printQuotes = (text: string): string => {
  let open = 0
  return text.replace(/"+/g, (run, at: number) => {
    const mayOpen = at === 0 || /[\s([/:=–—-]/.test(text.charAt(at - 1))
    const mayClose = at + run.length === text.length || /[\s.,;:?!)\]/…–—-]/.test(text.charAt(at + run.length))
    return [...run]
      .map(() => {
        const opens = mayOpen === mayClose ? open === 0 : mayOpen
        open = opens ? open + 1 : Math.max(0, open - 1)
        return opens ? '»' : '«'
      })
      .join('')
  })
}

/**
 * A sentence of the catalogue, which is written with the keyboard's signs, set as print: a true minus before digits, »«
 * for quotation marks, × between factors, and no line break inside "7 %", "§ 95" or "3 mio. kr.".
 */
export const printSentence = (text: string): string =>
  printQuotes(text.replace(/(^|[\s("/=])-(?=\d)/g, '$1−'))
    .replace(/\b1000 kr\./g, `1.000${space}kr.`)
    .replace(/(\d) (?=%|kr\.|mio\.)/g, `$1${space}`)
    .replace(/(mio\.|§|år|kl\.) (?=\d|kr)/g, `$1${space}`)
    .replaceAll(' x ', `${space}×${space}`)

/** `2017-2029`, or `2018` alone; a case that counts its years from 1 has `år 1-5`. */
export const printYears = (years: readonly number[]): string => {
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return ''
  return first === last ? printYear(first) : `${printYear(first)}-${last}`
}
