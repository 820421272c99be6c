// Tests of reading rule files: a bad rule is named by file, line and field.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { BadInput } from '../language/message.ts'
import { RuleHead } from '../language/rule.ts'
import { readRuleFile, readRules } from './rules.ts'

const Rule = RuleHead.extend({ limits: z.array(z.strictObject({ above: z.number() })) }).strict()

const text = (id: string, change: (lines: string) => string = lines => lines): string =>
  change(
    [
      `id: ${id}`,
      'title: Prøve',
      'law: Prøveloven',
      'paragraph: § 1',
      'validFrom: 2024-01-01',
      'validTo: null',
      'source: test',
      'confidence: read',
      'limits:',
      '  - above: 1',
      '  - above: 2',
    ].join('\n'),
  )

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forlaens-rules-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (name: string, content: string): void => writeFileSync(join(folder, name), content)
const fault = (content: string): string => {
  write('a.yaml', content)
  return faultOf(() => readRuleFile(join(folder, 'a.yaml'), Rule)).replace(`${folder}/`, '')
}
const faultOf = (read: () => unknown): string => {
  try {
    read()
  } catch (error) {
    if (error instanceof BadInput) return error.message
    throw error
  }
  return ''
}

describe('a folder of rules', () => {
  test('is read by id, one rule per file, and other files are left alone', () => {
    write('1.yaml', text('b'))
    write('2.yaml', text('a'))
    write('notes.txt', 'not a rule')
    expect(readRules(folder, Rule).map(rule => rule.id)).toEqual(['a', 'b'])
  })

  test('where an id is used twice is refused', () => {
    write('1.yaml', text('a'))
    write('2.yaml', text('a'))
    expect(faultOf(() => readRules(folder, Rule))).toContain(
      '2.yaml, feltet id: to regler hedder a. Giv den ene et andet id.',
    )
  })

  test('that does not exist is refused by name', () => {
    expect(faultOf(() => readRules('no-such-folder', Rule))).toBe(
      'mappen med regler "rules/no-such-folder" findes ikke eller kan ikke læses.',
    )
  })

  test('without ids is sorted by file name', () => {
    write('b.yaml', 'value: 1')
    write('a.yaml', 'value: 2')
    expect(readRules(folder, z.strictObject({ value: z.number() })).map(rule => rule.value)).toEqual([2, 1])
  })
})

describe('a bad rule is named by file, line and field', () => {
  test('where a day does not exist', () => {
    expect(fault(text('a', lines => lines.replace('2024-01-01', '2024-02-30')))).toBe(
      'a.yaml, linje 5, feltet validFrom: "2024-02-30" er ikke en dato. Skriv den som 2026-01-31.',
    )
  })

  test('where a field deep inside has the wrong type', () => {
    expect(fault(text('a', lines => lines.replace('above: 2', 'above: to')))).toMatch(
      /^a\.yaml, linje 11, feltet limits\.1\.above: reglen kan ikke bruges: .*\.$/,
    )
  })

  test('where a field is missing: the line of what should hold it', () => {
    expect(fault(text('a', lines => lines.replace('source: test\n', '')))).toMatch(
      /^a\.yaml, linje 1, feltet source: reglen kan ikke bruges: /,
    )
    expect(fault(text('a', lines => lines.replace('  - above: 2', '  - {}')))).toMatch(
      /^a\.yaml, linje 11, feltet limits\.1\.above: /,
    )
  })

  test('where a field is misspelt', () => {
    expect(fault(text('a', lines => lines.replace('  - above: 2', '  - above: 2\n    abvoe: 3')))).toBe(
      'a.yaml, linje 12, feltet limits.1.abvoe: feltet abvoe findes ikke i denne slags regel. Er det stavet rigtigt?',
    )
  })

  test('where it is no YAML', () => {
    expect(fault('id: [a')).toMatch(/^a\.yaml, linje 1: /)
  })

  test('where it is a list instead of a rule', () => {
    expect(fault('- a')).toMatch(/^a\.yaml, linje 1: reglen kan ikke bruges: /)
    expect(fault('')).toMatch(/^a\.yaml, linje 1: reglen kan ikke bruges: /)
  })

  test('where the file is missing', () => {
    expect(faultOf(() => readRuleFile('cadences/no-such.yaml', Rule))).toBe(
      'filen "rules/cadences/no-such.yaml" findes ikke eller kan ikke læses.',
    )
  })
})
