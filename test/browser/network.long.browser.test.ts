// The network around a child: who nobody has asked, a map drawn anew, and meetings that are planned, held and followed up.
import type { Page } from 'playwright-core'
import { describe, expect, test, vi } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { drawn, focusedId, textOf, textsOf } from './eksempelby.ts'
import { tabTo } from './keyboard.ts'
import { noOverflow } from './overflow.ts'
import { caseOf, childWith, idsOf, ownTown } from './own-town.ts'

const { as } = ownTown('network')

type Picture = Awaited<ReturnType<typeof caseOf>>
const notAsked = ({ network }: Picture): boolean => (network?.nobodyAsked.length ?? 0) > 0
const taken = new Set<string>()
/** A child nobody else's test writes on. */
const aChild = async (page: Page, isSo: (picture: Picture) => boolean): Promise<string> => {
  const child = await childWith(page, picture => !taken.has(picture.child) && isSo(picture))
  taken.add(child)
  return child
}
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const openForm = async (page: Page, path: string, form: string): Promise<void> => {
  await page.goto(path)
  await page.locator(form).waitFor()
  await drawn(page)
}
const latestMap = async (page: Page, child: string) => {
  const { facts, network } = await caseOf(page, child)
  return facts.networkMaps.find(each => each.id === network?.map)
}

describe('the map', () => {
  test('names those nobody has asked first; one press and an answer, and they are asked today', async () => {
    await as('adviser', '/boern', async page => {
      const child = await aChild(page, notAsked)
      await page.goto(`/boern/${child}/netvaerk`)
      await drawn(page)
      await page.locator('.picture svg').waitFor()
      await expectAccessible(page)
      const first = page.locator('.network tbody tr').first()
      expect(await textOf(first)).toContain('Ingen har spurgt')
      const name = await textOf(first.getByRole('rowheader'))
      await first.getByRole('button').click()
      await vi.waitFor(async () => expect(await focusedId(page)).toMatch(/^svar-/))
      await page.keyboard.type('Vil gerne hente om onsdagen')
      await page.keyboard.press('Enter')
      await page.getByText(`${name} er spurgt i dag. Det er gemt`).waitFor()
      const row = page.locator('.network tbody tr').filter({ hasText: name })
      await vi.waitFor(async () =>
        expect(await textOf(row)).toContain('spurgt 15. juni 2026: Vil gerne hente om onsdagen'),
      )
      await button(page, 'Fortryd').click()
      await vi.waitFor(async () => expect(await textOf(row)).toContain('Ingen har spurgt'))
    })
  })

  test('drawn again has everybody of the last one; who is added and taken off is told afterwards', async () => {
    await as('adviser', '/boern', async page => {
      const child = await aChild(page, notAsked)
      const before = await latestMap(page, child)
      await openForm(page, `/boern/${child}/netvaerk?tegn=ja`, '.map-form')
      expect(await page.locator('.person').count()).toBe(before?.people.length)
      expect(await textOf(page.locator('.fl-head__act'))).toMatch(/^1 felt · /)
      expect(await page.locator('.fld__nr').count()).toBe(1)
      const gone = before?.people[0]?.name ?? ''
      await button(page, `Tag ${gone} af kortet`).click()
      await vi.waitFor(async () => expect(await focusedId(page)).toBe(`person-${before?.people[1]?.id}`))
      await button(page, 'Tilføj en person').click()
      await vi.waitFor(async () => expect(await focusedId(page)).toMatch(/^person-/))
      await button(page, 'Gem kortet').click()
      await page.getByText('Ret de 2 felter:').waitFor()
      await expectAccessible(page)
      await page.getByLabel('Navn', { exact: true }).last().fill('Åse Ørsted')
      await page.getByLabel('Hvem er det for barnet?').last().fill('nabo')
      await button(page, 'Gem kortet').click()
      await page.getByText('Netværkskortet er gemt').waitFor()
      await page.getByRole('heading', { name: /^Siden kortet fra / }).waitFor()
      expect(await textOf(page.locator('.network__change'))).toBe(`Nye Åse Ørsted Ikke med mere ${gone}`)
      expect((await latestMap(page, child))?.drawnOn).toBe('2026-06-15')
    })
  })

  test('of a child without one begins with the family', async () => {
    await as('adviser', '/boern', async page => {
      const child = await aChild(page, ({ facts }) => facts.networkMaps.length === 0 && facts.relations.length > 0)
      await page.goto(`/boern/${child}/netvaerk`)
      await page.getByText('Der er ikke tegnet noget netværkskort endnu.').waitFor()
      await expectAccessible(page)
      await page.getByRole('link', { name: 'Tegn det første kort' }).click()
      await page.locator('.map-form').waitFor()
      const relations = page.getByLabel('Hvem er det for barnet?')
      expect(await relations.first().inputValue()).toMatch(/^(mor|far)$/)
      await button(page, 'Gem kortet').click()
      await page.getByText('Det er det første kort.').waitFor()
    })
  })

  test('drawn by two at once: the second sees who the first added, and the map has both', async () => {
    const hers = await as('team-leader', '/boern', idsOf)
    const child = await as('adviser', '/boern', page =>
      aChild(page, picture => hers.includes(picture.child) && notAsked(picture)),
    )
    const add = async (page: Page, name: string) => {
      await button(page, 'Tilføj en person').click()
      await page.getByLabel('Navn', { exact: true }).last().fill(name)
      await page.getByLabel('Hvem er det for barnet?').last().fill('nabo')
      await button(page, 'Gem kortet').click()
    }
    const write = `/boern/${child}/netvaerk?tegn=ja`
    await as('team-leader', write, async hanne => {
      await hanne.locator('.map-form').waitFor()
      await as('adviser', write, async mette => {
        await mette.locator('.map-form').waitFor()
        await add(mette, 'Mettes nabo')
        await mette.getByText('Netværkskortet er gemt').waitFor()
      })
      await add(hanne, 'Hannes nabo')
      expect(await textOf(hanne.locator('.both'))).toMatch(/Mette Lund gemte kortet .* mens du skrev\..*Mettes nabo/)
      await expectAccessible(hanne)
      await button(hanne, 'Gem det valgte').click()
      await hanne.getByText('Netværkskortet er gemt').waitFor()
      const names = (await latestMap(hanne, child))?.people.map(each => each.name)
      expect(names).toEqual(expect.arrayContaining(['Mettes nabo', 'Hannes nabo']))
    })
  })
})

describe('a meeting', () => {
  test('is planned from the map, written when it was held, and its agreements stand as due and are ticked off', async () => {
    await as('adviser', '/boern', async page => {
      const child = await aChild(page, picture => notAsked(picture) && picture.facts.networkMeetings.length === 0)
      await page.goto(`/boern/${child}/netvaerksmoede`)
      await page.getByText('Der er ikke holdt eller planlagt noget netværksmøde endnu.').waitFor()
      await page.getByRole('link', { name: 'Planlæg et netværksmøde' }).click()
      await page.locator('.meeting-form').waitFor()
      expect(await page.locator('.fld__nr').count()).toBe(4)
      await button(page, 'Gem mødet').click()
      await page.getByText('Skriv, hvilken dag mødet er.').first().waitFor()
      await page.locator('#dag').fill('2026-06-12')
      await page.getByLabel('Klokken').fill('15:30')
      await page.getByLabel('Sted').fill('Skolen')
      await page.locator('.invited__tick').first().click()
      await page.getByLabel(/^Familien siger om /).selectOption('ja')
      await expectAccessible(page)
      await button(page, 'Gem mødet').click()
      await page.getByText('1 er inviteret. Familien har sagt ja til 1.').waitFor()
      expect(await textOf(page.getByRole('region', { name: 'Planlagt' }))).toContain('12. juni 2026 kl. 15.30 · Skolen')

      await page.getByRole('link', { name: 'Skriv mødet' }).click()
      await page.locator('.meeting-form').waitFor()
      expect(await page.locator('.meeting-form .fld__nr').count()).toBe(5)
      expect(await page.getByLabel('Dato').inputValue()).toBe('2026-06-12')
      await page.locator('.meeting-form .invited__tick').first().click()
      await page.getByLabel('Barnets egne ord').fill('Godt at se så mange')
      for (const what of ['Ringer til træneren', 'Læser lektier']) {
        await button(page, 'Tilføj en aftale').click()
        await page.keyboard.type(what)
        await page.getByLabel('Hvem gør det?').last().fill('Åse Ørsted')
        await page.getByLabel('Senest').last().fill('2026-06-14')
      }
      await button(page, 'Fjern aftale 2').click()
      await vi.waitFor(async () => expect(await focusedId(page)).toMatch(/^aftale-/))
      await expectAccessible(page)
      await button(page, 'Gem netværksmødet').click()
      await page.getByText('Netværksmødet er gemt').waitFor()
      const { facts } = await caseOf(page, child)
      expect(facts.networkMeetings).toMatchObject([
        {
          plannedFor: '2026-06-12',
          heldOn: '2026-06-12',
          childSaid: 'Godt at se så mange',
          participants: [{ came: true }],
        },
      ])
      const row = page.locator('.agreements tbody tr').filter({ hasText: 'Ringer til træneren' })
      expect(await textOf(row)).toContain('1 dag for sent efter aftalen')
      await expectAccessible(page)
      await row.getByRole('checkbox').check()
      await page.getByText('Aftalen er gjort. Det er gemt').waitFor()
      await vi.waitFor(async () => expect(await textOf(row)).toContain('gjort 15. juni 2026'))
      await button(page, 'Fortryd').click()
      await vi.waitFor(async () => expect(await textOf(row)).toContain('1 dag for sent efter aftalen'))
    })
  })

  test('that has not come is cancelled, and one held on a day to come is refused at its field', async () => {
    await as(
      'adviser',
      '/boern',
      async page => {
        const child = await aChild(page, picture => notAsked(picture) && picture.facts.networkMeetings.length < 3)
        await openForm(page, `/boern/${child}/netvaerksmoede?moede=ny`, '.meeting-form')
        await page.locator('#dag').fill('2026-07-09')
        await button(page, 'Gem mødet').click()
        const planned = page.getByRole('listitem').filter({ hasText: '9. juli 2026' })
        await planned.getByRole('link', { name: 'Ret mødet' }).click()
        await button(page, 'Aflys mødet').click()
        await page.getByRole('link', { name: 'Planlæg et netværksmøde' }).waitFor()
        await planned.waitFor({ state: 'detached' })
        await openForm(page, `/boern/${child}/netvaerksmoede?moede=holdt`, '.meeting-form')
        await page.getByLabel('Dato').fill('2026-07-01')
        await button(page, 'Gem netværksmødet').click()
        await page.getByText('Det blev ikke gemt.').waitFor()
        expect(await textOf(page.getByRole('alert'))).toContain('2026')
      },
      { expected: [/^status: 400 POST .*\/facts$/] },
    )
  })
})

test('everything fits a phone in one column, with targets a finger meets, and works with the keyboard alone', async () => {
  const child = await as(
    'adviser',
    '/boern',
    async page => {
      const found = await aChild(
        page,
        picture => notAsked(picture) && picture.due.items.some(each => each.what === 'agreement'),
      ).catch(() => aChild(page, notAsked))
      for (const [path, form] of [
        ['netvaerk', '.network'],
        ['netvaerk?tegn=ja', '.map-form'],
        ['netvaerksmoede', 'main'],
        ['netvaerksmoede?moede=ny', '.meeting-form'],
        ['netvaerksmoede?moede=holdt', '.meeting-form'],
      ] as const) {
        await openForm(page, `/boern/${found}/${path}`, form)
        await noOverflow(page)
        await expectAccessible(page)
        const targets = page.locator(`${form} :is(button:not(.q), select, textarea, input:not([type=checkbox]))`)
        for (const each of await targets.all())
          if (await each.isVisible())
            expect((await each.boundingBox())?.height ?? 44).toBeGreaterThanOrEqual(form === 'main' ? 24 : 44)
      }
      return found
    },
    { screen: 'phone' },
  )
  await as('adviser', `/boern/${child}/netvaerk`, async page => {
    await tabTo(page, /^Spurgt i dag: /, 'button')
    await page.keyboard.press('Enter')
    await vi.waitFor(async () => expect(await focusedId(page)).toMatch(/^svar-/))
    await tabTo(page, 'Luk', 'button')
    await page.keyboard.press('Enter')
    await vi.waitFor(async () => expect(await focusedId(page)).toMatch(/^spurgt-/))
    expect((await textsOf(page.getByRole('heading', { level: 2 }))).slice(0, 1)).toEqual(['Hvem der er'])
  })
})
