// Settles what some are owed and others owe with as few transfers as there can be.

/** From one to another, in whole øre, always above zero. */
export type Transfer = { readonly from: string; readonly to: string; readonly ore: number }

/** What somebody is to receive (plus) or to give (minus). */
export type Claim = { readonly name: string; readonly ore: number }

/** Above this many the fewest are not looked for: every subset would have to be tried. No municipality has so many committees. */
const most = 12

/**
 * Transfers after which everybody has received or given what they should; nobody both gives and receives. The fewest there
 * can be for up to twelve: each group that evens out by itself saves one transfer, so the most such groups are looked for.
 * @throws RangeError where the claims do not sum to zero: then somebody would pay for nobody.
 */
export const settle = (claims: readonly Claim[]): readonly Transfer[] => {
  if (claims.reduce((sum, each) => sum + each.ore, 0) !== 0) throw new RangeError('transfers that do not sum to zero')
  const open = claims.filter(each => each.ore !== 0)
  return (open.length > most ? [open] : groupsOf(open)).flatMap(within)
}

/** As many groups that each sum to zero as there are. */
const groupsOf = (claims: readonly Claim[]): readonly (readonly Claim[])[] => {
  const all = (1 << claims.length) - 1
  const sums = new Float64Array(all + 1)
  const groups = new Int8Array(all + 1)
  for (let some = 1; some <= all; some += 1) {
    let best = 0
    for (const [at, claim] of claims.entries()) {
      if ((some & (1 << at)) === 0) continue
      const without = some ^ (1 << at)
      sums[some] = (sums[without] ?? 0) + claim.ore
      best = Math.max(best, groups[without] ?? 0)
    }
    groups[some] = best + (sums[some] === 0 ? 1 : 0)
  }
  const found: Claim[][] = []
  let left = all
  while (left !== 0) {
    const even = sums[left] === 0
    if (even) found.push([])
    const next = claims.findIndex(
      (_, at) => (left & (1 << at)) !== 0 && groups[left ^ (1 << at)] === (groups[left] ?? 0) - (even ? 1 : 0),
    )
    const claim = claims[next]
    if (claim === undefined) throw new RangeError('a group that cannot be taken apart')
    found.at(-1)?.push(claim)
    left ^= 1 << next
  }
  return found
}

/** The largest giver gives to the largest receiver until one of them is done: one transfer fewer than there are people. */
const within = (claims: readonly Claim[]): readonly Transfer[] => {
  const left = claims.map(each => ({ ...each }))
  const transfers: Transfer[] = []
  for (;;) {
    const [to] = left.toSorted((a, b) => b.ore - a.ore)
    const [from] = left.toSorted((a, b) => a.ore - b.ore)
    if (to === undefined || from === undefined || to.ore <= 0 || from.ore >= 0) return transfers
    const ore = Math.min(to.ore, -from.ore)
    transfers.push({ from: from.name, to: to.name, ore })
    to.ore -= ore
    from.ore += ore
  }
}
