// The document check in depth: text, a PDF, a form of ours, files that can't be read, reading that is stopped, a lost session, paper.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { cases } from '../../src/contract/cases.ts'
import { sourceAs } from '../documents/source-as.ts'
import { docxWords } from '../setup/docx-words.ts'
import { wordsOf } from '../setup/pdf-words.ts'
import { expectAccessible } from './accessible.ts'
import { chooseFile, dropOn } from './dropping.ts'
import { chooseRole, textOf, textsOf } from './eksempelby.ts'
import { noOverflow } from './overflow.ts'
import { ownTown } from './own-town.ts'
import { screenshot } from './page.ts'

const { as, origin } = ownTown('document_check_long')
const koebenhavn = sourceAs('koebenhavn-2016', 'docx')
const errorsShown = (page: Page, count: number) =>
  page.getByRole('heading', { name: count === 0 ? 'Ingen fejl' : `${count} fejl` }).waitFor({ timeout: 30_000 })
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
const table =
  'Tabel 1. Økonomi\n\n1.000 kr.\t2026\t2027\nTeam\t1.200\t1.200\nFærre anbringelser\t0\t-900\nNetto\t1.200\t250\n'

const looked = async (page: Page, name: string) => {
  await screenshot(page, name)
  await expectAccessible(page)
  await noOverflow(page)
}

describe('a document is laid', () => {
  test('as a table pasted with its tabs', async () => {
    await as('economist', '/dokumenttjek', async page => {
      await page.getByRole('button', { name: 'Indsæt tekst eller en tabel' }).click()
      await page.getByRole('button', { name: 'Tjek teksten' }).click()
      await page.getByText('Der er ingen tekst at tjekke. Sæt tekst eller en tabel ind i feltet.').waitFor()
      await page.getByLabel('Tekst eller tabel').fill(table)
      await page.getByRole('button', { name: 'Tjek teksten' }).click()
      await errorsShown(page, 1)
      expect(await textOf(page.locator('td:has(s)'))).toBe('Der står 250, 250 1 men det giver 300')
      expect(await textOf(page.locator('tr.sum th'))).toContain('læst som sum af de to')
    })
  })

  test('as a PDF that is chosen, with the page each table stands on', async () => {
    const pdf = await sourceAs('koebenhavn-2016', 'pdf')
    await as('economist', '/dokumenttjek', async page => {
      await chooseFile(page, pdf)
      await errorsShown(page, 5)
      expect(await textOf(page.getByRole('region', { name: /^Tabel 1\./ }).locator('.dc-panel__place'))).toMatch(
        /^side \d+$/,
      )
    })
  })

  test('as a published text, when somebody tries it', async () => {
    await as('economist', '/dokumenttjek', async page => {
      await page.getByRole('button', { name: 'Ringsteds ansøgning fra 2020' }).click()
      await errorsShown(page, 3)
      await page.getByText('ringsted-2020.txt').waitFor()
      expect(await page.getByLabel('Titel').inputValue()).toBe('Projekt Ringstedmodellen')
      expect(await textOf(page.locator('.dc-paid'))).toBe('Betalt hjem: år 12 (efter tabellen)')
    })
  })

  test('as a form of ours: what was changed in it, and the case it carries as a new one', async () => {
    await as('economist', '/dokumenttjek', async page => {
      const form = await page.request.get('/api/cases/koebenhavn-2016/document?layout=koebenhavn&format=xlsx')
      await dropOn(page, { name: 'skema.xlsx', bytes: await form.body() })
      const panel = page.getByRole('region', { name: 'Filen er et skema herfra' })
      await panel.getByText('Intet er ændret, siden skemaet blev hentet.').waitFor()
      await panel.getByText('Københavns business case').waitFor()
      // The published case is nobody's own, so it has no next version.
      expect(await panel.getByRole('button').allInnerTexts()).toEqual(['Gem som ny egen case'])
      await panel.getByRole('button', { name: 'Gem som ny egen case' }).click()
      const way = page.getByRole('link', { name: 'Rediger casen' })
      const id = /\/investeringscases\/(egen-\d+)\//.exec((await way.getAttribute('href')) ?? '')?.[1] ?? ''
      // Its own form comes back as its next version.
      const own = await page.request.get(`/api/cases/${id}/document?layout=koebenhavn&format=docx`)
      await dropOn(page, { name: 'egen.docx', bytes: await own.body() })
      const next = panel.getByRole('button', { name: 'Gem som næste udgave af »Tidlig indsats for de 0-2-årige«' })
      await next.click()
      await page.getByRole('link', { name: 'Se casen' }).click()
      await page.getByText('Udgave 2', { exact: true }).waitFor()
    })
  })
})

test('a form that comes back after somebody saved the case: both are shown, and what is chosen is saved on top', async () => {
  await as(
    'economist',
    '/dokumenttjek',
    async page => {
      const post = async (path: string, data: unknown) =>
        (await page.request.post(path, { headers: { origin: origin() }, data })).json()
      const made = cases.create.answer.parse(await post('/api/cases', { title: 'En kopi', copyOf: 'herning-2012' }))
      const form = await page.request.get(`/api/cases/${made.case}/document?layout=herning&format=xlsx`)
      await dropOn(page, { name: 'egen.xlsx', bytes: await form.body() })
      const next = page.getByRole('button', { name: 'Gem som næste udgave af »En kopi«' })
      await next.waitFor()
      const { written } = cases.read.answer.parse(await (await page.request.get(`/api/cases/${made.case}`)).json())
      await post(`/api/cases/${made.case}`, {
        version: made.version,
        written: { ...written, title: 'Kollegaens titel' },
      })
      await next.click()
      await page.getByText('Kollegaens titel').first().waitFor()
      await page.getByRole('button', { name: 'Gem det, jeg har valgt' }).click()
      await page.getByRole('link', { name: 'Se casen' }).click()
      await page.getByText('Udgave 3', { exact: true }).waitFor()
      await page.getByRole('heading', { level: 1, name: 'Kollegaens titel' }).waitFor()
    },
    { expected: [/^status: 409 /, /409/] },
  )
})

describe('what is refused', () => {
  test('is told in one sentence, and the way to another file stays', async () => {
    const refused: readonly (readonly [ReturnType<typeof file>, string])[] = [
      [file('tom.docx', ''), '»tom.docx« er ikke læst. Filen er tom. Vælg en anden.'],
      [
        { name: 'i-stykker.docx', bytes: (await koebenhavn).bytes.slice(0, 3000) },
        '»i-stykker.docx« er ikke læst. Filen ligner en Word-fil, men den er beskadiget eller ikke hel.',
      ],
    ]
    const work = async (page: Page) => {
      for (const [given, sentence] of refused) {
        await dropOn(page, given)
        await page.getByRole('alert').filter({ hasText: sentence }).waitFor()
        await page.getByRole('button', { name: 'Vælg en fil' }).waitFor()
      }
      await looked(page, 'document-check-refused-1280')
      await dropOn(page, file('a.csv', table), file('b.csv', table))
      await page.getByText('Der blev sluppet flere filer. Læg én ad gangen.').waitFor()
    }
    await as('economist', '/dokumenttjek', work, { expected: [/^status: 400 /, /400/] })
  })

  test('an adviser has no such page', async () => {
    await as('adviser', '/dokumenttjek', async page => {
      await page.getByText('Siden findes ikke, eller du har ikke adgang.').waitFor()
      const answer = await page.request.post('/api/documents/read', {
        headers: { origin: origin() },
        data: { name: 'a.csv', content: Buffer.from(table).toString('base64') },
      })
      expect(answer.status()).toBe(403)
    })
  })

  test('a leader of the steering group sees what is found, and stores nothing', async () => {
    await as('steering-group', '/dokumenttjek', async page => {
      await dropOn(page, await koebenhavn)
      await errorsShown(page, 5)
      await page.getByText('Din rolle kan ikke gemme investeringscases.').waitFor()
      expect(await page.getByRole('button', { name: /^Gem/ }).count()).toBe(0)
    })
  })
})

test('reading that takes long says so, and is stopped', async () => {
  await as('economist', '/dokumenttjek', async page => {
    let go: () => void = () => undefined
    const held = new Promise<void>(resolve => {
      go = resolve
    })
    await page.route('**/api/documents/read', async route => {
      await held
      await route.abort().catch(() => undefined)
    })
    await dropOn(page, await koebenhavn)
    await page.getByText('2 sekunder').waitFor()
    await looked(page, 'document-check-reading-1280')
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Læsningen er stoppet. Intet er gemt.').waitFor()
    go()
    await page.unroute('**/api/documents/read')
    await dropOn(page, await koebenhavn)
    await errorsShown(page, 5)
  })
})

test('the findings are fetched as Word and as PDF, as the reading is corrected now', async () => {
  await as('economist', '/dokumenttjek', async page => {
    await dropOn(page, await koebenhavn)
    await errorsShown(page, 5)
    const fetched = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `Hent fund (${name})` }).click(),
      ])
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
    }
    const word = await fetched('Word')
    expect(word.name).toBe('koebenhavn-2016-fund.docx')
    expect(docxWords(word.bytes)).toContain('Tabel 1')
    const pdf = await fetched('PDF')
    expect(wordsOf(pdf.bytes)).toContain('−1.400')
  })
})

describe('corrections', () => {
  test('of unit, role and number are worked out at once, shown as put right, and all taken back', async () => {
    await as('economist', '/dokumenttjek', async page => {
      await dropOn(page, await koebenhavn)
      await errorsShown(page, 5)
      const panel = page.getByRole('region', { name: /^Tabel 1\./ })
      await panel.getByRole('button', { name: /^Ret læsningen/ }).click()
      await looked(page, 'document-check-correct-1280')
      for (const year of ['2019', '2020']) {
        const field = panel.getByLabel(`Varige ændringer totalt, service, ${year}`)
        await field.fill('-1.4oo')
        await field.press('Enter')
        await panel.getByText('»-1.4oo« er ikke et tal. Skriv det som 1.234,5 eller −900.').waitFor()
        await field.fill('-1.400')
        await field.press('Enter')
      }
      await errorsShown(page, 4)
      await panel.getByLabel('Enhed').selectOption('mio. kr.')
      await panel.getByLabel('Rækken »Tværfagligt BUF-SOF team« er').selectOption('skal ikke med')
      await panel.getByRole('button', { name: /^Færdig med at rette/ }).click()
      const bar = page.getByRole('region', { name: 'Rettelser af læsningen' })
      await bar.getByText('4 rettelser').waitFor()
      await panel.getByText('rettet', { exact: true }).first().waitFor()
      await bar.getByRole('button', { name: 'Fortryd alle rettelser' }).click()
      await errorsShown(page, 5)
      await bar.getByRole('button', { name: 'Fortryd', exact: true }).click()
      await bar.getByText('4 rettelser').waitFor()
    })
  })

  test('are still there after another page and after a lost session, and are gone when somebody signs out', async () => {
    await as(
      'economist',
      '/dokumenttjek',
      async page => {
        await dropOn(page, await koebenhavn)
        await errorsShown(page, 5)
        await page.getByLabel('Tabellen, der tæller').selectOption('Tabel 1. Varige ændringer, service')
        await page.getByText('1 rettelse', { exact: true }).waitFor()
        await page.getByRole('link', { name: 'Disponering' }).click()
        await page.getByRole('heading', { level: 1, name: 'Disponering' }).waitFor()
        await page.getByRole('link', { name: 'Dokumenttjek' }).click()
        await page.getByText('1 rettelse', { exact: true }).waitFor()

        await page.context().clearCookies()
        await page.getByRole('button', { name: 'Hent fund (PDF)' }).click()
        await chooseRole(page, 'economist')
        await page.getByText('1 rettelse', { exact: true }).waitFor()

        await page.getByRole('button', { name: 'Log ud' }).click()
        await chooseRole(page, 'economist')
        await page.getByRole('link', { name: 'Dokumenttjek' }).click()
        await page.getByText('Slip en fil her').waitFor()
      },
      { expected: [/401/] },
    )
  })

  test('another table counts, and what would be stored follows; stored as it stands its errors stay', async () => {
    await as(
      'economist',
      '/dokumenttjek',
      async page => {
        await dropOn(page, await koebenhavn)
        await errorsShown(page, 5)
        await page.getByLabel('Tabellen, der tæller').selectOption('Tabel 1. Varige ændringer, service')
        await page.locator('.dc-busy').waitFor({ state: 'detached' })
        expect((await textsOf(page.locator('.dc-net tbody td'))).slice(0, 3)).toEqual(['0', '0', '−1.400'])
        await page.getByLabel('Titel').fill('')
        await page.getByRole('button', { name: 'Gem, som der står' }).click()
        await page.getByText('Skriv, hvad casen skal hedde.').waitFor()
        await page.getByLabel('Titel').fill('Som der står')
        await page.getByRole('button', { name: 'Gem, som der står' }).click()
        await page.getByRole('link', { name: 'Se casen' }).click()
        await page.getByRole('heading', { level: 1, name: 'Som der står' }).waitFor()
        await page.locator('#tabel').getByRole('link', { name: 'Fejl 1' }).first().waitFor()
        // As elsewhere it can be taken back at once; then the check says so.
        await page.getByRole('button', { name: 'Fortryd', exact: true }).click()
        await page.getByText('Det er fortrudt.').waitFor()
        await page.getByRole('link', { name: 'Dokumenttjek' }).click()
        await page.getByText('»Som der står« er fortrudt og ikke længere på listen. Du kan gemme den igen.').waitFor()
      },
      { expected: [/^status: 404 /] },
    )
  })
})

describe('accessible and within its width', () => {
  test.each(['desktop', 'phone'] as const)('on a %s, empty, read, with everything open', async screen => {
    const width = screen === 'phone' ? 390 : 1280
    await as(
      'economist',
      '/dokumenttjek',
      async page => {
        await page.getByRole('button', { name: 'Indsæt tekst eller en tabel' }).click()
        await looked(page, `document-check-empty-${width}`)
        await dropOn(page, await koebenhavn)
        await errorsShown(page, 5)
        await looked(page, `document-check-read-${width}`)
        const quiet = page.locator('.dc-quiet button')
        while ((await quiet.count()) > 0) await quiet.first().click()
        for (const why of await page.getByRole('button', { name: /^Hvorfor er/ }).all()) await why.click()
        await page
          .getByRole('button', { name: /^Ret læsningen/ })
          .first()
          .click()
        await looked(page, `document-check-open-${width}`)
      },
      { screen },
    )
  })
})
