// When a note is of, as its head and its links write it.
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'
import type { Note } from './note.ts'

/** `09:05` as `9.05`. */
export const clock = (time: string | null): string | null => time?.replace(/^0(?=\d)/, '').replace(':', '.') ?? null

/** `3. juni 2026 kl. 9.30`. */
export const whenOf = ({ on, time }: Pick<Note, 'on' | 'time'>): string => da.at(shortDay(on), clock(time))
