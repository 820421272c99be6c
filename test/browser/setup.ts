// Before the browser tests: finds and unpacks the browser once, so that no test waits for it, and says which one it is.
import { startBrowser } from './chromium.ts'

/** Called by vitest once per run; where no browser can be started the run stops with one sentence. */
export const setup = async (): Promise<void> => {
  const start = performance.now()
  const { browser, from, path } = await startBrowser()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`browser: ${browser.version()} (${from}, ${path}), ready in ${seconds} s`)
  await browser.close()
}
