// An emergency through everybody's eyes: an adviser opens a file, the leader sees it and says so, the auditor draws, signs and
// has it on paper. On a copy of Eksempelby, for what is done here cannot be undone.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Role } from '../../src/access/role.ts'
import { type RunningServer, startServer } from '../../src/server/start.ts'
import { withClient } from '../../src/store/client.ts'
import { socketConfig } from '../../src/store/postmaster.ts'
import { journalBy } from '../setup/journal.ts'
import { expectAccessible } from './accessible.ts'
import { chooseRole, drawn, textOf, textsOf, visitor } from './eksempelby.ts'
import { tabTo } from './keyboard.ts'
import { noOverflow } from './overflow.ts'
import { screenshot, withPage } from './page.ts'
import { copyTown } from './served.ts'
import { anchor } from './setup.ts'

const { browser } = visitor()
const town = 'emergency'
const reason = 'Barnet er meldt savnet, og jeg har vagten.'
let server: RunningServer
/** A case of a child of team Nord that neither the adviser nor her family has anything to do with. */
let caseNumber: string

beforeAll(async () => {
  await copyTown(town)
  const config = (login: string) => socketConfig(inject('socket'), login, town)
  caseNumber = await withClient(config('owner'), async client => {
    const { rows } = await client.query<{ number: string }>(
      `select c.case_number as number from forlaens.child c
       join forlaens.child_details d on d.municipality = c.municipality and d.child = c.id and d.born is not null and d.protected_from is null
       where exists (select from forlaens.spell s join forlaens.district w on w.id::text = s.facts ->> 'value'
           where s.child = c.id and s.kind = 'district' and s.ends is null and s.known_to = 'infinity' and w.team = 'Nord')
         and not exists (select from forlaens.spell s join forlaens.staff p on p.id::text = s.facts ->> 'employee'
           where s.child = c.id and p.name = 'Mette Lund')
         and not exists (select from forlaens.staff_relative r where r.child = c.id)
       order by c.case_number limit 1`,
    )
    return rows[0]?.number ?? ''
  })
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

const as = <T>(role: Role, path: string, work: (page: Page) => Promise<T>): Promise<T> =>
  withPage(browser(), { origin: server.address.replace(/\/$/, '') }, async page => {
    page.setDefaultTimeout(10_000)
    await page.goto('/log-ind')
    await drawn(page)
    await chooseRole(page, role)
    await page.goto(path)
    await drawn(page)
    return await work(page)
  })

const menu = (page: Page) => page.getByRole('link', { name: /^Nødadgang/ })

test('an adviser opens a file with a reason and sees until when', async () => {
  await as('adviser', '/noedadgang', async page => {
    await page.getByLabel('Sagsnummer eller CPR-nummer').fill(caseNumber)
    await page.getByLabel('Hvorfor haster det?').fill(reason)
    await page.getByLabel('Hvor længe?').selectOption({ label: '3 timer' })
    await tabTo(page, 'Åbn sagen i 3 timer', 'button')
    await page.keyboard.press('Enter')
    const done = page.locator('.note--ok')
    expect(await textOf(done)).toContain(`Sag ${caseNumber} er åben for dig til`)
    expect(await textOf(page.locator('.own-access').first())).toMatch(new RegExp(`^Sag ${caseNumber} Lukker .*kl\\. `))
    expect(await page.getByLabel('Hvorfor haster det?').inputValue()).toBe('')
    expect(page.url()).not.toContain(caseNumber)
    await expectAccessible(page)
    await screenshot(page, 'emergency-opened')
  })
})

test('the leader of the team is told in the menu, sees who and why, and confirms by keyboard', async () => {
  await as('team-leader', '/trappen', async page => {
    await page.getByText('2 ikke set').waitFor({ state: 'attached' })
    await menu(page).click()
    await drawn(page)
    const notice = page.getByRole('listitem').filter({ hasText: reason })
    expect(await textOf(notice)).toMatch(
      new RegExp(`^Mette Lund, rådgiver, åbnede sag ${caseNumber} .*\\(3 timer\\) .*${reason}.* Jeg har set det$`),
    )
    await tabTo(page, `Jeg har set det: Mette Lund, sag ${caseNumber}`, 'button')
    await page.keyboard.press('Enter')
    await page.getByText('Det er gemt, at du har set det.').waitFor()
    await page.getByText('1 ikke set').waitFor({ state: 'attached' })
    const seen = page.getByRole('region', { name: 'Set' }).getByRole('listitem').filter({ hasText: reason })
    expect(await textOf(seen)).toContain('Set af Hanne Vestergård')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('skal-ses')
    await expectAccessible(page)
  })
})

test('the auditor draws the oldest month, signs for the emergency in it, and the page says that it is done', async () => {
  await as('log-auditor', '/', async page => {
    expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe('Kontrol af opslag')
    await tabTo(page, 'Træk stikprøve for april 2026', 'button')
    await page.keyboard.press('Enter')
    await page.getByText('0 af 1 opslag er kontrolleret.').waitFor()
    expect(await textOf(page.locator('.control__note'))).toContain('Derfor er her kun nødadgange at kontrollere')
    expect(await textOf(page.locator('.look'))).toContain('Barnet er i familie med en, der arbejder her.')
    await tabTo(page, /^Kontrollér: /, 'button')
    await page.keyboard.press('Enter')
    await tabTo(page, /^Begrundet/, 'radio')
    await page.keyboard.press('Space')
    await expectAccessible(page)
    await tabTo(page, 'Skriv under', 'button')
    await page.keyboard.press('Enter')
    await page.getByText('Skrevet under. Det var det sidste.').waitFor()
    await page.getByText('Kontrollen af opslag i april 2026 er gjort.').waitFor()
    expect(await textOf(page.locator('.look__outcomes'))).toBe('Begrundet Niels Ravnholm, 15. juni 2026')
    expect(await page.getByRole('button', { name: /^Kontrollér/ }).count()).toBe(0)
    await noOverflow(page)
    await expectAccessible(page)
    await screenshot(page, 'control-done')
  })
})

test('what is printed says that the control was done, and nothing of whom it was about', async () => {
  await as('log-auditor', '/kontrol/2026-04', async page => {
    const case_ = /\d{4}-\d{5}/.exec(await textOf(page.locator('.look')))?.[0] ?? ''
    expect(case_).not.toBe('')
    await page.emulateMedia({ media: 'print' })
    const paper = await textOf(page.locator('body'))
    expect(paper).toContain('Kontrollen af opslag i april 2026 er gjort.')
    expect(paper).toContain('Udskriften har ingen sagsnumre')
    expect(paper).not.toContain(case_)
    expect(paper).not.toContain('Jonas Priess')
    await screenshot(page, 'control-printed')
  })
})

test('a month that is done stands so on the list, and the next can be drawn', async () => {
  await as('log-auditor', '/kontrol', async page => {
    expect(await textsOf(page.locator('tbody tr'))).toEqual([
      'Maj 2026 Ikke trukket endnu senest 30. juni 2026',
      'April 2026 Gjort 15. juni 2026 efter fristen 31. maj 2026 1 nødadgang og 0 andre opslag',
    ])
    expect(await page.getByRole('button', { name: 'Træk stikprøve for maj 2026' }).count()).toBe(1)
  })
})
