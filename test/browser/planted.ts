// A server with one page on it, for planting the faults that the browser tests' own tools must catch.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchBrowser } from './chromium.ts'
import { type PageOptions, withPage } from './page.ts'

/** What makes the page: the content of its main element, its own style sheet and script, and what is sent along. */
type Plant = {
  readonly main: string
  readonly css: string
  readonly script: string
  readonly viewport: boolean
  readonly cookie: string
  readonly policy: string
}

const sound: Plant = {
  main: '',
  css: '',
  script: '',
  viewport: true,
  cookie: 'session=1; HttpOnly; SameSite=Strict',
  policy: "default-src 'self'",
}
const style = 'body { font: 16px sans-serif } :focus-visible { outline: 3px solid #000 } button { min-height: 44px }'

/** Started once per test file. */
export type Planter = {
  readonly browser: () => Browser
  readonly origin: () => string
  /** Opens the page with this planted on it and does `work` there. */
  readonly on: <T>(
    plant: Partial<Plant>,
    work: (page: Page) => Promise<T>,
    options?: Omit<PageOptions, 'origin'>,
  ) => Promise<T>
}

/** A server on a free port of this machine, and its address. */
export const listening = async (server: Server): Promise<string> => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Starts the browser and the server before the tests of a file, and stops them after. */
export const planter = (): Planter => {
  // Several may be open at once, so each page is asked for by its place here; the first is for whoever goes on from one.
  const plants: Plant[] = [sound]
  let running: { readonly browser: Browser; readonly origin: string } | undefined
  const server = createServer((request, response) => {
    const send = (type: string, body: string, headers = {}) =>
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...headers }).end(body)
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    const planted = plants[Number(search.slice(1))] ?? sound
    if (pathname === '/') {
      const headers = { 'content-security-policy': planted.policy, 'set-cookie': planted.cookie }
      send('text/html', pageOf(planted, search), headers)
    } else if (pathname === '/style.css') send('text/css', style + planted.css)
    else if (pathname === '/script.js') send('text/javascript', planted.script)
    else if (pathname === '/broken') request.socket.destroy()
    else response.writeHead(404).end()
  })
  const started = () => {
    if (running === undefined) throw new Error('the planter starts before the first test')
    return running
  }
  beforeAll(async () => {
    running = { browser: await launchBrowser(), origin: await listening(server) }
  })
  afterAll(async () => {
    await running?.browser.close()
    server.close()
  })
  return {
    browser: () => started().browser,
    origin: () => started().origin,
    on: (plant, work, options = {}) => {
      const { browser, origin } = started()
      const at = plants.push({ ...sound, ...plant }) - 1
      return withPage(browser, { origin, ...options }, async page => {
        await page.goto(`/?${at}`)
        return work(page)
      })
    },
  }
}

const pageOf = ({ main, viewport }: Plant, search: string): string => {
  const scale = viewport ? '<meta name="viewport" content="width=device-width, initial-scale=1">' : ''
  const head = `<meta charset="utf-8"><title>Prøve</title>${scale}<link rel="stylesheet" href="/style.css${search}">`
  const body = `<main><h1>Rødgrød med fløde</h1>${main}</main><script src="/script.js${search}"></script>`
  return `<!doctype html><html lang="da"><head>${head}</head><body>${body}</body></html>`
}

/** Waits for what the page's script does after it has loaded. */
export const soon = (page: Page): Promise<void> => page.waitForTimeout(150)
