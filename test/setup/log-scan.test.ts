// The scan of the logs finds a person number, a name and nothing else, and fails where it read nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { demoNames, plantedMarker, scanLogs, tellingLines } from './log-scan.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forlaens-scan-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const cpr = ['61', '05', '14', '-', '4000'].join('')

it.each([cpr, cpr.replace('-', ''), `"${cpr}"`, 'Mette Lund', 'æ Spørger adviser'])('finds %s', said => {
  expect(tellingLines(`{"msg":"a"}\n{"msg":"${said}"}\n`, demoNames())).toHaveLength(1)
})

it.each([
  '{"time":1781510400123}',
  '{"number":"123-456-789"}',
  '{"ms":12.3456789012}',
  '7018e3a1-0c4b-7d2e-9b4f-1a2b3c4d5e6f',
])('leaves %s alone', line => {
  expect(tellingLines(line, demoNames())).toEqual([])
})

it('a folder of logs without the planted line was not read', () => {
  scanLogs(folder, [])
  writeFileSync(join(folder, 'a.log'), '{"msg":"started"}\n')
  expect(() => scanLogs(folder, [])).toThrow('found no planted line')
  writeFileSync(join(folder, 'b.log'), `{"msg":"${plantedMarker}"}\n`)
  scanLogs(folder, demoNames())
  writeFileSync(join(folder, 'c.log'), `{"msg":"${cpr}"}\n`)
  expect(() => scanLogs(folder, [])).toThrow('a log tells of a person')
})
