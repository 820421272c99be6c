// A day or time of a spreadsheet, which counts days from 1900 (or 1904), as its format shows it in Danish.
import { formatMonth } from '../../language/danish.ts'

const day = 86_400_000
const start = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const

/** The last day a spreadsheet knows: 31 December 9999. */
const last = 2_958_465

const two = (of: number): string => String(of).padStart(2, '0')

const weekdays = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'] as const

const monthName = (at: Date): string => formatMonth(`2000-${two(at.getUTCMonth() + 1)}`).split(' ')[0] ?? ''

/** A number in as many digits as the code has letters. */
const digits = (of: number, letters: number): string => (letters === 1 ? String(of) : two(of))

/** A name, or its first three letters. */
const named = (name: string, letters: number): string => (letters === 3 ? name.slice(0, 3) : name)

/** What each letter of the code stands for; `m` is a minute beside hours or seconds. */
const word = (token: string, at: Date, minute: boolean): string => {
  const letters = token.length
  switch (minute ? 'minute' : token[0]?.toLowerCase()) {
    case 'y':
      return letters <= 2 ? two(at.getUTCFullYear() % 100) : String(at.getUTCFullYear())
    case 'minute':
      return digits(at.getUTCMinutes(), letters)
    case 'm':
      return letters >= 3 ? named(monthName(at), letters) : digits(at.getUTCMonth() + 1, letters)
    case 'd':
      return letters >= 3 ? named(weekdays[at.getUTCDay()] ?? '', letters) : digits(at.getUTCDate(), letters)
    case 'h':
      return digits(at.getUTCHours(), letters)
    default:
      return digits(at.getUTCSeconds(), letters)
  }
}

const tokens = /"([^"]*)"|\\(.)|_(.)|\*(.)|\[[^\]]*\]|(AM\/PM|A\/P)|(y+|m+|d+|h+|s+)|([\s\S])/gi

/** The day or time as `section` shows it; undefined where a spreadsheet has no such day. */
export const excelDay = (serial: number, section: string, from1904: boolean): string | undefined => {
  if (serial < 0 || serial > last) return undefined
  // 1900 counts a 29 February it never had; the days before it are one off.
  const early = !from1904 && serial < 60 && serial >= 1 ? 1 : 0
  const at = new Date(Math.round(start[from1904 ? 1904 : 1900] + (serial + early) * day))
  const parts = [...section.matchAll(tokens)]
  const letters = parts.map(part => part[6] ?? '')
  const besides = (from: number, by: 1 | -1): string => {
    let next = from + by
    while (next >= 0 && next < letters.length && letters[next] === '') next += by
    return letters[next] ?? ''
  }
  return parts
    .map(([, quoted, escaped, space, fill, , token, other], index) => {
      if (token === undefined) return quoted ?? escaped ?? ((space ?? fill) ? ' ' : (other ?? ''))
      const minute = /^m/i.test(token) && (/^h/i.test(besides(index, -1)) || /^s/i.test(besides(index, 1)))
      return word(token, at, minute)
    })
    .join('')
    .trim()
}
