// Heavy work of which only so much is done at a time: the next waits in a short queue, and whoever finds it full is told so.
import type { Message } from '../language/message.ts'
import { Refusal } from './refusal.ts'

/** `waiting` may stand in the queue, each for `patience` milliseconds; `busy` is what the others are told. */
export type DeskLimits = {
  readonly atOnce: number
  readonly waiting: number
  readonly patience: number
  readonly busy: Message
}

/** Does the work when it is its turn. `signal` is that nobody waits for it any more. */
export type Desk = <Done>(signal: AbortSignal, work: () => Promise<Done>) => Promise<Done>

type Waiting = { readonly come: () => void }

/** @throws Refusal 503 from the desk where the queue is full, it took too long, or nobody waits any more. */
export const newDesk = ({ atOnce, waiting, patience, busy }: DeskLimits): Desk => {
  const queue = new Set<Waiting>()
  let working = 0

  const turn = (signal: AbortSignal): Promise<void> => {
    if (working < atOnce) {
      working += 1
      return Promise.resolve()
    }
    if (queue.size >= waiting || signal.aborted) return Promise.reject(new Refusal(503, busy))
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const over = new AbortController()
    const leave = (): void => {
      queue.delete(place)
      over.abort()
      reject(new Refusal(503, busy))
    }
    const timer = setTimeout(leave, patience)
    over.signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
    signal.addEventListener('abort', leave, { once: true, signal: over.signal })
    const place: Waiting = {
      come: () => {
        queue.delete(place)
        over.abort()
        resolve()
      },
    }
    queue.add(place)
    return promise
  }

  /** Whoever has waited longest takes the place; without anybody it is free. */
  const next = (): void => {
    const [first] = queue
    if (first === undefined) working -= 1
    else first.come()
  }

  return async (signal, work) => {
    await turn(signal)
    try {
      return await work()
    } finally {
      next()
    }
  }
}
