// The document check over HTTP: read and checked, told as a paper, and nothing of it kept, logged or journalled.
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { smallDraft } from '../../test/documents/good-files.ts'
import { draftAs } from '../../test/documents/source-as.ts'
import { askingTown } from '../../test/setup/asking.ts'
import { docxWords } from '../../test/setup/docx-words.ts'
import { aDocument } from '../../test/setup/requests.ts'
import { readCaseFile } from '../documents/case-file.ts'
import { formDocx } from '../documents/forms/form-docx.ts'
import { formXlsx } from '../documents/forms/form-xlsx.ts'
import { formOf } from '../documents/forms/layouts.ts'
import { readText } from '../documents/reading/text.ts'
import { zip } from '../documents/zip.ts'
import { CaseShape } from '../investment/case.ts'
import { documentBounds } from '../investment/document/bounds.ts'
import { checkDocument } from '../investment/document/check-document.ts'
import { understand } from '../investment/document/understand.ts'
import { day } from '../language/day.ts'

const { ask, askerOf, journalled, log, outside } = askingTown()
const economist = () => askerOf('economist')

const koebenhavn = readFileSync(new URL('../../cases/sources/koebenhavn-2016.txt', import.meta.url))

const read = (bytes: Uint8Array | string, name = 'sag.txt', who = economist()) =>
  ask(who, 'POST', '/api/documents/read', { name, content: Buffer.from(bytes).toString('base64') })

const findings = (given: object, who = economist()) =>
  ask(who, 'POST', '/api/documents/findings', {
    name: 'sag.txt',
    document: readText(aDocument),
    corrections: { tables: {} },
    format: 'docx',
    ...given,
  })

describe('a document that is read', () => {
  it('is answered as it was read, so that the page understands it as the server does, with what was found', async () => {
    const answer = await read(koebenhavn, 'koebenhavn-2016.txt')
    expect(answer.status).toBe(200)
    const { document, checked, form } = answer.json()
    expect(form).toBeNull()
    expect(document).toEqual(JSON.parse(JSON.stringify(readText(koebenhavn.toString('utf8')))))
    const here = checkDocument(understand(document))
    expect(checked.findings.map((found: { code: string }) => found.code)).toEqual(
      here.findings.map(found => found.code),
    )
    expect(checked.findings[0]).toEqual({
      code: 'sum',
      severity: 'error',
      certainty: 'certain',
      where: {
        file: 'koebenhavn-2016.txt',
        line: 102,
        table: 'Tabel 1',
        row: 'Varige ændringer totalt, service',
        column: '2019',
      },
      stated: -900,
      computed: -1400,
      message: expect.stringContaining('-900, men tallene giver -1.400'),
    })
    expect([checked.explained.length, checked.tables.length]).toEqual([4, 6])
    expect(checked.extent).toEqual({ tables: 5, amounts: 149, sums: 54, claims: 7 })
  })

  it.each(['docx', 'pdf'] as const)('may be %s', async format => {
    const { bytes, name } = await draftAs(smallDraft, format, 'sag')
    const answer = await read(bytes, name)
    expect([answer.status, answer.json().document.format, answer.json().form]).toEqual([200, format, null])
  })

  it.each(['xlsx', 'docx'] as const)('that is a form of ours in %s comes with its case', async format => {
    const { case: of } = await readCaseFile('cases/koebenhavn-2016.yaml')
    const form = formOf('koebenhavn', of)
    const write = format === 'xlsx' ? formXlsx : formDocx
    const answer = (await read(write(form, day('2026-06-15')), `skema.${format}`)).json()
    expect([answer.form.layout, answer.form.carried, answer.form.changes]).toEqual(['koebenhavn', true, []])
    expect(CaseShape.parse(answer.form.case).title).toBe(of.title)
    expect(answer.document.format).toBe(format)
  })
})

describe('a file that cannot be read is one sentence', () => {
  it.each([
    ['%PDF-1.7 intet', 'Filen ligner en PDF, men den er beskadiget'],
    ['GIF89a', 'Filen er et billede og kan ikke læses her.'],
  ])('%j', async (text, sentence) => {
    const answer = await read(text)
    expect(answer.status).toBe(400)
    expect(answer.json().sentence).toContain(sentence)
  })

  it('a small archive that unpacks to very much; and the next file is read', async () => {
    const { bytes } = await draftAs(smallDraft, 'docx', 'sag')
    const large = `<w:document>${'<w:p/>'.repeat(25_000_000)}</w:document>`
    const bomb = zip([
      { name: '[Content_Types].xml', text: '<Types/>' },
      { name: 'word/document.xml', text: large },
    ])
    expect(bomb.length).toBeLessThan(1_000_000)
    const answer = await read(bomb, 'sag.docx')
    expect([answer.status, answer.json().code]).toEqual([400, 'document-too-much-packed'])
    expect(answer.json().sentence).toContain('Filen er pakket sådan, at den fylder for meget')
    expect((await read(bytes, 'sag.docx')).status).toBe(200)
  })

  it('a file of more than 20 MB, also where its letters would have fit', async () => {
    const large = await read(Buffer.alloc(documentBounds.fileBytes + 1, 'a'))
    expect([large.status, large.json().code]).toEqual([413, 'document-too-large'])
    const larger = await read(Buffer.alloc(documentBounds.fileBytes + 10_000, 'a'))
    expect([larger.status, larger.json().sentence]).toEqual([
      413,
      'Filen fylder mere end 20 MB. Del den op, eller fjern billeder, og vælg den igen.',
    ])
  })

  it('a text of more paragraphs than anybody writes', async () => {
    const answer = await read(`<html><body>${'<p>a</p>'.repeat(documentBounds.blocks + 1)}`, 'sag.html')
    expect([answer.status, answer.json().code]).toEqual([400, 'document-too-many-nodes'])
  })

  it('and what is no file at all is told by its field', async () => {
    const answer = await ask(economist(), 'POST', '/api/documents/read', { name: '', content: 'ikke base64' })
    expect([answer.status, Object.keys(answer.json().fields)]).toEqual([400, ['name', 'content']])
  })
})

describe('the findings as a paper', () => {
  it('is a Word file or a PDF', async () => {
    const word = await findings({})
    expect([word.status, word.headers['content-disposition']]).toEqual([200, 'inline; filename="dokumenttjek.docx"'])
    expect(word.headers['content-type']).toContain('wordprocessingml')
    const pdf = await findings({ format: 'pdf' })
    expect([pdf.status, pdf.headers['content-type'], pdf.text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-'])
  })

  it('says what does not add up, and with a person’s corrections what is left', async () => {
    const words = async (given: object) => docxWords(Buffer.from((await findings(given)).bytes))
    expect(await words({ title: 'Vores sag' })).toMatch(/Vores sag[\s\S]*Det stemmer ikke[\s\S]*»Netto« 2027/u)
    const [block] = understand(readText(aDocument)).tables.map(table => String(table.block))
    const corrections = { tables: { [block ?? '']: { cells: { '2:1': 300 } } } }
    expect(await words({ corrections })).toMatch(
      /læsningen af 1.tabel er rettet[\s\S]*Alt det, vi kunne efterprøve, stemmer\./u,
    )
  })

  it.each([
    ['a field that is none of a document’s', { document: { ...readText(aDocument), macro: 'x' } }],
    ['a role that is none', { corrections: { tables: { 0: { roles: { 0: 'boss' } } } } }],
    ['a table that is no number', { corrections: { tables: { __proto: {} } } }],
    ['a field that is none of a correction’s', { corrections: { tables: { 0: { runs: 'x' } } } }],
    ['a cell that is no place', { corrections: { tables: { 0: { cells: { '0': 1 } } } } }],
    ['a kind of file that is none', { format: 'exe' }],
    [
      'more cells than a document may have',
      {
        document: {
          format: 'csv',
          pages: null,
          blocks: [
            {
              kind: 'table',
              at: { block: 1 },
              rows: Array.from({ length: 201 }, () => Array.from({ length: 1000 }, () => null)),
            },
          ],
        },
      },
    ],
    [
      'more letters than a document may have',
      {
        document: {
          format: 'text',
          pages: null,
          blocks: [{ kind: 'text', at: { block: 1 }, text: 'a'.repeat(documentBounds.letters * 2 + 1), level: 0 }],
        },
      },
    ],
  ])('is refused for %s', async (_, given) => {
    const answer = await findings(given)
    expect([answer.status, answer.json().code]).toEqual([400, 'bad-request'])
  })
})

describe('who may', () => {
  it.each(['adviser', 'health-visitor', 'provider', 'administrator', 'log-auditor'] as const)(
    'not the %s',
    async role => {
      expect((await read(aDocument, 'sag.txt', askerOf(role))).status).toBe(403)
      expect((await findings({}, askerOf(role))).status).toBe(403)
    },
  )

  it('not whoever has not signed in', async () => {
    expect((await outside('/api/documents/read')).status).toBe(404)
  })
})

describe('what is left behind', () => {
  let rows: Awaited<ReturnType<typeof journalled>>
  const secret = 'Hemmeligt navn på et barn'
  const text = aDocument.replace('Team', secret)
  beforeAll(async () => {
    rows = await journalled(async () => {
      await read(text, `${secret}.txt`)
      await read(`%PDF-1.7 ${secret}`, `${secret}.pdf`)
      await findings({ document: readText(text), name: `${secret}.txt`, title: secret })
      await findings({ document: { [secret]: secret } })
      await read(text, `${secret}.txt`, askerOf('adviser'))
    })
  })

  it('is a row of the journal for each, which says what was done and by whom', () => {
    expect(rows.map(({ purpose, body }) => [purpose, body.action, body.route, body.status])).toEqual([
      ['planning', 'read', 'POST /api/documents/read', 200],
      ['planning', 'refusal', 'POST /api/documents/read', 400],
      ['planning', 'export', 'POST /api/documents/findings', 200],
      ['planning', 'refusal', 'POST /api/documents/findings', 400],
      ['planning', 'refusal', 'POST /api/documents/read', 403],
    ])
  })

  it('and nothing of the document or its name, neither there nor in the log', () => {
    expect(JSON.stringify(rows)).not.toContain('Hemmeligt')
    expect(log()).toContain('/api/documents/read')
    expect(log()).not.toContain('Hemmeligt')
  })
})
