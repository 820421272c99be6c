// Everything written about a child as text: read, found, sent to the official file, and seen to have changed since.
import type { Page } from 'playwright-core'
import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { expectAccessible } from './accessible.ts'
import { drawn, focusedId, textOf, textsOf } from './eksempelby.ts'
import { tabTo } from './keyboard.ts'
import { noOverflow } from './overflow.ts'
import { caseOf, childWith, ownTown } from './own-town.ts'
import { screenshot } from './page.ts'

const { as, origin } = ownTown('notes')

type Picture = Awaited<ReturnType<typeof caseOf>>
const taken = new Set<string>()
/** A child nobody else's test writes on. */
const aChild = async (page: Page, isSo: (picture: Picture) => boolean): Promise<string> => {
  const child = await childWith(page, picture => !taken.has(picture.child) && isSo(picture))
  taken.add(child)
  return child
}
const followedUp = ({ facts }: Picture): boolean =>
  facts.contacts.length > 0 && facts.followUps.some(each => each.heldOn !== null)
const planned = (picture: Picture): boolean => followedUp(picture) && picture.plans.some(each => each.holds !== null)

const contact = (note: string) => ({
  list: 'contacts',
  fact: { at: { day: '2026-06-15', time: '08:15' }, planned: true, kind: 'call', with: ['Mor'], note },
})
const notification = {
  list: 'notifications',
  fact: {
    receivedAt: { day: '2026-06-10', time: '09:40' },
    notifier: 'school',
    assessedAt: { day: '2026-06-10', time: '11:05' },
    inDanger: false,
    because: 'Barnet er hjemme hos mor, og skolen følger med.',
    outcome: 'existing-case',
  },
}
const meeting = {
  list: 'networkMeetings',
  fact: {
    heldOn: '2026-06-11',
    participants: [
      { name: 'Mor', side: 'private', agreed: true, came: true },
      { name: 'Åse Ørsted, klasselærer', side: 'professional', agreed: true, came: true },
    ],
    childSaid: 'Jeg vil gerne spille fodbold igen.',
    parentsSaid: 'Vi har brug for, at nogen ringer, før det går galt.',
    agreements: [
      { id: crypto.randomUUID(), text: 'Ringer til fodboldklubben', owner: 'Mor', due: '2026-06-22' },
      { id: crypto.randomUUID(), text: 'Skriver ugebrev hver fredag', owner: 'Åse Ørsted, klasselærer' },
    ],
  },
}
const post = async (page: Page, address: string, data: object): Promise<unknown> => {
  const answer = await page.request.post(address, { headers: { origin: origin() }, data })
  expect(answer.status(), await answer.text()).toBe(200)
  return await answer.json()
}
/** Writes a fact past the pages. */
const record = async (page: Page, child: string, given: object): Promise<string> =>
  z.object({ id: z.uuid() }).parse(await post(page, `/api/children/${child}/facts`, { given })).id
const written = (page: Page, child: string, note: string): Promise<string> => record(page, child, contact(note))
const change = (page: Page, child: string, fact: string, version: number, note: string) =>
  post(page, `/api/children/${child}/facts/${fact}`, { version, given: contact(note), reason: 'Rettet i prøven' })

const open = async (page: Page, child: string, note = ''): Promise<void> => {
  await page.goto(`/boern/${child}/notater${note === '' ? '' : `?note=${note}`}`)
  await page.locator('.notes__filters').waitFor()
  await drawn(page)
}
const one = (page: Page, id: string) => page.locator(`#note-${id}`)
/** What the journal tells of a child, as the one who controls it reads it. */
const journalOf = (caseNumber: string): Promise<readonly string[]> =>
  as('log-auditor', '/log', async page => {
    const answer = await page.request.get(`/api/journal?child=${caseNumber}`)
    return z
      .object({ rows: z.array(z.object({ what: z.string() })) })
      .parse(await answer.json())
      .rows.map(each => each.what)
  })
const Guarded = z.object({ children: z.array(z.object({ child: z.string(), protected: z.boolean() })) })
const Numbered = z.object({ identity: z.object({ caseNumber: z.string() }) })

describe('the notes', () => {
  test('a contact is read, sent as text to copy, seen as sent, and as changed when somebody changes it', async () => {
    const caseNumber = await as('adviser', '/boern', async page => {
      // The browser gives no clipboard, so the text is there to be copied.
      await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
      const child = await aChild(page, followedUp)
      const id = await written(page, child, 'Mor ringede om tandlægen på Åvej.')
      await open(page, child, id)
      await vi.waitFor(async () => expect(await focusedId(page)).toBe(`note-${id}`))
      const note = one(page, id)
      expect(await textOf(note)).toMatch(
        /^Kontakt, telefon 15\. juni 2026 kl\. 8\.15 · Planlagt · Med Mor · Skrevet af .* Mor ringede om tandlægen på Åvej\. Sagens akter: .* Ikke sendt til DUBU endnu Send til DUBU/,
      )
      await note.getByRole('button', { name: /^Send til\sDUBU Kontakt, telefon/ }).click()
      await note.getByRole('button', { name: 'Som tekst' }).click()
      const text = note.getByLabel('Tekst til sagens akter')
      await text.waitFor()
      expect(await text.inputValue()).toContain('Mor ringede om tandlægen på Åvej.')
      await vi.waitFor(async () => expect(await textOf(note)).toMatch(/Sendt til DUBU kl\. \d{1,2}\.\d\d/))
      await expectAccessible(page)
      await change(page, child, id, 1, 'Mor ringede om tandlægen på Ågade.')
      await open(page, child, id)
      await vi.waitFor(async () =>
        expect(await textOf(one(page, id))).toMatch(/Ågade\. .*Ændret siden det blev sendt kl\. /),
      )
      await page.getByLabel('Sendt til DUBU?').selectOption('changed-since')
      expect(await textsOf(page.locator('.notes__count [role=status]'))).toEqual([
        expect.stringMatching(/^Viser 1 af \d+ notater$/),
      ])
      return Numbered.parse(await (await page.request.get(`/api/children/${child}`)).json()).identity.caseNumber
    })
    const told = await journalOf(caseNumber)
    expect(told.filter(each => each === 'Sendte et notat til sagens akter')).toHaveLength(1)
    expect(told.length).toBeGreaterThan(3)
  })

  test('are found by kind, by words and by what is not sent; one that is sent stays until it is asked anew', async () => {
    await as('adviser', '/boern', async page => {
      const child = await aChild(page, followedUp)
      await record(page, child, notification)
      const id = await written(page, child, 'Farmor vil gerne hente fra svømning.')
      await open(page, child)
      const before = page.url()
      expect(await textOf(page.locator('.fl-head__facts'))).toMatch(/^\d+ notater er ikke sendt til DUBU$/)
      await page.getByLabel('Ord i notatet').fill('SVØMNING farmor')
      expect(await page.locator('.notes__one').count()).toBe(1)
      await page.getByLabel('Sendt til DUBU?').selectOption('not-filed')
      await one(page, id)
        .getByRole('button', { name: /^Send til/ })
        .click()
      await one(page, id).getByRole('button', { name: 'Som tekst' }).click()
      await vi.waitFor(async () => expect(await textOf(one(page, id))).toContain('Sendt til DUBU kl.'))
      await page.getByLabel('Ord i notatet').fill('findes ikke')
      await page.getByText('Ingen notater passer til det, du har valgt.').waitFor()
      await page.getByRole('button', { name: 'Vis alle notater' }).click()
      await page.getByLabel('Hvilke notater?').selectOption('notifications')
      expect(new Set(await textsOf(page.locator('.notes__one h3')))).toEqual(
        new Set((await textsOf(page.locator('.notes__one h3'))).filter(each => each.startsWith('Underretning fra'))),
      )
      expect(await page.locator('.notes .filing').count()).toBe(0)
      expect(page.url()).toBe(before)
    })
  })

  test('a contact that never was is taken away with a reason by keyboard; whoever was first is told of', async () => {
    await as(
      'adviser',
      '/boern',
      async page => {
        const child = await aChild(page, followedUp)
        const id = await written(page, child, 'Skrevet på det forkerte barn.')
        await open(page, child, id)
        await vi.waitFor(async () => expect(await focusedId(page)).toBe(`note-${id}`))
        await tabTo(page, /^Aldrig rigtigt/)
        await page.keyboard.press('Enter')
        await page.keyboard.press('Enter')
        await page.getByText('Skriv hvorfor, med mindst tre tegn.').waitFor()
        await expectAccessible(page)
        await page.keyboard.type('Forkert barn')
        await change(page, child, id, 1, 'Skrevet på det helt forkerte barn.')
        await page.keyboard.press('Enter')
        await page.getByText('En anden har ændret kontakten, siden du åbnede siden.').waitFor()
        await vi.waitFor(async () => expect(await textOf(one(page, id))).toContain('det helt forkerte barn'))
        await page.getByRole('button', { name: 'Fjern kontakten' }).click()
        await page.getByText('Kontakten er fjernet').waitFor()
        await one(page, id).waitFor({ state: 'detached' })
        expect((await caseOf(page, child)).facts.contacts.some(each => each.id === id)).toBe(false)
        await page.getByRole('button', { name: 'Fortryd' }).click()
        await one(page, id).waitFor()
      },
      { expected: [/409/] },
    )
  })

  test('are reached from the child’s page, fit both widths, and lead to where each is put right', async () => {
    const { child, held } = await as('adviser', '/boern', async page => {
      const found = await aChild(page, planned)
      await record(page, found, notification)
      return { child: found, held: await record(page, found, meeting) }
    })
    await as('adviser', `/boern/${child}`, async page => {
      await page.getByRole('link', { name: 'Notater', exact: true }).click()
      await page.locator('.notes__filters').waitFor()
      await drawn(page)
      await expectAccessible(page)
      await noOverflow(page)
      await screenshot(page, 'notes-1280')
      await page.getByLabel('Hvilke notater?').selectOption('networkMeetings')
      await one(page, held)
        .getByRole('link', { name: /^Ret mødet/ })
        .click()
      await page.locator('.meeting-form').waitFor()
      for (const [address, part] of [
        ['plan', '.plan__file'],
        ['netvaerksmoede', '.meeting__file'],
      ] as const) {
        await page.goto(`/boern/${child}/${address}`)
        await page.locator(part).first().waitFor()
        await drawn(page)
        expect(await textOf(page.locator(part).first())).toMatch(/Ikke sendt til DUBU endnu.*Send til DUBU.*PDF.*Word/)
        await expectAccessible(page)
        await screenshot(page, `notes-${address}`)
      }
    })
    await as(
      'adviser',
      `/boern/${child}/notater`,
      async page => {
        await noOverflow(page)
        await expectAccessible(page)
        await screenshot(page, 'notes-390')
      },
      { screen: 'phone' },
    )
    await as(
      'adviser',
      `/boern/${child}`,
      async page => {
        await noOverflow(page)
        await screenshot(page, 'notes-child-390')
      },
      { screen: 'phone' },
    )
  })
  test('of a protected child tell no relative by name', async () => {
    await as('adviser', '/boern', async page => {
      const { children } = Guarded.parse(await (await page.request.get('/api/children')).json())
      const child = children.find(each => each.protected)?.child ?? ''
      await record(page, child, meeting)
      await written(page, child, 'Aftalt ny tid.')
      await open(page, child)
      expect(await textOf(page.locator('h1'))).toBe('Notater om barnet')
      const { facts } = await caseOf(page, child)
      const relatives = [
        ...facts.networkMaps.flatMap(each => each.people),
        ...facts.networkMeetings.flatMap(each => each.participants),
      ].flatMap(({ name, side }) => (side === 'private' && name !== 'Mor' ? [name] : []))
      const who = (await textsOf(page.locator('.notes__when'))).join(' ')
      expect(who).toContain('Åse Ørsted, klasselærer')
      expect(relatives.filter(each => who.includes(each))).toEqual([])
      await expectAccessible(page)
    })
  })

  test('that are not there yet are said not to be', async () => {
    await as('adviser', '/boern', async page => {
      const child = await aChild(page, followedUp)
      await page.route(/\/case(?:\?|$)/, async route => {
        const answer = await route.fetch()
        const picture: { facts: Record<string, unknown> } = await answer.json()
        const none = { contacts: [], followUps: [], networkMeetings: [], talks: [], decisions: [], assessments: [] }
        const json = { ...picture, facts: { ...picture.facts, ...none, plans: [], notifications: [] } }
        await route.fulfill({ response: answer, json })
      })
      await page.goto(`/boern/${child}/notater`)
      await page.getByText('Der er ikke skrevet noget notat endnu.').waitFor()
      await expectAccessible(page)
    })
  })
})
