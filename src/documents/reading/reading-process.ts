// The process in which a document is read and checked: it gets one task, answers once, and ends.
import { BadInput } from '../../language/message.ts'
import type { Answer, Task } from './in-own-process.ts'
import { readHere } from './read-document.ts'

/** What checks is loaded where it is needed: a process starts for every document. */
const doneOf = async (task: Task): Promise<Extract<Answer, { kind: 'done' }>['done']> => {
  switch (task.kind) {
    case 'read':
      return readHere(task.bytes, task.name)
    case 'check':
      return (await import('./check-file.ts')).checkHere(task.bytes, task.name)
    case 'findings':
      return (await import('../findings/draw-findings.ts')).drawFindings(task)
  }
}

const answer = async (task: Task): Promise<Answer> => {
  try {
    return { kind: 'done', done: await doneOf(task) }
  } catch (error) {
    if (error instanceof BadInput) return { kind: 'refused', problem: error.problem }
    // A fault of ours, told by its kind and place alone: its words may hold some of the document's.
    const place = error instanceof Error ? (/(?:src|dist)\/[^\s)]+/.exec(error.stack ?? '')?.[0] ?? '') : ''
    return { kind: 'failed', fault: `${error instanceof Error ? error.name : typeof error} ${place}`.trim() }
  }
}

process.once('message', (task: Task) => {
  void answer(task).then(found => process.send?.(found, () => process.exit()))
})
// Nobody waits any more.
process.once('disconnect', () => process.exit())
