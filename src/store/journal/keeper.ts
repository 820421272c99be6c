// Keeps the journal while the server runs: each second the sealing of what was written, each day what retention deletes.

import type { KeyObject } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Day } from '../../language/day.ts'
import { BadInput, message } from '../../language/message.ts'
import { withClient } from '../client.ts'
import { hasCode } from '../faults.ts'
import { headText, publishedHead, sealOfOtherKey } from './head.ts'
import { deleteExpired } from './retention.ts'
import { sealRows } from './seal.ts'

/** What the keeper tells the server's log. A head in the log is a published one, where the log is kept elsewhere. */
export type Told =
  | { readonly what: 'head'; readonly municipality: number; readonly head: string }
  | { readonly what: 'expired'; readonly rows: number }
  | { readonly what: 'failed'; readonly error: unknown }

/** What keeping needs: the logins `forlaens_seal` and `forlaens_retain`, the key, and the municipalities that are written in. */
export type Keeping = {
  readonly seal: pg.ClientConfig
  readonly retain: pg.ClientConfig
  readonly key: KeyObject
  readonly municipalities: readonly number[]
  readonly now: () => Date
  readonly today: () => Day
  readonly tell: (what: Told) => void
}

/** `wake`: rows wait. `stop` seals what was written last. */
export type Keeper = { readonly wake: () => void; readonly stop: () => Promise<void> }

/** The migration that brought the journal. */
const first = '0006-journal.sql'

const second = 1000
const headEvery = 60 * second

/**
 * Asked before anyone is served.
 * @throws BadInput where one of the logins cannot be used, or the journal was made with another key.
 */
export const refuseUnkeepable = async (keeping: Keeping): Promise<void> => {
  await refuseOtherKey(keeping)
  await tryLogin(keeping.retain, 'forlaens_retain', 'DATABASE_RETAIN_URL')
}

/**
 * Starts keeping: at once what was left when the server last ended, and then what was written, looking again after `every`
 * milliseconds. Nothing is asked of the database while nothing is written.
 */
export const keepJournal = (keeping: Keeping, every = second): Keeper => {
  const work = new Work(keeping)
  const ended = new AbortController()
  const running = run(work, every, ended.signal)
  return {
    wake: () => work.wake(),
    stop: async () => {
      ended.abort()
      await running
      await work.last()
    },
  }
}

const tryLogin = async (
  config: pg.ClientConfig,
  login: string,
  variable: string,
  work?: (client: pg.Client) => Promise<void>,
): Promise<void> => {
  try {
    await withClient(config, async client => await work?.(client))
  } catch (error) {
    if (hasCode(error, '42P01')) throw new BadInput(message('database-behind', { migration: first }))
    // What is wrong with the journal itself is no fault of the login.
    if (!(error instanceof BadInput) || error.problem.code !== 'database-unreachable') throw error
    throw new BadInput(message('journal-login-refused', { login, variable, reason: error.message }))
  }
}

const refuseOtherKey = ({ seal, key, municipalities }: Keeping): Promise<void> =>
  tryLogin(seal, 'forlaens_seal', 'DATABASE_SEAL_URL', async client => {
    for (const municipality of municipalities) {
      const seal = await sealOfOtherKey(client, key, municipality)
      if (seal !== undefined) throw new BadInput(message('journal-key-other', { municipality, seal }))
    }
  })

const run = async (work: Work, every: number, ended: AbortSignal): Promise<void> => {
  while (!ended.aborted) {
    await work.seal()
    await work.expire()
    // A stop cuts the wait short.
    await sleep(every, undefined, { signal: ended }).catch(() => undefined)
  }
}

type Task = 'seal' | 'expire' | 'tell'

class Work {
  readonly #keeping: Keeping
  #waiting = true
  readonly #failing = new Set<Task>()
  #expired: Day | undefined
  #toldAt = Number.NEGATIVE_INFINITY

  constructor(keeping: Keeping) {
    this.#keeping = keeping
  }

  wake(): void {
    this.#waiting = true
  }

  /** Seals where something waits; what could not be sealed is tried again the next second. */
  async seal(): Promise<void> {
    if (!this.#waiting) return
    const { seal, key, municipalities, now } = this.#keeping
    this.#waiting = false
    const done = await this.#trying('seal', () =>
      withClient(seal, async client => {
        const { rows, left } = await sealRows(client, key, municipalities, now)
        this.#waiting ||= left
        if (rows > 0 && now().getTime() - this.#toldAt >= headEvery) await this.#tellHeads(client)
      }),
    )
    if (!done) this.#waiting = true
  }

  /** Deletes what is past its day, once a day. */
  async expire(): Promise<void> {
    const { retain, municipalities, today, tell } = this.#keeping
    const day = today()
    if (this.#expired === day) return
    const done = await this.#trying('expire', () =>
      withClient(retain, async client => {
        let rows = 0
        for (const each of municipalities) rows += await deleteExpired(client, each, day)
        if (rows > 0) tell({ what: 'expired', rows })
      }),
    )
    if (done) this.#expired = day
  }

  /** Seals once more and publishes where the journal ends. */
  async last(): Promise<void> {
    await this.seal()
    await this.#trying('tell', () => withClient(this.#keeping.seal, client => this.#tellHeads(client)))
  }

  async #tellHeads(client: pg.Client): Promise<void> {
    const { municipalities, now, tell } = this.#keeping
    this.#toldAt = now().getTime()
    for (const municipality of municipalities) {
      const { head } = await publishedHead(client, municipality)
      if (head !== undefined) tell({ what: 'head', municipality, head: headText(head) })
    }
  }

  /** True where it was done. A task that fails is told once, until it succeeds: a database that is away is away each second. */
  async #trying(task: Task, work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
      this.#failing.delete(task)
      return true
    } catch (error) {
      if (!this.#failing.has(task)) this.#keeping.tell({ what: 'failed', error })
      this.#failing.add(task)
      return false
    }
  }
}
