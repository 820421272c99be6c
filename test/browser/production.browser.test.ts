// On a database made for production nobody is anybody by choosing: the page says so, and the API refuses.
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type RunningServer, startServer } from '../../src/server/start.ts'
import { type Filled, filledDatabase } from '../setup/house.ts'
import { journalBy } from '../setup/journal.ts'
import { expectAccessible } from './accessible.ts'
import { drawn, koebenhavn, textOf, visitor } from './eksempelby.ts'
import { noOverflow } from './overflow.ts'
import { screenshot, withPage } from './page.ts'

const { browser } = visitor()

let filled: Filled
let server: RunningServer
let origin = ''
beforeAll(async () => {
  filled = await filledDatabase('production')
  server = await startServer({
    database: filled.database.config('forlaens_app'),
    municipality: '657',
    web: `${inject('pages')}/web`,
    now: () => new Date(),
    today: undefined,
    port: 0,
    log: { write: () => undefined },
    journal: journalBy(filled.database.config),
  })
  origin = server.address.replace(/\/$/, '')
})
afterAll(() => server.stop())

test.each([
  ['desktop', 1280],
  ['phone', 390],
] as const)('the sign-in on a %s knows no persons to choose and says who to ask', async (screen, width) => {
  await withPage(browser(), { origin, screen }, async page => {
    for (const path of ['/', koebenhavn]) {
      await page.goto(path)
      await drawn(page)
      expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe('Log ind')
      expect(await textOf(page.locator('main'))).toContain(
        'I Herning logger du ind med kommunens eget login. Det kan man ikke her endnu. Spørg den, der driver Forlæns hos jer',
      )
      expect(await page.getByRole('button', { name: /^Log ind/ }).count()).toBe(0)
      expect(await page.getByText('Demo med opdigtede personer').count()).toBe(0)
    }
    await screenshot(page, `production-${width}`)
    await expectAccessible(page)
    await noOverflow(page)
  })
})

test('the API names no persons, signs nobody in and gives no cookie', async () => {
  const refused = {
    code: 'demo-only',
    sentence: 'Her kan man ikke logge ind som demoperson: databasen er ikke lavet til demo.',
  }
  const persons = await fetch(`${origin}/api/session/persons`)
  expect([persons.status, await persons.json()]).toEqual([403, refused])
  const signIn = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    body: JSON.stringify({ person: filled.persons.find(({ role }) => role === 'economist')?.id }),
  })
  expect([signIn.status, await signIn.json(), signIn.headers.get('set-cookie')]).toEqual([403, refused, null])
  expect((await fetch(`${origin}/api/cases`)).status).toBe(401)
})
