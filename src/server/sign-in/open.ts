// Makes the municipality's own sign-in ready when the server starts; a sign-in that does not answer keeps nobody from starting.
import type { FastifyBaseLogger } from 'fastify'
import { errorLine } from '../log.ts'
import { oidcProvider } from './oidc.ts'
import type { Provider, SignIn } from './provider.ts'
import { samlProvider } from './saml.ts'
import type { SignInSettings } from './settings.ts'

const providerOf = ({ by }: SignInSettings, address: URL): Provider =>
  by.way === 'oidc' ? oidcProvider(by, address) : samlProvider(by, address)

/** The sign-in. Whether it answers is found out meanwhile, and written in the log where it does not. */
export const openSignIn = (settings: SignInSettings, address: URL, log: FastifyBaseLogger): SignIn => {
  const provider = providerOf(settings, address)
  provider.prepare().catch((error: unknown) => log.warn(errorLine(error), 'sign-in does not answer'))
  return { provider, roles: settings.roles }
}
