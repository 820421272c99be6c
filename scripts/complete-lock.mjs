// Adds to package-lock.json the optional platform packages that the registry did not offer when the lockfile was made.
// `npm ci` wants every optional dependency listed; npm skips those whose os, cpu or libc do not fit. Run after each
// `npm install`.
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
const packages = lock.packages

const systems = [
  [/android/, 'android'],
  [/darwin/, 'darwin'],
  [/win32|windows|node-win/, 'win32'],
  [/freebsd/, 'freebsd'],
  [/openharmony/, 'openharmony'],
]
const processors = ['arm64', 'x64', 'ia32', 'riscv64', 'ppc64', 's390x', 'loong64']

/** The platform a package is for, read from its name; the fields npm itself would have written. */
const platformOf = name => {
  const system = systems.find(([pattern]) => pattern.test(name))?.[1] ?? 'linux'
  const processor =
    processors.find(each => name.includes(each)) ??
    (name.includes('arm') ? 'arm' : name.includes('wasm32') ? 'wasm32' : undefined)
  const libc = name.includes('musl') ? ['musl'] : name.includes('gnu') ? ['glibc'] : undefined
  return { cpu: processor === undefined ? [] : [processor], ...(libc === undefined ? {} : { libc }), os: [system] }
}

let added = 0
for (const [at, entry] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (packages[`node_modules/${name}`] !== undefined || packages[`${at}/node_modules/${name}`] !== undefined) continue
    if (/[^0-9A-Za-z.+-]/.test(range)) {
      console.error(`skipped ${name}@${range}: not an exact version`)
      process.exitCode = 1
      continue
    }
    const dev = entry.dev === true ? { dev: true } : {}
    packages[`node_modules/${name}`] = { version: range, ...platformOf(name), ...dev, optional: true }
    added += 1
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`package-lock.json: ${added} platform packages added`)
