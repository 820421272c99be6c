// Tests of the digests: what each covers, and that a root has one shape for its leaves.
import { createSecretKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { leafOf, noSeal, rootOf, rowMac, same, sealMac } from './digest.ts'

const key = createSecretKey(Buffer.alloc(32, 1))
const other = createSecretKey(Buffer.alloc(32, 2))
const at = '2026-06-15T08:30:00.123000Z'
const id = '0197726a-0000-7000-8000-000000000001'
const salt = Buffer.alloc(16, 7)
const row = { municipality: 999, id, at, deleteAfter: '2031-06-15', salt, purpose: 'door', body: { action: 'read' } }
const kept = { municipality: 999, id, at, deleteAfter: '2031-06-15', mac: rowMac(key, row) }
const leaf = (place: number) => leafOf(place, kept)

describe('a row', () => {
  it('has another MAC under another key', () => {
    expect(rowMac(key, row)).toHaveLength(32)
    expect(same(rowMac(key, row), rowMac(other, row))).toBe(false)
  })

  it.each([
    ['place', leafOf(1, kept)],
    ['municipality', leafOf(0, { ...kept, municipality: 0 })],
    ['id', leafOf(0, { ...kept, id: id.replace('1', '2') })],
    ['time', leafOf(0, { ...kept, at: at.replace('123000', '123001') })],
    ['last day', leafOf(0, { ...kept, deleteAfter: '2026-06-16' })],
    ['MAC', leafOf(0, { ...kept, mac: noSeal })],
  ])('is another leaf by its %s', (_, changed) => {
    expect(same(changed, leaf(0))).toBe(false)
  })
})

describe('a root', () => {
  it('is the leaf itself where there is one, and of every number of leaves another', () => {
    expect(same(rootOf([leaf(0)]), leaf(0))).toBe(true)
    const roots = Array.from({ length: 20 }, (_, count) =>
      rootOf(Array.from({ length: count + 1 }, (_, at) => leaf(at))).toString('hex'),
    )
    expect(new Set(roots).size).toBe(20)
  })

  it('changes with the order of its leaves', () => {
    const leaves = [leaf(0), leaf(1), leaf(2)]
    expect(same(rootOf(leaves), rootOf(leaves.toReversed()))).toBe(false)
  })

  it('of no leaves is none', () => {
    expect(() => rootOf([])).toThrow(new RangeError('a seal of no rows'))
  })
})

describe('a seal', () => {
  const words = { municipality: 999, n: 1, rows: 12, root: leaf(0), previous: noSeal, at }
  it.each([
    ['key', sealMac(other, words)],
    ['municipality', sealMac(key, { ...words, municipality: 0 })],
    ['number and count', sealMac(key, { ...words, n: 11, rows: 2 })],
    ['root', sealMac(key, { ...words, root: leaf(1) })],
    ['previous seal', sealMac(key, { ...words, previous: leaf(1) })],
    ['time', sealMac(key, { ...words, at: at.replace('123000', '123001') })],
  ])('has another MAC by its %s', (_, changed) => {
    expect(same(changed, sealMac(key, words))).toBe(false)
  })

  it('is not the same as something shorter', () => {
    expect(same(Buffer.alloc(31), noSeal)).toBe(false)
  })
})
