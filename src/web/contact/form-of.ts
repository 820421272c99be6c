// The form of a contact: what it holds, what lacks, and the fact it becomes.
import { z } from 'zod'
import type { Contact } from '../../casework/facts/following.ts'
import type { CaseFacts } from '../../casework/facts.ts'
import { da } from './da.ts'

/** `day` and `time` empty: now. */
export const ContactForm = z.object({
  with: z.array(z.string()),
  planned: z.enum(['planned', 'acute']).nullable(),
  note: z.string(),
  kind: z.enum(['visit', 'call', 'meeting', 'message']).nullable(),
  day: z.string(),
  time: z.string(),
})
export type ContactForm = z.output<typeof ContactForm>

/** What must be filled in: who, planned or acute, and what was said. */
export const fieldCount = 3

export const start: ContactForm = { with: [], planned: null, note: '', kind: null, day: '', time: '' }

/** What lacks, by the field's name, in the order of the form. */
export const missingIn = (form: ContactForm): readonly (readonly [string, string])[] => [
  ...(form.with.length === 0 ? [['with', da.missing.with] as const] : []),
  ...(form.planned === null ? [['planned', da.missing.planned] as const] : []),
  ...(form.note.trim() === '' ? [['note', da.missing.note] as const] : []),
  ...(form.day === '' && form.time !== '' ? [['at', da.missing.day] as const] : []),
]

/** The contact, with now where nobody said otherwise; a day of its own without a time has none. */
export const factOf = (
  form: ContactForm,
  now: { readonly day: string; readonly time: string },
): { readonly list: 'contacts'; readonly fact: Omit<z.input<typeof Contact>, 'id'> } => ({
  list: 'contacts',
  fact: {
    at: form.day === '' ? now : { day: form.day, time: form.time === '' ? null : form.time },
    planned: form.planned === 'planned',
    kind: form.kind,
    with: form.with,
    note: form.note.trim(),
  },
})

/**
 * Who can be chosen: the child, those of the family and of the newest network map one may talk with, and whom one has talked with before.
 * Where nobody is known, those most children have.
 */
export const peopleOf = (
  { networkMaps, contacts }: Pick<CaseFacts, 'networkMaps' | 'contacts'>,
  family: readonly string[],
  child: string,
): readonly string[] => {
  const newest = networkMaps.toSorted((a, b) => (a.drawnOn < b.drawnOn ? 1 : -1))[0]
  const network = (newest?.people ?? []).filter(each => each.contact !== 'not-allowed').map(each => each.name)
  const before = contacts.flatMap(each => each.with)
  const known = new Map([...before, ...network, ...family].map(each => [bare(each), each]))
  known.delete(bare(da.child(child)))
  return [da.child(child), ...(known.size === 0 ? da.anybody : [...known.values()].slice(0, 12))]
}

/** The name without what stands in brackets after it: `Tina Friis (mor)` and `Tina Friis` are one person. */
const bare = (name: string): string => name.replace(/ \([^)]*\)$/, '')
