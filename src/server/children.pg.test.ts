// Children over HTTP: what a list holds, what is hidden, what a correction does when two are at it, and what the journal says.
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'
import type { Related } from '../../test/setup/related-children.ts'

const { addSpell, ask, owner, askerOf, childOf, helper, journalled } = askingTown()

const own = () => childOf('adviser', 'responsible')
const municipality = 999
const adviser = () => askerOf('adviser')

describe('the list', () => {
  it('names every child it sends in the journal, as records and as persons (S7)', async () => {
    let sent: readonly string[] = []
    const rows = await journalled(async () => {
      const { children } = (await ask(adviser(), 'GET', '/api/children')).json()
      sent = children.map((each: { child: string }) => each.child)
    })
    expect(sent.length).toBeGreaterThan(5)
    expect(rows).toMatchObject([
      {
        municipality,
        purpose: 'casework',
        body: { action: 'list', status: 200, actor: { role: 'adviser' }, ids: sent },
      },
    ])
    expect(rows[0].body.subjects).toEqual(sent.toSorted())
  })

  it('hides who a protected child is, from the responsible adviser too (S12)', async () => {
    const guarded = childOf('adviser', 'protected, responsible')
    const { children } = (await ask(adviser(), 'GET', '/api/children')).json()
    expect(children.find((each: { child: string }) => each.child === guarded.child)).toMatchObject({
      protected: true,
      name: 'ADRESSEBESKYTTET',
      number: null,
      district: null,
      caseNumber: guarded.caseNumber,
      hidden: ['name', 'number', 'address', 'phone', 'school', 'district'],
    })
  })

  it('comes in the order asked for, up and down, and counts what may be seen', async () => {
    const numbers = async (query: string): Promise<readonly string[]> => {
      const { children, total } = (await ask(adviser(), 'GET', `/api/children?${query}`)).json()
      expect(total).toBe(children.length)
      return children.map((each: { caseNumber: string }) => each.caseNumber)
    }
    const up = await numbers('sort=case-number')
    expect(up).toEqual(up.toSorted())
    expect(await numbers('sort=case-number&order=down')).toEqual(up.toReversed())
  })

  it('can be narrowed to a step', async () => {
    const { children } = (await ask(askerOf('provider'), 'GET', '/api/children?step=4')).json()
    expect(children.length).toBeGreaterThan(0)
    expect(new Set(children.map((each: { step: number }) => each.step))).toEqual(new Set([4]))
  })

  it('has 200 a page; a page after the last is empty', async () => {
    const leader = askerOf('team-leader')
    const first = (await ask(leader, 'GET', '/api/children')).json()
    const second = (await ask(leader, 'GET', '/api/children?page=2')).json()
    expect([first.children.length, first.pages]).toEqual([200, 2])
    expect(first.children.length + second.children.length).toBe(first.total)
    expect((await ask(leader, 'GET', '/api/children?page=3')).json().children).toEqual([])
  })

  it('says what is wrong with what was asked for', async () => {
    const answer = await ask(adviser(), 'GET', '/api/children?page=0&sort=risk')
    expect([answer.status, Object.keys(answer.json().fields).toSorted()]).toEqual([400, ['page', 'sort']])
  })
})

describe('the file for a spreadsheet', () => {
  it('holds what the list would, masked, with Danish letters, and leaves a row that names every child', async () => {
    let text = ''
    const rows = await journalled(async () => {
      const answer = await ask(adviser(), 'GET', '/api/children/export.csv')
      expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
      text = answer.text
    })
    const [head, ...lines] = text.trimEnd().split('\r\n')
    expect(head).toBe('\uFEFFSagsnummer;Navn;CPR;Distrikt;Trin;Rådgiver;Rådgiver siden')
    const guarded = childOf('adviser', 'protected, responsible')
    expect(lines).toContain(`${guarded.caseNumber};ADRESSEBESKYTTET;;;;Spørger adviser;2026-01-01`)
    expect(rows).toMatchObject([{ body: { action: 'export' } }])
    expect(rows[0].body.ids).toHaveLength(lines.length)
  })

  it('never begins a cell as a formula', async () => {
    const { child } = own()
    await owner('update forlaens.child_details set name = \'=HYPERLINK("x")\' where child = $1', [child])
    const { text } = await ask(adviser(), 'GET', '/api/children/export.csv')
    expect(text).toContain('"\'=HYPERLINK(""x"")"')
    await owner("update forlaens.child_details set name = 'Barn Prøve' where child = $1", [child])
  })
})

describe('one child', () => {
  it('an unknown one and a refused one are answered alike, byte for byte (S3)', async () => {
    const refused = await ask(adviser(), 'GET', `/api/children/${childOf('adviser', 'own family, responsible').child}`)
    const unknown = await ask(adviser(), 'GET', `/api/children/${randomUUID()}`)
    expect(refused).toMatchObject({ status: 404, text: unknown.text })
    expect(unknown.json()).toEqual({
      code: 'not-found-or-refused',
      sentence: 'Siden findes ikke, eller du har ikke adgang.',
    })
    expect(refused.headers).toMatchObject({ 'content-length': unknown.headers['content-length'] })
  })

  it('the refusal stands in the journal with the child, the person and the rule (S5)', async () => {
    const { child } = childOf('adviser', 'own family, responsible')
    const rows = await journalled(() => ask(adviser(), 'GET', `/api/children/${child}`))
    expect(rows).toMatchObject([
      {
        body: {
          action: 'refusal',
          status: 404,
          why: 'own-family',
          subjects: [child],
          actor: { person: adviser(), role: 'adviser' },
        },
      },
    ])
  })

  it('what was seen stands there with the task that was the reason', async () => {
    const { child } = own()
    const rows = await journalled(() => ask(adviser(), 'GET', `/api/children/${child}`))
    expect(rows).toMatchObject([
      { body: { action: 'read', subjects: [child], why: 'involvement', ground: 'responsible', of: { child } } },
    ])
  })

  it('shows its spells in words, and whether they can be corrected', async () => {
    const { spells, closedParts, openUntil } = (await ask(adviser(), 'GET', `/api/children/${own().child}`)).json()
    expect(spells).toContainEqual(
      expect.objectContaining({ title: 'Ansvarlig rådgiver', text: 'Spørger adviser', mayCorrect: false }),
    )
    expect(spells).toContainEqual(expect.objectContaining({ title: 'Distrikt', text: 'Nord', mayCorrect: false }))
    expect([closedParts, openUntil]).toEqual([[], null])
  })

  it('a part that is not the asker’s is named with why, and nothing of it is sent', async () => {
    const { child } = childOf('health-visitor', 'responsible')
    const answer = await ask(askerOf('health-visitor'), 'GET', `/api/children/${child}`)
    const { spells, closedParts } = answer.json()
    expect(spells.map((each: { kind: string }) => each.kind)).toEqual(['district'])
    expect(closedParts.map((each: { part: string }) => each.part)).toEqual(['indsatserne', 'den sociale sag'])
    expect(closedParts[0].sentence).toContain('samtykke')
    expect(answer.text).not.toContain('Barnets lov')
  })

  it('why can I see this: every reason, and until when where it was an emergency', async () => {
    const why = async (relation: string) =>
      (await ask(adviser(), 'GET', `/api/children/${childOf('adviser', relation).child}/why`)).json()
    expect(await why('responsible')).toEqual({
      role: 'Rådgiver',
      because: [
        'Det hører til din rolle.',
        'Barnet hører til dit distrikt eller team.',
        'Du har ansvaret for barnets sag.',
      ],
      openUntil: null,
    })
    const opened = await why('glass broken, moved')
    expect(opened.because.at(-1)).toBe(
      'Du har selv åbnet sagen med nødadgang. Den lukker igen, og lederen af barnets team får besked.',
    )
    expect(Date.parse(opened.openUntil)).toBeGreaterThan(Date.now())
  })

  it('an emergency opens looking, until protection or kinship comes between: then the next look is refused (S1, S2)', async () => {
    const { child } = childOf('adviser', 'glass broken, moved')
    const { child: without } = childOf('adviser', 'stranger')
    const status = async (id: string) => (await ask(adviser(), 'GET', `/api/children/${id}`)).status
    expect([await status(without), await status(child)]).toEqual([404, 200])
    await owner("update forlaens.child_details set protected_from = '2026-06-01' where child = $1", [child])
    expect(await status(child)).toBe(404)
    await owner('update forlaens.child_details set protected_from = null where child = $1', [child])
    expect(await status(child)).toBe(200)
    await owner('insert into forlaens.staff_relative (municipality, child, person) values ($1, $2, $3)', [
      municipality,
      child,
      adviser(),
    ])
    expect(await status(child)).toBe(404)
    await owner('delete from forlaens.staff_relative where child = $1', [child])
  })
})

describe('a protected child', () => {
  const guarded = () => childOf('adviser', 'protected, responsible').child

  it('is sent without name, number and places, also on its own page, and no day that could be its birthday (S12)', async () => {
    await addSpell(guarded(), 'placement', '2025-02-01', { step: 6, place: 'Hos familien Bæk' })
    await addSpell(guarded(), 'residence', '2014-05-01', { value: 'Vejen 1' })
    const answer = await ask(adviser(), 'GET', `/api/children/${guarded()}`)
    const { identity, spells, mayUnmask } = answer.json()
    expect([identity.name, identity.number, mayUnmask]).toEqual(['ADRESSEBESKYTTET', null, true])
    const kinds: readonly string[] = spells.map((each: { kind: string }) => each.kind)
    expect(kinds.filter(each => each === 'district' || each === 'residence')).toEqual([])
    expect(spells.find((each: { kind: string }) => each.kind === 'placement').text).toBeNull()
    expect(answer.text).not.toMatch(/Barn Prøve|Nord|Vejen|Bæk|2014-05-01/)
  })

  it('is shown once when asked for, and that is a row of its own', async () => {
    const rows = await journalled(async () => {
      const { identity, spells } = (await ask(adviser(), 'POST', `/api/children/${guarded()}/unmask`, {})).json()
      expect([identity.name, identity.district]).toEqual(['Barn Prøve', 'Nord'])
      expect(spells.find((each: { kind: string }) => each.kind === 'district').text).toBe('Nord')
    })
    expect(rows).toMatchObject([{ body: { action: 'unmask', subjects: [guarded()] } }])
    const again = (await ask(adviser(), 'GET', `/api/children/${guarded()}`)).json()
    expect(again.identity.name).toBe('ADRESSEBESKYTTET')
  })

  it('whoever looks by an emergency, or only meets the family, cannot unmask, and is told why', async () => {
    const { child } = childOf('adviser', 'meeting')
    const answer = await ask(adviser(), 'POST', `/api/children/${child}/unmask`, {})
    expect([answer.status, answer.json().sentence]).toEqual([
      403,
      'Din opgave i sagen giver ikke lov til dette. Bed den ansvarlige eller lederen om det.',
    ])
  })
})

describe('correcting a spell', () => {
  const corrected = (related: Related, more: Readonly<Record<string, unknown>> = {}, person = adviser()) =>
    ask(person, 'POST', `/api/children/${related.child}/spells/${related.basis}`, {
      version: 1,
      from: '2024-03-01',
      to: null,
      reason: 'Datoen var skrevet forkert',
      ...more,
    })

  it('makes a new version, and the journal says which became which, and nothing of what it says', async () => {
    const related = childOf('adviser', 'responsible, moved')
    const rows = await journalled(async () => {
      const answer = await corrected(related)
      expect(answer.json()).toMatchObject({
        version: 2,
        spell: { version: 2, from: '2024-03-01', title: 'Retsgrundlag' },
      })
    })
    expect(rows).toMatchObject([
      {
        body: {
          action: 'change',
          subjects: [related.child],
          changes: [{ entity: 'spell', id: related.basis, from: 1, to: 2 }],
        },
      },
    ])
    expect(JSON.stringify(rows)).not.toContain('skrevet forkert')
  })

  it('the second to save gets both texts, and nothing is lost or overwritten (S14)', async () => {
    const related = childOf('adviser', "colleague's, responsible")
    const [one, other] = await Promise.all([
      corrected(related, { from: '2024-05-01' }),
      corrected(related, { from: '2024-06-01' }, askerOf('team-leader')),
    ])
    const [first, second] = one.status === 200 ? [one, other] : [other, one]
    expect([first.status, second.status]).toEqual([200, 409])
    const { code, sentence, conflict } = second.json()
    expect([code, sentence]).toEqual([
      'spell-conflict',
      'En anden har rettet det samme, mens du skrev. Intet er gemt. Sammenlign de to, og gem igen, hvis din rettelse stadig gælder.',
    ])
    const texts = ['01-05-2024', '01-06-2024'].map(on => `Barnets lov § 32, fra ${on} og stadig i gang`)
    expect([conflict.theirs, conflict.yours].toSorted()).toEqual(texts.toSorted())
    expect(conflict.theirs).toContain(first.json().spell.from === '2024-05-01' ? '01-05-2024' : '01-06-2024')
    expect(conflict.version).toBe(2)
  })

  it.each([
    [
      { to: '2024-01-01' },
      { to: 'Perioden fra 01-03-2024 til 01-01-2024 indeholder ingen dage. Slutdagen skal ligge efter startdagen.' },
    ],
    [{ step: 3 }, { step: 'Et forløb af den slags har ikke noget trin. Udelad det.' }],
    [{ reason: ' x ' }, { reason: expect.any(String) }],
    [{ from: '2024-02-30' }, { from: 'Det er ikke en dato. Skriv den som 2026-01-31.' }],
  ])('%j is refused with a sentence on the field', async (more, fields) => {
    const answer = await corrected(childOf('adviser', 'early, responsible'), more)
    expect([answer.status, answer.json().fields]).toEqual([400, fields])
  })

  it('what stands there already, and what is withdrawn, cannot be corrected', async () => {
    const related = childOf('adviser', 'consent, responsible')
    const same = await corrected(related, { from: '2024-01-01' })
    expect([same.status, same.json().sentence]).toEqual([400, 'Det står der allerede. Der er ikke noget at rette.'])
    const withdrawn = await corrected(related, { withdrawn: true })
    expect(withdrawn.json()).toEqual({ spell: null, version: 2 })
    const again = await corrected(related, { version: 2 })
    expect([again.status, again.json().sentence]).toEqual([400, 'Forløbet er allerede slettet. Skriv et nyt i stedet.'])
  })

  it('a step that is none is named, and one that overlaps another is refused', async () => {
    const related = childOf('adviser', 'died lately, responsible')
    const home = { step: 6, place: 'Familiepleje' }
    const first = await addSpell(related.child, 'placement', '2024-01-01', home, '', '2025-01-01')
    await addSpell(related.child, 'placement', '2025-01-01', home)
    const at = (id: string, body: object) =>
      ask(adviser(), 'POST', `/api/children/${related.child}/spells/${id}`, { version: 1, reason: 'Rettet', ...body })
    const step = await at(first, { from: '2024-01-01', to: '2025-01-01', step: 9 })
    expect(step.json().fields).toEqual({ step: 'Der er ikke noget trin 9 på trappen. Vælg et fra 1 til 7.' })
    const over = await at(first, { from: '2024-01-01', to: null, step: 5 })
    expect([over.status, over.json().sentence]).toEqual([
      400,
      'Barnet er allerede anbragt fra 01-01-2025 og stadig. Afslut den anbringelse først, eller ret datoerne.',
    ])
    const good = await at(first, { from: '2024-01-01', to: '2025-01-01', step: 5 })
    expect(good.json().spell).toMatchObject({ step: 5, text: 'Familiepleje, trin 5' })
  })

  it('a spell of another child, and one that is not there, are not found', async () => {
    const related = own()
    const other = childOf('adviser', 'responsible, moved')
    for (const spell of [other.basis, randomUUID()]) {
      const answer = await ask(adviser(), 'POST', `/api/children/${related.child}/spells/${spell}`, {
        version: 1,
        from: '2024-03-01',
        to: null,
        reason: 'Rettet',
      })
      expect([answer.status, answer.json().code]).toEqual([404, 'not-found-or-refused'])
    }
  })
})

describe('a co-worker for several children at once (S10)', () => {
  const add = (children: readonly string[], more: Readonly<Record<string, unknown>> = {}) =>
    ask(adviser(), 'POST', '/api/co-workers', {
      children,
      employee: helper(),
      role: 'adviser',
      from: '2026-06-15',
      to: null,
      ...more,
    })

  it('reaches only the children one could reach one by one; each other gets the sentence of an unknown one', async () => {
    const mine = childOf('adviser', 'early, responsible').child
    const others = ['stranger', 'co-worker', 'own family, responsible', 'glass broken, moved', 'another municipality']
    const refused = others.map(relation => childOf('adviser', relation).child)
    const nobody = randomUUID()
    const rows = await journalled(async () => {
      const { added, refused: said } = (await add([mine, ...refused, nobody, mine])).json()
      expect(added).toEqual([mine])
      expect(said).toEqual(
        [...refused, nobody].map(child => ({ child, sentence: 'Siden findes ikke, eller du har ikke adgang.' })),
      )
    })
    expect(rows[0].body.ids).toEqual([mine])
    expect(rows[0].body.changes).toMatchObject([{ entity: 'spell', from: null, to: 1 }])
    expect(rows[0].body.refused).toEqual([
      { id: refused[0], why: 'district-team' },
      { id: refused[1], why: 'involvement' },
      { id: refused[2], why: 'own-family' },
      { id: refused[3], why: 'district-team' },
      { id: refused[4], why: 'known-subject' },
      { id: nobody, why: 'known-subject' },
    ])
  })

  it('afterwards the co-worker sees the child, until the day the task ends', async () => {
    const { child } = childOf('adviser', 'responsible, moved')
    expect((await ask(helper(), 'GET', `/api/children/${child}`)).status).toBe(404)
    expect((await add([child], { to: '2026-06-16' })).json().added).toEqual([child])
    const seen = await ask(helper(), 'GET', `/api/children/${child}`)
    expect(seen.status).toBe(200)
    const again = (await add([child])).json()
    expect(again.refused).toEqual([{ child, sentence: 'Personen er allerede med i sagen i perioden.' }])
  })

  it('who does not work here in that role cannot be one', async () => {
    const { child } = own()
    for (const [employee, role] of [
      [randomUUID(), 'adviser'],
      [helper(), 'psychologist'],
      [childOf('adviser', 'role ended today').asker, 'adviser'],
    ]) {
      const answer = await add([child], { employee, role })
      expect([answer.status, answer.json().fields]).toEqual([
        400,
        { employee: 'Personen arbejder her ikke i dag i den rolle. Vælg en anden.' },
      ])
    }
  })
})
