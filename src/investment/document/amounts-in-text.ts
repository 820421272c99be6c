// Amounts of money in a sentence: "kr. 4,5 mio.", "ca. 3,2 mio. kr.", "800 t. kr.", "1.900 millioner kroner".
import { oreIn, type UnitName } from '../case-words.ts'
import { unitIn } from './cell-number.ts'

/** An amount in kroner with where it stands in its sentence. */
export type TextAmount = {
  readonly kroner: number
  readonly from: number
  readonly to: number
  readonly says: string
  readonly about: boolean
  /** The number before its unit, and the unit. */
  readonly figure: number
  readonly unit: UnitName
  readonly negative: boolean
}

const digits = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`
const unit = String.raw`mio\.?\s*(?:kr(?:oner)?\b\.?|kroner)?|mia\.?\s*kr\.?|million(?:er)?\s*(?:kr(?:oner)?\b\.?)?|t\.?\s?kr\b\.?|tkr\b\.?|tusind(?:e)?\s+kr(?:oner)?\b\.?|1\.?000\s?kr\b\.?|kr\b\.?|kroner\b|,-`
const amount = new RegExp(
  String.raw`(?<![\d.,/§])(?:(ca\.?|cirka|omkring|godt|knap|op til|max\.?|mindst|over|under)\s+)?(kr\.?\s+)?([-−–]\s?)?(${digits})\.?\s*(${unit})?(?![\d])`,
  'giu',
)

const number = (text: string): number => Number(text.replaceAll('.', '').replace(',', '.'))

/** Every amount of a sentence that names its unit, and bare numbers with points between thousands that come every year. */
export const amountsIn = (sentence: string): readonly TextAmount[] =>
  [...sentence.matchAll(amount)].flatMap((found): TextAmount[] => {
    const [says, about, before, minus, figure = '', named] = found
    const after = sentence.slice(found.index + says.length, found.index + says.length + 14)
    const yearly = named === undefined && /\d\.\d{3}/u.test(figure) && /^\s*(?:årligt|om året|pr\. år)/u.test(after)
    if (named === undefined && before === undefined && !yearly) return []
    // "1.000 kr." by itself names a unit.
    if (/^1\.?000$/u.test(figure) && /^kr\b/iu.test(named ?? '')) return []
    if (/^\s*(?:pr|per)\b/u.test(after) && !/^\s*(?:pr|per)\.?\s+år/u.test(after)) return []
    const billions = /^mia/iu.test(named ?? '')
    const of = named === undefined ? 'kr.' : billions ? 'mio. kr.' : (unitIn(named) ?? 'kr.')
    const value = number(figure) * (billions ? 1000 : 1)
    return [
      {
        kroner: (value * oreIn[of]) / 100,
        from: found.index,
        to: found.index + says.length,
        says: says.trim(),
        about: about !== undefined && /^(?:ca|cirka|omkring|godt|knap)/iu.test(about),
        figure: value,
        unit: of,
        negative: minus !== undefined,
      },
    ]
  })

const small: Readonly<Record<string, number>> = {
  et: 1,
  en: 1,
  to: 2,
  tre: 3,
  fire: 4,
  fem: 5,
  seks: 6,
  syv: 7,
  otte: 8,
  ni: 9,
  ti: 10,
  elleve: 11,
  tolv: 12,
  femten: 15,
  tyve: 20,
}

/** A count in digits or as a word up to twenty; undefined for other words. */
export const countOf = (word: string): number | undefined =>
  /^\d/u.test(word) ? number(word) : small[word.toLowerCase()]

/** Words that `countOf` reads, for use in a pattern. */
export const countWords = String.raw`\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?|${Object.keys(small).join('|')}`
