// A real OpenID Connect provider on this machine, as a municipality's sign-in: whoever comes is signed in as the test says.
import { createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Configuration } from 'oidc-provider'

/** Somebody at the provider: `sub` and whatever else it tells of them. */
export type Account = { readonly sub: string } & Readonly<Record<string, unknown>>

export type TestProvider = {
  readonly issuer: string
  readonly client: string
  readonly secret: string
  /** Who signs in next; null refuses, as somebody does who presses "cancel". */
  person: Account | null
  /** Changes the claims of the ID tokens it gives, and signs them anew; with another key where `forged`. */
  change: ((claims: Record<string, unknown>) => Record<string, unknown>) | undefined
  forged: boolean
  /** The authorization requests it has had. */
  readonly asked: URLSearchParams[]
  readonly stop: () => Promise<void>
}

/** A port nobody listens on. */
export const freePort = async (): Promise<number> => {
  const server = createServer()
  const port = await listening(server, '127.0.0.1')
  await closed(server)
  return port
}

const listening = (server: Server, host: string, port = 0): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address: AddressInfo | string | null = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })

const closed = (server: Server): Promise<void> =>
  new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

const newKey = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

const inBase64 = (of: unknown): string => Buffer.from(JSON.stringify(of)).toString('base64url')

const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))

const signed = (claims: Record<string, unknown>, key: KeyObject): string => {
  const text = `${inBase64({ alg: 'RS256', kid: 'key', typ: 'JWT' })}.${inBase64(claims)}`
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`
}

/** What it tells of everybody, where it knows it. */
const told = ['cvr', 'loa', 'groups', 'https://data.gov.dk/model/core/eid/privilegesIntermediate']

const configuration = (
  address: string,
  id: string,
  secret: string,
  key: KeyObject,
  of: TestProvider,
): Configuration => ({
  clients: [
    {
      client_id: id,
      client_secret: secret,
      redirect_uris: [`${address}/api/sign-in/return`],
      post_logout_redirect_uris: [`${address}/log-ind`],
    },
  ],
  // The privileges come with the ID token, the name by asking for it: both ways there are.
  claims: { openid: ['sub', ...told], profile: ['name'] },
  conformIdTokenClaims: false,
  findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ name: undefined, ...of.person, sub }) }),
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => {
        context.body = form
      },
    },
  },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  jwks: { keys: [{ ...key.export({ format: 'jwk' }), kid: 'key', use: 'sig', alg: 'RS256' }] },
  cookies: { keys: [secret] },
  ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
})

/** Starts it. `address` is where it sends browsers back to. Its own is called `localhost`, which is another site than 127.0.0.1. */
export const startProvider = async (address: string, on?: number): Promise<TestProvider> => {
  const port = on ?? (await freePort())
  const issuer = `http://localhost:${port}`
  const [key, otherKey] = [newKey(), newKey()]
  const [client, secret] = ['forlaens', randomBytes(16).toString('hex')]
  const server = createServer()
  const asked: URLSearchParams[] = []
  const of: TestProvider = {
    issuer,
    client,
    secret,
    person: null,
    change: undefined,
    forged: false,
    asked,
    stop: () => closed(server),
  }
  const provider = new Provider(issuer, configuration(address, client, secret, key, of))
  provider.use(async (context, next) => {
    if (context.path === '/auth' && context.querystring !== '') asked.push(new URLSearchParams(context.querystring))
    if (context.path.startsWith('/interaction/')) return await signInHere(provider, of, context)
    await next()
    const body: unknown = context.body
    if (context.path !== '/token' || typeof body !== 'object' || body === null || !('id_token' in body)) return
    if (of.change === undefined && !of.forged) return
    const claims = claimsOf(String(body.id_token))
    context.body = { ...body, id_token: signed(of.change?.(claims) ?? claims, of.forged ? otherKey : key) }
  })
  server.on('request', provider.callback())
  await listening(server, 'localhost', port)
  return of
}

type Context = Parameters<Parameters<Provider['use']>[0]>[0]

/** What somebody does on the provider's pages: signs in as the test says and consents. */
const signInHere = async (provider: Provider, { person }: TestProvider, { req, res }: Context): Promise<void> => {
  if (person === null) {
    const result = { error: 'access_denied', error_description: 'Cancelled' }
    return await provider.interactionFinished(req, res, result, { mergeWithLastSubmission: false })
  }
  const { prompt, params, session, grantId } = await provider.interactionDetails(req, res)
  const { client_id: clientId, scope } = params
  if (prompt.name === 'login')
    return await provider.interactionFinished(req, res, { login: { accountId: person.sub, remember: false } })
  const grant =
    (grantId === undefined ? undefined : await provider.Grant.find(grantId)) ??
    new provider.Grant({ accountId: session?.accountId ?? person.sub, clientId: String(clientId) })
  grant.addOIDCScope(String(scope))
  const consent = { grantId: await grant.save() }
  await provider.interactionFinished(req, res, { consent }, { mergeWithLastSubmission: true })
}
