// Generated documents of every format with planted slips are audited within the limits of the issue; the three hundred of
// `npm run test:long` are read by the command.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inThisProcess } from './audit-files.ts'
import { makeFiles } from './make.ts'
import { passes, printScore, scoreOf } from './score.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'forlaens-planted-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('what is planted in a document is found in its cell with its code, and little else; a clean one is clean', async () => {
  const of = { folder, documents: 27, seed: 70_001, format: null, only: null }
  const made = [...(await makeFiles({ ...of, clean: false })), ...(await makeFiles({ ...of, clean: true }))]
  const findings = await inThisProcess(made.map(each => each.file))
  const score = scoreOf(made.map(({ file, ...each }) => ({ ...each, findings: findings.get(file) ?? null })))
  expect(score.all.planted).toBeGreaterThan(30)
  expect(passes(score), printScore(score, 20)).toBe(true)
}, 60_000)
