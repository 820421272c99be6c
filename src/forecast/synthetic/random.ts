// Random numbers for the generator: every entity has streams of its own, keyed by seed, purpose and id, so that a change to
// one child never moves another, and the order of the work never matters.

/** What a stream is for. A purpose of its own keeps the draws apart: names can change without moving a life. */
const purposes = {
  family: 1,
  moves: 2,
  child: 3,
  life: 4,
  effect: 5,
  dates: 6,
  rows: 7,
  names: 8,
  ids: 9,
  followUps: 10,
  meetings: 11,
  notifications: 12,
  recording: 13,
  staff: 14,
  decisions: 15,
  assessments: 16,
  plans: 17,
  network: 18,
  care: 19,
  around: 20,
  said: 21,
  contacts: 22,
  waysDown: 23,
  filings: 24,
  ledger: 25,
} as const
type Purpose = keyof typeof purposes

/** A row of random numbers. `unit` is in [0, 1); `bits` holds 32 bits. */
export type Stream = { readonly unit: () => number; readonly bits: () => number }

/**
 * The stream of one entity for one purpose, or of one of its parts (a day, a row); the same question always answers the
 * same stream, from its beginning.
 */
export type Streams = (purpose: Purpose, id: number, part?: number) => Stream

const golden = 0x9e3779b1

/** A bijection of 32 bits that spreads neighbours apart (the finalizer of MurmurHash3). */
const hash = (value: number): number => {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/**
 * The streams of a seed. The seed is hashed before the id is added: with `hash(seed ^ id)` small seeds only permute the
 * same streams among the entities, and counts barely vary between seeds (standard deviation 0.8 where theory says 84.7).
 */
export const streamsOf = (seed: number): Streams => {
  const lane = (at: number): number => hash(hash(seed) + Math.imul(at + 1, 0x632be5ab))
  const [first, second, third, fourth] = [lane(0), lane(1), lane(2), lane(3)]
  return (purpose, id, part = 0) => {
    const [toPurpose, toId, toPart] = [
      Math.imul(purposes[purpose], 0x7feb352d),
      Math.imul(id, golden),
      Math.imul(part, golden),
    ]
    const word = (of: number): number => hash(hash(hash(of + toPurpose) + toId) + toPart)
    return xoshiro(word(first), word(second), word(third), word(fourth))
  }
}

/** xoshiro128** by Blackman and Vigna. */
const xoshiro = (a: number, b: number, c: number, d: number): Stream => {
  let [s0, s1, s2, s3] = [a | 0, b | 0, c | 0, d | 1] // never all zero
  const bits = (): number => {
    const scrambled = Math.imul(rotate(Math.imul(s1, 5), 7), 9)
    const shifted = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = rotate(s3, 11)
    return scrambled >>> 0
  }
  return { bits, unit: () => bits() / 4294967296 }
}

const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by))

/** A whole number from `from` to `to`, both counted. */
export const wholeBetween = (stream: Stream, from: number, to: number): number =>
  from + Math.floor(stream.unit() * (to - from + 1))

/** One of the items, each as likely. @throws RangeError where there are none. */
export const pick = <T>(stream: Stream, items: readonly T[]): T => {
  const item = items[Math.floor(stream.unit() * items.length)]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}

/** One of the items, as likely as its weight says. @throws RangeError where there are none. */
export const pickWeighted = <T>(stream: Stream, items: readonly T[], weight: (item: T) => number): T => {
  const total = items.reduce((sum, each) => sum + weight(each), 0)
  let left = stream.unit() * total
  for (const item of items) {
    left -= weight(item)
    if (left < 0) return item
  }
  const last = items.at(-1)
  if (last === undefined) throw new RangeError('nothing to pick from')
  return last
}
