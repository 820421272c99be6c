// `forlaens journal` as it is typed: what it answers on a journal that is well, broken, cut short, and not there.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/setup/database.ts'
import { freshJournal, journalKeyText, type TestJournal } from '../../../test/setup/journal.ts'
import { withClient } from '../../store/client.ts'
import { main } from '../main.ts'

let of: TestJournal
beforeAll(async () => {
  of = await freshJournal()
  await of.write(3)
  await of.write(2, { municipality: 0, actor: null, subjects: [] })
  await of.sealAll([0, 999])
  await of.write(1)
})
afterAll(() => of.close())

const run = async (typed: string, env: Record<string, string> = {}, database: FreshDatabase = of.database) => {
  const said = { out: '', err: '' }
  const url = `postgres://forlaens_app@localhost/${database.name}?host=${encodeURIComponent(inject('socket'))}`
  const code = await main(typed.split(' '), {
    out: text => {
      said.out += `${text}\n`
    },
    err: text => {
      said.err += `${text}\n`
    },
    env: { DATABASE_URL: url, FORLAENS_JOURNAL_KEY: journalKeyText, ...env },
    now: () => new Date('2026-06-15T08:30:00Z'),
  })
  return { code, ...said, json: typed.includes('--json') && said.out !== '' ? JSON.parse(said.out) : undefined }
}

/** With a fault planted by the owner, and undone. */
const broken = async <T>(plant: string, undo: string, work: () => Promise<T>): Promise<T> => {
  const asOwner = (statement: string) =>
    of.as('owner', async client => {
      await client.query('set session_replication_role = replica')
      await client.query(statement)
    })
  await asOwner(plant)
  try {
    return await work()
  } finally {
    await asOwner(undo)
  }
}

describe('verify', () => {
  it('answers what it checked, with the head, and ends with 0', async () => {
    const { code, json, err } = await run('journal verify --json')
    expect([code, err]).toEqual([0, ''])
    expect(json).toEqual({
      ok: true,
      checked: 5,
      seals: 2,
      waiting: 1,
      head: expect.stringMatching(/^1:[0-9a-f]{64}$/),
      journals: [
        { municipality: 0, checked: 2, seals: 1, waiting: 0, head: expect.stringMatching(/^1:/) },
        { municipality: 999, checked: 3, seals: 1, waiting: 1, head: json.head },
      ],
    })
  })

  it('says the same in words', async () => {
    const { out } = await run('journal verify')
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^Forespørgsler uden session: 2 rækker i 1 segl er, som da de blev skrevet\. Hoved: 1:/),
      expect.stringMatching(/^Kommune 999: 3 rækker i 1 segl er, som da de blev skrevet\. Hoved: 1:[0-9a-f]{64}$/),
      '1 række venter på at blive forseglet.',
      '',
    ])
  })

  it('names a fault and ends with 1', async () => {
    const plant = `update journal.content set purpose = 'door' where purpose = 'casework' and municipality = 999`
    const undo = `update journal.content set purpose = 'casework' where municipality = 999`
    const [json, words] = await broken(plant, undo, async () => [
      await run('journal verify --json'),
      await run('journal verify'),
    ])
    expect([json.code, words.code]).toEqual([1, 1])
    expect(json.json).toMatchObject({
      ok: false,
      broken: {
        municipality: 999,
        code: 'row-changed',
        seal: 1,
        message: expect.stringContaining('siger noget andet, end da den blev skrevet.'),
      },
    })
    expect(words.out).toContain('Kommune 999: FEJL: rækken ')
    expect((await run('journal verify')).code).toBe(0)
  })

  it('holds the journal to heads that were published', async () => {
    const { json } = await run('journal verify --json')
    const [nobodys] = json.journals
    const later = `9:${'a'.repeat(64)}`
    expect((await run(`journal verify --head ${json.head} --head 0/${nobodys.head}`)).code).toBe(0)
    const cut = await run(`journal verify --json --head ${later}`)
    expect([cut.code, cut.json.broken]).toMatchObject([1, { code: 'ends-early', seal: 1, published: 9 }])
    expect(
      (await run(`journal verify --json --head ${json.head.replace(/.$/, '')}${json.head.endsWith('0') ? 1 : 0}`)).json,
    ).toMatchObject({
      ok: false,
      broken: { code: 'head-other', seal: 1 },
    })
    const other = await run(`journal verify --json --head 101/${later}`)
    expect(other.json).toMatchObject({ ok: false, broken: { municipality: 101, code: 'ends-early', seal: 0 } })
  })

  it('with another key finds that nothing fits', async () => {
    const key = Buffer.alloc(32, 8).toString('base64')
    const { code, json } = await run('journal verify --json', { FORLAENS_JOURNAL_KEY: key })
    expect([code, json.broken]).toMatchObject([1, { municipality: 0, code: 'seal-changed', seal: 1 }])
  })

  it.each<[string, string, Record<string, string>, string]>([
    ['a head that is none', 'journal verify --head 12', {}, '"12" er ikke et journalhoved.'],
    ['a word too many', 'journal verify now', {}, '"now" kendes ikke.'],
    ['an option nobody knows', 'journal verify --tail 1', {}, '--tail'],
    ['a key that is none', 'journal verify', { FORLAENS_JOURNAL_KEY: 'x' }, 'FORLAENS_JOURNAL_KEY er ikke en nøgle.'],
    [
      'a key that is not there',
      'journal verify',
      { FORLAENS_JOURNAL_KEY: '', FORLAENS_DATA: '/nowhere' },
      'journalens nøgle findes ikke i ',
    ],
    ['a word too many for the head', 'journal head now', {}, '"now" kendes ikke.'],
  ])('ends with 2 and one line for %s', async (_, typed, env, sentence) => {
    const { code, out, err } = await run(typed, env)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(sentence)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })
})

describe('head', () => {
  it('is shown without the key', async () => {
    const { json: verified } = await run('journal verify --json')
    const { code, json } = await run('journal head --json', { FORLAENS_JOURNAL_KEY: '' })
    expect([code, json]).toEqual([
      0,
      {
        head: verified.head,
        journals: [
          { municipality: 0, head: verified.journals[0].head, waiting: 0, oldestWaiting: null },
          { municipality: 999, head: verified.head, waiting: 1, oldestWaiting: expect.stringMatching(/Z$/) },
        ],
      },
    ])
    const { out } = await run('journal head')
    expect(out).toContain(`Kommune 999: ${verified.head}\n`)
  })
})

describe('where several municipalities have a journal', () => {
  it('a head must say whose it is', async () => {
    const other = await freshJournal()
    await other.write(1)
    await other.write(1, { municipality: 101 })
    const head = `1:${'a'.repeat(64)}`
    const unsaid = await run(`journal verify --head ${head}`, {}, other.database)
    expect([unsaid.code, unsaid.err]).toMatchObject([2, expect.stringContaining('siger ikke, hvilken den er for')])
    const said = await run(`journal verify --json --head ${head}`, { FORLAENS_MUNICIPALITY: '101' }, other.database)
    expect(said.json).toMatchObject({ broken: { municipality: 101 }, head: null })
    expect((await run('journal head', {}, other.database)).out).toContain('Kommune 101: intet segl endnu')
    expect((await run('journal verify --json', {}, other.database)).json).toMatchObject({
      ok: true,
      head: null,
      waiting: 2,
    })
    await other.close()
  })
})

describe('where there is none', () => {
  it('an empty one is well', async () => {
    const fresh = await freshDatabase()
    expect((await run('journal verify --json', {}, fresh)).json).toEqual({
      ok: true,
      checked: 0,
      seals: 0,
      waiting: 0,
      head: null,
      journals: [],
    })
    expect((await run('journal verify', {}, fresh)).out).toBe('Journalen er tom.\n')
    expect((await run('journal head', {}, fresh)).out).toBe('Journalen er tom.\n')
  })

  it('a database from before it, or without anything in it, is told', async () => {
    const fresh = await freshDatabase()
    await withClient(fresh.config('owner'), client => client.query('drop schema journal cascade'))
    expect((await run('journal head', {}, fresh)).err).toContain('databasen har ingen journal endnu')
    const empty = await freshDatabase('empty')
    expect((await run('journal head', {}, empty)).err).toContain('der er ingen database endnu')
  })
})

describe('the doctor', () => {
  const checks = async (now: string) => {
    const said: string[] = []
    const url = (login: string) =>
      `postgres://${login}@localhost/${of.database.name}?host=${encodeURIComponent(inject('socket'))}`
    await main(['doctor', '--json'], {
      out: text => said.push(text),
      err: text => said.push(text),
      env: {
        DATABASE_URL: url('forlaens_app'),
        DATABASE_OWNER_URL: url('owner'),
        FORLAENS_JOURNAL_KEY: journalKeyText,
      },
      now: () => new Date(now),
    })
    expect(said.join('')).not.toContain(journalKeyText)
    const { checked }: { checked: { id: string; ok: boolean; value: string; advice?: string }[] } = JSON.parse(
      said.join(''),
    )
    return checked.filter(each => each.id.startsWith('journal'))
  }

  it('shows the heads and how long the oldest row has waited', async () => {
    const soon = new Date().toISOString()
    expect(await checks(soon)).toMatchObject([
      { id: 'journal 0', ok: true, value: expect.stringMatching(/^hoved 1:[0-9a-f]{64}; alt er forseglet$/) },
      {
        id: 'journal 999',
        ok: true,
        value: expect.stringMatching(/; 1 venter på segl, den ældste i \d+ sekund(er)?$/),
      },
    ])
    const later = new Date(Date.now() + 3 * 3600_000).toISOString()
    const [, late] = await checks(later)
    expect(late).toMatchObject({ ok: false, advice: expect.stringContaining('Start Forlæns') })
    expect(late?.value).toContain('den ældste i 3 timer')
  })
})
