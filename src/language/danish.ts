// Numbers and days as Danes write and read them.
import type { Day } from './day.ts'

/** Formats already made, by decimals: making one takes far longer than using it. */
const formats = new Map<number | undefined, Intl.NumberFormat>()

/**
 * `1234567.891` as `1.234.567,89`: point between thousands, decimal comma, a true minus is never used (a hyphen is what
 * municipal tables print). `decimals` fixes the number of decimals; without it up to two are shown and none are padded.
 */
export const formatNumber = (value: number, decimals?: number): string => {
  const digits =
    decimals === undefined
      ? { maximumFractionDigits: 2 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  const format = formats.get(decimals) ?? new Intl.NumberFormat('da-DK', digits)
  formats.set(decimals, format)
  const text = format.format(value).replace('−', '-')
  return /^-0(?:,0*)?$/.test(text) ? text.slice(1) : text
}

/** As `formatNumber`, with as many decimals as the number has, so that two different amounts never look the same. */
export const formatExact = (value: number): string => {
  const decimals = value.toFixed(8).replace(/0+$/, '').split('.')[1]?.length ?? 0
  return formatNumber(value, decimals)
}

/** `2026-01-31` as `31-01-2026`. */
export const formatDay = (of: Day): string => of.split('-').reverse().join('-')

/** The months as they are written, January first. */
export const monthNames = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
] as const

/** A month as it is said: `2026-05` (or a day of it) as `maj 2026`. */
export const formatMonth = (of: string): string => `${monthNames[Number(of.slice(5, 7)) - 1] ?? ''} ${of.slice(0, 4)}`

/**
 * The number a Dane wrote: `1.234.567,89`, `1234567,89`, `-1.400`, `- 3.500`, `−1.400`, `+5`, `1.400-` is not one.
 * A point stands only between groups of three digits; undefined where the text is no such number.
 */
export const parseNumber = (text: string): number | undefined => {
  const trimmed = text
    .trim()
    .replace(/^[-−–]\s*/, '-')
    .replace(/^\+\s*/, '')
  if (!/^-?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/.test(trimmed)) return undefined
  return Number(trimmed.replaceAll('.', '').replace(',', '.'))
}
