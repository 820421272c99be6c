// A backup as it lies on disk: one file per table as PostgreSQL's COPY writes it, and a manifest that says what must be there.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { BadInput, type Message, message } from '../language/message.ts'
import { hasCode } from './faults.ts'

const Digest = z.string().regex(/^[0-9a-f]{64}$/)
// Names become file names and SQL, so nothing but plain ones is taken.
const Name = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/)

const TableEntry = z.object({
  schema: Name,
  name: Name,
  file: z.string(),
  columns: z.array(Name).min(1),
  rows: z.int().min(0),
  bytes: z.int().min(0),
  sha256: Digest,
})

const SequenceEntry = z.object({
  schema: Name,
  name: Name,
  lastValue: z.string().regex(/^-?\d+$/),
  isCalled: z.boolean(),
})

const Manifest = z.object({
  format: z.literal('forlaens/backup/1'),
  program: z.string(),
  createdAt: z.iso.datetime(),
  server: z.string(),
  mode: z.enum(['demo', 'production']),
  migrations: z.array(z.object({ name: z.string(), sha256: Digest })).min(1),
  tables: z.array(TableEntry),
  sequences: z.array(SequenceEntry),
})

/** What a backup holds. */
export type Manifest = z.infer<typeof Manifest>
/** One table of a backup. */
export type TableEntry = z.infer<typeof TableEntry>
/** One sequence of a backup, as it stood. */
export type SequenceEntry = z.infer<typeof SequenceEntry>

/** The names of the manifest and of the file with its digest; `sha256sum -c manifest.sha256` reads the latter. */
export const manifestFile = 'manifest.json'
export const manifestDigestFile = 'manifest.sha256'

/** The file of a table within the backup. */
export const tableFile = (schema: string, name: string): string => `${schema}.${name}.copy`

/**
 * The manifest of a backup folder.
 * @throws BadInput where the folder is no finished backup.
 */
export const readManifest = async (folder: string): Promise<Manifest> => {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EACCES')) throw new BadInput(message('no-backup', { folder }))
    throw error
  })
  const parsed = Manifest.safeParse(jsonOf(text))
  if (!parsed.success || folder.endsWith('.partial')) throw new BadInput(message('no-backup', { folder }))
  return parsed.data
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What is wrong with a file of a backup. */
export type SnapshotFault = { readonly file: string; readonly problem: Message }

/** Reads every file of a backup again and names the ones that are not as the manifest says; first of all the manifest itself. */
export const verifySnapshot = async (folder: string, manifest: Manifest): Promise<readonly SnapshotFault[]> => {
  const faults: SnapshotFault[] = []
  const stated = await readFile(join(folder, manifestDigestFile), 'utf8').catch(() => '')
  if (stated !== digestLine(await digestOf(join(folder, manifestFile)))) {
    faults.push({ file: manifestFile, problem: message('backup-changed', { file: manifestFile }) })
  }
  for (const { schema, name, file, bytes, sha256 } of manifest.tables) {
    const path = join(folder, tableFile(schema, name))
    const found = await stat(path).catch(() => undefined)
    if (found === undefined || file !== tableFile(schema, name)) {
      faults.push({ file, problem: message('backup-file-missing', { file }) })
    } else if (found.size !== bytes || (await digestOf(path)) !== sha256) {
      faults.push({ file, problem: message('backup-changed', { file }) })
    }
  }
  return faults
}

/** The line of `manifest.sha256`. */
export const digestLine = (sha256: string): string => `${sha256}  ${manifestFile}\n`

const digestOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const bytes of createReadStream(path)) hash.update(bytes)
  return hash.digest('hex')
}

/** Makes sure that what a folder lists has reached the disk. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A finished backup in a folder of backups. */
export type Kept = { readonly folder: string; readonly manifest: Manifest }

/** The newest finished backup below `folder`, or undefined. */
export const newestBackup = async (folder: string): Promise<Kept | undefined> => {
  const names = await readdir(folder).catch(() => [])
  const kept: Kept[] = []
  for (const name of names) {
    const manifest = await readManifest(join(folder, name)).catch(() => undefined)
    if (manifest !== undefined) kept.push({ folder: join(folder, name), manifest })
  }
  return kept.toSorted((a, b) => (a.manifest.createdAt < b.manifest.createdAt ? 1 : -1))[0]
}
