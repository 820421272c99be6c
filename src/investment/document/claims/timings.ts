// When gains begin by the text, and stretches of time that do not fit.
import { countOf, countWords } from '../amounts-in-text.ts'
import { coverage, stemsOf } from '../label-words.ts'
import type { Sentence } from '../sentences.ts'
import { monthIn, rangesIn } from './dates.ts'
import { type ClaimReader, type FoundClaim, wordsAround } from './found-claim.ts'

const gain = /gevinst|bespar|effekt\p{L}*|afkast|reduktion|fald i|færre|mindreudgift/iu
const from =
  /\b(?:fra(?: og med)?|først (?:i|fra(?: og med)?)|begynder (?:i|fra)|indtræder (?:i|fra|først i)|tidligst (?:i|fra)|opnås fra(?: og med)?|slår igennem (?:i|fra))\s+(?:(?:projekt)?år\s+(\d{1,2})\b|(?:budget(?:år(?:et)?)?\s+|år\s+)?((?:19|20)\d\d)\b|(?:det\s+)?(\d)\.\s+år\b)/giu
const firstly =
  /forventes|regnes? (?:\p{L}+ )?med|indregnet|realiser|kan hentes|opnås|indtræder|først|begynder|tidligst|ventes|slår igennem|vil være|indfases|fra (?:og med )?år/iu
const otherThings =
  /evaluer|erfaring|andre kommuner|tidligere år|bevilling|stig(?:er|e|ning) (?:til|fra)|yderligere|fuld (?:effekt|gevinst|besparelse|indfasning)|fuldt indfaset|varig(?:t)? (?:på|besparelse på)|herefter/iu

/** Gains that the text says begin in a year, against every gain of the main table or those it names. */
const starts: ClaimReader = ({ sentences, draft, understood }) => {
  const main = understood.main === null ? undefined : understood.tables[understood.main]?.name
  const gains = draft.of.lines.filter(line => line.table === main && line.kind === 'saving')
  if (gains.length === 0) return []
  return sentences.flatMap((at): FoundClaim[] => {
    if (!gain.test(at.text) || !firstly.test(at.text) || otherThings.test(at.text)) return []
    return [...at.text.matchAll(from)].flatMap((found): FoundClaim[] => {
      const year = Number(found[1] ?? found[2] ?? found[3])
      const near = at.text.slice(Math.max(0, found.index - 140), found.index + 140)
      if (!gain.test(near)) return []
      const words = stemsOf(near)
      const named = gains.filter(line => {
        const stems = [...stemsOf(line.label)].filter(stem => !/bespar|gevinst|reduc|faerre|effekt/u.test(stem))
        return stems.length > 0 && coverage(new Set(stems), words) > 0.6
      })
      const lines = (named.length > 0 ? named : gains).map(line => line.id)
      const amount = /\d+ ?(?:mio|t\.?kr|kr)|\d\.\d{3}/u.test(at.text)
      // "En besparelse på 4,5 mio. kr. fra 2016" is the full amount, not the first.
      if (amount && !/forventes (?:et fald|først)|først|tidligst/iu.test(at.text)) return []
      return [
        {
          at,
          claim: {
            kind: 'timing',
            says: wordsAround(at.text, found.index, found.index + found[0].length),
            lines,
            statedFrom: year,
          },
        },
      ]
    })
  })
}

const again = new RegExp(String.raw`\befter\s+(?:(endnu|yderligere)\s+)?(${countWords})\s+(års?|måneders?)\b`, 'iu')

/** "Efter endnu et års arbejde ... i efteråret 2016": from the date said before to the date said here. */
const stretches: ClaimReader = ({ sentences }) =>
  sentences.flatMap((at, place): FoundClaim[] => {
    const found = again.exec(at.text)
    const end = found === null ? undefined : monthIn(at.text.slice(found.index))
    if (found === null || end === undefined) return []
    const count = countOf(found[2] ?? '') ?? 1
    const months = Math.round(count * (/år/iu.test(found[3] ?? '') ? 12 : 1))
    const before = sentences.slice(Math.max(0, place - 4), place).reverse()
    const start = before.map((each: Sentence) => monthIn(each.text)).find(month => month !== undefined)
    if (start === undefined || start >= end) return []
    return [{ at, claim: { kind: 'timing', says: at.text, start, months, end } }]
  })

/** Months a grant runs, against months the money beside it covers. */
const coverages: ClaimReader = ({ sentences }) => {
  const paragraphs = [...new Set(sentences.map(each => each.paragraph))]
  return paragraphs.flatMap((paragraph): FoundClaim[] => {
    const own = sentences.filter(each => each.paragraph === paragraph)
    const [first] = own
    const text = own.map(each => each.text).join(' ')
    if (
      first === undefined ||
      !/anvendes|støtteperiode|projektperiode|bevillingsperiode/iu.test(text) ||
      !/medfinansiering|egenfinansiering/iu.test(text)
    )
      return []
    const [needed, ...others] = rangesIn(text)
    const inside = others.filter(
      each =>
        needed !== undefined &&
        each.from >= needed.from &&
        each.to <= needed.to &&
        !(each.from === needed.from && each.to === needed.to),
    )
    const start = inside.map(each => each.from).sort()[0]
    const end = inside
      .map(each => each.to)
      .sort()
      .at(-1)
    if (needed === undefined || start === undefined || end === undefined || inside.length < 2) return []
    const last = Math.max(...inside.map(each => each.at + each.length))
    const says = text.slice(Math.max(0, needed.at - 60), last).replace(/^\S*\s/u, '')
    return [
      {
        at: first,
        claim: { kind: 'timing', says, covers: { from: start, to: end }, needed: { from: needed.from, to: needed.to } },
      },
    ]
  })
}

const opening = new RegExp(String.raw`de(?:n|t)? første (${countWords}) måneder? af ((?:19|20)\d\d)`, 'iu')

/** Gains for children the effort cannot yet have reached: it begins with babies, after some months, and saves in daycare the same year. */
const impossible: ClaimReader = ({ sentences, draft, understood }) => {
  const main = understood.main === null ? undefined : understood.tables[understood.main]?.name
  const begin = sentences.findIndex(
    (each, at) =>
      opening.test(each.text) &&
      /herefter kan projektet|herefter (?:op)?starte/iu.test(`${each.text} ${sentences[at + 1]?.text ?? ''}`),
  )
  const young = sentences.find(
    each => /målgruppe/iu.test(each.text) && /(?:i alderen|på) 0\s?[-–]\s?[1-3][- ]år/iu.test(each.text),
  )
  const at = sentences[begin]
  const found = opening.exec(at?.text ?? '')
  if (young === undefined || at === undefined || found === null) return []
  const year = Number(found[2])
  return draft.of.lines.flatMap((line): FoundClaim[] => {
    const early = draft.of.years.some((each, column) => each <= year && (line.amounts[column] ?? 0) !== 0)
    if (
      line.table !== main ||
      line.kind !== 'saving' ||
      !early ||
      !/dagtilbud|støttepædagog|normering|skole|daginstitution/iu.test(line.label)
    )
      return []
    const because = `${lower(young.text)}, og projektet begynder først efter ${found[0]}`
    return [{ at, claim: { kind: 'timing', says: at.text, lines: [line.id], possibleFrom: year + 1, because } }]
  })
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/u, '')

/** Every claim of the text about when something happens. */
export const timingClaims: ClaimReader = text => [
  ...starts(text),
  ...stretches(text),
  ...coverages(text),
  ...impossible(text),
]
