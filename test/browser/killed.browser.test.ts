// The server is killed while the browser waits for it: the page says what failed and what to do, and goes on afterwards.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { chooseRole, drawn, personOf, textOf, visitor } from './eksempelby.ts'
import { screenshot, withPage } from './page.ts'
import { copyTown, killAll, type Served, startServed, type Town } from './served.ts'

const { browser } = visitor()

const silent = 'Serveren svarer ikke lige nu. Vent et øjeblik, og prøv igen.'
const brokenOff = (method: string, path: string) => new RegExp(`^request: ${method} .*/api/${path}: net::ERR_`)

let town: Town
let served: Served
beforeAll(async () => {
  town = await copyTown('killed')
  served = await startServed(town.name)
})
// A test that failed may have left it down.
beforeEach(async () => {
  if (!served.runs()) await startAgain()
})
afterAll(killAll)

const atTheDoor = <T>(expected: readonly RegExp[], work: (page: Page) => Promise<T>): Promise<T> =>
  withPage(browser(), { origin: served.origin, expected }, async page => {
    page.setDefaultTimeout(10_000)
    await page.goto('/')
    await drawn(page)
    return await work(page)
  })

/** Does what makes the page ask, kills the server while it waits for the held table, and lets the table go. */
const killedDuring = async (table: Parameters<Town['hold']>[0], ask: () => Promise<void>): Promise<void> => {
  const letGo = await town.hold(table)
  try {
    await ask()
    await town.until('waits')
    await served.kill()
  } finally {
    await letGo()
  }
  await town.until('left')
}
const startAgain = async (): Promise<void> => {
  served = await startServed(town.name, served.origin)
}

describe('the server is killed', () => {
  test('while it reads a case: the page says so, asks again when told, and shows the case when the server is back', async () => {
    await atTheDoor([brokenOff('GET', 'cases/koebenhavn-2016')], async page => {
      await chooseRole(page, 'economist')
      const before = await town.content()
      await killedDuring('investment_case', () =>
        page.getByRole('link', { name: 'Tidlig indsats for de 0-2-årige' }).click(),
      )
      const alert = page.getByRole('alert')
      await alert.waitFor()
      expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe('Siden kunne ikke hentes')
      expect(await textOf(alert)).toBe(`${silent} Prøv igen`)
      await expectAccessible(page)
      await screenshot(page, 'killed-while-reading-1280')
      await page.getByRole('button', { name: 'Prøv igen' }).click()
      await alert.waitFor()
      await startAgain()
      await page.getByRole('button', { name: 'Prøv igen' }).click()
      await page.getByRole('heading', { level: 1, name: 'Tidlig indsats for de 0-2-årige' }).waitFor()
      await page
        .getByRole('img', { name: /^Casen er dyrest/ })
        .first()
        .waitFor()
      expect(await town.content()).toEqual(before)
    })
  })

  test('while it signs someone in: nobody is signed in, nothing is written, and trying again works', async () => {
    const { name } = await personOf(served.origin, 'economist')
    const before = await town.content()
    await atTheDoor([brokenOff('POST', 'session')], async page => {
      const signIn = page.getByRole('button', { name: `Log ind som ${name}` })
      await killedDuring('session', () => signIn.click())
      const alert = page.getByRole('alert')
      await alert.waitFor()
      expect(await textOf(alert)).toBe(`Du kunne ikke logges ind. ${silent}`)
      await screenshot(page, 'killed-while-signing-in-1280')
      expect(await page.context().cookies()).toEqual([])
      expect(await town.content()).toEqual(before)
      await startAgain()
      await signIn.click()
      await page.getByRole('heading', { level: 1, name: 'Investeringscases' }).waitFor()
      expect(await town.content()).toEqual({
        ...Object(before),
        session: { rows: expect.any(Number), digest: expect.any(String) },
      })
    })
  })

  test('before a page whose code is not fetched yet: the frame stays, and fetching the page again works afterwards', async () => {
    const expected = [/^request: GET .*\/assets\/.*net::ERR_/, /^console: .*(?:preload CSS|dynamically imported)/]
    await atTheDoor(expected, async page => {
      await chooseRole(page, 'economist')
      await served.kill()
      await page.getByRole('link', { name: 'Indsatstrappen' }).click()
      const alert = page.getByRole('alert')
      await alert.waitFor()
      expect(await textOf(alert)).toBe(`${silent} Hent siden igen`)
      expect(await page.getByRole('link', { name: 'Investeringscases' }).isVisible()).toBe(true)
      await screenshot(page, 'killed-before-a-page-1280')
      await startAgain()
      await page.getByRole('button', { name: 'Hent siden igen' }).click()
      await page.getByRole('img', { name: /^Flest børn er på trin/ }).waitFor()
    })
  })
})
