// SAML 2 with the rules of OIOSAML 3, by node-saml.
import type { Provider } from './provider.ts'
import type { SamlSettings } from './settings.ts'
export const samlProvider = (_settings: SamlSettings, _address: URL): Provider => {
  throw new Error('later')
}
