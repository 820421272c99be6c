// A child's page with its whole case: alert, picture and due list agree; a condition is ticked, another day is looked at, nothing leaks.
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { caseRecord } from '../../src/contract/case-record.ts'
import { addDays, day } from '../../src/language/day.ts'
import { shortDay } from '../../src/web/page/typeset.ts'
import { expectAccessible } from './accessible.ts'
import { drawn, textOf, textsOf, visitor } from './eksempelby.ts'
import { tabTo } from './keyboard.ts'
import { noOverflow } from './overflow.ts'
import { screenshot } from './page.ts'
import { anchor } from './setup.ts'

const { as } = visitor()

const Ids = z.object({ children: z.array(z.object({ child: z.uuid(), protected: z.boolean() })) })
const idsOf = async (page: Page) => Ids.parse(await (await page.request.get('/api/children')).json()).children

const caseOf = async (page: Page, child: string) =>
  caseRecord.read.answer.parse(await (await page.request.get(`/api/children/${child}/case`)).json())
type Case = Awaited<ReturnType<typeof caseOf>>

/** The first of the asker's unprotected children whose case is so. */
const childWith = async (page: Page, is: (of: Case) => boolean): Promise<string> => {
  for (const { child, protected: guarded } of await idsOf(page))
    if (!guarded && is(await caseOf(page, child))) return child
  throw new Error('no child of theirs has such a case')
}

const write = async (page: Page, address: string, data: object): Promise<unknown> => {
  const answer = await page.request.post(address, { headers: { origin: inject('origin') }, data })
  if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`)
  return await answer.json()
}

const open = async (page: Page, child: string, search = '') => {
  await page.goto(`/boern/${child}${search}`)
  await page.locator('.child__now').waitFor()
  await page.locator('.picture svg').first().waitFor()
  await drawn(page)
}
const alert = (page: Page) => page.locator('.due')
const asTable = async (page: Page): Promise<readonly string[]> => {
  await page.getByRole('button', { name: 'Vis som tabel' }).click()
  return await textsOf(page.locator('.chart__table tbody tr'))
}

describe('what must happen', () => {
  test('the alert, the due list and the picture miss the same follow-up by the same days', async () => {
    await as('adviser', '/boern', async page => {
      const late = ({ due }: Case) => due.items[0]?.what === 'follow-up' && (due.items[0].late?.days ?? 0) > 0
      const child = await childWith(page, of => late(of) && of.due.items[0]?.state !== 'missing')
      const due = caseRecord.due.answer.parse(await (await page.request.get(`/api/children/${child}/due`)).json())
      const [first, ...rest] = due.due.items
      await open(page, child)
      const days = first?.late?.days ?? 0
      const missed = shortDay(addDays(day(anchor), -days)).replaceAll('\u00a0', ' ')
      const told = await textOf(alert(page))
      expect(told).toContain(`Opfølgningen ${missed} er ${days} ${days === 1 ? 'dag' : 'dage'} for sent efter`)
      expect(first?.sentence).toContain(`${days} dag`)
      if (rest.length > 0) {
        await page.getByRole('button', { name: /ting? skal ske$/ }).click()
        expect(await page.locator('.due__rest > li').count()).toBe(rest.length)
      }
      expect((await asTable(page)).join('\n')).toContain(`Opfølgning ${missed} ikke holdt`)
    })
  })

  test('the rule opens in place, with its source, and shuts with Escape', async () => {
    await as('adviser', '/boern', async page => {
      await open(page, await childWith(page, ({ due }) => due.items[0]?.dates[0]?.rule != null))
      const rule = alert(page).locator('.due__first .regel').first()
      await rule.click()
      expect(await rule.getAttribute('aria-expanded')).toBe('true')
      expect(await textOf(alert(page).locator('.opened:not([hidden])').first())).toMatch(/Kilde: /)
      await rule.press('Escape')
      expect(await rule.getAttribute('aria-expanded')).toBe('false')
    })
  })

  test('a new event is one press away, and the one filled button writes the follow-up', async () => {
    await as('adviser', '/boern', async page => {
      await open(page, await childWith(page, () => true))
      await page.getByRole('button', { name: 'Ny hændelse' }).click()
      const links = page.getByRole('navigation', { name: 'Hvad er der sket?' }).getByRole('link')
      expect(await textsOf(links)).toEqual([
        'Kontakt',
        'Underretning',
        'Netværksmøde',
        'Indsats',
        'Anbringelse',
        'Overdragelse',
      ])
      await page.keyboard.press('Escape')
      await links.first().waitFor({ state: 'hidden' })
      expect(await textsOf(page.locator('.btn--1'))).toEqual(['Skriv opfølgning'])
      await page.getByRole('link', { name: 'Skriv opfølgning' }).click()
      await page.waitForURL(/\/boern\/[0-9a-f-]{36}\/opfoelgning$/)
    })
  })
})

describe('the next step down', () => {
  const named = { step: 2, what: 'Hjem med PPR', plannedFor: '2026-11-01' }
  const conditions = [
    { id: 'k1', text: 'Mor har holdt samvær i 3 måneder', metOn: '2026-06-01' },
    { id: 'k2', text: 'Skolen er med på planen', metOn: null },
  ]
  const Written = z.object({ id: z.uuid() })
  const withWay = async (page: Page): Promise<{ readonly child: string; readonly fact: string }> => {
    const child = await childWith(page, ({ facts }) => facts.waysDown.length === 0 && facts.closings.length === 0)
    const given = { list: 'waysDown', fact: { ...named, conditions } }
    const { id } = Written.parse(await write(page, `/api/children/${child}/facts`, { given }))
    return { child, fact: id }
  }

  test('is ticked in place and undone; each is a version of the fact', async () => {
    await as('adviser', '/boern', async page => {
      const { child, fact } = await withWay(page)
      await open(page, child)
      const panel = page.locator('.down')
      expect(await textOf(panel)).toContain('1 af 2 er på plads.')
      const box = panel.getByRole('checkbox', { name: /^Skolen er med på planen/ })
      await box.check()
      await panel.getByText('»Skolen er med på planen« er sat som på plads.').waitFor()
      await panel.getByText('2 af 2 er på plads.').waitFor()
      expect((await caseOf(page, child)).facts.waysDown[0]?.conditions[1]?.metOn).toBe(anchor)
      await panel.getByRole('button', { name: 'Fortryd' }).click()
      await panel.getByText('1 af 2 er på plads.').waitFor()
      expect(await box.isChecked()).toBe(false)
      const after = await caseOf(page, child)
      expect([after.facts.waysDown[0]?.conditions, after.versions[fact]]).toEqual([conditions, 3])
    })
  })

  test('that a colleague changed meanwhile is not written over: who was first is told, and what stands there is shown', async () => {
    await as(
      'adviser',
      '/boern',
      async page => {
        const { child, fact } = await withWay(page)
        await open(page, child)
        const theirs = { ...named, conditions: conditions.map(each => ({ ...each, metOn: null })) }
        const given = { list: 'waysDown', fact: theirs }
        await write(page, `/api/children/${child}/facts/${fact}`, { version: 1, given, reason: 'Samværet er stoppet' })
        const panel = page.locator('.down')
        await panel.getByRole('checkbox', { name: /^Skolen er med på planen/ }).click()
        await panel.getByText('Dit kryds er ikke gemt.').waitFor()
        expect(await textOf(panel.getByRole('alert'))).toContain('Samværet er stoppet')
        await panel.getByText('0 af 2 er på plads.').waitFor()
        expect((await caseOf(page, child)).facts.waysDown.at(-1)?.conditions.every(({ metOn }) => metOn === null)).toBe(
          true,
        )
      },
      { expected: [/^status: 409 POST /] },
    )
  })
})

describe('another day', () => {
  test('shows the case as it was known then, says so, and lets nothing be changed', async () => {
    await as('adviser', '/boern', async page => {
      const inTime = ({ facts }: Case) =>
        facts.followUps.filter(
          ({ heldOn, plannedFor }) => heldOn !== null && heldOn > '2026-01-15' && heldOn === plannedFor,
        )
      const child = await childWith(page, of => inTime(of).length > 1)
      const then = '2026-01-15'
      await open(page, child)
      const now = await textOf(page.locator('.figures'))
      await page.getByRole('button', { name: 'Se, som det var kendt en anden dag' }).click()
      await page.getByLabel('Hvilken dag?').fill('2031-01-01')
      await page.getByRole('button', { name: 'Vis dagen' }).click()
      await page.getByText('Vælg en dag, der har været.').waitFor()
      await page.getByLabel('Hvilken dag?').fill(then)
      await page.getByRole('button', { name: 'Vis dagen' }).click()
      await page.getByText('Du ser sagen, som den var kendt 15. jan. 2026.').waitFor()
      expect(new URL(page.url()).search).toBe(`?kendt=${then}`)
      await page.locator('.figures').waitFor()
      expect(await textOf(page.locator('.figures'))).not.toBe(now)
      expect(await page.getByText('Skriv opfølgning').count()).toBe(0)
      expect(await page.getByRole('button', { name: /^Ret |Ny hændelse|Alt, der er skrevet/ }).count()).toBe(0)
      const picture = (await asTable(page)).join('\n')
      expect(picture).not.toMatch(/Opfølgning \d+\. (feb|marts|apr|maj|juni)\.? 2026 holdt/)
      await page.getByRole('link', { name: 'Gå til i dag' }).click()
      await page.getByRole('link', { name: 'Skriv opfølgning' }).waitFor()
      await page.locator('.figures').waitFor()
      expect(await textOf(page.locator('.figures'))).toBe(now)
    })
  })

  test('before the child was known is told in a sentence, and nothing of today stands under it', async () => {
    await as(
      'adviser',
      '/boern',
      async page => {
        await page.goto(`/boern/${await childWith(page, () => true)}?kendt=1999-05-01`)
        await page.getByText('Du ser sagen, som den var kendt 1. maj 1999.').waitFor()
        await page.getByText('Sagen kunne ikke hentes.').waitFor()
        expect(await page.locator('.picture, .figures, .spells').count()).toBe(0)
      },
      { expected: [/^status: 400 GET .*\/case\?/] },
    )
  })
})

test('where the case does not come, a sentence says so, and the rest of the page stands', async () => {
  await as(
    'adviser',
    '/boern',
    async page => {
      const child = await childWith(page, ({ facts }) => facts.help.length > 0)
      await page.route('**/api/children/*/case', route =>
        route.fulfill({ status: 500, json: { code: 'own-fault', sentence: 'Noget gik galt hos os.' } }),
      )
      await open(page, child)
      await page.getByText('Sagen kunne ikke hentes. Resten af siden er her.').waitFor()
      expect(await textsOf(page.locator('.spells h2'))).toEqual(['Hjælpen', 'Sagen', 'Hverdagen'])
      await expectAccessible(page)
    },
    { expected: [/^status: 500 GET .*\/case$/] },
  )
})

test('of a protected child no relative’s name, place or school stands on the page or in its picture', async () => {
  await as('adviser', '/boern', async page => {
    const { child = '' } = (await idsOf(page)).find(each => each.protected) ?? {}
    const { facts } = await caseOf(page, child)
    await open(page, child)
    await page.getByRole('button', { name: 'Sagens forløb, som det blev skrevet ned' }).click()
    await page.locator('.story__list').waitFor()
    const relatives = [
      ...facts.networkMaps.flatMap(({ people }) => people),
      ...facts.networkMeetings.flatMap(({ participants }) => participants),
    ].flatMap(({ name, side }) => (side === 'professional' ? [] : [name]))
    expect(relatives.length).toBeGreaterThan(0)
    const shown = `${await page.locator('main').innerHTML()} ${(await asTable(page)).join(' ')}`
    for (const name of relatives) expect(shown).not.toContain(name)
    expect(shown).toContain('Navn beskyttet')
    expect(shown).not.toMatch(/\d{6}-\d{4}/)
  })
})

test('with the keyboard alone one goes from bar to bar and is told of each, and reaches rule, menu and folds', async () => {
  await as('adviser', '/boern', async page => {
    const child = await childWith(
      page,
      ({ facts, due }) => facts.help.length > 1 && due.items[0]?.dates[0]?.rule != null,
    )
    await open(page, child)
    await tabTo(page, 'Ny hændelse', 'button')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Underretning', 'link')
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ny hændelse')
    const bars = await page
      .locator('.life-bar')
      .evaluateAll(all => all.map(each => each.getAttribute('aria-label') ?? ''))
    expect(bars.length).toBe((await caseOf(page, child)).facts.help.length)
    for (const bar of bars) {
      await tabTo(page, asPattern(bar))
      expect(await page.locator('.life-told').textContent()).toBe(bar)
    }
    await tabTo(page, 'Hvad betyder historik i tal?', 'button')
    await page.keyboard.press('Enter')
    expect(await textOf(page.locator('.history'))).toContain('En opfølgning er holdt til tiden, når')
    await tabTo(page, 'Sagens forløb, som det blev skrevet ned', 'button')
    await page.keyboard.press('Enter')
    await page.locator('.story__list li').first().waitFor()
  })
})

/** A text as a pattern that takes every kind of space for another. */
const asPattern = (text: string): RegExp =>
  new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+')}$`)

const openAll = async (page: Page) => {
  const shut = page.locator('main [aria-expanded=false]:visible')
  for (let count = await shut.count(); count > 0; count = await shut.count()) await shut.last().click()
  await drawn(page)
}

test.each(['desktop', 'phone'] as const)(
  'on a %s everything fits and axe finds nothing, shut, open and on another day',
  async screen => {
    const wide = screen === 'phone' ? 390 : 1280
    await as(
      'adviser',
      '/boern',
      async page => {
        const child = await childWith(
          page,
          ({ facts, network }) => network !== null && facts.networkMeetings.length > 0,
        )
        const look = async (name: string) => {
          await screenshot(page, `${name}-${wide}`)
          await expectAccessible(page)
          await noOverflow(page)
        }
        await open(page, child)
        await look('child-case')
        await openAll(page)
        await look('child-case-open')
        await open(page, child, '?kendt=2026-03-01')
        await look('child-case-past')
        if (screen === 'phone') {
          await open(page, child)
          const button = await page.getByRole('link', { name: 'Skriv opfølgning' }).boundingBox()
          expect((button?.y ?? 0) + (button?.height ?? 0)).toBeGreaterThan(844 - 80)
        }
      },
      { screen },
    )
  },
)
