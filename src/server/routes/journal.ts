// The journal read by whoever controls it, a page at a time; and one child's rows as a document for its family.
import type { FastifyInstance } from 'fastify'
import type { Action } from '../../access/action.ts'
import type { Decision } from '../../access/decision.ts'
import type { Facts } from '../../access/facts.ts'
import { everyGround } from '../../access/grounds.ts'
import { roles, roleTitles } from '../../access/role.ts'
import { journalPurposes } from '../../contract/journal.ts'
import { journalReading } from '../../contract/journal-reading.ts'
import { journalExtractPdf } from '../../documents/journal-extract.ts'
import { message, say } from '../../language/message.ts'
import { type RowOfChild, rowsOfChild } from '../../store/journal/of-child.ts'
import {
  caseNumbers,
  caseOutside,
  childNumbered,
  countAbout,
  countedRows,
  countRows,
  type JournalRow,
  journalPersons,
  readRows,
  relatedChildren,
} from '../../store/journal/reading.ts'
import { dayInDenmark } from '../clock.ts'
import type { House } from '../house.ts'
import { everything, kept, momentsOf, periodAsked } from '../journal-period.ts'
import { shownRow } from '../journal-words.ts'
import { notFound, Refusal } from '../refusal.ts'
import { type Asked, type Input, serve } from '../serve.ts'

const onePage = 200

/** As many rows as one document holds: the server waits two seconds for it, and nobody reads more. */
const longestExtract = 5000

/** What rows about children are kept for. */
const aboutChildren = ['casework', 'control'] as const

type Related = ReadonlyMap<string, readonly string[]>

/** What is decided about the journal of one child, or of none. `relatives` null: nobody knows of the child. */
const decideOn = (
  { house, actor, now }: Asked,
  action: Action,
  of: { readonly child: string | null; readonly person: string | null },
  relatives: readonly string[] | null,
): Decision => {
  const municipality = house.municipality.code
  const facts: Facts | null =
    of.child === null
      ? { of: 'journal', municipality, child: null }
      : relatives === null
        ? null
        : { of: 'journal', municipality, child: { id: of.child, relatives } }
  return house.decisions.decide(actor, action, { kind: 'journal', ...of }, facts, now)
}

/** Every child a row is about is decided on; one that may not be read about takes the row with it. */
const mayRead = (asked: Asked, row: JournalRow, related: Related): boolean => {
  const about = new Set([...row.first, ...row.related])
  const { person } = row
  if (about.size === 0) return decideOn(asked, 'read-journal', { child: null, person }, null).allowed
  return [...about].every(child => decideOn(asked, 'read-journal', { child, person }, related.get(child) ?? []).allowed)
}

/** The child of a case number. @throws Refusal 404 where there is none or its journal is not the asker's to read. */
const childSought = async (asked: Asked, number: string, related: Related): Promise<string> => {
  const child = await childNumbered(asked.inside, number)
  if (child !== null) asked.note({ subjects: [child] })
  const relatives = child === null ? null : (related.get(child) ?? [])
  const decision = decideOn(asked, 'read-journal', { child: child ?? number, person: null }, relatives)
  asked.note({ decision })
  if (child === null || !decision.allowed) throw notFound()
  return child
}

type RowsInput = Input<typeof journalReading.rows>['query']

const readPage = async (query: RowsInput, asked: Asked, related: Related) => {
  const { inside, house } = asked
  const child = query.child === undefined ? null : await childSought(asked, query.child, related)
  // A test, and a demo, may stand still on a day of their own; rows are written in real time.
  const today = dayInDenmark(house.clock.now())
  const closed = [...related.keys()].filter(
    each => !decideOn(asked, 'read-journal', { child: each, person: null }, related.get(each) ?? []).allowed,
  )
  const sought = {
    child,
    person: query.person ?? null,
    ...momentsOf(periodAsked(query, everything(today))),
    purposes: query.about === 'everything' ? journalPurposes : aboutChildren,
    closed,
  }
  const skip = (query.page - 1) * onePage
  const found = await readRows(inside, sought, { skip, most: onePage, related: [...related.keys()] })
  return {
    child,
    rows: found.filter(row => mayRead(asked, row, related)),
    counted: await countRows(inside, sought),
    hidden: await countAbout(inside, closed),
  }
}

/** A row as the extract is told it: nothing of who did it. */
const extractRow = ({ role, ground, ...row }: RowOfChild) => {
  const known = everyGround.find(each => each === ground)
  return {
    ...row,
    role: roles.find(each => each === role) ?? null,
    ...(known === undefined ? {} : { ground: known }),
  }
}

/** The journal's rows, whom it can be searched by, and the extract. */
export const journalRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(journalReading.rows)(async ({ query }, asked) => {
    const { inside, note } = asked
    const { child, rows, counted, hidden } = await readPage(query, asked, await relatedChildren(inside))
    const numbers = await caseNumbers(inside, [...rows.flatMap(row => row.first), ...(child === null ? [] : [child])])
    note({ ids: rows.map(row => row.id) })
    const total = Math.min(counted, countedRows)
    return {
      rows: rows.map(row => shownRow(row, numbers)),
      total,
      more: counted > countedRows,
      page: query.page,
      pages: Math.max(1, Math.ceil(total / onePage)),
      hidden,
      child: child === null ? null : { id: child, caseNumber: numbers.get(child) ?? '' },
    }
  })

  of(journalReading.persons)(async (_, { inside, today }) => {
    const persons = await journalPersons(inside, today)
    return {
      persons: persons.flatMap(({ id, name, role, here }) => {
        const known = roles.find(each => each === role)
        return known === undefined ? [] : [{ id, name, role: known, roleTitle: roleTitles[known], here }]
      }),
    }
  })

  of(journalReading.extract)(async ({ params, query }, asked) => {
    const { inside, note } = asked
    note({ subjects: [params.child] })
    const known = await caseOutside(inside, params.child)
    const about = { child: params.child, person: null }
    const decision = decideOn(asked, 'extract-journal', about, known?.relatives ?? null)
    note({ decision })
    if (known === undefined || !decision.allowed) throw notFound()
    const today = dayInDenmark(house.clock.now())
    const { months } = keptFor(house)
    const period = periodAsked(query, kept(today, months))
    const rows = await rowsOfChild(inside, params.child, momentsOf(period), longestExtract + 1)
    if (rows.length > longestExtract) throw new Refusal(400, message('extract-too-long', { most: longestExtract }))
    const bytes = journalExtractPdf({
      municipality: house.municipality.name,
      child: { name: say(message('journal-child-without-name')), caseNumber: known.caseNumber },
      madeFor: say(message('letter-for-asker')),
      period,
      today,
      keptMonths: months,
      rows: rows.map(extractRow),
    })
    return { bytes, name: `journal-${known.caseNumber}.pdf` }
  })
}

/** How long rows about children are kept. @throws RangeError where the rule does not say. */
const keptFor = ({ journal }: House) => {
  const found = journal.retention.purposes.find(each => each.purpose === 'casework')
  if (found === undefined) throw new RangeError('the rule of retention has lost the rows about children')
  return found
}
