// The rule of retention as a file: each purpose once, and what is wrong said with the file and the field.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { journalPurposes } from '../../contract/journal.ts'
import { BadInput, say } from '../../language/message.ts'
import { readRuleFile } from '../rules.ts'
import { RetentionRule, readRetention } from './retention.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'forlaens-retention-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const shipped = readFileSync(new URL('../../../rules/journal/retention.yaml', import.meta.url), 'utf8')

/** What is said of a rule file with this text; undefined where it can be used. */
const faultOf = (text: string): BadInput | undefined => {
  const file = path.join(folder, 'retention.yaml')
  writeFileSync(file, text)
  try {
    readRuleFile(file, RetentionRule)
    return undefined
  } catch (error) {
    if (error instanceof BadInput) return error
    throw error
  }
}

test('the shipped rule names every purpose once', () => {
  expect(
    readRetention()
      .purposes.map(each => each.purpose)
      .toSorted(),
  ).toEqual(journalPurposes.toSorted())
  expect(faultOf(shipped)).toBeUndefined()
})

test.each([
  ['a purpose is missing', shipped.replace(/\n {2}- purpose: planning\n(?: {4}.*\n?)*/, '\n')],
  ['a purpose stands twice', `${shipped.trimEnd()}\n  - { purpose: casework, title: Igen, months: 60, why: prøve }\n`],
])('where %s, the file is refused at its purposes', (_, text) => {
  expect(text).not.toBe(shipped)
  const fault = faultOf(text)
  expect(fault?.place.field).toBe('purposes')
  expect(say(fault?.problem ?? { code: 'bad-rule', values: { reason: '' } })).toContain(
    `hvert formål skal stå der én gang: ${journalPurposes.join(', ')}`,
  )
})
