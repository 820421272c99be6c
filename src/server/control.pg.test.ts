// The control of look-ups: a month that is over is drawn once, signed item by item by somebody else, and shown to be done.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Child, type ControlledTown, controlledTown, type Who } from '../../test/setup/controlled-town.ts'
import { municipality } from '../../test/setup/house.ts'
import type { ControlItem, ControlMonth, OneMonth } from '../contract/control.ts'

let town: ControlledTown
/** Everything there is in May, by what it is. */
const made = new Map<string, string>()
const may = '/api/control/2026-05'

beforeAll(async () => {
  town = await controlledTown()
  const emergency = async (name: string, who: Who, child: Child, at: string) =>
    made.set(name, await town.emergency(who, child, at))
  // A night that is May in Denmark and April in Greenwich, and one that is June.
  await emergency('first', 'adviser', 'one', '2026-04-30T22:30:00Z')
  await emergency('of a colleague', 'adviser', 'niece', '2026-05-20T20:00:00Z')
  await emergency('by one with two hats', 'both', 'two', '2026-05-21T20:00:00Z')
  await emergency('of the nephew', 'adviser', 'nephew', '2026-05-22T20:00:00Z')
  await emergency('in June', 'adviser', 'two', '2026-05-31T22:30:00Z')
  const lookup = async (name: string, ...asked: Parameters<ControlledTown['lookup']>) =>
    made.set(name, await town.lookup(...asked))
  await lookup('of one', 'adviser', ['one'], '2026-05-04T08:00:00Z')
  await lookup('within the emergency', 'adviser', ['niece'], '2026-05-20T20:30:00Z', { why: 'break-glass' })
  await lookup('a list', 'leader', ['one', 'two', 'niece', 'nephew'], '2026-05-05T08:00:00Z', {
    action: 'list',
    ids: [],
    why: 'role-and-purpose',
  })
  // What is no look-up: a refusal, an empty list, figures, and the reading of the journal itself.
  await town.lookup('adviser', ['two'], '2026-05-06T08:00:00Z', { action: 'refusal', status: 404 })
  await town.lookup('adviser', [], '2026-05-06T08:01:00Z', { action: 'list', ids: [] })
  await town.lookup('economist', ['two'], '2026-05-06T08:02:00Z', { purpose: 'planning' })
  await town.lookup('auditor', ['two'], '2026-05-06T08:03:00Z', { action: 'read-journal', purpose: 'control' })
  await town.lookup('adviser', ['two'], '2026-06-01T08:00:00Z')
  await town.asOwner(client =>
    client.query('insert into forlaens.break_glass_seen (municipality, emergency, person) values ($1, $2, $3)', [
      municipality,
      made.get('of a colleague'),
      town.person.leader,
    ]),
  )
})
afterAll(() => town.of.close())

const months = async (who: Who = 'auditor'): Promise<readonly ControlMonth[]> =>
  (await town.ask(who, 'GET', '/api/control')).json().months
const read = async (who: Who = 'auditor'): Promise<OneMonth> => (await town.ask(who, 'GET', may)).json()
const draw = async (who: Who = 'auditor'): Promise<OneMonth> => (await town.ask(who, 'POST', may, {})).json()

/** The item of an emergency or a row, as somebody sees it. */
const itemOf = async (name: string, who: Who = 'auditor'): Promise<ControlItem> => {
  const id = await town.asOwner(async client => {
    const { rows } = await client.query<{ id: string }>('select id from forlaens.control_item where source = $1', [
      made.get(name),
    ])
    return rows[0]?.id
  })
  const found = (await read(who)).items.find(each => each.id === id)
  if (found === undefined) throw new Error(`${name} is not in the sample`)
  return found
}

const sign = (who: Who, item: { readonly id: string }, outcome: string, note = '', seen = 0) =>
  town.ask(who, 'POST', `${may}/items/${item.id}`, { outcome, note, seen })

const lastRow = async () =>
  await town.asOwner(async client => {
    const { rows } = await client.query<{
      purpose: string
      body: { readonly [field: string]: unknown; readonly subjects?: readonly string[] }
    }>(
      'select c.purpose, c.body from journal.content c join journal.entry e using (municipality, id) order by e.xid desc limit 1',
    )
    return rows[0]
  })

describe('before anything is drawn', () => {
  it('the months since the first thing there is are listed, newest first, and the running one is not', async () => {
    const answer = (await town.ask('auditor', 'GET', '/api/control')).json()
    expect(answer.months).toEqual([
      {
        month: '2026-05',
        state: 'not-drawn',
        lastDay: '2026-06-30',
        late: false,
        sample: null,
        journal: { began: 'within', on: '2026-05-04' },
      },
    ])
    expect(answer.next).toEqual({ month: '2026-06', from: '2026-07-01' })
    expect(answer.sizes).toMatchObject({ emergencies: 50, lookups: 20 })
    expect(await lastRow()).toMatchObject({ purpose: 'control', body: { action: 'read-journal' } })
  })

  it.each([
    ['2026-06', 400, 'Juni 2026 er ikke slut endnu. Stikprøven kan trækkes fra 01-07-2026.'],
    ['2026-04', 400, 'Der er intet at kontrollere fra april 2026.'],
    ['2026-13', 404, 'Siden findes ikke, eller du har ikke adgang.'],
  ])('%s is not drawn: %i', async (month, status, sentence) => {
    const answer = await town.ask('auditor', 'POST', `/api/control/${month}`, {})
    expect([answer.statusCode, answer.json().sentence]).toEqual([status, sentence])
    expect((await town.ask('auditor', 'GET', `/api/control/${month}`)).statusCode).toBe(404)
  })

  it.each(['adviser', 'leader', 'economist'] as const)('%s has no business with it', async who => {
    expect((await town.ask(who, 'GET', '/api/control')).statusCode).toBe(403)
    expect((await town.ask(who, 'GET', may)).statusCode).toBe(404)
    expect((await town.ask(who, 'POST', may, {})).statusCode).toBe(403)
  })
})

describe('drawing', () => {
  it('gives two who draw at once the same sample: every emergency of the month, and look-ups, nothing twice', async () => {
    const [one, two] = await Promise.all([draw('auditor'), draw('other')])
    const ids = one.items.map(each => each.id)
    expect(two.items.map(each => each.id)).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
    expect(one.month).toMatchObject({
      state: 'drawn',
      sample: {
        on: '2026-06-15',
        emergencies: { drawn: 4, of: 4 },
        lookups: { drawn: 3, of: 3 },
        signed: 0,
        doneOn: null,
      },
    })
    const sources = await town.asOwner(async client => {
      const { rows } = await client.query<{ source: string }>('select source from forlaens.control_item')
      return rows.map(each => each.source)
    })
    const wanted = [...made].filter(([name]) => name !== 'in June').map(([, id]) => id)
    expect(sources.toSorted()).toEqual(wanted.toSorted())
  })

  it('again answers the same sample, by whomever', async () => {
    const before = (await read()).items.map(each => each.id)
    const again = await draw('both')
    expect(again.items.map(each => each.id)).toEqual(before)
    expect((await lastRow())?.body).toMatchObject({ action: 'change', changes: [] })
  })

  it('is written in the journal with what was drawn, about the children whose numbers were sent', async () => {
    const month = await read()
    const { body } = (await lastRow()) ?? {}
    expect(body).toMatchObject({ action: 'read-journal', ids: month.items.map(each => each.id) })
    expect(body?.subjects).toEqual(Object.values(town.child).toSorted())
  })
})

describe('what the auditor sees', () => {
  it('of an emergency: who, why, the case, until when, what was looked up, and which leader has seen it', async () => {
    const { shown, hindrance, open } = await itemOf('of a colleague')
    expect([hindrance, open]).toEqual([null, true])
    expect(shown).toEqual({
      at: '2026-05-20T20:00:00.000Z',
      who: 'Prøve adviser',
      role: 'Rådgiver',
      what: 'Åbnede sagen med nødadgang',
      cases: ['2026-00003'],
      more: 0,
      rule: 'Nødadgang',
      emergency: {
        reason: 'Barnet er meldt savnet.',
        until: '2026-05-20T22:00:00.000Z',
        lookups: 1,
        colleague: true,
        seen: [{ who: 'Prøve leader', at: expect.stringMatching(/Z$/) }],
      },
    })
    expect((await itemOf('first')).shown?.emergency).toMatchObject({ lookups: 0, colleague: false, seen: [] })
  })

  it('of another look-up: what was done, by which rule, and the first of the cases', async () => {
    expect((await itemOf('of one')).shown).toEqual({
      at: '2026-05-04T08:00:00.000Z',
      who: 'Prøve adviser',
      role: 'Rådgiver',
      what: 'Åbnede sagen',
      cases: ['2026-00001'],
      more: 0,
      rule: 'Opgave i sagen',
      emergency: null,
    })
    expect((await itemOf('a list')).shown).toMatchObject({
      what: 'Så sagen på en liste',
      cases: ['2026-00001', '2026-00002', '2026-00003'],
      more: 1,
      rule: 'Rolle og formål',
    })
  })

  it('is never who a child is', async () => {
    for (const who of ['auditor', 'other', 'both'] as const)
      expect(JSON.stringify(await read(who))).not.toContain('Karla')
  })

  it('is nothing of what concerns their own family: neither the emergency nor a list the child is on', async () => {
    for (const name of ['of the nephew', 'a list']) {
      const item = await itemOf(name, 'other')
      expect(item).toMatchObject({
        shown: null,
        open: true,
        hindrance:
          'Dette opslag kan du ikke kontrollere. Det er enten dit eget, eller også gælder det nogen, du er i familie med. En anden logrevisor skal gøre det.',
      })
      expect((await itemOf(name, 'auditor')).hindrance).toBeNull()
    }
    expect(JSON.stringify(await read('other'))).not.toContain('2026-00004')
    expect((await lastRow())?.body.subjects).not.toContain(town.child.nephew)
  })
})

describe('signing', () => {
  const sentences = {
    note: 'Skriv, hvad der er uklart, eller hvorfor opslaget ikke var begrundet.',
    taken: 'En anden har skrevet under, mens du skrev. Din underskrift er ikke gemt.',
  }

  it('says who and when, and the journal says it about the child', async () => {
    const item = await itemOf('of one')
    const answer = await sign('auditor', item, 'justified')
    expect(answer.json()).toMatchObject({
      id: item.id,
      open: false,
      hindrance: null,
      outcomes: [{ outcome: 'justified', note: '', who: 'Prøve auditor', on: '2026-06-15' }],
    })
    expect(await lastRow()).toMatchObject({
      purpose: 'control',
      body: {
        action: 'change',
        ids: [item.id],
        subjects: [town.child.one],
        changes: [{ entity: 'control-outcome', id: item.id, from: null, to: 1 }],
      },
    })
  })

  it.each(['unclear', 'unjustified'])('%s needs a note', async outcome => {
    const answer = await sign('auditor', await itemOf('first'), outcome, '  ')
    expect([answer.statusCode, answer.json().fields]).toEqual([400, { note: sentences.note }])
  })

  it('is not done for oneself, nor for one’s family, nor for what is not there', async () => {
    for (const [who, name, why] of [
      ['both', 'by one with two hats', 'not-oneself'],
      ['other', 'of the nephew', 'own-family'],
      ['other', 'a list', 'own-family'],
    ] as const) {
      const item = await itemOf(name, who)
      const answer = await sign(who, item, 'justified')
      expect([name, answer.statusCode, answer.json().code]).toEqual([name, 403, 'control-not-yours'])
      expect((await lastRow())?.body).toMatchObject({ action: 'refusal', why })
    }
    expect((await sign('auditor', { id: crypto.randomUUID() }, 'justified')).statusCode).toBe(404)
    const other = await town.ask('auditor', 'POST', `/api/control/2026-04/items/${(await itemOf('first')).id}`, {
      outcome: 'justified',
      note: '',
      seen: 0,
    })
    expect(other.statusCode).toBe(404)
  })

  it('of a look-up one made oneself shows it and leaves it to another auditor', async () => {
    const item = await itemOf('by one with two hats', 'both')
    expect(item.shown).toMatchObject({ who: 'Prøve both' })
    expect(item.hindrance).toContain('En anden logrevisor skal gøre det.')
    expect((await sign('auditor', item, 'justified')).statusCode).toBe(200)
  })

  it('is done once: whoever comes after is told who was first, and nothing is overwritten', async () => {
    const item = await itemOf('of one')
    for (const seen of [0, 1]) {
      const answer = await sign('both', item, 'unjustified', 'Ingen opgave.', seen)
      expect([answer.statusCode, answer.json()]).toEqual([
        409,
        {
          code: 'control-already-signed',
          sentence: sentences.taken,
          conflict: { theirs: 'Begrundet (Prøve auditor)', yours: 'Ikke begrundet: Ingen opgave.', version: 1 },
        },
      ])
    }
    expect((await itemOf('of one')).outcomes).toHaveLength(1)
  })

  it('that waited for an answer is signed again, and the first signature stays beside it', async () => {
    const item = await itemOf('first')
    const signed = async () => (await months())[0]?.sample
    const before = await signed()
    await sign('auditor', item, 'unclear', 'Spurgt lederen.')
    expect((await itemOf('first')).open).toBe(true)
    // What waits for an answer is not yet controlled.
    expect(await signed()).toMatchObject({ signed: before?.signed, outcomes: { unclear: 1 } })
    expect((await sign('other', item, 'justified', '', 0)).statusCode).toBe(409)
    const answer = await sign('other', item, 'unjustified', 'Lederen kendte ikke til det.', 1)
    expect(answer.json().outcomes).toMatchObject([
      { outcome: 'unclear', note: 'Spurgt lederen.', who: 'Prøve auditor' },
      { outcome: 'unjustified', note: 'Lederen kendte ikke til det.', who: 'Prøve other' },
    ])
    expect((await lastRow())?.body).toMatchObject({ changes: [{ from: 1, to: 2 }] })
    expect(answer.json().open).toBe(false)
  })

  it('by several at once is taken from one of them', async () => {
    const item = await itemOf('within the emergency')
    const answers = await Promise.all(
      (['auditor', 'other', 'both'] as const).map(who => sign(who, item, 'unjustified', `Fra ${who}.`)),
    )
    expect(answers.map(each => each.statusCode).toSorted()).toEqual([200, 409, 409])
    expect((await itemOf('within the emergency')).outcomes).toHaveLength(1)
  })
})

describe('the month', () => {
  it('is drawn until the last item is signed, and then done that day, by how many of each', async () => {
    const open = (await read()).items.filter(each => each.open)
    expect((await months())[0]).toMatchObject({ state: 'drawn', sample: { signed: 4 } })
    for (const item of open) expect((await sign('auditor', item, 'justified')).statusCode).toBe(200)
    expect((await months())[0]).toMatchObject({
      state: 'done',
      late: false,
      sample: { signed: 7, doneOn: '2026-06-15', outcomes: { justified: 5, unclear: 0, unjustified: 2 } },
    })
  })

  it('tells an auditor of one’s own family’s that it was signed, without what was written', async () => {
    const item = await itemOf('of the nephew', 'other')
    expect(item).toMatchObject({ shown: null, hindrance: null, outcomes: [{ outcome: 'justified', note: null }] })
  })
})
