// How exactly a number stands in a text: "3,9 mio. kr." may be 3.850 to 3.950 thousand; "600 t. kr." is 600.
import { oreIn, type UnitName } from '../case-words.ts'

const word = String.raw`(mio|mia|million|t\.?\s?kr|tkr|1\.?000\s?kr|kr|%|procent)?`
const number = new RegExp(String.raw`(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?\s*${word}`, 'giu')

const oreInWord = (found: string | undefined): number | undefined => {
  if (found === undefined) return undefined
  const lower = found.toLowerCase()
  if (lower.startsWith('mi')) return lower.startsWith('mia') ? 1000 * oreIn['mio. kr.'] : oreIn['mio. kr.']
  if (lower.startsWith('t') || lower.startsWith('1')) return oreIn['1000 kr.']
  return lower === 'kr' ? oreIn['kr.'] : undefined
}

/** True where the words themselves say that the number is round: "ca.", "omkring", "knap", "godt", "cirka". */
const saysAbout = (text: string): boolean => /\b(?:ca\.?|cirka|omkring|knap|godt|op til)(?=\s)/iu.test(text)

/**
 * Half of the last printed digit, in øre: how far the true amount may be from `ore` without the text being wrong.
 * A whole number of millions is read to one decimal unless the text says "about"; other whole numbers are exact.
 */
export const toleranceIn = (text: string, ore: number, unit: UnitName, approximate: boolean): number => {
  const about = approximate || saysAbout(text)
  for (const match of text.matchAll(number)) {
    const [, whole, decimals, unitWord] = match
    const value = Number(`${(whole ?? '').replaceAll('.', '')}.${decimals ?? '0'}`)
    const sizes = [oreInWord(unitWord), oreIn['mio. kr.'], oreIn['1000 kr.'], oreIn['kr.']]
    const size = sizes.find(each => each !== undefined && Math.abs(value * each - Math.abs(ore)) < 1)
    if (size === undefined) continue
    if (decimals !== undefined) return size / 10 ** decimals.length / 2
    if (about) return size / 2
    return size >= oreIn['mio. kr.'] ? size / 20 : 0
  }
  return about ? Math.abs(ore) / 20 : oreIn[unit] / 2
}
