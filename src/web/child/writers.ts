// Who writes in a child's case.
import type { Role } from '../../access/role.ts'

export const writers: readonly (Role | undefined)[] = ['adviser', 'team-leader']

/** True for somebody whose work is to write in a case; the server has the last word on each child. */
export const isWriter = (role: Role | undefined): boolean => writers.includes(role)
