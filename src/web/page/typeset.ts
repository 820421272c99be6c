// How numbers, days and sentences of the server are set on a page: a true minus, and spaces that don't break.
import { printDay, printNumber } from '../../charts/print.ts'
import { parseDay } from '../../language/day.ts'

export { printNumber, printSentence as typeset, printUnit, printYear } from '../../charts/print.ts'

const space = '\u00a0'

/** `2026-11-21` as `21. nov. 2026`; a time after the day is left out, and what is no day is shown as it is. */
export const shortDay = (of: string): string => {
  const day = parseDay(of.slice(0, 10))
  return day === undefined ? of : printDay(day)
}

/** A sentence of the server with its days as the pages write them: `22-12-2021` as `22. dec. 2021`. */
export const withShortDays = (text: string): string =>
  text.replace(/\b(\d\d)-(\d\d)-(\d{4})\b/g, (_, date: string, month: string, year: string) =>
    shortDay(`${year}-${month}-${date}`),
  )

const kronerIn: Readonly<Record<string, number>> = { 'kr.': 1, '1000 kr.': 1000, 'mio. kr.': 1_000_000 }

/** An amount in a case's unit as whole kroner. */
export const inKroner = (amount: number, unit: string): number => amount * (kronerIn[unit] ?? 1)

/** An amount in a case's unit as millions with one or two decimals: `−18,5`. */
export const inMillions = (amount: number, unit: string): string => {
  const millions = inKroner(amount, unit) / 1_000_000
  return printNumber(millions, Math.abs(millions) < 1 && millions !== 0 ? 2 : 1)
}

/** `2017-2029`, or `2018` alone; a case that counts its years from 1 has `år 1-5`. */
export const yearRange = (years: readonly number[]): string => {
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return ''
  const both = first === last ? `${first}` : `${first}-${last}`
  return first < 1000 ? `år${space}${both}` : both
}

/** A count with its noun: `1 fejl`, `4 børn`. */
export const counted = (count: number, one: string, many: string): string =>
  `${printNumber(count)}${space}${count === 1 ? one : many}`

/** A name as it begins a line: `familiepleje` as `Familiepleje`. */
export const capital = (text: string): string => `${text.slice(0, 1).toLocaleUpperCase('da')}${text.slice(1)}`
