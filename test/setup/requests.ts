// A request to any route of the contract, with what its address and its body need, for tests that ask every route.
import { randomUUID } from 'node:crypto'
import type { Role } from '../../src/access/role.ts'
import type { Route } from '../../src/contract/route.ts'
import { formXlsx } from '../../src/documents/forms/form-xlsx.ts'
import { formOf } from '../../src/documents/forms/layouts.ts'
import { readText } from '../../src/documents/reading/text.ts'
import { emptyCase } from '../../src/investment/plan/own-case.ts'
import { day } from '../../src/language/day.ts'
import { withClient } from '../../src/store/client.ts'
import { sampleCase } from '../investment/sample-case.ts'
import { municipality } from './access-facts.ts'
import type { Filled } from './house.ts'

/**
 * What there is to ask about: a child with two measures, an emergency of a colleague's on it, somebody who works here and a
 * colleague, a service, a published case. Of the month nothing was drawn, so no item is there.
 * What there is to ask about: a child with a measure, an emergency of a colleague's on it, somebody who works here and a
 * colleague, a service, a foster family, a published case. Of the month nothing was drawn, so no item is there.
 */
export type There = {
  readonly child: string
  readonly caseNumber: string
  readonly spell: string
  /** A network meeting in the child's case. */
  readonly fact: string
  /** Another measure of the child's. */
  readonly help: string
  /** Which paper the meeting becomes, a note of a contact, and that it was sent to the official file. */
  readonly kind: 'network-meeting'
  readonly note: string
  readonly filing: string
  readonly emergency: string
  readonly month: string
  readonly item: string
  /** A management review in which the child was drawn; nobody has signed, so no finding is there. */
  readonly review: string
  readonly drawn: string
  readonly finding: string
  readonly person: string
  readonly role: Role
  readonly colleague: string
  readonly service: string
  readonly family: string
  readonly case: string
  /** Of an own case. */
  readonly version: string
  readonly form: string
  readonly filter: string
  readonly district: string
  readonly member: string
  /** A calendar address nobody has. */
  readonly secret: string
  /** A ledger file that is not there. */
  readonly number: string
  /** A realised case that is not there. */
  readonly realised: string
}

/** A table whose last sum is wrong. */
export const aDocument = '\t2026\t2027\nTeam\t1.200\t1.200\nFærre anbringelser\t0\t-900\nNetto\t1.200\t400\n'

/** A case that was carried through. */
export const aRealisedCase = {
  title: 'Flere plejefamilier',
  place: 'Prøvekøbing',
  firstYear: 2020,
  lastYear: 2023,
  planned: '4.000.000',
  realised: '3.000.000',
  priceLevel: 2023,
  source: 'Regnskab 2023, side 12',
}

/** Something of each in a filled database. */
export const thereIn = async ({ database, persons, colleague, services }: Filled): Promise<There> => {
  const { rows } = await withClient(database.config('owner'), client =>
    client.query<{ child: string; spell: string; help: string; caseNumber: string }>(
      `select s.child, s.spell, h.spell as help, c.case_number as "caseNumber" from forlaens.spell s
       join forlaens.child c on c.municipality = s.municipality and c.id = s.child
       join forlaens.spell h on h.municipality = s.municipality and h.child = s.child and h.service = 'y'
       where s.service = 'x' and s.ends is null order by s.known_from limit 1`,
    ),
  )
  const [found] = rows
  if (found === undefined) throw new Error('no child with two measures')
  const { id: person, role } = persons[0] ?? colleague
  const [emergency, item, family, fact] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const [note, filing] = [randomUUID(), randomUUID()]
  const [review, drawn, finding] = [randomUUID(), randomUUID(), randomUUID()]
  const [household, member, district] = [randomUUID(), randomUUID(), randomUUID()]
  await withClient(database.config('owner'), client =>
    client.query(
      `insert into forlaens.case_fact (municipality, child, list, fact, version, body, recorded_by)
       select c.municipality, c.id, f.list, f.fact::uuid, 1, f.body, $2 from forlaens.child c,
         jsonb_to_recordset($1::jsonb) as f(list text, fact text, body jsonb) where c.id = $3`,
      [JSON.stringify(factsThere({ fact, note, filing })), colleague.id, found.child],
    ),
  )
  await withClient(database.config('owner'), client =>
    client.query(
      `insert into forlaens.break_glass (municipality, id, person, role, child, reason, opened_at, closes_at)
       select municipality, $1, $2, 'adviser', id, 'Barnet er meldt savnet.', now(), now() + interval '2 hours'
       from forlaens.child where id = $3`,
      [emergency, colleague.id, found.child],
    ),
  )
  await withClient(database.config('owner'), async client => {
    await client.query(
      `insert into forlaens.review (municipality, id, team, drawn_by, seed, population) values ($1, $2, 'Nord', $3, 7, array[$4::uuid])`,
      [municipality, review, colleague.id, found.child],
    )
    await client.query(
      'insert into forlaens.review_case (municipality, id, review, child, place) values ($1, $2, $3, $4, 0)',
      [municipality, drawn, review, found.child],
    )
    await client.query("insert into forlaens.district values ($1, $2, $3, 'Prøve')", [
      municipality,
      district,
      `Distrikt ${district}`,
    ])
    await client.query('insert into forlaens.family values ($1, $2)', [municipality, household])
    await client.query(
      `insert into forlaens.family_member (municipality, id, family, child, name, relation, custody, starts) values
         ($1, $2, $3, null, 'Forælder Prøve', 'mother', true, '2010-01-01'),
         ($1, gen_random_uuid(), $3, $4, null, 'child', false, '2026-01-01')`,
      [municipality, member, household, found.child],
    )
  })
  return {
    ...found,
    fact,
    kind: 'network-meeting',
    note,
    filing,
    district,
    member,
    emergency,
    month: '2026-05',
    item,
    review,
    drawn,
    finding,
    person,
    role,
    colleague: colleague.id,
    service: services[0].id,
    family,
    case: 'koebenhavn-2016',
    version: '1',
    form: 'follow-up',
    secret: 'x',
    number: '999',
    realised: randomUUID(),
    filter: randomUUID(),
  }
}

const factsThere = ({ fact, note, filing }: Pick<There, 'fact' | 'note' | 'filing'>): readonly object[] => [
  { list: 'networkMeetings', fact, body: { plannedFor: '2026-07-08' } },
  {
    list: 'contacts',
    fact: note,
    body: { at: { day: '2026-06-01' }, planned: true, with: ['moderen'], note: 'Ringede' },
  },
  {
    list: 'filings',
    fact: filing,
    body: { list: 'contacts', fact: note, version: 1, at: { day: '2026-06-01' }, system: 'DUBU', as: 'document' },
  },
]

type Request = { readonly method: Route['method']; readonly url: string; readonly payload?: string }

/** The request. @throws Error for a route whose address names something there is none of. */
export const requestTo = ({ method, path }: Pick<Route, 'method' | 'path'>, there: There): Request => {
  const named: ReadonlyMap<string, string> = new Map(Object.entries(there))
  const url = path.replace(/:(\w+)/g, (_, name: string) => {
    const found = named.get(name)
    if (found === undefined) throw new Error(`${path}: what is ":${name}"?`)
    return found
  })
  const query = queries[path] ?? ''
  return { method, url: url + query, ...(method !== 'GET' ? { payload: JSON.stringify(bodyFor(path, there)) } : {}) }
}

/** What routes must be asked with. */
const queries: Readonly<Record<string, string>> = {
  '/api/children/:child/help/choices': '?step=3',
}

/** A ledger of one line. */
const aLedger = Buffer.from('konto;dato;beløb;sag\n5.28.21;31-01-2026;100;\n').toString('base64')

const bodyFor = (
  path: string,
  { child, caseNumber, note, person, role, colleague, service, district }: There,
): unknown => {
  switch (path) {
    case '/api/search':
      return { q: 'tidlig' }
    case '/api/list-filters':
      return { name: 'Mine', choice: { adviser: 'mine' } }
    case '/api/cases':
      return { title: 'Vores egen', copyOf: 'koebenhavn-2016' }
    case '/api/cases/:case':
      return {
        version: 1,
        written: emptyCase({ id: 'egen-1', title: 'Vores egen', municipality: String(municipality) }, 2026),
      }
    case '/api/cases/:case/withdraw':
    case '/api/cases/:case/undo':
      return { version: 1 }
    case '/api/session':
      return { person }
    case '/api/session/role':
      return { role }
    case '/api/children/:child/spells/:spell':
      return { version: 1, from: '2025-02-01', to: null, reason: 'Skrevet forkert' }
    case '/api/children/:child/facts':
      return { given: { list: 'enquiries', fact: { on: '2026-06-01', by: 'moderen' } } }
    case '/api/children/:child/facts/:fact':
      return {
        version: 1,
        given: { list: 'networkMeetings', fact: { plannedFor: '2026-07-09' } },
        reason: 'Skrevet forkert',
      }
    case '/api/children/:child/facts/:fact/undo':
      return { version: 1 }
    case '/api/children/:child/filings':
      return { list: 'contacts', fact: note, version: 1, as: 'text' }
    case '/api/children/:child/help':
      return { help: { kind: 'measure', step: 1, service, period: { from: '2026-06-15' } } }
    case '/api/children/:child/help/:help':
      return {
        version: 1,
        help: { kind: 'measure', step: 1, service: 'y', period: { from: '2025-02-01' } },
        reason: 'Skrevet forkert',
      }
    case '/api/children/:child/adviser':
      return { employee: colleague, from: '2026-06-15', why: 'planned-handover' }
    case '/api/children/:child/spells':
      return { spell: { kind: 'residence', address: 'Havnegade 75', period: { from: '2026-06-15' } } }
    case '/api/co-workers':
      return { children: [child], employee: colleague, role: 'adviser', from: '2026-06-15', to: null }
    case '/api/children/matches':
      return { name: 'Aslak Prøve', born: '2014-05-01' }
    case '/api/children':
      return { unborn: { due: '2026-08-01', mother: 'Mor Prøve' }, district, adviser: colleague }
    case '/api/children/:child/birth':
      return { born: '2026-06-01' }
    case '/api/children/:child/person':
      return { version: 0, sex: 'male', disability: true, reason: 'Skrevet forkert' }
    case '/api/children/:child/family':
      return { name: 'Mor Prøve', kind: 'mother', custody: true, from: '2020-01-01' }
    case '/api/children/:child/family/:member':
      return { name: 'Mor Prøvesen', reason: 'Skrevet forkert' }
    case '/api/drafts/:form':
      return { body: { text: 'Kladde' } }
    case '/api/realised-cases':
      return aRealisedCase
    case '/api/realised-cases/:realised/withdrawal':
      return { why: 'Tallene var ikke endelige' }
    case '/api/account-years':
      return { csv: 'konto;år;beløb\n5.28.23;2024;1.000', source: 'Regnskab 2024' }
    case '/api/foster-families':
      return { service, name: 'Prøve Plejefamilie' }
    case '/api/break-glass':
      return { number: caseNumber, reason: 'Barnet er meldt savnet.', hours: 2 }
    case '/api/control/:month/items/:item':
      return { outcome: 'justified', note: '', seen: 0 }
    case '/api/ledger/preview':
      return { file: aLedger }
    case '/api/ledger':
      return { file: aLedger, after: 0 }
    case '/api/cases/read-form':
      return {
        kind: 'xlsx',
        content: Buffer.from(formXlsx(formOf('herning', sampleCase()), day('2026-06-15'))).toString('base64'),
      }
    case '/api/documents/read':
      return { name: 'sag.csv', content: Buffer.from(aDocument).toString('base64') }
    case '/api/documents/findings':
      return { name: 'sag.csv', document: readText(aDocument), corrections: { tables: {} }, format: 'docx' }
    case '/api/reviews':
      return { team: 'Nord', count: 1 }
    case '/api/reviews/:review/cases/:drawn':
      return { version: 0, answers: [], findings: [], reason: '' }
    case '/api/reviews/:review/cases/:drawn/findings/:finding':
      return { doneOn: null, note: '', seen: 0 }
    default:
      return {}
  }
}
