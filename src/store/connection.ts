// Which database the program talks to, and whether a login is one it may serve people with.
import type pg from 'pg'
import { BadInput, type Message, message } from '../language/message.ts'
import { supported } from './binaries.ts'
import type { Environment } from './places.ts'

/** A server of the municipality's own, by its addresses, or the embedded one. */
export type Target =
  | { readonly kind: 'url'; readonly app: string | undefined; readonly owner: string | undefined }
  | { readonly kind: 'embedded' }

/** What the environment chooses: DATABASE_URL (the application's login) and DATABASE_OWNER_URL (migrate), else embedded. */
export const targetOf = (env: Environment): Target => {
  const [app, owner] = [env.DATABASE_URL || undefined, env.DATABASE_OWNER_URL || undefined]
  return app === undefined && owner === undefined ? { kind: 'embedded' } : { kind: 'url', app, owner }
}

/** A database address that was read; `name` is the database's. */
export type Address = { readonly name: string; readonly config: pg.ClientConfig }

/**
 * Reads a database address. `variable` is named where it is wrong; the address itself is not, it may hold a password.
 * @throws BadInput where it is no PostgreSQL address with a database name.
 */
export const readAddress = (variable: string, text: string): Address => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const name = url === undefined ? '' : decodeURIComponent(url.pathname.slice(1))
  if (url === undefined || !/^postgres(ql)?:$/.test(url.protocol) || name === '' || name.includes('/')) {
    throw new BadInput(message('bad-database-url', { variable }))
  }
  return { name, config: { connectionString: text } }
}

/** The same server and login, another database. */
export const onDatabase = (text: string, name: string): pg.ClientConfig => {
  const url = new URL(text)
  url.pathname = `/${encodeURIComponent(name)}`
  return { connectionString: url.href }
}

/** The same server and database with another login, which has no password. */
export const asLogin = (text: string, login: string): string => {
  const url = new URL(text)
  url.username = login
  url.password = ''
  url.searchParams.delete('user')
  url.searchParams.delete('password')
  return url.href
}

/** The address with the password left out, wherever it stands. */
export const shownAddress = (text: string): string => {
  if (!URL.canParse(text)) return '(kan ikke læses)'
  const url = new URL(text)
  const user = url.username === '' ? '' : `${url.username}@`
  return `${url.protocol}//${user}${url.host}${url.pathname}`
}

/** The server's version, e.g. `18.4`, and what is wrong with it. */
export const serverVersion = async (
  client: pg.ClientBase,
): Promise<{ readonly version: string; readonly problem: Message | undefined }> => {
  const { rows } = await client.query<{ version: string; number: number }>(
    "select current_setting('server_version') as version, current_setting('server_version_num')::int as number",
  )
  const version = rows[0]?.version.split(' ')[0] ?? ''
  const major = Math.floor((rows[0]?.number ?? 0) / 10_000)
  const within = major >= supported.from && major <= supported.to
  return { version, problem: within ? undefined : message('postgres-version', { version }) }
}

/** Why people must not be served with the client's login: it could step over the wall. Empty for a safe one. */
export const loginFaults = async (client: pg.ClientBase): Promise<readonly Message[]> => {
  const { rows } = await client.query<{ login: string; superuser: boolean; bypass: boolean; owner: boolean }>(
    `select current_user as login,
      exists (select from pg_roles where rolsuper and pg_has_role(current_user, oid, 'MEMBER')) as superuser,
      exists (select from pg_roles where rolbypassrls and pg_has_role(current_user, oid, 'MEMBER')) as bypass,
      exists (select from pg_database where datname = current_database() and pg_has_role(current_user, datdba, 'MEMBER'))
        or exists (select from pg_namespace where nspname in ('forlaens', 'journal') and pg_has_role(current_user, nspowner, 'MEMBER'))
        or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname in ('forlaens', 'journal') and pg_has_role(current_user, c.relowner, 'MEMBER')) as owner`,
  )
  const found = rows[0]
  if (found === undefined) return []
  const { login } = found
  // A superuser is and may everything; saying the rest as well helps nobody.
  if (found.superuser) return [message('login-superuser', { login })]
  return [
    ...(found.bypass ? [message('login-bypasses', { login })] : []),
    ...(found.owner ? [message('login-owns', { login })] : []),
  ]
}

/** The login a connection has. */
export const connectedLogin = async (client: pg.ClientBase): Promise<string> => {
  const { rows } = await client.query<{ login: string }>('select current_user as login')
  return rows[0]?.login ?? ''
}

/** @throws BadInput where people must not be served with this login; asked before anyone is. */
export const refuseUnsafeLogin = async (client: pg.ClientBase): Promise<void> => {
  const fault = (await loginFaults(client))[0]
  if (fault !== undefined) throw new BadInput(fault)
}
