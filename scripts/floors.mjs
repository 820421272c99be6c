// The floors check: which room may import which. It proves that it read the house, and on a planted violation that it
// can fail.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)

/** Below this many modules the check has lost its way and must not pass. */
const fewest = 40

const first = ['access', 'casework', 'detection', 'investment', 'forecast', 'evaluation', 'programme']
const pure = ['language', ...first]

/** Rooms each room may import besides itself and the ground floor; DESIGN's edges, and no others. */
const allowed = {
  language: [],
  access: [],
  detection: ['access'],
  casework: ['access', 'detection'],
  evaluation: ['access', 'casework', 'detection'],
  forecast: ['access', 'casework', 'detection'],
  investment: ['access', 'casework', 'forecast', 'evaluation'],
  programme: ['access', 'evaluation', 'investment'],
  contract: first,
  charts: first,
  documents: [...first, 'charts'],
  store: [...first, 'contract', 'documents', 'charts'],
  server: [...first, 'contract', 'documents', 'charts', 'store'],
  web: [...first, 'contract', 'charts'],
  cli: [...first, 'contract', 'documents', 'charts', 'store', 'server'],
}

/** npm packages the pure floors may use: they neither read a clock nor reach outside. */
const purePackages = ['zod', 'temporal-polyfill']

const rules = base => [
  { name: 'no-cycles', severity: 'error', from: { path: `^${base}` }, to: { circular: true } },
  ...Object.entries(allowed).map(([room, others]) => ({
    name: `${room}-imports-only-below`,
    severity: 'error',
    from: { path: `^${base}/${room}/` },
    to: { path: `^${base}/`, pathNot: `^${base}/(?:${[room, 'language', ...others].join('|')})/` },
  })),
  {
    name: 'every-room-is-known',
    severity: 'error',
    from: { path: `^${base}/`, pathNot: `^${base}/(?:${Object.keys(allowed).join('|')})/|^${base}/index\\.ts$` },
    to: {},
  },
  {
    name: 'pure-floors-use-no-machine',
    severity: 'error',
    from: { path: `^${base}/(?:${pure.join('|')})/`, pathNot: '\\.test\\.ts$' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'pure-floors-use-few-packages',
    severity: 'error',
    from: { path: `^${base}/(?:${pure.join('|')})/`, pathNot: '\\.test\\.ts$' },
    to: { path: 'node_modules', pathNot: `node_modules/(?:${purePackages.join('|')})/` },
  },
  {
    name: 'imports-resolve',
    severity: 'error',
    from: { path: `^${base}/` },
    // What the bundler makes is no file; the guides are held by test/web/guide-blocks.
    to: { couldNotResolve: true, pathNot: '^virtual:guide/' },
  },
]

const read = async folder => {
  const { output } = await cruise(
    [folder],
    {
      parser: 'swc',
      doNotFollow: { path: 'node_modules' },
      ruleSet: { forbidden: rules(folder) },
      validate: true,
      enhancedResolveOptions: {
        extensions: ['.ts', '.tsx', '.js'],
        exportsFields: ['exports'],
        conditionNames: ['import', 'node'],
      },
    },
    {},
    { tsConfig: extractTSConfig('./tsconfig.json') },
  )
  const own = output.modules.filter(module => module.source.startsWith(`${folder}/`))
  return { modules: own.map(module => module.source), violations: output.summary.violations }
}

/** What a pure file may not mention: the clock, randomness and the process reach it only as arguments. */
const machine = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bTemporal\.Now\b|\bcrypto\.random/

const impure = modules =>
  modules
    .filter(
      module =>
        new RegExp(`^[^/]+(?:/[^/]+)*/(?:${pure.join('|')})/`).test(`x/${module}`) && !module.endsWith('.test.ts'),
    )
    .filter(module => machine.test(readFileSync(module, 'utf8')))

const house = await read('src')
const problems = [
  ...house.violations.map(each => `${each.from} -> ${each.to} (${each.rule.name})`),
  ...impure(house.modules).map(module => `${module} reads the clock, randomness or the process itself`),
]
if (house.modules.length < fewest) problems.push(`only ${house.modules.length} modules were read; the check is blind`)

// The planted house breaks every kind of rule once; each must be seen.
const planted = await read('test/floors/planted')
const seen = new Set(planted.violations.map(each => each.rule.name))
for (const rule of [
  'language-imports-only-below',
  'casework-imports-only-below',
  'web-imports-only-below',
  'pure-floors-use-no-machine',
  'pure-floors-use-few-packages',
  'every-room-is-known',
  'no-cycles',
]) {
  if (!seen.has(rule)) problems.push(`the planted violation of ${rule} was not seen; the check is blind`)
}
if (impure(planted.modules).length !== 1) problems.push('the planted clock was not seen; the check is blind')

for (const problem of problems) console.error(`floors: ${problem}`)
console.log(`floors: ${house.modules.length} modules read, ${planted.violations.length} planted violations seen`)
process.exit(problems.length === 0 ? 0 : 1)
