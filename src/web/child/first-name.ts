// What a child is called on the pages about it.
import type { Identity } from '../children/queries.ts'

/** The first name; "barnet" for a protected child and for one that has no name yet. */
export const firstName = ({ name, caseNumber, protected: guarded }: Identity): string =>
  guarded || name === caseNumber ? 'barnet' : (name.split(' ')[0] ?? 'barnet')
