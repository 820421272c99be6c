// What the first page, the sign-in, costs to fetch: its JavaScript, compressed as a browser would ask for it.
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'

/** One script of the page: `compressed` by gzip whether or not the server did, `sent` over the line. In bytes. */
export type Script = { readonly name: string; readonly compressed: number; readonly sent: number }

/** Every script that is fetched until one can sign in, on a device that has none of it. */
export const firstPageScripts = async (browser: Browser, origin: string): Promise<readonly Script[]> => {
  const context = await browser.newContext({ baseURL: origin })
  try {
    const page = await context.newPage()
    const found: Promise<Script>[] = []
    page.on('response', response => {
      if (!/javascript/.test(response.headers()['content-type'] ?? '')) return
      const measure = async (): Promise<Script> => {
        const { responseBodySize: sent } = await response.request().sizes()
        const packed = response.headers()['content-encoding'] !== undefined
        const name = new URL(response.url()).pathname
        return { name, sent, compressed: packed ? sent : gzipSync(await response.body()).length }
      }
      found.push(measure())
    })
    await page.goto('/')
    await page
      .getByRole('button', { name: /^Log ind som/ })
      .first()
      .waitFor()
    await page.waitForLoadState('networkidle')
    return await Promise.all(found)
  } finally {
    await context.close()
  }
}

/** All of them together, compressed, in kB. */
export const kilobytes = (scripts: readonly Script[]): number =>
  scripts.reduce((sum, { compressed }) => sum + compressed, 0) / 1000
