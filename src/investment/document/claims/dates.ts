// Months in Danish words: "1. maj 2018", "midten af 2014", "efteråret 2016", "slut april 2019", "2019 ud".

import { monthNames } from '../../../language/danish.ts'

const monthName = monthNames.map(month => `${month.slice(0, 3)}(?:${month.slice(3)}|\\.)?`).join('|')
const seasons: readonly (readonly [RegExp, number])[] = [
  [/midten af|medio|sommer(?:en)?/iu, 6],
  [/efterår(?:et)?/iu, 9],
  [/forår(?:et)?/iu, 3],
  [/primo|begyndelsen af|starten af/iu, 1],
  [/ultimo|slutningen af|udgangen af|slut/iu, 12],
]

const pad = (year: number | string, month: number): string => `${year}-${String(month).padStart(2, '0')}`

const numberOf = (name: string): number =>
  monthNames.findIndex(month => month.startsWith(name.toLowerCase().slice(0, 3))) + 1

/** The first month a sentence names, as `yyyy-mm`. */
export const monthIn = (text: string): string | undefined => {
  const named = new RegExp(String.raw`\b(${monthName})\s+((?:19|20)\d\d)\b`, 'iu').exec(text)
  const season =
    /\b(midten af|medio|sommer(?:en)?|efterår(?:et)?|forår(?:et)?|primo|ultimo|begyndelsen af|starten af|slutningen af|udgangen af)\s+(?:af\s+)?((?:19|20)\d\d)\b/iu.exec(
      text,
    )
  const first =
    named !== null && (season === null || named.index < season.index)
      ? pad(named[2] ?? '', numberOf(named[1] ?? ''))
      : undefined
  if (first !== undefined) return first
  const month = seasons.find(([words]) => words.test(season?.[1] ?? ''))?.[1]
  return season === null || month === undefined ? undefined : pad(season[2] ?? '', month)
}

export type MonthRange = { readonly from: string; readonly to: string; readonly at: number; readonly length: number }

const range = new RegExp(
  String.raw`(?:\d{1,2}\.\s?)?(${monthName})\s*((?:19|20)\d\d)?\s*(?:til(?: og med)?|[-–]|og)\s*(?:(?:ud|ultimo|slut|udgangen af|slutningen af)\s*(?:af\s+)?)?(?:(?:\d{1,2}\.\s?)?(${monthName})\s*)?((?:19|20)\d\d)(?:\s+ud)?`,
  'giu',
)

/** Every stretch of months a text names. A year without a month at the end means its December. */
export const rangesIn = (text: string): readonly MonthRange[] =>
  [...text.matchAll(range)].map(found => {
    const [says, first = '', year, last, end = ''] = found
    return {
      from: pad(year ?? end, numberOf(first)),
      to: pad(end, last === undefined ? 12 : numberOf(last)),
      at: found.index,
      length: says.length,
    }
  })
