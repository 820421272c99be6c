// Turns what the machine answers (disk full, closed folder) into one sentence a person can act on.
import { BadInput, message } from '../language/message.ts'

/** True for an error of the machine with that code, e.g. `ENOENT`. */
export const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))

/**
 * `work`, with what the machine refuses in `folder` said plainly.
 * @throws BadInput for a full disk and a folder that cannot be written; anything else passes unchanged.
 */
export const writingIn = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (hasCode(error, 'ENOSPC', 'EDQUOT', '53100')) throw new BadInput(message('disk-full', { folder }))
    if (hasCode(error, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR')) {
      throw new BadInput(message('folder-not-writable', { folder }))
    }
    throw error
  }
}
