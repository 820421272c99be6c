// The citizen's extract of the journal on paper.
import { beforeAll, describe, expect, test } from 'vitest'
import { wordsOf } from '../../test/setup/pdf-words.ts'
import { roles } from '../access/role.ts'
import { day } from '../language/day.ts'
import { type JournalExtract, journalExtractPdf } from './journal-extract.ts'
import { extractRoutes } from './journal-extract-routes.ts'
import type { JournalExtractRow } from './journal-extract-row.ts'

const row = (at: string, more: Partial<JournalExtractRow> = {}): JournalExtractRow => ({
  at,
  action: 'read',
  role: 'adviser',
  purpose: 'casework',
  route: 'GET /api/children/:child',
  why: 'involvement',
  ground: 'responsible',
  allowed: true,
  ...more,
})

const rows: readonly JournalExtractRow[] = [
  row('2026-06-12T07:02:00Z'),
  row('2026-06-12T07:20:00Z'),
  row('2026-06-12T07:40:00Z'),
  row('2026-06-12T07:41:00Z', {
    action: 'change',
    route: 'POST /api/children/:child/spells/:spell',
    changed: [{ entity: 'spell', from: 2, to: 3 }],
  }),
  row('2026-06-12T10:41:00Z', { action: 'refusal', role: 'grant-officer', allowed: false }),
  row('2026-06-11T20:41:00Z', {
    action: 'break-glass',
    role: 'health-visitor',
    purpose: 'control',
    route: 'POST /api/children/:child/break-glass',
    why: 'role-and-purpose',
  }),
  row('2026-06-11T20:42:00Z', { role: 'health-visitor', why: 'break-glass' }),
  row('2026-05-04T08:00:00Z', {
    action: 'list',
    role: 'team-leader',
    route: 'GET /api/children',
    ground: 'leads-team',
  }),
  row('2026-01-03T08:05:00Z', { action: 'refusal', role: null, why: 'signed-in', allowed: false }),
]

const extract: JournalExtract = {
  municipality: 'Eksempelby',
  child: { name: 'Frida Ørskov Lindegård', caseNumber: '2026-00017' },
  madeFor: 'Anne Ørskov Lindegård',
  period: { from: day('2026-01-01'), to: day('2026-06-15') },
  today: day('2026-06-15'),
  keptMonths: 60,
  rows,
}

/** The words on one line, so that it does not matter where the paper breaks them. */
const told = (of: JournalExtract): string => wordsOf(journalExtractPdf(of)).replace(/\s+/g, ' ')

describe('the extract', () => {
  let pdf: Uint8Array
  let words: string
  beforeAll(() => {
    pdf = journalExtractPdf(extract)
    words = wordsOf(pdf).replace(/\s+/g, ' ')
  })

  test('is a tagged PDF/UA-1 in Danish; its title holds the case number and no name', () => {
    const raw = Buffer.from(pdf).toString('utf8')
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(raw).toMatch(/\/MarkInfo <<\s*\/Marked true/)
    expect(raw).toContain('/StructTreeRoot')
    expect(raw).toContain('/Lang (da-DK)')
    expect(raw).toContain('Udtræk af journalen, sag 2026-00017</rdf:li>')
    expect(raw).not.toContain('Lindegård')
  })

  test('says who sends it, whom it is about and for, and which period', () => {
    expect(words).toMatch(/^Eksempelby Kommune 15\. juni 2026 Udtræk af journalen/)
    expect(words).toContain('Barn Frida Ørskov Lindegård Sagens nummer 2026-00017')
    expect(words).toContain('Lavet til Anne Ørskov Lindegård Periode 1. januar 2026 til 14. juni 2026')
    expect(words).toContain('Side 2 af 2')
  })

  test('says it in short: how often, by which roles, refusals and emergencies', () => {
    expect(words).toContain('I alt 9 gange heraf 1 på lister Ændringer 1 gang Afviste forsøg 2 gange')
    expect(words).toContain('Nødadgang 2 gange 1 åbning, 1 opslag')
    expect(words).toContain('Rådgiver 4 1 0 0')
    expect(words).toContain('Sundhedsplejerske 2 0 0 2')
    expect(words).toContain('Bevillings- og betalingsmedarbejder 1 0 1 0')
    expect(words).toContain('I alt 9 1 2 2')
  })

  test('says what is not in it, why there are no names, what is deleted, and where to ask and complain', () => {
    expect(words).toContain('Andre systemer, papirer og samtaler er ikke med')
    expect(words).toContain('EU-Domstolens dom C-579/21 og Datatilsynets afgørelse af 6. juni 2024')
    expect(words).toContain('i 5 år')
    expect(words).toContain('så kontakt Eksempelby Kommune, og sig sagens nummer, 2026-00017')
    expect(words).toContain('klage til Datatilsynet, Carl Jacobsens Vej 35, 2500 Valby')
    expect(words).not.toContain('ikke med her.')
  })

  test('tells every day in plain Danish, the newest first', () => {
    const days = [
      'Juni 2026',
      'Fredag den 12. juni 2026',
      '12.41 Et forsøg på at åbne sagen blev afvist Bevillings- og betalingsmedarbejder Havde ikke en opgave i sagen, der giver lov',
      '9.41 Et forløb blev rettet Forløb: udgave 2 blev til udgave 3 Rådgiver Havde ansvaret for sagen',
      '3 gange mellem 9.02 og 9.40 Barnets side blev åbnet Rådgiver Havde ansvaret for sagen',
      'Torsdag den 11. juni 2026',
      '22.42 Barnets side blev åbnet Sundhedsplejerske Nødadgang, fordi det hastede',
      '22.41 Sagen blev åbnet med nødadgang Sundhedsplejerske Det hører til rollen Formål: kontrol',
      'Maj 2026',
      '10.00 Barnet stod på en liste over sager Teamleder Ledede det team, barnet hører til',
      'Januar 2026',
      '9.05 Et forsøg på at åbne sagen blev afvist Ikke logget ind Var ikke logget ind eller stod ikke som ansat',
    ].map(text => words.indexOf(text))
    expect(days.every(at => at > 0)).toBe(true)
    expect(days).toEqual(days.toSorted((a, b) => a - b))
  })

  test('is the same bytes for the same rows', () => {
    expect(Buffer.from(journalExtractPdf(structuredClone(extract))).equals(Buffer.from(pdf))).toBe(true)
  })
})

test('an empty journal is told in a sentence, and what is older than it reaches is named by its day', () => {
  const words = told({ ...extract, rows: [], period: { from: day('2020-01-01'), to: day('2026-06-15') } })
  expect(words).toContain('Der står ingenting i journalen om barnet i perioden.')
  expect(words).toContain('Derfor er det, der er ældre end 15. juni 2021, ikke med her.')
  expect(words).not.toContain('Dag for dag')
  expect(words).not.toContain('Nødadgang')
})

test('one look is one time', () => {
  expect(told({ ...extract, rows: rows.slice(0, 1), keptMonths: 13 })).toMatch(/I alt 1 gang .*i 13 måneder\./)
})

test('the municipality may say how it is reached, and a protected child stands by the word in its place', () => {
  const words = told({
    ...extract,
    contact: 'Børn og Unge, telefon 12 34 56 78',
    child: { name: 'ADRESSEBESKYTTET', caseNumber: '2026-00017' },
  })
  expect(words).toContain('så kontakt Børn og Unge, telefon 12 34 56 78, og sig')
  expect(words).toContain('Barn ADRESSEBESKYTTET')
})

test('two thousand rows, and names too long for the paper, become a paper', () => {
  const routes = Object.keys(extractRoutes)
  const many = Array.from({ length: 2000 }, (_, at) =>
    row(new Date(Date.UTC(2026, 5, 14) - at * 11_160_000).toISOString(), {
      role: roles[at % 7] ?? null,
      route: routes[at % routes.length] ?? '',
      allowed: at % 17 !== 0,
    }),
  )
  const words = told({ ...extract, madeFor: `${'Vestergårdchristoffersen'.repeat(9)} 漢\u0000`, rows: many })
  expect(words).toContain('I alt 2.000 gange')
  expect(words).toMatch(/Side 2 af \d\d /)
})

test('text that looks like markup stays text', () => {
  const hostile = '#read("/etc/passwd") *x* [a] $y$ @b'
  expect(told({ ...extract, madeFor: hostile })).toContain(hostile)
})
