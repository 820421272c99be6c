// The unit of a table as its sentences name it.
import type { UnderstoodTable } from './understood.ts'

/** `1000 kr.`; nothing for a table that counts people or is only guessed to hold money. */
export const unitWord = ({ money, unit }: UnderstoodTable): string =>
  money && unit.sureness !== 'guess' ? unit.value : ''
