// Notes to the official file: sent in the version that was seen, shown as sent, journalled, and refused with a sentence.
import { describe, expect, it } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'
import { wordsOf } from '../../test/setup/pdf-words.ts'
import { CaseFacts } from '../casework/facts.ts'
import { filingState } from '../casework/filing.ts'

const { ask, askBytes, askerOf, childOf, journalled, owner } = askingTown()

const adviser = () => askerOf('adviser')
const own = () => childOf('adviser', 'responsible').child
const nothing = '0190a0e0-0000-7000-8000-000000000009'

const contact = (note: string) => ({ at: { day: '2026-06-10', time: '09:20' }, planned: true, with: ['mor'], note })
const write = async (note: string, child = own()): Promise<string> =>
  (
    await ask(adviser(), 'POST', `/api/children/${child}/facts`, { given: { list: 'contacts', fact: contact(note) } })
  ).json().id
const change = (id: string, note: string) =>
  ask(adviser(), 'POST', `/api/children/${own()}/facts/${id}`, {
    version: 1,
    given: { list: 'contacts', fact: contact(note) },
    reason: 'Skrevet forkert',
  })
const send = (fact: string, more: object = {}, child = own(), person = adviser()) =>
  ask(person, 'POST', `/api/children/${child}/filings`, { list: 'contacts', fact, version: 1, as: 'text', ...more })
const facts = async (): Promise<CaseFacts> =>
  CaseFacts.parse((await ask(adviser(), 'GET', `/api/children/${own()}/case`)).json().facts)

describe('a note', () => {
  it('is sent as text: what to paste comes back, the moment and the system are the server’s, and one row names it', async () => {
    const fact = await write('Morgenerne går bedre')
    let answer: Awaited<ReturnType<typeof send>> | undefined
    const rows = await journalled(async () => {
      answer = await send(fact)
    })
    const { filing, handOver } = answer?.json() ?? {}
    expect(filing).toMatchObject({ list: 'contacts', fact, version: 1, system: 'DUBU', as: 'text' })
    expect(filing.at).toEqual({ day: '2026-06-15', time: expect.stringMatching(/^\d\d:\d\d$/) })
    expect(handOver.as).toBe('text')
    expect(handOver.text).toContain('Notat om kontakt\n10. juni 2026 kl. 9.20\n')
    expect(handOver.text).toContain('Notat\nMorgenerne går bedre\n')
    expect(rows).toMatchObject([
      {
        body: {
          action: 'change',
          status: 200,
          subjects: [own()],
          changes: [{ entity: 'filings', id: filing.id, from: null, to: 1 }],
        },
      },
    ])
    expect(filingState((await facts()).filings, { list: 'contacts', fact, version: 1 })).toEqual({
      state: 'filed',
      last: filing,
    })
  })

  it('is sent as a document: a PDF/A of what stood there then, also when it was changed since', async () => {
    const fact = await write('Som det stod, da det blev sendt')
    const { handOver } = (await send(fact, { as: 'document' })).json()
    expect((await change(fact, 'Som det står nu')).status).toBe(200)
    let bytes: Buffer = Buffer.alloc(0)
    const rows = await journalled(async () => {
      bytes = (await askBytes(adviser(), handOver.address)).bytes
    })
    expect(bytes.toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
    expect(wordsOf(bytes)).toContain('Som det stod, da det blev sendt')
    expect(wordsOf(bytes)).not.toContain('Som det står nu')
    expect(rows).toMatchObject([{ body: { action: 'export', status: 200, subjects: [own()] } }])
  })

  it('that was changed has changed since, until it is sent again; both times stay', async () => {
    const fact = await write('Første udgave')
    await send(fact)
    await change(fact, 'Anden udgave')
    const of = { list: 'contacts', fact, version: 2 }
    expect(filingState((await facts()).filings, of).state).toBe('changed-since')
    expect((await send(fact, { version: 2 })).json().handOver.text).toContain('Anden udgave')
    expect(filingState((await facts()).filings, of).state).toBe('filed')
    expect((await facts()).filings.filter(each => each.fact === fact)).toHaveLength(2)
  })

  it('of a protected child tells no place on the official file either', async () => {
    const { child } = childOf('adviser', 'protected, responsible')
    const meeting = { heldOn: '2026-06-03', place: 'Hos mormor på Lindevej', childSaid: 'Jeg har det godt' }
    const { id } = (
      await ask(adviser(), 'POST', `/api/children/${child}/facts`, {
        given: { list: 'networkMeetings', fact: meeting },
      })
    ).json()
    const of = { list: 'networkMeetings' }
    const { text } = (await send(id, of, child)).json().handOver
    const { address } = (await send(id, { ...of, as: 'document' }, child)).json().handOver
    const words = `${text} ${wordsOf((await askBytes(adviser(), address)).bytes)}`
    expect(words).toContain('ADRESSEBESKYTTET')
    expect(words).toContain('Jeg har det godt')
    expect(words).not.toContain('Lindevej')
  })
})

describe('nothing is sent', () => {
  const sent = async (): Promise<number> =>
    Number((await owner("select count(*) as n from forlaens.case_fact where list = 'filings'"))[0]?.n)

  it.each([
    [
      'of a version that is not the newest',
      { version: 2 },
      409,
      'Der er skrevet videre på det, siden du åbnede siden. Intet er sendt. Hent siden igen, læs det, og send så.',
    ],
    ['of another list than it stands in', { list: 'talks' }, 404, 'Siden findes ikke, eller du har ikke adgang.'],
    ['that is not there', { fact: nothing }, 404, 'Siden findes ikke, eller du har ikke adgang.'],
  ])('%s', async (_, more, status, sentence) => {
    const fact = await write('Notat')
    const before = await sent()
    const answer = await send(fact, more)
    expect([answer.status, answer.json().sentence]).toEqual([status, sentence])
    expect(await sent()).toBe(before)
  })

  it('of a list that holds no notes', async () => {
    const answer = await send(await write('Notat'), { list: 'filings' })
    expect([answer.status, answer.json().fields]).toEqual([
      400,
      { list: 'Det kan ikke sendes til sagens akter herfra. Vælg et notat, en plan eller en afgørelse.' },
    ])
  })

  it('that was taken back', async () => {
    const fact = await write('Aldrig sket')
    await ask(adviser(), 'POST', `/api/children/${own()}/facts/${fact}`, {
      version: 1,
      given: { list: 'contacts', fact: contact('Aldrig sket') },
      withdrawn: true,
      reason: 'Skrevet forkert',
    })
    const answer = await send(fact, { version: 2 })
    expect([answer.status, answer.json().code]).toEqual([400, 'fact-is-withdrawn'])
  })

  it('by somebody who may read the case but not write in it, or not even read it', async () => {
    for (const relation of ['meeting', 'glass broken, moved', 'closed, responsible', 'own family, responsible'])
      expect([403, 404]).toContain((await send(nothing, {}, childOf('adviser', relation).child)).status)
    for (const role of ['economist', 'log-auditor', 'administrator'] as const)
      expect([403, 404]).toContain((await send(await write('Notat'), {}, own(), askerOf(role))).status)
  })

  it('by writing it down as a fact', async () => {
    const answer = await ask(adviser(), 'POST', `/api/children/${own()}/facts`, {
      given: { list: 'filings', fact: { list: 'contacts', fact: nothing, version: 1, system: 'DUBU' } },
    })
    expect(answer.status).toBe(400)
  })

  it('where the journal takes no row of it', async () => {
    const fact = await write('Notat')
    const before = await sent()
    await owner('alter table journal.entry add constraint closed check (false) not valid')
    try {
      expect((await send(fact)).status).toBe(503)
    } finally {
      await owner('alter table journal.entry drop constraint closed')
    }
    expect(await sent()).toBe(before)
  })
})

it('a document that was never sent, or of another child, is not there', async () => {
  const fact = await write('Notat')
  const { filing } = (await send(fact, { as: 'document' })).json()
  const other = childOf('adviser', 'co-worker').child
  for (const address of [`${own()}/filings/${nothing}`, `${own()}/filings/${fact}`, `${other}/filings/${filing.id}`])
    expect((await ask(adviser(), 'GET', `/api/children/${address}.pdf`)).status).toBe(404)
})
