// `forlaens serve` as a process: what it refuses to start on, and what is left when it is stopped, killed, or loses its database.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { startServer } from '../../src/server/start.ts'
import { connect, withClient } from '../../src/store/client.ts'
import { createDatabase, maintenance } from '../../src/store/database.ts'
import { startEmbedded } from '../../src/store/embedded.ts'
import { migrate } from '../../src/store/migrate.ts'
import { placesOf } from '../../src/store/places.ts'
import { type Filled, filledDatabase } from '../setup/house.ts'
import { journalBy, journalKeyText } from '../setup/journal.ts'

const program = fileURLToPath(new URL('../../src/cli/start.ts', import.meta.url))

let demo: Filled
let production: Filled
let folder = ''
beforeAll(async () => {
  demo = await filledDatabase()
  production = await filledDatabase('production')
  folder = mkdtempSync(join(tmpdir(), 'forlaens-serve-'))
  // Pages from the future: the server finds them new enough and builds nothing.
  mkdirSync(join(folder, 'web'))
  writeFileSync(join(folder, 'web', 'index.html'), '<title>Forlæns</title>')
  const later = new Date(Date.now() + 1e9)
  utimesSync(join(folder, 'web', 'index.html'), later, later)
})
afterAll(() => rmSync(folder, { recursive: true }))

const { PATH = '' } = process.env
const withoutSettings = { PATH }

const running = new Set<ChildProcessWithoutNullStreams>()
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
})

const urlOf = (filled: Filled, user = 'forlaens_app'): string =>
  `postgres://${user}@localhost/${filled.database.name}?host=${encodeURIComponent(inject('socket'))}`

type Served = {
  readonly child: ChildProcessWithoutNullStreams
  readonly said: { out: string; err: string }
  readonly address: string
  readonly ended: Promise<number | null>
}

const start = async (
  filled: Filled,
  typed: readonly string[] = ['--port', '0'],
  env: Record<string, string> = {},
): Promise<Served> => {
  const key = filled.mode === 'production' ? { FORLAENS_JOURNAL_KEY: journalKeyText } : {}
  const child = spawn(process.execPath, [program, 'serve', ...typed], {
    env: { ...withoutSettings, FORLAENS_DATA: folder, DATABASE_URL: urlOf(filled), ...key, ...env },
  })
  running.add(child)
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', text => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', text => {
    said.err += text
  })
  const ended = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : null))
  const up = async (): Promise<void> => {
    while (!said.out.includes('http://')) await sleep(10)
  }
  await Promise.race([up(), ended])
  return { child, said, address: /http:\/\/\S+/.exec(said.out)?.[0] ?? '', ended }
}

const signInAt = (address: string, filled: Filled): Promise<Response> =>
  fetch(new URL('/api/session', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ person: filled.persons[0]?.id }),
  })

const asOwner = <T>(work: (client: pg.Client) => Promise<T>): Promise<T> =>
  withClient(demo.database.config('owner'), work)

const sessions = async (): Promise<number> =>
  (await asOwner(client => client.query('select from forlaens.session'))).rowCount ?? -1

describe('serving', () => {
  it('tells the address, answers pages and API, and stops when told', async () => {
    const { said, address, child, ended } = await start(demo, ['--port', '0'], { FORLAENS_TODAY: '2026-06-15' })
    expect(said.out).toMatch(/^Forlæns svarer på http:\/\/127\.0\.0\.1:\d+\/\n$/)
    expect(await (await fetch(address)).text()).toContain('<title>Forlæns</title>')
    expect(await (await fetch(new URL('/api/session', address))).json()).toMatchObject({
      mode: 'demo',
      today: '2026-06-15',
    })
    expect((await signInAt(address, demo)).status).toBe(200)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(said.err).toContain('Serveren er stoppet.')
  })

  it('on a database made for production knows no demo persons, and works in the municipality it was told', async () => {
    const { address } = await start(production, ['--port', '0'], {
      FORLAENS_MUNICIPALITY: '657',
      FORLAENS_MODE: 'demo',
    })
    expect(await (await fetch(new URL('/api/session', address))).json()).toMatchObject({
      mode: 'production',
      municipality: { code: '657', name: 'Herning' },
    })
    const answer = await signInAt(address, production)
    expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'demo-only' }])
  })
})

describe('refused, in one line and with exit 2', () => {
  const refused = async (filled: Filled, typed: readonly string[], env: Record<string, string> = {}) => {
    const { said, ended } = await start(filled, typed, env)
    return [await ended, said.out, said.err]
  }

  it('a login that owns the database', async () => {
    expect(await refused(demo, ['--port', '0'], { DATABASE_URL: urlOf(demo, 'owner') })).toEqual([
      2,
      '',
      'forlaens: loginnet owner er superbruger og kan gå gennem muren mellem kommuner. Brug loginnet forlaens_app i DATABASE_URL.\n',
    ])
  })

  it('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    expect(await refused(demo, ['--port', String(port)])).toEqual([
      2,
      '',
      `forlaens: port ${port} på 127.0.0.1 er optaget. Er Forlæns startet i forvejen? Ellers vælg en anden med --port.\n`,
    ])
    other.close()
  })

  it.each<[string, readonly string[], Record<string, string>, string]>([
    [
      'a demo for others',
      ['--host', '0.0.0.0'],
      {},
      'en demo kan kun nås fra maskinen selv, så --host 0.0.0.0 er afvist.',
    ],
    ['a port that is none', ['--port', '70000'], {}, '"70000" er ikke en port.'],
    ['a day that is none', [], { FORLAENS_TODAY: '2026-02-30' }, '"2026-02-30" er ikke en dato.'],
    ['a municipality that is none', [], { FORLAENS_MUNICIPALITY: '12' }, '"12" er ikke nummeret på en dansk kommune.'],
    ['a word too many', ['now'], {}, '"now" kendes ikke.'],
    ['a sign-in without an address', [], { FORLAENS_SIGN_IN: 'oidc' }, 'FORLAENS_ADDRESS mangler.'],
    ['an address that is none', [], { FORLAENS_ADDRESS: 'forlaens' }, 'FORLAENS_ADDRESS er "forlaens".'],
    [
      'a database that is not there',
      [],
      { DATABASE_URL: 'postgres://forlaens_app@127.0.0.1:1/x' },
      'svarer ikke eller afviser',
    ],
    [
      'only the owner’s address',
      [],
      { DATABASE_URL: '', DATABASE_OWNER_URL: 'postgres://o@127.0.0.1/x' },
      'DATABASE_URL er ikke.',
    ],
  ])('%s', async (_, typed, env, sentence) => {
    const [code, out, err] = await refused(demo, ['--port', '0', ...typed], env)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(sentence)
    expect(String(err).trimEnd().split('\n')).toHaveLength(1)
  })

  it('a still clock and no municipality in production', async () => {
    expect(
      (await refused(production, ['--port', '0'], { FORLAENS_TODAY: '2026-06-15', FORLAENS_MUNICIPALITY: '657' }))[2],
    ).toContain('FORLAENS_TODAY kan kun bruges på en database lavet til demo.')
    expect((await refused(production, ['--port', '0']))[2]).toContain('FORLAENS_MUNICIPALITY mangler.')
  })
})

describe('while a request is under way', () => {
  /** Holds the table of sessions, so that a sign-in waits until `release`. */
  const holding = async (): Promise<() => Promise<void>> => {
    const client = await connect(demo.database.config('owner'))
    await client.query('begin')
    await client.query('lock table forlaens.session in access exclusive mode')
    return async () => {
      await client.query('rollback')
      await client.end()
    }
  }

  const untilItWaits = async (): Promise<void> => {
    for (;;) {
      const { rowCount } = await asOwner(client =>
        client.query(
          "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and application_name like 'forlaens %'",
        ),
      )
      if ((rowCount ?? 0) > 0) return
      await sleep(20)
    }
  }

  it('a kill leaves nothing half-written', async () => {
    const before = await sessions()
    const { address, child, ended } = await start(demo)
    const release = await holding()
    const answer = signInAt(address, demo).then(
      () => 'answered',
      () => 'broken off',
    )
    await untilItWaits()
    child.kill('SIGKILL')
    await ended
    expect(await answer).toBe('broken off')
    await release()
    await sleep(300) // the waiting backend goes on, finds nobody there, and undoes
    expect(await sessions()).toBe(before)
    const again = await start(demo)
    expect((await signInAt(again.address, demo)).status).toBe(200)
    expect(await sessions()).toBe(before + 1)
  })

  it('a stop lets it finish and takes no new ones', async () => {
    const { address, child, ended, said } = await start(demo)
    const release = await holding()
    const answer = signInAt(address, demo)
    await untilItWaits()
    child.kill('SIGTERM')
    while (!said.err.includes('Stopper')) await sleep(10)
    await sleep(100)
    await expect(fetch(new URL('/api/health', address))).rejects.toThrow()
    await release()
    const { status, headers } = await answer
    expect([status, headers.get('set-cookie')?.startsWith('forlaens='), headers.get('connection')]).toEqual([
      200,
      true,
      'close', // or the stop would wait for the browser to let go
    ])
    expect(await ended).toBe(0)
  })
})

describe('the database', () => {
  it('that stops is said with 503, and the server goes on when it is back', async () => {
    const cluster = mkdtempSync(join(tmpdir(), 'forlaens-test-'))
    chmodSync(cluster, 0o755)
    const places = { ...placesOf(process.env), cluster }
    const quiet = { progress: () => undefined, settings: { fsync: 'off' } }
    const first = await startEmbedded(places, {}, quiet)
    await withClient(first.config('owner', maintenance), client => createDatabase(client, 'forlaens'))
    await withClient(first.config('owner', 'forlaens'), client => migrate(client, { mode: 'demo' }))
    const log: string[] = []
    const server = await startServer({
      database: first.config('forlaens_app', 'forlaens'),
      journal: journalBy(login => first.config(login, 'forlaens')),
      municipality: undefined,
      web: join(folder, 'web'),
      now: () => new Date(),
      today: undefined,
      port: 0,
      log: { write: line => log.push(line) },
    })
    const ask = async (path: string) => {
      const answer = await fetch(new URL(path, server.address))
      return [answer.status, await answer.json()]
    }
    expect(await ask('/api/ready')).toEqual([200, { ready: true }])
    expect((await ask('/api/session'))[0]).toBe(200)

    await first.leave()
    await sleep(1100) // readiness is asked at most once a second
    const silent = { code: 'not-ready', sentence: 'Databasen svarer ikke lige nu. Prøv igen om lidt.' }
    expect(await ask('/api/ready')).toEqual([503, silent])
    expect(await ask('/api/session')).toEqual([503, silent])
    expect(await ask('/api/session')).toEqual([503, silent])
    expect(await ask('/api/health')).toEqual([200, { up: true }])
    expect(await (await fetch(server.address)).text()).toContain('Forlæns')

    const second = await startEmbedded(places, {}, quiet)
    await sleep(1100)
    expect((await ask('/api/session'))[0]).toBe(200)
    expect((await ask('/api/ready'))[0]).toBe(200)

    await withClient(second.config('owner', 'forlaens'), client =>
      client.query('delete from forlaens.migration where name = (select max(name) from forlaens.migration)'),
    )
    await sleep(1100)
    const [status, problem] = await ask('/api/ready')
    expect([status, problem.code]).toEqual([503, 'database-behind'])
    expect(problem.sentence).toMatch(/^Databasen mangler \d{4}-[a-z-]+\.sql\. Kør "forlaens migrate", og start igen\.$/)

    await server.stop()
    await second.leave()
    rmSync(cluster, { recursive: true })
    expect(log.filter(line => line.includes('"fault"'))).toEqual([])
  })

  it('of nobody is refused before anyone is served', async () => {
    const name = demo.database.config('forlaens_app', maintenance)
    const started = startServer({
      database: name,
      journal: journalBy(login => demo.database.config(login, maintenance)),
      municipality: undefined,
      web: undefined,
      now: () => new Date(),
      today: undefined,
      port: 0,
      log: { write: () => undefined },
    })
    await expect(started).rejects.toThrow('der er ingen database endnu')
  })
})
