// A case's forms over HTTP: fetched in every layout and kind of file, written in the journal, read again without being kept.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editedXlsx } from '../../test/documents/edited-form.ts'
import { type Filled, filledDatabase, fromOurPages, openHouse, signIn, type TestHouse } from '../../test/setup/house.ts'
import { formAddresses } from '../documents/forms/form-sheets.ts'
import { formOf } from '../documents/forms/layouts.ts'
import { CaseShape } from '../investment/case.ts'
import { withClient } from '../store/client.ts'

let filled: Filled
let of: TestHouse
const cookies = new Map<string, string>()

beforeAll(async () => {
  filled = await filledDatabase()
  of = await openHouse(filled)
  for (const role of ['economist', 'adviser'] as const) {
    const person = filled.persons.find(each => each.role === role)
    if (person === undefined) throw new Error(`no ${role}`)
    cookies.set(role, await signIn(of, person))
  }
})
afterAll(() => of.close())

const fetched = (query: string) =>
  of.app.inject({
    url: `/api/cases/koebenhavn-2016/document${query}`,
    headers: { host: 'localhost', cookie: cookies.get('economist') ?? '' },
  })

const read = (content: Uint8Array, kind = 'xlsx', role = 'economist') =>
  of.app.inject({
    method: 'POST',
    url: '/api/cases/read-form',
    headers: { ...fromOurPages, cookie: cookies.get(role) ?? '' },
    payload: JSON.stringify({ kind, content: Buffer.from(content).toString('base64') }),
  })

const counted = (table: string): Promise<number> =>
  withClient(filled.database.config('owner'), async client => {
    await client.query("select set_config('app.municipality', '999', false)")
    return Number((await client.query<{ count: string }>(`select count(*) from forlaens.${table}`)).rows[0]?.count)
  })

const office = 'application/vnd.openxmlformats-officedocument'

describe('a form that is fetched', () => {
  it.each([
    ['', 'application/pdf', 'koebenhavn-2016.pdf'],
    ['?layout=koebenhavn', 'application/pdf', 'koebenhavn-2016-koebenhavn.pdf'],
    ['?layout=ringsted&format=docx', `${office}.wordprocessingml.document`, 'koebenhavn-2016-ringsted.docx'],
    ['?layout=herning&format=xlsx', `${office}.spreadsheetml.sheet`, 'koebenhavn-2016-herning.xlsx'],
    ['?layout=resume&format=docx', `${office}.wordprocessingml.document`, 'koebenhavn-2016-resume.docx'],
  ])('%s', async (query, type, name) => {
    const answer = await fetched(query)
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, type])
    expect(answer.headers['content-disposition']).toBe(`inline; filename="${name}"`)
  })

  it.each([
    ['?layout=resume&format=xlsx', 'Resuméet findes som pdf og docx, ikke som xlsx.'],
    ['?format=xlsx', 'Vælg også et skema; casens egen udskrift findes kun som pdf.'],
  ])('%s is refused in one line', async (query, sentence) => {
    const answer = await fetched(query)
    expect([answer.statusCode, answer.json().sentence]).toEqual([400, sentence])
  })

  it('is an export in the journal', async () => {
    await fetched('?layout=herning&format=xlsx')
    const rows = await withClient(filled.database.config('owner'), async client => {
      await client.query("select set_config('app.municipality', '999', false)")
      const written = await client.query<{ body: { action: string; route: string } }>(
        'select body from journal.content',
      )
      return written.rows.map(row => row.body).filter(body => body.route === 'GET /api/cases/:case/document')
    })
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map(row => row.action))).toEqual(new Set(['export', 'refusal']))
  })
})

describe('a form that is read', () => {
  it('answers the case with what was changed, and keeps nothing', async () => {
    const before = await counted('investment_case')
    const file = (await fetched('?layout=koebenhavn&format=xlsx')).rawPayload
    const whole = (await read(file)).json()
    expect([whole.layout, whole.carried, whole.changes, whole.notes]).toEqual(['koebenhavn', true, [], []])
    const found = CaseShape.parse(whole.case)
    const address = formAddresses(formOf('koebenhavn', found))('team', 3) ?? ''
    const changed = (await read(editedXlsx(file, address, 8000))).json()
    expect(changed.changes).toEqual(['Tværfagligt team 2020: 8.000 i skemaet, 7.500 før.'])
    expect(changed.notes).toEqual(['2 summer følger med det, der er ændret.'])
    expect(CaseShape.parse(changed.case).lines[0]?.amounts[3]).toBe(8000)
    expect(await counted('investment_case')).toBe(before)
  })

  it('is refused in one line where it is none, is too large, or comes from somebody who plans nothing', async () => {
    const none = await read(Buffer.from('hej'))
    expect([none.statusCode, none.json().fields]).toEqual([400, { content: 'Filen er ikke en Excel- eller Word-fil.' }])
    const large = await read(Buffer.alloc(1_100_000))
    expect([large.statusCode, large.json().code]).toEqual([400, 'too-large'])
    expect((await read(Buffer.from('hej'), 'xlsx', 'adviser')).statusCode).toBe(403)
  })
})
