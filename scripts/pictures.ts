// Takes the pictures of docs/guide: starts a demo of its own, opens the pages as the guides do, and writes
// docs/guide/pictures/. Look at every one of them before you commit it.
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../test/browser/chromium.ts'
import { newFolder, start } from '../test/system/folder.ts'

/** Which part of the page is kept: an element, with `around` pixels of paper, or the window down to a height. */
type Crop = { readonly of: string; readonly around?: number; readonly height?: number } | { readonly height: number }

/** One picture: who is signed in (nobody where left out), where they are, what they did, and what is kept of it. */
type Picture = {
  readonly name: string
  readonly role?: string
  readonly path: string
  readonly phone?: boolean
  readonly does?: (page: Page) => Promise<void>
  readonly crop: Crop
}

const copenhagen = '/investeringscases/koebenhavn-2016'

const tab = (name: string) => (page: Page) => page.getByRole('tab', { name }).click()

/** Opens the first child on the list whose row has this in it. */
const child = (inRow: string) => async (page: Page) => {
  await page.locator('.child-list tbody tr').filter({ hasText: inRow }).first().getByRole('link').click()
  await page.locator('.picture svg').first().waitFor()
}

const pictures: readonly Picture[] = [
  { name: 'log-ind', path: '/log-ind', crop: { height: 740 } },
  { name: 'cases', role: 'Økonomikonsulent', path: '/investeringscases', crop: { height: 704 } },
  { name: 'case', role: 'Økonomikonsulent', path: copenhagen, crop: { height: 900 } },
  {
    name: 'case-svar',
    role: 'Økonomikonsulent',
    path: copenhagen,
    does: page =>
      page
        .getByRole('button', { name: /^Hvad betyder/ })
        .first()
        .click(),
    crop: { of: '.ans', around: 16 },
  },
  {
    name: 'case-tabel-1',
    role: 'Økonomikonsulent',
    path: copenhagen,
    does: tab('Tabel 1'),
    crop: { of: '.source', around: 16 },
  },
  { name: 'case-fund', role: 'Økonomikonsulent', path: copenhagen, crop: { of: '.case__side > section', around: 16 } },
  { name: 'case-kurve', role: 'Økonomikonsulent', path: copenhagen, crop: { of: '.chart', around: 16 } },
  {
    name: 'case-udvalg',
    role: 'Økonomikonsulent',
    path: copenhagen,
    crop: { of: 'section:has(> .panel__h > #committees)', around: 16 },
  },
  { name: 'case-390', role: 'Økonomikonsulent', path: copenhagen, phone: true, crop: { height: 844 } },
  { name: 'boern', role: 'Rådgiver', path: '/boern', crop: { height: 720 } },
  { name: 'barn', role: 'Rådgiver', path: '/boern', does: child('Familiepleje'), crop: { height: 1240 } },
  {
    name: 'barn-beskyttet',
    role: 'Rådgiver',
    path: '/boern',
    does: async page => {
      await child('Navne- og adressebeskyttelse')(page)
      await page.getByRole('button', { name: 'Vis navn og adresse' }).click()
    },
    crop: { height: 530 },
  },
  { name: 'trappen', role: 'Rådgiver', path: '/trappen', crop: { height: 720 } },
  { name: 'trappen-tilbud', role: 'Rådgiver', path: '/trappen', crop: { of: '.services', around: 16, height: 620 } },
  { name: 'trappen-390', role: 'Rådgiver', path: '/trappen', phone: true, crop: { height: 844 } },
  {
    name: 'soeg',
    role: 'Teamleder',
    path: '/soeg',
    does: async page => {
      await page.getByRole('searchbox', { name: 'Søg' }).fill('fam')
      await page.getByRole('searchbox', { name: 'Søg' }).press('Enter')
      await page.getByText('Søgning: fam').waitFor()
    },
    crop: { height: 480 },
  },
  { name: 'noedadgang', role: 'Rådgiver', path: '/noedadgang', crop: { height: 800 } },
  { name: 'noedadgang-leder', role: 'Teamleder', path: '/noedadgang', crop: { height: 700 } },
  { name: 'kontrol', role: 'Logrevisor', path: '/kontrol', crop: { height: 560 } },
  {
    name: 'kontrol-maaned',
    role: 'Logrevisor',
    path: '/kontrol',
    does: async page => {
      await page.getByRole('button', { name: /^Træk stikprøve/ }).click()
      await page.getByRole('button', { name: /^Kontrollér/ }).click()
    },
    crop: { height: 1200 },
  },
  { name: 'uden-sider', role: 'Administrator', path: '/', crop: { height: 360 } },
]

const into = new URL('../docs/guide/pictures/', import.meta.url)

/** What a guide may weigh, so that it opens at once and the repository stays small. */
const mostBytes = 150_000

const inUnits = (bytes: number): string => `${Math.round(bytes / 1000)} kB`

const signIn = async (page: Page, role: string): Promise<void> => {
  await page.goto('/log-ind')
  await page.locator('.person', { hasText: role }).first().getByRole('button').click()
  await page.waitForURL(url => url.pathname !== '/log-ind')
}

/** Waits for the page's data, pictures and letters, and for everything that moves to have come to rest. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await page.locator('h1').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
}

const clipOf = async (page: Page, crop: Crop) => {
  const width = page.viewportSize()?.width ?? 0
  if (!('of' in crop)) return { x: 0, y: 0, width, height: crop.height }
  const box = await page.locator(crop.of).first().boundingBox()
  if (box === null) throw new Error(`${page.url()} has no ${crop.of}`)
  const { around = 0, height = Number.POSITIVE_INFINITY } = crop
  const top = Math.max(0, box.y - around)
  const left = Math.max(0, box.x - around)
  return {
    x: left,
    y: top,
    width: Math.min(width, box.x + box.width + around) - left,
    height: Math.min(height, box.y + box.height + around - top),
  }
}

const take = async (browser: Browser, origin: string, of: Picture): Promise<string> => {
  const context = await browser.newContext({
    viewport: of.phone ? { width: 390, height: 844 } : { width: 1280, height: 900 },
    ...(of.phone ? { isMobile: true, hasTouch: true } : {}),
    baseURL: origin,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    reducedMotion: 'reduce',
  })
  try {
    const page = await context.newPage()
    if (of.role !== undefined) await signIn(page, of.role)
    await page.goto(of.path)
    await settled(page)
    await of.does?.(page)
    await settled(page)
    const path = fileURLToPath(new URL(`${of.name}.png`, into))
    await page.screenshot({ path, fullPage: true, animations: 'disabled', clip: await clipOf(page, of.crop) })
    return path
  } finally {
    await context.close()
  }
}

// The day decides what stands in Eksempelby, so that the pictures of two runs can be compared.
Object.assign(process.env, { FORLAENS_TODAY: '2026-06-15' })
const folder = newFolder()
let browser: Browser | undefined
try {
  const demo = start(folder, new URL('../bin/forlaens.mjs', import.meta.url), 'demo', '--port', '0')
  const [, origin = ''] = await demo.says(/(http:\/\/127\.0\.0\.1:\d+)\//)
  browser = await launchBrowser()
  await mkdir(into, { recursive: true })
  const wanted = new Set(pictures.map(each => `${each.name}.png`))
  for (const name of await readdir(into)) if (!wanted.has(name)) await rm(new URL(name, into))
  for (const picture of pictures) {
    const path = await take(browser, origin, picture)
    const { size } = await stat(path)
    console.log(`${picture.name}.png ${inUnits(size)}`)
    if (size > mostBytes) {
      console.error(`pictures: ${picture.name}.png is ${inUnits(size)}; crop it below ${inUnits(mostBytes)}`)
      process.exitCode = 1
    }
  }
  demo.process.kill('SIGINT')
  await demo.ended
} finally {
  await browser?.close()
  await folder.clear()
}
