// Whose money it is: outside funds said not to be sought, own money that is asked for, and one amount in two units.
import { amountsIn, type TextAmount } from '../amounts-in-text.ts'
import { coverage, stemsOf } from '../label-words.ts'
import type { Sentence } from '../sentences.ts'
import { type ClaimReader, type FoundClaim, wordsAround } from './found-claim.ts'

const ask =
  /søgt (?:\p{L}+ )?(?:midler|tilskud|støtte|finansiering)|(?:andre|eksterne) (?:fonde|midler|puljer)|ekstern finansiering/iu
/** A ticked box as forms have it and as people type it; a lone x only after the word it ticks, or on its own before it. */
const box = String.raw`[☒☑✔✓✗✘⊠]|\[ ?x ?\]|\( ?x ?\)`
const ticked = (word: string): RegExp =>
  new RegExp(
    String.raw`(?<!\p{L})${word}\s*:?\s*(?:${box}|_?x_?(?!\p{L}))|(?:${box}|(?<![\p{L}\d])x\s)\s*${word}(?!\p{L})`,
    'iu',
  )
const crossedNo = ticked('nej')
const openYes = ticked('ja')
const saysNo =
  /(?:der er|er der|har|vi har|projektet har|kommunen har|forvaltningen har)?\s*(?:ikke|hverken) (?:(?:blevet|været|er) )?(?:(?:an)?søg(?:t|es|er)|modtaget|indhentet) (?:om )?(?:\p{L}+ ){0,3}(?:midler|tilskud|støtte|finansiering|fonde|puljer)|ingen (?:ekstern\p{L}* )?(?:medfinansiering|finansiering|tilskud|fondsmidler|puljemidler)|søges ikke (?:om )?(?:\p{L}+ ){0,2}(?:midler|tilskud|finansiering)|(?:midler|tilskud|finansiering)[^.]{0,40}(?:søges|er) (?:der )?ikke(?: søgt)?|finansieres (?:fuldt ud|alene|udelukkende) (?:af|inden for) (?:kommunen|egne|eget)/iu

/** A form's question with its cross, which may stand in the lines after it. */
const notSought: ClaimReader = ({ sentences }) => {
  const found: FoundClaim[] = []
  for (const [place, at] of sentences.entries()) {
    if (found.length > 0) break
    if (ask.test(at.text)) {
      const lines: Sentence[] = []
      let words = at.text
      for (const next of sentences.slice(place + 1, place + 4)) {
        if (crossedNo.test(words) || openYes.test(words)) break
        lines.push(next)
        words = `${words} ${next.text}`
      }
      if (crossedNo.test(words) && !openYes.test(words)) {
        found.push({ at, claim: { kind: 'funds', says: words.slice(0, 160), applied: false } })
        continue
      }
      if (/[?:]\s*nej\b/iu.test(words) && !/\bja\b/iu.test(words)) {
        found.push({ at, claim: { kind: 'funds', says: words.slice(0, 160), applied: false } })
        continue
      }
    }
    const said = saysNo.exec(at.text)
    if (said !== null)
      found.push({
        at,
        claim: { kind: 'funds', says: wordsAround(at.text, said.index, said.index + said[0].length), applied: false },
      })
  }
  return found
}

type Placed = { readonly at: Sentence; readonly amount: TextAmount; readonly stems: ReadonlySet<string> }

/** Amounts of a text that are held against each other, and places one is held against: more than any case has. */
const most = { amounts: 4000, others: 40 } as const

const placed = (sentences: readonly Sentence[]): readonly Placed[] =>
  sentences
    .flatMap(at => amountsIn(at.text).map(amount => ({ at, amount })))
    .slice(0, most.amounts)
    .map(({ at, amount }) => ({
      at,
      amount,
      stems: stemsOf(at.text.slice(Math.max(0, amount.from - 120), amount.to + 60)),
    }))

/** "1.900 millioner kroner" where the text elsewhere has 1,9 million: the same figures, a thousand times apart, about the same thing. */
const twoUnits: ClaimReader = ({ sentences }) => {
  const all = placed(sentences)
  const bySize = Map.groupBy(all, each => Math.round(each.amount.kroner * 1000))
  return all.flatMap((own): FoundClaim[] => {
    const { at, amount, stems } = own
    const tooMuch = amount.unit === 'mio. kr.' && amount.figure >= 1000
    if (amount.unit === 'kr.' || !(tooMuch || amount.kroner >= 100_000_000)) return []
    const size = Math.round(amount.kroner)
    const others = [size, size - 1, size + 1]
      .flatMap(near => bySize.get(near) ?? [])
      .slice(0, most.others)
      .filter(other => Math.abs(other.amount.kroner * 1000 - amount.kroner) < 1 && coverage(stems, other.stems) > 0.15)
    const [other] =
      others.filter(each => each.at.paragraph === at.paragraph).length > 0
        ? others.filter(each => each.at.paragraph === at.paragraph)
        : others
    if (other === undefined) return []
    const said = (one: Placed): string => wordsAround(one.at.text, one.amount.from, one.amount.to, 110)
    return [
      {
        at,
        claim: {
          kind: 'unit',
          says: said(own),
          value: amount.figure,
          unit: amount.unit,
          against: { says: said(other), value: other.amount.figure, unit: other.amount.unit },
        },
      },
    ]
  })
}

/** Own money that a grant asks for, against what a list behind a colon adds up to. */
const ownMoney: ClaimReader = ({ sentences }) => {
  const all = placed(sentences)
  const grants = all.filter(each =>
    /støtte|tilskud|pulje|ansøg/iu.test(each.at.text.slice(Math.max(0, each.amount.from - 90), each.amount.to + 40)),
  )
  const asked = sentences.find(each => /(\d{1,2})\s*% (?:kommunal )?(?:med|egen)finansiering/iu.test(each.text))
  const percent = Number(/(\d{1,2})\s*% (?:kommunal )?(?:med|egen)finansiering/iu.exec(asked?.text ?? '')?.[1] ?? 0)
  const lists = [...new Set(sentences.map(each => each.paragraph))].flatMap(paragraph => {
    const own = sentences.filter(each => each.paragraph === paragraph)
    const text = own.map(each => each.text).join(' ')
    const from = text.search(/(?:med|egen)finansiering[^.]{0,60}:/iu)
    if (from < 0 || own[0] === undefined) return []
    const amounts = amountsIn(text.slice(from))
      .filter(each => each.unit !== 'mio. kr.')
      .map(each => each.kroner)
    const sum = (of: readonly number[]): number => of.reduce((total, each) => total + each, 0)
    const end = amounts.findIndex((each, at) => at > 1 && Math.abs(each - sum(amounts.slice(0, at))) < 1)
    return end < 0 ? [] : [{ at: own[0], parts: amounts.slice(0, end) }]
  })
  const listed = new Set(lists.flatMap(list => [...list.parts, list.parts.reduce((sum, part) => sum + part, 0)]))
  const sizes = grants.map(each => each.amount.kroner).filter(size => size > 0 && !listed.has(size))
  const [list] = lists
  if (list === undefined || percent === 0 || percent >= 100 || sizes.length === 0) return []
  const grant = Math.min(...sizes)
  const required = (grant * percent) / (100 - percent) / 1000
  const at =
    sentences.find(
      each =>
        /forudsætning|krav|skal (?:selv )?medfinansiere/iu.test(each.text) &&
        /medfinansiering/iu.test(each.text) &&
        amountsIn(each.text).some(amount => amount.kroner === grant),
    ) ?? list.at
  return [
    {
      at,
      claim: {
        kind: 'funds',
        says: at.text.slice(0, 200),
        required,
        documented: list.parts.map(part => part / 1000),
        unit: '1000 kr.',
      },
    },
  ]
}

/** Every claim about money from outside and the units it is named in. */
export const fundingClaims: ClaimReader = text => [...notSought(text), ...twoUnits(text), ...ownMoney(text)]
