// The first page is light: whoever signs in on a slow line does not wait for pages they have not asked for.
import { expect, inject, test } from 'vitest'
import { visitor } from './eksempelby.ts'
import { firstPageScripts, kilobytes } from './first-page.ts'

const { browser } = visitor()

test('the JavaScript of the sign-in is under 200 kB compressed, and draws no charts', async () => {
  const scripts = await firstPageScripts(browser(), inject('origin'))
  expect(scripts.length).toBeGreaterThan(1)
  const list = scripts.map(({ name, compressed }) => `${name} ${compressed}`).join('\n')
  expect(kilobytes(scripts), list).toBeLessThan(200)
  expect(list).not.toMatch(/cumulative|ladder|case-/)
})
