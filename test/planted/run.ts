// Makes documents with planted errors and clean ones, has them audited, prints the score, and exits 1 under the limits.
//   node test/planted/run.ts --documents 300 --seed 1 [--format docx] [--only sum] [--keep FOLDER] [--slips 40] [--make-only]
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { byCommand } from './audit-files.ts'
import { formats } from './layout.ts'
import { type Made, makeFiles } from './make.ts'
import { isPlantedCode, passes, printScore, scoreOf } from './score.ts'
import { plantedCodes } from './truth.ts'

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    format: { type: 'string' },
    only: { type: 'string' },
    keep: { type: 'string' },
    slips: { type: 'string', default: '40' },
    'make-only': { type: 'boolean', default: false },
  },
})

const format = formats.find(each => each === values.format) ?? null
if (values.format !== undefined && format === null) throw new Error(`--format is one of ${formats.join(', ')}`)
const only = values.only !== undefined && isPlantedCode(values.only) ? values.only : null
if (values.only !== undefined && only === null) throw new Error(`--only is one of ${plantedCodes.join(', ')}`)

const folder = values.keep ?? (await mkdtemp(path.join(tmpdir(), 'forlaens-planted-')))
try {
  const of = { folder, documents: Number(values.documents), seed: Number(values.seed), format, only }
  const made: readonly Made[] = [
    ...(await makeFiles({ ...of, clean: false })),
    ...(await makeFiles({ ...of, clean: true })),
  ]
  if (values.keep !== undefined) await writeFile(path.join(folder, 'truth.json'), `${JSON.stringify(made, null, 2)}\n`)
  if (values['make-only']) {
    console.log(`${made.length} files in ${folder}`)
  } else {
    const findings = await byCommand(made.map(each => each.file))
    const score = scoreOf(made.map(({ file, ...each }) => ({ ...each, findings: findings.get(file) ?? null })))
    console.log(printScore(score, Number(values.slips)))
    process.exitCode = passes(score) ? 0 : 1
  }
} finally {
  if (values.keep === undefined) await rm(folder, { recursive: true, force: true })
}
