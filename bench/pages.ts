// What a person waits for before the first page: npm start until it is answered, and the JavaScript it brings.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from '../test/browser/chromium.ts'
import { firstPageScripts, kilobytes } from '../test/browser/first-page.ts'
import { timed } from './timing.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Milliseconds from `npm start` on the data folder until a page is answered; it is stopped after `then`. */
const pageAnswered = async (
  data: string,
  then: (origin: string) => Promise<void> = async () => undefined,
): Promise<number> => {
  const npm = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, FORLAENS_DATA: data, DATABASE_URL: '', DATABASE_OWNER_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true, // npm and what it starts are told to stop together, as by a terminal
  })
  const ended = once(npm, 'exit')
  try {
    let origin = ''
    const took = await timed(async () => {
      let said = ''
      for await (const part of npm.stdout.iterator({ destroyOnReturn: false })) {
        said += String(part)
        origin = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? ''
        if (origin !== '') break
      }
      const page = origin === '' ? '' : await (await fetch(origin)).text()
      if (!page.includes('<script')) throw new Error(`no page was answered:\n${said}`)
    })
    await then(origin)
    return took
  } finally {
    npm.stdout.resume()
    if (npm.pid !== undefined && npm.exitCode === null) process.kill(-npm.pid, 'SIGINT')
    await ended
  }
}

/** Every measure of this file by its name in limits.yaml. */
export const measurePages = async (): Promise<Record<string, number>> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'forlaens-bench-'))
  chmodSync(folder, 0o755) // as root the server is another user
  try {
    const cold = await pageAnswered(folder)
    const warm = await pageAnswered(folder)
    let javascript = Number.NaN
    const again = await pageAnswered(folder, async origin => {
      const browser = await launchBrowser()
      javascript = kilobytes(await firstPageScripts(browser, origin))
      await browser.close()
    })
    return { 'page-cold': cold, 'page-warm': Math.min(warm, again), 'first-page-javascript': javascript }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
