// "5 % of 68 mio. kr. is 3,2 mio.", and shares that should make a whole.
import { amountsIn, type TextAmount } from '../amounts-in-text.ts'
import type { Sentence } from '../sentences.ts'
import { type ClaimReader, type FoundClaim, wordsAround } from './found-claim.ts'

const share = /(\d{1,3}(?:,\d+)?)\s*(?:%|procent|pct\.?)\s+af\s+/giu

/** Words between a percentage's whole and the amount it makes: "dvs.", "svarende til", "=". */
const makes =
  /^[\s,;:()–-]*(?:(?:dvs|altså|er|giver|bliver|udgør|svarer|svarende|til|i alt|=|hvilket|det|eller|netop)\.?[\s,]*){1,5}(?:ca\.?\s*|på\s*)?$/iu

/** Words between an amount and the percentage it is: "(svarende til". */
const isShare = /(?:svarende til|dvs\.?|svarer til|udgør|udgørende|=|\(|eller|er)\s*(?:ca\.?\s*)?$/iu

/** Counts of people in place of money: "20 % af 60 børn, dvs. 12 børn". */
const counts =
  /(\d{1,3}(?:,\d+)?)\s*(?:%|procent|pct\.?)\s+af\s+(?:de\s+|i alt\s+)?(\d{1,3}(?:\.\d{3})+|\d+)\s+(\p{L}+)[^.;]{0,30}?(?:dvs\.?|svarende til|svarer til|=|altså|hvilket er|hvilket svarer til|er)\s+(?:ca\.?\s+)?(\d{1,3}(?:\.\d{3})+|\d+)\s+(\p{L}+)/giu

/** "120 børn, hvoraf 30 % (36 børn)". */
const bracketed =
  /(?<!\d|\d\.)(\d{1,3}(?:\.\d{3})+|\d+)\s+(\p{L}+)[^.;%()]{0,40}?(?:hvoraf|heraf|og)\s+(?:ca\.?\s+)?(\d{1,3}(?:,\d+)?)\s*(?:%|procent|pct\.?)\s*\((?:dvs\.?\s+|svarende til\s+|ca\.?\s+)?(\d{1,3}(?:\.\d{3})+|\d+)\s+(\p{L}+)\)/giu

const number = (text: string): number => Number(text.replaceAll('.', '').replace(',', '.'))

/** The claim that an amount is a percentage of another. */
const shareOfAmount = (
  at: Sentence,
  says: string,
  percent: string | undefined,
  { whole, value }: { readonly whole: TextAmount; readonly value: TextAmount },
): FoundClaim => ({
  at,
  claim: {
    kind: 'percentage',
    says,
    percent: number(percent ?? '0'),
    of: whole.kroner / 1000,
    value: value.kroner / 1000,
    unit: '1000 kr.',
    ...(value.about || whole.about ? { approximate: true } : {}),
  },
})

const ofMoney: ClaimReader = ({ sentences }) =>
  sentences.flatMap(at => {
    const amounts = amountsIn(at.text)
    return [...at.text.matchAll(share)].flatMap((found): FoundClaim[] => {
      const end = found.index + found[0].length
      const whole = amounts.find(each => each.from >= end && each.from - end < 110)
      if (whole === undefined || /%|procent/u.test(at.text.slice(end, whole.from))) return []
      const after = amounts.find(each => each.from >= whole.to && makes.test(at.text.slice(whole.to, each.from)))
      const before = [...amounts].reverse().find(each => each.to <= found.index)
      const linked = before !== undefined && isShare.test(at.text.slice(before.to, found.index)) ? before : undefined
      const value = after ?? linked
      if (value === undefined || value === whole) return []
      const from = Math.min(value.from, found.index)
      const to = Math.max(value.to, whole.to)
      return [
        shareOfAmount(at, at.text.slice(from, to) + (at.text.slice(to).startsWith(')') ? ')' : ''), found[1], {
          whole,
          value,
        }),
      ]
    })
  })

/** "Budgettet er 84 mio. kr." and then, in the next sentence, what a percentage of it comes to. */
const ofBudget: ClaimReader = ({ sentences }) =>
  sentences.flatMap((at, place): FoundClaim[] => {
    const before = sentences[place - 1]
    if (before === undefined || before.paragraph !== at.paragraph || !/budget/iu.test(before.text)) return []
    const [whole, second] = amountsIn(before.text)
    const [value, another] = amountsIn(at.text)
    const [found, more] = [...at.text.matchAll(/(\d{1,2}(?:,\d+)?)\s*(?:%|procent|pct\.?)/giu)]
    if (whole === undefined || second !== undefined || value === undefined || another !== undefined) return []
    if (found === undefined || more !== undefined || /%|procent|pct/iu.test(before.text)) return []
    const between = at.text.slice(found.index + found[0].length, value.from)
    if (
      value.from < found.index ||
      !makes.test(between) ||
      !/(?<!\p{L})(?:reduktion|besparelse|stigning|andel)/iu.test(at.text)
    )
      return []
    return [shareOfAmount(at, at.text.slice(found.index, value.to), found[1], { whole, value })]
  })

const ofCounts: ClaimReader = ({ sentences }) =>
  sentences.flatMap(at =>
    [...at.text.matchAll(counts)].flatMap((found): FoundClaim[] => {
      const [says, percent = '', of = '', noun = '', value = '', again = ''] = found
      if (noun.slice(0, 3).toLowerCase() !== again.slice(0, 3).toLowerCase() || /^(?:kr|mio|t)$/iu.test(noun)) return []
      return [
        {
          at,
          claim: {
            kind: 'percentage',
            says,
            percent: number(percent),
            of: number(of),
            value: number(value),
            unit: noun,
          },
        },
      ]
    }),
  )

const ofBracketed: ClaimReader = ({ sentences }) =>
  sentences.flatMap(at =>
    [...at.text.matchAll(bracketed)].flatMap((found): FoundClaim[] => {
      const [says, of = '', noun = '', percent = '', value = '', again = ''] = found
      if (noun.slice(0, 3).toLowerCase() !== again.slice(0, 3).toLowerCase()) return []
      return [
        {
          at,
          claim: {
            kind: 'percentage',
            says,
            percent: number(percent),
            of: number(of),
            value: number(value),
            unit: noun,
          },
        },
      ]
    }),
  )

/** Shares said after each other in one sentence of how something is divided; what leaves no rest must make 100. */
const shares: ClaimReader = ({ sentences }) =>
  sentences.flatMap((at): FoundClaim[] => {
    if (!/fordel(?:er|es|t|ing)|hhv\.|henholdsvis/iu.test(at.text) || /\baf\s+(?:ca\.?\s*)?\d/u.test(at.text)) return []
    const found = [...at.text.matchAll(/(\d{1,2}(?:,\d+)?)\s*(?:%|procent|pct\.?)/giu)]
    const parts = found.map(each => number(each[1] ?? '0'))
    const sum = parts.reduce((all, each) => all + each, 0)
    if (parts.length < 2 || sum < 85 || sum > 115 || /stig|fald|fra \d/iu.test(at.text)) return []
    return [
      {
        at,
        claim: {
          kind: 'percentage',
          says: wordsAround(at.text, found[0]?.index ?? 0, (found.at(-1)?.index ?? 0) + 4),
          parts,
        },
      },
    ]
  })

/** Shares of two measurements that lost their order: those of each must make 100, which only one division may do. */
const scrambled: ClaimReader = ({ sentences }) =>
  sentences.flatMap((at): FoundClaim[] => {
    const from = at.text.search(/før-?måling/iu)
    if (from < 0 || !/efter-?måling/iu.test(at.text)) return []
    const tail = at.text.slice(from)
    const found = [...tail.matchAll(/(\d{1,2})\s*%/gu)]
    const parts = found.map(each => number(each[1] ?? '0'))
    if (parts.length < 4 || parts.length > 12 || parts.length % 2 !== 0) return []
    const half = parts.length / 2
    const sets = choices(parts.length, half).filter(
      set => Math.abs(set.reduce((sum, each) => sum + (parts[each] ?? 0), 0) - 100) <= half / 2,
    )
    const rest = (set: readonly number[]): readonly number[] =>
      parts.map((_, each) => each).filter(each => !set.includes(each))
    const whole = sets.find(
      set => Math.abs(rest(set).reduce((sum, each) => sum + (parts[each] ?? 0), 0) - 100) <= half / 2,
    )
    if (whole === undefined) return []
    const first = found[0]?.index ?? 0
    const last = found.at(-1)
    const says = tail.slice(0, (last?.index ?? first) + (last?.[0].length ?? 0))
    const sorted = (set: readonly number[]): number[] => set.map(each => parts[each] ?? 0).sort((a, b) => b - a)
    // Shares that stand in the order they are read in are not scrambled: all of one measurement before the other.
    const claim = (set: readonly number[]): FoundClaim => ({
      at,
      claim: { kind: 'percentage', says, parts: sorted(set), unordered: true },
    })
    const inOrder = whole.every((each, place) => place === 0 || each === (whole[place - 1] ?? 0) + 1)
    return inOrder
      ? []
      : [whole, rest(whole)].sort((a, b) => Math.max(...sorted(a)) - Math.max(...sorted(b))).map(claim)
  })

const choices = (of: number, size: number, from = 0): readonly (readonly number[])[] =>
  size === 0
    ? [[]]
    : Array.from({ length: of - from }, (_, at) => from + at).flatMap(first =>
        choices(of, size - 1, first + 1).map(rest => [first, ...rest]),
      )

/** Every percentage of the text that can be worked out. */
export const percentageClaims: ClaimReader = text => [
  ...ofMoney(text),
  ...ofBudget(text),
  ...ofCounts(text),
  ...ofBracketed(text),
  ...shares(text),
  ...scrambled(text),
]
