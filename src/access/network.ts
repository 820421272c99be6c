// A table with its sums as a network: a change that keeps every sum is a round trip in it. What suppression reckons with.

/**
 * One printed number, a cell or a sum. Every number runs from one point to another, and what comes in at a point goes out
 * again, because the sums hold. A hidden one may be anything from 0 up, a shown one is fixed; `price` is what it costs to
 * hide it, and one with an infinite price is never hidden.
 */
export type Edge = {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly price: number
  hidden: boolean
}

type Step = { readonly edge: Edge; readonly up: boolean }

/**
 * The cheapest way for a change to come back to where `goal` begins, all other sums kept: up along an edge, or down as far as
 * `room` goes. Bellman-Ford: tables are small and no price is negative.
 */
const cheapestWay = (edges: readonly Edge[], goal: Edge, room: (edge: Edge) => number): readonly Step[] | undefined => {
  const reached = new Map<number, { readonly price: number; readonly by: Step | null }>([
    [goal.to, { price: 0, by: null }],
  ])
  const reach = (start: number, end: number, by: Step): boolean => {
    const before = reached.get(start)
    if (before === undefined) return false
    const price = before.price + (by.edge.hidden ? 0 : by.edge.price)
    if (price >= (reached.get(end)?.price ?? Number.POSITIVE_INFINITY)) return false
    reached.set(end, { price, by })
    return true
  }
  const others = edges.filter(edge => edge !== goal)
  const pass = (): boolean =>
    others
      .flatMap(edge => [
        reach(edge.from, edge.to, { edge, up: true }),
        room(edge) > 0 && reach(edge.to, edge.from, { edge, up: false }),
      ])
      .includes(true)
  while (pass());
  const way: Step[] = []
  let at = reached.get(goal.from)
  while (at !== undefined && at.by !== null) {
    way.push(at.by)
    at = reached.get(at.by.up ? at.by.edge.from : at.by.edge.to)
  }
  return at === undefined ? undefined : way
}

/** Hides what `goal` needs to be able to rise by `needed` with every shown sum kept. False where it cannot. */
const protect = (edges: readonly Edge[], goal: Edge, needed: number): boolean => {
  const moved = new Map<Edge, number>()
  const room = (edge: Edge): number => edge.value + (moved.get(edge) ?? 0)
  for (let left = needed; left > 0; ) {
    const way = cheapestWay(edges, goal, room)
    if (way === undefined) return false
    const least = Math.min(left, ...way.flatMap(({ edge, up }) => (up ? [] : [room(edge)])))
    for (const { edge, up } of way) {
      edge.hidden = true
      moved.set(edge, (moved.get(edge) ?? 0) + (up ? least : -least))
    }
    left -= least
  }
  return true
}

/**
 * Hides every number from 1 to `largest`, and beside them what must be hidden so that each could as well be larger than
 * `largest`. Whatever is hidden lies on such a way, so it has more than one possible value too. False where hiding
 * everything that may be hidden is not enough.
 */
export const hideSmall = (edges: readonly Edge[], largest: number): boolean => {
  const small = edges.filter(({ value, price }) => value > 0 && value <= largest && price < Number.POSITIVE_INFINITY)
  for (const edge of small) edge.hidden = true
  return small.map(edge => protect(edges, edge, largest + 1 - edge.value)).every(done => done)
}
