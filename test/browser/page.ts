// Opens a page as a Danish user has it, and fails the test for whatever goes wrong on it.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { expect, onTestFailed } from 'vitest'
import { watchFaults } from './faults.ts'

/** The sizes a page is tested at; `chart` is the desktop at two device pixels per pixel. */
type Screen = 'desktop' | 'phone' | 'chart'

const screens: Readonly<Record<Screen, BrowserContextOptions>> = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  chart: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2 },
}

/** How a page is opened. */
export type PageOptions = {
  /** The server under test, e.g. http://127.0.0.1:4000; the page's relative addresses start here. */
  readonly origin: string
  /** Desktop where it isn't said. */
  readonly screen?: Screen
  /** Faults that the test itself causes, e.g. /^status: 409 /; each must happen, and no other. */
  readonly expected?: readonly RegExp[]
}

/**
 * Opens a page in a browser profile of its own, does `work`, and closes it. Fails for every console error, uncaught error,
 * violation of the content security policy, failed request, answer of 400 and above, and request to another host; what
 * was on the page when a test failed is in artefacts/.
 */
export const withPage = async <T>(
  browser: Browser,
  options: PageOptions,
  work: (page: Page) => Promise<T>,
): Promise<T> => {
  const context = await browser.newContext({
    ...screens[options.screen ?? 'desktop'],
    baseURL: options.origin,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
  })
  try {
    const faults = watchFaults(context, options.origin)
    const page = await context.newPage()
    let result: T
    try {
      result = await work(page)
    } catch (error) {
      await pictureOfFailure(context)
      const also = unexpected(faults, options.expected ?? [])
      if (also.length === 0) throw error
      const said = error instanceof Error ? error.message : String(error)
      throw new Error(`${said}\n\nThe page also had:\n${also.join('\n')}`, { cause: error })
    }
    await settle(context)
    const wrong = unexpected(faults, options.expected ?? [])
    if (wrong.length > 0) {
      await pictureOfFailure(context)
      throw new Error(`The page had faults:\n${wrong.join('\n')}`)
    }
    return result
  } finally {
    await context.close()
  }
}

/** The faults that nobody expected, and what was expected and didn't happen. */
const unexpected = (faults: readonly string[], expected: readonly RegExp[]): readonly string[] => [
  ...faults.filter(fault => !expected.some(pattern => pattern.test(fault))),
  ...expected
    .filter(pattern => !faults.some(fault => pattern.test(fault)))
    .map(pattern => `expected ${pattern}, which did not happen`),
]

/** Lets what the last action started reach us. */
const settle = async (context: BrowserContext): Promise<void> => {
  const waits = context.pages().map(page => page.evaluate(() => new Promise(resolve => setTimeout(resolve, 20))))
  await Promise.allSettled(waits)
}

const artefacts = fileURLToPath(new URL('artefacts/', import.meta.url))

/** Keeps a picture of the whole page as artefacts/<name>.jpg for someone to look at; answers its path. */
export const screenshot = async (page: Page, name: string): Promise<string> => {
  if (!/^[a-z0-9-]+$/.test(name)) throw new Error(`"${name}": a picture's name is small letters, digits and hyphens`)
  await mkdir(artefacts, { recursive: true })
  const path = join(artefacts, `${name}.jpg`)
  // Half the time of a PNG.
  await page.screenshot({ path, type: 'jpeg', quality: 90, fullPage: true, animations: 'disabled' })
  return path
}

/**
 * Takes the pictures while there is a page, and keeps them only if the test does fail. Where tests run at once the name is
 * that of the last one to begin, so the page's address is there too.
 */
const pictureOfFailure = async (context: BrowserContext): Promise<void> => {
  const test = (expect.getState().currentTestName ?? 'setup').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  for (const [index, page] of context.pages().entries()) {
    const picture = await page.screenshot({ fullPage: true }).catch(() => undefined)
    if (picture === undefined) continue
    const path = new URL(page.url()).pathname.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
    const keep = async () => {
      await mkdir(artefacts, { recursive: true })
      await writeFile(join(artefacts, `failed-${test.slice(0, 100)}${path}-${index + 1}.png`), picture)
    }
    try {
      onTestFailed(keep)
    } catch {
      // Outside a test there is nothing to wait for.
      await keep()
    }
  }
}
