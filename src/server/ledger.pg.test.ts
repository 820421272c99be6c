// The ledger and the commitments over HTTP: a file is looked through, stored, replaced and taken back; who sees what of it.
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'
import type { CommitmentChildren, CommitmentsView, LedgerFiles, LedgerPreview } from '../contract/commitments.ts'

const { ask, askBytes, askerOf, childOf, journalled, owner, database } = askingTown()

const bytes = (text: string): string => Buffer.from(text, 'utf8').toString('base64')
const ledger = (...rows: readonly string[]): string => bytes(`konto;dato;beløb;sag;tekst\n${rows.join('\n')}\n`)
const asEconomist = (method: 'GET' | 'POST', url: string, body?: unknown) =>
  ask(askerOf('economist'), method, url, body)

const preview = async (file: string): Promise<LedgerPreview> => {
  const answer = await asEconomist('POST', '/api/ledger/preview', { file })
  expect(answer.status, answer.text).toBe(200)
  return answer.json()
}
const load = async (file: string): Promise<number> => {
  const { after } = await preview(file)
  const answer = await asEconomist('POST', '/api/ledger', { file, after })
  expect(answer.status, answer.text).toBe(200)
  return answer.json().number
}
const year = async (of = 2026): Promise<CommitmentsView> => {
  const answer = await asEconomist('GET', `/api/commitments?year=${of}`)
  expect(answer.status, answer.text).toBe(200)
  return answer.json()
}
const paid = () => childOf('grant-officer', 'paid, moved')

describe('a file', () => {
  it('is looked through without being stored: what it holds, what it takes the place of, and every bad row', async () => {
    const file = ledger('5.28.21;31-01-2026;100,50;;', '5.28.21;31-03-2026;-0,50;;', '9.99.99;15-02-2026;7;;')
    expect(await preview(file)).toEqual({
      file: {
        kind: 'ledger',
        from: '2026-01-01',
        to: '2026-03-01',
        lines: 3,
        sum: 10_700,
        twins: 0,
        withoutChild: 3,
        accountsUnknown: ['9.99.99'],
      },
      faults: 0,
      sentences: [],
      replaces: { lines: 0, sum: 0 },
      after: 0,
    })
    expect((await year()).closedMonths).toBe(0)
  })

  it('with one bad row is not stored at all, and each bad row is told', async () => {
    const file = ledger('5.28.21;31-01-2026;100;;', '5.28.21;31-13-2026;100;;', '5.28.21;31-01-2026;100;2019-99999;')
    expect(await preview(file)).toMatchObject({
      faults: 2,
      sentences: [
        'Linje 3, kolonnen dato: Datoen kan ikke læses. Skriv den som 31-01-2026.',
        'Linje 4, kolonnen sag: Der er ingen sag med det nummer. Tjek nummeret, eller lad feltet være tomt.',
      ],
    })
    const answer = await asEconomist('POST', '/api/ledger', { file, after: 0 })
    expect([answer.status, answer.json().sentence]).toEqual([
      400,
      'Filen er ikke gemt, for 2 linjer kan ikke læses. Ret dem, og indlæs filen igen.',
    ])
    expect(await owner('select count(*)::int as n from forlaens.ledger_line')).toEqual([{ n: 0 }])
    expect(await owner('select count(*)::int as n from forlaens.ledger_upload')).toEqual([{ n: 0 }])
  })

  it('read twice doubles nothing; a later one takes the place of its months only, and taking it back brings them again', async () => {
    const first = ledger('5.28.21;31-01-2026;100;;', '5.28.21;28-02-2026;200;;')
    const one = await load(first)
    await load(first)
    expect((await year()).ledger).toBe(30_000)
    const february = ledger('5.28.21;27-02-2026;250;;', '5.28.23;27-02-2026;1;;')
    expect((await preview(february)).replaces).toEqual({ lines: 1, sum: 20_000 })
    const last = await load(february)
    expect(await year()).toMatchObject({ ledger: 35_100, closedMonths: 2, closedThrough: '2026-02-28', gaps: [] })

    const early = await asEconomist('POST', `/api/ledger/${one}/withdraw`, {})
    expect([early.status, early.json().sentence]).toEqual([
      409,
      'Der er ingen indlæsning at fortryde. Genindlæs siden for at se, hvad der gælder.',
    ])
    expect((await asEconomist('POST', `/api/ledger/${last}/withdraw`, {})).status).toBe(200)
    expect((await year()).ledger).toBe(30_000)
    const { files }: LedgerFiles = (await asEconomist('GET', '/api/ledger')).json()
    expect(files.map(each => [each.number, each.withdrawn, each.undo])).toEqual([
      [3, true, false],
      [2, false, true],
      [1, false, false],
    ])
  })

  it('is not stored where somebody has read another since it was looked through', async () => {
    const file = ledger('5.28.21;30-04-2026;1;;')
    const { after } = await preview(file)
    await load(ledger('5.28.21;31-03-2026;5;;'))
    const answer = await asEconomist('POST', '/api/ledger', { file, after })
    expect([answer.status, answer.json().sentence]).toEqual([
      409,
      'Der er indlæst en anden fil, siden du så denne igennem. Se filen igennem igen, før du gemmer den.',
    ])
  })

  it('after a number no file can have is refused, and no fault of the server’s', async () => {
    const answer = await asEconomist('POST', '/api/ledger', { file: ledger('5.28.21;30-04-2026;1;;'), after: 2 ** 40 })
    expect(answer.status, answer.text).toBe(400)
  })

  it('that is stored or taken back is named in the journal: a file of one line can be read for one child', async () => {
    let number = 0
    const stored = await journalled(async () => {
      number = await load(ledger('5.28.21;30-04-2026;1;;'))
    })
    expect(stored.at(-1)?.body.changes).toEqual([{ entity: 'ledger', id: `${number}`, from: null, to: 1 }])
    const taken = await journalled(() => asEconomist('POST', `/api/ledger/${number}/withdraw`, {}))
    expect(taken.at(-1)?.body.changes).toEqual([{ entity: 'ledger', id: `${number}`, from: 1, to: null }])
  })

  it('of the budget stands beside the accounts for all its years', async () => {
    await load(bytes('konto;år;budget\n5.28.21;2026;500\n5.28.22;2026;700\n5.28.21;2027;600\n'))
    const budgets = (await year()).accounts.map(each => [each.number, each.budget])
    expect(budgets).toContainEqual(['5.28.21', 50_000])
    expect(budgets).toContainEqual(['5.28.22', 70_000])
    expect((await year(2027)).accounts.map(each => each.budget)).toContain(60_000)
  })

  it('may be larger than what people type, and is refused above its own limit', async () => {
    const rows = Array.from({ length: 4000 }, () => '5.28.21;30-04-2025;1,00;;')
    expect((await preview(ledger(...rows))).file).toMatchObject({ lines: 4000, sum: 400_000, twins: 3999 })
    expect((await asEconomist('POST', '/api/ledger/preview', { file: 'A'.repeat(7_000_004) })).status).toBe(400)
  })

  it('leaves no text of a posting anywhere', async () => {
    await load(ledger('5.28.21;31-05-2026;1;;Pleje af Hemmelig Prøveperson'))
    const tables = await owner(
      `select query_to_xml('select * from forlaens.ledger_line', true, true, '')::text
         || query_to_xml('select * from forlaens.ledger_upload', true, true, '')::text as text`,
    )
    const journal = await owner("select string_agg(body::text, ' ') as text from journal.content")
    expect(JSON.stringify([tables, journal])).not.toContain('Hemmelig')
  })
})

describe('the refund of a household', () => {
  it('takes siblings together, and a split later in the year leaves the months before as they were', async () => {
    const two = [paid(), childOf('grant-officer', 'of the district')]
    const join = async (family: string, child: string, from: string) => {
      await owner('insert into forlaens.family (municipality, id) values (999, $1) on conflict do nothing', [family])
      await owner(
        "insert into forlaens.family_member (municipality, id, family, child, relation, starts) values (999, $1, $2, $3, 'child', $4)",
        [randomUUID(), family, child, from],
      )
    }
    const [one, other] = [randomUUID(), randomUUID()]
    for (const { child } of two) await join(one, child, '2024-01-01')
    const bills = ['01', '02', '03'].flatMap(month =>
      two.map(({ caseNumber }) => `5.28.23;15-${month}-2025;100.000,00;${caseNumber};`),
    )
    await load(ledger(...bills))
    const told = async () => {
      const answer = await asEconomist('GET', '/api/commitments?year=2025')
      const { refund }: CommitmentsView = answer.json()
      for (const { child } of two) expect(answer.text).not.toContain(child)
      expect(answer.text).not.toContain(one)
      return refund.ok ? [refund.households, ...refund.months.slice(0, 3).map(ore => Math.round(ore / 100))] : refund
    }
    // In kroner: of 200.000 a month against 940.000, 1.840.000 and 2.330.000 a year; alone each has 100.000.
    const together = Math.round((0.25 * 900_000 + 0.5 * 490_000 + 0.75 * 70_000) / 12)
    const apart = Math.round((2 * 0.25 * 260_000) / 12)
    expect(await told()).toEqual([1, together, together, together])
    await join(other, two[1]?.child ?? '', '2025-02-10')
    expect(await told()).toEqual([2, together, together, apart])
  })
})

describe('who sees what', () => {
  it('a line of a child is a running number for the economist, and a case number for whoever pays for it', async () => {
    const { child, caseNumber } = paid()
    await load(ledger(`5.28.24;10-06-2026;4.321,00;${caseNumber};`))
    const seen = await asEconomist('GET', '/api/commitments?year=2026')
    const rows = await asEconomist('GET', '/api/commitments/children?year=2026')
    for (const answer of [seen, rows]) {
      expect(answer.text).not.toContain(child)
      expect(answer.text).not.toContain(caseNumber)
    }
    const mine: CommitmentChildren = rows.json()
    expect([mine.named, mine.rows.every(each => each.of === null)]).toEqual([false, true])
    const line = mine.rows.find(each => each.account === '5.28.24')
    expect(line?.spent).toBe(432_100)

    let officer: CommitmentChildren | undefined
    const written = await journalled(async () => {
      officer = (await ask(askerOf('grant-officer'), 'GET', '/api/commitments/children?year=2026')).json()
    })
    const named = officer?.rows.find(each => each.account === '5.28.24')
    expect(named?.child).toBe(line?.child)
    expect(named?.of).toEqual({ child, caseNumber })
    expect(JSON.stringify(written)).toContain(child)
  })

  it('whoever pays sees a number for a child they do not pay for', async () => {
    const { child, caseNumber } = childOf('grant-officer', 'of the district')
    await load(ledger(`5.28.25;11-06-2026;10,00;${caseNumber};`, `5.28.24;10-06-2026;1,00;${paid().caseNumber};`))
    const answer = await ask(askerOf('grant-officer'), 'GET', '/api/commitments/children?year=2026')
    const { rows }: CommitmentChildren = answer.json()
    expect(rows.find(each => each.account === '5.28.25')).toMatchObject({ of: null, spent: 1000 })
    expect(rows.find(each => each.account === '5.28.24')?.of).toEqual({
      child: paid().child,
      caseNumber: paid().caseNumber,
    })
    expect(answer.text).not.toContain(child)
    expect(answer.text).not.toContain(caseNumber)
  })

  it('the workbook has running numbers for both', async () => {
    const { caseNumber } = paid()
    for (const role of ['economist', 'grant-officer'] as const) {
      const { bytes: book, headers } = await askBytes(askerOf(role), '/api/commitments/workbook.xlsx?year=2026')
      expect(headers['content-disposition']).toContain('disponering-2026.xlsx')
      expect(headers['content-type']).toContain('spreadsheetml')
      expect(book.length).toBeGreaterThan(4000)
      expect(book.toString('latin1')).not.toContain(caseNumber)
    }
  })

  it('nobody but the economist reads a file in', async () => {
    const file = ledger('5.28.21;31-01-2026;1;;')
    for (const role of ['grant-officer', 'team-leader', 'programme-leader', 'administrator'] as const) {
      for (const url of ['/api/ledger', '/api/ledger/preview', '/api/ledger/1/withdraw']) {
        expect((await ask(askerOf(role), 'POST', url, { file, after: 0 })).status, `${role} ${url}`).toBe(403)
      }
    }
  })

  it('the database itself tells whoever has no case content no child of a line, and nobody else anything', async () => {
    const { default: pg } = await import('pg')
    const client = new pg.Client(database().config('forlaens_app'))
    await client.connect()
    const told = async (scope: string) => {
      await client.query('begin')
      await client.query("select set_config('app.municipality', '999', true), set_config('app.scope', $1, true)", [
        scope,
      ])
      const lines = await client.query(
        "select count(*)::int as lines, count(child)::int as children, count(nameless)::int as nameless from forlaens.ledger_lines('ledger', '2026-01-01', '2026-12-01')",
      )
      const help = await client.query(
        'select count(*)::int as help, count(child)::int as children from forlaens.paid_help(2026)',
      )
      const homes = await client.query(
        'select count(*)::int as homes from forlaens.households_of(array(select forlaens.nameless($1::uuid)))',
        [paid().child],
      )
      const { rows: after } = await client.query('select forlaens.scope() as scope')
      await client.query('rollback')
      return [lines.rows[0], help.rows[0], after[0].scope, homes.rows[0].homes]
    }
    const [lines, help, scope, homes] = await told('figures')
    expect([lines.lines > 0, lines.children, lines.nameless, help.help > 0, help.children, scope, homes]).toEqual([
      true,
      0,
      2,
      true,
      0,
      'figures',
      1,
    ])
    const [inCase] = await told('case')
    expect(inCase.children).toBe(2)
    for (const each of ['journal', 'none', '']) {
      const [none, noHelp, , noHome] = await told(each)
      expect([none.lines, noHelp.help, noHome]).toEqual([0, 0, 0])
    }
    await client.end()
  })
})
