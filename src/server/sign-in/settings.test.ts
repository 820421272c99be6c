// The settings of signing in: what is missing or cannot be used is said in one sentence when the server starts.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { newKeys } from '../../../test/setup/saml.ts'
import { exampleRoles } from '../../../test/setup/sign-in.ts'
import { BadInput } from '../../language/message.ts'
import { type Environment, packageFolder } from '../../store/places.ts'
import { surroundingsOf } from './settings.ts'

const keys = newKeys()
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'forlaens-settings-'))
  const files = {
    'roles.yaml': JSON.stringify(exampleRoles),
    'example.yaml': JSON.stringify({ ...exampleRoles, example: true }),
    'broken.yaml': JSON.stringify({ ...exampleRoles, roles: [] }),
    secret: 'a-secret\n',
    empty: ' \n',
    'key.pem': keys.private,
    'certificate.pem': `${keys.public}${newKeys().public}`,
    'no-key.pem': '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
})
afterAll(() => rmSync(folder, { recursive: true }))

const at = (name: string): string => join(folder, name)
const oidc = (): Environment => ({
  FORLAENS_ADDRESS: 'https://forlaens.example',
  FORLAENS_SIGN_IN: 'oidc',
  FORLAENS_SIGN_IN_ROLES: at('roles.yaml'),
  FORLAENS_OIDC_ISSUER: 'https://login.example/tenant',
  FORLAENS_OIDC_CLIENT: 'forlaens',
  FORLAENS_OIDC_SECRET_FILE: at('secret'),
})
const saml = (): Environment => ({
  FORLAENS_ADDRESS: 'https://forlaens.example',
  FORLAENS_SIGN_IN: 'saml',
  FORLAENS_SIGN_IN_ROLES: at('roles.yaml'),
  FORLAENS_SAML_ISSUER: 'https://saml.login.example',
  FORLAENS_SAML_ENTRY: 'https://saml.login.example/sso',
  FORLAENS_SAML_CERTIFICATE_FILE: at('certificate.pem'),
  FORLAENS_SAML_KEY_FILE: at('key.pem'),
  FORLAENS_SAML_KEY_CERTIFICATE_FILE: at('certificate.pem'),
})

const said = (env: Environment): string => {
  try {
    surroundingsOf(env)
    return 'nothing'
  } catch (error) {
    if (error instanceof BadInput) return error.problem.code
    throw error
  }
}

describe('with settings that can be used', () => {
  it('one signs in by OpenID Connect', () => {
    const { address, signIn } = surroundingsOf(oidc())
    expect(address?.origin).toBe('https://forlaens.example')
    expect(signIn?.by).toMatchObject({ way: 'oidc', client: 'forlaens', secret: 'a-secret', scope: 'openid profile' })
    expect(signIn?.roles.municipality).toBe('999')
  })

  it('or by SAML, with as many certificates as it signs by', () => {
    const { signIn } = surroundingsOf(saml())
    expect(signIn?.by).toMatchObject({ way: 'saml', issuer: 'https://saml.login.example' })
    expect(signIn?.by.way === 'saml' && signIn.by.certificates.length).toBe(2)
  })

  it('or not at all: nothing needs to be set', () => {
    expect(surroundingsOf({})).toEqual({ address: null, proxies: [], signIn: null })
  })

  it('on the machine itself without TLS', () => {
    for (const given of ['http://127.0.0.1:3000', 'http://localhost:3000/', 'http://[::1]:3000'])
      expect(said({ FORLAENS_ADDRESS: given })).toBe('nothing')
  })

  it('behind proxies that are named', () => {
    expect(surroundingsOf({ FORLAENS_PROXY: '10.0.0.0/24, 127.0.0.1,2001:db8::1' }).proxies).toEqual([
      '10.0.0.0/24',
      '127.0.0.1',
      '2001:db8::1',
    ])
  })
})

test.each<[string, () => Environment]>([
  ['address-unusable', () => ({ FORLAENS_ADDRESS: 'forlaens.example' })],
  ['address-unusable', () => ({ FORLAENS_ADDRESS: 'http://forlaens.example' })],
  ['address-unusable', () => ({ FORLAENS_ADDRESS: 'https://user@forlaens.example' })],
  ['address-not-bare', () => ({ FORLAENS_ADDRESS: 'https://forlaens.example/app' })],
  ['address-not-bare', () => ({ FORLAENS_ADDRESS: 'https://forlaens.example/?a=b' })],
  ['proxy-unusable', () => ({ FORLAENS_PROXY: 'proxy.example' })],
  ['proxy-unusable', () => ({ FORLAENS_PROXY: '10.0.0.0/24/8' })],
  ['sign-in-way-unknown', () => ({ ...oidc(), FORLAENS_SIGN_IN: 'OIDC' })],
  ['sign-in-setting-missing', () => ({ ...oidc(), FORLAENS_ADDRESS: '' })],
  ['sign-in-setting-missing', () => ({ ...oidc(), FORLAENS_OIDC_ISSUER: undefined })],
  ['sign-in-setting-missing', () => ({ ...oidc(), FORLAENS_OIDC_CLIENT: '' })],
  ['sign-in-setting-missing', () => ({ ...oidc(), FORLAENS_OIDC_SECRET_FILE: '' })],
  ['sign-in-setting-missing', () => ({ ...oidc(), FORLAENS_SIGN_IN_ROLES: '' })],
  ['sign-in-setting-missing', () => ({ ...saml(), FORLAENS_SAML_ENTRY: '' })],
  ['address-unusable', () => ({ ...oidc(), FORLAENS_OIDC_ISSUER: 'http://login.example' })],
  ['setting-file-unreadable', () => ({ ...oidc(), FORLAENS_OIDC_SECRET_FILE: at('nowhere') })],
  ['setting-file-unreadable', () => ({ ...oidc(), FORLAENS_OIDC_SECRET_FILE: at('empty') })],
  ['setting-file-no-key', () => ({ ...saml(), FORLAENS_SAML_KEY_FILE: at('secret') })],
  ['setting-file-no-key', () => ({ ...saml(), FORLAENS_SAML_KEY_FILE: at('no-key.pem') })],
  ['setting-file-no-key', () => ({ ...saml(), FORLAENS_SAML_CERTIFICATE_FILE: at('no-key.pem') })],
  ['no-such-file', () => ({ ...oidc(), FORLAENS_SIGN_IN_ROLES: at('nowhere') })],
  ['bad-rule', () => ({ ...oidc(), FORLAENS_SIGN_IN_ROLES: at('broken.yaml') })],
  ['sign-in-roles-example', () => ({ ...oidc(), FORLAENS_SIGN_IN_ROLES: at('example.yaml') })],
  ['sign-in-roles-other', () => ({ ...oidc(), FORLAENS_MUNICIPALITY: '657' })],
])('%s is said where that is so (%#)', (code, env) => {
  expect(said(env())).toBe(code)
})

it('the sentence names the setting, and no secret', () => {
  const text = (env: Environment): string => {
    try {
      surroundingsOf(env)
      return ''
    } catch (error) {
      return error instanceof Error ? error.message : ''
    }
  }
  expect(text({ ...oidc(), FORLAENS_OIDC_CLIENT: '' })).toBe(
    'FORLAENS_OIDC_CLIENT mangler. Den skal være sat, når FORLAENS_SIGN_IN er oidc.',
  )
  expect(text({ ...saml(), FORLAENS_SAML_KEY_FILE: at('secret') })).not.toContain('a-secret')
})

it('the shipped example is one, and would let nobody in', () => {
  expect(said({ ...oidc(), FORLAENS_SIGN_IN_ROLES: packageFolder('rules/sign-in/example-roles.yaml') })).toBe(
    'sign-in-roles-example',
  )
})
