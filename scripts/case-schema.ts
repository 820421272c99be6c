// Writes the published JSON Schema of a case file from the shape that reads it; `--check` fails where they differ.
import { readFile, writeFile } from 'node:fs/promises'
import { caseSchema } from '../src/documents/case-schema.ts'

const file = new URL('../cases/case.schema.json', import.meta.url)
const made = `${JSON.stringify(caseSchema(), null, 2)}\n`

if (process.argv.includes('--check')) {
  const published = await readFile(file, 'utf8').catch(() => '')
  if (published !== made) {
    console.error('cases/case.schema.json is not what src/investment/case.ts says. Run: npm run schema')
    process.exitCode = 1
  } else console.log('cases/case.schema.json is up to date')
} else await writeFile(file, made)
