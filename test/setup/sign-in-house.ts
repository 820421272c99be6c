// A house made for production, listening, with a real provider as the municipality's sign-in.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { surroundingsOf } from '../../src/server/sign-in/settings.ts'
import { type RunningServer, startServer } from '../../src/server/start.ts'
import { withClient } from '../../src/store/client.ts'
import { type Filled, filledDatabase, municipality } from './house.ts'
import { journalBy } from './journal.ts'
import { freePort, startProvider, type TestProvider } from './oidc.ts'
import { exampleRoles } from './sign-in.ts'

/** The clock of the server; the provider's is the machine's. */
export type SignInHouse = {
  readonly filled: Filled
  readonly provider: TestProvider
  readonly address: URL
  readonly clock: { ahead: number }
  readonly log: string[]
  /** As the owner, with the municipality said. */
  readonly asOwner: <T>(work: (client: pg.Client) => Promise<T>) => Promise<T>
  readonly stop: () => Promise<void>
}

/** The day of the tests. */
const roles = JSON.stringify(exampleRoles)

/** Starts both. `web` is the folder of the built pages. */
export const startSignInHouse = async (
  options: { readonly web?: string; readonly filled?: Filled } = {},
): Promise<SignInHouse> => {
  const filled = options.filled ?? (await filledDatabase('production'))
  const port = await freePort()
  const address = new URL(`http://127.0.0.1:${port}/`)
  const provider = await startProvider(address.origin)
  const folder = mkdtempSync(join(tmpdir(), 'forlaens-sign-in-'))
  writeFileSync(join(folder, 'roles.yaml'), roles)
  writeFileSync(join(folder, 'secret'), `${provider.secret}\n`)
  const clock = { ahead: 0 }
  const log: string[] = []
  const server: RunningServer = await startServer({
    database: filled.database.config('forlaens_app'),
    journal: journalBy(filled.database.config),
    municipality: String(municipality),
    web: options.web,
    now: () => new Date(Date.now() + clock.ahead),
    today: undefined,
    port,
    log: { write: line => log.push(line) },
    signInsPerMinute: 10_000,
    surroundings: surroundingsOf({
      FORLAENS_ADDRESS: address.href,
      FORLAENS_SIGN_IN: 'oidc',
      FORLAENS_SIGN_IN_ROLES: join(folder, 'roles.yaml'),
      FORLAENS_OIDC_ISSUER: provider.issuer,
      FORLAENS_OIDC_CLIENT: provider.client,
      FORLAENS_OIDC_SECRET_FILE: join(folder, 'secret'),
      FORLAENS_MUNICIPALITY: String(municipality),
    }),
  })
  const asOwner: SignInHouse['asOwner'] = work =>
    withClient(filled.database.config('owner'), async client => {
      await client.query("select set_config('app.municipality', $1, false)", [String(municipality)])
      return await work(client)
    })
  return {
    filled,
    provider,
    address,
    clock,
    log,
    asOwner,
    stop: async () => {
      await server.stop()
      await provider.stop()
      rmSync(folder, { recursive: true })
    },
  }
}
