// A child about whom something is recorded everywhere: every kind of spell and every list of the case with an earlier version, and a family.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { ListOfCase } from '../../src/access/part-of-list.ts'
import { factIds, fullCase, listsOfCase, pointedAt } from './case-facts.ts'
import { municipality } from './house.ts'

/** Who else is in the family. */
export type FullFile = { readonly mother: string; readonly sibling: string }

type Row = Readonly<Record<string, unknown>>

const spells: Readonly<Record<string, Row>> = {
  placement: {
    step: 6,
    place: 'Hos familien Sneppemark',
    purpose: 'Et trygt hjem',
    plannedEnd: '2027-01-31',
    paragraph: 'Barnets lov § 43',
    endedBy: 'breakdown',
    type: 'general-foster',
    municipalities: { acting: '999', paying: '657', residence: '329' },
    ended: { reason: 'child-asks', by: 'place', noticeDays: 14, destination: 'network', preceded: 'Et skoleskift' },
  },
  measure: { step: 4, service: 'SERVICE', programme: 'Tæt på', course: { planned: 12 }, outcome: 'replaced' },
  'co-worker': { employee: 'HELPER', role: 'psychologist' },
  meeting: { employee: 'HELPER' },
  plan: { planKind: 'Barnets plan', person: 'CHILD' },
  consent: { giver: 'MOTHER', purpose: 'Indhente og videregive oplysninger', covers: 'sharing', by: 'young-person' },
  sharing: { level: 'consent', to: 'ppr', parts: ['social'] },
  residence: { value: 'Havnegade 75, Eksempelby' },
  'school-or-daycare': { value: 'Skolen ved Engvangen', school: 'special-class', absence: 12.5 },
  closed: { outcome: 'Målene er nået' },
}
const tracks: Readonly<Record<string, string>> = { measure: 'SERVICE', plan: 'plan', consent: 'consent' }

/**
 * Writes it all as the owner, for a child that is there and has its details. `helper` is somebody who works here, and
 * `name` what the child is called.
 */
export const fullFile = async (client: pg.Client, child: string, helper: string, name: string): Promise<FullFile> => {
  const [family, mother, sibling, service] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const add = async (table: string, row: Row): Promise<void> => {
    const names = ['municipality', ...Object.keys(row)]
    await client.query(
      `insert into forlaens.${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
      [municipality, ...Object.values(row)],
    )
  }
  await client.query("select set_config('app.municipality', $1, false)", [String(municipality)])
  await add('service', {
    id: service,
    code: service,
    name: 'Marte Meo',
    use: 'child',
    steps: [4],
    age_from: 0,
    age_to: 17,
    provider: 'Familiehuset',
    target_group: 'børn',
    evidence: 'Praksiserfaring',
    price_ore: 1,
    price_per: 'session',
    price_level: 2026,
  })
  await client.query("update forlaens.child_details set name = $2, sex = 'female' where child = $1", [child, name])
  await add('child', { id: sibling })
  await add('child_details', { child: sibling, name: 'Søster Prøve', born: '2016-05-01' })
  await add('family', { id: family })
  await add('family_member', {
    id: mother,
    family,
    name: 'Åsa Prøve',
    relation: 'mother',
    custody: true,
    starts: '2014-05-01',
  })
  for (const each of [child, sibling])
    await add('family_member', { id: randomUUID(), family, child: each, relation: 'child', starts: '2014-05-01' })
  const behind = (text: string): string =>
    text
      .replaceAll('SERVICE', service)
      .replaceAll('HELPER', helper)
      .replaceAll('CHILD', child)
      .replaceAll('MOTHER', mother)
  let [placement, measure] = ['', '']
  for (const [kind, facts] of Object.entries(spells)) {
    const spell = randomUUID()
    if (kind === 'placement') placement = spell
    if (kind === 'measure') measure = spell
    await add('spell', {
      child,
      kind,
      spell,
      version: 1,
      starts: '2025-03-01',
      track: behind(tracks[kind] ?? ''),
      facts: behind(JSON.stringify(facts)),
      recorded_by: helper,
    })
    await client.query('select forlaens.supersede($1, 1, $2, $3, $4, false, $5, $6)', [
      spell,
      '2025-04-01',
      '2026-02-01',
      behind(JSON.stringify(facts)),
      helper,
      `Rettet: ${kind}`,
    ])
  }
  const ids = new Map(listsOfCase.map(list => [factIds[list], randomUUID()]))
  const pointing = new Map([
    ...ids,
    [pointedAt.placement, placement],
    [pointedAt.measure, measure],
    [pointedAt.mother, mother],
    [pointedAt.employee, helper],
  ])
  const body = (list: ListOfCase): string =>
    JSON.stringify(fullCase[list]).replace(/0d5e1a11-[0-9a-f-]{27}/g, id => pointing.get(id) ?? id)
  for (const list of listsOfCase) {
    const fact = ids.get(factIds[list])
    await add('case_fact', { child, list, fact, version: 1, body: body(list), recorded_by: helper })
    await client.query('select forlaens.supersede_fact($1, $2, 1, $3, false, $4, $5)', [
      child,
      fact,
      body(list),
      helper,
      `Rettet: ${list}`,
    ])
  }
  const [review, drawn, finding] = [randomUUID(), randomUUID(), randomUUID()]
  await add('review', { id: review, team: 'Nord', drawn_by: helper, seed: 7, population: [child, sibling] })
  await add('review_case', { id: drawn, review, child, place: 0 })
  const answer = {
    check: 'network-map',
    question: 'Er netværkskortet under seks måneder gammelt?',
    asked: { binding: 'local', law: 'Program', paragraph: null },
    saw: 'Der er ikke tegnet et netværkskort.',
    answer: 'no',
    remark: 'Kortet ligger hos familien Sneppemark',
  }
  const found = { id: finding, check: 'network-map', text: 'Tegn et kort', owner: helper, due: '2025-09-01' }
  for (const [version, text] of [
    [1, 'Tegn et netværkskort'],
    [2, found.text],
  ])
    await add('review_signed', {
      review_case: drawn,
      version,
      signed_by: helper,
      answers: JSON.stringify([answer]),
      findings: JSON.stringify([{ ...found, text }]),
      reason: version === 1 ? null : 'Rettet: review',
    })
  await add('review_follow_up', { finding, number: 1, review_case: drawn, done_on: null, recorded_by: helper })
  await add('review_follow_up', { finding, number: 2, review_case: drawn, done_on: '2025-08-20', recorded_by: helper })
  await add('staff_relative', { child, person: helper })
  await add('break_glass', {
    id: randomUUID(),
    person: helper,
    role: 'psychologist',
    child,
    reason: 'Barnet er meldt savnet.',
    opened_at: '2025-05-01T20:00:00Z',
    closes_at: '2025-05-01T22:00:00Z',
  })
  await add('ledger_upload', {
    number: Number.parseInt(child.slice(-6), 16) + 1,
    kind: 'ledger',
    first_month: '2019-01-01',
    last_month: '2019-01-01',
    lines: 1,
    sum_ore: 4_180_050,
    read_by: helper,
  })
  await add('ledger_line', {
    upload: Number.parseInt(child.slice(-6), 16) + 1,
    line: 2,
    account: '5.28.22.002',
    booked_on: '2019-01-15',
    amount_ore: 4_180_050,
    child,
  })
  return { mother, sibling }
}
