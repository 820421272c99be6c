// The page's end of the work that runs beside it: one question at a time, and of several waiting only the last.
import type { InvestmentCase } from '../../investment/case.ts'
import type { ReadDocument } from '../../investment/document/read-document.ts'
import type { CaseChoices } from '../../investment/document/to-case.ts'
import type { Corrections } from '../../investment/document/understand.ts'
import type { Outcome } from '../../language/message.ts'
import type { Worked } from './understanding.ts'
import type { Answered, Asked } from './understanding-worker.ts'

/** Why there is no answer: the work broke down. */
export class WorkFailed extends Error {}

export type Beside = {
  /** Never answers where another is asked for before it has begun. */
  readonly understand: (by: Corrections) => Promise<Worked>
  readonly makeCase: (by: Corrections, choices: CaseChoices) => Promise<Outcome<InvestmentCase>>
  readonly end: () => void
}

type Waiting = {
  readonly asked: Exclude<Asked, { do: 'document' }>
  readonly done: (answered: Answered) => void
  readonly failed: (error: unknown) => void
}

/** Begins to work on a document. */
export const workBeside = (document: ReadDocument): Beside => {
  const worker = new Worker(new URL('./understanding-worker.ts', import.meta.url), { type: 'module' })
  worker.postMessage({ do: 'document', document } satisfies Asked)
  let asks = 0
  let running: Waiting | undefined
  let waiting: readonly Waiting[] = []
  const next = (): void => {
    const [first, ...rest] = waiting
    running = first
    waiting = rest
    if (first !== undefined) worker.postMessage(first.asked)
  }
  worker.addEventListener('message', ({ data: answered }: MessageEvent<Answered>) => {
    const of = running
    if (of?.asked.ask !== answered.ask) return
    next()
    if ('failed' in answered) of.failed(new WorkFailed())
    else of.done(answered)
  })
  worker.addEventListener('error', () => {
    for (const each of [...(running === undefined ? [] : [running]), ...waiting]) each.failed(new WorkFailed())
    running = undefined
    waiting = []
  })
  const enter = (of: Waiting): void => {
    const kept = of.asked.do === 'understand' ? waiting.filter(({ asked }) => asked.do !== 'understand') : waiting
    waiting = [...kept, of]
    if (running === undefined) next()
  }
  const ask = (): number => {
    asks += 1
    return asks
  }
  return {
    understand: by =>
      new Promise((resolve, reject) => {
        const done = (answered: Answered): void => {
          if ('worked' in answered) resolve(answered.worked)
        }
        enter({ asked: { do: 'understand', ask: ask(), by }, done, failed: reject })
      }),
    makeCase: (by, choices) =>
      new Promise((resolve, reject) => {
        const done = (answered: Answered): void => {
          if ('made' in answered) resolve(answered.made)
        }
        enter({ asked: { do: 'case', ask: ask(), by, choices }, done, failed: reject })
      }),
    end: () => worker.terminate(),
  }
}
