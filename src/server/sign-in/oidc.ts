// OpenID Connect: authorization code with PKCE, state and nonce, by openid-client. Every ID token's signature is checked.
import * as client from 'openid-client'
import { errorLine } from '../log.ts'
import { type Brought, cancelled, notValid, type Provider, silent, type Vouched } from './provider.ts'
import type { Secrets } from './secrets.ts'
import { isOnMachine, type OidcSettings, returnPaths } from './settings.ts'

/** Seconds the provider may take to answer. */
const patience = 8

const { allowInsecureRequests, enableNonRepudiationChecks } = client

const discover = ({ issuer, client: id, secret }: OidcSettings): Promise<client.Configuration> =>
  client.discovery(issuer, id, undefined, client.ClientSecretBasic(secret), {
    timeout: patience,
    // Without TLS only on the machine itself, where there is no network to listen on.
    execute: [enableNonRepudiationChecks, ...(isOnMachine(issuer) ? [allowInsecureRequests] : [])],
  })

/** Answers of a provider that say that something is wrong with it, or with how we are known there. */
const outOfOrder: ReadonlySet<string> = new Set([
  'invalid_client',
  'unauthorized_client',
  'server_error',
  'temporarily_unavailable',
])

/** Answers that say that the person did not sign in. */
const left: ReadonlySet<string> = new Set([
  'access_denied',
  'account_selection_required',
  'consent_required',
  'interaction_required',
  'login_required',
])

const silentCodes: ReadonlySet<unknown> = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_WWW_AUTHENTICATE_CHALLENGE',
])

/** What an error of openid-client comes down to. Whatever is not known to be the network's or the provider's does not hold. */
const refusalOf = (error: unknown) => {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
  const said: unknown = error instanceof Error ? Reflect.get(error, 'error') : undefined
  const unreachable = error instanceof TypeError && code === undefined
  if (unreachable || silentCodes.has(code)) return silent()
  if (typeof said === 'string' && outOfOrder.has(said)) return silent()
  return typeof said === 'string' && left.has(said) ? cancelled() : notValid()
}

/** The provider at `settings.issuer`, sending browsers back to `address`. */
export const oidcProvider = (settings: OidcSettings, address: URL): Provider => {
  const redirect = new URL(returnPaths.oidc, address)
  let found: client.Configuration | undefined
  let asking: Promise<client.Configuration> | undefined

  /** Asked until it answers, and by one at a time. */
  const known = async (): Promise<client.Configuration> => {
    if (found !== undefined) return found
    asking ??= discover(settings)
    try {
      found = await asking
      return found
    } finally {
      asking = undefined
    }
  }

  const leave = async ({ state, nonce, verifier }: Secrets): Promise<URL> => {
    const config = await known().catch(error => {
      throw refusalOf(error)
    })
    return client.buildAuthorizationUrl(config, {
      redirect_uri: redirect.href,
      scope: settings.scope,
      response_type: 'code',
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    })
  }

  const read = async (brought: Brought['oidc'], { state, nonce, verifier }: Secrets): Promise<Vouched> => {
    const config = await known()
    const back = new URL(redirect)
    back.searchParams.set('state', state)
    for (const [name, value] of Object.entries(brought ?? {}))
      if (value !== undefined) back.searchParams.set(name, value)
    const tokens = await client.authorizationCodeGrant(config, back, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (claims === undefined) throw notValid()
    const more =
      config.serverMetadata().userinfo_endpoint === undefined
        ? {}
        : await client.fetchUserInfo(config, tokens.access_token, claims.sub)
    return { issuer: claims.iss, subject: claims.sub, claims: { ...more, ...claims } }
  }

  return {
    kind: 'oidc',
    back: 'link',
    prepare: async () => {
      await known()
    },
    leave,
    read: async ({ oidc }, secrets, log) => {
      try {
        return await read(oidc, secrets)
      } catch (error) {
        log.warn(errorLine(error), 'sign-in refused')
        throw refusalOf(error)
      }
    },
    signOut: () =>
      found?.serverMetadata().end_session_endpoint === undefined
        ? null
        : client.buildEndSessionUrl(found, { post_logout_redirect_uri: new URL(returnPaths.signedOut, address).href }),
    metadata: null,
  }
}
