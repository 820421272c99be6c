// Counts with their parts, "11 medarbejdere: 5 rådgivere, 4 pædagoger og 2 psykologer", a team's number, and one thing counted twice.
import { countOf, countWords } from '../amounts-in-text.ts'
import { sameStem, stemsOf } from '../label-words.ts'
import { type ClaimReader, type FoundClaim, wordsAround } from './found-claim.ts'

const noun = String.raw`(?!(?:mio|mia|kr|t|pct|procent|år|måned|måneder|uge|uger|timer|time|gange|dage|dag|kroner|millioner|tusind|p|pl)(?!\p{L}))\p{L}[\p{L}\-/]*`
const item = String.raw`(?<![\p{L}\d.,%])(${countWords})\s+(?:(?:ekstra|nye|fuldtids|deltids|yderligere|faste|ny|erfarne|små|store|unge|ældre|udsatte)\s+)*${noun}(?:\s+(?:(?!(?:og|samt)(?!\p{L})|\d)[\p{L}\-/()]+|(?:19|20)\d\d|\d{1,2}(?:\s?-\s?\d{1,2})?(?=[\s-]år))){0,6}`
const list = String.raw`${item}(?:(?:\s*,\s*(?:og\s+|samt\s+)?|\s+og\s+|\s+samt\s+|\s*\+\s*|\s*;\s*)${item}){1,8}`
const joined = String.raw`\s*(?:,?\s*(?:der\s+)?(?:fordelt på|fordeler sig på|fordeler sig med|består af|bestående af|nemlig|dvs\.?|i form af|heraf|hvoraf|og omfatter|som er)\s*:?|:|\(|–|-)\s*`
const whole = new RegExp(
  String.raw`(?<![\p{L}\d.,])(${countWords})\s+((?:\p{L}[\p{L}\-/]*\s+){0,3}?${noun})${joined}(${list})`,
  'giu',
)
const summed = new RegExp(
  String.raw`(${list})\s*[,:(–-]?\s*(?:i alt|dvs\. i alt|altså i alt|tilsammen|samlet)\s+(?:er\s+)?(${countWords})\s+(${noun})`,
  'giu',
)
const items = new RegExp(item, 'giu')

const partsOf = (words: string): readonly number[] =>
  [...words.matchAll(items)].flatMap(found => {
    const count = countOf(found[1] ?? '')
    return count === undefined ? [] : [count]
  })

/** Things that are no people or places: a list of other things after a number is no list of its parts. */
const sameKind = (_: string, words: string): boolean => !/\b(?:møder|besøg|gange|timer|uger)\b/iu.test(words)

const listed: ClaimReader = ({ sentences }) =>
  sentences.flatMap(at => [
    ...[...at.text.matchAll(whole)].flatMap((found): FoundClaim[] => {
      const [says, count = '', name = '', words = ''] = found
      const value = countOf(count)
      const parts = partsOf(words)
      const sum = parts.reduce((all, each) => all + each, 0)
      if (value === undefined || value < 3 || parts.length < 2 || !sameKind(name, words)) return []
      // "Heraf" names some of them, not all.
      if (/heraf|hvoraf/iu.test(says.slice(0, says.length - words.length)) && sum < value) return []
      if (/^(?:den|det|som|der|at|i|på|til|fra)\b/iu.test(name) || sum < value / 2 || sum > value * 2) return []
      return [{ at, claim: { kind: 'count', says, value, parts: [...parts] } }]
    }),
    ...[...at.text.matchAll(summed)].flatMap((found): FoundClaim[] => {
      const value = countOf(found.at(-2) ?? '')
      const says = found[0]
      const parts = partsOf(found[1] ?? '')
      const sum = parts.reduce((all, each) => all + each, 0)
      if (value === undefined || parts.length < 2 || sum < value / 2 || sum > value * 2) return []
      return [{ at, claim: { kind: 'count', says, value, parts: [...parts] } }]
    }),
  ])

const staff = String.raw`(?:\p{L}+)?(?:rådgivere?|psykologe?r?|sundhedsplejersker?|koordinatore?r?|pædagoge?r?|sagsbehandlere?|medarbejdere?|konsulente?r?|terapeute?r?|teamledere?|ledere?|lærere?|behandlere?|vejledere?|mentore?r?|sygeplejersker?)`
const staffItem = new RegExp(
  String.raw`(?<![\p{L}\d.,%])(${countWords})\s+(?:(?:ekstra|nye|yderligere|faste)\s+)*(${staff})(?![\p{L}])`,
  'giu',
)

/** "De 16 medarbejdere i Sverigesteamet" against the paragraph in which the same team is put together. */
const team: ClaimReader = ({ sentences }) =>
  sentences.flatMap((at): FoundClaim[] => {
    const found =
      /\b[Dd]e\s+(\d{1,3})\s+(?:medarbejdere|ansatte|fagpersoner|teammedlemmer)(?:\s+i\s+(\p{Lu}[\p{L}-]+))/u.exec(
        at.text,
      )
    const value = countOf(found?.[1] ?? '')
    const name = found?.[2]
    if (found === null || value === undefined || name === undefined) return []
    const paragraphs = new Set(
      sentences.filter(each => each.text.includes(name.replace(/s$/u, '')) && each !== at).map(each => each.paragraph),
    )
    for (const paragraph of paragraphs) {
      const words = sentences
        .filter(each => each.paragraph === paragraph)
        .map(each => each.text.replace(/\((?:heraf|hvoraf)[^)]*\)/giu, ''))
        .join(' ')
      // "En koordinator" in running words often names one already counted.
      const parts = [...words.matchAll(staffItem)].flatMap(each =>
        /^\d/u.test(each[1] ?? '') ? (countOf(each[1] ?? '') ?? []) : [],
      )
      const sum = parts.reduce((all, each) => all + each, 0)
      if (parts.length > 2 && sum > value / 2 && sum < value * 1.5) {
        return [
          {
            at,
            claim: {
              kind: 'count',
              says: wordsAround(at.text, found.index, found.index + found[0].length, found[0].length),
              value,
              parts,
            },
          },
        ]
      }
    }
    return []
  })

const described =
  /(?<![\d.,%-])(ca\.?\s+|cirka\s+|omkring\s+)?(\d{2,4})(?:\s?[-–]\s?(\d{2,4}))?\s+((?:(?:identificerede|nye|årlige)\s+)?(?:sårbare|udsatte|gravide|anbragte)\s+(?:familier|børn|unge|kvinder))/giu
const births = /årgang på (?:ca\.?\s+)?(\d{2,4})\s+(?:fødsler|børn)/giu

/** The same people counted in two places with two numbers: what a reader asks about. */
const twice: ClaimReader = ({ sentences }) => {
  type Said = {
    at: FoundClaim['at']
    says: string
    value: number
    range?: [number, number]
    about: boolean
    stems: ReadonlySet<string>
    births: boolean
  }
  const said = sentences.flatMap((at): Said[] => [
    ...[...at.text.matchAll(described)].map(found => ({
      at,
      says: wordsAround(at.text, found.index, found.index + found[0].length, 110),
      value: Number(found[2]),
      ...(found[3] === undefined ? {} : { range: [Number(found[2]), Number(found[3])] as [number, number] }),
      about: found[1] !== undefined,
      stems: stemsOf((found[4] ?? '').replace(/identificerede|nye|årlige/giu, '')),
      births: /gravid/iu.test(found[4] ?? ''),
    })),
    ...[...at.text.matchAll(births)].map(found => ({
      at,
      says: `en ${found[0]}`,
      value: Number(found[1]),
      about: false,
      stems: new Set<string>(),
      births: true,
    })),
  ])
  const alike = (a: Said, b: Said): boolean =>
    (a.births && b.births && (a.stems.size === 0) !== (b.stems.size === 0)) ||
    (a.stems.size > 1 &&
      a.stems.size === b.stems.size &&
      [...a.stems].every(stem => [...b.stems].some(other => sameStem(stem, other))))
  const told = new Set<string>()
  return said.flatMap((one, place): FoundClaim[] => {
    if (one.range !== undefined || one.stems.size === 0) return []
    const other = said.find(
      (each, where) => where > place && alike(one, each) && (each.range !== undefined || each.value !== one.value),
    )
    const key = [...one.stems].sort().join(' ')
    if (other === undefined || told.has(key) || other.value > one.value * 2 || other.value * 2 < one.value) return []
    told.add(key)
    const against = other.range === undefined ? { value: other.value } : { range: other.range }
    return [
      {
        at: one.at,
        claim: {
          kind: 'count',
          says: one.says,
          value: one.value,
          ...(one.about ? { approximate: true } : {}),
          against: { says: other.says, ...against },
        },
      },
    ]
  })
}

/** Every count of the text that can be held against its parts or against another count. */
export const countClaims: ClaimReader = text => [...listed(text), ...team(text), ...twice(text)]
