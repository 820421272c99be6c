// Who the embedded server runs as when the program runs as root, and which folders that user may walk through.
import { readFileSync, type Stats, statSync } from 'node:fs'
import { chmod, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { BadInput, message } from '../language/message.ts'
import { asRoot, clusterData, type Places } from './places.ts'

/** An account of the machine. */
export type Account = { readonly uid: number; readonly gid: number; readonly name: string }

/**
 * The user the server runs as: undefined for an ordinary user (himself), else the owner of the data folder, else
 * `forlaens`, else `nobody`.
 * @throws BadInput where root has none of them.
 */
export const serverUser = (places: Places): Account | undefined => {
  if (!asRoot()) return undefined
  for (const folder of [clusterData(places), places.cluster]) {
    const found = lookAt(folder)
    if (found !== undefined && found.uid !== 0) {
      return accounts().find(each => each.uid === found.uid) ?? { ...found, name: String(found.uid) }
    }
  }
  const other = named('forlaens') ?? named('nobody')
  if (other === undefined) throw new BadInput(message('no-server-user'))
  return other
}

/** The first folder on the way to `path` that the account may not walk through, or undefined. Access lists are not read. */
export const closedFolder = (path: string, account: Account): string | undefined => {
  const way: string[] = []
  for (let at = path; ; at = dirname(at)) {
    way.unshift(at)
    if (at === dirname(at)) break
  }
  return way.find(folder => {
    const found = lookAt(folder)
    if (found === undefined) return false
    const digit = found.uid === account.uid ? 0o100 : found.gid === account.gid ? 0o010 : 0o001
    return (found.mode & digit) === 0
  })
}

/** Makes a folder where it is missing; as root one that the server's user may walk through, whatever the umask says. */
export const makeFolder = async (path: string): Promise<void> => {
  const first = await mkdir(path, { recursive: true, mode: 0o755 })
  if (first === undefined || !asRoot()) return
  for (let at = path; at.length >= first.length; at = dirname(at)) await chmod(at, 0o755)
}

const lookAt = (path: string): Pick<Stats, 'uid' | 'gid' | 'mode'> | undefined =>
  statSync(path, { throwIfNoEntry: false })

const named = (name: string): Account | undefined => accounts().find(each => each.name === name)

const accounts = (): readonly Account[] => {
  try {
    return readAccounts(readFileSync('/etc/passwd', 'utf8'))
  } catch {
    return []
  }
}

const readAccounts = (text: string): readonly Account[] =>
  text.split('\n').flatMap(line => {
    const [name, , uid, gid] = line.split(':')
    return name === undefined || uid === undefined || gid === undefined || !/^\d+$/.test(uid) || !/^\d+$/.test(gid)
      ? []
      : [{ name, uid: Number(uid), gid: Number(gid) }]
  })
