// The whole way with the keyboard alone: in, along the menu, through list, case and ladder, to the search, and out again.
import type { Page } from 'playwright-core'
import { describe, expect, inject, test, vi } from 'vitest'
import { drawn, focusedId, koebenhavn, personOf, textOf, textsOf, visitor } from './eksempelby.ts'
import { tabTo } from './keyboard.ts'

const { as, outside } = visitor()

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
/** What the focus is on: its element's name and its text. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document
    return [at?.localName, at?.textContent?.replaceAll(/\s+/g, ' ').trim()]
  })

describe.concurrent('with the keyboard alone', () => {
  test('one signs in and stands on the heading of the first page', async () => {
    const { name } = await personOf(inject('origin'), 'economist')
    await outside('/', async page => {
      await tabTo(page, `Log ind som ${name}`, 'button')
      await press(page, 'Enter')
      await heading(page, 'Investeringscases')
      expect(await focused(page)).toEqual(['h1', 'Investeringscases'])
    })
  })

  test('the first press leads past the header, straight to the page', async () => {
    await as('economist', '/investeringscases', async page => {
      expect(await tabTo(page, 'Gå til indhold', 'link')).toMatchObject({ presses: 1 })
      await press(page, 'Enter')
      expect(await focusedId(page)).toBe('indhold')
      expect(await tabTo(page, 'Tjek et dokument', 'link')).toMatchObject({ presses: 1 })
      expect(await tabTo(page, 'Alle cases samlet', 'link')).toMatchObject({ presses: 1 })
      expect(await tabTo(page, 'Ny case', 'button')).toMatchObject({ presses: 1 })
      expect(await tabTo(page, 'Find en case', 'searchbox')).toMatchObject({ presses: 1 })
    })
  })

  test('the menu leads to the ladder, where services are cut by words and by step and a figure says what it is', async () => {
    await as('economist', '/investeringscases', async page => {
      await tabTo(page, 'Indsatstrappen', 'link')
      await press(page, 'Enter')
      await heading(page, 'Indsatstrappen')
      await drawn(page)
      expect(await focused(page)).toEqual(['h1', 'Indsatstrappen'])
      await tabTo(page, 'Hvad betyder børn pr. trin?', 'button')
      await press(page, 'Enter')
      const meaning = page.getByText('Børn under 18 år, også ventede').first()
      await meaning.waitFor()
      await press(page, 'Escape')
      await meaning.waitFor({ state: 'hidden' })
      await tabTo(page, 'Vis som tabel', 'button')
      await press(page, 'Space')
      await page.locator('.chart__table').waitFor()
      await tabTo(page, 'Find et tilbud', 'searchbox')
      await page.keyboard.type('marte meo')
      await page.getByText('1 tilbud af 36').waitFor()
      await tabTo(page, /^Trin/, 'combobox')
      await press(page, ...Array<string>(4).fill('ArrowDown'))
      const shown = () => textsOf(page.locator('.services__step'))
      await vi.waitFor(async () => expect(await shown()).toEqual([expect.stringMatching(/^4 Hjemmebaserede/)]))
    })
  })

  test('a case is opened from the list, and its tabs are gone round with the arrows', async () => {
    await as('economist', '/investeringscases', async page => {
      await tabTo(page, 'Tidlig indsats for de 0-2-årige', 'link')
      await press(page, 'Enter')
      await heading(page, 'Tidlig indsats for de 0-2-årige')
      await drawn(page)
      await tabTo(page, 'Samlet', 'tab')
      const shown = () => textOf(page.getByRole('tab', { selected: true }))
      const met: string[] = []
      for (const key of ['ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home']) {
        await press(page, key)
        met.push(await shown())
        expect((await focused(page))[1]).toBe(met.at(-1))
      }
      expect(met).toEqual(['Tabel 1', 'Tabel 4', 'Samlet', 'Tabel 4', 'Samlet'])
    })
  })

  test('a finding leads to its cell, the cell back to the finding, and the finding to its source', async () => {
    await as('economist', koebenhavn, async page => {
      await tabTo(page, 'Fejl 1: Sum, Tabel 1, 2019.', 'link')
      await press(page, 'Enter')
      await page.locator('td.pointed').waitFor()
      expect(await focusedId(page)).toBe('celle-error-1')
      await press(page, 'Enter')
      expect(await focusedId(page)).toBe('error-1')
      await tabTo(page, 'Hvor står det?', 'button')
      await press(page, 'Enter')
      await page
        .getByText(/koebenhavn-2016\.txt, .*linje \d+/)
        .first()
        .waitFor()
    })
  })

  test('the search is reached from every page and leads on to what it found', async () => {
    await as('economist', koebenhavn, async page => {
      await tabTo(page, 'Søg', 'searchbox')
      await page.keyboard.type('tidlig')
      await press(page, 'Enter')
      await heading(page, 'Søgning: tidlig')
      expect((await focused(page))[0]).toBe('h1')
      await tabTo(page, 'Tidlig indsats for de 0-2-årige', 'link')
      await press(page, 'Enter')
      await heading(page, 'Tidlig indsats for de 0-2-årige')
    })
  })

  test('one signs out and is told so', async () => {
    await as('economist', koebenhavn, async page => {
      await tabTo(page, 'Log ud', 'button')
      await press(page, 'Enter')
      await page.getByText('Du er logget ud. Intet er gemt på denne computer.').waitFor()
      expect(new URL(page.url()).pathname).toBe('/log-ind')
    })
  })

  test('a wide table is scrolled with the arrows', async () => {
    await as(
      'economist',
      koebenhavn,
      async page => {
        await tabTo(page, 'Forslagets samlede økonomiske konsekvenser, tabel')
        const region = page.locator('.source .scroll')
        await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight')
        await vi.waitFor(async () => expect(await region.evaluate(at => at.scrollLeft)).toBeGreaterThan(0))
        expect(await page.evaluate(() => window.scrollX)).toBe(0)
      },
      { screen: 'phone' },
    )
  })
})
