// Whether a child is somebody's own work: theirs by a task, and not only open to them.
import { valuesOf } from '../language/message.ts'
import type { Decision } from './decision.ts'
import type { Ground } from './grounds.ts'

const own: readonly Ground[] = ['responsible', 'co-worker', 'measure', 'leads-team']

/**
 * True where the decision was allowed for a task of the asker's own: responsible, co-worker, carries out the help, leads the team. Whoever
 * takes part in a meeting, pays, or has opened the file in an emergency may look and has no work with it.
 */
export const isOwnTask = (decision: Decision): boolean =>
  decision.allowed &&
  decision.grant === null &&
  decision.because.some(each => {
    const task = valuesOf('access-because-task', each)
    return task !== undefined && own.includes(task.ground)
  })
