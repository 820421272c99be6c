// A published head: how it is written, and what is none.
import { expect, it } from 'vitest'
import { headText, parseHead } from './head.ts'

const mac = Buffer.alloc(32, 0xab)
const digits = 'ab'.repeat(32)

it('is the number of the seal and its MAC, and reads back as it was written', () => {
  expect(headText({ n: 12, mac })).toBe(`12:${digits}`)
  expect(parseHead(`12:${digits}`, 999)).toEqual({ municipality: 999, n: 12, mac })
})

it('names its municipality where it is another than one’s own, and may be copied with what stands around it', () => {
  expect(parseHead(` 101/12:${digits.toUpperCase()}\n`, 999)).toEqual({ municipality: 101, n: 12, mac })
  expect(parseHead(`0/1:${digits}`, 999)).toEqual({ municipality: 0, n: 1, mac })
})

it.each([
  '',
  '1',
  '1:',
  '0:aa',
  `0:${digits}`,
  `1:${digits.slice(1)}`,
  `1:${digits}a`,
  `x1:${digits}`,
  `1:${'g'.repeat(64)}`,
  `9999/1:${digits}`,
  `1234567890123456:${digits}`,
])('is not "%s"', given => {
  expect(() => parseHead(given, 999)).toThrow(`"${given}" er ikke et journalhoved`)
})
