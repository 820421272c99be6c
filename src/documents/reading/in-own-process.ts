// Reads and checks documents in a process of its own, which is ended when it takes too long, needs too much memory or nobody waits any more.
// A thread isn't enough: one that runs out of memory may take the whole process with it.
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ReadDocument } from '../../investment/document/read-document.ts'
import { bad, good, type Message, message, type Outcome } from '../../language/message.ts'
import type { FindingsAsked } from '../findings/draw-findings.ts'
import type { CheckedFile } from './check-file.ts'
import { limits } from './limits.ts'

type Bytes = { readonly bytes: Uint8Array; readonly name: string }

/** What the process can be given, and what comes of it. */
type Tasks = {
  readonly read: { readonly given: Bytes; readonly done: ReadDocument }
  readonly check: { readonly given: Bytes; readonly done: CheckedFile }
  readonly findings: { readonly given: FindingsAsked; readonly done: Uint8Array }
}

export type Task = { [Kind in keyof Tasks]: { readonly kind: Kind } & Tasks[Kind]['given'] }[keyof Tasks]

/** What it answers. `fault` is what went wrong in our own code, without words of the document. */
export type Answer<Done = Tasks[keyof Tasks]['done']> =
  | { readonly kind: 'done'; readonly done: Done }
  | { readonly kind: 'refused'; readonly problem: Message }
  | { readonly kind: 'failed'; readonly fault: string }

export type ReadingOptions = {
  /** Ends the reading. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds it may take; for tests. */
  readonly deadline?: number | undefined
  /** Megabytes of memory it may take; for tests. */
  readonly memory?: number | undefined
  /** Told of faults that are ours, not the document's: the person gets a sentence, the log gets this. */
  readonly onFault?: ((fault: string) => void) | undefined
}

/** Runs unbuilt in a clone and built in the package, beside this file either way. */
const script = fileURLToPath(
  new URL(`./reading-process.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url),
)

/**
 * It may read its own code, and neither write files nor start programs. What isn't JavaScript it may load only to draw a paper, of
 * texts that were read already.
 */
const startProcess = (memory: number, kind: Task['kind']): ChildProcess =>
  fork(script, {
    execArgv: [
      `--max-old-space-size=${memory}`,
      '--permission',
      '--allow-fs-read=*',
      ...(kind === 'findings' ? ['--allow-addons'] : []),
    ],
    serialization: 'advanced',
    // What libraries say of a document stays there.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
  })

/** How a process ends that ran out of memory: by its own hand, or by the system's. */
const isOutOfMemory = (code: number | null, signal: NodeJS.Signals | null): boolean =>
  signal === 'SIGABRT' || signal === 'SIGKILL' || signal === 'SIGTRAP' || code === 134

/** What the process answers, or how it ended instead. */
const answerOf = <Done>(child: ChildProcess, onFault: (fault: string) => void): Promise<Outcome<Done>> => {
  const { promise, resolve } = Promise.withResolvers<Outcome<Done>>()
  let answered = false
  const fail = (fault: string): void => {
    onFault(fault)
    resolve(bad(message('document-unreadable')))
  }
  child.once('message', (answer: Answer<Done>) => {
    answered = true
    if (answer.kind === 'done') resolve(good(answer.done))
    else if (answer.kind === 'refused') resolve(bad(answer.problem))
    else fail(answer.fault)
  })
  child.once('error', error => fail(error.name))
  child.once('exit', (code, signal) => {
    if (answered) return
    if (isOutOfMemory(code, signal)) resolve(bad(message('document-too-heavy')))
    else fail(`the process ended with ${code ?? signal}`)
  })
  return promise
}

/** Resolves when the reading is to be given up, with why. */
const givenUp = (deadline: number, signal: AbortSignal | undefined, over: AbortSignal): Promise<Outcome<never>> => {
  const { promise, resolve } = Promise.withResolvers<Outcome<never>>()
  const seconds = Math.max(1, Math.round(deadline / 1000))
  const timer = setTimeout(() => resolve(bad(message('document-too-slow', { seconds }))), deadline)
  signal?.addEventListener('abort', () => resolve(bad(message('document-stopped'))), { once: true, signal: over })
  over.addEventListener('abort', () => clearTimeout(timer), { once: true })
  return promise
}

/** Has one task done, or says why it can't be. Never rejects because of what is in the file. */
const inOwnProcess = async <Done>(
  task: Task,
  { signal, deadline = limits.seconds * 1000, memory = limits.megabytes, onFault }: ReadingOptions,
): Promise<Outcome<Done>> => {
  if (signal?.aborted === true) return bad(message('document-stopped'))
  const over = new AbortController()
  const child = startProcess(memory, task.kind)
  try {
    const answer = answerOf<Done>(child, fault => {
      if (!over.signal.aborted) onFault?.(fault)
    })
    child.send(task, error => {
      if (error !== null && !over.signal.aborted) onFault?.(error.name)
    })
    return await Promise.race([answer, givenUp(deadline, signal, over.signal)])
  } finally {
    over.abort()
    child.kill('SIGKILL')
  }
}

/** Larger files aren't even handed over. */
const tooLarge = ({ length }: Uint8Array): Outcome<never> | undefined =>
  length > limits.fileBytes ? bad(message('document-too-large', { megabytes: limits.fileBytes / 2 ** 20 })) : undefined

/** What the file says, or why it can't be read. Leaves the bytes as they are. */
export const readDocument = async (
  bytes: Uint8Array,
  name: string,
  options: ReadingOptions = {},
): Promise<Outcome<ReadDocument>> =>
  tooLarge(bytes) ?? inOwnProcess<Tasks['read']['done']>({ kind: 'read', bytes, name }, options)

/** What the file says and what does not add up in it, or why it can't be read. Leaves the bytes as they are. */
export const checkFile = async (
  bytes: Uint8Array,
  name: string,
  options: ReadingOptions = {},
): Promise<Outcome<CheckedFile>> =>
  tooLarge(bytes) ?? inOwnProcess<Tasks['check']['done']>({ kind: 'check', bytes, name }, options)

/** The paper on a document that was read, with a person's corrections. */
export const findingsOf = (asked: FindingsAsked, options: ReadingOptions = {}): Promise<Outcome<Uint8Array>> =>
  inOwnProcess<Tasks['findings']['done']>({ kind: 'findings', ...asked }, options)
