// A transaction of somebody who works with children, for tests that ask the store itself.
import { type Inside, inMunicipality, type Store } from '../../src/store/municipality.ts'

/** `inMunicipality` with case content. */
export const inCase = <T>(store: Store, municipality: number, work: (inside: Inside) => Promise<T>): Promise<T> =>
  inMunicipality(store, municipality, work, 'case')
