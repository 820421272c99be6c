// A municipality's own investment cases over HTTP: begun, saved version by version, never over somebody else's, read as they stood.
import { beforeAll, describe, expect, it } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'
import { municipality } from '../../test/setup/house.ts'
import { readCaseFile } from '../documents/case-file.ts'
import type { InvestmentCase } from '../investment/case.ts'
import { loadCases } from '../store/cases.ts'
import { withClient } from '../store/client.ts'

const { ask, askerOf, database, journalled, owner } = askingTown()
const economist = () => askerOf('economist')
const leader = () => askerOf('programme-leader')

beforeAll(async () => {
  const { text, case: parsed } = await readCaseFile('cases/koebenhavn-2016.yaml')
  await withClient(database().config('owner'), client =>
    loadCases(client, municipality, [{ id: parsed.id, title: parsed.title, source: text, parsed }]),
  )
})

const begin = async (body: object = { title: 'Vores egen' }, who = economist()): Promise<string> =>
  (await ask(who, 'POST', '/api/cases', body)).json().case
const read = async (id: string, who = economist()) => (await ask(who, 'GET', `/api/cases/${id}`)).json()
const writtenOf = async (id: string): Promise<InvestmentCase> => (await read(id)).written
const save = (id: string, version: number, written: object, who = economist()) =>
  ask(who, 'POST', `/api/cases/${id}`, { version, written })
const versionsOf = async (id: string) => (await ask(economist(), 'GET', `/api/cases/${id}/versions`)).json().versions

describe('an own case', () => {
  it('begins empty, of the own municipality, and stands on the list beside the published ones', async () => {
    const id = await begin({ title: '  Familiehus i Nord ' })
    expect(id).toMatch(/^egen-\d+$/)
    expect(await read(id)).toMatchObject({
      title: 'Familiehus i Nord',
      own: { version: 1, latest: 1 },
      written: { municipality: String(municipality), unit: '1000 kr.' },
    })
    const { cases } = (await ask(askerOf('steering-group'), 'GET', '/api/cases')).json()
    const own = new Map(cases.map((each: { id: string; own: boolean }) => [each.id, each.own]))
    expect([own.get(id), own.get('koebenhavn-2016')]).toEqual([true, false])
    const found = (await ask(economist(), 'POST', '/api/search', { q: 'familiehus' })).json()
    expect(JSON.stringify(found)).toContain(id)
  })

  it('begins as a copy with the same answers, and says of what', async () => {
    const id = await begin({ title: 'Vores København', copyOf: 'koebenhavn-2016' })
    const [copy, source] = [await read(id), await read('koebenhavn-2016')]
    expect(copy.net).toEqual(source.net)
    expect(copy.written.copyOf).toBe('koebenhavn-2016')
    // Everything a case's page asks for is there for an own one as well.
    const came = await ask(economist(), 'GET', `/api/cases/${id}/realised`)
    expect(came.status).toBe(200)
    expect(source.own).toBeNull()
    const document = await ask(economist(), 'GET', `/api/cases/${id}/document`)
    expect(document.text.slice(0, 5)).toBe('%PDF-')
  })

  it('begins as it is written, as from a document, and is the municipality’s own like any other', async () => {
    const { case: written } = await readCaseFile('cases/koebenhavn-2016.yaml')
    const rows = await journalled(() => begin({ title: 'Fra et dokument', written: { ...written, copyOf: 'ukendt' } }))
    const id = String(rows[0]?.body.changes[0].id)
    expect(id).toMatch(/^egen-\d+$/)
    expect(rows).toMatchObject([{ body: { status: 200, changes: [{ entity: 'case', id, from: null, to: 1 }] } }])
    const found = await read(id)
    expect(found.net).toEqual((await read('koebenhavn-2016')).net)
    expect(found).toMatchObject({
      title: 'Fra et dokument',
      own: { version: 1 },
      written: { id, municipality: String(municipality), title: 'Fra et dokument' },
    })
    expect(found.written.copyOf).toBeUndefined()
    expect((await ask(economist(), 'POST', `/api/cases/${id}/undo`, { version: 1 })).json()).toEqual({
      version: 2,
      withdrawn: true,
    })
  })

  it('is not begun of a case that does not fit together, is a copy as well, or is no case', async () => {
    const { case: written } = await readCaseFile('cases/koebenhavn-2016.yaml')
    const refused = async (given: object) => {
      const answer = await ask(economist(), 'POST', '/api/cases', { title: 'Fra et dokument', ...given })
      return [answer.status, answer.json().fields]
    }
    const [first, ...others] = written.lines
    const short = { ...written, lines: [{ ...first, amounts: [1] }, ...others] }
    expect(await refused({ written: short })).toEqual([
      400,
      { 'written.lines.0.amounts': expect.stringMatching(/^Der står 1 beløb, men casen har 13 år\./) },
    ])
    expect(await refused({ written, copyOf: 'koebenhavn-2016' })).toEqual([400, { copyOf: expect.any(String) }])
    expect((await refused({ written: { title: 'x' } }))[0]).toBe(400)
    expect((await refused({ written: { ...written, title: 'a\0' } }))[0]).toBe(400)
  })

  it('gets a version each time it is saved; every earlier one is read as it stood, and the journal names both', async () => {
    const id = await begin()
    const written = await writtenOf(id)
    const rows = await journalled(() => save(id, 1, { ...written, title: 'Ny titel' }))
    expect(rows).toMatchObject([
      { purpose: 'planning', body: { status: 200, changes: [{ entity: 'case', id, from: 1, to: 2 }] } },
    ])
    expect(
      (await versionsOf(id)).map((each: { version: number; title: string }) => [each.version, each.title]),
    ).toEqual([
      [2, 'Ny titel'],
      [1, 'Vores egen'],
    ])
    const first = (await ask(economist(), 'GET', `/api/cases/${id}/versions/1`)).json()
    expect(first).toMatchObject({ title: 'Vores egen', own: { version: 1, latest: 2, mayUndoUntil: null } })
  })

  it('is never saved over what a colleague saved first: 409 with who it was, and nothing is written', async () => {
    const id = await begin()
    const written = await writtenOf(id)
    expect((await save(id, 1, { ...written, title: 'Lederens' }, leader())).status).toBe(200)
    const late = await save(id, 1, { ...written, title: 'Økonomens' })
    expect(late.status).toBe(409)
    expect(late.json()).toMatchObject({
      code: 'case-conflict',
      sentence: expect.stringMatching(/ har gemt udgave 2, mens du skrev\. Intet af dit er gemt endnu\.$/),
      conflict: { yours: 'Økonomens', version: 2 },
    })
    expect(await writtenOf(id)).toMatchObject({ title: 'Lederens' })
    expect(await versionsOf(id)).toHaveLength(2)
  })

  it('of two that save at the same moment one is told', async () => {
    const id = await begin()
    const written = await writtenOf(id)
    const answers = await Promise.all(
      [economist(), leader()].map((who, at) => save(id, 1, { ...written, title: `Titel ${at}` }, who)),
    )
    expect(answers.map(each => each.status).toSorted()).toEqual([200, 409])
  })

  it('stays the own municipality’s, with its name and its source, whatever is sent', async () => {
    const id = await begin({ title: 'Kopi', copyOf: 'koebenhavn-2016' })
    await save(id, 1, { ...(await writtenOf(id)), id: 'anden', municipality: '101', copyOf: 'herning-2012' })
    expect(await writtenOf(id)).toMatchObject({ id, municipality: String(municipality), copyOf: 'koebenhavn-2016' })
  })
})

describe('what does not fit', () => {
  it('is told place by place, and nothing is written', async () => {
    const id = await begin()
    const written = await writtenOf(id)
    const lines = written.lines.map((line, at) => ({ ...line, amounts: at === 0 ? [1, 2] : line.amounts }))
    const answer = await save(id, 1, { ...written, lines })
    expect(answer.status).toBe(400)
    expect(answer.json().fields).toEqual({
      'written.lines.0.amounts': 'Der står 2 beløb, men casen har 5 år. Skriv null, hvor kilden er tom.',
    })
    expect(await versionsOf(id)).toHaveLength(1)
  })

  it('of a follow-up is told as well: what was kept so could never be read, withdrawn or listed again', async () => {
    const id = await begin()
    const written = await writtenOf(id)
    const followUp = { accounts: [{ account: '5.28.20', lines: ['ukendt'] }], baseYears: [2020], trend: null }
    const answer = await save(id, 1, { ...written, followUp })
    expect([answer.status, Object.keys(answer.json().fields ?? {})]).toEqual([
      400,
      ['written.followUp.accounts.0.lines.0'],
    ])
    expect((await ask(economist(), 'GET', '/api/cases')).status).toBe(200)
  })

  it('may be at most 300 kB, as a case file', async () => {
    const id = await begin()
    const written = await writtenOf(id)
    const answer = await save(id, 1, { ...written, title: 'a'.repeat(310_000) })
    expect([answer.status, answer.json().sentence]).toEqual([400, 'Det, der blev sendt, fylder for meget.'])
  })

  it('is a published case: it is not there to be saved, withdrawn or undone', async () => {
    const written = await writtenOf('koebenhavn-2016')
    expect((await save('koebenhavn-2016', 1, written)).status).toBe(404)
    for (const way of ['withdraw', 'undo']) {
      expect((await ask(economist(), 'POST', `/api/cases/koebenhavn-2016/${way}`, { version: 1 })).status).toBe(404)
    }
  })
})

describe('a case that is withdrawn', () => {
  it('is gone from the list and from its address, and comes back when it is undone within ten minutes', async () => {
    const id = await begin()
    expect((await ask(economist(), 'POST', `/api/cases/${id}/withdraw`, { version: 1 })).json()).toEqual({ version: 2 })
    expect((await ask(economist(), 'GET', `/api/cases/${id}`)).status).toBe(404)
    expect((await versionsOf(id))[0]).toMatchObject({ version: 2, withdrawn: true })
    const undone = await ask(economist(), 'POST', `/api/cases/${id}/undo`, { version: 2 })
    expect(undone.json()).toEqual({ version: 3, withdrawn: false })
    expect((await read(id)).title).toBe('Vores egen')
  })

  it('is not saved over by somebody who still has it open', async () => {
    const id = await begin()
    const written = await writtenOf(id)
    await ask(leader(), 'POST', `/api/cases/${id}/withdraw`, { version: 1 })
    expect((await save(id, 2, written)).json().sentence).toMatch(/har trukket casen tilbage/)
  })
})

describe('a saved version is taken back', () => {
  const undo = async (id: string, version: number, who = economist()) => {
    const answer = await ask(who, 'POST', `/api/cases/${id}/undo`, { version })
    return [answer.status, answer.json().sentence ?? answer.json()]
  }

  it('by the one who saved it: what stood before stands again, as a version of its own', async () => {
    const id = await begin()
    await save(id, 1, { ...(await writtenOf(id)), title: 'Forkert' })
    expect((await read(id)).own.mayUndoUntil).not.toBeNull()
    expect(await undo(id, 2, leader())).toEqual([400, expect.stringMatching(/^Kun den, der har skrevet det/)])
    expect(await undo(id, 1)).toEqual([400, expect.stringMatching(/^Der er skrevet en nyere version siden/)])
    expect(await undo(id, 2)).toEqual([200, { version: 3, withdrawn: false }])
    expect((await read(id)).title).toBe('Vores egen')
    expect(await versionsOf(id)).toHaveLength(3)
  })

  it('not after ten minutes', async () => {
    const id = await begin()
    await owner(
      `set session_replication_role = replica;
       update forlaens.case_version set saved_at = saved_at - interval '11 minutes' where id = '${id}'`,
    )
    expect(await undo(id, 1)).toEqual([400, expect.stringMatching(/^Det er mere end ti minutter siden/)])
  })
})

it('who only reads cases writes none', async () => {
  const id = await begin()
  for (const role of ['steering-group', 'team-leader', 'evaluator'] as const) {
    expect((await ask(askerOf(role), 'GET', `/api/cases/${id}`)).status).toBe(200)
    expect((await ask(askerOf(role), 'POST', '/api/cases', { title: 'Min' })).status).toBe(403)
    expect((await ask(askerOf(role), 'POST', `/api/cases/${id}/withdraw`, { version: 1 })).status).toBe(403)
  }
  expect((await ask(askerOf('adviser'), 'GET', `/api/cases/${id}`)).status).toBe(404)
})

describe('an own case that this program refuses', () => {
  const plant = async (id: string, title: string) => {
    await owner(
      `insert into forlaens.case_version (municipality, id, version, title, body, saved_by)
       values ($1, $2, 1, $3, $4, $5)`,
      [municipality, id, title, JSON.stringify({ id, title, form: 'fra en anden tid' }), economist()],
    )
  }
  const list = async () => (await ask(economist(), 'GET', '/api/cases')).json()

  it('is named beside the others, which stand as before, and is not sent', async () => {
    const id = await begin({ title: 'Læselig' })
    expect((await list()).unreadable).toEqual([])
    await plant('fremmed-1', 'Familiehus fra i går')
    const { cases, unreadable } = await list()
    expect(unreadable).toEqual(['Familiehus fra i går'])
    const ids = cases.map((each: { id: string }) => each.id)
    expect(ids).toEqual(expect.arrayContaining([id, 'koebenhavn-2016']))
    expect(ids).not.toContain('fremmed-1')
    const { notes } = (await ask(economist(), 'GET', '/api/portfolio')).json()
    expect(notes[0]).toBe('1 case kan ikke læses af denne version: Familiehus fra i går. Den er ikke slettet.')
    await plant('fremmed-2', 'Gadeteam')
    expect((await ask(economist(), 'GET', '/api/portfolio')).json().notes[0]).toBe(
      '2 cases kan ikke læses af denne version: Familiehus fra i går, Gadeteam. De er ikke slettet.',
    )
  })

  it('says so where it is opened, written over or copied, and stays as it is', async () => {
    const sentence = /^Casen kan ikke læses af denne version af Forlæns\. Den er ikke slettet\./
    for (const [method, path, body] of [
      ['GET', '/api/cases/fremmed-1', undefined],
      ['GET', '/api/cases/fremmed-1/document', undefined],
      ['GET', '/api/cases/fremmed-1/versions/1', undefined],
      ['POST', '/api/cases/fremmed-1/withdraw', { version: 1 }],
      ['POST', '/api/cases', { title: 'Kopi', copyOf: 'fremmed-1' }],
    ] as const) {
      const answer = await ask(economist(), method, path, body)
      expect([path, answer.status, answer.json().sentence]).toEqual([path, 500, expect.stringMatching(sentence)])
    }
    expect(await versionsOf('fremmed-1')).toMatchObject([{ version: 1, title: 'Familiehus fra i går' }])
  })
})
