// The answer to an access request: all that the database holds about a child, in the parts the asker answers for, and nobody else's.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { listsOfCase } from '../../test/setup/case-facts.ts'
import { tablesAboutChildren } from '../../test/setup/child-tables.ts'
import { fullFile } from '../../test/setup/full-file.ts'
import { houseOn, municipality, type TestHouse } from '../../test/setup/house.ts'
import { inCase } from '../../test/setup/in-case.ts'
import { wordsOf } from '../../test/setup/pdf-words.ts'
import { type Related, type RelatedTown, relatedTown } from '../../test/setup/related-children.ts'
import { cookieOf } from '../../test/setup/sessions.ts'
import type { Role } from '../access/role.ts'
import { parts } from '../access/subject.ts'
import { type ChildFile, readChildFile } from '../store/child-file.ts'
import { withClient } from '../store/client.ts'

let town: RelatedTown
let of: TestHouse
/** The children with a full file. */
let own: Related
let nurses: Related
let guarded: Related
let paid: Related
const siblings = new Map<Related, string>()

const childOf = (role: Role, relation: string): Related => {
  const found = town.related.find(each => each.role === role && each.relation === relation)
  if (found === undefined) throw new Error(`nobody is ${relation} to the ${role}`)
  return found
}

const asOwner = <T>(work: (client: pg.Client) => Promise<T>): Promise<T> =>
  withClient(town.database.config('owner'), async client => {
    await client.query("select set_config('app.municipality', $1, false)", [String(municipality)])
    return await work(client)
  })

beforeAll(async () => {
  town = await relatedTown()
  of = await houseOn(town.database)
  own = childOf('adviser', 'responsible')
  nurses = childOf('health-visitor', 'responsible')
  guarded = childOf('adviser', 'protected, responsible')
  paid = childOf('grant-officer', 'paid, moved')
  await asOwner(async client => {
    for (const related of [own, nurses, guarded, paid])
      siblings.set(
        related,
        (await fullFile(client, related.child, town.helper, `Ellinor ${related.caseNumber}`)).sibling,
      )
    await client.query("update forlaens.child_details set cpr = '6105144001' where child = $1", [own.child])
  })
})
afterAll(() => of.close())

const cookies = new Map<string, string>()
const ask = async (person: string, child: string, query = '') => {
  const cookie = cookies.get(person) ?? (await cookieOf(of.house.store, municipality, person))
  cookies.set(person, cookie)
  return of.app.inject({
    url: `/api/children/${child}/access-request.pdf${query}`,
    headers: { host: 'localhost', cookie },
  })
}

const paper = async ({ child, asker }: Related, query = ''): Promise<string> => {
  const answer = await ask(asker ?? '', child, query)
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`)
  return wordsOf(answer.rawPayload).replaceAll(/\s+/g, ' ')
}

/** Tables about a child that are not read, and why. */
const excepted: Readonly<Record<string, string>> = {
  'forlaens.family': 'holds an id and nothing else; its members are read',
  'forlaens.family_name_before': 'tells how a grown-up’s name was spelled before; the name as it is now is read',
  'forlaens.break_glass_seen': 'tells which leader looked after an emergency; the emergency itself is read',
  'forlaens.search_word':
    'holds the words of the name and the addresses again, to find the child by; both are told as they stand',
  'forlaens.staff_relative': 'tells of a member of staff’s own family, which is theirs to tell',
}

/** The rows of a table that are about the child, where it has no column that says so. */
const rowsAbout: Readonly<Record<string, string>> = {
  'forlaens.child': 'id = $1',
  'forlaens.family_member': 'family in (select family from forlaens.family_member where child = $1)',
  'forlaens.review_signed': 'review_case in (select id from forlaens.review_case where child = $1)',
  'forlaens.review_follow_up': 'review_case in (select id from forlaens.review_case where child = $1)',
}

/** How many rows of each table the file holds. */
const rowsIn = (file: ChildFile): Readonly<Record<string, number>> => ({
  'forlaens.child': 1,
  'forlaens.child_details': file.details.born === null ? 0 : 1,
  'forlaens.family_member': file.members.length,
  'forlaens.spell': file.spells.length,
  'forlaens.case_fact': file.facts.length,
  'forlaens.ledger_line': file.payments.length,
  'forlaens.break_glass': file.emergencies.length,
  'forlaens.review_case': file.reviews.length,
  'forlaens.review_signed': file.reviews.flatMap(each => each.versions).length,
  'forlaens.review_follow_up': file.reviews.flatMap(each => each.followed).length,
})

describe('the file', () => {
  it('holds every row about the child of every table about children, or the table is named with why not', async () => {
    const file = await inCase(of.house.store, municipality, inside => readChildFile(inside, own.child, new Set(parts)))
    if (file === undefined) throw new Error('no file')
    const read = rowsIn(file)
    await asOwner(async client => {
      const tables = await tablesAboutChildren(client)
      expect([...Object.keys(read), ...Object.keys(excepted)].toSorted()).toEqual(tables)
      for (const table of Object.keys(read)) {
        const { rowCount } = await client.query(`select from ${table} where ${rowsAbout[table] ?? 'child = $1'}`, [
          own.child,
        ])
        expect([table, read[table]]).toEqual([table, rowCount])
        expect(rowCount, table).toBeGreaterThan(0)
      }
    })
    expect(new Set(file.spells.map(each => each.kind)).size).toBe(13)
    expect(file.spells.filter(each => each.version === 2).length).toBe(10)
    expect(new Set(file.facts.map(each => each.list)).size).toBe(listsOfCase.length)
    expect(file.facts.filter(each => each.version === 2).length).toBe(listsOfCase.length)
  })

  it('of a child that is not there is none', async () => {
    const file = await inCase(of.house.store, municipality, inside =>
      readChildFile(inside, town.helper, new Set(parts)),
    )
    expect(file).toBeUndefined()
  })
})

describe('the document', () => {
  it('has all of it in words, with names where the database has ids, and what stood there before', async () => {
    const text = await paper(own)
    for (const words of [
      own.caseNumber,
      `Ellinor ${own.caseNumber}`,
      '610514-4001',
      '1. maj 2014',
      'Åsa Prøve',
      'Hos familien Sneppemark',
      'Familiepleje (trin 6)',
      'Sluttede med et sammenbrud',
      'Rettet: placement',
      'Marte Meo',
      'Barnets plan',
      'Indhente og videregive oplysninger',
      'Havnegade 75, Eksempelby',
      'Skolen ved Engvangen',
      'Målene er nået',
      'Barnets lov § 32',
      'Nord',
      'Hjælper Prøve',
      'PPR-psykolog',
      'Slags sted: almen plejefamilie',
      'Sluttede: barnet bad om det. Hvem det kom fra: stedet. Varsel: 14 dage.',
      'Har sagen: Eksempelby. Betaler: Herning. Barnet bor i: Ringsted.',
      'Forløb: Aftalt: 12 gange.',
      'Givet som: den unge selv Gælder: deling af oplysninger',
      'Slags: specialklasse Fravær: 12,5 % af timerne',
      'Marte Meo, Hos familien Sneppemark',
      'Planlagt til 11. september 2025 Holdt 12. september 2025',
      'Rettet: followUps',
      'Åsa Prøve Er barnets: mor',
      'Modtaget 3. februar 2025 kl. 8.30 Skole',
      'Afgjort af: ',
      'Børge Prøve. Hører til: familie og venner.',
      'Over: afgørelsen af 30. juni 2025 om anbringelse',
      'Det, der bekymrer: Kommer ikke i skole om mandagen.',
      'Barnet er meldt savnet.',
      'Er netværkskortet under seks måneder gammelt? Nej. Bemærkning: Kortet ligger hos familien Sneppemark.',
      'Skal gøres: Tegn et kort. Af: rådgiver. Senest 1. september 2025. Fulgt op ',
      'gjort 20. august 2025',
      'Skal gøres: Tegn et netværkskort. Af: rådgiver.',
      'Rettet: review',
      'fra 1. marts 2025',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
  })

  it('names the parts of other professions as not in it', async () => {
    const text = await paper(own)
    expect(text).toContain('Det svarer andre på')
    expect(text).toMatch(/sundhedsplejerskens journal.*PPR’s undersøgelser/)
  })

  it('of a health visitor holds nothing of the social case and the measures, not even that nothing is recorded', async () => {
    const text = await paper(nurses)
    expect(text).toContain('Åsa Prøve')
    expect(text).toContain('Havnegade 75')
    expect(text).toContain('Følger barnet til fodbold')
    expect(text).toMatch(/Det svarer andre på.*den sociale sag.*indsatser og anbringelser/)
    for (const words of [
      'Sneppemark',
      'Marte Meo',
      'Barnets lov § 32',
      'Målene er nået',
      'Opfølgninger ',
      'funktionsevne',
      'Inviteret',
      'Underretninger',
      'Børge Prøve',
      'Ledelsestilsyn',
      'netværkskort',
      'Rettet: plan',
      'Rettet: talks',
    ])
      expect(text).not.toContain(words)
    expect(text).not.toMatch(
      /Vi har ikke skrevet noget ind om:.*(?:Indsatser|Planer|Underretninger|Netværksmøder|Opfølgninger)/,
    )
  })

  it('has a sister’s name only where the asker may see her, and not while she is protected', async () => {
    expect(await paper(own)).toContain('Et andet barn i familien')
    expect(await paper(own)).not.toContain('Søster Prøve')
    await asOwner(client =>
      client.query(
        `insert into forlaens.spell (municipality, child, kind, spell, version, starts, facts, recorded_by)
         values ($1, $2, 'adviser', gen_random_uuid(), 1, '2025-01-01', $3, $4)`,
        [municipality, siblings.get(own), JSON.stringify({ employee: own.asker, role: 'adviser' }), own.asker],
      ),
    )
    expect(await paper(own)).toContain('Søster Prøve')
    await asOwner(client =>
      client.query("update forlaens.child_details set protected_from = '2026-01-01' where child = $1", [
        siblings.get(own),
      ]),
    )
    expect(await paper(own)).not.toContain('Søster Prøve')
  })

  it('costs as many questions for a thick file as for a thin one', async () => {
    const questions = async ({ child, asker }: Related): Promise<number> => {
      const seen = vi.spyOn(pg.Client.prototype, 'query')
      await ask(asker ?? '', child)
      const many = seen.mock.calls.length
      seen.mockRestore()
      return many
    }
    await questions(own)
    const before = await questions(own)
    await asOwner(client =>
      client.query(
        `insert into forlaens.case_fact (municipality, child, list, fact, version, body, recorded_by)
         select $1, $2, 'enquiries', gen_random_uuid(), 1, '{"on": "2026-01-01", "by": "school"}', $3 from generate_series(1, 50)`,
        [municipality, own.child, own.asker],
      ),
    )
    expect(await questions(own)).toBe(before)
  })
})

describe('a protected child', () => {
  const where = ['Ellinor', 'Sneppemark', 'Havnegade', 'Engvangen', 'Nord']

  it('is hidden in the document, for whoever asks for it may be the one the family hides from', async () => {
    const text = await paper(guarded)
    expect(where.filter(each => text.includes(each))).toEqual([])
    expect(text).toContain('ADRESSEBESKYTTET')
    expect(text).toContain('Marte Meo')
  })

  it('is shown where the adviser says so, and the journal keeps that it was said', async () => {
    const text = await paper(guarded, '?protected=shown')
    expect(where.filter(each => !text.includes(each))).toEqual([])
    const rows = await asOwner(
      async client =>
        (
          await client.query<{ body: unknown }>(
            "select body from journal.content c join journal.entry e using (municipality, id) where body ->> 'action' = 'export' order by e.xid desc limit 1",
          )
        ).rows,
    )
    expect(rows[0]?.body).toMatchObject({
      route: 'GET /api/children/:child/access-request.pdf',
      criterion: { protected: 'shown' },
      subjects: [guarded.child],
      actor: { role: 'adviser' },
    })
  })

  it('is not shown by somebody who may answer and not unmask: refused with the rule’s own sentence', async () => {
    expect((await ask(paid.asker ?? '', paid.child)).statusCode).toBe(200)
    const answer = await ask(paid.asker ?? '', paid.child, '?protected=shown')
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'role-may-not'])
  })
})

describe('asking for it', () => {
  it('is refused as if there were no child: a stranger, a meeting guest, the own family, an unknown child', async () => {
    const refused = ['stranger', 'of the district', 'meeting', 'task ended today', 'own family, responsible', 'unknown']
    const answers = await Promise.all(
      refused.map(async relation => {
        const { child } = childOf('adviser', relation)
        const answer = await ask(own.asker ?? '', child)
        return `${answer.statusCode} ${answer.body}`
      }),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toMatch(/^404 .*not-found-or-refused/)
  })

  it('is answered where the case is closed: that is no reason to refuse a citizen', async () => {
    const closed = childOf('adviser', 'closed, responsible')
    expect(await paper(closed)).toContain(closed.caseNumber)
  })
})
