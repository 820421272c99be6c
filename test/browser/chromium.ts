// Starts a browser for the tests: the one that was named, else the machine's own, else the one that comes with npm.
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { asRoot, placesOf } from '../../src/store/places.ts'
import { type BrowserProgram, carriedChromium } from './carried.ts'

/** The settings that choose a browser; `FORLAENS_BROWSER=carried` passes over the machine's own. */
export type BrowserEnvironment = {
  readonly CHROMIUM_PATH?: string | undefined
  readonly FORLAENS_BROWSER?: string | undefined
  readonly FORLAENS_DATA?: string | undefined
  readonly PATH?: string | undefined
}

/** A browser that may be started, and where it was found. */
export type Candidate = { readonly from: string; readonly program: () => Promise<BrowserProgram> }

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

// Nothing here weakens a page's own protection. Whatever a page asks for, no other machine is ever called.
const flags = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browsers to try, in order. A browser named by `CHROMIUM_PATH` is the only one: it was asked for. */
export const candidates = (env: BrowserEnvironment): readonly Candidate[] => {
  const { CHROMIUM_PATH: named, FORLAENS_BROWSER: which } = env
  if (which && which !== 'carried') throw new Error(`FORLAENS_BROWSER is "${which}"; it may only be "carried"`)
  const carried = { from: 'carried', program: () => carriedChromium(placesOf(env).data) }
  if (which === 'carried') return [carried]
  if (named) return [{ from: 'CHROMIUM_PATH', program: async () => ({ path: named, env: {} }) }]
  const folders = (env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  const installed = names.flatMap(name => folders.map(folder => join(folder, name))).find(isProgram)
  if (installed === undefined) return [carried]
  return [{ from: 'PATH', program: async () => ({ path: installed, env: {} }) }, carried]
}

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** A started browser, where it was found, and its path. */
export type Started = { readonly browser: Browser; readonly from: string; readonly path: string }

/** Starts the first browser that can be started, or throws one sentence that says what was tried. */
export const startBrowser = async (env: BrowserEnvironment = process.env): Promise<Started> => {
  const tried: string[] = []
  for (const { from, program } of candidates(env)) {
    try {
      const { path, env: own } = await program()
      return { browser: await launch(path, own), from, path }
    } catch (error) {
      tried.push(`${from}: ${shortly(error)}`)
    }
  }
  throw new Error(
    `No browser could be started (${tried.join('; ')}); set CHROMIUM_PATH to the program of a Chromium or Chrome.`,
  )
}

/** Starts a browser; close it when the test file is over. */
export const launchBrowser = async (env: BrowserEnvironment = process.env): Promise<Browser> =>
  (await startBrowser(env)).browser

/** Root cannot have Chromium's sandbox, and some machines refuse it to everyone; elsewhere it is on. */
const launch = async (path: string, own: BrowserProgram['env']): Promise<Browser> => {
  const start = (chromiumSandbox: boolean): Promise<Browser> =>
    chromium.launch({
      executablePath: path,
      headless: true,
      chromiumSandbox,
      args: flags,
      env: { ...process.env, ...own },
      timeout: 30_000,
    })
  if (asRoot()) return start(false)
  try {
    return await start(true)
  } catch (error) {
    if (error instanceof Error && /sandbox/i.test(error.message)) return start(false)
    throw error
  }
}

/** What the browser itself said, or the first line of the error. */
const shortly = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error)
  return (/\[err\] (.+)/.exec(text)?.[1] ?? text.split('\n')[0] ?? text).trim()
}
