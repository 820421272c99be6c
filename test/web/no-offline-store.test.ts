// The pages keep nothing of what they were sent on the device: no storage, no database, no worker that could (S15).
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const folder = new URL('../../src/web/', import.meta.url).pathname

/** Every way a page has to keep something when it is closed, or to be served without the server. */
const ways = /\b(?:localStorage|sessionStorage|indexedDB|caches|serviceWorker|document\.cookie|showSaveFilePicker)\b/

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /\.tsx?$/.test(name))

it('no file of the pages names a way to keep data on the device', () => {
  expect(files.length).toBeGreaterThan(40)
  const found = files.filter(name => ways.test(readFileSync(join(folder, name), 'utf8')))
  expect(found).toEqual([])
})
