// A calendar address through an adviser's eyes: made, copied, fetched by a program nobody has signed in to, replaced and closed.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type RunningServer, startServer } from '../../src/server/start.ts'
import { socketConfig } from '../../src/store/postmaster.ts'
import { journalBy } from '../setup/journal.ts'
import { expectAccessible } from './accessible.ts'
import { expectNothingStored } from './device.ts'
import { drawn, signInAs, textOf, textsOf, visitor } from './eksempelby.ts'
import { tabTo } from './keyboard.ts'
import { noOverflow } from './overflow.ts'
import { type PageOptions, screenshot, withPage } from './page.ts'
import { copyTown } from './served.ts'
import { anchor } from './setup.ts'

const { browser } = visitor()
const town = 'calendar'
let server: RunningServer

beforeAll(async () => {
  await copyTown(town)
  const config = (login: string) => socketConfig(inject('socket'), login, town)
  server = await startServer({
    database: config('forlaens_app'),
    municipality: undefined,
    web: `${inject('pages')}/web`,
    now: () => new Date(),
    today: anchor,
    port: 0,
    log: { write: () => undefined },
    journal: journalBy(config),
  })
})
afterAll(() => server.stop())

const origin = (): string => server.address.replace(/\/$/, '')

const asAdviser = <T>(work: (page: Page) => Promise<T>, options: Omit<PageOptions, 'origin'> = {}): Promise<T> =>
  withPage(browser(), { origin: origin(), ...options }, async page => {
    page.setDefaultTimeout(10_000)
    await signInAs(page, 'adviser', origin())
    await page.goto('/kalender')
    await drawn(page)
    return await work(page)
  })

const field = (page: Page) => page.getByLabel('Adresse til kalenderen')
/** Fetches it as a calendar program does: with no cookie. */
const fetched = async (address: string) => {
  const answer = await fetch(address)
  return { status: answer.status, text: await answer.text() }
}

describe('the calendar', () => {
  let first = ''
  let second = ''

  test('is made by keyboard, and its address is shown and copied once', async () => {
    await asAdviser(async page => {
      await expectAccessible(page)
      await screenshot(page, 'calendar-none')
      await tabTo(page, 'Lav en adresse', 'button')
      await page.keyboard.press('Enter')
      await field(page).waitFor()
      first = await field(page).inputValue()
      expect(first).toMatch(new RegExp(`^${server.address}api/calendar/[A-Za-z0-9_-]{43}\\.ics$`))
      await tabTo(page, 'Kopiér adressen', 'button')
      await page.keyboard.press('Enter')
      await page.getByText(/Adressen er (?:kopieret|markeret)|tryk Ctrl\+C/).waitFor()
      expect(await page.locator('.btn--1').count()).toBe(1)
      expect(page.url()).not.toContain('api')
      await noOverflow(page)
      await expectAccessible(page)
      await screenshot(page, 'calendar-made')
      await page.reload()
      await drawn(page)
      expect(await field(page).count()).toBe(0)
      expect(await page.content()).not.toContain(first.slice(-20))
      await expectNothingStored(page, 'forlaens')
    })
  })

  test('answers a program with tasks and case numbers, and says when it did', async () => {
    const { status, text } = await fetched(first)
    expect([status, text.startsWith('BEGIN:VCALENDAR')]).toEqual([200, true])
    expect(text).toMatch(/SUMMARY:[^\r\n]+\\, sag \d{4}-\d{5}/)
    await asAdviser(async page => {
      expect(await textsOf(page.locator('.feed__standing dt'))).toEqual(['Lavet', 'Sidst hentet af en kalender'])
      for (const each of await textsOf(page.locator('.feed__standing dd')))
        expect(each).toMatch(/^\d{1,2}\. \w+\.? \d{4} kl\. \d{1,2}\.\d\d$/)
    })
  })

  test('gets a new address where the old one was lost, and the old one answers no more', async () => {
    await asAdviser(async page => {
      await page.getByRole('button', { name: 'Lav en ny adresse' }).click()
      await page.getByText('Den gamle adresse holder op med at virke').waitFor()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Nej, behold den gamle' }).click()
      expect((await fetched(first)).status).toBe(200)
      await page.getByRole('button', { name: 'Lav en ny adresse' }).click()
      await page.getByRole('button', { name: 'Ja, lav en ny' }).click()
      await field(page).waitFor()
      second = await field(page).inputValue()
    })
    expect([(await fetched(first)).status, (await fetched(second)).status]).toEqual([404, 200])
  })

  test('is closed on a phone, and the page says what that means', async () => {
    await asAdviser(
      async page => {
        await noOverflow(page)
        await expectAccessible(page)
        await screenshot(page, 'calendar-phone')
        await page.getByRole('button', { name: 'Luk adressen' }).click()
        await page.getByText('Adressen er lukket.').waitFor()
        expect(await textOf(page.locator('.note--ok'))).toContain('Kalendere, der spørger på den, får intet mere.')
        await page.getByRole('button', { name: 'Lav en adresse' }).waitFor()
        await expectAccessible(page)
      },
      { screen: 'phone' },
    )
    expect((await fetched(second)).status).toBe(404)
  })
})
