// Tests of when the pages are built anew.
import { mkdirSync, mkdtempSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isOld } from './web-build.ts'

let root = ''
const built = (): string => join(root, 'data', 'web')
const touch = (path: string, second: number): void => utimesSync(join(root, path), second, second)

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'forlaens-build-'))
  for (const folder of ['src/web/page', 'data/web']) mkdirSync(join(root, folder), { recursive: true })
  for (const file of ['src/web/page/page.tsx', 'src/web/page/page.test.ts', 'vite.config.ts', 'data/web/index.html']) {
    writeFileSync(join(root, file), '')
  }
  for (const old of [
    'src/web/page/page.tsx',
    'src/web/page/page.test.ts',
    'src/web/page',
    'src/web',
    'vite.config.ts',
  ]) {
    touch(old, 1000)
  }
  touch('data/web/index.html', 2000)
})
afterEach(() => rmSync(root, { recursive: true }))

test('pages newer than all they are made of are kept', async () => {
  expect(await isOld(root, built())).toBe(false)
})

test('pages that are not there, or older than a source or the way they are built, are made anew', async () => {
  touch('src/web/page/page.tsx', 3000)
  expect(await isOld(root, built())).toBe(true)
  touch('src/web/page/page.tsx', 1000)
  touch('vite.config.ts', 3000)
  expect(await isOld(root, built())).toBe(true)
  touch('vite.config.ts', 1000)
  expect(await isOld(root, join(root, 'data', 'elsewhere'))).toBe(true)
})

test('a source that was taken away counts, a test that was changed does not', async () => {
  touch('src/web/page/page.test.ts', 3000)
  expect(await isOld(root, built())).toBe(false)
  unlinkSync(join(root, 'src/web/page/page.tsx'))
  expect(await isOld(root, built())).toBe(true)
})
