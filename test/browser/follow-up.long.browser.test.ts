// A follow-up in the browser: eight fields, a lost connection and a lost session that take nothing, two who write the same, and undo.
import type { Page } from 'playwright-core'
import { describe, expect, inject, test, vi } from 'vitest'
import { z } from 'zod'
import { digestOf } from '../../src/server/token.ts'
import { withClient } from '../../src/store/client.ts'
import { socketConfig } from '../../src/store/postmaster.ts'
import { expectAccessible } from './accessible.ts'
import { chooseRole, drawn, focusedId, textOf, textsOf } from './eksempelby.ts'
import { ownTown } from './own-town.ts'

const town = 'follow_up'
const { as, origin } = ownTown(town)
const phone = { screen: 'phone' } as const

const CaseList = z.object({ cases: z.array(z.object({ child: z.uuid(), step: z.number().nullable() })) })
const Help = z.object({ id: z.uuid(), period: z.object({ from: z.string(), to: z.string().nullable() }) })
const FollowUp = z.object({
  id: z.string(),
  about: z.array(z.string()),
  heldOn: z.string().nullable(),
  plannedFor: z.string().nullable(),
  childSaid: z.string().nullable(),
  notTalkedBecause: z.string().nullable(),
  happened: z.string().nullable(),
  because: z.string().nullable(),
  next: z.object({ on: z.string(), reason: z.string() }).nullable(),
})
const Case = z.object({
  facts: z.object({ help: z.array(Help), followUps: z.array(FollowUp) }),
  due: z.object({ items: z.array(z.object({ what: z.string(), about: z.string(), date: z.string().nullable() })) }),
})

const caseOf = async (page: Page, child: string) =>
  Case.parse(await (await page.request.get(`/api/children/${child}/case`)).json())

/** The adviser's own child with help running, by its place among them, so that tests write on children of their own. */
const childWithHelp = async (page: Page, place: number): Promise<{ readonly child: string; readonly help: string }> => {
  const { cases } = CaseList.parse(await (await page.request.get('/api/case-list?sort=name')).json())
  const found: { child: string; help: string }[] = []
  for (const { child, step } of cases) {
    if (step === null || found.length > place) continue
    const { facts } = await caseOf(page, child)
    const running = facts.help.filter(({ period }) => period.to === null || period.to > '2026-06-15')
    const [help] = running
    if (help !== undefined && running.length === 1) found.push({ child, help: help.id })
  }
  const at = found[place]
  if (at === undefined) throw new Error('the adviser has too few children with help')
  return at
}

const open = async (page: Page, { child, help }: { readonly child: string; readonly help: string }): Promise<void> => {
  await page.goto(`/boern/${child}/opfoelgning?indsats=${help}`)
  await drawn(page)
  await page.getByRole('button', { name: 'Gem opfølgning' }).waitFor()
}

const words = (page: Page) => page.getByLabel(/egne ord$/)
const happened = (page: Page) => page.getByLabel(/^4 ?Hvad er sket/)
const because = (page: Page) => page.getByLabel(/^7 ?Begrundelse/)
const draftLine = (page: Page) => page.locator('.fl-head__act')
const saved = (page: Page) =>
  vi.waitFor(async () => expect(await textOf(draftLine(page))).toContain('kladde gemt'), 9_000)

const fill = async (page: Page, text: { readonly words: string; readonly because: string }): Promise<void> => {
  await page.locator('#present input').first().check()
  await words(page).fill(text.words)
  await page.getByLabel('Fortsæt').check()
  await because(page).fill(text.because)
  await page.getByLabel(/Næste opfølgning/).fill('2026-08-20')
}
const save = (page: Page) => page.getByRole('button', { name: 'Gem opfølgning' }).click()
/** Saved means one is back on the child’s page with the word of it. */
const isSaved = async (page: Page): Promise<void> => {
  await page.waitForURL(/\/boern\/[^/]+$/)
  await page.getByText('Opfølgningen er gemt').waitFor()
}

describe('the form', () => {
  test('asks for eight things and no more, says what is missing with a way to each, and has no fault of access', async () => {
    await as('adviser', '/boern', async page => {
      await open(page, await childWithHelp(page, 0))
      const numbers = await textsOf(page.locator('.fld__nr'))
      expect(numbers).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
      expect(await textOf(draftLine(page))).toContain('8 felter')
      await page.getByLabel(/^1 ?Dato/).fill('')
      await save(page)
      const summary = page.getByRole('alert')
      expect(await textOf(summary)).toContain('Skriv den dag, I fulgte op.')
      expect(await textOf(summary)).toContain('Vælg, hvad I beslutter.')
      await summary.getByRole('link', { name: 'Begrundelse' }).click()
      expect(await focusedId(page)).toBe('because')
      await expectAccessible(page)
    })
  })

  test('is saved once, stands in the case, sets the next date, and is taken back by Fortryd', async () => {
    await as('adviser', '/boern', async page => {
      const of = await childWithHelp(page, 1)
      await open(page, of)
      await fill(page, { words: 'Jeg vil gerne sove hjemme.', because: 'Det går bedre om morgenen' })
      await save(page)
      await isSaved(page)
      expect(new URL(page.url()).pathname).toBe(`/boern/${of.child}`)
      const after = await caseOf(page, of.child)
      const [written] = after.facts.followUps.filter(each => each.childSaid === 'Jeg vil gerne sove hjemme.')
      expect(written).toMatchObject({
        heldOn: '2026-06-15',
        next: { on: '2026-08-20', reason: 'Det går bedre om morgenen' },
      })
      const line = after.due.items.find(each => each.what === 'follow-up' && each.about === of.help)
      expect(line?.date === null || (line?.date ?? '') > '2026-06-15').toBe(true)
      await page.getByRole('button', { name: 'Fortryd' }).click()
      await page.getByText('Det er fortrudt.').waitFor()
      const undone = await caseOf(page, of.child)
      expect(
        undone.facts.followUps.filter(each => each.childSaid === 'Jeg vil gerne sove hjemme.' && each.heldOn !== null),
      ).toEqual([])
    })
  })

  test('that nobody talked with the child is said with why, and kept as that', async () => {
    await as('adviser', '/boern', async page => {
      const of = await childWithHelp(page, 2)
      await open(page, of)
      await fill(page, { words: '', because: 'Alt er som aftalt' })
      await page.getByLabel(/^Vi talte ikke med/).check()
      await page.getByLabel(/Hvorfor talte I ikke med/).fill('Barnet sov; vi ringer i morgen')
      await save(page)
      await isSaved(page)
      const { facts } = await caseOf(page, of.child)
      expect(facts.followUps.map(each => each.notTalkedBecause)).toContain('Barnet sov; vi ringer i morgen')
    })
  })
})

describe('nothing typed is lost', () => {
  test('on a phone whose connection goes in the middle: it is said, tried again, and there after the page is opened anew', async () => {
    await as(
      'adviser',
      '/boern',
      async page => {
        const of = await childWithHelp(page, 3)
        await open(page, of)
        await words(page).fill('Jeg savner min hund.')
        await saved(page)
        await page.context().setOffline(true)
        await happened(page).fill('To weekender hjemme gik godt.')
        await page.getByText('Kladden er ikke gemt.').waitFor()
        expect(await happened(page).inputValue()).toBe('To weekender hjemme gik godt.')
        await because(page).fill('Vi venter på skolen')
        await page.context().setOffline(false)
        await page.getByText('Kladden er ikke gemt.').waitFor({ state: 'detached' })
        await saved(page)
        await page.reload()
        await page.getByText('Du er tilbage i den kladde').waitFor()
        expect([
          await words(page).inputValue(),
          await happened(page).inputValue(),
          await because(page).inputValue(),
        ]).toEqual(['Jeg savner min hund.', 'To weekender hjemme gik godt.', 'Vi venter på skolen'])
        await expectAccessible(page)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
        await page.getByLabel('Fortsæt').check()
        await page.locator('#present input').first().check()
        await page.getByLabel(/Næste opfølgning/).fill('2026-08-20')
        await save(page)
        await isSaved(page)
        const { facts } = await caseOf(page, of.child)
        expect(facts.followUps.map(each => each.happened)).toContain('To weekender hjemme gik godt.')
      },
      { ...phone, expected: [/^request: POST .*\/api\/drafts\/follow-up.*ERR_INTERNET_DISCONNECTED/] },
    )
  })

  test('where the session runs out while one writes: the same text is there after signing in again', async () => {
    await as(
      'adviser',
      '/boern',
      async page => {
        const of = await childWithHelp(page, 4)
        await open(page, of)
        const token = (await page.context().cookies()).find(({ name }) => name === 'forlaens')?.value
        await withClient(socketConfig(inject('socket'), 'owner', town), async client => {
          await client.query("select set_config('app.municipality', '999', false)")
          await client.query('delete from forlaens.session where token = $1', [digestOf(token)])
        })
        await happened(page).fill('Skrevet efter tiden var gået.')
        await page.getByText('Du er blevet logget ud.').waitFor()
        await chooseRole(page, 'adviser')
        await happened(page).waitFor()
        expect(await happened(page).inputValue()).toBe('Skrevet efter tiden var gået.')
      },
      { expected: [/^status: 401 POST .*\/api\/drafts\/follow-up/] },
    )
  })
})

test('two who write the same follow-up are shown both texts, and nothing of either is lost', async () => {
  await as(
    'adviser',
    '/boern',
    async page => {
      const of = await childWithHelp(page, 5)
      const planned = await page.request.post(`/api/children/${of.child}/facts`, {
        headers: { origin: origin() },
        data: { given: { list: 'followUps', fact: { about: [of.help], plannedFor: '2026-01-02' } } },
      })
      const { id } = z.object({ id: z.string() }).parse(await planned.json())
      await open(page, of)
      await fill(page, { words: 'Jeg vil gerne hjem.', because: 'Mor er klar' })
      await page.getByLabel(/^4 ?Hvad er sket/).fill('Rådgiverens tekst')
      await as('team-leader', '/boern', async leader => {
        await open(leader, of)
        await fill(leader, { words: 'Jeg vil gerne hjem.', because: 'Skolen er med' })
        await leader.getByLabel(/^4 ?Hvad er sket/).fill('Lederens tekst')
        await save(leader)
        await isSaved(leader)
      })
      await save(page)
      await page.getByText('En anden var først').waitFor()
      const both = page.locator('.both')
      expect(await textOf(both)).toContain('Lederens tekst')
      expect(await textOf(both)).toContain('Rådgiverens tekst')
      await expectAccessible(page)
      await both.getByRole('group', { name: 'Hvad er sket siden sidst?' }).getByLabel('Brug begge').check()
      await both.getByRole('group', { name: 'Begrundelse' }).getByLabel('Brug det, der står').check()
      await save(page)
      await isSaved(page)
      const { facts } = await caseOf(page, of.child)
      expect(facts.followUps.find(each => each.id === id)).toMatchObject({
        happened: 'Lederens tekst\n\nRådgiverens tekst',
        because: 'Skolen er med',
      })
    },
    { expected: [/^status: 409 POST .*\/facts\//] },
  )
})
