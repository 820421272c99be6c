// A row in every table of a municipality, for tests that ask of all tables what one municipality or role may see of them.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'

/** Writes them as the owner. The child has a running placement on step 6. */
export const oneOfEach = async (client: pg.Client, municipality: number): Promise<{ readonly child: string }> => {
  const [child, person, leader, district, family, parent, spell, entry, emergency, item] = [
    randomUUID(),
    randomUUID(),
    randomUUID(),
    randomUUID(),
    randomUUID(),
    randomUUID(),
    randomUUID(),
    randomUUID(),
    randomUUID(),
    randomUUID(),
  ]
  await client.query("select set_config('app.municipality', $1, false)", [String(municipality)])
  const add = async (table: string, row: Readonly<Record<string, unknown>>): Promise<void> => {
    const names = ['municipality', ...Object.keys(row)]
    const values = names.map((_, at) => `$${at + 1}`)
    await client.query(`insert into ${table} (${names.join(', ')}) values (${values.join(', ')})`, [
      municipality,
      ...Object.values(row),
    ])
  }
  const bytes = (length: number): Buffer => Buffer.alloc(length, 1)
  const day = '2026-01-01'
  const at = '2026-06-15T08:00:00Z'
  await add('forlaens.district', { id: district, name: 'Nord', team: 'Team Nord' })
  await add('forlaens.population', { district, counted_on: day, age: 3, children: 40 })
  await add('forlaens.staff', { id: person, name: 'Prøve Person', role: 'adviser', hours_per_week: 37, starts: day })
  const leads = { id: leader, name: 'Leder Prøve', role: 'team-leader', hours_per_week: 37, starts: day }
  await add('forlaens.staff', leads)
  await add('forlaens.staff_holding', { person, role: 'adviser', area_kind: 'team', area: 'Team Nord', starts: day })
  const service = randomUUID()
  await add('forlaens.service', {
    id: service,
    code: 'x',
    name: 'Åben rådgivning',
    use: 'child',
    steps: [1],
    age_from: 0,
    age_to: 17,
    provider: 'Familiehuset',
    target_group: 'børn',
    evidence: 'Praksiserfaring',
    price_ore: 1,
    price_per: 'session',
    price_level: 2026,
  })
  const fosterFamily = randomUUID()
  await add('forlaens.foster_family', { id: fosterFamily, service, name: 'Prøve Plejefamilie', recorded_by: leader })
  await add('forlaens.foster_approval', {
    family: fosterFamily,
    approval: randomUUID(),
    version: 1,
    starts: day,
    types: ['general-foster'],
    places: 2,
    age_from: 0,
    age_to: 12,
    approved_by: 'central',
    siblings_together: false,
    recorded_by: leader,
  })
  await add('forlaens.child', { id: child }) // and with it the counter of case numbers
  await add('forlaens.family', { id: family })
  await add('forlaens.family_member', { id: parent, family, name: 'Prøve Forælder', relation: 'mor', starts: day })
  await add('forlaens.child_details', { child, name: 'Barn Prøve', born: '2014-05-01', mother: parent })
  await add('forlaens.spell', {
    child,
    kind: 'placement',
    spell,
    version: 1,
    starts: day,
    facts: '{"step": 6}',
    recorded_by: person,
  })
  await add('forlaens.case_fact', {
    child,
    list: 'person',
    fact: randomUUID(),
    version: 1,
    body: '{"born": "2014-05-01"}',
    recorded_by: person,
  })
  await add('forlaens.family_name_before', {
    person: parent,
    number: 1,
    name: 'Prøve Forældr',
    corrected_by: person,
    reason: 'Skrevet forkert',
  })
  await add('forlaens.staff_relative', { child, person })
  await add('forlaens.break_glass', {
    id: emergency,
    person,
    role: 'adviser',
    child,
    reason: 'Barnet er meldt savnet.',
    opened_at: at,
    closes_at: '2026-06-15T12:00:00Z',
  })
  await add('forlaens.break_glass_seen', { emergency, person: leader })
  await add('forlaens.control_month', { month: '2026-05-01', drawn_by: leader, emergencies: 1, lookups: 0 })
  await add('forlaens.control_item', {
    month: '2026-05-01',
    id: item,
    place: 0,
    kind: 'emergency',
    source: emergency,
    person,
  })
  await add('forlaens.control_outcome', { item, number: 1, person: leader, outcome: 'justified', note: '' })
  const [drawn, gone, found] = [randomUUID(), randomUUID(), randomUUID()]
  await add('forlaens.review', { id: drawn, team: 'Nord', drawn_by: leader, seed: 7, population: [child] })
  await add('forlaens.review_case', { id: gone, review: drawn, child, place: 0 })
  await add('forlaens.review_signed', {
    review_case: gone,
    version: 1,
    signed_by: leader,
    answers: '[]',
    findings: '[]',
  })
  await add('forlaens.review_follow_up', { finding: found, number: 1, review_case: gone, recorded_by: leader })
  await add('forlaens.investment_case', { id: 'x', title: 'x', source: 'x', parsed: '{}' })
  await add('forlaens.case_version', { id: 'y', version: 1, title: 'y', body: '{"id": "y"}', saved_by: leader })
  await add('forlaens.account_year', { account: '5.28.23', year: 2024, number: 1, amount_ore: 1, source: 'x' })
  await add('forlaens.realised_case', {
    id: randomUUID(),
    title: 'x',
    place: 'x',
    first_year: 2020,
    last_year: 2021,
    planned_ore: 1,
    realised_ore: 1,
    price_level: 2021,
    source: 'x',
    recorded_by: leader,
  })
  await add('forlaens.session', {
    token: bytes(32),
    person,
    created_at: at,
    last_seen: at,
    expires_at: '2026-06-15T20:00:00Z',
  })
  await add('forlaens.draft', {
    owner: person,
    purpose: 'social-work',
    form: 'follow-up',
    subject: child,
    body: '{"text": "Kladde"}',
    scope: 'case',
    saved_at: at,
  })
  const months = { first_month: day, last_month: day, lines: 1, sum_ore: 100, read_by: leader }
  await add('forlaens.ledger_upload', { number: 1, kind: 'ledger', ...months })
  await add('forlaens.ledger_line', { upload: 1, line: 2, account: '5.28.22', booked_on: day, amount_ore: 100, child })
  await add('forlaens.calendar_feed', { person, secret: bytes(32), made_at: at, told_at: at })
  await add('forlaens.list_filter', {
    id: randomUUID(),
    owner: person,
    purpose: 'social-work',
    name: 'Mine',
    choice: '{}',
    scope: 'case',
  })
  await add('forlaens.staff_identity', { issuer: 'https://login.example', subject: 'x', person })
  await add('forlaens.sign_in_attempt', { state: bytes(32), browser: bytes(32), back_to: '/', expires_at: at })
  await add('forlaens.sign_in_failure', { id: randomUUID(), key: bytes(32), at })
  await add('forlaens.synthetic_municipality', { seed: 1, anchor: day, parameters: 'x', history: true })
  await add('journal.entry', { id: entry, at, delete_after: '2031-06-15', mac: bytes(32) })
  await add('journal.content', { id: entry, salt: bytes(16), purpose: 'casework', body: '{"action": "read"}' })
  await add('journal.subject', { person: child, at, entry })
  await add('journal.seal', { n: 1, rows: 1, root: bytes(32), previous: bytes(32), mac: bytes(32), at })
  return { child }
}
