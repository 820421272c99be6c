// Makes the files: so many documents with planted errors and so many clean ones, every format in turn.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Format, formats } from './layout.ts'
import { drawClean, drawFaulty } from './plant.ts'
import { endings, render } from './render.ts'
import type { PlantedCode, Truth } from './truth.ts'
import { tablesOf } from './world.ts'

/** A file and what was planted in it; nothing in a clean one. */
export type Made = {
  readonly file: string
  readonly seed: number
  readonly format: Format
  readonly tables: readonly string[]
  readonly truths: readonly Truth[]
}

export type Making = {
  readonly folder: string
  readonly documents: number
  readonly seed: number
  readonly format: Format | null
  readonly only: PlantedCode | null
  readonly clean: boolean
}

/** The files of consecutive seeds. Kinds of error and formats go round at different lengths, so that each meets each. */
export const makeFiles = async (of: Making): Promise<readonly Made[]> => {
  const made: Made[] = []
  await mkdir(of.folder, { recursive: true })
  for (let at = 0; at < of.documents; at += 1) {
    const seed = of.seed + at
    const format = of.format ?? formats[seed % formats.length] ?? 'html'
    const { world, truths } = of.clean ? { world: drawClean(seed), truths: [] } : drawFaulty(seed, of.only ?? undefined)
    const file = path.join(of.folder, `${of.clean ? 'clean' : 'planted'}-${seed}-${format}.${endings[format]}`)
    await writeFile(file, await render(world, format))
    made.push({
      file,
      seed,
      format,
      tables: tablesOf(world).flatMap(table => (table.name === null ? [] : [table.name])),
      truths,
    })
  }
  return made
}
