// An economist reads København's case: found in the list, paid back in year 6, three wrong totals in their own tables.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { chooseRole, focusedId, koebenhavn, textOf, textsOf, visitor } from './eksempelby.ts'
import { tabTo } from './keyboard.ts'

const { as, outside } = visitor()

const title = 'Tidlig indsats for de 0-2-årige'
const titles = (page: Page) => textsOf(page.locator('.case-list tbody th'))
const openTab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click()
const shownTab = (page: Page) => textOf(page.getByRole('tab', { selected: true }))
const figure = (page: Page, name: string) => page.locator('.ans > div').filter({ hasText: name })

/** Every cell of the open table where something is struck through: row, year, what is struck, what is shown, its mark. */
const struck = (page: Page) =>
  page.locator('#tabel table').evaluate(table => {
    const plain = (of: Element | null | undefined) => of?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? ''
    const years = [...table.querySelectorAll('thead th')].map(each => plain(each).slice(0, 4))
    return [...table.querySelectorAll('td:has(s)')].map(cell => ({
      row: plain(cell.parentElement?.querySelector('th')),
      year: years[cell.parentElement === null ? -1 : [...cell.parentElement.children].indexOf(cell)],
      struck: plain(cell.querySelector('s [aria-hidden]')),
      amount: cell.firstChild?.textContent ?? '',
      said: plain(cell.querySelector('s .sr-only')),
      mark: plain(cell.querySelector('.fm')),
    }))
  })

describe.concurrent('the list of cases', () => {
  test('an economist who signs in begins there and finds København by a part of its name', async () => {
    await outside('/', async page => {
      await chooseRole(page, 'economist')
      expect(new URL(page.url()).pathname).toBe('/investeringscases')
      expect(await titles(page)).toHaveLength(8)
      await page.getByLabel('Find en case').fill('køben')
      await page.getByText('1 case af 8').waitFor()
      expect(await titles(page)).toEqual([title])
      expect(await textsOf(page.locator('.case-list tbody td'))).toEqual([
        'København',
        '2017-2029',
        '2016',
        '2022, år 6 efter 5,6 år',
        '−18,5',
        expect.stringMatching(/^6 fejl 2 bemærkninger, 4 forklare/),
      ])
      await page.getByRole('link', { name: title }).click()
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      expect(new URL(page.url()).pathname).toBe(koebenhavn)
    })
  })

  test('is sorted by a column with the keyboard, first upwards and then downwards, each group for itself, and says so', async () => {
    await as('economist', '/investeringscases', async page => {
      const totals = () => textsOf(page.locator('.case-list tbody td:nth-of-type(5)'))
      await tabTo(page, 'Samlet, mio. kr.', 'button')
      await page.keyboard.press('Enter')
      await page.getByText('Sorteret efter Samlet, mio. kr., stigende.').waitFor({ state: 'attached' })
      expect(await totals()).toEqual(['−17,9', '0,0', '0,30', '−18,5', '−10,3', '−2,5', '0,65', '6,3'])
      await page.keyboard.press('Space')
      await page.getByText('Sorteret efter Samlet, mio. kr., faldende.').waitFor({ state: 'attached' })
      expect(await totals()).toEqual(['0,30', '0,0', '−17,9', '6,3', '0,65', '−2,5', '−10,3', '−18,5'])
      expect(await page.locator('[aria-sort]').first().getAttribute('aria-sort')).toBe('descending')
    })
  })

  test('a case that is never paid back stands last, whichever way payback is sorted', async () => {
    await as('economist', '/investeringscases', async page => {
      const head = page
        .getByRole('region', { name: 'Offentliggjorte eksempler' })
        .getByRole('button', { name: 'Betalt hjem' })
      for (const way of ['stigende', 'faldende']) {
        await head.click()
        await page.getByText(`Sorteret efter Betalt hjem, ${way}.`).waitFor({ state: 'attached' })
        expect((await titles(page)).at(-1)).toMatch(/Frederiksberg$/)
      }
    })
  })
})

describe("København's case", () => {
  test('is paid back in 2022, year 6, and at its dearest in 2018', async () => {
    await as('economist', koebenhavn, async page => {
      expect(await textOf(figure(page, 'Betalt hjem'))).toContain('2022, år 6')
      expect(await textOf(figure(page, 'Dyrest'))).toContain('5,0 mio. kr. ved udgangen af 2018')
      expect(await textOf(page.locator('#tabel thead th.pb'))).toMatch(/^2022/)
      await page.getByRole('img', { name: 'er betalt hjem i 2022 (år 6)' }).first().waitFor()
    })
  })

  test('has exactly three wrong totals, each marked in its own table', async () => {
    await as('economist', koebenhavn, async page => {
      const found: Record<string, unknown> = {}
      for (const tab of ['Samlet', 'Tabel 1', 'Tabel 2', 'Tabel 3', 'Tabel 4']) {
        await openTab(page, tab)
        const cells = await struck(page)
        found[tab] = cells.map(({ year, struck, amount, mark }) => [year, struck, amount, mark])
      }
      expect(found).toEqual({
        Samlet: [],
        'Tabel 1': [
          ['2019', '−900', '−1.400', '1'],
          ['2020', '−900', '−1.400', '2'],
        ],
        'Tabel 2': [],
        'Tabel 3': [['2021', '8.900', '−8.900', '3']],
        'Tabel 4': [],
      })
      await openTab(page, 'Tabel 3')
      expect(await struck(page)).toMatchObject([{ row: 'Total, besparelse', said: 'I kilden står 8.900' }])
    })
  })

  test('prints the totals right in section 1, and marks none of them', async () => {
    await as('economist', koebenhavn, async page => {
      const row = page.getByRole('row', { name: /^Samlet varig ændring/ })
      expect((await textsOf(row.locator('td'))).slice(0, 7)).toEqual(['0', '0', ...Array(4).fill('−1.400'), '−2.300'])
      expect(await page.locator('#tabel tr.sum .fm').count()).toBe(0)
    })
  })

  test('leads from a finding to its cell in the table it stands in, and from the cell back to the list', async () => {
    await as('economist', koebenhavn, async page => {
      const findings: readonly (readonly [string, string, string])[] = [
        ['Fejl 2: Sum, Tabel 1, 2020.', 'Tabel 1', '−1.400'],
        ['Fejl 3: Fortegn, Tabel 3, 2021.', 'Tabel 3', '−8.900'],
      ]
      for (const [finding, tab, amount] of findings) {
        await page.getByRole('link', { name: finding }).click()
        await page.locator('td.pointed').waitFor()
        expect(await shownTab(page)).toBe(tab)
        expect(await textOf(page.locator('td.pointed'))).toMatch(new RegExp(`^${amount}`))
        expect(await focusedId(page)).toMatch(/^celle-error-/)
      }
      await page.getByRole('link', { name: 'Fejl 3', exact: true }).click()
      expect(await focusedId(page)).toBe('error-3')
      expect(await textOf(page.locator('.find__text.pointed'))).toContain('fortegnet er vendt')
    })
  })

  test('keeps what can be explained apart from what is wrong', async () => {
    await as('economist', koebenhavn, async page => {
      const items = (region: string) => page.getByRole('region', { name: region }).getByRole('listitem')
      expect(await items('Det stemmer ikke').count()).toBe(6)
      const explained = await textsOf(items('Kan forklares'))
      expect(explained).toHaveLength(4)
      expect(explained[0]).toContain('forskellen på 800 er »ADBB certificering mv.«')
      await openTab(page, 'Tabel 2')
      expect(await page.locator('#tabel .fm--explained').count()).toBe(1)
      expect(await page.locator('#tabel .fm--error').count()).toBe(0)
    })
  })

  test('opens a definition in its place by keyboard, and shuts it by Escape', async () => {
    await as('economist', koebenhavn, async page => {
      const meaning = figure(page, 'Dyrest').locator('.opened')
      await tabTo(page, 'Hvad betyder dyrest?', 'button')
      expect(await meaning.isVisible()).toBe(false)
      await page.keyboard.press('Enter')
      await meaning.waitFor()
      expect((await textOf(meaning)).length).toBeGreaterThan(20)
      await page.keyboard.press('Escape')
      await meaning.waitFor({ state: 'hidden' })
    })
  })

  test("shows the curve's own numbers as a table", async () => {
    await as('economist', koebenhavn, async page => {
      const panel = page.getByRole('region', { name: 'Akkumuleret, 1.000 kr., 2016-priser' })
      await panel.getByRole('button', { name: 'Vis som tabel' }).click()
      const rows = await textsOf(panel.locator('tbody tr'))
      expect(rows).toHaveLength(13)
      // The band of the outcomes stands beside the case's own figures.
      const band = (row: number) => `${['2017 3.500 3.500', '2022 −1.400 −600', '2029 −4.100 −18.500'][row]} `
      expect(rows[0]).toContain(band(0))
      expect(rows[5]).toContain(band(1))
      expect(rows[12]).toContain(band(2))
      await panel.getByRole('button', { name: 'Vis som billede' }).click()
      await panel.getByRole('img').waitFor()
    })
  })

  test('says how sure it is: the chance at the top, what it takes, and a scenario beside the curve', async () => {
    await as('economist', koebenhavn, async page => {
      await figure(page, 'Chance for at være betalt').getByText('33 % i 2022').waitFor()
      expect(await textOf(figure(page, 'Samlet til og med 2029'))).toContain(
        '8 af 10 udfald: fra −27,7 mio. kr. til 3,6',
      )
      await page.getByRole('link', { name: 'Hvor sikkert' }).click()
      await page.getByText('mindst 23 af de ventede 24 forebyggende foranstaltninger om året i 2019-2022').waitFor()
      await page.getByText('Uden undgåede anbringelser betaler casen sig ikke hjem.').waitFor()
      await page.getByRole('button', { name: 'Vis i kurven Gevinsten kommer et år senere' }).click()
      await page.getByRole('img', { name: 'Den stiplede kurve er "Gevinsten kommer et år senere": −6.900' }).waitFor()
    })
  })

  test('is three pages with addresses of their own, by keyboard and back again, and one on paper', async () => {
    await as('economist', `${koebenhavn}?del=fulgt`, async page => {
      const shown = async () =>
        textsOf(page.getByRole('navigation', { name: 'Casens sider' }).locator('[aria-current]'))
      const visible = (name: string) => page.getByRole('heading', { name, exact: true }).isVisible()
      const seen = async () => [
        await visible('Det stemmer ikke'),
        await visible('Scenarier'),
        await visible('Er det gået sådan?'),
      ]
      await page.getByRole('heading', { name: 'Er det gået sådan?' }).waitFor()
      expect([await shown(), await seen()]).toEqual([['Hvordan gik det'], [false, false, true]])
      await tabTo(page, 'Hvor sikkert', 'link')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Scenarier', exact: true }).waitFor()
      expect([await shown(), await seen(), new URL(page.url()).search]).toEqual([
        ['Hvor sikkert'],
        [false, true, false],
        '?del=sikkerhed',
      ])
      await page.goBack()
      await page.getByRole('heading', { name: 'Er det gået sådan?' }).waitFor()
      await page.getByRole('link', { name: 'Svaret' }).click()
      await page.getByRole('heading', { name: 'Det stemmer ikke' }).waitFor()
      expect([await shown(), await seen(), new URL(page.url()).search]).toEqual([['Svaret'], [true, false, false], ''])
      await page.emulateMedia({ media: 'print' })
      expect(await seen()).toEqual([true, true, true])
      // A chart nobody has looked at is drawn all the same.
      expect(await page.locator('.case-part--away svg').count()).toBeGreaterThan(2)
    })
  })

  test('is answered as a PDF by the link beside its title', async () => {
    await as('economist', koebenhavn, async page => {
      const address = await page.getByRole('link', { name: /^Udskriv skema/ }).getAttribute('href')
      const answer = await page.request.get(address ?? '')
      expect(answer.headers()['content-type']).toBe('application/pdf')
      expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
    })
  })
})
