// What the address of a child says: the day it is looked at, where that is not today.
import { parseDay } from '../../language/day.ts'

/** The address of a child. */
export type KnownSearch = { readonly kendt?: string }

/** Reads the address; what is no day is as if it were not there. */
export const readKnown = ({ kendt }: Readonly<Record<string, unknown>>): KnownSearch =>
  typeof kendt === 'string' && parseDay(kendt) !== undefined ? { kendt } : {}
