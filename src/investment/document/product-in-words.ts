// Units x price in words: "4 socialrådgivere af 500.000 kr.", "7,5x PCafgift af ca. 15.000 kr.", "5 x 0,1 mio. kr. x 3 områder".
import { oreIn, type UnitName } from '../case-words.ts'
import { countOf } from './amounts-in-text.ts'
import { unitIn } from './cell-number.ts'

/** A product as words say it. The price is in kroner; `areas` is how many times the whole is taken. */
export type WordProduct = {
  readonly units: number
  readonly unit: string
  readonly price: number
  readonly areas: number
  readonly about: boolean
  readonly says: string
}

const digits = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`
const money = String.raw`(?:kr\.?\s*)?(${digits})\s*(mio\.?\s*kr\.?|mio\.?|t\.?\s?kr\.?|1\.?000\s?kr\.?|kr\.?|kroner)?(?![\d%])`
/** Counts in words, as a careful writer has them up to twelve. */
const counted = String.raw`(?:to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)(?!\p{L})`
const name = String.raw`((?!(?:kr|mio|t\.?kr|pct)(?!\p{L}))(?:\p{L}[\p{L}\-/]*\.?\s+){0,6}?(?:\p{L}[\p{L}\-/]*)?)`
const times = String.raw`(a|à|á|af|x|×|\*|@|med|[–-]|med\s+en\s+(?:års|gennemsnits|enheds)?(?:løn|pris|udgift|takst)\s+på|til\s+(?=[^;]{3,20}(?:pr\.|per)\s)|\((?:[àáa]\s*)?(?=[^)]{3,24}(?:pr\.|per)\s))`
const areasAfter = String.raw`(?:\s*(?:x|×|\*|i|på)\s*(\d+|to|tre|fire|fem|seks)\s+(?:\p{L}+\s)?(?:områder|distrikter|skoler|teams?|bydele|steder|huse|afdelinger|institutioner|lokalområder|kommuner))?`
const product = new RegExp(
  String.raw`(?<![\d.,\p{L}])(${digits}|${counted})\s*(?:x|×|\*)?\s*${name}\s*${times}\s*((?:ca\.?|cirka|omkring)\s+)?${money}(?:\s*(?:pr\.|per|om)\s+(?:\p{L}+\.?\s?){1,3}?\)?)?${areasAfter}`,
  'giu',
)

/** "6 temadage i hvert af de 5 distrikter á 15.000 kr.": what stands before the product is taken once more for each. */
const eachBefore =
  /(?<![\d.,])(\d{1,3}|to|tre|fire|fem|seks)\s+\p{L}+(?:\s\p{L}+){0,2}\s+(?:i|på|for|til|om)\s+(?:hver|hvert)\s+(?:af\s+)?(?:de\s+|det\s+|den\s+)?$/iu

/** "96.000 kr. pr. måned, hvilket for 12 måneder giver ...": a price for a stretch of time, and how many of them. */
const perTime = new RegExp(
  String.raw`(?:(ca\.?|cirka|omkring)\s+)?(?:kr\.?\s*)?(?<!\d|\d[.,])(${digits})\s*(mio\.?\s*kr\.?|t\.?\s?kr\.?|1\.?000\s?kr\.?|kr\.?|kroner)\s*(?:pr\.|per|om)\s+(måned|uge|døgn|dag|time|kvartal)(?:en|n)?\b[^\d.;]{0,40}?(${digits})\s+(\p{L}+)`,
  'giu',
)

const timesInWords = (text: string): readonly WordProduct[] =>
  [...text.matchAll(perTime)].flatMap((found): WordProduct[] => {
    const [says, about, price = '', unit = '', time = '', count = '', counted = ''] = found
    if (!counted.toLowerCase().startsWith(time.toLowerCase().slice(0, 3))) return []
    const kroner = (number(price) * oreIn[unitIn(unit) ?? 'kr.']) / 100
    const of = { units: number(count), unit: counted, price: kroner, areas: 1 }
    return [{ ...of, about: about !== undefined, says: says.trim() }]
  })

const number = (text: string): number => Number(text.replaceAll('.', '').replace(',', '.'))
const timesOf = (word: string | undefined): number =>
  word === undefined ? 1 : (words[word.toLowerCase()] ?? Number(word))
const words: Readonly<Record<string, number>> = { to: 2, tre: 3, fire: 4, fem: 5, seks: 6 }

/** Small words that join two things which are not units and price. */
const notUnits =
  /(?<!\p{L})(?:i|fra|til|og|over|med|på|år|for|der|er|stiger|falder|heraf|procent|pct|procentpoint)(?!\p{L})/iu

/** Every product of units and price in words. A price without a unit word counts as kroner from 1.000 on. */
export const productsIn = (text: string): readonly WordProduct[] => [...unitsInWords(text), ...timesInWords(text)]

const unitsInWords = (text: string): readonly WordProduct[] =>
  [...text.matchAll(product)].flatMap((found): WordProduct[] => {
    const [says, units = '', unit = '', joined = '', about, price = '', priceUnit = '', areas] = found
    const unitName = unit.trim()
    const of: UnitName | null = unitIn(priceUnit)
    const value = number(price)
    // "1 anbringelse i familiepleje á" names units; "8 børn i 2018 af" does not.
    if (
      (notUnits.test(unitName) && !/^(?:[àáx×*@]|til\s)/iu.test(joined)) ||
      (of === null && (value < 1000 || /^(?:19|20)\d\d$/u.test(price)))
    )
      return []
    if (unitName === '' && !/[x×*áà]/iu.test(says)) return []
    const kroner = (value * oreIn[of ?? 'kr.']) / 100
    const each = eachBefore.exec(text.slice(0, found.index))?.[1]
    const taken = timesOf(areas) * timesOf(each)
    const size = countOf(units) ?? 0
    if (size === 0 || size > 100_000 || /^(?:19|20)\d\d$/u.test(units)) return []
    return [{ units: size, unit: unitName, price: kroner, areas: taken, about: about !== undefined, says: says.trim() }]
  })
