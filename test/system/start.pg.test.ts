// One server per folder: shared by those who come at the same time, stopped by the last, found again after a crash.
import { type ChildProcess, spawn } from 'node:child_process'
import { chownSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { withClient } from '../../src/store/client.ts'
import { maintenance } from '../../src/store/database.ts'
import { startEmbedded } from '../../src/store/embedded.ts'
import { asRoot, socketFolder } from '../../src/store/places.ts'
import { alive, processesIn } from '../../src/store/postmaster.ts'
import { serverUser } from '../../src/store/server-user.ts'
import { type DataFolder, newFolder, serverOf, start } from './folder.ts'

const folders: DataFolder[] = []
const others: ChildProcess[] = []
afterEach(async () => {
  for (const each of others.splice(0)) each.kill('SIGKILL')
  for (const each of folders.splice(0)) await each.clear()
})
const folderFor = (deep?: string): DataFolder => {
  const folder = newFolder(deep)
  folders.push(folder)
  return folder
}
const quiet = { progress: () => undefined }
const holder = (folder: DataFolder) => start(folder, new URL('./holder.ts', import.meta.url))
const got = /server (\d+) (adopted|started)\n/

describe('several at once', () => {
  test('two that start at the same time on a new folder get one server, and the last to leave stops it', async () => {
    const folder = folderFor()
    const [one, two] = [holder(folder), holder(folder)]
    const [first, second] = [await one.says(got), await two.says(got)]
    expect(first[1]).toBe(second[1])
    expect([first[2], second[2]].toSorted()).toEqual(['adopted', 'started'])
    // Whichever leaves first, also the one that started it, leaves the server to the other.
    const [starter, guest] = first[2] === 'started' ? [one, two] : [two, one]
    starter.process.kill('SIGTERM')
    await starter.says(/left shared/)
    await starter.ended
    expect(alive(Number(first[1]))).toBe(true)
    guest.process.kill('SIGTERM')
    await guest.says(/left stopped/)
    await guest.ended
    expect(processesIn(folder.data)).toEqual([])
  })

  test('a start that was killed while it made the folder does not hinder the next', async () => {
    const folder = folderFor()
    const killed = holder(folder)
    await new Promise(resolve => setTimeout(resolve, 350)) // in the middle of initdb, more or less
    killed.process.kill('SIGKILL')
    await killed.ended
    const next = holder(folder)
    await next.says(got)
    next.process.kill('SIGTERM')
    expect((await next.says(/left (\w+)/))[1]).toBe('stopped')
  })
})

describe('after a crash', () => {
  test('a server that outlived its program is adopted', async () => {
    const folder = folderFor()
    const first = holder(folder)
    const pid = (await first.says(got))[1]
    first.process.kill('SIGKILL')
    await first.ended
    const server = await startEmbedded(folder.places, folder.env, quiet)
    expect({ adopted: server.adopted, pid: String(serverOf(folder)) }).toEqual({ adopted: true, pid })
    expect(await server.leave()).toBe('stopped')
  })

  test('one whose socket is gone cannot be adopted; it is stopped and another started', async () => {
    const folder = folderFor()
    const first = holder(folder)
    const pid = Number((await first.says(got))[1])
    first.process.kill('SIGKILL')
    await first.ended
    rmSync(socketFolder(folder.places), { recursive: true })
    const server = await startEmbedded(folder.places, folder.env, quiet)
    expect(server.adopted).toBe(false)
    expect(serverOf(folder)).not.toBe(pid)
    expect(processesIn(folder.data)).not.toContain(pid)
    expect(await server.leave()).toBe('stopped')
  })

  test('one that a living program uses is left alone, also where it cannot be reached', async () => {
    const folder = folderFor()
    const first = holder(folder)
    const pid = Number((await first.says(got))[1])
    rmSync(socketFolder(folder.places), { recursive: true })
    await expect(startEmbedded(folder.places, folder.env, quiet)).rejects.toThrow('bruges af en anden forlaens')
    expect(processesIn(folder.data)).toContain(pid)
    first.process.kill('SIGKILL')
    await first.ended
  })

  test.each(['a number nobody has', 'a number that now belongs to another program of the same user'])(
    'a pid file with %s is seen through',
    async what => {
      const folder = folderFor()
      await (await startEmbedded(folder.places, folder.env, quiet)).leave()
      const account = serverUser(folder.places)
      const other = spawn('sleep', ['60'], account === undefined ? {} : { uid: account.uid, gid: account.gid })
      others.push(other)
      if (what === 'a number nobody has') {
        other.kill('SIGKILL')
        await new Promise(resolve => other.on('exit', resolve))
      }
      const socket = socketFolder(folder.places)
      mkdirSync(socket, { recursive: true, mode: 0o700 })
      for (const file of [join(folder.data, 'postmaster.pid'), join(socket, '.s.PGSQL.5432.lock')]) {
        writeFileSync(
          file,
          `${other.pid}\n${folder.data}\n1700000000\n5432\n${socket}\n\n  1234567    1234567\nready   \n`,
        )
      }
      const server = await startEmbedded(folder.places, folder.env, quiet)
      expect(server.adopted).toBe(false)
      expect(serverOf(folder)).not.toBe(other.pid)
      expect(await server.leave()).toBe('stopped')
      if (what !== 'a number nobody has') expect(alive(other.pid ?? 0)).toBe(true)
    },
  )
})

describe('where it can and cannot run', () => {
  test('in a folder 150 characters deep, though a socket path holds 107 bytes', async () => {
    const folder = folderFor(join(...Array.from({ length: 15 }, () => 'dybmappe-æ')))
    expect(folder.data.length).toBeGreaterThan(150)
    const server = await startEmbedded(folder.places, folder.env, quiet)
    const { rows } = await withClient(server.config('owner', maintenance), client =>
      client.query('show data_checksums'),
    )
    expect(rows).toEqual([{ data_checksums: 'on' }])
    expect(await server.leave()).toBe('stopped')
  })

  test('nobody but the server can reach its socket, and a folder that another user made first is refused', async () => {
    const folder = folderFor()
    const socket = socketFolder(folder.places)
    mkdirSync(socket)
    if (asRoot()) {
      chownSync(socket, 12345, 12345)
      await expect(startEmbedded(folder.places, folder.env, quiet)).rejects.toThrow(
        `mappen ${socket} tilhører en anden bruger`,
      )
      rmSync(socket, { recursive: true })
    }
    const server = await startEmbedded(folder.places, folder.env, quiet)
    expect(statSync(socket).mode & 0o777).toBe(0o700)
    await server.leave()
  })

  test('without PostgreSQL in PG_BINDIR it says which folder was looked in', async () => {
    const folder = folderFor()
    const start = startEmbedded(folder.places, { ...folder.env, PG_BINDIR: '/findes/ikke' }, quiet)
    await expect(start).rejects.toThrow(
      'PG_BINDIR er sat til /findes/ikke, men der er ikke både "postgres" og "initdb"',
    )
  })

  test('a folder made by another version is refused, not harmed', async () => {
    const folder = folderFor()
    await (await startEmbedded(folder.places, folder.env, quiet)).leave()
    writeFileSync(join(folder.data, 'PG_VERSION'), '17\n')
    await expect(startEmbedded(folder.places, folder.env, quiet)).rejects.toThrow(
      'er lavet af PostgreSQL 17, men her er version 18',
    )
    writeFileSync(join(folder.data, 'PG_VERSION'), '18\n')
    expect(await (await startEmbedded(folder.places, folder.env, quiet)).leave()).toBe('stopped')
  })

  test('as root, a data folder below a closed one is refused with what to do', async () => {
    if (!asRoot()) return
    const folder = folderFor('lukket/data')
    mkdirSync(join(folder.places.data, '..'), { mode: 0o700 })
    await expect(startEmbedded(folder.places, folder.env, quiet)).rejects.toThrow(
      /mappen .*\/lukket er lukket for brugeren \w+, som databasen kører som\. Giv adgang med "chmod o\+x/,
    )
  })
})
