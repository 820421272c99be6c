// Undo: one's own last version of a fact, for ten minutes, before it was put on file; what stood before stands again.
import { expect, it } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'

const { ask, askerOf, childOf, journalled, owner, addSpell } = askingTown()

const adviser = () => askerOf('adviser')
const own = () => childOf('adviser', 'responsible').child

const write = async (list: string, fact: object): Promise<string> =>
  (await ask(adviser(), 'POST', `/api/children/${own()}/facts`, { given: { list, fact } })).json().id
const change = (id: string, version: number, list: string, fact: object) =>
  ask(adviser(), 'POST', `/api/children/${own()}/facts/${id}`, {
    version,
    given: { list, fact },
    reason: 'Skrevet forkert',
  })
const undo = (id: string, version: number, by = adviser()) =>
  ask(by, 'POST', `/api/children/${own()}/facts/${id}/undo`, { version })
const contact = (note: string) => ({ at: { day: '2026-06-15', time: '09:20' }, planned: true, with: ['Mor'], note })
const notesOf = async (): Promise<readonly string[]> => {
  const { facts } = (await ask(adviser(), 'GET', `/api/children/${own()}/case`)).json()
  return facts.contacts.map((each: { note: string }) => each.note)
}
/** A version known since long ago, as if time had passed. */
const agedBy = (id: string, minutes: number) =>
  owner(
    `set session_replication_role = replica;
     update forlaens.case_fact set known_from = known_from - interval '${minutes} minutes' where fact = '${id}'`,
  )

it('what was just written is gone again, and the history keeps it; the journal names both versions', async () => {
  const id = await write('contacts', contact('Ringede til mor'))
  const rows = await journalled(() => undo(id, 1))
  expect(await notesOf()).not.toContain('Ringede til mor')
  expect(rows).toMatchObject([{ body: { status: 200, changes: [{ entity: 'contacts', id, from: 1, to: 2 }] } }])
})

it('what was just changed stands as before, and undoing the undoing changes it again', async () => {
  const id = await write('contacts', contact('Mor ringede'))
  await change(id, 1, 'contacts', contact('Far ringede'))
  expect((await undo(id, 2)).json()).toEqual({ version: 3, withdrawn: false })
  expect(await notesOf()).toContain('Mor ringede')
  expect((await undo(id, 3)).json()).toEqual({ version: 4, withdrawn: false })
  expect(await notesOf()).toContain('Far ringede')
})

it('what was taken back by mistake stands again', async () => {
  const id = await write('contacts', contact('Skolen ringede'))
  await undo(id, 1)
  expect((await undo(id, 2)).json()).toEqual({ version: 3, withdrawn: false })
  expect(await notesOf()).toContain('Skolen ringede')
})

const refused = async (answer: Promise<{ readonly status: number; json: () => { sentence: string } }>) => {
  const { status, json } = await answer
  return [status, json().sentence]
}

it('after ten minutes it is corrected, not undone', async () => {
  const id = await write('contacts', contact('For længe siden'))
  await agedBy(id, 11)
  expect(await refused(undo(id, 1))).toEqual([
    400,
    'Det er mere end ti minutter siden. Ret det i stedet; det gamle bliver stående i historikken.',
  ])
})

it('a colleague does not undo it, and nobody undoes what has been written on since', async () => {
  const id = await write('contacts', contact('Mit eget'))
  expect(await refused(undo(id, 1, askerOf('team-leader')))).toEqual([
    400,
    'Kun den, der har skrevet det, kan fortryde det. Ret det i stedet.',
  ])
  await change(id, 1, 'contacts', contact('Mit eget, rettet'))
  expect(await refused(undo(id, 1))).toEqual([
    400,
    'Der er skrevet en nyere version siden. Se den, og ret den i stedet.',
  ])
})

it('what is on the official file is not undone', async () => {
  const id = await write('contacts', contact('Sendt videre'))
  await owner(
    `insert into forlaens.case_fact (municipality, child, list, fact, version, body, recorded_by)
     select municipality, child, 'filings', gen_random_uuid(), 1, jsonb_build_object('list', 'contacts', 'fact', fact::text,
       'version', 1, 'at', '{"day": "2026-06-15", "time": "09:30"}'::jsonb, 'system', 'DUBU', 'as', 'text'), recorded_by
     from forlaens.case_fact where fact = '${id}'`,
  )
  expect(await refused(undo(id, 1))).toEqual([
    400,
    'Det er sendt til sagens akter og kan ikke fortrydes. Ret det i stedet, og send det igen.',
  ])
})

it('a decision that help rests on is not undone', async () => {
  const id = await write('decisions', { about: 'help', decidedOn: '2026-06-10', level: 'adviser' })
  await addSpell(own(), 'measure', '2026-06-11', { step: 3, service: 'kontaktperson', decision: id }, 'kontaktperson')
  expect((await refused(undo(id, 1)))[0]).toBe(400)
})

it('of another’s child nothing is told', async () => {
  const id = await write('contacts', contact('Ikke for alle'))
  expect((await undo(id, 1, askerOf('economist'))).status).toBe(403)
  expect((await undo(id, 1, askerOf('psychologist'))).status).toBe(404)
})

it('a plan that is decided is not undone; one a later version follows is not withdrawn either', async () => {
  const plan = { plan: 'barnets plan', version: 1, decidedOn: '2026-06-01', goals: [] }
  const id = await write('plans', plan)
  expect(await refused(undo(id, 1))).toEqual([
    400,
    'Planen er besluttet og kan ikke fortrydes. Skriv en ny version i stedet.',
  ])
  await write('plans', { ...plan, version: 2, decidedOn: null })
  const withdrawn = await ask(adviser(), 'POST', `/api/children/${own()}/facts/${id}`, {
    version: 1,
    given: { list: 'plans', fact: plan },
    withdrawn: true,
    reason: 'Aldrig rigtigt',
  })
  expect([withdrawn.status, withdrawn.json().sentence]).toEqual([
    400,
    'Der er skrevet en nyere version af planen, eller der er sat tal på dens mål. Skriv en ny version i stedet.',
  ])
})
