// Papers of a case over HTTP: the words of the case, hidden what must be, written in the journal, and refused like what is not there.
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { relations } from '../../test/setup/access-relations.ts'
import { askingTown } from '../../test/setup/asking.ts'
import { docxWords } from '../../test/setup/docx-words.ts'
import { wordsOf } from '../../test/setup/pdf-words.ts'

const { askBytes, ask, askerOf, childOf, journalled, addSpell, owner } = askingTown()

const adviser = () => askerOf('adviser')
const own = () => childOf('adviser', 'responsible')
const guarded = () => childOf('adviser', 'protected, responsible')
const nothing = '0190a0e0-0000-7000-8000-000000000009'

const write = async (child: string, list: string, fact: object): Promise<string> => {
  const answer = await ask(adviser(), 'POST', `/api/children/${child}/facts`, { given: { list, fact } })
  expect([answer.status, answer.text]).toEqual([200, expect.anything()])
  return answer.json().id
}

/** A meeting at a place, with an agreement. */
const meeting = (child: string): Promise<string> =>
  write(child, 'networkMeetings', {
    heldOn: '2026-06-03',
    place: 'Hos mormor på Lindevej',
    childSaid: 'Det er rart, I kom',
    agreements: [{ id: 'a1', text: 'Henter om onsdagen', owner: 'mormor', due: '2026-07-01' }],
  })

const flat = (text: string): string => text.replace(/\s+/g, ' ')
const pdf = async (child: string, kind: string, fact: string) =>
  flat(wordsOf((await askBytes(adviser(), `/api/children/${child}/papers/${kind}/${fact}.pdf`)).bytes))
const docx = async (child: string, kind: string, fact: string) =>
  flat(docxWords((await askBytes(adviser(), `/api/children/${child}/papers/${kind}/${fact}.docx`)).bytes))

describe('a paper', () => {
  it('is a meeting’s agreements as PDF and as Word, and each leaves a row that names the child', async () => {
    const { child, caseNumber } = own()
    const fact = await meeting(child)
    const path = `/api/children/${child}/papers/network-meeting/${fact}`
    const rows = await journalled(async () => {
      const [paper, word] = [await askBytes(adviser(), `${path}.pdf`), await askBytes(adviser(), `${path}.docx`)]
      expect([paper.headers['content-type'], paper.headers['content-disposition']]).toEqual([
        'application/pdf',
        `inline; filename="netvaerksmoede-${caseNumber}.pdf"`,
      ])
      expect([word.headers['content-type'], word.headers['content-disposition']]).toEqual([
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        `inline; filename="netvaerksmoede-${caseNumber}.docx"`,
      ])
    })
    expect(rows.map(each => [each.body.action, each.body.status, each.body.subjects])).toEqual([
      ['export', 200, [child]],
      ['export', 200, [child]],
    ])
    const words = await docx(child, 'network-meeting', fact)
    expect(words).toContain('Hvad Hvem Senest Henter om onsdagen mormor 1. juli 2026')
    expect(words).toContain('Sted Hos mormor på Lindevej')
    expect(await pdf(child, 'network-meeting', fact)).toContain(words.trim())
  })

  it('is a plan and a follow-up with the rule of the next one', async () => {
    const { child } = own()
    const help = await addSpell(child, 'measure', '2026-04-01', { step: 4, service: 'x' }, 'paper')
    const plan = await write(child, 'plans', {
      plan: 'p',
      version: 1,
      decidedOn: '2026-05-01',
      goals: [{ id: 'g', for: 'child', text: 'Sover hele natten', target: 8 }],
    })
    const note = await write(child, 'followUps', {
      about: [help],
      heldOn: '2026-06-10',
      childSaid: 'Jeg sover bedre',
      scores: [{ goal: 'g', score: 4, by: 'child' }],
      next: { on: '2026-09-10', reason: 'Skolen begynder' },
    })
    expect(await docx(child, 'plan', plan)).toContain('Sover hele natten 4 (barnet, 10. juni 2026)')
    expect(await docx(child, 'follow-up', note)).toContain(
      'Dag 10. september 2026 Hvorfor da Skolen begynder Regel Barnets lov § 95 stk. 3',
    )
  })

  it('of a protected child tells neither its name nor a place, also where it is Word', async () => {
    const { child } = guarded()
    const placement = await addSpell(child, 'placement', '2026-04-01', {
      step: 6,
      service: 'x',
      place: 'Hos familien Sneppemark',
      type: 'ordinary-foster',
    })
    const met = await meeting(child)
    const note = await write(child, 'followUps', {
      about: [placement],
      heldOn: '2026-06-10',
      place: 'Sneppemark 4',
      present: ['Tina Friis (mor)', 'Klasselærer'],
      childSaid: 'Jeg har det godt',
    })
    for (const read of [pdf, docx]) {
      const words = [await read(child, 'network-meeting', met), await read(child, 'follow-up', note)].join()
      expect(words).not.toMatch(/Sneppemark|Lindevej|Tina/)
      expect(words).toContain('Navn beskyttet (mor)')
      expect(words).toContain('Klasselærer')
      expect(words).toContain('Barn ADRESSEBESKYTTET')
      expect(words).toContain('Det siger barnet “Jeg har det godt”')
      expect(words).toContain('Om Anbringelse (stedet vises ikke)')
    }
  })
})

const networkMeeting = { heldOn: '2026-06-03', childSaid: 'Det er rart, I kom' }
describe.each(['adviser', 'team-leader', 'health-visitor', 'provider'] as const)('as %s', role => {
  it.each(Object.keys(relations))(
    'a paper is made where the case is read and may be taken out, and an emergency hands nothing out: %s',
    async relation => {
      const { child, asker, caseNumber } = childOf(role, relation)
      if (asker === null) return
      const fact = randomUUID()
      await owner(
        `insert into forlaens.case_fact (municipality, child, list, fact, version, body, recorded_by)
       select municipality, id, 'networkMeetings', $1, 1, $2, $3 from forlaens.child where id = $4`,
        [fact, JSON.stringify(networkMeeting), askerOf('adviser'), child],
      )
      const read = await ask(asker, 'GET', `/api/children/${child}/case`)
      // What another profession shares by consent is read, and taken out by whoever shared it.
      const shared = role === 'health-visitor' && /^(?:consent|early)/.test(relation)
      const takesOut = (await ask(asker, 'GET', '/api/children/export.csv')).text.includes(caseNumber)
      for (const kind of ['pdf', 'docx']) {
        const paper = await ask(asker, 'GET', `/api/children/${child}/papers/network-meeting/${fact}.${kind}`)
        expect([kind, paper.status]).toEqual([kind, read.status === 200 && takesOut && !shared ? 200 : 404])
      }
    },
  )
})

describe('no paper', () => {
  const status = async (person: string, child: string, kind: string, fact: string) =>
    (await ask(person, 'GET', `/api/children/${child}/papers/${kind}/${fact}.pdf`)).status

  it('is made of what is not there, of another list, or of another child’s', async () => {
    const { child } = own()
    const fact = await meeting(child)
    expect(await status(adviser(), child, 'network-meeting', nothing)).toBe(404)
    expect(await status(adviser(), child, 'plan', fact)).toBe(404)
    expect(await status(adviser(), childOf('adviser', 'co-worker').child, 'network-meeting', fact)).toBe(404)
    expect(await status(adviser(), child, 'diary', fact)).toBe(400)
  })

  it('is made for somebody without the case', async () => {
    const { child } = own()
    const fact = await meeting(child)
    for (const role of ['economist', 'log-auditor', 'administrator', 'provider'] as const)
      expect([role, await status(askerOf(role), child, 'network-meeting', fact)]).toEqual([role, 404])
    const foreign = childOf('adviser', 'own family, responsible').child
    expect(await status(adviser(), foreign, 'network-meeting', fact)).toBe(404)
  })
})
