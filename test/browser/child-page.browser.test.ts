// A child's page with its whole case: alert, picture, goals, network, the way down, and the case as it was known another day.
import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { drawn, visitor } from './eksempelby.ts'
import { screenshot } from './page.ts'

const { as } = visitor()

const open = async (page: Page, at = 0) => {
  await page.locator('.child-list tbody tr').nth(at).getByRole('link').click()
  await page.locator('.child__now').waitFor()
  await drawn(page)
  await page.locator('.picture svg').first().waitFor()
}

test.each([0, 1, 2, 3])('look %i', async at => {
  for (const screen of ['desktop', 'phone'] as const)
    await as(
      'adviser',
      '/boern?trin=6',
      async page => {
        await open(page, at)
        await page.evaluate(() => window.scrollTo(0, 0))
        await screenshot(page, `look-${at}-${screen}`)
      },
      { screen },
    )
})
