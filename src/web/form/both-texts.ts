// Two people wrote in the same form: what stands in each field, and what becomes of it by what is chosen.

/** One field in both texts, as it is read. */
export type BothField = {
  readonly field: string
  readonly label: string
  readonly theirs: string
  readonly yours: string
}

/** What is to stand: what is there, one's own, or the one after the other. */
export type Pick = 'theirs' | 'yours' | 'both'

/** The fields that differ, in the order of the form; the same in both is nothing to choose. */
export const differing = (fields: readonly BothField[]): readonly BothField[] =>
  fields.filter(({ theirs, yours }) => theirs.trim() !== yours.trim())

/** Both texts, what was there first; one that holds the other stands alone. */
export const bothTexts = (theirs: string, yours: string): string => {
  const [first, then] = [theirs.trim(), yours.trim()]
  if (first.includes(then)) return first
  if (then.includes(first)) return then
  return `${first}\n\n${then}`
}
