// Tests of new ids: their form, that they differ, and that they sort by time.
import { expect, it } from 'vitest'
import { z } from 'zod'
import { lowestIdAt, newId } from './uuid.ts'

const at = new Date('2026-06-15T08:30:00.123Z')

it('is a UUID of version 7 that begins with the time', () => {
  const id = newId(at)
  expect(z.uuidv7().safeParse(id).success).toBe(true)
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at.getTime())
})

it('is another one each time, and a later one sorts after', () => {
  const ids = Array.from({ length: 1000 }, () => newId(at))
  expect(new Set(ids).size).toBe(1000)
  const later = newId(new Date(at.getTime() + 1))
  expect(ids.every(id => id < later)).toBe(true)
})

it('lies between the lowest of its own millisecond and the lowest of the next', () => {
  const next = new Date(at.getTime() + 1)
  for (let tries = 0; tries < 100; tries++) {
    const id = newId(at)
    expect(lowestIdAt(at) <= id && id < lowestIdAt(next)).toBe(true)
  }
  expect(lowestIdAt(new Date(0))).toBe('00000000-0000-0000-0000-000000000000')
})
