// Packs the package, installs the packed file into an empty folder, and runs a command and a library import there.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(path.join(os.tmpdir(), 'forlaens-package-'))
const npm = (args, cwd) => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })

const expect = (name, condition, seen) => {
  if (condition) return console.log(`package: ${name}`)
  throw new Error(`package: ${name} failed. Seen: ${seen}`)
}

try {
  execFileSync('node', ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' })
  const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], root))
  const files = packed.files.map(file => file.path)
  expect(
    'no test, source map or data in the package',
    !files.some(file => /\.test\.|^data\/|^test\//.test(file)),
    files,
  )
  expect(
    'every migration is in the package',
    files.some(file => /^dist\/store\/migrations\/.*\.sql$/.test(file)),
    files,
  )
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'empty', private: true, type: 'module' }))
  npm(['install', '--prefer-offline', '--no-audit', '--no-fund', path.join(folder, packed.filename)], folder)

  const run = spawnSync(
    path.join(folder, 'node_modules/.bin/forlaens'),
    ['case', 'compute', 'node_modules/forlaens/cases/koebenhavn-2016.yaml', '--json'],
    { cwd: folder, encoding: 'utf8' },
  )
  expect('the command runs', run.status === 0, run.stderr)
  expect('København pays itself back in year 6', JSON.parse(run.stdout).payback.service.index === 6, run.stdout)

  const script = `import { computeCase, readCaseFile, readRules, RefundRule } from 'forlaens'
    const read = await readCaseFile('node_modules/forlaens/cases/herning-2012.yaml')
    console.log(JSON.stringify({ net: computeCase(read.case).net, rules: readRules('refunds', RefundRule).length }))`
  const node = path.join(folder, 'node_modules/.bin/node')
  const library = spawnSync(node, ['--input-type=module', '-e', script], { cwd: folder, encoding: 'utf8' })
  expect('the library imports', library.status === 0, library.stderr)
  const answer = JSON.parse(library.stdout)
  expect('Herning 2012 nets 1.000, 0, -1.000, -2.500', answer.net.join() === '1000,0,-1000,-2500', library.stdout)
  expect('the rules came along', answer.rules > 5, library.stdout)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
