// What the doctor looks at on the machine: Node, folders, the server's user, backups, settings.
import { existsSync, readFileSync } from 'node:fs'
import { access, constants, lstat, readdir, statfs } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { BadInput, type Message, message, say } from '../language/message.ts'
import { surroundingsOf } from '../server/sign-in/settings.ts'
import { backupFolder, type Environment, type Places } from '../store/places.ts'
import { closedFolder, serverUser } from '../store/server-user.ts'
import { newestBackup } from '../store/snapshot.ts'
import { dateAndTime, inMegabytes } from './written.ts'

/** One thing the doctor saw. `advice` says what to do where it is not `ok`. */
export type Check = {
  readonly id: string
  readonly ok: boolean
  readonly what: string
  readonly value: string
  readonly advice?: string
}

/** A thing that is as it should be. */
export const well = (id: string, what: Message, value: Message | string): Check => ({
  id,
  ok: true,
  what: say(what),
  value: typeof value === 'string' ? value : say(value),
})

/** A thing that is wrong, and what to do. */
export const ill = (id: string, what: Message, value: Message | string, advice: Message): Check => ({
  ...well(id, what, value),
  ok: false,
  advice: say(advice),
})

/** Every check of the machine, in the order they are shown before and after the database's. */
export const machineChecks = async (
  places: Places,
  env: Environment,
): Promise<{ readonly before: readonly Check[]; readonly after: readonly Check[] }> => ({
  before: [
    node(),
    well('platform', message('check-platform'), `${process.platform}-${process.arch}`),
    await data(places),
  ],
  after: [await lastBackup(places), signIn(env), ...settings(env)],
})

const node = (): Check => {
  const carried = carriedNode()
  const inside = carried !== undefined && process.execPath.startsWith(carried.folder)
  const value = message('node-seen', {
    version: process.versions.node,
    from: say(message(inside ? 'node-carried' : 'node-own')),
    carried: say(
      carried === undefined ? message('node-not-in-package') : message('node-in-package', { version: carried.version }),
    ),
  })
  const what = message('check-node')
  return Number.parseInt(process.versions.node, 10) >= 24
    ? well('node', what, value)
    : ill('node', what, value, message('node-too-old'))
}

const carriedNode = (): { readonly folder: string; readonly version: string } | undefined => {
  const system = process.platform === 'win32' ? 'win' : process.platform
  try {
    const file = createRequire(import.meta.url).resolve(`node-${system}-${process.arch}/package.json`)
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const version = typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : ''
    return { folder: dirname(file), version }
  } catch {
    return undefined
  }
}

const data = async (places: Places): Promise<Check> => {
  const what = message('check-data')
  const folder = places.data
  if (!(await writable(folder))) return ill('data', what, folder, message('folder-not-writable', { folder }))
  const free = await freeIn(existsSync(places.cluster) ? places.cluster : dirname(folder))
  if (free < scarce) return ill('data', what, folder, message('disk-nearly-full', { folder, free: inMegabytes(free) }))
  const size = inMegabytes(await bytesIn(folder))
  if (places.cluster !== folder && existsSync(places.cluster)) {
    const clusterSize = inMegabytes(await bytesIn(places.cluster))
    return well('data', what, message('folders-seen', { folder, size, cluster: places.cluster, clusterSize }))
  }
  return well(
    'data',
    what,
    existsSync(folder) ? message('folder-seen', { folder, size }) : message('folder-not-there-yet', { folder }),
  )
}

const scarce = 200_000_000

/** The bytes that can still be written on the disk of a folder; as many as one likes where the system does not say. */
const freeIn = (folder: string): Promise<number> =>
  statfs(folder).then(
    found => found.bavail * found.bsize,
    () => Number.POSITIVE_INFINITY,
  )

/** True where the folder, or the nearest one above it that exists, can be written in. */
const writable = async (folder: string): Promise<boolean> => {
  if (!existsSync(folder)) return folder !== dirname(folder) && (await writable(dirname(folder)))
  return await access(folder, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  )
}

/** What the files below a folder fill; what may not be read counts nothing. */
const bytesIn = async (folder: string): Promise<number> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  let bytes = 0
  for (const entry of entries) {
    if (entry.isFile())
      bytes += await lstat(join(entry.parentPath, entry.name)).then(
        found => found.size,
        () => 0,
      )
  }
  return bytes
}

/** Who the embedded server runs as. */
export const userCheck = (places: Places): Check => {
  const what = message('check-user')
  const account = serverUser(places)
  if (account === undefined) return well('user', what, message('user-self'))
  const folder = closedFolder(places.cluster, account)
  if (folder === undefined) return well('user', what, account.name)
  return ill('user', what, account.name, message('folder-closed', { folder, user: account.name }))
}

const lastBackup = async (places: Places): Promise<Check> => {
  const kept = await newestBackup(backupFolder(places))
  const what = message('check-backup')
  if (kept === undefined) return well('backup', what, message('backup-none', { folder: backupFolder(places) }))
  const created = dateAndTime(new Date(kept.manifest.createdAt))
  return well('backup', what, message('backup-seen', { folder: kept.folder, created }))
}

/** How people sign in, by the settings; whether the sign-in answers is not asked. */
const signIn = (env: Environment): Check => {
  const what = message('check-sign-in')
  try {
    const { address, proxies, signIn: found } = surroundingsOf(env)
    if (found === null || address === null) return well('sign-in', what, message('sign-in-none'))
    const told = { issuer: String(found.by.issuer), address: address.href }
    const seen = found.by.way === 'oidc' ? message('sign-in-by-oidc', told) : message('sign-in-by-saml', told)
    const behindNobody = address.protocol === 'https:' && proxies.length === 0
    return behindNobody ? ill('sign-in', what, seen, message('proxy-missing')) : well('sign-in', what, seen)
  } catch (error) {
    if (error instanceof BadInput) return ill('sign-in', what, message('sign-in-unusable'), error.problem)
    throw error
  }
}

/** Every setting, and whether its value is nobody's business. */
const known: readonly { readonly name: keyof Environment; readonly secret: boolean }[] = [
  { name: 'DATABASE_URL', secret: true },
  { name: 'DATABASE_OWNER_URL', secret: true },
  { name: 'DATABASE_SEAL_URL', secret: true },
  { name: 'DATABASE_RETAIN_URL', secret: true },
  { name: 'FORLAENS_JOURNAL_KEY', secret: true },
  { name: 'PG_BINDIR', secret: false },
  { name: 'FORLAENS_DATA', secret: false },
  { name: 'XDG_DATA_HOME', secret: false },
  { name: 'FORLAENS_MUNICIPALITY', secret: false },
  { name: 'FORLAENS_TODAY', secret: false },
  { name: 'FORLAENS_ADDRESS', secret: false },
  { name: 'FORLAENS_PROXY', secret: false },
  { name: 'FORLAENS_SIGN_IN', secret: false },
  { name: 'FORLAENS_SIGN_IN_ROLES', secret: false },
  { name: 'FORLAENS_OIDC_ISSUER', secret: false },
  { name: 'FORLAENS_OIDC_CLIENT', secret: false },
  { name: 'FORLAENS_OIDC_SECRET_FILE', secret: false },
  { name: 'FORLAENS_OIDC_SCOPE', secret: false },
  { name: 'FORLAENS_SAML_ISSUER', secret: false },
  { name: 'FORLAENS_SAML_ENTRY', secret: false },
  { name: 'FORLAENS_SAML_CERTIFICATE_FILE', secret: false },
  { name: 'FORLAENS_SAML_KEY_FILE', secret: false },
  { name: 'FORLAENS_SAML_KEY_CERTIFICATE_FILE', secret: false },
]

const settings = (env: Environment): readonly Check[] =>
  known.map(({ name, secret }) => {
    const value = env[name]
    const shown = value ? (secret ? message('setting-secret') : value) : message('setting-unset')
    return well(`setting ${name}`, message('check-setting', { name }), shown)
  })
