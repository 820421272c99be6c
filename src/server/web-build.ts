// The built pages: found in the package, or in a clone built anew where a source is newer than what is there.
import { existsSync } from 'node:fs'
import { readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { message } from '../language/message.ts'
import type { Progress } from '../store/binaries.ts'
import { type Places, packageFolder } from '../store/places.ts'

/** What the pages are made of: the rooms the web may import, and how it is built. A change anywhere makes them old. */
const rooms = [
  'web',
  'contract',
  'charts',
  'language',
  'access',
  'casework',
  'detection',
  'investment',
  'forecast',
  'evaluation',
  'programme',
]
const sources = [...rooms.map(room => `src/${room}`), 'docs/guide', 'vite.config.ts', 'package-lock.json']

/** The newest change of a file or of anything in a folder, in milliseconds; 0 where there is nothing. */
const newestIn = async (path: string): Promise<number> => {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const inside = await Promise.all(
    (await readdir(path)).filter(name => !name.endsWith('.test.ts')).map(name => newestIn(join(path, name))),
  )
  // A folder's own time tells of a file that was taken away.
  return Math.max(found.mtimeMs, ...inside)
}

/** True where the pages in `built` are missing, or older than what they are made of. */
export const isOld = async (root: string, built: string): Promise<boolean> => {
  const made = await stat(join(built, 'index.html')).catch(() => undefined)
  if (made === undefined) return true
  const times = await Promise.all(sources.map(source => newestIn(join(root, source))))
  return Math.max(...times) > made.mtimeMs
}

/**
 * The folder of the pages, made ready. An installed package has them; a clone builds them into its data folder. Undefined
 * where there are none and they could not be built: the server runs all the same and says so.
 */
export const preparePages = async (places: Places, progress: Progress): Promise<string | undefined> => {
  const root = packageFolder('.')
  if (!existsSync(join(root, 'src', 'web', 'index.html'))) {
    const packed = packageFolder('dist/web')
    return existsSync(join(packed, 'index.html')) ? packed : undefined
  }
  const built = join(places.data, 'web')
  if (!(await isOld(root, built))) return built
  progress(message('building-pages'))
  const begun = performance.now()
  try {
    await build(root, built)
    progress(message('pages-built', { seconds: ((performance.now() - begun) / 1000).toFixed(1).replace('.', ',') }))
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    progress(message('pages-not-built', { reason }))
  }
  return existsSync(join(built, 'index.html')) ? built : undefined
}

/** Builds beside and moves into place, so that a build that was killed leaves nothing that looks finished. */
const build = async (root: string, built: string): Promise<void> => {
  const vite = await import('vite')
  const partial = `${built}.${process.pid}.partial`
  await vite.build({
    configFile: join(root, 'vite.config.ts'),
    // Read by Node itself: the usual loader writes a file below node_modules, which may belong to someone else.
    configLoader: 'native',
    logLevel: 'silent',
    build: { outDir: partial, emptyOutDir: true },
  })
  await rm(built, { recursive: true, force: true })
  await rename(partial, built)
}
