// Takes the pictures of docs/guide: starts a demo of its own, opens the pages as the guides do, and writes
// docs/guide/pictures/. Look at every one of them before you commit it. `npm run pictures -- plan barn` takes those two.
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../test/browser/chromium.ts'
import { newFolder, start } from '../test/system/folder.ts'
import { type Crop, type Picture, pictures } from './picture-list.ts'

const into = new URL('../docs/guide/pictures/', import.meta.url)
const fileOf = ({ name }: Picture): URL => new URL(`${name}.png`, into)

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

/** Shows dates as a Danish browser does; the one that takes the pictures knows English alone. Runs in the page. */
const withDanishDates = (): void => {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[type=date]')) {
    const { value } = field
    field.type = 'text'
    field.value = value === '' ? 'dd.mm.åååå' : value.split('-').toReversed().join('.')
  }
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
    // As tall as the picture, so that what sticks to the lower edge is not in the midst of it.
    viewport: of.phone ? { width: 390, height: 844 } : { width: 1280, height: of.tall ?? 900 },
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
    await page.evaluate(withDanishDates)
    const path = fileURLToPath(fileOf(of))
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
  await mkdir(into, { recursive: true })
  // A guide with a picture that is not there builds no pages: until it is taken, a new one is an empty file.
  for (const picture of pictures) await writeFile(fileOf(picture), '', { flag: 'a' })
  const demo = start(folder, new URL('../bin/forlaens.mjs', import.meta.url), 'demo', '--port', '0')
  const [, origin = ''] = await demo.says(/(http:\/\/127\.0\.0\.1:\d+)\//)
  browser = await launchBrowser()
  const wanted = new Set(pictures.map(each => `${each.name}.png`))
  for (const name of await readdir(into)) if (!wanted.has(name)) await rm(new URL(name, into))
  const named = process.argv.slice(2)
  for (const picture of pictures.filter(({ name }) => named.length === 0 || named.includes(name))) {
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
  for (const picture of pictures) if ((await stat(fileOf(picture))).size === 0) await rm(fileOf(picture))
}
