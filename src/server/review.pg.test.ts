// Management review over HTTP: drawn once by a seed that can be repeated, signed by a leader who is not the adviser, never overwritten.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'
import { municipality } from '../../test/setup/house.ts'
import { drawCases } from '../casework/review/draw.ts'
import type { ReviewCase, ReviewFinding, ReviewHead } from '../contract/review.ts'

const town = askingTown()
const { ask, owner, askerOf, childOf, journalled, addSpell } = town
const leader = () => askerOf('team-leader')
const adviser = () => askerOf('adviser')
const team = 'team-north'

type Problem = {
  readonly code: string
  readonly sentence: string
  readonly fields?: Record<string, string>
  readonly conflict?: { readonly theirs: string; readonly yours: string; readonly version: number }
}
const draw = async (count = 3): Promise<ReviewHead> =>
  (await ask(leader(), 'POST', '/api/reviews', { team, count })).json()
const read = async (id: string, who = leader()): Promise<{ review: ReviewHead; cases: ReviewCase[] }> =>
  (await ask(who, 'GET', `/api/reviews/${id}`)).json()
const list = async (): Promise<{ teams: string[]; reviews: ReviewHead[] }> =>
  (await ask(leader(), 'GET', '/api/reviews')).json()
const findingsOf = async (who: string): Promise<readonly ReviewFinding[]> =>
  (await ask(who, 'GET', '/api/review-findings')).json().findings

/** A review in which exactly this child was drawn, as if chance had said so. */
const reviewOf = async (child: string, of = team): Promise<{ readonly id: string; readonly drawn: string }> => {
  const [id, drawn] = [randomUUID(), randomUUID()]
  await owner(
    'insert into forlaens.review (municipality, id, team, drawn_by, seed, population) values ($1, $2, $3, $4, 7, array[$5::uuid])',
    [municipality, id, of, leader(), child],
  )
  await owner('insert into forlaens.review_case (municipality, id, review, child, place) values ($1, $2, $3, $4, 0)', [
    municipality,
    drawn,
    id,
    child,
  ])
  return { id, drawn }
}

/** Signs with yes to everything, but for the first question. */
const sign = async (
  of: { readonly id: string; readonly drawn: string },
  {
    first = 'yes',
    remark = '',
    ...more
  }: { first?: string; remark?: string; version?: number; findings?: unknown[]; reason?: string } = {},
  who = leader(),
) => {
  const { cases = [] } = await read(of.id)
  const checks = cases.find(each => each.id === of.drawn)?.shown?.checks ?? []
  const answers = checks.map(({ id: check }, at) => ({
    check,
    answer: at === 0 ? first : 'yes',
    remark: at === 0 ? remark : '',
  }))
  return await ask(who, 'POST', `/api/reviews/${of.id}/cases/${of.drawn}`, {
    version: 0,
    findings: [],
    reason: '',
    answers,
    ...more,
  })
}
const finding = (more: object = {}) => ({
  id: null,
  check: 'child-talked-with',
  text: 'Tal med barnet, og skriv det.',
  owner: adviser(),
  due: '2026-07-01',
  ...more,
})

/** A child of the team whose responsible adviser asks as the adviser. */
const advised = () => childOf('adviser', 'responsible').child

/** Every child but one has had help, so that its case is open: what nothing has happened in is nobody's case. */
const empty = (): string => childOf('team-leader', 'task ended today').child
beforeAll(() =>
  owner(
    `insert into forlaens.spell (municipality, child, kind, spell, version, starts, track, facts, recorded_by)
     select municipality, id, 'measure', gen_random_uuid(), 1, '2026-05-01', 'familiebehandling',
       '{"step": 4, "service": "familiebehandling"}', $2 from forlaens.child where municipality = $1 and id <> $3`,
    [municipality, adviser(), empty()],
  ),
)

describe('drawing', () => {
  it('takes open cases of one’s own team, keeps the seed and the population, and can be repeated', async () => {
    const head = await draw(4)
    expect(head).toMatchObject({ team, drawn: 4, signed: 0, draw: { repeats: true }, on: '2026-06-15' })
    const [row] = await owner(
      'select seed::float8 as seed, array_to_json(population) as population from forlaens.review where id = $1',
      [head.id],
    )
    const { cases } = await read(head.id)
    expect(cases.map(each => each.shown?.child)).toEqual(drawCases(row.population, 4, row.seed))
    expect(row.population).toHaveLength(head.draw.of)
    expect(new Set(row.population).size).toBe(head.draw.of)
  })

  it('leaves out what is closed, dead, of another team or of the leader’s own hand or family', async () => {
    const { id } = await draw(1)
    const [{ population }] = await owner(
      'select array_to_json(population) as population from forlaens.review where id = $1',
      [id],
    )
    const out = [
      'closed, responsible',
      'died long ago, responsible',
      'responsible, moved',
      'responsible',
      'co-worker',
      'task in another role',
      'own family, responsible',
    ]
    for (const relation of out)
      expect([relation, population.includes(childOf('team-leader', relation).child)]).toEqual([relation, false])
    for (const relation of ['of the district', 'protected', "colleague's family"])
      expect([relation, population.includes(childOf('team-leader', relation).child)]).toEqual([relation, true])
    expect(population).not.toContain(childOf('adviser', 'stranger').child)
    expect(population).not.toContain(empty())
  })

  it('is refused in another team, and for more cases than can be gone through', async () => {
    const other = await ask(leader(), 'POST', '/api/reviews', { team: 'team-south', count: 1 })
    expect([other.status, other.json().sentence]).toEqual([403, 'Du leder ikke det team. Vælg dit eget.'])
    for (const count of [0, 21]) {
      const answer = await ask(leader(), 'POST', '/api/reviews', { team, count })
      expect([answer.status, answer.json().fields]).toEqual([400, { count: 'Vælg fra 1 til 20 sager.' }])
    }
  })

  it('says where there is nothing to draw from', async () => {
    await owner(
      "insert into forlaens.staff_holding (municipality, person, role, area_kind, area, starts) values ($1, $2, 'team-leader', 'team', 'Tomt team', '2020-01-01')",
      [municipality, leader()],
    )
    const answer = await ask(leader(), 'POST', '/api/reviews', { team: 'Tomt team', count: 1 })
    expect([answer.status, answer.json().sentence]).toEqual([
      400,
      'Der er ingen åbne sager i team Tomt team, som du kan gå igennem. Der kan trækkes, når der er en.',
    ])
    expect((await list()).teams).toEqual(['Tomt team', team])
  })

  it('is shown among all draws of the team, for none is ever taken back', async () => {
    const before = (await list()).reviews.length
    const { id } = await draw()
    const after = (await list()).reviews
    expect([after.length, after[0]?.id]).toEqual([before + 1, id])
  })

  it('is journalled with the cases and the children that were drawn', async () => {
    let drawn = ''
    const [row] = await journalled(async () => {
      drawn = (await draw(2)).id
    })
    const { cases } = await read(drawn)
    expect(row?.body.ids).toEqual(cases.map(each => each.id))
    expect(row?.body.subjects.toSorted()).toEqual(cases.map(each => each.shown?.child).toSorted())
    expect(row?.body.changes).toEqual([{ entity: 'review', id: drawn, from: null, to: 1 }])
    expect(row?.purpose).toBe('control')
  })
})

describe('who', () => {
  it('is asked: only a leader of the team, and a leader on call for the whole municipality leads none', async () => {
    const { id } = await draw(1)
    for (const role of ['adviser', 'health-visitor', 'economist', 'log-auditor'] as const) {
      expect([role, (await ask(askerOf(role), 'GET', '/api/reviews')).status]).toEqual([role, 403])
      expect([role, (await ask(askerOf(role), 'GET', `/api/reviews/${id}`)).status]).toEqual([role, 404])
      expect([role, (await ask(askerOf(role), 'POST', '/api/reviews', { team, count: 1 })).status]).toEqual([role, 403])
    }
    const onCall = town.helper()
    await owner(
      "insert into forlaens.staff_holding (municipality, person, role, area_kind, starts) values ($1, $2, 'team-leader', 'municipality', '2020-01-01')",
      [municipality, onCall],
    )
    expect((await ask(onCall, 'GET', '/api/reviews')).json()).toMatchObject({ teams: [], reviews: [] })
    expect((await ask(onCall, 'GET', `/api/reviews/${id}`)).status).toBe(404)
    expect((await ask(onCall, 'POST', '/api/reviews', { team, count: 1 })).status).toBe(403)
  })

  it('a leader who works in the case sees the review and cannot sign it, and neither can the database', async () => {
    const child = childOf('team-leader', 'of the district').child
    const of = await reviewOf(child)
    await addSpell(child, 'adviser', '2026-06-01', { employee: leader(), role: 'adviser' })
    const { cases } = await read(of.id)
    expect(cases[0]?.hindrance).toBe('Du arbejder selv i sagen. Bed en anden leder om at gå den igennem.')
    const answer = await sign(of)
    expect([answer.status, answer.json().sentence]).toEqual([403, cases[0]?.hindrance])
    const signing = owner(
      "insert into forlaens.review_signed (municipality, review_case, version, signed_by, answers, findings) values ($1, $2, 1, $3, '[]', '[]')",
      [municipality, of.drawn, leader()],
    )
    await expect(signing).rejects.toMatchObject({ code: 'FL005' } satisfies Partial<pg.DatabaseError>)
  })

  it('a case that has moved away is not shown, and its review is no way in', async () => {
    const moved = childOf('adviser', 'responsible, moved').child
    const of = await reviewOf(moved)
    expect((await read(of.id)).cases).toEqual([
      { id: of.drawn, shown: null, hindrance: 'Siden findes ikke, eller du har ikke adgang.' },
    ])
    expect(
      (
        await ask(leader(), 'POST', `/api/reviews/${of.id}/cases/${of.drawn}`, {
          version: 0,
          answers: [],
          findings: [],
          reason: '',
        })
      ).status,
    ).toBe(404)
    const foreign = await reviewOf(advised(), 'team-south')
    expect((await ask(leader(), 'GET', `/api/reviews/${foreign.id}`)).status).toBe(404)
  })

  it('a protected child keeps its name', async () => {
    const of = await reviewOf(childOf('team-leader', 'protected').child)
    expect((await read(of.id)).cases[0]?.shown?.name).toBe('ADRESSEBESKYTTET')
  })
})

describe('going through a case', () => {
  it('tells what the system sees for each question, with law and programme told apart', async () => {
    const { cases } = await read((await reviewOf(advised())).id)
    const checks = cases[0]?.shown?.checks ?? []
    expect(checks.map(each => each.sees)).toContain('Der er ikke tegnet et netværkskort.')
    expect(new Set(checks.map(each => each.binding))).toEqual(new Set(['law', 'programme', 'local']))
    expect(checks.find(each => each.id === 'follow-up-by-law')).toMatchObject({ paragraph: '§ 95', confidence: 'read' })
  })

  it('is signed once every question is answered; what is wrong stands at its field', async () => {
    const of = await reviewOf(advised())
    const faults = await ask(leader(), 'POST', `/api/reviews/${of.id}/cases/${of.drawn}`, {
      version: 0,
      answers: [{ check: 'child-talked-with', answer: 'no', remark: '' }],
      findings: [],
      reason: '',
    })
    expect(faults.status).toBe(400)
    const { fields = {} }: Problem = faults.json()
    expect(fields['remark.child-talked-with']).toBe('Skriv en bemærkning, eller aftal, hvad der skal gøres.')
    expect(fields['answer.network-map']).toBe('Vælg ja, nej eller ikke relevant.')
    const stranger = await sign(of, { findings: [finding({ owner: town.helper() })] })
    expect(stranger.json().fields).toEqual({ 'finding.0.owner': 'Vælg, hvem der gør det.' })
    expect((await read(of.id)).review.signed).toBe(0)
    const [row] = await journalled(async () => {
      expect((await sign(of, { first: 'no', findings: [finding()] })).status).toBe(200)
    }).then(rows => rows.filter(each => each.body.action === 'change'))
    expect(row?.body.changes).toEqual([{ entity: 'review-case', id: of.drawn, from: null, to: 1 }])
    expect(JSON.stringify(row?.body)).not.toContain('Tal med barnet')
    const { review, cases } = await read(of.id)
    expect(review).toMatchObject({ signed: 1, findings: { open: 1, late: 0, done: 0 } })
    expect(cases[0]?.shown?.signed[0]).toMatchObject({
      version: 1,
      by: 'Spørger team-leader',
      on: '2026-06-15',
      reason: null,
    })
    expect(cases[0]?.shown?.signed[0]?.answers[0]).toMatchObject({
      answer: 'no',
      saw: 'Der er ikke truffet en afgørelse.',
    })
  })

  it('is corrected by a new version with its reason, and what was signed first stays', async () => {
    const of = await reviewOf(advised())
    await sign(of)
    const without = await sign(of, { version: 1 })
    expect(without.json().fields).toEqual({ reason: 'Skriv, hvorfor du retter det, der er skrevet under.' })
    const again = await sign(of, { version: 1, first: 'no', remark: 'Der var ingen samtale.', reason: 'Læste forkert' })
    expect(again.status).toBe(200)
    const signed = (await read(of.id)).cases[0]?.shown?.signed ?? []
    expect(signed.map(each => [each.version, each.answers[0]?.answer, each.reason])).toEqual([
      [1, 'yes', null],
      [2, 'no', 'Læste forkert'],
    ])
    for (const change of [
      "update forlaens.review_signed set answers = '[]'",
      'delete from forlaens.review_signed',
      'delete from forlaens.review',
      'update forlaens.review_case set place = 9',
    ])
      await expect(owner(change)).rejects.toBeInstanceOf(pg.DatabaseError)
  })

  it('by two leaders at once is a conflict with both', async () => {
    const of = await reviewOf(advised())
    await sign(of)
    const second = await sign(of, { version: 0, first: 'no', remark: 'Nej' })
    expect(second.status).toBe(409)
    const { sentence, conflict }: Problem = second.json()
    expect(sentence).toBe('En anden har skrevet under, mens du skrev. Dit er ikke gemt.')
    expect(conflict).toEqual({
      theirs: 'Udgave 1, skrevet under af Spørger team-leader den 15-06-2026. 0 nej, og 0 ting at gøre.',
      yours: '1 nej, og 0 ting at gøre.',
      version: 1,
    })
  })
})

describe('what was found', () => {
  const found = async (due = '2026-07-01') => {
    const child = advised()
    const of = await reviewOf(child)
    expect((await sign(of, { first: 'no', findings: [finding({ due })] })).status).toBe(200)
    const [one] = (await read(of.id)).cases[0]?.shown?.findings ?? []
    if (one === undefined) throw new Error('nothing was found')
    const follow = (doneOn: string | null, seen: number, note = '', who = leader()) =>
      ask(who, 'POST', `/api/reviews/${of.id}/cases/${of.drawn}/findings/${one.id}`, { doneOn, note, seen })
    return { of, child, one, follow }
  }

  it('is seen by the adviser of the case, who cannot follow it up, and by no other adviser', async () => {
    const { one, follow, child } = await found()
    const mine = (await findingsOf(adviser())).find(each => each.id === one.id)
    expect(mine).toMatchObject({
      child,
      text: 'Tal med barnet, og skriv det.',
      due: '2026-07-01',
      state: 'open',
      mayFollow: false,
    })
    expect(mine?.owner.name).toBe('Spørger adviser')
    expect((await findingsOf(town.helper())).map(each => each.id)).not.toContain(one.id)
    expect((await follow('2026-06-15', 0, '', adviser())).status).toBe(403)
    expect((await ask(askerOf('health-visitor'), 'GET', '/api/review-findings')).status).toBe(403)
  })

  it('is followed up as still open and later as done, and every word of it stays', async () => {
    const { one, follow, of } = await found()
    expect((await follow(null, 0, 'Barnet er på ferie.')).json()).toMatchObject({ state: 'open', doneOn: null })
    expect((await follow('2026-06-14', 1)).json()).toMatchObject({ state: 'done', doneOn: '2026-06-14' })
    const [shown] = (await findingsOf(leader())).filter(each => each.id === one.id)
    expect(shown?.followed.map(each => [each.doneOn, each.note])).toEqual([
      [null, 'Barnet er på ferie.'],
      ['2026-06-14', null],
    ])
    expect((await read(of.id)).review.findings).toEqual({ open: 0, late: 0, done: 1 })
    await expect(owner('delete from forlaens.review_follow_up')).rejects.toBeInstanceOf(pg.DatabaseError)
  })

  it('says what hinders it: a day to come, somebody who was first, and what is not there', async () => {
    const { of, follow } = await found()
    const ahead = await follow('2026-06-16', 0)
    expect([ahead.status, ahead.json().fields]).toEqual([400, { doneOn: 'Den dag er ikke kommet endnu.' }])
    await follow(null, 0, 'Aftalt')
    const late = await follow('2026-06-15', 0)
    expect([late.status, late.json().conflict]).toEqual([
      409,
      { theirs: 'Stadig åben. Aftalt (Spørger team-leader)', yours: 'Gjort 15-06-2026.', version: 1 },
    ])
    const nowhere = await ask(leader(), 'POST', `/api/reviews/${of.id}/cases/${of.drawn}/findings/${randomUUID()}`, {
      doneOn: null,
      note: '',
      seen: 0,
    })
    expect([nowhere.status, nowhere.json().sentence]).toEqual([
      400,
      'Det, der skal gøres, hører ikke til her. Hent siden igen.',
    ])
    expect((await sign(of, { version: 1, reason: 'Ikke længere nødvendigt' })).status).toBe(200)
    expect((await follow('2026-06-15', 1)).json().sentence).toBe('Det er taget ud af tilsynet, mens du skrev.')
  })

  it('is journalled where it is listed: the children it is about, and no others', async () => {
    await found()
    const [row] = await journalled(async () => findingsOf(adviser()))
    const children = [...new Set((await findingsOf(adviser())).map(each => each.child))]
    expect(row?.body.ids.toSorted()).toEqual(children.toSorted())
    expect(row?.body).toMatchObject({ action: 'list', route: 'GET /api/review-findings' })
  })
})
