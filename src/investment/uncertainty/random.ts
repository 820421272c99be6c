// Random numbers for draws: a stream per draw and input, and the distributions that are drawn by chance and refusal.
import { normalQuantile } from './normal.ts'
import { philox } from './philox.ts'

/** Numbers strictly between 0 and 1, 53 bits each, from wherever the stream was set. */
export type Stream = {
  /** Begins the stream of one draw of one input (`name` and `twin` from `streamNames`). */
  readonly begin: (draw: number, name: number, twin?: number) => void
  readonly next: () => number
}

/**
 * The streams of a seed (a whole number from 0 to 2^53). What a stream gives depends on seed, draw and input alone, so that
 * neither the order nor the other inputs matter: who changes one assumption keeps the chance of all others.
 */
export const streamOf = (seed: number): Stream => {
  const [low, high] = [seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0]
  const counter: [number, number, number, number] = [0, 0, 0, 0]
  const words = new Uint32Array(4)
  let used = 4
  const word = (at: number): number => words[at] ?? 0
  return {
    begin: (draw, name, twin = 0) => {
      counter[0] = draw >>> 0
      counter[1] = name
      counter[2] = 0
      counter[3] = twin
      used = 4
    },
    next: () => {
      if (used > 2) {
        philox(words, counter, low, high)
        counter[2] += 1
        used = 0
      }
      const whole = (word(used) >>> 5) * 0x4000000 + (word(used + 1) >>> 6)
      used += 2
      return (whole + 0.5) * 2 ** -53
    },
  }
}

/** A standard normal number, from one uniform. */
export const drawNormal = (stream: Stream): number => normalQuantile(stream.next())

/**
 * A Gamma number of the given shape and scale 1.
 * @see Marsaglia and Tsang: A simple method for generating gamma variables, ACM TOMS 26 (2000); shape below 1 by section 6
 */
export const drawGamma = (stream: Stream, shape: number): number => {
  if (shape < 1) return drawGamma(stream, shape + 1) * stream.next() ** (1 / shape)
  const centre = shape - 1 / 3
  const slope = 1 / Math.sqrt(9 * centre)
  for (;;) {
    const normal = drawNormal(stream)
    const root = 1 + slope * normal
    const chance = stream.next()
    if (root <= 0) continue
    const cube = root * root * root
    if (Math.log(chance) < 0.5 * normal * normal + centre * (1 - cube + Math.log(cube))) return centre * cube
  }
}

/** A Beta(a, b) number: one Gamma's part of two. */
export const drawBeta = (stream: Stream, a: number, b: number): number => {
  const first = drawGamma(stream, a)
  return first / (first + drawGamma(stream, b))
}
