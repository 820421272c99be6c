// Several cases for the same money: which ones are worth their price, and what each step up gives for its extra cost.

/** Something that costs and gives; `effect` in whatever unit they share, more is better. */
export type Choice = { readonly id: string; readonly cost: number; readonly effect: number }

/**
 * Where a choice stands. `ratio`: what one more unit of effect costs against the choice before it on the frontier, null for
 * the cheapest. `dominated`: another gives at least as much for less. `extended`: a mix of two others does.
 */
export type OnFrontier =
  | { readonly id: string; readonly stands: 'frontier'; readonly ratio: number | null }
  | { readonly id: string; readonly stands: 'dominated' | 'extended'; readonly ratio: null }

const ratio = (from: Choice, to: Choice): number => (to.cost - from.cost) / (to.effect - from.effect)

/** The choices in order of cost, each with where it stands. */
export const frontierOf = (choices: readonly Choice[]): readonly OnFrontier[] => {
  const sorted = choices.toSorted((a, b) => a.cost - b.cost || b.effect - a.effect)
  const undominated = sorted.filter((each, at) => sorted.slice(0, at).every(other => other.effect < each.effect))
  const kept: Choice[] = []
  for (const each of undominated) {
    let [before, last] = [kept.at(-2), kept.at(-1)]
    while (before !== undefined && last !== undefined && ratio(before, last) >= ratio(last, each)) {
      kept.pop()
      ;[before, last] = [kept.at(-2), kept.at(-1)]
    }
    kept.push(each)
  }
  return sorted.map(each => {
    const at = kept.indexOf(each)
    const before = kept[at - 1]
    if (at >= 0) return { id: each.id, stands: 'frontier', ratio: before === undefined ? null : ratio(before, each) }
    return { id: each.id, stands: undominated.includes(each) ? 'extended' : 'dominated', ratio: null }
  })
}
