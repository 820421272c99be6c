// The settings of signing in: read and checked when the server starts, so that a slip is one sentence then and no riddle later.
import { createPrivateKey, createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { SignInRoles } from '../../access/sign-in/role-rule.ts'
import { BadInput, message } from '../../language/message.ts'
import type { Environment } from '../../store/places.ts'
import { readRuleFile } from '../../store/rules.ts'

export type OidcSettings = {
  readonly way: 'oidc'
  readonly issuer: URL
  readonly client: string
  readonly secret: string
  readonly scope: string
}

export type SamlSettings = {
  readonly way: 'saml'
  /** What the sign-in calls itself. */
  readonly issuer: string
  /** Where browsers are sent. */
  readonly entry: URL
  /** What its answers are signed with, in PEM: more than one while it changes. */
  readonly certificates: readonly string[]
  /** Our own key and its certificate, in PEM: it signs what we ask and opens what is sealed for us. */
  readonly key: string
  readonly keyCertificate: string
}

/** How people sign in, and by which rule they get their roles. */
export type SignInSettings = { readonly by: OidcSettings | SamlSettings; readonly roles: SignInRoles }

/** What a server is told about the world around it. */
export type Surroundings = {
  readonly address: URL | null
  /** Proxies whose word on where a request comes from is taken. */
  readonly proxies: readonly string[]
  readonly signIn: SignInSettings | null
}

/** Pages and routes the sign-in sends browsers to. They must be known there. */
export const returnPaths = {
  oidc: '/api/sign-in/return',
  saml: '/api/sign-in/saml',
  metadata: '/api/sign-in/saml/metadata',
  signedOut: '/log-ind',
} as const

/** True for an address on this very machine, where TLS guards nothing. */
export const isOnMachine = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)

type Name = keyof Environment & `FORLAENS_${string}`

const urlOf = (name: Name, given: string): URL => {
  const url = URL.canParse(given) ? new URL(given) : undefined
  if (url === undefined || !(url.protocol === 'https:' || isOnMachine(url)) || url.username !== '' || url.hash !== '')
    throw new BadInput(message('address-unusable', { name, given }))
  return url
}

const addressOf = ({ FORLAENS_ADDRESS: given }: Environment): URL | null => {
  if (!given) return null
  const url = urlOf('FORLAENS_ADDRESS', given)
  if (url.pathname !== '/' || url.search !== '') throw new BadInput(message('address-not-bare', { given }))
  return url
}

const proxiesOf = ({ FORLAENS_PROXY: given }: Environment): readonly string[] => {
  const each = (given ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
  const usable = (part: string): boolean => {
    const [address = '', bits, more] = part.split('/')
    return isIP(address) > 0 && more === undefined && (bits === undefined || /^\d{1,3}$/.test(bits))
  }
  if (!each.every(usable)) throw new BadInput(message('proxy-unusable', { given: given ?? '' }))
  return each
}

const needed = (env: Environment, name: Name, way: string): string => {
  const given = env[name]
  if (!given) throw new BadInput(message('sign-in-setting-missing', { name, way }))
  return given
}

const fileOf = (env: Environment, name: Name, way: string): string => {
  const file = needed(env, name, way)
  const text = readText(file).trim()
  if (text === '') throw new BadInput(message('setting-file-unreadable', { name, file }))
  return text
}

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** @throws BadInput where the file holds no key. */
const keyIn = (env: Environment, name: Name, kind: 'private' | 'public'): readonly string[] => {
  const text = fileOf(env, name, 'saml')
  const parts = text.match(/-----BEGIN [A-Z ]+-----[\s\S]+?-----END [A-Z ]+-----/g) ?? []
  const refuse = () => new BadInput(message('setting-file-no-key', { name, file: env[name] ?? '' }))
  if (parts.length === 0) throw refuse()
  for (const part of parts) {
    try {
      if (kind === 'private') createPrivateKey(part)
      else createPublicKey(part)
    } catch {
      throw refuse()
    }
  }
  return parts
}

const oidcOf = (env: Environment): OidcSettings => ({
  way: 'oidc',
  issuer: urlOf('FORLAENS_OIDC_ISSUER', needed(env, 'FORLAENS_OIDC_ISSUER', 'oidc')),
  client: needed(env, 'FORLAENS_OIDC_CLIENT', 'oidc'),
  secret: fileOf(env, 'FORLAENS_OIDC_SECRET_FILE', 'oidc'),
  scope: env.FORLAENS_OIDC_SCOPE || 'openid profile',
})

const samlOf = (env: Environment): SamlSettings => ({
  way: 'saml',
  issuer: needed(env, 'FORLAENS_SAML_ISSUER', 'saml'),
  entry: urlOf('FORLAENS_SAML_ENTRY', needed(env, 'FORLAENS_SAML_ENTRY', 'saml')),
  certificates: keyIn(env, 'FORLAENS_SAML_CERTIFICATE_FILE', 'public'),
  key: keyIn(env, 'FORLAENS_SAML_KEY_FILE', 'private').join('\n'),
  keyCertificate: keyIn(env, 'FORLAENS_SAML_KEY_CERTIFICATE_FILE', 'public').join('\n'),
})

const rolesOf = (env: Environment, way: string): SignInRoles => {
  const file = needed(env, 'FORLAENS_SIGN_IN_ROLES', way)
  const roles = readRuleFile(resolve(file), SignInRoles)
  if (roles.example) throw new BadInput(message('sign-in-roles-example', { file }))
  const { FORLAENS_MUNICIPALITY: ours } = env
  if (ours && roles.municipality !== ours)
    throw new BadInput(message('sign-in-roles-other', { file, theirs: roles.municipality, ours }))
  return roles
}

/** Reads them. @throws BadInput naming the one that is missing or cannot be used. */
export const surroundingsOf = (env: Environment): Surroundings => {
  const address = addressOf(env)
  const proxies = proxiesOf(env)
  const { FORLAENS_SIGN_IN: way } = env
  if (!way) return { address, proxies, signIn: null }
  if (way !== 'oidc' && way !== 'saml') throw new BadInput(message('sign-in-way-unknown', { given: way }))
  needed(env, 'FORLAENS_ADDRESS', way)
  return { address, proxies, signIn: { by: way === 'oidc' ? oidcOf(env) : samlOf(env), roles: rolesOf(env, way) } }
}
