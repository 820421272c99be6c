#!/usr/bin/env node
// Starts the forlaens command with the Node this project carries, or with the one at hand if it is new enough.
// Plain JavaScript that any Node since 18 can read, because it runs before the right Node is found.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

const wanted = 24
const source = fileURLToPath(new URL('../src/cli/start.ts', import.meta.url))
const built = fileURLToPath(new URL('../dist/cli/start.js', import.meta.url))
// Node strips no types below node_modules, so an installed package runs what was built; a clone runs its sources.
const main = existsSync(source) ? source : built

/** The Node this package carries for the platform, or undefined where it carries none. */
function carriedNode() {
  const windows = process.platform === 'win32'
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`
  try {
    return createRequire(import.meta.url).resolve(`${name}/bin/node${windows ? '.exe' : ''}`)
  } catch {
    return undefined
  }
}

const major = Number(process.versions.node.split('.')[0])
const node = major >= wanted ? process.execPath : carriedNode()
if (node === undefined) {
  console.error(
    `forlaens: der skal bruges Node ${wanted} eller nyere; her kører Node ${process.versions.node}, og pakken har ingen med til ${process.platform}-${process.arch}. Installer Node ${wanted}, og prøv igen.`,
  )
  process.exit(2)
} else if (node === process.execPath) {
  await import(new URL(`file://${main}`).href)
} else {
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  // A terminal sends Ctrl-C to both; forwarding makes `kill` of this process work as well.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', error => {
    console.error(`forlaens: den medbragte Node kunne ikke startes (${error.message}).`)
    process.exit(2)
  })
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 128 + constants.signals[signal]))
}
