// On a phone: the menu is behind one button, what is wide scrolls inside its own frame, and the cards of the list can be read.
import { describe, expect, test, vi } from 'vitest'
import { focusedId, koebenhavn, textsOf, visitor } from './eksempelby.ts'

const { as } = visitor()
const phone = { screen: 'phone' } as const

describe.concurrent('390 wide', () => {
  test('the menu opens by its button, leads to a page and is shut there', async () => {
    await as(
      'economist',
      '/investeringscases',
      async page => {
        const button = page.getByRole('button', { name: 'Menu', exact: true })
        const menu = page.getByRole('navigation', { name: 'Hovedmenu' })
        expect(await menu.isVisible()).toBe(false)
        await button.tap()
        await menu.waitFor()
        expect(await page.getByRole('button', { name: 'Luk menu' }).getAttribute('aria-expanded')).toBe('true')
        await menu.getByRole('link', { name: 'Indsatstrappen' }).tap()
        await page.getByRole('heading', { level: 1, name: 'Indsatstrappen' }).waitFor()
        await menu.waitFor({ state: 'hidden' })
      },
      phone,
    )
  })

  test('Escape shuts the menu and the focus is back on its button', async () => {
    await as(
      'economist',
      '/investeringscases',
      async page => {
        const button = page.getByRole('button', { name: 'Menu', exact: true })
        await button.press('Enter')
        await page.getByRole('searchbox', { name: 'Søg' }).press('Escape')
        await page.getByRole('navigation', { name: 'Hovedmenu' }).waitFor({ state: 'hidden' })
        expect(await button.evaluate(at => at === document.activeElement)).toBe(true)
      },
      phone,
    )
  })

  test('the search and the way out are in the menu', async () => {
    await as(
      'economist',
      '/investeringscases',
      async page => {
        await page.getByRole('button', { name: 'Menu', exact: true }).tap()
        await page.getByRole('searchbox', { name: 'Søg' }).fill('familie')
        await page.getByRole('searchbox', { name: 'Søg' }).press('Enter')
        await page.getByRole('heading', { level: 1, name: 'Søgning: familie' }).waitFor()
        await page.getByRole('button', { name: 'Menu', exact: true }).tap()
        await page.getByRole('button', { name: 'Log ud' }).tap()
        await page.getByText('Du er logget ud.').waitFor()
      },
      phone,
    )
  })

  test("the council's table scrolls inside its frame, its first column stays, and the page does not move", async () => {
    await as(
      'economist',
      koebenhavn,
      async page => {
        const frame = page.getByRole('region', { name: /, tabel$/ })
        const head = frame.getByRole('rowheader', { name: 'Tværfagligt team', exact: true })
        const before = await head.boundingBox()
        await frame.evaluate(at => at.scrollTo({ left: at.scrollWidth, behavior: 'instant' }))
        expect(await frame.evaluate(at => at.scrollLeft)).toBeGreaterThan(300)
        expect((await head.boundingBox())?.x).toBe(before?.x)
        const last = await frame.getByRole('columnheader', { name: '2029' }).boundingBox()
        expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(390)
        expect(await page.evaluate(() => [window.scrollX, document.documentElement.scrollWidth])).toEqual([0, 390])
      },
      phone,
    )
  })

  test('a finding tapped in the list brings its cell into view', async () => {
    await as(
      'economist',
      koebenhavn,
      async page => {
        await page.getByRole('link', { name: 'Fejl 3: Fortegn, Tabel 3, 2021.' }).tap()
        await page.locator('td.pointed').waitFor()
        expect(await focusedId(page)).toBe('celle-error-3')
        const inView = async () => {
          const box = await page.locator('td.pointed').boundingBox()
          return box !== null && box.x >= 0 && box.x + box.width <= 390 && box.y >= 0 && box.y + box.height <= 844
        }
        await vi.waitFor(async () => expect(await inView()).toBe(true))
      },
      phone,
    )
  })

  test('each case is a card, and they are sorted by a list of the columns', async () => {
    await as(
      'economist',
      '/investeringscases',
      async page => {
        const select = page.getByLabel('Sortér efter')
        await select.selectOption({ label: 'Samlet, mio. kr.' })
        await page.getByText('Sorteret efter Samlet, mio. kr., stigende.').waitFor({ state: 'attached' })
        const published = page.getByRole('region', { name: 'Offentliggjorte eksempler' })
        const totals = published.locator('tbody td:nth-of-type(5)')
        expect((await textsOf(totals)).map(each => each.replace(/^.*?(?=[−\d])/, ''))).toEqual([
          '−18,5',
          '−10,3',
          '−2,5',
          '0,65',
          '6,3',
        ])
        for (const box of await page.getByRole('link', { name: /./ }).all()) {
          const size = await box.boundingBox()
          expect(size === null || size.width <= 390).toBe(true)
        }
      },
      phone,
    )
  })
})
