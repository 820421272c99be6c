// The keeper: it seals within about a second what was written, deletes once a day, is quiet in between, and outlives a fault.
import { createSecretKey } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { freshDatabase } from '../../../test/setup/database.ts'
import { freshJournal, journal, municipality, type TestJournal } from '../../../test/setup/journal.ts'
import { day } from '../../language/day.ts'
import { connect } from '../client.ts'
import { type Keeping, keepJournal, refuseUnkeepable, type Told } from './keeper.ts'

const keepingOf = (of: TestJournal, told: Told[], other: Partial<Keeping> = {}): Keeping => ({
  seal: of.database.config('forlaens_seal'),
  retain: of.database.config('forlaens_retain'),
  key: journal.key,
  municipalities: [0, municipality],
  now: () => new Date(),
  today: () => day('2026-06-15'),
  tell: what => told.push(what),
  ...other,
})

/** Milliseconds between two looks, where a test would otherwise wait for seconds; and time for several. */
const often = 20
const severalLooks = () => sleep(10 * often)

const waiting = (of: TestJournal): Promise<number> =>
  of.as('owner', async client => (await client.query('select from journal.entry where seal is null')).rowCount ?? -1)

const until = async (done: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 500; tries++) {
    if (await done()) return
    await sleep(20)
  }
  throw new Error('waited in vain')
}

describe('keeping', () => {
  it('seals what was left, what is written, and what was written last; and tells where the journal ends', async () => {
    const of = await freshJournal()
    const told: Told[] = []
    await of.write(1)
    const keeper = keepJournal(keepingOf(of, told))
    await until(async () => (await waiting(of)) === 0)
    await of.write(2)
    keeper.wake()
    await until(async () => (await waiting(of)) === 0)
    await of.write(3)
    keeper.wake()
    await keeper.stop()
    const verdict = await of.verify()
    expect(verdict).toMatchObject({ broken: undefined, checked: 6 - verdict.waiting })
    expect(told.every(each => each.what === 'head')).toBe(true)
    expect(told.at(-1)).toEqual({
      what: 'head',
      municipality,
      head: `${verdict.head?.n}:${verdict.head?.mac.toString('hex')}`,
    })
    await of.close()
  })

  it('asks nothing of the database while nothing is written', async () => {
    const of = await freshJournal()
    const keeper = keepJournal(keepingOf(of, []), often)
    await severalLooks()
    const connected = vi.spyOn(pg.Client.prototype, 'connect')
    await severalLooks()
    expect(connected).not.toHaveBeenCalled()
    connected.mockRestore()
    await keeper.stop()
    await of.close()
  })

  it('comes back for a row that an older transaction holds back, without being woken again', async () => {
    const of = await freshJournal()
    const keeper = keepJournal(keepingOf(of, []), often)
    const older = await connect(of.database.config('forlaens_app'))
    await older.query('begin')
    await older.query('select pg_current_xact_id()')
    await of.write(1)
    keeper.wake()
    await severalLooks()
    expect(await waiting(of)).toBe(1)
    await older.end()
    await until(async () => (await waiting(of)) === 0)
    await keeper.stop()
    await of.close()
  })

  it('tells where the journal ends with the first seal, and then once a minute at most, where something was sealed', async () => {
    const of = await freshJournal()
    const told: Told[] = []
    let clock = Date.parse('2026-06-15T10:00:00Z')
    const keeper = keepJournal(keepingOf(of, told, { now: () => new Date(clock) }), often)
    const headsAfter = async (milliseconds: number, rows: number) => {
      clock += milliseconds
      await of.write(rows)
      keeper.wake()
      await until(async () => (await waiting(of)) === 0)
      await severalLooks()
      return told.length
    }
    expect(await headsAfter(0, 1)).toBe(1)
    expect(await headsAfter(59_999, 1)).toBe(1)
    expect(await headsAfter(1, 0)).toBe(1)
    expect(await headsAfter(0, 1)).toBe(2)
    expect(await headsAfter(59_999, 1)).toBe(2)
    expect(told.every(each => each.what === 'head')).toBe(true)
    await keeper.stop()
    await of.close()
  })

  it('stops at once, however long it would have waited', async () => {
    const of = await freshJournal()
    const keeper = keepJournal(keepingOf(of, []), 3_600_000)
    await severalLooks()
    await keeper.stop()
    await of.close()
  })

  it('deletes what is past its day, once a day', async () => {
    const of = await freshJournal()
    const told: Told[] = []
    await of.write(4, { at: new Date('2019-03-01T10:00:00Z'), on: day('2019-03-01') })
    await of.sealAll()
    let today = day('2024-03-01')
    const keeper = keepJournal(keepingOf(of, told, { today: () => today }), often)
    await severalLooks()
    expect(told.filter(each => each.what === 'expired')).toEqual([])
    today = day('2024-03-02')
    await until(async () => told.some(each => each.what === 'expired'))
    await keeper.stop()
    expect(told.filter(each => each.what === 'expired')).toEqual([{ what: 'expired', rows: 4 }])
    expect((await of.verify()).broken).toBeUndefined()
    await of.close()
  })

  it('tries again where the deleting failed', async () => {
    const of = await freshJournal()
    const told: Told[] = []
    await of.write(1, { at: new Date('2019-03-01T10:00:00Z'), on: day('2019-03-01') })
    await of.sealAll()
    await of.as('owner', client => client.query('revoke delete on journal.subject from forlaens_retain'))
    const keeper = keepJournal(keepingOf(of, told), often)
    await until(async () => told.some(each => each.what === 'failed'))
    await of.as('owner', client => client.query('grant delete on journal.subject to forlaens_retain'))
    await until(async () => told.some(each => each.what === 'expired'))
    await keeper.stop()
    expect(told.filter(each => each.what === 'failed')).toHaveLength(1)
    await of.close()
  })

  it('tells a fault once, goes on when it is over, and tells the next one', async () => {
    const of = await freshJournal()
    const told: Told[] = []
    await of.write(1)
    await of.as('owner', client => client.query('revoke insert on journal.seal from forlaens_seal'))
    const connected = vi.spyOn(pg.Client.prototype, 'connect')
    const keeper = keepJournal(keepingOf(of, told), often)
    await until(async () => connected.mock.calls.length > 5) // tried again and again
    connected.mockRestore()
    expect(told.filter(each => each.what === 'failed')).toMatchObject([{ what: 'failed', error: { code: '42501' } }])
    await of.as('owner', client => client.query('grant insert on journal.seal to forlaens_seal'))
    await until(async () => (await waiting(of)) === 0)
    expect(told.filter(each => each.what === 'failed')).toHaveLength(1)
    await of.as('owner', client => client.query('revoke insert on journal.seal from forlaens_seal'))
    await of.write(1)
    keeper.wake()
    await until(async () => told.filter(each => each.what === 'failed').length === 2)
    await of.as('owner', client => client.query('grant insert on journal.seal to forlaens_seal'))
    await keeper.stop()
    await of.close()
  })
})

describe('before anyone is served', () => {
  it('all is well with the right key and logins', async () => {
    const of = await freshJournal()
    await of.write(1)
    await of.sealAll()
    await expect(refuseUnkeepable(keepingOf(of, []))).resolves.toBeUndefined()
    const other = refuseUnkeepable(keepingOf(of, [], { key: createSecretKey(Buffer.alloc(32, 8)) }))
    await expect(other).rejects.toThrow(/^nøglen passer ikke til det seneste segl \(1\) i journalen for kommune 999/)
    await of.close()
  })

  it('a login that cannot be used is named, with its setting', async () => {
    const of = await freshJournal()
    const nobody = of.database.config('forlaens_nobody')
    const seal = refuseUnkeepable(keepingOf(of, [], { seal: nobody }))
    await expect(seal).rejects.toThrow(/Giv loginnet forlaens_seal adgang, og sæt DATABASE_SEAL_URL/)
    const retain = refuseUnkeepable(keepingOf(of, [], { retain: nobody }))
    await expect(retain).rejects.toThrow(/Giv loginnet forlaens_retain adgang, og sæt DATABASE_RETAIN_URL/)
    await of.close()
  })

  it('a database from before the journal is told', async () => {
    const of = await freshJournal()
    await of.as('owner', client => client.query('drop schema journal cascade'))
    await expect(refuseUnkeepable(keepingOf(of, []))).rejects.toThrow('Databasen mangler 0006-journal.sql.')
    await of.close()
  })

  it('any other fault stays what it is', async () => {
    const of = await freshJournal(await freshDatabase())
    await of.as('owner', client => client.query('revoke select on journal.seal from forlaens_seal'))
    await expect(refuseUnkeepable(keepingOf(of, []))).rejects.toMatchObject({ code: '42501' })
    await of.close()
  })
})
