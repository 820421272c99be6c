// The process in which a document is read: it gets the bytes, answers once, and ends.
import { BadInput } from '../../language/message.ts'
import type { ReadAnswer, ReadTask } from './in-own-process.ts'
import { readHere } from './read-document.ts'

const answer = async ({ bytes, name }: ReadTask): Promise<ReadAnswer> => {
  try {
    return { kind: 'read', document: await readHere(bytes, name) }
  } catch (error) {
    if (error instanceof BadInput) return { kind: 'refused', problem: error.problem }
    // A fault of ours, told by its kind and place alone: its words may hold some of the document's.
    const place = error instanceof Error ? (/(?:src|dist)\/[^\s)]+/.exec(error.stack ?? '')?.[0] ?? '') : ''
    return { kind: 'failed', fault: `${error instanceof Error ? error.name : typeof error} ${place}`.trim() }
  }
}

process.once('message', (task: ReadTask) => {
  void answer(task).then(found => process.send?.(found, () => process.exit()))
})
// Nobody waits any more.
process.once('disconnect', () => process.exit())
