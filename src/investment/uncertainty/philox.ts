// Random words by counting: the same seed, name and number always give the same words, whatever was drawn before.

const M0 = 0xd2511f53
const M1 = 0xcd9e8d57
const W0 = 0x9e3779b9
const W1 = 0xbb67ae85

/** The upper 32 bits of the product of two 32-bit words. */
const high = (a: number, b: number): number => {
  const ah = a >>> 16
  const al = a & 0xffff
  const bh = b >>> 16
  const bl = b & 0xffff
  const middle = ah * bl + ((al * bl) >>> 16)
  const other = al * bh + (middle & 0xffff)
  return (ah * bh + (middle >>> 16) + (other >>> 16)) | 0
}

/**
 * Philox4x32-10: fills `into` with four random words for a counter of four words and a key of two.
 * A counter instead of a state: draws may come in any order and any number, and small seeds are as good as large ones.
 * @see Salmon, Moraes, Dror and Shaw: Parallel random numbers: as easy as 1, 2, 3 (SC 2011); known answers in Random123.
 */
export const philox = (
  into: Uint32Array,
  counter: Readonly<Record<0 | 1 | 2 | 3, number>>,
  keyLow: number,
  keyHigh: number,
): void => {
  let c0 = counter[0]
  let c1 = counter[1]
  let c2 = counter[2]
  let c3 = counter[3]
  let k0 = keyLow
  let k1 = keyHigh
  for (let round = 0; round < 10; round += 1) {
    const first = high(M0, c0) ^ c3 ^ k1
    const second = high(M1, c2) ^ c1 ^ k0
    const low0 = Math.imul(M0, c0)
    c1 = Math.imul(M1, c2)
    c0 = second
    c2 = first
    c3 = low0
    k0 = (k0 + W0) | 0
    k1 = (k1 + W1) | 0
  }
  into[0] = c0
  into[1] = c1
  into[2] = c2
  into[3] = c3
}

/** A 32-bit number for a name (FNV-1a), so that an assumption's draws are its own wherever it stands in the list. */
export const nameNumber = (name: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
