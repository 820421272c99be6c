// Tests of the browser tests' own tools: each must catch the fault it is there for, planted on a page of its own.
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { expectNothingStored } from './device.ts'
import { expectDanishLetters } from './letters.ts'
import { screenshot, withPage } from './page.ts'
import { listening, planter, soon } from './planted.ts'

const { browser, origin, on } = planter()
const nothing = async () => undefined

describe.concurrent('a page', () => {
  test('is Danish, in Danish time, and of the size that was asked for', async () => {
    const facts = (page: Page) =>
      page.evaluate(() => [
        navigator.language,
        new Intl.NumberFormat().format(1234.5),
        new Date(0).getHours(),
        innerWidth,
        devicePixelRatio,
      ])
    expect(await on({}, facts)).toEqual(['da-DK', '1.234,5', 1, 1280, 1])
    expect(await on({}, facts, { screen: 'phone' })).toEqual(['da-DK', '1.234,5', 1, 390, 2])
    expect(await on({}, facts, { screen: 'chart' })).toEqual(['da-DK', '1.234,5', 1, 1280, 2])
  })

  test('without faults passes, and its picture is kept', async () => {
    const path = await on({ main: '<button>Gem</button>' }, page => screenshot(page, 'harness'))
    expect(existsSync(path)).toBe(true)
  })

  test.each([
    ['a console error', { script: 'console.error("æv")' }, /console: æv/],
    ['an uncaught error', { script: 'null.x' }, /script: Cannot read/],
    ['a rejected promise', { script: 'Promise.reject(new Error("nej"))' }, /script: nej/],
    ['an inline style', { main: '<p style="color: red">rød</p>' }, /csp: .*style/],
    ['an inline script', { main: '<script>1</script>' }, /csp: .*script/],
    ['a call the policy forbids', { script: 'fetch("https://example.org/x").catch(() => 0)' }, /csp: .*connect/],
    ['a missing file', { main: '<img alt="x" src="/none.png">' }, /status: 404 GET .*none\.png/],
    ['a broken request', { script: 'fetch("/broken").catch(() => 0)' }, /request: GET .*broken: net::/],
    [
      'a socket to another host',
      { policy: '', script: 'new WebSocket("ws://example.org/")' },
      /external: websocket ws:/,
    ],
    [
      'a frame from another host',
      { policy: '', main: '<iframe src="https://example.org/"></iframe>' },
      /external: GET/,
    ],
  ])('fails for %s', async (_, plant, message) => {
    await expect(on(plant, soon)).rejects.toThrow(message)
  })

  test('fails for another host', async () => {
    const away = (address: string) =>
      withPage(browser(), { origin: origin() }, async page => {
        await page.goto(address).catch(() => undefined)
      })
    await expect(away('https://example.org/')).rejects.toThrow(/^The page had faults:\nexternal: GET https:\S+$/)
    await expect(away('http://192.0.2.1/')).rejects.toThrow(/external: GET http:/)
    await expect(away('file:///etc/hosts')).rejects.toThrow(/external: GET file:/)
  })

  test('never gets further than this machine', async () => {
    const page = await browser().newPage()
    const failure = await page.goto('http://192.0.2.1/').catch((error: unknown) => String(error))
    await page.close()
    expect(failure).toContain('net::ERR_NAME_NOT_RESOLVED')
  })

  test('may not read another port of this machine: web security is on', async () => {
    const other = createServer((_, response) => response.end('secret'))
    const address = await listening(other)
    const read = (page: Page) =>
      page.evaluate(
        address =>
          fetch(address).then(
            answer => answer.text(),
            () => 'refused',
          ),
        address,
      )
    const expected = [/^external: GET/, /^console: .*CORS/]
    expect(await on({ policy: '' }, read, { expected })).toBe('refused')
    await expect(on({ policy: '' }, read)).rejects.toThrow(/external: GET/)
    other.close()
  })

  test('may have a fault the test expects, and must then have it', async () => {
    await on({ script: 'fetch("/none")' }, soon, { expected: [/^status: 404 GET \S+\/none$/] })
    await expect(on({}, nothing, { expected: [/^status: 409/] })).rejects.toThrow('which did not happen')
  })

  test('tells its faults beside the error of the test', async () => {
    const failing = on({ script: 'console.error("æv")' }, async () => {
      throw new Error('the test itself')
    })
    await expect(failing).rejects.toThrow(/the test itself.*console: æv/s)
  })
})

describe.concurrent('expectAccessible', () => {
  test('passes a sound page under a strict policy', () => on({ main: '<button>Gem</button>' }, expectAccessible))

  test.each([
    ['color-contrast', { main: '<p class="pale">bleg</p>', css: '.pale { color: #ccc }' }],
    ['button-name', { main: '<button></button>' }],
    ['label', { main: '<input type="text">' }],
    ['heading-order', { main: '<h4>Spring</h4>' }],
    [
      'target-size',
      { main: '<button>a</button><button>b</button>', css: 'button { all: unset; font-size: 8px; width: 9px }' },
    ],
  ])('finds %s and names the node', async (rule, plant) => {
    await expect(on(plant, expectAccessible)).rejects.toThrow(new RegExp(`^${rule} .*\n {2}\\S`, 'm'))
  })
})

describe.concurrent('expectNothingStored', () => {
  const check = async (page: Page) => {
    await soon(page)
    await expectNothingStored(page, 'session')
  }

  test('passes the session cookie', () => on({}, check))

  test.each([
    ['localStorage "a"', 'localStorage.a = 1'],
    ['sessionStorage "a"', 'sessionStorage.a = 1'],
    ['indexedDB "a"', 'indexedDB.open("a")'],
    ['cache "a"', 'caches.open("a")'],
    ['file "a"', 'navigator.storage.getDirectory().then(d => d.getFileHandle("a", { create: true }))'],
    ['worker "', 'if (self.document) navigator.serviceWorker.register("/script.js")'],
    ['cookie "a"', 'document.cookie = "a=1"'],
  ])('catches %s', async (found, script) => {
    await expect(on({ script }, check)).rejects.toThrow(`leaves on the device: ${found}`)
  })

  test('catches a session cookie that scripts can read, or that stays', async () => {
    await expect(on({ cookie: 'session=1' }, check)).rejects.toThrow('which scripts can read')
    await expect(on({ cookie: 'session=1; HttpOnly; Max-Age=99' }, check)).rejects.toThrow('outlives the browser')
  })
})

describe.concurrent('expectDanishLetters', () => {
  test('finds the letters in the browser of the tests', () =>
    on({}, async page => {
      await expectDanishLetters(page.locator('h1'))
      await expectDanishLetters(page.locator('body'))
    }))

  test('catches a font without them', () =>
    on(
      { script: 'OffscreenCanvasRenderingContext2D.prototype.fillText = function () { this.fillRect(9, 9, 9, 9) }' },
      page => expect(expectDanishLetters(page.locator('h1'))).rejects.toThrow('æ is a box'),
    ))
})
