// A claim found in the running text, and where it stands.
import type { Claim } from '../../claim.ts'
import type { Draft } from '../draft-case.ts'
import type { Sentence } from '../sentences.ts'
import type { Understood } from '../understood.ts'

type Without<Of> = Of extends unknown ? Omit<Of, 'id' | 'from'> : never

/** A claim before it has a name. */
type NewClaim = Without<Claim>

export type FoundClaim = { readonly claim: NewClaim; readonly at: Sentence }

/** What claims are looked for in: the text, the tables, and the case drafted from them. */
export type Text = { readonly sentences: readonly Sentence[]; readonly understood: Understood; readonly draft: Draft }

/** One reader of claims. */
export type ClaimReader = (text: Text) => readonly FoundClaim[]

/** The words a claim is known by: the sentence, or the part of it around two places, with whole words at both ends. */
export const wordsAround = (sentence: string, from: number, to: number, most = 160): string => {
  if (sentence.length <= most) return sentence
  const spare = Math.max(0, most - (to - from))
  const before = sentence.slice(Math.max(0, from - Math.ceil(spare / 2)), from)
  const after = sentence.slice(to, to + Math.floor(spare / 2))
  const head = before.length < from ? before.replace(/^\S*\s/u, '') : before
  const tail = to + after.length < sentence.length ? after.replace(/\s\S*$/u, '') : after
  return `${head}${sentence.slice(from, to)}${tail}`.trim()
}
