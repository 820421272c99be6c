// What was saved last in this tab, so that the next page can say so and offer to undo it for ten minutes.

type Said = {
  readonly child: string
  readonly version: number
  /** As `Opfølgningen er gemt`. */
  readonly what: string
  /** When, in milliseconds. */
  readonly at: number
}

/** A fact that was just written or changed, and what to say of it. */
type SavedFact = Said & {
  readonly fact: string
  /** False where it can't be taken back. */
  readonly mayUndo: boolean
  /** True where it is one of the child's notes, and can be read and sent there. */
  readonly isNote: boolean
}

/** Help that was started or changed. It can't be taken back, only put right; `lacks` is what it still lacks, in sentences. */
type SavedHelp = Said & {
  readonly help: string
  readonly kind: 'measure' | 'placement'
  readonly lacks: readonly string[]
}

/** A version of an investment case that was saved, or that withdrew it. */
type SavedCase = Pick<Said, 'version' | 'what' | 'at'> & { readonly case: string }

export type Saved = SavedFact | SavedHelp | SavedCase

/** Ten minutes, in milliseconds: as long as the server takes it back (DECISIONS 28). */
export const undoFor = 10 * 60 * 1000

let saved: Saved | null = null
const listeners = new Set<() => void>()

/** The last thing saved; null where there is none, or it was hidden. */
export const justSaved = (): Saved | null => saved

/** Says that something was saved, or with null that it need not be said any more. */
export const tellSaved = (of: Saved | null): void => {
  saved = of
  for (const tell of listeners) tell()
}

export const onSaved = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
