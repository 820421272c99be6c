// A child's plan: read, written from nothing, decided, followed by the next version, and written by two at once.
import type { Page } from 'playwright-core'
import { describe, expect, test, vi } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { drawn, focusedId, textOf, textsOf } from './eksempelby.ts'
import { tabTo } from './keyboard.ts'
import { noOverflow } from './overflow.ts'
import { caseOf, childWith, idsOf, ownTown } from './own-town.ts'

const { as } = ownTown('plan')

type Picture = Awaited<ReturnType<typeof caseOf>>
const withoutPlan = ({ facts }: Picture): boolean => facts.plans.length === 0
const withPlan = ({ plans, facts }: Picture): boolean =>
  plans.some(each => each.holds !== null) && facts.plans.every(each => each.decidedOn !== null)

const taken = new Set<string>()
/** A child nobody else's test writes on. */
const aChild = (page: Page, isSo: (picture: Picture) => boolean): Promise<string> =>
  childWith(page, picture => !taken.has(picture.child) && isSo(picture)).then(child => {
    taken.add(child)
    return child
  })

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const form = async (page: Page): Promise<void> => {
  await page.locator('.plan-form').waitFor()
  await drawn(page)
}
const goal = (page: Page, whose: 'child' | 'parents', number: number) =>
  page.locator(`#maal-${whose}`).getByLabel(`Mål ${number}`, { exact: true })
const saveDraft = async (page: Page): Promise<void> => {
  await button(page, 'Gem udkastet').click()
  await button(page, 'Beslut planen').waitFor()
  await drawn(page)
}
const versions = async (page: Page, child: string, plan?: string) =>
  (await caseOf(page, child)).facts.plans
    .filter(each => plan === undefined || each.plan === plan)
    .toSorted((a, b) => a.version - b.version)
const latest = async (page: Page, child: string, plan?: string) => (await versions(page, child, plan)).at(-1)

describe('a plan', () => {
  test('is written from nothing in five fields, decided on its own button, and can then not be edited', async () => {
    await as('adviser', '/boern', async page => {
      const child = await aChild(page, withoutPlan)
      await page.goto(`/boern/${child}/plan`)
      await page.getByText('Der er ingen plan endnu.').waitFor()
      await page.getByRole('link', { name: 'Skriv en plan' }).click()
      await form(page)
      expect(await page.locator('.fld__nr').count()).toBe(5)
      expect(await textOf(page.locator('.fl-head__act'))).toMatch(/^5 felter · /)
      await button(page, 'Tilføj et mål for barnet').click()
      await page.keyboard.type('Går i skole hver dag')
      await page.getByLabel('Målet på skalaen').selectOption('9')
      await page.getByLabel('Hvor er det i dag?').selectOption('4')
      await page.getByText('kladde gemt').waitFor()
      await saveDraft(page)
      expect(await textOf(page.locator('.decide'))).toMatch(
        /^Det mangler planen Planen har ingen mål for forældrene\. Der står ikke, hvordan barnet har været med til planen\. Når planen er besluttet, gælder version 1\. Den rettes ikke mere/,
      )
      expect(await latest(page, child)).toMatchObject({
        plan: 'child',
        version: 1,
        decidedOn: null,
        goals: [{ text: 'Går i skole hver dag', target: 9, scores: [{ on: '2026-06-15', score: 4, by: 'child' }] }],
      })
      await button(page, 'Fortryd').waitFor()
      await button(page, 'Beslut planen').click()
      await page.getByRole('heading', { name: 'Version 1 gælder, besluttet 15. juni 2026' }).waitFor()
      expect(await textOf(page.locator('.just-saved'))).toMatch(/^Version 1 er besluttet og gælder nu .* Skjul/)
      expect(await button(page, 'Fortryd').count()).toBe(0)
      expect(await page.getByRole('link', { name: 'Skriv version 2' }).count()).toBe(1)
      expect(await textOf(page.locator('aside'))).toContain('Planen har ingen mål for forældrene.')
    })
  })

  test('is undone as a draft: then there is none again', async () => {
    await as('adviser', '/boern', async page => {
      const child = await aChild(page, withoutPlan)
      await page.goto(`/boern/${child}/plan?skriv=ny`)
      await form(page)
      await page.getByLabel('Handleplan for forældrene').check()
      await saveDraft(page)
      expect(await latest(page, child)).toMatchObject({ plan: 'parents', kind: 'parents' })
      await button(page, 'Fortryd').click()
      await page.getByText('Det er fortrudt.').waitFor()
      await page.getByText('Der er ingen plan endnu.').waitFor()
    })
  })

  test('says at the field what is wrong, and keeps the focus where one works', async () => {
    await as('adviser', '/boern', async page => {
      const child = await aChild(page, withoutPlan)
      await page.goto(`/boern/${child}/plan?skriv=ny`)
      await form(page)
      for (const _ of [1, 2]) await button(page, 'Tilføj et mål for forældrene').click()
      const second = await page.locator('#maal-parents textarea').nth(1).getAttribute('id')
      await vi.waitFor(async () => expect(await focusedId(page)).toBe(second))
      await button(page, 'Fjern mål 1').click()
      await vi.waitFor(async () => expect(await focusedId(page)).toBe(second))
      await page.getByLabel('Barnets egne ord').fill('Jeg vil hjem')
      await button(page, 'Gem udkastet').click()
      await page.getByText('Ret de 3 felter:').waitFor()
      expect(await textsOf(page.locator('.fld--fejl .fejl'))).toEqual([
        'Skriv målet, eller fjern det.',
        'Vælg, hvor på skalaen målet er nået.',
        'Vælg, hvordan barnet har været med. Ellers kan dets ord ikke gemmes.',
      ])
      await expectAccessible(page)
      await button(page, 'Fjern mål 1').click()
      await vi.waitFor(async () => expect(await focusedId(page)).toBe('tilfoej-parents'))
    })
  })

  test('is decided on no day to come: the server’s sentence stands over the button', async () => {
    await as(
      'adviser',
      '/boern',
      async page => {
        const child = await aChild(page, withoutPlan)
        await page.goto(`/boern/${child}/plan?skriv=ny`)
        await form(page)
        await saveDraft(page)
        await page.getByLabel('Besluttet').fill('2026-07-01')
        await button(page, 'Beslut planen').click()
        expect(await textOf(page.getByRole('alert'))).toMatch(/^Det blev ikke gemt\. .*2026/)
        expect(await button(page, 'Fortryd').count()).toBe(1)
      },
      { expected: [/^status: 400 POST .*\/facts\//] },
    )
  })

  test('that holds is followed by the next version: everything is there, a goal ends, and both stand side by side', async () => {
    await as('adviser', '/boern', async page => {
      const child = await aChild(page, withPlan)
      const before = await latest(page, child)
      await page.goto(`/boern/${child}/plan`)
      await drawn(page)
      expect(await page.locator('.goal-scale').count()).toBeGreaterThan(0)
      await expectAccessible(page)
      await page
        .getByRole('link', { name: /^Skriv version/ })
        .first()
        .click()
      await form(page)
      expect(await page.locator('.fld__nr').count()).toBe(4)
      const open = before?.goals.filter(each => each.endedOn === null).map(each => each.text) ?? []
      const shown = await page.locator('.goal textarea').all()
      expect((await Promise.all(shown.map(each => each.inputValue()))).toSorted()).toEqual(open.toSorted())
      await page.getByLabel('Hvad sker der med målet?').first().selectOption('reached')
      await expectAccessible(page)
      await saveDraft(page)
      const after = await latest(page, child)
      expect(after?.goals.length).toBe(before?.goals.length)
      expect(after?.goals.filter(each => each.endedOn === '2026-06-15')).toHaveLength(1)
      expect(await textOf(page.locator('.versions tbody tr').first())).toMatch(
        /^Målet er slut .* Slut 15\. juni 2026: nået/,
      )
      await page.getByRole('link', { name: 'Skriv videre på udkastet' }).click()
      await form(page)
      expect(await button(page, /^Fjern mål/).count()).toBe(0)
    })
  })

  test('is read and written on a phone, in one column, and with the keyboard alone', async () => {
    await as(
      'adviser',
      '/boern',
      async page => {
        const child = await aChild(page, withPlan)
        await page.goto(`/boern/${child}/plan`)
        await drawn(page)
        await noOverflow(page)
        await expectAccessible(page)
        await page
          .getByRole('link', { name: /^Skriv version/ })
          .first()
          .click()
        await form(page)
        await noOverflow(page)
        for (const each of await page.locator('.plan-form :is(button, select, textarea, input)').all())
          expect((await each.boundingBox())?.height ?? 44).toBeGreaterThanOrEqual(44)
        await saveDraft(page)
        await noOverflow(page)
        await expectAccessible(page)
      },
      { screen: 'phone' },
    )
    await as('adviser', '/boern', async page => {
      const child = await aChild(page, withoutPlan)
      await page.goto(`/boern/${child}/plan?skriv=ny`)
      await form(page)
      await tabTo(page, 'Tilføj et mål for barnet', 'button')
      await page.keyboard.press('Enter')
      await vi.waitFor(async () => expect(await focusedId(page)).toMatch(/^maal-.{36}$/))
      await page.keyboard.type('Sover godt')
      await page.keyboard.press('Tab')
      await page.keyboard.type('8')
      await tabTo(page, 'Gem udkastet', 'button')
      await page.keyboard.press('Enter')
      await button(page, 'Beslut planen').waitFor()
    })
  })
})

describe('two on the same plan', () => {
  /** A child of the adviser's that the leader of the team sees too. */
  const ofBoth = async (page: Page, isSo: (picture: Picture) => boolean): Promise<string> => {
    const hers = await as('team-leader', '/boern', idsOf)
    return aChild(page, picture => hers.includes(picture.child) && isSo(picture))
  }
  const both = (page: Page) => page.locator('.both')
  const choice = (page: Page, legend: string) =>
    page.locator('.both__field').filter({ has: page.locator('legend', { hasText: legend }) })

  test('of whom one saved the next version first: the other sees both texts, chooses, and nothing is lost', async () => {
    const child = await as('adviser', '/boern', page => ofBoth(page, withPlan))
    const write = `/boern/${child}/plan`
    await as(
      'team-leader',
      write,
      async hanne => {
        await hanne
          .getByRole('link', { name: /^Skriv version/ })
          .first()
          .click()
        await form(hanne)
        const first = await hanne.locator('.goal textarea').first().inputValue()
        await hanne.locator('.goal textarea').first().fill(`${first}, hver uge`)
        await button(hanne, 'Tilføj et mål for forældrene').click()
        await hanne.keyboard.type('Hannes mål')
        await hanne.getByLabel('Målet på skalaen').last().selectOption('9')
        await hanne.getByLabel('Barnets egne ord').fill('Hanne hørte: jeg vil hjem')
        await as('adviser', write, async mette => {
          await mette
            .getByRole('link', { name: /^Skriv version/ })
            .first()
            .click()
          await form(mette)
          await button(mette, 'Tilføj et mål for forældrene').click()
          await mette.keyboard.type('Mettes mål')
          await mette.getByLabel('Målet på skalaen').last().selectOption('8')
          await mette.getByLabel('Barnets egne ord').fill('Mette hørte: jeg bliver')
          await saveDraft(mette)
        })
        await button(hanne, 'Gem udkastet').click()
        await both(hanne).waitFor()
        expect(await textOf(both(hanne))).toMatch(/^En anden var først Mette Lund gemte version \d+ \d+\. .* kl\. /)
        expect(await textOf(choice(hanne, 'Barnets egne ord').locator('dl'))).toBe(
          'Står der nu Mette hørte: jeg bliver Din Hanne hørte: jeg vil hjem',
        )
        expect(await choice(hanne, 'Barnets egne ord').getByLabel('Brug begge').isChecked()).toBe(true)
        await expectAccessible(hanne)
        await button(hanne, 'Gem det valgte').click()
        await button(hanne, 'Beslut planen').waitFor()
        const stands = await latest(hanne, child)
        expect(stands?.goals.map(each => each.text)).toEqual(
          expect.arrayContaining([`${first}, hver uge`, 'Mettes mål', 'Hannes mål']),
        )
        expect(stands?.participation?.words).toBe('Mette hørte: jeg bliver\n\nHanne hørte: jeg vil hjem')
      },
      { expected: [/^status: 400 POST .*\/facts$/] },
    )
  })

  test('draft: who saves second chooses field by field, and the last word is on top of the first', async () => {
    const child = await as('adviser', '/boern', async page => {
      const found = await ofBoth(page, () => true)
      await page.goto(`/boern/${found}/plan?skriv=ny`)
      await form(page)
      await page.getByLabel('Helhedsorienteret plan').check()
      await button(page, 'Tilføj et mål for barnet').click()
      await page.keyboard.type('Sover godt')
      await page.getByLabel('Målet på skalaen').selectOption('7')
      await saveDraft(page)
      return found
    })
    const write = `/boern/${child}/plan?skriv=whole`
    await as(
      'team-leader',
      write,
      async hanne => {
        await form(hanne)
        await goal(hanne, 'child', 1).fill('Sover hele natten')
        await hanne.getByLabel('Målet på skalaen').selectOption('9')
        await as('adviser', write, async mette => {
          await form(mette)
          await goal(mette, 'child', 1).fill('Sover i egen seng')
          await mette.getByLabel('Hvordan har barnet været med?').selectOption('spoke-self')
          await saveDraft(mette)
        })
        await button(hanne, 'Gem udkastet').click()
        await both(hanne).waitFor()
        expect(await textOf(choice(hanne, 'Mål for barnet').locator('dl'))).toBe(
          'Står der nu Sover i egen seng Din Sover hele natten',
        )
        expect(await choice(hanne, 'Målet på skalaen').getByLabel('Brug min').isChecked()).toBe(true)
        await choice(hanne, 'Mål for barnet').getByLabel('Brug det, der står').check()
        await button(hanne, 'Gem det valgte').click()
        await button(hanne, 'Beslut planen').waitFor()
        expect(await latest(hanne, child, 'whole')).toMatchObject({
          version: 1,
          goals: [{ text: 'Sover i egen seng', target: 9 }],
          participation: { how: 'spoke-self' },
        })
      },
      { expected: [/^status: 409 POST .*\/facts\//] },
    )
  })

  test('draft that one decided meanwhile: what the other chose becomes the version after', async () => {
    const child = await as('adviser', '/boern', async page => {
      const found = await ofBoth(page, () => true)
      await page.goto(`/boern/${found}/plan?skriv=ny`)
      await form(page)
      await page.getByLabel('Helhedsorienteret plan').check()
      await button(page, 'Tilføj et mål for barnet').click()
      await page.keyboard.type('Har en ven')
      await page.getByLabel('Målet på skalaen').selectOption('7')
      await saveDraft(page)
      return found
    })
    await as(
      'team-leader',
      `/boern/${child}/plan?skriv=whole`,
      async hanne => {
        await form(hanne)
        await goal(hanne, 'child', 1).fill('Har to venner')
        await as('adviser', `/boern/${child}/plan`, async mette => {
          await button(mette, 'Beslut planen').click()
          await mette.getByText('Version 1 er besluttet og gælder nu').waitFor()
        })
        await button(hanne, 'Gem udkastet').click()
        expect(await textOf(both(hanne))).toContain('og den er besluttet. Det, du vælger, bliver til version 2.')
        await button(hanne, 'Gem det valgte').click()
        await button(hanne, 'Beslut planen').waitFor()
        const stand = await versions(hanne, child, 'whole')
        expect(stand.map(each => [each.version, each.decidedOn, each.goals[0]?.text])).toEqual([
          [1, '2026-06-15', 'Har en ven'],
          [2, null, 'Har to venner'],
        ])
      },
      { expected: [/^status: 400 POST .*\/facts\//] },
    )
  })
})
