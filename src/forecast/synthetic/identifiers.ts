// Ids and person numbers of people who do not exist: made from a stream, never from the machine's own chance.
import type { Day } from '../../language/day.ts'
import { type Cpr, parseCpr } from '../../language/person.ts'
import { pick, type Stream, wholeBetween } from './random.ts'

const bytes = Array.from({ length: 256 }, (_, value) => value.toString(16).padStart(2, '0'))

/** Four hexadecimal digits of the lowest 16 bits. */
const hex4 = (value: number): string => `${bytes[(value >>> 8) & 255]}${bytes[value & 255]}`

/**
 * A UUID of version 7 whose time lies on the day. Drawn again where its digits could be read as somebody's person number.
 */
export const uuidOn = (stream: Stream, day: Day): string => {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  for (;;) {
    const time = midnight + wholeBetween(stream, 0, 86_399_999)
    const [high, low] = [Math.floor(time / 4_294_967_296), time % 4_294_967_296]
    const [a, b, c] = [stream.bits(), stream.bits(), stream.bits()]
    const [version, variant] = [0x7000 + (a >>> 20), 0x8000 + (b >>> 18)]
    const id = `${hex4(high)}${hex4(low >>> 16)}-${hex4(low)}-${hex4(version)}-${hex4(variant)}-${hex4(a)}${hex4(c >>> 16)}${hex4(c)}`
    if (!looksLikeCpr(id)) return id
  }
}

/** True where ten digits in a row, with or without hyphen, are a person number that could be somebody's. */
export const looksLikeCpr = (text: string): boolean => {
  if (!/\d{6}-?\d{4}/.test(text)) return false
  for (let at = 0; at + 10 <= text.length; at++) {
    const found = /^(\d{6})-?(\d{4})/.exec(text.slice(at, at + 11))
    if (found === null) continue
    const read = parseCpr(`${found[1]}${found[2]}`)
    if (read.ok && !read.value.replacement) return true
  }
  return false
}

export type Sex = 'female' | 'male'

/**
 * A replacement number (day + 60) for somebody born on the day in this century: the seventh digit says 2000-2036, the last
 * one the sex. `taken` holds the numbers that are used.
 * @throws RangeError where the day is not in 2000-2036.
 */
export const replacementCpr = (stream: Stream, born: Day, sex: Sex, taken: Set<string>): Cpr => {
  const [year = '', month = '', date = ''] = born.split('-')
  if (year < '2000' || year > '2036') throw new RangeError(`no replacement number for somebody born ${born}`)
  for (;;) {
    const seventh = pick(stream, [4, 5, 6, 7, 8, 9])
    const last = 2 * wholeBetween(stream, 0, 4) + (sex === 'male' ? 1 : 0)
    const serial = `${seventh}${twoDigits(wholeBetween(stream, 0, 99))}${last}`
    const read = parseCpr(`${Number(date) + 60}${month}${year.slice(2)}${serial}`)
    if (!read.ok || taken.has(read.value.cpr)) continue
    taken.add(read.value.cpr)
    return read.value.cpr
  }
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')
