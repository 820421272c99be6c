// A hand-over through two people's eyes: an adviser writes a word and leaves the page, a leader gives a case on, and the next reads it.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { z } from 'zod'
import type { Role } from '../../src/access/role.ts'
import { type RunningServer, startServer } from '../../src/server/start.ts'
import { withClient } from '../../src/store/client.ts'
import { socketConfig } from '../../src/store/postmaster.ts'
import { journalBy } from '../setup/journal.ts'
import { expectAccessible } from './accessible.ts'
import { expectNothingStored } from './device.ts'
import { drawn, signInAs, textOf, textsOf, visitor } from './eksempelby.ts'
import { tabTo } from './keyboard.ts'
import { noOverflow } from './overflow.ts'
import { type PageOptions, screenshot, withPage } from './page.ts'
import { copyTown } from './served.ts'
import { anchor } from './setup.ts'

const { browser } = visitor()
const town = 'handover'
const word = 'Ring til mormor, før du ringer til mor. Hun ved, hvordan dagen er gået.'
let server: RunningServer
/** A case of Mette Lund's with a plan and help in it. */
let child: string

beforeAll(async () => {
  await copyTown(town)
  const config = (login: string) => socketConfig(inject('socket'), login, town)
  child = await withClient(config('owner'), async client => {
    const { rows } = await client.query<{ id: string }>(
      `select c.id from forlaens.child c
       join forlaens.child_details d on d.municipality = c.municipality and d.child = c.id and d.born is not null and d.protected_from is null
       where exists (select from forlaens.spell s join forlaens.staff p on p.id::text = s.facts ->> 'employee'
           where s.child = c.id and s.kind = 'adviser' and s.ends is null and s.known_to = 'infinity' and p.name = 'Mette Lund')
         and exists (select from forlaens.spell s where s.child = c.id and s.kind = 'placement' and s.ends is null and s.known_to = 'infinity')
         and exists (select from forlaens.case_fact f where f.child = c.id and f.list = 'networkMaps')
         and not exists (select from forlaens.staff_relative r where r.child = c.id)
       order by c.case_number limit 1`,
    )
    return rows[0]?.id ?? ''
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

const origin = (): string => server.address.replace(/\/$/, '')

const as = <T>(role: Role, work: (page: Page) => Promise<T>, options: Omit<PageOptions, 'origin'> = {}): Promise<T> =>
  withPage(browser(), { origin: origin(), ...options }, async page => {
    page.setDefaultTimeout(10_000)
    await signInAs(page, role, origin())
    await page.goto(`/boern/${child}/overdragelse`)
    await drawn(page)
    return await work(page)
  })

const note = (page: Page) => page.getByLabel('Hvad vil du sige til den, der får sagen?')
const lines = (page: Page) => page.locator('.handover__line')

const Case = z.object({
  facts: z.object({
    advisers: z.array(
      z.object({ employee: z.string(), period: z.object({ to: z.string().nullable() }), why: z.string() }),
    ),
    contacts: z.array(z.object({ with: z.array(z.string()), note: z.string() })),
  }),
  names: z.record(z.string(), z.string()),
})

describe('a hand-over', () => {
  test('is nine lines from the case, each with where it is from; a tenth is the word that is being written', async () => {
    await as('adviser', async page => {
      const topics = await textsOf(page.locator('.handover__topic'))
      expect(topics).toEqual([
        'Barnet',
        'Hvorfor',
        'Det næste',
        'Lovet',
        'Barnets ord',
        'Netværket',
        'Vejen ned',
        'Målene',
        'Samtykker',
      ])
      expect(await textOf(lines(page).first())).toMatch(/ år, er på trin \d .* siden .* indsats \d{1,2}\. /)
      await expectAccessible(page)
      await note(page).fill(word)
      expect(await textOf(lines(page).last())).toBe(`Fra den, der slipper sagen ${word} Ikke sendt endnu`)
      await page.getByText(/^Kladde gemt /).waitFor()
      await noOverflow(page)
      await screenshot(page, 'handover')
      await expectNothingStored(page, 'forlaens')
      await page.reload()
      await drawn(page)
      expect(await note(page).inputValue()).toBe(word)
    })
  })

  test('is one page on paper, without the form', async () => {
    await as('adviser', async page => {
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('form.handover__form').isVisible()).toBe(false)
      expect(await textOf(page.locator('body'))).toContain(word)
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
      await screenshot(page, 'handover-printed')
    })
  })

  test('is one page on paper also where the case is as full as can be', async () => {
    const long = 'Et langt ord om det, der skal huskes, og som fylder en hel linje, '.repeat(4)
    const days = { from: '2025-01-01', to: null }
    await as('adviser', async page => {
      await page.route(`**/api/children/${child}/case`, async route => {
        const answer = await route.fetch()
        const read = await answer.json()
        const six = (of: (id: string) => object) => Array.from({ length: 6 }, (_, at) => of(`${at}`))
        const due = {
          what: 'x',
          title: 'Opfølgning',
          about: 'x',
          state: 'missing',
          sentence: long.slice(0, 90),
          also: [],
          date: null,
        }
        await route.fulfill({
          json: {
            ...read,
            facts: {
              ...read.facts,
              help: six(id => ({ id, kind: 'measure', step: 4, service: 's', purpose: long, period: days })),
              networkMeetings: [
                {
                  id: 'm',
                  heldOn: '2026-05-01',
                  childSaid: long,
                  agreements: six(id => ({ id, text: long, owner: 'Mormor Kirsten Prøve', due: '2026-06-01' })),
                },
              ],
              waysDown: [{ id: 'w', step: 2, what: long, conditions: six(id => ({ id, text: long })) }],
              plans: [
                {
                  id: 'p',
                  plan: 'p',
                  version: 1,
                  decidedOn: '2026-01-01',
                  goals: six(id => ({ id, for: 'child', text: long, target: 8 })),
                },
              ],
              consents: six(id => ({
                id,
                giver: 'custody-holder',
                person: id,
                covers: 'sharing',
                period: { from: '2025-01-01', to: '2026-07-01' },
              })),
            },
            due: {
              notices: [],
              items: six(() => ({ ...due, planned: null, late: null, text: null, dates: [], triggers: [] })),
            },
          },
        })
      })
      await page.reload()
      await drawn(page)
      await note(page).fill('Det sidste ord. '.repeat(62))
      expect(await page.locator('.handover__part').count()).toBeGreaterThan(20)
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize({ width: 1031, height: 703 })
      await screenshot(page, 'handover-full')
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
      await screenshot(page, 'handover-full')
      await page.emulateMedia({ media: 'screen' })
      await note(page).fill(word)
      await page.getByText(/^Kladde gemt /).waitFor({ state: 'attached' })
    })
  })

  test('on a phone says what is missing at its field, and fits', async () => {
    await as(
      'adviser',
      async page => {
        await page.getByRole('button', { name: 'Giv sagen videre' }).click()
        expect(await textsOf(page.locator('.fejl'))).toEqual([
          'Vælg, hvem der får sagen.',
          'Vælg, hvorfor rådgiveren skifter.',
        ])
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('overdrag-employee')
        await noOverflow(page)
        await expectAccessible(page)
        await screenshot(page, 'handover-phone')
      },
      { screen: 'phone' },
    )
  })

  test('by the team’s leader gives the case to a colleague, who then has it and the word', async () => {
    await as('team-leader', async page => {
      expect(await note(page).inputValue()).toBe('')
      expect(await textOf(page.locator('.fl-head__facts'))).toBe('Mette Lund er ansvarlig rådgiver i dag')
      const colleague = page.getByLabel('Hvem får sagen?')
      const name = (await textsOf(colleague.locator('option')))[1] ?? ''
      expect(name).not.toMatch(/Mette Lund|Vælg/)
      await colleague.selectOption({ label: name })
      await page.getByLabel('Hvorfor skifter rådgiveren?').selectOption({ label: 'For mange sager' })
      await note(page).fill(word)
      await tabTo(page, `Giv sagen til ${name}`, 'button')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Sagen er givet videre' }).waitFor()
      expect(await textOf(page.locator('.note--ok'))).toBe(
        `${name} har sagen fra 15. juni 2026. Din besked står i sagen under kontakter og nederst på overdragelsen.`,
      )
      await expectAccessible(page)
      await screenshot(page, 'handover-done')
      const { facts, names } = Case.parse(await (await page.request.get(`/api/children/${child}/case`)).json())
      const latest = facts.advisers.find(each => each.period.to === null)
      expect([names[latest?.employee ?? ''], latest?.why]).toEqual([name, 'load'])
      expect(facts.contacts).toContainEqual({ with: [name], note: `Overdragelse: ${word}` })
      // What was said to the next one is the last line from now on.
      await page.goto(`/boern/${child}/overdragelse`)
      await drawn(page)
      expect(await textOf(page.locator('.fl-head__facts'))).toBe(`${name} er ansvarlig rådgiver i dag`)
      expect(await textOf(lines(page).last())).toBe(`Fra den, der slipper sagen ${word} overdragelse 15. juni 2026`)
      expect(await note(page).inputValue()).toBe('')
    })
  })

  test('closes the case to the one who let it go', async () => {
    await as(
      'adviser',
      async page => {
        expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe('Siden kan ikke vises')
      },
      { expected: [/^status: 404 /] },
    )
  })
})
