// Case files as they are typed at the command line: written to a folder of their own, refused in one line.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { main } from '../../src/cli/main.ts'

/** What `forlaens case ...` answers. */
export const typeCase = async (...typed: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) }
  const code = await main(['case', ...typed], { ...io, env: {}, now: () => new Date(0) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

/** A folder for case files; `away` removes it. */
export const caseFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'forlaens-case-'))
  const write = (content: string | Uint8Array, name = 'case.yaml'): string => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  /** The refusal of a file by both commands: one line, exit 2, nothing said besides; without the folder's name. */
  const refusal = async (path: string): Promise<string> => {
    const answers = [await typeCase('audit', path), await typeCase('compute', path, '--json')]
    for (const { code, out, err } of answers) {
      expect(code).toBe(2)
      expect(out).toBe('')
      expect(err).not.toContain('\n')
      expect(err).toContain(path)
    }
    const [audit, compute] = answers
    expect(audit?.err).toBe(compute?.err)
    return (audit?.err ?? '').replaceAll(`${folder}/`, '')
  }
  return { folder, write, refusal, away: () => rmSync(folder, { recursive: true }) }
}

/** A right case file that wrong ones are changes of. */
export const wholeCase = `schema: forlaens/case/1
id: sample
title: To socialrådgivere mere
municipality: "999"
unit: 1000 kr.
sign: cost-positive
priceLevel: 2026
years: [2026, 2027]
lines:
  - id: advisers
    label: To socialrådgivere
    kind: cost
    timing: lasting
    drivers: { units: 2, unit: årsværk, price: 600 }
    amounts: [1200, 1200]
  - id: placements
    label: Færre anbringelser
    kind: saving
    timing: lasting
    amounts: [0, -2500]
totals:
  - { id: net, label: Netto, sums: [advisers, placements], stated: [1200, -1300] }
claims:
  - { id: net-2027, kind: amount, says: "1,3 mio. kr.", value: -1300, equals: net@2027 }
`

/** The right case file with one thing changed. */
export const changedCase = (from: string, to: string): string => {
  expect(wholeCase).toContain(from)
  return wholeCase.replace(from, to)
}
