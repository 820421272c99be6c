// The session in the browser: lost and found again on the same page, and nothing left on the device when it is over.
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { digestOf } from '../../src/server/token.ts'
import { withClient } from '../../src/store/client.ts'
import { socketConfig } from '../../src/store/postmaster.ts'
import { expectNothingStored } from './device.ts'
import { chooseRole, drawn, koebenhavn, textOf, visitor } from './eksempelby.ts'

const { as, outside } = visitor()

const sessionCookie = 'forlaens'
const lost = 'Du er blevet logget ud. Log ind igen, så er du tilbage på siden.'
const path = (page: Page) => new URL(page.url()).pathname

const tokenOf = async (page: Page) => (await page.context().cookies()).find(({ name }) => name === sessionCookie)?.value

/** Takes the session's row away, as time or another administrator's hand does. Answers how many there were. */
const deleteSession = (token: string | undefined): Promise<number | null> =>
  withClient(socketConfig(inject('socket'), 'owner', inject('town')), async client => {
    await client.query("select set_config('app.municipality', '999', false)")
    return (await client.query('delete from forlaens.session where token = $1', [digestOf(token)])).rowCount
  })

describe.concurrent('a session that is lost', () => {
  test('shows the sign-in where the next page should have been, and that page afterwards', async () => {
    await as(
      'economist',
      koebenhavn,
      async page => {
        expect(await deleteSession(await tokenOf(page))).toBe(1)
        await page.getByRole('link', { name: 'Indsatstrappen' }).click()
        await page.getByText(lost).waitFor()
        expect(path(page)).toBe('/trappen')
        expect(await page.getByRole('button', { name: 'Log ud' }).count()).toBe(0)
        await chooseRole(page, 'economist')
        expect(path(page)).toBe('/trappen')
        expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe('Indsatstrappen')
        expect(await page.getByText(lost).count()).toBe(0)
      },
      { expected: [/^status: 401 GET .*\/api\/ladder$/] },
    )
  })

  test('is noticed by whoever comes back to the screen: the case is gone from it, and there again after signing in', async () => {
    await as('economist', koebenhavn, async page => {
      await deleteSession(await tokenOf(page))
      await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
      await page.getByText(lost).waitFor()
      expect(await page.locator('body').textContent()).not.toMatch(/København|0-2-årige|18,5/)
      expect(path(page)).toBe(koebenhavn)
      await chooseRole(page, 'economist')
      await page.getByRole('heading', { level: 1, name: 'Tidlig indsats for de 0-2-årige' }).waitFor()
    })
  })

  test('gives whoever signs in next nothing of what the last one saw', async () => {
    await as(
      'economist',
      koebenhavn,
      async page => {
        await deleteSession(await tokenOf(page))
        await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
        await page.getByText(lost).waitFor()
        await chooseRole(page, 'adviser')
        expect(await textOf(page.locator('main'))).toContain('Siden findes ikke, eller du har ikke adgang.')
        expect(await page.locator('body').textContent()).not.toContain('København')
      },
      { expected: [/^status: 404 GET .*\/koebenhavn-2016$/] },
    )
  })
})

describe.concurrent('nothing is left on the device', () => {
  test('while one works: only a cookie that no script can read and that ends with the browser', async () => {
    await as('economist', '/investeringscases', async page => {
      for (const next of [koebenhavn, '/trappen', '/trappen?tilbud=x']) {
        await page.goto(next)
        await drawn(page)
        await expectNothingStored(page, sessionCookie)
      }
      expect(await tokenOf(page)).toMatch(/^[\w-]{43}$/)
    })
  })

  test('after signing out: not even the cookie, and the page behind is the sign-in', async () => {
    await outside('/', async page => {
      await chooseRole(page, 'economist')
      await page.getByRole('link', { name: 'Tidlig indsats for de 0-2-årige' }).click()
      await page
        .getByRole('img', { name: /^Casen er dyrest/ })
        .first()
        .waitFor()
      const token = await tokenOf(page)
      await page.getByRole('button', { name: 'Log ud' }).click()
      await page.getByText('Du er logget ud. Intet er gemt på denne computer.').waitFor()
      await expectNothingStored(page, 'no cookie at all')
      expect(token).toBeDefined()
      expect(await deleteSession(token)).toBe(0)
      await page.goBack()
      await page.getByText('Log ind for at se siden.').waitFor()
      expect(await page.locator('body').textContent()).not.toMatch(/København|18,5/)
    })
  })

  test('whatever the API answers may be kept by no one on the way', async () => {
    await as('economist', '/investeringscases', async page => {
      const kept: string[] = []
      let seen = 0
      page.on('response', answer => {
        if (!answer.url().includes('/api/')) return
        seen += 1
        if (answer.headers()['cache-control'] !== 'no-store') kept.push(answer.url())
      })
      for (const next of [koebenhavn, '/trappen', '/trappen?tilbud=x']) {
        await page.goto(next)
        await drawn(page)
      }
      expect(kept).toEqual([])
      expect(seen).toBeGreaterThan(5)
    })
  })
})
