// Which notes are shown: by kind, by the official file, and by words in them. Nothing of it stands in the address.
import { type FilingState, filingState, isFilable } from '../../casework/filing.ts'
import type { CasePicture } from '../child/queries.ts'
import type { Note, NoteList, NotePart } from './note.ts'
import { whenOf } from './when.ts'

/** How a note stands on the official file; null where it is none that is sent there. */
type OnFile = FilingState['state'] | null

/** A note with its version and how it stands on the official file. */
export type Filed = { readonly note: Note; readonly version: number; readonly onFile: OnFile }

export const withFile = (
  notes: readonly Note[],
  { facts, versions }: Pick<CasePicture, 'facts' | 'versions'>,
): readonly Filed[] =>
  notes.map(note => {
    const { id, list } = note
    const version = versions[id] ?? 1
    return {
      note,
      version,
      onFile: isFilable(list) ? filingState(facts.filings, { list, fact: id, version }).state : null,
    }
  })

/** What is asked for. `file`: those that stood so on the official file when it was asked, so that none goes away as it is sent. */
export type Wanted = {
  readonly kind: NoteList | null
  readonly file: { readonly state: ToSend; readonly ids: ReadonlySet<string> } | null
  readonly words: string
}
export type ToSend = 'not-filed' | 'changed-since'

export const everything: Wanted = { kind: null, file: null, words: '' }

/** Asks for those that stand so on the official file now. */
export const standing = (all: readonly Filed[], state: ToSend): NonNullable<Wanted['file']> => ({
  state,
  ids: new Set(all.filter(each => each.onFile === state).map(each => each.note.id)),
})

const partText = (part: NotePart): string =>
  [part.label ?? '', ...(part.kind === 'list' ? part.items : [part.text])].join(' ')

const textOf = (note: Note): string =>
  [note.title, whenOf(note), ...note.who, ...note.parts.map(partText)]
    .join(' ')
    .replaceAll('\u00a0', ' ')
    .toLocaleLowerCase('da')

/** True where every word stands somewhere in the note, in small letters or large. */
const hasWords = (note: Note, words: string): boolean => {
  const text = textOf(note)
  return words
    .toLocaleLowerCase('da')
    .split(/\s+/)
    .every(word => text.includes(word))
}

/** The notes that are asked for, in the order they were in. */
export const shownOf = (all: readonly Filed[], { kind, file, words }: Wanted): readonly Filed[] =>
  all.filter(
    ({ note, onFile }) =>
      (kind === null || note.list === kind) &&
      (file === null || onFile === file.state || file.ids.has(note.id)) &&
      hasWords(note, words),
  )

/** How many there are of each kind and how many wait to be sent. */
export type Counts = {
  readonly all: number
  readonly kinds: ReadonlyMap<NoteList, number>
  readonly toSend: Readonly<Record<ToSend, number>>
}

export const countsOf = (all: readonly Filed[]): Counts => {
  const kinds = new Map<NoteList, number>()
  for (const { note } of all) kinds.set(note.list, (kinds.get(note.list) ?? 0) + 1)
  const count = (state: ToSend): number => all.filter(each => each.onFile === state).length
  return {
    all: all.length,
    kinds,
    toSend: { 'not-filed': count('not-filed'), 'changed-since': count('changed-since') },
  }
}
