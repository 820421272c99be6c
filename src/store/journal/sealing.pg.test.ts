// Sealing: who waits for whom, that nothing is lost or sealed twice, also where a sealer is killed; and the head.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { freshJournal, journal, municipality, type TestJournal } from '../../../test/setup/journal.ts'
import { day } from '../../language/day.ts'
import { connect, withClient } from '../client.ts'
import { leafOf, noSeal, rootOf, sealMac } from './digest.ts'
import { headText, journalsIn, parseHead, publishedHead, sealOfOtherKey } from './head.ts'
import { sealRows } from './seal.ts'
import { type Verdict, verifyJournal } from './verify.ts'

let of: TestJournal
beforeAll(async () => {
  of = await freshJournal()
})
afterAll(() => of.close())

describe('sealing', () => {
  const seal = (municipalities = [municipality]) =>
    of.as('forlaens_seal', client => sealRows(client, journal.key, municipalities, () => new Date()))

  it('leaves a row for later while an older transaction is open', async () => {
    await of.sealAll()
    const late = await connect(of.database.config('forlaens_app'))
    await late.query('begin')
    await late.query('select pg_current_xact_id()')
    await of.write(5)
    expect(await seal()).toEqual({ rows: 0, left: true })
    await late.query('commit')
    await late.end()
    // Other tests' transactions on the same server can hold a row back for a moment.
    let sealed = 0
    for (let done = await seal(); sealed < 5 && sealed >= 0; done = await seal()) sealed += done.rows
    expect([sealed, await seal()]).toEqual([5, { rows: 0, left: false }])
    expect(await of.verify()).toMatchObject({ waiting: 0, broken: undefined })
  })

  it('takes rows that came with a restored backup, whose numbers lie ahead of the server’s', async () => {
    const other = await freshJournal()
    const [id] = await other.write(1)
    await other.as('owner', async client => {
      await client.query('set session_replication_role = replica')
      await client.query(`update journal.entry set xid = '999999999999' where id = $1`, [id])
    })
    await other.sealAll()
    expect(await other.verify()).toMatchObject({ checked: 1, broken: undefined })
    await other.close()
  })

  it('is one process at a time', async () => {
    await of.write(1)
    const holder = await connect(of.database.config('forlaens_seal'))
    await holder.query("select pg_advisory_lock(1181708908, hashtext('journal seal'))")
    expect(await seal()).toEqual({ rows: 0, left: true })
    await holder.end()
    await of.sealAll()
  })

  it('lets the next process in when it is done, though it stays connected', async () => {
    await of.sealAll()
    const first = await connect(of.database.config('forlaens_seal'))
    const done = { rows: 0, left: false }
    expect(await sealRows(first, journal.key, [municipality], () => new Date())).toEqual(done)
    expect(await seal()).toEqual(done)
    await first.end()
  })

  it('loses nothing and seals nothing twice, with eight writers and two sealers', async () => {
    const other = await freshJournal()
    let writing = true
    const sealer = async () => {
      while (writing)
        await other.as('forlaens_seal', client => sealRows(client, journal.key, [municipality], () => new Date()))
    }
    const sealers = [sealer(), sealer()]
    await Promise.all(Array.from({ length: 8 }, () => other.write(25)))
    writing = false
    await Promise.all(sealers)
    await other.sealAll()
    // Where another database of the server held the rows back meanwhile, they may all lie in one seal.
    await other.write(1)
    await other.sealAll()
    const verdict = await other.verify()
    expect(verdict).toMatchObject({ checked: 201, waiting: 0, broken: undefined })
    expect(verdict.seals).toBeGreaterThan(1)
    await other.close()
  })

  it('keeps the journals of municipalities apart', async () => {
    const other = await freshJournal()
    await other.write(2)
    await other.write(3, { municipality: 101 })
    await other.write(4, { municipality: 0, actor: null })
    await other.sealAll([0, 101, municipality])
    const counts = await withClient(other.database.config('forlaens_app'), async client => {
      const codes = await journalsIn(client)
      const checking = { key: journal.key, today: day('2026-06-15') }
      const verdicts: Verdict[] = []
      for (const code of codes) verdicts.push(await verifyJournal(client, code, checking))
      return verdicts.map(each => [each.municipality, each.checked, each.broken])
    })
    expect(counts).toEqual([
      [0, 4, undefined],
      [101, 3, undefined],
      [999, 2, undefined],
    ])
    await other.close()
  })

  it('makes seals of at most ten thousand rows, which are read a page at a time', async () => {
    const other = await freshJournal()
    await other.as('owner', client =>
      client.query(
        `insert into journal.entry (municipality, id, at, delete_after, mac)
         select 999, gen_random_uuid(), '2019-01-01Z', '2019-02-01', sha256(n::text::bytea) from generate_series(1, 12500) n`,
      ),
    )
    await other.sealAll()
    expect(await other.verify()).toMatchObject({ checked: 12_500, seals: 2, broken: undefined })
    await other.close()
  })
})

describe('a long journal', () => {
  it('is read a page at a time: seals, and rows that wait', async () => {
    const other = await freshJournal()
    const at = '2019-01-01T00:00:00.000000Z'
    let previous: Buffer = noSeal
    await other.as('owner', async client => {
      for (let n = 1; n <= 1001; n++) {
        const row = { municipality, id: randomUUID(), at, deleteAfter: '2019-02-01', mac: Buffer.alloc(32, n % 256) }
        const words = { municipality, n, rows: 1, root: rootOf([leafOf(0, row)]), previous, at }
        previous = sealMac(journal.key, words)
        await client.query(
          'insert into journal.entry (municipality, id, at, delete_after, mac, seal, leaf) values ($1, $2, $3, $4, $5, $6, 0)',
          [municipality, row.id, at, row.deleteAfter, row.mac, n],
        )
        await client.query('insert into journal.seal values ($1, $2, 1, $3, $4, $5, $6)', [
          municipality,
          n,
          words.root,
          words.previous,
          previous,
          at,
        ])
      }
      await client.query(
        `insert into journal.entry (municipality, id, at, delete_after, mac)
         select 999, gen_random_uuid(), '2019-01-01Z', '2019-02-01', sha256(n::text::bytea) from generate_series(1, 2001) n`,
      )
    })
    expect(await other.verify()).toMatchObject({ checked: 1001, seals: 1001, waiting: 2001, broken: undefined })
    await other.close()
  })
})

describe('a sealer that is killed', () => {
  const children = new Set<ChildProcess>()
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL')
  })

  it('leaves whole seals, and the next one goes on', async () => {
    const other = await freshJournal()
    const program = fileURLToPath(new URL('../../../test/system/sealer.ts', import.meta.url))
    for (let round = 0; round < 4; round++) {
      const child = spawn(process.execPath, [program, inject('socket'), other.database.name], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      children.add(child)
      const sealed = once(child.stdout, 'data')
      const written = other.write(40)
      await sealed
      child.kill('SIGKILL')
      await once(child, 'exit')
      children.delete(child)
      await written
      expect((await other.verify()).broken).toBeUndefined()
    }
    await other.sealAll()
    expect(await other.verify()).toMatchObject({ checked: 160, waiting: 0, broken: undefined })
    await other.close()
  })
})

describe('the head', () => {
  it('is the newest seal, beside what waits', async () => {
    const other = await freshJournal()
    const ask = () => other.as('forlaens_app', client => publishedHead(client, municipality))
    expect(await ask()).toEqual({ municipality, head: undefined, unsealed: 0, oldest: undefined })
    await other.write(1)
    await other.sealAll()
    const at = new Date('2026-06-15T08:30:00.123Z')
    await other.write(2, { at })
    const standing = await ask()
    expect(standing).toMatchObject({ unsealed: 2, oldest: '2026-06-15T08:30:00.123000Z', head: { n: 1 } })
    const text = headText(standing.head ?? { n: 0, mac: Buffer.alloc(0) })
    expect(text).toMatch(/^1:[0-9a-f]{64}$/)
    expect(parseHead(text, municipality)).toEqual(standing.head)
    expect(parseHead(`0/${text.toUpperCase()}`, municipality)).toEqual({ ...standing.head, municipality: 0 })
    await other.close()
  })

  it('tells another key from the one the journal was made with', async () => {
    const { createSecretKey } = await import('node:crypto')
    const { seals: newest } = await of.verify()
    const other = (byte: number, code = municipality) =>
      of.as('forlaens_app', client => sealOfOtherKey(client, createSecretKey(Buffer.alloc(32, byte)), code))
    await of.write(1)
    await of.sealAll()
    expect([await other(7), await other(8), await other(8, 101)]).toEqual([undefined, newest + 1, undefined])
  })
})
