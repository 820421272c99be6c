// The search and the chosen list on the pages: finding a child and opening it, and a filter that is there again.
import type { Page } from 'playwright-core'
import { describe, expect, test, vi } from 'vitest'
import { expectNothingStored } from './device.ts'
import { drawn, textOf, textsOf, visitor } from './eksempelby.ts'
import { screenshot } from './page.ts'

const { as } = visitor()

const box = (page: Page) => page.getByRole('searchbox', { name: 'Søg' })
const search = async (page: Page, q: string): Promise<void> => {
  const menu = page.getByRole('button', { name: 'Menu', exact: true })
  if (await menu.isVisible()) await menu.click()
  await box(page).fill(q)
  await box(page).press('Enter')
}
const hits = (page: Page) => page.getByRole('region', { name: 'Børn' }).getByRole('listitem')
const rows = (page: Page) => page.locator('.child-list tbody tr')
const firstName = async (page: Page): Promise<string> => {
  const names = await textsOf(page.locator('.child-list tbody th a'))
  return names.find(each => each !== 'ADRESSEBESKYTTET') ?? ''
}
/** A list of hundreds is computed anew. */
const slowly = (see: () => Promise<void>) => vi.waitFor(see, { timeout: 10_000 })
const phone = { screen: 'phone' } as const

describe.concurrent('the search', () => {
  test('finds a child by the end and the beginning of its name, and leads to its page; no address says who', async () => {
    await as('adviser', '/boern', async page => {
      const name = await firstName(page)
      const [first = '', last = ''] = [name.split(' ')[0], name.split(' ').at(-1)]
      expect(await box(page).getAttribute('placeholder')).toBe('Søg barn, familie eller sag')
      await search(page, `${last} ${first.slice(0, 3)}`)
      const hit = hits(page).filter({ hasText: name }).first()
      expect(await textOf(hit)).toMatch(/\d+ år · \d{6}-\*{4} · sag \d{4}-\d{5} · /)
      expect([page.url(), await page.title()]).toEqual([expect.stringMatching(/\/soeg$/), 'Søg · Forlæns'])
      await expectNothingStored(page, 'forlaens')
      await screenshot(page, 'search-children-1280')
      await hit.getByRole('link').click()
      await page.locator('.child__line').first().waitFor()
      expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe(name)
      await page.goBack()
      await hit.waitFor()
      expect(await box(page).inputValue()).toBe(`${last} ${first.slice(0, 3)}`)
    })
  })

  test('finds a case by its number, at the first press of Enter on a phone too', async () => {
    await as(
      'adviser',
      '/boern',
      async page => {
        const number = /\d{4}-\d{5}/.exec(await textOf(rows(page).first()))?.[0] ?? ''
        await search(page, number)
        await hits(page).first().waitFor()
        expect(await textOf(page.locator('main'))).toContain(`sag ${number}`)
        await screenshot(page, 'search-children-390')
      },
      phone,
    )
  })

  test('says in a sentence what cannot be searched for, and what is not there', async () => {
    await as(
      'adviser',
      '/soeg',
      async page => {
        await page.getByText('Skriv, hvad du leder efter').waitFor()
        await search(page, '%')
        await page.getByText('Der er ingen bogstaver eller tal at søge efter.').waitFor()
        await search(page, '010115-12')
        await page.getByText('CPR-nummeret skal skrives helt, med alle ti cifre.').waitFor()
        await search(page, 'måneraket')
        await page.getByText('Intet passer med »måneraket«.').waitFor()
      },
      { expected: [/^status: 400 POST .*\/api\/search$/] },
    )
  })

  test('is forgotten by whoever signs in after', async () => {
    await as('adviser', '/boern', async page => {
      const name = await firstName(page)
      await search(page, name)
      await hits(page).first().waitFor()
      await page.getByRole('button', { name: 'Log ud' }).click()
      await page.getByText('Du er logget ud.').waitFor()
      expect(await page.locator('body').innerHTML()).not.toContain(name)
      await page.goBack()
      await page.getByText('Log ind for at se siden.').waitFor()
      expect(await page.locator('body').innerHTML()).not.toContain(name)
    })
  })
})

describe('the list of cases', () => {
  test('shows what is due first, is chosen by it, and a filter that was kept is there after a reload', async () => {
    await as('adviser', '/boern', async page => {
      await screenshot(page, 'children-due-1280')
      const all = await rows(page).count()
      await page.getByRole('columnheader', { name: 'Frist' }).getByRole('button').click()
      await page.getByText('Sorteret efter frist, stigende.').waitFor({ state: 'attached' })
      await page.getByLabel('Frist', { exact: true }).selectOption('late')
      await page.getByText('er skjult af filteret').waitFor()
      const late = await rows(page).count()
      expect(late).toBeLessThan(all)
      for (const mark of await textsOf(page.locator('.child-list__due .frist'))) expect(mark).toMatch(/for sent|udløb/)
      expect(new URL(page.url()).search).toBe('?sorter=frist&frist=for-sent')

      await page.getByRole('button', { name: 'Gem filteret' }).click()
      await page.getByLabel('Navn på filteret').fill('For sent hos mig')
      await page.keyboard.press('Enter')
      await page.getByText('Filteret For sent hos mig er gemt. Kun du kan se det.').waitFor()
      await screenshot(page, 'children-filter-1280')

      await page.getByRole('button', { name: 'Vis alle' }).click()
      await slowly(async () => expect(await rows(page).count()).toBe(all))
      await page.reload()
      await drawn(page)
      await page.getByRole('link', { name: 'For sent hos mig' }).click()
      await slowly(async () => expect(await rows(page).count()).toBe(late))
      expect(new URL(page.url()).search).toBe('?sorter=frist&frist=for-sent')

      await page.getByRole('button', { name: 'Slet filteret For sent hos mig' }).click()
      await page.getByText('Filteret For sent hos mig er slettet.').waitFor()
      await slowly(async () => expect(await page.getByRole('link', { name: 'For sent hos mig' }).count()).toBe(0))
    })
  })

  test('is chosen by adviser, phase and step together, and says when nobody is left', async () => {
    await as('team-leader', '/boern', async page => {
      const adviser = (await textsOf(page.locator('.child-list__adviser'))).find(each => !each.startsWith('–')) ?? ''
      await page.getByLabel('Rådgiver', { exact: true }).selectOption({ label: adviser })
      await slowly(async () =>
        expect(new Set(await textsOf(page.locator('.child-list__adviser')))).toEqual(new Set([adviser])),
      )
      await page.getByLabel('Fase', { exact: true }).selectOption('follow-up')
      await slowly(async () =>
        expect(new Set(await textsOf(page.locator('.child-list__phase')))).toEqual(new Set(['Opfølgning'])),
      )
      await page.getByLabel('Frist', { exact: true }).selectOption('today')
      await page.getByText('Ingen af de børn, du må se, passer med filteret.').waitFor()
      await page.getByRole('button', { name: 'Vis alle' }).click()
      await slowly(async () => expect(await rows(page).count()).toBe(200))
    })
  })

  test('has room on a phone', async () => {
    await as(
      'adviser',
      '/boern?sorter=frist',
      async page => {
        await rows(page).first().waitFor()
        await screenshot(page, 'children-due-390')
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      },
      phone,
    )
  })
})
