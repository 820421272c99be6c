// Where the program keeps its things: the data folder, the embedded server's folder and the unpacked PostgreSQL.
import { createHash } from 'node:crypto'
import { readFileSync, realpathSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** The settings: every environment variable that the program follows. */
export type Environment = {
  readonly FORLAENS_DATA?: string | undefined
  readonly DATABASE_URL?: string | undefined
  readonly DATABASE_OWNER_URL?: string | undefined
  readonly DATABASE_SEAL_URL?: string | undefined
  readonly DATABASE_RETAIN_URL?: string | undefined
  readonly FORLAENS_JOURNAL_KEY?: string | undefined
  readonly PG_BINDIR?: string | undefined
  readonly XDG_DATA_HOME?: string | undefined
  readonly FORLAENS_MUNICIPALITY?: string | undefined
  readonly FORLAENS_TODAY?: string | undefined
  readonly FORLAENS_ADDRESS?: string | undefined
  readonly FORLAENS_PROXY?: string | undefined
  readonly FORLAENS_SIGN_IN?: string | undefined
  readonly FORLAENS_SIGN_IN_ROLES?: string | undefined
  readonly FORLAENS_OIDC_ISSUER?: string | undefined
  readonly FORLAENS_OIDC_CLIENT?: string | undefined
  readonly FORLAENS_OIDC_SECRET_FILE?: string | undefined
  readonly FORLAENS_OIDC_SCOPE?: string | undefined
  readonly FORLAENS_SAML_ISSUER?: string | undefined
  readonly FORLAENS_SAML_ENTRY?: string | undefined
  readonly FORLAENS_SAML_CERTIFICATE_FILE?: string | undefined
  readonly FORLAENS_SAML_KEY_FILE?: string | undefined
  readonly FORLAENS_SAML_KEY_CERTIFICATE_FILE?: string | undefined
}

/**
 * `data`: backups and what else the program writes. `cluster`: the folder around the embedded server's data (`pg` in it).
 * `home`: where PostgreSQL is unpacked once. As root the last two lie in /var/lib/forlaens, because the server runs as
 * another user, who may not look below /root.
 */
export type Places = { readonly data: string; readonly cluster: string; readonly home: string }

// src/store and dist/store both lie two levels below the package's root.
const packageRoot = fileURLToPath(new URL('../../', import.meta.url))
const rootHome = '/var/lib/forlaens'

/** True where this process is root and the server therefore must be someone else. */
export const asRoot = (): boolean => process.getuid?.() === 0

/** The places for this clone and user; `FORLAENS_DATA` moves the data. */
export const placesOf = (env: Environment): Places => {
  const moved = env.FORLAENS_DATA
  const data = moved ? resolve(moved) : ownData(env)
  if (!asRoot()) return { data, cluster: data, home: data }
  return { data, cluster: moved ? data : join(rootHome, shortHash(data)), home: rootHome }
}

/** In a clone `data/`; for an installed package a folder of the user's own, which a reinstallation leaves alone. */
const ownData = (env: Environment): string => {
  if (isClone()) return join(realpathSync(packageRoot), 'data')
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'forlaens')
}

const isClone = (): boolean => !realpathSync(packageRoot).split(sep).includes('node_modules')

/** The folder of PostgreSQL's own files. */
export const clusterData = (places: Places): string => join(places.cluster, 'pg')

/** Where backups are put unless the user says otherwise. */
export const backupFolder = (places: Places): string => join(places.data, 'backup')

/** A folder that comes with the package, e.g. `cases`. */
export const packageFolder = (name: string): string => join(packageRoot, name)

/** The program's version, as its package says. */
export const programVersion = (): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(packageFolder('package.json'), 'utf8'))).version

/** How the command is typed: in a clone by its path, installed by its name. */
export const commandName = (): string => (isClone() ? 'bin/forlaens' : 'forlaens')

/** Twelve hexadecimal digits that stand for a path; short enough for a socket's path. */
export const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** A socket path holds 107 bytes; a longer temporary folder is passed over for /tmp. */
export const socketFolder = (places: Places): string => {
  const name = `forlaens-${shortHash(clusterData(places))}`
  const wanted = join(tmpdir(), name)
  return Buffer.byteLength(join(wanted, '.s.PGSQL.5432.lock')) <= 107 ? wanted : join('/tmp', name)
}
