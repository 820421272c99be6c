import { expect, it } from 'vitest'
import { withShortGaps } from './short-gaps.ts'
import { readText } from './text.ts'

it('a line keeps its words and its blanks, but never more than four hundred in a row', () => {
  expect(withShortGaps('Netto   1.200')).toBe('Netto   1.200')
  expect(withShortGaps(`a${'\t'.repeat(900)}b${' '.repeat(400)}c`)).toBe(`a${'\t'.repeat(400)}b${' '.repeat(400)}c`)
  expect(withShortGaps(`${' '.repeat(500)}x`)).toBe(`${' '.repeat(400)}x`)
})

it.each([
  ['a heading', `# Tidlig ${'\t'.repeat(300_000)}indsats`],
  ['a line of dashes', `--${' '.repeat(300_000)}x`],
  ['a row of tabs', `${'\t'.repeat(300_000)} `],
  ['strokes', `|${' '.repeat(300_000)}|x`],
  ['a page number', `Side 1 af 1${' '.repeat(300_000)}x`],
])('%s with blanks without end is read like any other', (_, line) => {
  expect(() => readText(`${line}\n${line}`)).not.toThrow()
})
