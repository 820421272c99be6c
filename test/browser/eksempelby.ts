// The run's server on Eksempelby as someone in a role meets it, and what the tests read off its pages.
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { z } from 'zod'
import { type Role, roleTitles } from '../../src/access/role.ts'
import { launchBrowser } from './chromium.ts'
import { type PageOptions, withPage } from './page.ts'

type Work<T> = (page: Page) => Promise<T>
/** `before` is done on the empty page, before the address is opened. */
type Options = Omit<PageOptions, 'origin'> & { readonly before?: Work<unknown> }

/** A browser for the tests of a file; `as` opens an address signed in, `outside` without. */
export type Visitor = {
  readonly browser: () => Browser
  readonly as: <T>(role: Role, path: string, work: Work<T>, options?: Options) => Promise<T>
  readonly outside: <T>(path: string, work: Work<T>, options?: Options) => Promise<T>
}

/** København's case, and how long a page may take before the test says what it waited for. */
export const koebenhavn = '/investeringscases/koebenhavn-2016'
const patience = 10_000

/** Starts the browser before the tests of a file and closes it after. */
export const visitor = (): Visitor => {
  let running: Browser | undefined
  const browser = (): Browser => {
    if (running === undefined) throw new Error('the browser starts before the first test')
    return running
  }
  beforeAll(async () => {
    running = await launchBrowser()
  })
  afterAll(() => running?.close())
  const open = <T>(enters: Work<void>, path: string, work: Work<T>, { before, ...options }: Options = {}): Promise<T> =>
    withPage(browser(), { origin: inject('origin'), ...options }, async page => {
      page.setDefaultTimeout(patience)
      await enters(page)
      await before?.(page)
      await page.goto(path)
      await drawn(page)
      return await work(page)
    })
  return {
    browser,
    as: (role, path, work, options) => open(page => enter(page, role), path, work, options),
    outside: (path, work, options) => open(async () => undefined, path, work, options),
  }
}

const Persons = z.object({ persons: z.array(z.object({ id: z.string(), name: z.string(), role: z.string() })) })

/** The demo person of a role. */
export const personOf = async (origin: string, role: Role): Promise<{ readonly id: string; readonly name: string }> => {
  const answer = await fetch(`${origin}/api/session/persons`)
  const found = Persons.parse(await answer.json()).persons.find(person => person.role === role)
  if (found === undefined) throw new Error(`no demo person is ${role}`)
  return found
}

/** Signs the page's profile in without its pages, where signing in is not what the test is about. */
const enter = (page: Page, role: Role): Promise<void> => signInAs(page, role, inject('origin'))

/** The same at another server. */
export const signInAs = async (page: Page, role: Role, origin: string): Promise<void> => {
  const { id } = await personOf(origin, role)
  const answer = await page.request.post(`${origin}/api/session`, { headers: { origin }, data: { person: id } })
  if (!answer.ok()) throw new Error(`not signed in: ${answer.status()} ${await answer.text()}`)
}

/** Signs in on the page that is shown, as the one with the role's title. */
export const chooseRole = async (page: Page, role: Role): Promise<void> => {
  const row = page.getByRole('listitem').filter({ has: page.getByText(roleTitles[role], { exact: true }) })
  await row.getByRole('button').click()
  await page.getByRole('button', { name: 'Log ud' }).waitFor({ state: 'attached' })
  await drawn(page)
}

/** Waits until the page has its heading and nothing on it is on its way. */
export const drawn = async (page: Page): Promise<void> => {
  await page.locator('h1:not(.sr-only)').first().waitFor()
  await page.locator('.waiting').first().waitFor({ state: 'detached' })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** What stands in an element, with every kind of space as one. */
export const textOf = async (of: Locator): Promise<string> => {
  await of.waitFor()
  return (await textsOf(of)).join(' ')
}

/** The same for every element that is met. */
export const textsOf = async (of: Locator): Promise<readonly string[]> => (await of.allInnerTexts()).map(oneSpace)

const oneSpace = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** The id of the element that has the focus. */
export const focusedId = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '')
