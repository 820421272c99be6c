// 10,000 draws of København in TypeScript against the same loop in C, compiled here, and against R with hesim where it is.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCaseFile } from '../src/documents/case-file.ts'
import type { InvestmentCase } from '../src/investment/case.ts'
import { type Draws, drawCase, usualDraws, usualSeed } from '../src/investment/uncertainty/draws.ts'
import { flatCase } from './flat-case.ts'
import { medianOf } from './timing.ts'

const rounds = 9
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

const compiler = (): string | undefined =>
  ['cc', 'gcc', 'clang'].find(name => spawnSync(name, ['--version']).status === 0)

/** Holds every total and every payback of the two against each other: the same draws, so the same numbers. */
const heldTogether = (drawn: Draws, lines: readonly string[]): void => {
  const last = (drawn.years.length - 1) * drawn.draws
  for (const [draw, line] of lines.entries()) {
    const [total = Number.NaN, back] = line.split(' ').map(Number)
    const own = drawn.cumulative[last + draw] ?? 0
    if (Math.abs(total - own) > 1e-6 * Math.max(1, Math.abs(own)) || back !== drawn.payback[draw]) {
      throw new Error(`draw ${draw}: C has ${line}, TypeScript ${own} ${drawn.payback[draw]}`)
    }
  }
  if (lines.length !== drawn.draws) throw new Error(`C answered ${lines.length} draws`)
}

/** How many times as long TypeScript takes as C, or why that was not measured. */
const againstC = (of: InvestmentCase, own: number): number | string => {
  const cc = compiler()
  if (cc === undefined) return 'not run: no C compiler'
  const folder = mkdtempSync(path.join(os.tmpdir(), 'forlaens-bench-'))
  try {
    const program = path.join(folder, 'draws')
    const built = spawnSync(cc, ['-O2', '-std=c11', '-Wall', '-Wextra', '-o', program, here('draws.c'), '-lm'])
    if (built.status !== 0) throw new Error(`${cc}: ${built.stderr.toString()}`)
    const input = flatCase(of, usualDraws, rounds, usualSeed).join('\n')
    const ran = spawnSync(program, { input, encoding: 'utf8', maxBuffer: 2 ** 26 })
    if (ran.status !== 0) throw new Error(`the loop in C ended with ${ran.status}`)
    const [time, ...lines] = ran.stdout.trim().split('\n')
    heldTogether(drawCase(of), lines)
    return own / Number(time)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** How many times as long TypeScript takes as hesim takes to draw the same assumptions alone. */
const againstHesim = (of: InvestmentCase, own: number): number | string => {
  if (spawnSync('Rscript', ['-e', 'library(hesim)']).status !== 0) return 'not run: no R with hesim'
  const flat = flatCase(of, usualDraws, 1, usualSeed)
  const [inputs = 0, drawn = 0] = flat.slice(6, 8)
  const spreads = Array.from({ length: drawn }, (_, at) => {
    const start = 9 + inputs + at * 7
    return [flat[start], ...flat.slice(start + 4, start + 7)]
  })
  const ran = spawnSync('Rscript', [here('draws.R')], {
    input: [usualDraws, ...spreads.flat()].join('\n'),
    encoding: 'utf8',
  })
  if (ran.status !== 0) throw new Error(`R: ${ran.stderr}`)
  const [time = Number.NaN, ...means] = ran.stdout.trim().split(/\s+/).map(Number)
  const { values, draws } = drawCase(of)
  for (const [at, mean] of means.entries()) {
    const row = values.subarray(at * draws, (at + 1) * draws)
    const ours = row.reduce((sum, each) => sum + each, 0) / draws
    const error = Math.sqrt(row.reduce((sum, each) => sum + (each - ours) ** 2, 0) / draws / draws)
    if (!(Math.abs(mean - ours) <= 6 * error))
      throw new Error(`assumption ${at}: R has mean ${mean}, TypeScript ${ours}`)
  }
  return own / time
}

/** Every measure of this file by its name in limits.yaml; a sentence where one was not run. */
export const measureDraws = async (): Promise<Record<string, number | string>> => {
  const { case: of } = await readCaseFile(here('../cases/koebenhavn-2016.yaml'))
  const own = await medianOf(rounds, () => drawCase(of))
  return { 'draws-10000': own, 'draws-to-c': againstC(of, own), 'draws-to-hesim': againstHesim(of, own) }
}
