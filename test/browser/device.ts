// Checks that a page leaves nothing on the device but its session cookie.
import type { Page } from 'playwright-core'

/** Fails for anything the page's origin has stored, and for any cookie but the session's, which scripts may not read. */
export const expectNothingStored = async (page: Page, sessionCookie: string): Promise<void> => {
  const stored = await page.evaluate(async () => {
    const found: string[] = []
    for (const key of Object.keys(localStorage)) found.push(`localStorage "${key}"`)
    for (const key of Object.keys(sessionStorage)) found.push(`sessionStorage "${key}"`)
    for (const { name } of await indexedDB.databases()) found.push(`indexedDB "${name}"`)
    for (const name of await caches.keys()) found.push(`cache "${name}"`)
    for (const worker of await navigator.serviceWorker.getRegistrations()) found.push(`worker "${worker.scope}"`)
    for await (const name of (await navigator.storage.getDirectory()).keys()) found.push(`file "${name}"`)
    return found
  })
  for (const { name, httpOnly, expires } of await page.context().cookies()) {
    if (name !== sessionCookie) stored.push(`cookie "${name}"`)
    else if (!httpOnly) stored.push(`cookie "${name}", which scripts can read`)
    else if (expires !== -1) stored.push(`cookie "${name}", which outlives the browser`)
  }
  if (stored.length > 0) throw new Error(`${page.url()} leaves on the device: ${stored.join(', ')}`)
}
