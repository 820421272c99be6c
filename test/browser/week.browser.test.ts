// A week of an adviser and a team leader: each day on the day it is, and at its end the picture, the due list, the papers and the
// journal agree.
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { z } from 'zod'
import type { Role } from '../../src/access/role.ts'
import { startServer } from '../../src/server/start.ts'
import { withClient } from '../../src/store/client.ts'
import { socketConfig } from '../../src/store/postmaster.ts'
import { journalBy } from '../setup/journal.ts'
import { wordsOf } from '../setup/pdf-words.ts'
import { expectAccessible } from './accessible.ts'
import { drawn, signInAs, textOf, visitor } from './eksempelby.ts'
import { caseOf, childWith, idsOf } from './own-town.ts'
import { type PageOptions, withPage } from './page.ts'
import { copyTown } from './served.ts'

const { browser } = visitor()
const town = 'week'
const config = (login: string) => socketConfig(inject('socket'), login, town)
beforeAll(async () => {
  await copyTown(town)
})

type As = <T>(
  role: Role,
  path: string,
  work: (page: Page) => Promise<T>,
  options?: Omit<PageOptions, 'origin'>,
) => Promise<T>

/** A day of the week: the server knows it is that day, for as long as the work takes. */
const on = async <T>(today: string, work: (as: As, origin: string) => Promise<T>): Promise<T> => {
  const server = await startServer({
    database: config('forlaens_app'),
    municipality: undefined,
    web: `${inject('pages')}/web`,
    now: () => new Date(),
    today,
    port: 0,
    log: { write: () => undefined },
    journal: journalBy(config),
    signInsPerMinute: 10_000,
  })
  const origin = server.address.replace(/\/$/, '')
  try {
    return await work(
      (role, path, inPage, options = {}) =>
        withPage(browser(), { origin, ...options }, async page => {
          page.setDefaultTimeout(10_000)
          await signInAs(page, role, origin)
          await page.goto(path)
          await drawn(page)
          return await inPage(page)
        }),
      origin,
    )
  } finally {
    await server.stop()
  }
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const Link = z.string().regex(/^\/boern\/[0-9a-f-]{36}/)
const childIn = (address: string): string => Link.parse(new URL(address).pathname).split('/')[2] ?? ''

/** What is known of the week between its days. */
const week = { forgotten: '', met: '', moved: '' }

describe('a week', () => {
  test('Monday: the child nobody follows up on stands first, and a notification is judged within its clock', async () => {
    await on('2026-06-15', async as => {
      const ofTeam = await as('team-leader', '/min-dag', async page => [
        ...(await idsOf(page)),
        ...(await idsOf(page, 2)),
      ])
      await as('adviser', '/min-dag', async page => {
        const first = page
          .locator('.due-table tbody tr, table tbody tr')
          .filter({ has: page.getByRole('link') })
          .first()
        const link = first.getByRole('link').first()
        expect(await textOf(page.locator('main'))).toMatch(/Mangler helt/)
        await link.click()
        await page.waitForURL(/\/boern\//)
        await drawn(page)
        week.forgotten = childIn(page.url())
        expect((await caseOf(page, week.forgotten)).due.items[0]?.state).toBe('missing')

        week.met = await childWith(
          page,
          ({ child, facts }) =>
            ofTeam.includes(child) &&
            facts.networkMaps.length > 0 &&
            facts.networkMeetings.length === 0 &&
            facts.help.length > 0,
        )
        await page.goto(`/boern/${week.met}/underretning`)
        await drawn(page)
        await page.getByLabel(/Hvem har underrettet/).selectOption('Skole')
        await button(page, 'Gem underretningen').click()
        await page.getByRole('heading', { level: 1, name: /^Vurdér underretning om / }).waitFor()
        await page.goto('/min-dag')
        await page
          .locator('.ny')
          .getByRole('link', { name: /^Vurdér nu/ })
          .click()
        await page.getByRole('heading', { level: 1, name: /^Vurdér underretning om / }).waitFor()
        await drawn(page)
        await page.getByLabel(/^Nej, ikke i fare nu/).check()
        await page.getByLabel(/Hvorfor\?/).fill('Mor henter i dag, og skolen er tryg.')
        await page.getByLabel(/^Med i den sag/).check()
        await page.getByLabel('Kvitteringen er sendt i dag').check()
        await button(page, 'Gem vurderingen').click()
        await page.locator('.due, .due-table').first().waitFor()
        const { facts } = await caseOf(page, week.met)
        expect(facts.notifications.at(-1)?.assessedAt).not.toBeNull()
      })
    })
  })

  test('Tuesday: a network meeting is held and promises are made', async () => {
    await on('2026-06-16', async as => {
      await as('adviser', `/boern/${week.met}/netvaerksmoede?moede=holdt`, async page => {
        await page.locator('.meeting-form').waitFor()
        await page.locator('.meeting-form .invited__tick').first().click()
        await page.getByLabel('Barnets egne ord').fill('Godt at se så mange')
        await button(page, 'Tilføj en aftale').click()
        await page.keyboard.type('Spørger far, om han vil med')
        await page.getByLabel('Hvem gør det?').last().fill('Mette Lund')
        await page.getByLabel('Senest').last().fill('2026-06-17')
        await button(page, 'Gem netværksmødet').click()
        await page.getByText('Netværksmødet er gemt').waitFor()
      })
    })
  })

  test('Wednesday: the forgotten child is followed up on from a phone whose connection goes; nothing typed is lost', async () => {
    await on('2026-06-17', async as => {
      await as(
        'adviser',
        `/boern/${week.forgotten}/opfoelgning`,
        async page => {
          await button(page, 'Gem opfølgning').waitFor()
          await page.locator('#present input').first().check()
          await page.getByLabel(/egne ord$/).fill('Jeg vil gerne i skole igen.')
          await page.context().setOffline(true)
          await page.getByLabel(/^4 ?Hvad er sket/).fill('Morgenerne går bedre.')
          await page.getByText('Kladden er ikke gemt.').waitFor()
          await page.context().setOffline(false)
          await page.getByText('Kladden er ikke gemt.').waitFor({ state: 'detached' })
          await page.getByLabel('Fortsæt').check()
          await page.getByLabel(/^7 ?Begrundelse/).fill('Det går den rigtige vej')
          await page.getByLabel(/Næste opfølgning/).fill('2026-08-20')
          await expectAccessible(page)
          await button(page, 'Gem opfølgning').click()
          await page.getByText('Opfølgningen er gemt').waitFor()
        },
        { screen: 'phone', expected: [/^request: POST .*\/api\/drafts\/follow-up.*ERR_INTERNET_DISCONNECTED/] },
      )
      await as('adviser', '/min-dag', async page => {
        const { due, facts } = await caseOf(page, week.forgotten)
        expect(facts.followUps.map(each => each.happened)).toContain('Morgenerne går bedre.')
        expect(due.items.filter(each => each.what === 'follow-up' && each.state === 'missing')).toEqual([])
      })
    })
  })

  test('Thursday: what was promised is late by the agreement alone; a child is placed, and why lighter help was not enough is said', async () => {
    await on('2026-06-18', async as => {
      await as('adviser', '/min-dag', async page => {
        const late = (await caseOf(page, week.met)).due.items.find(each => each.what === 'agreement')
        expect(late).toMatchObject({ state: 'late-by-programme', late: { days: 1, asker: 'agreement' } })
        week.moved = await childWith(
          page,
          ({ facts }) =>
            facts.help.some(each => each.kind === 'measure' && each.period.to === null) &&
            facts.help.every(each => each.kind === 'measure') &&
            facts.relations.some(each => each.custody),
        )
        await page.goto(`/boern/${week.moved}/anbringelse`)
        await page.locator('form.panel').waitFor()
        await page
          .getByLabel(/Netværksplejefamilie/)
          .first()
          .check()
        await page.locator('input[name=service]').first().check()
        await page.getByLabel('Stedets navn').fill('Hos moster Åse')
        await page.getByLabel(/^3 ?Formål/).fill('Et trygt hjem tæt på skolen')
        await page.getByLabel(/egne ord$/).fill('Hos moster er der ro.')
        await page.getByLabel('Besluttet af').selectOption('head')
        await button(page, 'Begynd anbringelse').click()
        await page.getByText('Anbringelsen er skrevet ind').waitFor()
        const { facts } = await caseOf(page, week.moved)
        const placed = facts.help.find(each => each.kind === 'placement')
        const decision = facts.decisions.find(each => each.id === placed?.decision)
        expect(decision?.lighterHelp?.tried.length).toBeGreaterThan(0)
        expect(decision?.lighterHelp?.childSaid).toBe('Hos moster er der ro.')
        await page.locator('.child__now').getByText('Hos moster Åse').waitFor()
      })
    })
  })

  test('Friday: the case is handed over, and what was written all week is in the picture, on paper and in the journal', async () => {
    await on('2026-06-19', async (as, origin) => {
      await as('team-leader', `/boern/${week.met}/overdragelse`, async page => {
        expect(await textOf(page.locator('main'))).toContain('Spørger far, om han vil med')
        await page.getByLabel('Hvem får sagen?').selectOption({ index: 1 })
        await page.getByLabel('Hvorfor skifter rådgiveren?').selectOption({ label: 'For mange sager' })
        await button(page, /^Giv sagen/).click()
        await vi.waitFor(async () => {
          const { facts } = await caseOf(page, week.met)
          expect(facts.advisers.some(each => each.why === 'load' && each.period.from === '2026-06-19')).toBe(true)
        })
        const { facts } = await caseOf(page, week.met)
        const meeting = facts.networkMeetings.at(-1)
        expect(meeting?.agreements.map(each => each.text)).toEqual(['Spørger far, om han vil med'])

        await page.goto(`/boern/${week.met}`)
        await drawn(page)
        await button(page, 'Vis som tabel')
          .first()
          .click()
          .catch(() => page.getByText('Vis som tabel').first().click())
        expect(await textOf(page.locator('main'))).toContain('16. juni 2026')

        const paper = await page.request.get(
          `${origin}/api/children/${week.met}/papers/network-meeting/${meeting?.id}.pdf`,
        )
        expect(paper.status()).toBe(200)
        const words = wordsOf(await paper.body()).replaceAll(/\s+/g, ' ')
        expect(words).toContain('Spørger far, om han vil med')
        expect(words).toContain('Godt at se så mange')
      })
      const written = await withClient(config('owner'), async client => {
        await client.query("select set_config('app.municipality', '999', false)")
        const { rows } = await client.query<{ entity: string }>(
          `select c ->> 'entity' as entity
           from journal.content, jsonb_array_elements(coalesce(body -> 'changes', '[]')) c`,
        )
        return new Set(rows.map(each => each.entity))
      })
      for (const entity of ['notifications', 'networkMeetings', 'followUps', 'decisions', 'spell'])
        expect(written).toContain(entity)
    })
  })
})
