// The fourteen roles: each signs in, sees its own menu, and is told the same about what it may not see as about what is not there.
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { type Role, roles } from '../../src/access/role.ts'
import { chooseRole, drawn, koebenhavn, textOf, textsOf, visitor } from './eksempelby.ts'

const { as, outside } = visitor()

const [myDay, children, cases, check, commitments, ladder, journal, emergency, control] = [
  'Min dag',
  'Børn',
  'Investeringscases',
  'Dokumenttjek',
  'Disponering',
  'Indsatstrappen',
  'Journalen',
  'Nødadgang',
  'Kontrol',
]
const menus: Readonly<Record<Role, readonly string[]>> = {
  adviser: [myDay, children, ladder, emergency],
  // One emergency of Eksempelby waits for her.
  'team-leader': [myDay, children, cases, ladder, `${emergency} 1 1 ikke set`],
  'health-visitor': [myDay, children, ladder, emergency],
  psychologist: [myDay, children, ladder, emergency],
  provider: [children, ladder],
  'adult-adviser': [children, ladder],
  economist: [cases, check, commitments, ladder],
  'grant-officer': [children, commitments, ladder],
  'programme-leader': [cases, check, ladder],
  'steering-group': [cases, check, ladder],
  'committee-secretary': [cases, check, ladder],
  evaluator: [cases, check, ladder],
  'log-auditor': [control, journal],
  administrator: [],
}
const without = (item: string) => roles.filter(role => !menus[role].includes(item))
const unknown = '/investeringscases/den-findes-ikke'
const oneSentence = 'Siden kan ikke vises Siden findes ikke, eller du har ikke adgang. Gå til forsiden'

/** All that a page tells: its title, and every word on it and around it. */
const shownOn = async (page: Page) => ({ title: await page.title(), all: await textOf(page.locator('body')) })
const shownAt = async (page: Page, path: string) => {
  await page.goto(path)
  await drawn(page)
  return await shownOn(page)
}

describe.concurrent('whoever signs in sees the menu of the role and begins on its first page', () => {
  test.each(roles)('%s', role =>
    outside('/', async page => {
      await chooseRole(page, role)
      if (role === 'team-leader') await page.locator('.fl-nav .n').waitFor()
      expect(await textsOf(page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link'))).toEqual(menus[role])
      const titles: Readonly<Record<string, string>> = { [control]: 'Kontrol af opslag' }
      // Other professions begin with the children they are in; the day is for those whose work is what is due.
      const begins = role === 'adviser' || role === 'team-leader'
      const shown = menus[role].find(each => each !== myDay || begins)
      const first =
        (shown === undefined ? undefined : (titles[shown] ?? shown)) ??
        `Forsiden for ${(await textOf(page.locator('.fl-user .meta'))).toLowerCase()}`
      expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe(first)
      const searches = role !== 'log-auditor' && role !== 'administrator'
      expect(await page.getByRole('searchbox', { name: 'Søg' }).count()).toBe(searches ? 1 : 0)
    }),
  )
})

describe.concurrent('a role without cases is told the same of a case as of one that is not there', () => {
  test.each(without(cases))('%s', role => {
    const expected = [/^status: 404 .*\/koebenhavn-2016$/, /^status: 404 .*\/den-findes-ikke$/]
    return as(
      role,
      koebenhavn,
      async page => {
        const shown = await shownOn(page)
        expect(await textOf(page.locator('main'))).toBe(oneSentence)
        expect(await shownAt(page, unknown)).toEqual(shown)
        const said = async (id: string) => {
          const answer = await page.request.get(`/api/cases/${id}`)
          return [answer.status(), await answer.text()]
        }
        expect(await said('koebenhavn-2016')).toEqual(await said('den-findes-ikke'))
        const pdf = await page.request.get('/api/cases/koebenhavn-2016/document')
        expect([pdf.status(), pdf.headers()['content-type']]).toEqual([404, 'application/json; charset=utf-8'])
      },
      { expected },
    )
  })
})

const closed: readonly (readonly [Role, string])[] = [
  ...without(ladder).map(role => [role, '/trappen'] as const),
  ['adviser', '/investeringscases'],
  ['economist', '/noedadgang'],
  ['log-auditor', '/noedadgang'],
  ['team-leader', '/kontrol'],
]
test.each(closed)('%s is told that too at %s, which the menu has not', (role, path) =>
  as(role, path, async page => expect(await textOf(page.locator('main'))).toBe(oneSentence), {
    expected: [/^status: 403 /],
  }),
)

test('an economist is told that sentence too, of a case that is not there and of a page nobody made', async () => {
  await as(
    'economist',
    unknown,
    async page => {
      expect(await textOf(page.locator('main'))).toBe(oneSentence)
      expect((await shownAt(page, '/findes-ikke')).all).toContain(oneSentence)
    },
    { expected: [/^status: 404 /] },
  )
})

test('whoever has not signed in sees no menu, no search and no figures', async () => {
  await outside(koebenhavn, async page => {
    expect(await textOf(page.locator('main'))).toContain('Log ind for at se siden.')
    expect(await page.getByRole('navigation', { name: 'Hovedmenu' }).count()).toBe(0)
    expect(await page.locator('body').textContent()).not.toMatch(/København|0-2-årige/)
    for (const path of ['cases', 'cases/koebenhavn-2016', 'cases/koebenhavn-2016/document', 'ladder', 'list-filters']) {
      expect((await fetch(`${inject('origin')}/api/${path}`)).status).toBe(401)
    }
  })
})
