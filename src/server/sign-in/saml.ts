// SAML 2 as OIOSAML 3 has it, by node-saml: signed questions, answers signed twice, for this server and this question alone.
import { type CacheProvider, SAML, SamlStatusError, ValidateInResponseTo } from '@node-saml/node-saml'
import { errorLine } from '../log.ts'
import { Refusal } from '../refusal.ts'
import { cancelled, notValid, type Provider, type Vouched } from './provider.ts'
import { readAssertion, refuseUnfit } from './saml-answer.ts'
import type { Secrets } from './secrets.ts'
import { returnPaths, type SamlSettings } from './settings.ts'

/** How far clocks may be apart, in milliseconds. */
const skew = 60_000

/** The one question that was asked; the database has used it up, so that it can't be answered twice. */
const only = (request: string): CacheProvider => ({
  saveAsync: async () => null,
  getAsync: async key => (key === request ? new Date().toISOString() : null),
  removeAsync: async () => null,
})

/** What is wrong with an answer, said without repeating any of it. */
const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error
  return error instanceof SamlStatusError ? cancelled() : notValid()
}

/** The sign-in of `settings`, having browsers post their answers to `address`. */
export const samlProvider = (settings: SamlSettings, address: URL): Provider => {
  const us = new URL(returnPaths.metadata, address).href
  const here = new URL(returnPaths.saml, address).href
  const about = (request: string): SAML =>
    new SAML({
      entryPoint: settings.entry.href,
      issuer: us,
      audience: us,
      callbackUrl: here,
      idpCert: [...settings.certificates],
      privateKey: settings.key,
      publicCert: settings.keyCertificate,
      decryptionPvk: settings.key,
      signatureAlgorithm: 'sha256',
      digestAlgorithm: 'sha256',
      wantAuthnResponseSigned: true,
      wantAssertionsSigned: true,
      identifierFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
      disableRequestedAuthnContext: true,
      acceptedClockSkewMs: skew,
      validateInResponseTo: ValidateInResponseTo.always,
      cacheProvider: only(request),
      generateUniqueId: () => request,
    })
  const metadata = about('_metadata').generateServiceProviderMetadata(settings.keyCertificate, settings.keyCertificate)

  const read = async (answer: string, { request }: Secrets): Promise<Vouched> => {
    const expected = { issuer: settings.issuer, here, request }
    refuseUnfit(answer, expected)
    const { profile } = await about(request).validatePostResponseAsync({ SAMLResponse: answer })
    const assertion = profile?.getAssertionXml?.()
    if (assertion === undefined) throw notValid()
    return readAssertion(assertion, expected)
  }

  return {
    kind: 'saml',
    back: 'form',
    prepare: async () => undefined,
    leave: async ({ state, request }) => new URL(await about(request).getAuthorizeUrlAsync(state, undefined, {})),
    read: async ({ saml = '' }, secrets, log) => {
      try {
        return await read(saml, secrets)
      } catch (error) {
        log.warn(errorLine(error), 'sign-in refused')
        throw refusalOf(error)
      }
    },
    signOut: () => null,
    metadata,
  }
}
