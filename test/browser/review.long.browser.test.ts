// A team leader's review and law watch on a copy of Eksempelby: cases drawn, one gone through and signed by keyboard, what was found
// followed up, the adviser told; and a changed rule with the cases it touches. At both widths.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Role } from '../../src/access/role.ts'
import { readRules } from '../../src/server/rules.ts'
import { type RunningServer, startServer } from '../../src/server/start.ts'
import { withClient } from '../../src/store/client.ts'
import { socketConfig } from '../../src/store/postmaster.ts'
import { journalBy } from '../setup/journal.ts'
import { expectAccessible } from './accessible.ts'
import { drawn, personOf, textOf, visitor } from './eksempelby.ts'
import { tabTo } from './keyboard.ts'
import { noOverflow } from './overflow.ts'
import { screenshot, withPage } from './page.ts'
import { copyTown } from './served.ts'
import { anchor } from './setup.ts'

const { browser } = visitor()
const town = 'review'
let server: RunningServer

const config = (login: string) => socketConfig(inject('socket'), login, town)

/** The shipped rules, but the law's first follow-up after one month: as if it had been so until today. */
const rulesBefore = () => {
  const { casework } = readRules()
  return {
    ...casework,
    cadences: casework.cadences.map(rule =>
      rule.id === 'barnets-lov-95'
        ? {
            ...rule,
            entries: rule.entries.map(entry =>
              entry.pattern === 'once' ? { ...entry, at: { count: 1, unit: 'months' } } : entry,
            ),
          }
        : rule,
    ),
  }
}

beforeAll(async () => {
  await copyTown(town)
  server = await startServer({
    database: config('forlaens_app'),
    municipality: undefined,
    web: `${inject('pages')}/web`,
    now: () => new Date(),
    today: anchor,
    port: 0,
    log: { write: () => undefined },
    journal: journalBy(config),
  })
})
afterAll(() => server.stop())

const as = <T>(
  role: Role,
  path: string,
  work: (page: Page) => Promise<T>,
  options: { screen?: 'phone'; expected?: readonly RegExp[] } = {},
): Promise<T> =>
  withPage(browser(), { origin: server.address.replace(/\/$/, ''), ...options }, async page => {
    page.setDefaultTimeout(30_000)
    const { id } = await personOf(inject('origin'), role)
    const origin = server.address.replace(/\/$/, '')
    const answer = await page.request.post('/api/session', { headers: { origin }, data: { person: id } })
    expect(answer.ok()).toBe(true)
    await page.goto(path)
    await drawn(page)
    return await work(page)
  })

const looked = async (page: Page, name: string): Promise<void> => {
  await noOverflow(page)
  await expectAccessible(page)
  await screenshot(page, name)
}

test('a leader draws cases by keyboard and sees the seed and what the draw was made from', async () => {
  await as('team-leader', '/ledelsestilsyn', async page => {
    await page.getByText('Der er ikke trukket nogen stikprøve endnu.').waitFor()
    await looked(page, 'review-empty')
    await page.getByLabel('Hvor mange sager?').fill('3')
    await tabTo(page, 'Træk 3 sager', 'button')
    await page.keyboard.press('Enter')
    await page.getByText('Trukket igen giver det de samme sager.').waitFor()
    expect(await textOf(page.locator('.fl-head__facts'))).toMatch(
      /^3 af \d+ åbne sager i team Nord, trukket af Hanne Vestergård$/,
    )
    expect(await page.locator('.drawn').count()).toBe(3)
    await looked(page, 'review-drawn')
  })
})

const openFirst = async (page: Page): Promise<void> => {
  await page.getByRole('table').getByRole('link').first().click()
  await page.locator('.drawn').first().waitFor()
}

test('a case is gone through by keyboard: what the system sees, an answer to each question, and something to do', async () => {
  await as(
    'team-leader',
    '/ledelsestilsyn',
    async page => {
      await openFirst(page)
      await tabTo(page, /^Gå sagen igennem: /, 'button')
      await page.keyboard.press('Enter')
      const form = page.locator('.signing')
      expect(await form.locator('.check').count()).toBe(9)
      expect(await form.locator('.check__sees').count()).toBe(9)
      await page.getByRole('button', { name: 'Skriv under' }).click()
      await page.getByText('Der er ikke skrevet under. 9 felter mangler eller er forkerte.').waitFor()
      await looked(page, 'review-wrong')
      for (const group of await form.getByRole('group').all())
        await group.getByRole('radio', { name: 'Ja', exact: true }).check()
      const network = form.getByRole('group', { name: /netværkskortet/ })
      await network.getByRole('radio', { name: 'Nej' }).check()
      await page.getByRole('button', { name: /^Aftal, hvad der skal gøres: .*netværkskortet/ }).click()
      await page.getByLabel('Hvad skal gøres?').fill('Tegn et nyt netværkskort med familien.')
      await page.getByLabel('Hvem gør det?').selectOption({ index: 1 })
      await page.getByLabel('Senest', { exact: true }).fill('2026-07-01')
      await looked(page, 'review-form')
      await tabTo(page, 'Skriv under', 'button')
      await page.keyboard.press('Enter')
      await page.getByText(/^Skrevet under af Hanne Vestergård/).waitFor()
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
      await page.getByRole('button', { name: /^Se svarene/ }).click()
      await page.getByText('Tegn et nyt netværkskort med familien.').waitFor()
      await looked(page, 'review-signed')
    },
    { expected: [/400/] },
  )
})

test('what was found is followed up on the phone, and is shown as done', async () => {
  await as(
    'team-leader',
    '/ledelsestilsyn',
    async page => {
      await page.getByText('Tegn et nyt netværkskort med familien.').waitFor()
      await looked(page, 'review-phone')
      await page.getByRole('button', { name: /^Følg op/ }).click()
      await page.getByRole('radio', { name: 'Nej, det er stadig åbent' }).check()
      await page.getByLabel('Bemærkning (kan udelades)').fill('Familien er på ferie.')
      await page.getByRole('button', { name: 'Gem' }).click()
      await page.getByText('stadig åben. Familien er på ferie.').waitFor()
      await page.getByRole('button', { name: /^Følg op/ }).click()
      await page.getByLabel('Hvilken dag?').fill('2026-06-14')
      await page.getByRole('button', { name: 'Gem' }).click()
      await page.getByText('Alt er gjort').waitFor()
      await openFirst(page)
      await page
        .getByRole('button', { name: /^Gå sagen igennem: / })
        .first()
        .click()
      await looked(page, 'review-phone-form')
    },
    { screen: 'phone' },
  )
})

test('an adviser sees what was found in own cases alone', async () => {
  await as('adviser', '/ledelsestilsyn', async page => {
    await page.getByRole('heading', { name: 'I dine sager' }).waitFor()
    expect(await page.getByRole('button', { name: /^(?:Træk|Følg op)/ }).count()).toBe(0)
    await looked(page, 'review-adviser')
  })
})

test('the law watch says where nothing is changed', async () => {
  await as('team-leader', '/lovaendringer', async page => {
    await page.getByText('Ingen regler er ændret.').waitFor()
    await looked(page, 'law-watch-empty')
  })
})

test('a changed rule stands in a sentence with its source, and the cases it touches with what changes', async () => {
  await withClient(config('owner'), client =>
    client.query(
      "insert into forlaens.rule_version (digest, body, known_from) values ('before', $1, now() - interval '500 days')",
      [JSON.stringify(rulesBefore())],
    ),
  )
  const shown = async (page: Page, name: string) => {
    await page
      .getByText('Opfølgning efter barnets lov (første opfølgning, senest): 3 måneder i stedet for 1 måned.')
      .waitFor()
    expect(await textOf(page.locator('.watched__rule'))).toContain('Barnets lov § 95')
    expect(await textOf(page.locator('.watched__cases tbody tr').first())).toMatch(
      /Opfølgning, efter loven: \d+\. \w+\.? \d{4} i stedet for \d+\. \w+\.? \d{4}/,
    )
    await looked(page, name)
  }
  await as('team-leader', '/lovaendringer', page => shown(page, 'law-watch'))
  await as('team-leader', '/lovaendringer', page => shown(page, 'law-watch-phone'), { screen: 'phone' })
  await as('team-leader', '/lovaendringer', async page => {
    const child = await textOf(page.locator('.watched__cases tbody a').first())
    await tabTo(page, child, 'link')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/boern\//)
  })
})
