// The digests of the journal: a row's MAC, a row's leaf, the root of a seal's leaves, and the MAC of a seal.
import { createHash, createHmac, type KeyObject, timingSafeEqual } from 'node:crypto'
import type { Moment } from '../client.ts'
import { canonical, type Row } from './canonical.ts'

/** The MAC of a row: HMAC-SHA256 of its canonical form. It stays when the content is deleted. */
export const rowMac = (key: KeyObject, row: Row): Buffer => createHmac('sha256', key).update(canonical(row)).digest()

/** What a seal says, apart from its MAC. */
export type SealWords = {
  readonly municipality: number
  readonly n: number
  readonly rows: number
  readonly root: Buffer
  readonly previous: Buffer
  readonly at: Moment
}

/** The MAC of a seal: HMAC-SHA256 over its municipality, number, count, root, the MAC of the seal before, and its time. */
export const sealMac = (key: KeyObject, { municipality, n, rows, root, previous, at }: SealWords): Buffer => {
  const words = ['forlaens/seal/1', municipality, n, rows, root.toString('hex'), previous.toString('hex'), at]
  return createHmac('sha256', key).update(JSON.stringify(words)).digest()
}

/** What stands where there is no seal before. */
export const noSeal = Buffer.alloc(32)

/** What is left of a row for ever. */
export type Kept = {
  readonly municipality: number
  readonly id: string
  readonly at: Moment
  readonly deleteAfter: string
  readonly mac: Buffer
}

/** A row as a leaf: its place, and everything of it that stays when its content is deleted. */
export const leafOf = (place: number, { municipality, id, at, deleteAfter, mac }: Kept): Buffer =>
  sha256(Buffer.of(0), Buffer.from(JSON.stringify([place, municipality, id, at, deleteAfter, mac.toString('hex')])))

/** The Merkle root of leaves: pairs are hashed upwards, an odd one is carried along. @throws RangeError without leaves. */
export const rootOf = (leaves: readonly Buffer[]): Buffer => {
  let level = leaves
  while (level.length > 1) {
    const above: Buffer[] = []
    for (const [at, left] of level.entries()) {
      if (at % 2 === 1) continue
      const right = level[at + 1]
      above.push(right === undefined ? left : sha256(Buffer.of(1), left, right))
    }
    level = above
  }
  const [root] = level
  if (root === undefined) throw new RangeError('a seal of no rows')
  return root
}

/** True where two digests are the same. */
export const same = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b)

const sha256 = (...parts: readonly Buffer[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
