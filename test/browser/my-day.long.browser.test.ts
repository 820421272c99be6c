// The adviser's day: what is missing stands first, the notification's clock, a contact written with one thumb, and the team's day.
import type { Locator, Page } from 'playwright-core'
import { describe, expect, inject, test, vi } from 'vitest'
import { z } from 'zod'
import { expectAccessible } from './accessible.ts'
import { chooseRole, drawn, textOf, textsOf, visitor } from './eksempelby.ts'
import { tabTo } from './keyboard.ts'
import { noOverflow } from './overflow.ts'
import { screenshot } from './page.ts'

const { as, outside } = visitor()

const Day = z.object({
  today: z.string(),
  lines: z.array(z.object({ child: z.string(), state: z.string(), what: z.string(), about: z.string() })),
  own: z.object({ cases: z.number() }),
  notifications: z.array(z.object({ notification: z.string(), minutesLeft: z.number() })),
})
const dayOf = async (page: Page) => Day.parse(await (await page.request.get('/api/my-day')).json())

/** Writes a fact as whoever is signed in, past the pages. */
const write = async (page: Page, child: string, list: string, fact: object): Promise<string> => {
  const answer = await page.request.post(`/api/children/${child}/facts`, {
    headers: { origin: inject('origin') },
    data: { given: { list, fact } },
  })
  expect(answer.status(), await answer.text()).toBe(200)
  return z.object({ id: z.string() }).parse(await answer.json()).id
}

const Listed = z.object({
  children: z.array(z.object({ child: z.string(), name: z.string(), protected: z.boolean() })),
})
/** Children of whoever is signed in whose names may be shown, by name. */
const ownChildren = async (page: Page) =>
  Listed.parse(await (await page.request.get('/api/children')).json()).children.filter(each => !each.protected)

const groups = (page: Page): Promise<readonly string[]> => textsOf(page.locator('.due-table tr.g th'))
const rows = (page: Page): Locator => page.locator('.due-table tr.r')
const side = (page: Page, heading: string): Locator =>
  page.locator('.side').getByRole('region', { name: heading, exact: true })

/** What a user must fill in: every field with a number. */
const numbered = (page: Page): Promise<number> => page.locator('form .fld__nr').count()

const look = async (page: Page, name: string): Promise<void> => {
  await screenshot(page, name)
  await expectAccessible(page)
  await noOverflow(page)
}

describe('the day', () => {
  test('is an adviser’s first page, and the child nobody follows up on stands first on it', async () => {
    await outside('/', async page => {
      await chooseRole(page, 'adviser')
      await page.locator('.due-table').waitFor()
      expect([new URL(page.url()).pathname, await page.title()]).toEqual(['/min-dag', 'Min dag · Forlæns'])
      const nav = page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link')
      expect((await textsOf(nav))[0]).toBe('Min dag')
      expect(await nav.count()).toBeLessThanOrEqual(5)
      expect((await groups(page))[0]).toMatch(/^Mangler helt \d+ Er hverken gjort eller aftalt$/)
      const { lines } = await dayOf(page)
      expect(await textOf(rows(page).first())).toMatch(/ikke aftalt Aftal tid|ikke besluttet|mangler/)
      expect(lines[0]?.state).toBe('missing')
      expect(await rows(page).count()).toBe(lines.length)
      const count = (state: string) => lines.filter(each => each.state === state).length
      const [missing, late] = [count('missing'), count('late-by-law')]
      expect(await textOf(page.locator('.my-day__sum'))).toContain(
        `${missing + late} skal rettes nu (${missing} mangler, ${late} efter loven)`,
      )
    })
  })

  test('tells what each date rests on in its place, and each line leads to where the thing is done', async () => {
    await as('adviser', '/min-dag', async page => {
      const rule = rows(page)
        .first()
        .getByRole('button', { name: /§|model|Borås/ })
      await rule.click()
      expect(await rule.getAttribute('aria-expanded')).toBe('true')
      expect(await textOf(rows(page).first().locator('.opened'))).toMatch(/Kilde: /)
      await page.keyboard.press('Escape')
      expect(await rule.getAttribute('aria-expanded')).toBe('false')
      const links = await page
        .locator('.due-table .c-gor .btn')
        .evaluateAll(all => all.map(each => each.getAttribute('href')))
      const { lines } = await dayOf(page)
      expect(links).toHaveLength(lines.length)
      for (const [at, line] of lines.entries()) {
        expect(links[at]).toContain(`/boern/${line.child}`)
        if (line.what === 'follow-up') expect(links[at]).toContain(`/opfoelgning?indsats=${line.about}`)
      }
      await page.getByRole('button', { name: 'Hvad betyder rækkefølgen?' }).click()
      expect(await textOf(page.locator('.my-day__due > .opened'))).toContain('Børnene er ikke vægtet.')
      expect(await textOf(page.locator('.my-day__foot'))).toContain('Din leder ser teamets dag; ingen andre ser din.')
    })
  })

  test('has the meetings of today, the contacts week by week with their definition and as a table, and the own cases', async () => {
    await as('adviser', '/boern', async page => {
      const [child] = await ownChildren(page)
      const { today, own } = await dayOf(page)
      if (child === undefined) throw new Error('the adviser has no children')
      const participants = [
        { name: 'Mor', side: 'private', coming: true },
        { name: 'Far', side: 'private' },
      ]
      await write(page, child.child, 'networkMeetings', {
        plannedFor: today,
        plannedTime: '23:30',
        place: 'Rådhuset',
        participants,
      })
      await write(page, child.child, 'contacts', {
        at: { day: today, time: null },
        planned: true,
        with: ['Mor'],
        note: 'Om skolen.',
      })
      await page.goto('/min-dag')
      await drawn(page)
      expect(await textOf(side(page, 'Møder i dag'))).toContain(
        `23.30 ${child.name}, netværksmøde Rådhuset 2 inviteret, 1 har sagt ja. Far har ikke svaret`,
      )
      const contacts = side(page, 'Planlagt eller akut')
      expect(await textOf(contacts)).toMatch(/\d+ % af kontakterne i dine sager i uge 25 var planlagt \(\d+ af \d+\)\./)
      await contacts.getByRole('img', { name: /^Kontakter pr\. uge, uge 18 til 25/ }).waitFor()
      await contacts.getByRole('button', { name: 'Vis som tabel' }).click()
      expect(await contacts.locator('tbody tr').count()).toBe(8)
      await contacts.getByRole('button', { name: /^Hvad betyder/ }).click()
      expect(await textOf(contacts.locator('.opened'))).toContain('tælles én gang i den uge')
      expect(await textOf(side(page, 'Dine sager').locator('dd').first())).toBe(String(own.cases))
      await page.getByRole('button', { name: /sager, børn og familier/ }).click()
      await look(page, 'my-day-1280')
    })
  })

  test('of a leader is the team’s: the same groups, each line with its adviser, and no list of advisers', async () => {
    await as('team-leader', '/', async page => {
      await page.locator('.due-table').waitFor()
      expect(new URL(page.url()).pathname).toBe('/min-dag')
      const heads = await groups(page)
      expect(heads.map(each => each.replace(/ \d.*/, '')).slice(0, 3)).toEqual([
        'Mangler helt',
        'For sent efter loven',
        'For sent efter programmet',
      ])
      expect(await textOf(rows(page).first())).toContain('Rådgiver: ')
      expect(await textOf(page.locator('.my-day__foot'))).toContain('De er ikke talt op pr. rådgiver')
      await side(page, 'Teamets sager').waitFor()
      await look(page, 'my-day-team-1280')
    })
  })

  test('fits a phone: the lines as cards, and the rest one tap away', async () => {
    await as(
      'adviser',
      '/min-dag',
      async page => {
        expect(await page.getByRole('heading', { name: 'Dine sager' }).isVisible()).toBe(false)
        const act = await rows(page).first().locator('.btn').boundingBox()
        expect(act?.height).toBeGreaterThanOrEqual(44)
        await look(page, 'my-day-390')
        await page.getByRole('button', { name: 'Vis kontakter og antal sager' }).click()
        await page.getByRole('heading', { name: 'Dine sager' }).waitFor()
        await look(page, 'my-day-more-390')
      },
      { screen: 'phone' },
    )
  })

  test('is gone through with the keyboard alone, from the first rule to a new contact', async () => {
    await as('adviser', '/min-dag', async page => {
      await tabTo(page, 'Ny kontakt', 'button')
      await page.keyboard.press('Enter')
      await page.getByLabel('Find barnet').waitFor()
      const [child] = await ownChildren(page)
      await page.keyboard.type(child?.name ?? '')
      await tabTo(page, new RegExp(`^${child?.name} 20`), 'link')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: /^Ny kontakt om / }).waitFor()
    })
  })

  test('is not for a role without cases', async () => {
    await as(
      'economist',
      '/min-dag',
      async page => expect(await textOf(page.locator('main'))).toContain('Din rolle giver ikke adgang til dette.'),
      { expected: [/^status: 403 GET /] },
    )
  })
})

describe('a contact', () => {
  test('is written on a phone in three fields, with a lost connection in the middle, and can be undone', async () => {
    await as(
      'adviser',
      '/min-dag',
      async page => {
        const children = await ownChildren(page)
        const child = children[1]
        if (child === undefined) throw new Error('the adviser has too few children')
        await page.getByRole('button', { name: 'Ny kontakt' }).click()
        await page.getByLabel('Find barnet').fill(child.name)
        await page.getByRole('link', { name: new RegExp(`^${child.name} 20`) }).click()
        await page.getByRole('heading', { level: 1, name: /^Ny kontakt om / }).waitFor()
        await drawn(page)
        expect(await numbered(page)).toBe(3)
        expect(await page.title()).not.toContain(child.name)
        await look(page, 'contact-390')
        for (const box of await page.locator('form .opt, form .btn, form textarea').all())
          expect((await box.boundingBox())?.height).toBeGreaterThanOrEqual(52)

        await page.getByRole('button', { name: 'Gem kontakten' }).click()
        await page.getByText('Ret de 3 felter:').waitFor()
        expect(await textOf(page.getByRole('alert'))).toContain('Vælg, om kontakten var planlagt eller akut.')
        await look(page, 'contact-wrong-390')

        await page.getByRole('checkbox').first().check()
        await page.getByLabel(/^Akut/).check()
        await page.getByLabel(/Hvad blev der sagt/).fill('Hun vil gerne tilbage på holdet.')
        await page.context().setOffline(true)
        await page.getByText('Kladden er ikke gemt.').waitFor()
        expect(await page.getByLabel(/Hvad blev der sagt/).inputValue()).toBe('Hun vil gerne tilbage på holdet.')
        await page.context().setOffline(false)
        await page.getByText(/kladde gemt/).waitFor()
        await page.reload()
        await drawn(page)
        await page.getByText('Du er tilbage i den kladde').waitFor()
        expect(await page.getByLabel(/Hvad blev der sagt/).inputValue()).toBe('Hun vil gerne tilbage på holdet.')

        await page.getByRole('button', { name: 'Gem kontakten' }).click()
        const saved = page.locator('.just-saved')
        await saved.waitFor()
        await page.locator('.due-table').waitFor()
        expect(await textOf(saved)).toMatch(/^Kontakten er gemt .*kl\. \d+\.\d\d\. Du kan fortryde indtil/)
        const written = async () => {
          const { facts } = await (await page.request.get(`/api/children/${child.child}/case`)).json()
          return z.object({ contacts: z.array(z.object({ note: z.string(), planned: z.boolean() })) }).parse(facts)
            .contacts
        }
        expect(await written()).toContainEqual({ note: 'Hun vil gerne tilbage på holdet.', planned: false })
        await saved.getByRole('button', { name: 'Fortryd' }).click()
        await page.getByText('Det er fortrudt.').waitFor()
        expect(await written()).not.toContainEqual({ note: 'Hun vil gerne tilbage på holdet.', planned: false })
      },
      { screen: 'phone', expected: [/^request: POST .*\/api\/drafts\/contact/] },
    )
  })

  test('can be of another time, and looks right on a wide screen', async () => {
    await as('adviser', '/boern', async page => {
      const child = (await ownChildren(page))[2]
      await page.goto(`/boern/${child?.child}/kontakt`)
      await drawn(page)
      await page.getByRole('button', { name: 'Et andet tidspunkt' }).click()
      await page.getByLabel('Klokkeslæt').fill('08:15')
      await page.getByRole('button', { name: 'Gem kontakten' }).click()
      await page.getByText('Skriv også dagen, når du har skrevet et klokkeslæt.').first().waitFor()
      await look(page, 'contact-1280')
      await page.getByRole('button', { name: 'Luk, gem kladde' }).click()
      await page.locator('.due-table').waitFor()
    })
  })
})

describe('a notification', () => {
  test('is written down with one field, stands on the day with its clock, and is judged in three', async () => {
    await as('adviser', '/boern', async page => {
      const child = (await ownChildren(page))[3]
      if (child === undefined) throw new Error('the adviser has too few children')
      await page.goto(`/boern/${child.child}/underretning`)
      await drawn(page)
      expect(await numbered(page)).toBe(1)
      await page.getByRole('button', { name: 'Gem underretningen' }).click()
      await page.getByText('Vælg, hvem der har underrettet.').first().waitFor()
      await page.getByLabel(/Hvem har underrettet/).selectOption('Skole')
      await look(page, 'notification-new-1280')
      await page.getByRole('button', { name: 'Gem underretningen' }).click()
      await page.getByRole('heading', { level: 1, name: /^Vurdér underretning om / }).waitFor()

      await page.goto('/min-dag')
      await drawn(page)
      const waiting = page.locator('.ny')
      expect(await textOf(waiting)).toMatch(
        /^Ny underretning 1 venter på dig .*, \d+ år Fra skole, modtaget i dag kl\. .*2[34] t\. \d+ min\. tilbage til at vurdere akut fare Senest .* Barnets lov § 136: 24 timer, også nat og helligdag\. Vurdér nu/,
      )
      await waiting.getByRole('img', { name: /^\d time.* af 24 timer er gået$/ }).waitFor()
      expect(await page.locator('.btn--1').count()).toBe(1)
      await look(page, 'my-day-notification-1280')

      await waiting.getByRole('link', { name: /^Vurdér nu/ }).click()
      await page.getByRole('heading', { level: 1, name: /^Vurdér underretning om / }).waitFor()
      await drawn(page)
      expect(await numbered(page)).toBe(3)
      expect(await textOf(page.locator('.notification__clock'))).toMatch(/tilbage til at vurdere akut fare/)
      await page.getByRole('button', { name: 'Gem vurderingen' }).click()
      await page.getByText('Ret de 3 felter:').waitFor()
      await look(page, 'notification-1280')
      await page.getByLabel(/^Nej, ikke i fare nu/).check()
      await page.getByLabel(/Hvorfor\?/).fill('Hun er hos sin mormor til i morgen.')
      await page.getByLabel(/^Med i den sag/).check()
      await page.getByLabel('Kvitteringen er sendt i dag').check()
      await page.getByRole('button', { name: 'Gem vurderingen' }).click()
      await page.locator('.due-table').waitFor()
      await vi.waitFor(async () => expect(await page.locator('.ny').count()).toBe(0))
      expect((await dayOf(page)).notifications).toEqual([])
    })
  })

  test('fits a phone, its clock first', async () => {
    await as(
      'adviser',
      '/boern',
      async page => {
        const child = (await ownChildren(page))[4]
        if (child === undefined) throw new Error('the adviser has too few children')
        const { today } = await dayOf(page)
        const id = await write(page, child.child, 'notifications', {
          receivedAt: { day: today, time: '00:01' },
          notifier: 'anonymous',
        })
        await page.goto(`/boern/${child.child}/underretning?om=${id}`)
        await drawn(page)
        await page.getByText('så der er ingen at kvittere til').waitFor()
        await look(page, 'notification-390')
        await page.goto('/min-dag')
        await drawn(page)
        const [clock, due] = [await page.locator('.ny').boundingBox(), await page.locator('.my-day__due').boundingBox()]
        expect(clock?.y).toBeLessThan(due?.y ?? 0)
        await look(page, 'my-day-notification-390')
      },
      { screen: 'phone' },
    )
  })
})
