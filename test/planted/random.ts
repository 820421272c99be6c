// Chance that can be repeated: the same seed draws the same things in the same order.

/** What draws: every function takes it as an argument, none reads the clock. */
export type Chance = {
  /** A number from 0 up to, not including, 1. */
  readonly next: () => number
  /** A whole number from `low` to `high`, both included. */
  readonly int: (low: number, high: number) => number
  /** True in `share` of the draws. */
  readonly happens: (share: number) => boolean
  /** One of them. @throws Error where there is none to take. */
  readonly pick: <Item>(from: readonly Item[]) => Item
  /** Up to `count` different ones, in drawn order. */
  readonly some: <Item>(from: readonly Item[], count: number) => readonly Item[]
}

/** Mulberry32 after one scrambling of the seed, so that neighbouring seeds have nothing in common. */
export const chanceOf = (seed: number): Chance => {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const pick = <Item>(from: readonly Item[]): Item => {
    const found = from[int(0, from.length - 1)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }
  const some = <Item>(from: readonly Item[], count: number): readonly Item[] => {
    const left = [...from]
    const taken: Item[] = []
    while (taken.length < count && left.length > 0) taken.push(...left.splice(int(0, left.length - 1), 1))
    return taken
  }
  return { next, int, happens: share => next() < share, pick, some }
}
