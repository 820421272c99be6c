// The journal's page: whoever controls it searches, turns pages, and makes the citizen's extract, by mouse and by keyboard alone.
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { drawn, personOf, textOf, textsOf, visitor } from './eksempelby.ts'
import { tabTo } from './keyboard.ts'

const { as } = visitor()

/** Two children of the demo's adviser, whose files were opened and listed for the tests. */
let used: readonly { readonly child: string; readonly caseNumber: string }[]
let adviser: { readonly id: string; readonly name: string }

const Children = z.object({ children: z.array(z.object({ child: z.string(), caseNumber: z.string() })) })

beforeAll(async () => {
  const origin = inject('origin')
  adviser = await personOf(origin, 'adviser')
  const signedIn = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ person: adviser.id }),
  })
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const ask = (path: string) => fetch(`${origin}${path}`, { headers: { cookie } })
  const { children } = Children.parse(await (await ask('/api/children')).json())
  used = children.slice(0, 2)
  for (const { child } of used) await ask(`/api/children/${child}`)
})

const of = (at: number) => {
  const found = used[at]
  if (found === undefined) throw new Error('the demo’s adviser has no children')
  return found
}

const search = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Søg i journalen' }).click()
  await drawn(page)
}

const rows = (page: Page) => page.locator('.journal__table tbody tr:not(.journal__day)')

describe.concurrent('the journal', () => {
  test('opens on the newest rows: who, what, which case, by which rule', () =>
    as('log-auditor', '/log', async page => {
      expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe('Journalen')
      expect(await rows(page).count()).toBeGreaterThan(2)
      const [head] = await textsOf(page.locator('.journal__table thead'))
      expect(head).toBe('Kl. Hvem Hvad Sag Regel')
      expect(await textOf(page.locator('.journal__day').first())).toMatch(/^\p{Lu}\p{L}+dag den \d+\. \p{L}+ \d{4}$/u)
    }))

  test('finds a case by its number, written short, and nothing on the page is the child’s name', () =>
    as('log-auditor', '/log', async page => {
      const { caseNumber } = of(0)
      const [year = '', number = ''] = caseNumber.split('-')
      await page.getByLabel('Sagsnummer').fill(`${year}-${Number(number)}`)
      await search(page)
      await page.getByRole('heading', { level: 2, name: `Rækker om sag ${caseNumber}` }).waitFor()
      expect(new URL(page.url()).searchParams.get('sag')).toBe(caseNumber)
      expect(await textsOf(page.locator('.journal__what'))).toContain('Åbnede sagen')
      expect(new Set(await textsOf(page.locator('.journal__who b')))).toContain(adviser.name)
      expect(await page.locator('body').textContent()).not.toMatch(/\d{6}-\d{4}(?!\d)/)
    }))

  test('finds what an employee did in a period', () =>
    as('log-auditor', '/log', async page => {
      await page.getByLabel('Medarbejder').selectOption({ label: `${adviser.name}, rådgiver` })
      await search(page)
      await expect
        .poll(async () => new Set(await textsOf(page.locator('.journal__who b'))), { timeout: 10_000 })
        .toEqual(new Set([adviser.name]))
      await page.getByLabel('Fra og med').fill('2020-01-01')
      await page.getByLabel('Til og med').fill('2020-01-31')
      await search(page)
      await page.getByText('Ingen har brugt sager i perioden.').waitFor()
      await page.getByRole('button', { name: 'Ryd søgningen' }).click()
      await rows(page).first().waitFor()
      expect(await page.getByLabel('Fra og med').inputValue()).toBe('')
    }))

  test('leads from a row to the other rows of the same case, and back', () =>
    as('log-auditor', '/log', async page => {
      const link = rows(page).getByRole('link').first()
      const name = (await link.getAttribute('aria-label')) ?? ''
      await link.click()
      await page.getByRole('heading', { level: 2, name }).waitFor()
      await page.goBack()
      await page.getByRole('heading', { level: 2, name: 'Rækker', exact: true }).waitFor()
      expect(await page.getByLabel('Sagsnummer').inputValue()).toBe('')
    }))

  test('makes the extract for the citizen, of the period that is shown', () =>
    as('log-auditor', `/log?sag=${of(1).caseNumber}&fra=2020-01-01`, async page => {
      const link = page.getByRole('link', { name: 'Lav udtræk til borgeren (pdf)' })
      const href = (await link.getAttribute('href')) ?? ''
      expect(href).toBe(`/api/children/${of(1).child}/journal-extract.pdf?from=2020-01-01`)
      const answer = await page.request.get(href)
      expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf'])
    }))

  test('says at the field what cannot be used, and keeps what was written', () =>
    as(
      'log-auditor',
      '/log',
      async page => {
        await page.getByLabel('Sagsnummer').fill('Ellinor')
        await search(page)
        await page.getByText('Skriv sagsnummeret som 2026-00017.').waitFor()
        expect(await page.getByLabel('Sagsnummer').inputValue()).toBe('Ellinor')
        expect(await page.getByLabel('Sagsnummer').getAttribute('aria-invalid')).toBe('true')
        await page.getByLabel('Sagsnummer').fill('1999-1')
        await search(page)
        await page.getByText('Der er ingen sag med det nummer, eller du kan ikke se dens journal.').waitFor()
        expect(await rows(page).count()).toBe(0)
        await page.getByLabel('Sagsnummer').fill('')
        await page.getByLabel('Fra og med').fill('2026-03-02')
        await page.getByLabel('Til og med').fill('2026-03-01')
        await search(page)
        await page.getByText('Den sidste dag ligger før den første.').waitFor()
      },
      { expected: [/^status: 400 /, /^status: 404 /] },
    ))

  test('is nobody else’s: an adviser is told that it is not there', () =>
    as(
      'adviser',
      '/log',
      async page =>
        expect(await textOf(page.locator('main'))).toBe(
          'Siden kan ikke vises Siden findes ikke, eller du har ikke adgang. Gå til forsiden',
        ),
      { expected: [/^status: 403 /] },
    ))

  test('turns its pages, and begins the next at its heading', () =>
    as(
      'log-auditor',
      '/log',
      async page => {
        await page.getByRole('link', { name: 'Ældre rækker' }).click()
        await page.getByText('side 2 af 3').waitFor()
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('fundne')
        await page.getByRole('link', { name: 'Ældre rækker' }).press('Enter')
        await page.getByText('side 3 af 3').waitFor()
        expect(await page.getByRole('link', { name: 'Ældre rækker' }).count()).toBe(0)
        await page.getByRole('link', { name: 'Nyere rækker' }).click()
        await page.getByText('side 2 af 3').waitFor()
      },
      { before: manyRows },
    ))

  test('says how many rows are not shown, where some are about one’s own family', () =>
    as(
      'log-auditor',
      '/log',
      async page =>
        expect(await textOf(page.locator('.journal__hidden'))).toBe(
          '2 rækker i journalen vises ikke for dig, for de handler om et barn i din familie. En anden logrevisor kan se dem.',
        ),
      { before: manyRows },
    ))
})

/** The server answers as where there is much: three pages, and two rows of the own family. */
async function manyRows(page: Page): Promise<void> {
  await page.route('**/api/journal?*', async route =>
    route.fulfill({ json: { ...(await asked(route.fetch())), ...many(route.request().url()) } }),
  )
  await page.route('**/api/journal', async route =>
    route.fulfill({ json: { ...(await asked(route.fetch())), ...many(route.request().url()) } }),
  )
}

const asked = async (answer: ReturnType<Parameters<Parameters<Page['route']>[1]>[0]['fetch']>): Promise<object> =>
  z
    .object({ rows: z.array(z.unknown()) })
    .loose()
    .parse(await (await answer).json())

const many = (url: string) => ({
  total: 403,
  pages: 3,
  page: Number(new URL(url).searchParams.get('page') ?? 1),
  hidden: 2,
})

test('by keyboard alone: a case is searched for, and its extract is reached', () =>
  as('log-auditor', '/log', async page => {
    await tabTo(page, 'Sagsnummer')
    await page.keyboard.type(of(0).caseNumber)
    await tabTo(page, 'Søg i journalen', 'button')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 2, name: `Rækker om sag ${of(0).caseNumber}` }).waitFor()
    // The search is still where it was: the next stop is what it found.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Søg i journalen')
    await tabTo(page, /^Lav udtræk til borgeren \(pdf\)/, 'link')
  }))
