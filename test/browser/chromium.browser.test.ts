// Tests of finding, unpacking and starting a browser.
import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { carriedChromium } from './carried.ts'
import { candidates, startBrowser } from './chromium.ts'

const folder = mkdtempSync(join(tmpdir(), 'forlaens-browser-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A folder of its own with a `chromium` in it that cannot start. */
const broken = join(folder, 'bin')
mkdirSync(broken)
writeFileSync(join(broken, 'chromium'), '#!/bin/sh\necho "command requires a snap" >&2\nexit 1\n')
chmodSync(join(broken, 'chromium'), 0o755)

const sources = (env: Parameters<typeof candidates>[0]) => candidates(env).map(({ from }) => from)

describe('a browser is looked for', () => {
  test('where it was named, and then nowhere else', () => {
    expect(sources({ CHROMIUM_PATH: '/x/chrome', PATH: broken })).toEqual(['CHROMIUM_PATH'])
  })

  test('on the path, then among what npm brought', () => {
    expect(sources({ PATH: `/none:${broken}` })).toEqual(['PATH', 'carried'])
    expect(sources({ PATH: '/none' })).toEqual(['carried'])
    expect(sources({})).toEqual(['carried'])
  })

  test('only among what npm brought, where that is asked for', () => {
    const env = { FORLAENS_BROWSER: 'carried', CHROMIUM_PATH: '/x/chrome', PATH: broken }
    expect(sources(env)).toEqual(['carried'])
    expect(() => sources({ FORLAENS_BROWSER: 'firefox' })).toThrow('it may only be "carried"')
  })
})

test('one sentence says why none could be started', async () => {
  const named = { CHROMIUM_PATH: join(broken, 'chromium') }
  await expect(startBrowser(named)).rejects.toThrow(
    /^No browser could be started \(CHROMIUM_PATH: .*snap.*\); [^\n]+\.$/,
  )
  await expect(startBrowser({ CHROMIUM_PATH: '/none/chrome' })).rejects.toThrow(/^No browser .*\/none\/chrome.*\.$/)
})

// The carried one exists for this kind of machine alone; elsewhere the sentence is the whole answer.
const carries = process.platform === 'linux' && process.arch === 'x64'

describe('the carried browser', () => {
  if (!carries) {
    test('is not for this machine', async () => {
      await expect(startBrowser({ FORLAENS_BROWSER: 'carried' })).rejects.toThrow('is for Linux on x64')
    })
    return
  }

  const data = join(folder, 'with a space', 'data')
  const left = join(data, '.chromium-1-left')
  const here = JSON.stringify(new URL('carried.ts', import.meta.url).href)
  const unpack = () =>
    promisify(execFile)(process.execPath, [
      '--input-type=module',
      '--eval',
      `const { carriedChromium } = await import(${here}); console.log((await carriedChromium(process.argv[1])).path)`,
      data,
    ])

  test('is unpacked once by two processes at once, and what a killed one left is removed', async () => {
    mkdirSync(left, { recursive: true })
    utimesSync(left, 0, 0)
    const [one, other] = await Promise.all([unpack(), unpack()])
    expect(one.stdout).toBe(other.stdout)
    expect(existsSync(one.stdout.trim())).toBe(true)
    expect(readdirSync(data)).toEqual([expect.stringMatching(/^chromium-\d/)])
  })

  test('is started where the one on the path cannot be', async () => {
    const { browser, from, path } = await startBrowser({ PATH: broken, FORLAENS_DATA: data })
    expect(from).toBe('carried')
    expect(path.startsWith(data)).toBe(true)
    await browser.close()
  })

  test('is started without its sandbox where the machine refuses that', async () => {
    const { path, env } = await carriedChromium(data)
    const picky = join(folder, 'picky')
    const set = Object.entries(env).map(([name, value]) => `export ${name}='${value}'`)
    const refuse = 'case "$*" in *--no-sandbox*) ;; *) echo "No usable sandbox!" >&2; exit 1 ;; esac'
    writeFileSync(picky, ['#!/bin/sh', refuse, ...set, `exec '${path}' "$@"`].join('\n'), { mode: 0o755 })
    const { browser } = await startBrowser({ CHROMIUM_PATH: picky })
    await browser.close()
  })

  test('is asked for again where its folder is incomplete', async () => {
    const [name = ''] = readdirSync(data)
    rmSync(join(data, name, 'chrome'))
    await expect(startBrowser({ FORLAENS_DATA: data })).rejects.toThrow(/chromium-\S+ is incomplete; delete it/)
  })
})
