// Children on the pages: who sees which, why, what is closed, a protected child, and a correction by one and by two.
import type { Locator, Page } from 'playwright-core'
import { describe, expect, inject, test, vi } from 'vitest'
import { z } from 'zod'
import { expectNothingStored } from './device.ts'
import { drawn, focusedId, textOf, textsOf, visitor } from './eksempelby.ts'
import { tabTo } from './keyboard.ts'

const { as } = visitor()

const nowhere = 'Siden kan ikke vises Siden findes ikke, eller du har ikke adgang. Gå til forsiden'
const protectedWords = 'Navne- og adressebeskyttelse'

const rows = (page: Page): Locator => page.locator('.child-list tbody tr')
/** What is due in each of hundreds of cases is computed anew. */
const slowly = (see: () => Promise<void>) => vi.waitFor(see, { timeout: 10_000 })
const column = (page: Page, at: number): Promise<readonly string[]> =>
  textsOf(page.locator(`.child-list tbody tr > :nth-child(${at})`))
const count = (page: Page): Promise<string> => textOf(page.locator('.cut__count'))

/** Opens the first child whose row has this in it. */
const open = async (page: Page, inRow: string | RegExp): Promise<void> => {
  await rows(page).filter({ hasText: inRow }).first().getByRole('link').click()
  await page.locator('.child__line').first().waitFor()
  await drawn(page)
}
/** Unfolds everything that is written down, where the case stands over it. */
const openRecord = async (page: Page): Promise<void> => {
  const fold = page.getByRole('button', { name: 'Alt, der er skrevet ned', expanded: false })
  if ((await fold.count()) > 0) await fold.click()
}
const back = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Børn' }).last().click()
  await rows(page).first().waitFor()
}

const List = z.object({
  children: z.array(z.object({ child: z.uuid(), name: z.string(), step: z.number().nullable() })),
})
/** The ids of the children on the list of whoever is signed in. */
const idsOf = async (page: Page): Promise<readonly string[]> => {
  const answer = await page.request.get('/api/children')
  return List.parse(await answer.json()).children.map(each => each.child)
}

describe.concurrent('the list', () => {
  test('of an adviser has 28 children, in the order and on the step that the address says', async () => {
    await as('adviser', '/boern', async page => {
      await rows(page).first().waitFor()
      expect(await page.title()).toBe('Børn · Forlæns')
      expect(await count(page)).toMatch(/^28 børn ?\. Sorteret efter navn, stigende\.$/)
      const names = await column(page, 1)
      expect(names).toEqual(names.toSorted(new Intl.Collator('da').compare))

      const head = page.getByRole('columnheader', { name: 'Siden' })
      await head.getByRole('button').click()
      await page.getByText('Sorteret efter siden, stigende.').waitFor({ state: 'attached' })
      expect(new URL(page.url()).search).toBe('?sorter=siden')
      await head.getByRole('button').click()
      await page.getByText('Sorteret efter siden, faldende.').waitFor({ state: 'attached' })
      expect(await head.getAttribute('aria-sort')).toBe('descending')
      expect(new URL(page.url()).search).toBe('?sorter=siden&retning=ned')

      await page.getByLabel('Trin', { exact: true }).selectOption('4')
      await slowly(async () => expect(new Set(await column(page, 5))).toEqual(new Set(['4 Hjemmebaseret'])))
      expect(new URL(page.url()).search).toBe('?sorter=siden&retning=ned&trin=4')
      const shown = await column(page, 1)
      await page.reload()
      await drawn(page)
      expect(await column(page, 1)).toEqual(shown)
      await page.getByLabel('Trin', { exact: true }).selectOption('7')
      await page.getByText('Ingen af de børn, hvis trin du kan se, står på trin 7 i dag.').waitFor()
      await page.getByRole('button', { name: 'Vis alle' }).click()
      await slowly(async () => expect(await rows(page).count()).toBe(28))
    })
  })

  test('of a team leader has more children than a page holds; the next page has the rest', async () => {
    await as('team-leader', '/boern', async page => {
      expect([await rows(page).count(), await count(page)]).toEqual([
        200,
        expect.stringMatching(/^1-200 af 3\d\d børn/),
      ])
      const total = Number(/af (\d+)/.exec(await count(page))?.[1])
      const first = await column(page, 2)
      await page.getByRole('link', { name: 'Næste side' }).click()
      await slowly(async () => expect(await rows(page).count()).toBe(total - 200))
      expect(new URL(page.url()).search).toBe('?side=2')
      expect(new Set([...first, ...(await column(page, 2))]).size).toBe(total)
      expect(await page.getByRole('link', { name: 'Næste side' }).count()).toBe(0)
      await page.goto('/boern?side=9')
      await page.getByText('Så mange sider er der ikke.').waitFor()
    })
  })

  test('is a file for a spreadsheet too, for whoever may take it out', async () => {
    await as('adviser', '/boern?sorter=sagsnummer', async page => {
      const file = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Hent til regneark (csv)' }).click()
      expect((await file).suggestedFilename()).toBe('sager-2026-06-15.csv')
      expect((await file).url()).toMatch(/export\.csv\?sort=case-number&order=up$/)
    })
    await as('provider', '/boern', async page => {
      expect(await rows(page).count()).toBeGreaterThan(0)
      expect(await page.getByText('Hent til regneark').count()).toBe(0)
    })
  })

  test('that is empty says what it would hold, and what to do', async () => {
    await as('adult-adviser', '/boern', async page => {
      expect(await textOf(page.locator('main'))).toContain('Du er ikke med i noget barns sag.')
      expect(await page.locator('table').count()).toBe(0)
    })
  })

  test('is not an economist’s: no menu item, and the sentence of the role', async () => {
    await as(
      'economist',
      '/boern',
      async page => {
        expect(await textOf(page.locator('main'))).toBe(
          'Siden kan ikke vises Din rolle giver ikke adgang til dette. Tal med din leder, hvis du har brug for det.',
        )
        expect(await page.getByRole('navigation', { name: 'Hovedmenu' }).getByText('Børn').count()).toBe(0)
      },
      { expected: [/^status: 403 GET .*\/api\/children\?/] },
    )
  })
})

describe.concurrent('a child', () => {
  test('of one’s own: where it stands, its life as a picture, its spells, and why one sees it', async () => {
    await as('adviser', '/boern?trin=6', async page => {
      const [name = ''] = await column(page, 1)
      await open(page, name)
      expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe(name)
      expect(await page.title()).toMatch(/^20\d\d-\d{5} · Forlæns$/)
      expect(page.url()).toMatch(/\/boern\/[0-9a-f-]{36}$/)
      expect(await textOf(page.locator('.child__now'))).toMatch(/^6 Familiepleje Hos familien .* siden .* Rådgiver: /)
      const picture = page.getByRole('img', { name: /på indsatstrappen: .*nu trin 6, Hos familien/ })
      expect(await picture.count()).toBe(1)
      expect(await textsOf(page.getByRole('heading', { level: 2 }))).toEqual([
        'Det, der skal ske',
        `${name.split(' ')[0]}s liv på trappen`,
        'Mål',
        'Netværk',
        'Aftaler',
        'Næste trin ned',
        `${name.split(' ')[0]}s egne ord`,
        'Hvem kan se siden',
        'Historik i tal',
        'Søskende',
        'Alt, der er skrevet ned',
        'Sagens forløb, som det blev skrevet ned',
      ])
      await openRecord(page)
      expect(await textsOf(page.locator('.spells h2'))).toEqual(['Hjælpen', 'Sagen', 'Hverdagen'])
      await page.getByRole('button', { name: 'Hvorfor kan jeg se det?' }).click()
      await page.locator('.why__reasons').waitFor()
      expect(await textOf(page.locator('.why'))).toMatch(
        /Du ser det som rådgiver af disse grunde: Det hører til din rolle\..* Du har ansvaret for barnets sag\./,
      )
      await expectNothingStored(page, 'forlaens')
    })
  })

  test('of another profession: what is closed says why, and no step and no adviser is told', async () => {
    await as('health-visitor', '/boern', async page => {
      expect(new Set(await column(page, 5))).toEqual(new Set(['– ikke vist']))
      await rows(page).filter({ hasNotText: protectedWords }).first().getByRole('link').click()
      await page.getByRole('heading', { name: 'Lukket for dig' }).waitFor()
      expect(await textOf(page.locator('.closed'))).toBe(
        'Lukket for dig Indsatserne og den sociale sag. Oplysningerne hører til et andet fagområde, og der er ikke samtykke til at dele dem med dig. Tal om barnet uden navn, eller bed familien om samtykke.',
      )
      expect(await textsOf(page.getByRole('heading', { level: 2 }))).toEqual([
        'Lukket for dig',
        'Hverdagen',
        'Hvem kan se siden',
      ])
      expect(await page.getByRole('button', { name: /^Ret / }).count()).toBe(0)
    })
  })

  test('of a provider: the help and not the case, and nothing to correct', async () => {
    await as('provider', '/boern', async page => {
      await rows(page).first().getByRole('link').click()
      await page.getByRole('heading', { name: 'Hjælpen' }).waitFor()
      expect(await textOf(page.locator('.closed'))).toContain('Den sociale sag. Din rolle giver ikke adgang til dette.')
      expect(await page.getByRole('button', { name: /^Ret / }).count()).toBe(0)
    })
  })

  test('that is not one’s own shows the page of one that is not there', async () => {
    const others = await as('team-leader', '/boern', idsOf)
    await as(
      'adviser',
      '/boern',
      async page => {
        const own = await idsOf(page)
        const foreign = others.find(id => !own.includes(id)) ?? ''
        const shown: unknown[] = []
        for (const id of [foreign, '018f0809-2ea4-766f-9657-000000000000', 'alma']) {
          await page.goto(`/boern/${id}`)
          await drawn(page)
          shown.push({ title: await page.title(), all: await textOf(page.locator('body')) })
        }
        expect(await textOf(page.locator('main'))).toBe(nowhere)
        expect(shown).toEqual([shown[0], shown[0], shown[0]])
      },
      { expected: [/^status: 404 GET /, /^status: 400 GET .*\/alma$/] },
    )
  })

  test('that may no longer be seen is gone from the page when it is asked for again', async () => {
    await as(
      'adviser',
      '/boern?trin=4',
      async page => {
        const [name = ''] = await column(page, 1)
        await open(page, name)
        await back(page)
        await page.route(/\/api\/children\/[0-9a-f-]{36}$/, route =>
          route.fulfill({ status: 404, json: { code: 'not-found-or-refused', sentence: 'Siden findes ikke.' } }),
        )
        await page.getByRole('link', { name, exact: true }).click()
        await page.getByText('Siden findes ikke, eller du har ikke adgang.').waitFor()
        expect(await page.locator('body').textContent()).not.toContain(name)
      },
      { expected: [/^status: 404 GET /] },
    )
  })
})

describe.concurrent('a protected child', () => {
  const ask = (page: Page) => page.getByRole('button', { name: 'Vis navn og adresse', exact: true })
  const yes = (page: Page) => page.getByRole('button', { name: 'Ja, vis navn og adresse' })

  test('is masked on list and page, is shown after a yes, and is masked again for who comes back', async () => {
    await as('adviser', '/boern', async page => {
      const row = rows(page).filter({ hasText: protectedWords })
      expect(await textOf(row)).toMatch(
        /^ADRESSEBESKYTTET Navne- og adressebeskyttelse \d{4}-\d{5} vises ikke · vises ikke /,
      )
      await open(page, protectedWords)
      const heading = page.getByRole('heading', { level: 1 })
      const title = await page.title()
      expect([await textOf(heading), title]).toEqual(['ADRESSEBESKYTTET', expect.stringMatching(/^\d{4}-\d{5} · /)])
      expect(await textOf(page.locator('.picture').locator('xpath=..'))).toContain('Barnets liv på trappen')
      const masked = await textOf(page.locator('main'))
      expect(masked).not.toMatch(/\d{6}-\d{4}|Skolen|Distrikt Nord|Hos /)

      await ask(page).click()
      expect(await textOf(page.locator('.unmask'))).toContain('Det skrives i loggen')
      await page.getByRole('button', { name: 'Nej, lad det være skjult' }).click()
      await yes(page).waitFor({ state: 'hidden' })
      await ask(page).click()
      await yes(page).click()
      await page.getByText('Du ser navn og adresse. Det er skrevet i loggen.').waitFor()
      const name = await textOf(heading)
      expect(name).not.toBe('ADRESSEBESKYTTET')
      expect(await textOf(page.locator('.child__line').first())).toMatch(/\d{6}-\d{4} .*Distrikt .*, Eksempelby/)
      expect(await page.title()).toBe(title)
      expect(await textOf(page.locator('.child__life'))).toContain('Barnets liv på trappen')

      await back(page)
      expect(await page.locator('body').textContent()).not.toContain(name)
      await page.goBack()
      await ask(page).waitFor()
      expect(await textOf(heading)).toBe('ADRESSEBESKYTTET')
      expect(await page.locator('body').textContent()).not.toContain(name)
      await expectNothingStored(page, 'forlaens')
    })
  })
})

describe('correcting a spell', () => {
  const id = /\/boern\/([0-9a-f-]{36})$/
  const form = (page: Page) => page.locator('form.correct')
  const begin = async (page: Page, what: RegExp) => {
    await openRecord(page)
    await page.getByRole('button', { name: what }).first().click()
    await form(page).waitFor()
  }
  const save = (page: Page, name = 'Gem rettelsen') => page.getByRole('button', { name }).click()
  /** What an adviser and the leader of the team can both correct: consents are many, and on no step. */
  const consent = /^Ret Indhente/

  test('says at the field what is missing, and keeps what was written', async () => {
    await as(
      'adviser',
      '/boern?trin=6',
      async page => {
        await open(page, /./)
        await begin(page, /^Ret Hos familien/)
        await page.getByLabel('Til', { exact: true }).fill('2020-01-01')
        await save(page)
        await page.getByText('Rettelsen er ikke gemt.').waitFor()
        expect(await focusedId(page)).toMatch(/-reason$/)
        expect(await page.locator('.fld--fejl').count()).toBe(1)
        await page.getByLabel('Hvorfor retter du det?').fill('Datoen var forkert')
        await save(page)
        await vi.waitFor(async () => expect(await focusedId(page)).toMatch(/-to$/))
        expect(await textOf(page.locator('.fld--fejl .fejl'))).toMatch(
          /indeholder ingen dage\. Slutdagen skal ligge efter/,
        )
        expect(await page.getByLabel('Til', { exact: true }).inputValue()).toBe('2020-01-01')
        await page.getByRole('button', { name: 'Luk uden at gemme' }).click()
        await form(page).waitFor({ state: 'detached' })
      },
      { expected: [/^status: 400 POST .*\/spells\//] },
    )
  })

  test('shows the new period, says that it is saved, and gives the focus back', async () => {
    await as('adviser', '/boern', async page => {
      const child = await withConsent(page, consent)
      await page.goto(`/boern/${child}`)
      await drawn(page)
      await begin(page, consent)
      await page.getByLabel('Fra', { exact: true }).fill('2021-02-03')
      await page.getByLabel('Hvorfor retter du det?').fill('Datoen var skrevet forkert')
      await save(page)
      await page.getByText('Det, der stod før, er bevaret.').waitFor()
      expect(await textOf(page.locator('.spell').filter({ hasText: 'Indhente' }).first())).toContain('3. feb. 2021')
      await vi.waitFor(async () => expect(await focusedId(page)).toMatch(/^ret-/))
    })
  })

  test('by two: the second sees both texts and what to do, and saves over it or keeps what stands', async () => {
    const child = await as('adviser', '/boern', page => withConsent(page, /^Ret Drøftes/))
    await as(
      'team-leader',
      `/boern/${child}`,
      async hanne => {
        await begin(hanne, /^Ret Drøftes/)
        await as('adviser', `/boern/${child}`, async mette => {
          await begin(mette, /^Ret Drøftes/)
          await mette.getByLabel('Fra', { exact: true }).fill('2021-05-06')
          await mette.getByLabel('Hvorfor retter du det?').fill('Rettet af den ene')
          await save(mette)
          await mette.getByText('Det, der stod før, er bevaret.').waitFor()
        })
        await hanne.getByLabel('Fra', { exact: true }).fill('2021-07-08')
        await hanne.getByLabel('Hvorfor retter du det?').fill('Rettet af den anden')
        await save(hanne)
        const both = hanne.locator('.conflict')
        expect(await textOf(both)).toMatch(
          /Det står der nu Drøftes i distriktsteamet, fra 6\. maj 2021 .*Det har du skrevet Drøftes i distriktsteamet, fra 8\. juli 2021 /,
        )
        expect(await textOf(both)).toContain('Intet er gemt. Sammenlign de to')
        expect(await hanne.getByLabel('Hvorfor retter du det?').inputValue()).toBe('Rettet af den anden')
        await save(hanne, 'Gem min rettelse alligevel')
        await hanne.getByText('Det, der stod før, er bevaret.').waitFor()
        expect(await textOf(hanne.locator('.spell').filter({ hasText: 'Drøftes' }).first())).toContain('8. juli 2021')
      },
      { expected: [/^status: 409 POST .*\/spells\//] },
    )
    expect(child).toMatch(/^[0-9a-f-]{36}$/)
  })

  /** The id of the first of the asker's children with a spell that can be corrected by this button. */
  const withConsent = async (page: Page, button: RegExp): Promise<string> => {
    for (const child of await idsOf(page)) {
      await page.goto(`/boern/${child}`)
      await drawn(page)
      await openRecord(page)
      if ((await page.getByRole('button', { name: button }).count()) > 0) return id.exec(page.url())?.[1] ?? ''
    }
    throw new Error(`no child has ${button}`)
  }
})

test('with the keyboard alone one opens a child, asks why, and corrects', async () => {
  await as('adviser', '/boern?trin=6', async page => {
    const [name = ''] = await column(page, 1)
    await tabTo(page, name, 'link')
    await page.keyboard.press('Enter')
    await page.locator('.child__now').waitFor()
    await drawn(page)
    await tabTo(page, 'Hvorfor kan jeg se det?', 'button')
    await page.keyboard.press('Enter')
    await page.locator('.why__reasons').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.why__reasons').waitFor({ state: 'detached' })
    await tabTo(page, 'Alt, der er skrevet ned', 'button')
    await page.keyboard.press('Enter')
    await tabTo(page, /^Ret Hos familien/, 'button')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 3 }).waitFor()
    expect(await focusedId(page)).toMatch(/-title$/)
    // A date has a stop for each of its parts, so the stops are counted here and not looked at one by one.
    for (let stops = 0; stops < 15 && !(await focusedId(page)).endsWith('-reason'); stops++)
      await page.keyboard.press('Tab')
    expect(await focusedId(page)).toMatch(/-reason$/)
    await tabTo(page, 'Luk uden at gemme', 'button')
    await page.keyboard.press('Enter')
    await vi.waitFor(async () => expect(await focusedId(page)).toMatch(/^ret-/))
  })
})

test('who signs out leaves no child on the screen, and the way back leads to the sign-in', async () => {
  await as('adviser', '/boern?trin=6', async page => {
    const [name = ''] = await column(page, 1)
    await open(page, name)
    await page.getByRole('button', { name: 'Log ud' }).click()
    await page.getByText('Du er logget ud. Intet er gemt på denne computer.').waitFor()
    await page.goBack()
    await page.getByText('Log ind for at se siden.').waitFor()
    expect(await page.locator('body').textContent()).not.toContain(name)
    expect((await fetch(`${inject('origin')}/api/children`)).status).toBe(401)
  })
})
