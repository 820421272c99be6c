// Keeps a draft: saved 2 seconds after the last key, tried again where it could not be, and never lost while the page is open.

/** How long after the last key a draft is saved, and how long after a failure it is tried again, in milliseconds. */
const pause = 2_000
const again = 5_000

export type DraftState =
  | { readonly is: 'none' }
  | { readonly is: 'waiting' }
  | { readonly is: 'saving' }
  | { readonly is: 'saved'; readonly at: string }
  | { readonly is: 'failed'; readonly error: unknown }

/** What the keeper does its work with: the server, and a clock that calls back. */
type Around<T> = {
  /** Saves, and answers when it was, as an ISO moment. */
  readonly save: (value: T) => Promise<string>
  /** Calls back after so many milliseconds; answers how to call it off. */
  readonly later: (work: () => void, milliseconds: number) => () => void
  readonly tell: (state: DraftState) => void
  /** False where another try would not help: nobody is signed in any more. */
  readonly mayTryAgain: (error: unknown) => boolean
}

export type DraftKeeper<T> = {
  readonly change: (value: T) => void
  /** Saves at once what is not saved yet. */
  readonly flush: () => Promise<void>
  /** What is not on the server; undefined where everything is. */
  readonly unsaved: () => T | undefined
  /** What was typed so far is given up; a save that is under way is waited for, and nothing of it comes after. */
  readonly forget: () => Promise<void>
  /** Nothing more is saved: the form was sent, or given up. A save that is under way is waited for. */
  readonly stop: () => Promise<void>
}

/** A keeper of one draft. Only one save is under way at a time, so that an older text never lands after a newer. */
export const draftKeeper = <T>({ save, later, tell, mayTryAgain }: Around<T>): DraftKeeper<T> => {
  let pending: { readonly value: T } | undefined
  let underWay: Promise<void> | undefined
  let stopped = false
  let callOff = (): void => undefined

  const wait = (milliseconds: number): void => {
    callOff()
    callOff = later(() => void run(), milliseconds)
  }

  const attempt = async (of: { readonly value: T }): Promise<void> => {
    tell({ is: 'saving' })
    try {
      const at = await save(of.value)
      if (pending === of) pending = undefined
      if (stopped) return
      if (pending === undefined) return tell({ is: 'saved', at })
      tell({ is: 'waiting' })
      wait(pause)
    } catch (error) {
      if (stopped) return
      tell({ is: 'failed', error })
      if (mayTryAgain(error)) wait(again)
    }
  }

  const run = async (): Promise<void> => {
    if (underWay !== undefined) await underWay
    if (pending === undefined || stopped) return
    callOff()
    underWay = attempt(pending)
    await underWay
    underWay = undefined
  }

  return {
    change: value => {
      if (stopped) return
      pending = { value }
      if (underWay === undefined) {
        tell({ is: 'waiting' })
        wait(pause)
      }
    },
    flush: run,
    unsaved: () => pending?.value,
    forget: async () => {
      callOff()
      pending = undefined
      await underWay
      callOff()
      pending = undefined
    },
    stop: async () => {
      stopped = true
      callOff()
      pending = undefined
      await underWay
    },
  }
}
