// Every page and every state of it that can be looked at, by the name its picture gets.
import type { Page } from 'playwright-core'
import type { Role } from '../../src/access/role.ts'
import { drawn, koebenhavn } from './eksempelby.ts'

/** A page in a state: who is there, the address, what is done on it, and the faults that belong to the state. */
export type State = {
  readonly name: string
  /** Nobody is signed in where it isn't said. */
  readonly role?: Role
  readonly path: string
  readonly before?: (page: Page) => Promise<unknown>
  readonly act?: (page: Page) => Promise<unknown>
  readonly expected?: readonly RegExp[]
}

const tab = (name: string) => async (page: Page) => {
  await page.getByRole('tab', { name, exact: true }).click()
  await page.locator(`[role=tab][aria-selected=true]:text-is("${name}")`).waitFor()
}
/** Presses whatever opens something in its place, until everything is open. */
const openAll = async (page: Page) => {
  const shut = page.locator('main [aria-expanded=false]')
  while ((await shut.count()) > 0) await shut.first().click()
}
const openMenu = (page: Page) => page.getByRole('button', { name: 'Menu', exact: true }).click()
const asTable = async (page: Page) => {
  await page.getByRole('button', { name: 'Vis som tabel' }).click()
  await page.locator('.chart__table').waitFor()
}
/** The server answers this address with a status and one sentence. */
const answers = (address: string, status: number) => (page: Page) =>
  page.route(address, route =>
    route.fulfill({ status, json: { code: 'own-fault', sentence: 'Noget gik galt hos os (nummer 123-456-789).' } }),
  )
const silent = (address: string) => (page: Page) => page.route(address, route => route.abort('connectionrefused'))

const economist = { role: 'economist' } as const

/** As many as there are; a new page gets its line here. */
export const states: readonly State[] = [
  { name: 'sign-in', path: '/log-ind' },
  { name: 'sign-in-in-place', path: koebenhavn },
  {
    name: 'sign-in-persons-fail',
    path: '/log-ind',
    before: answers('**/api/session/persons', 503),
    expected: [/^status: 503 GET .*persons$/],
  },
  {
    name: 'sign-in-refused',
    path: '/log-ind',
    act: async page => {
      await page.route('**/api/session', route => route.abort('connectionrefused'))
      await page
        .getByRole('button', { name: /^Log ind som/ })
        .nth(6)
        .click()
      await page.getByText('Du kunne ikke logges ind.').waitFor()
    },
    expected: [/^request: POST /],
  },
  {
    name: 'signed-out',
    ...economist,
    path: '/investeringscases',
    act: async page => {
      if (await page.getByRole('button', { name: 'Menu', exact: true }).isVisible()) await openMenu(page)
      await page.getByRole('button', { name: 'Log ud' }).click()
      await page.getByText('Du er logget ud.').waitFor()
      await drawn(page)
    },
  },
  {
    name: 'lost-session',
    ...economist,
    path: koebenhavn,
    act: async page => {
      await page.context().clearCookies()
      await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
      await page.getByText('Du er blevet logget ud.').waitFor()
      await drawn(page)
    },
  },
  { name: 'role-without-pages', role: 'log-auditor', path: '/' },
  { name: 'cases', ...economist, path: '/investeringscases' },
  {
    name: 'cases-none',
    ...economist,
    path: '/investeringscases',
    act: async page => {
      await page.getByLabel('Find en case').fill('vuggestue på månen')
      await page.getByText('Ingen case passer med').waitFor()
    },
  },
  { name: 'case', ...economist, path: koebenhavn },
  { name: 'case-table-1', ...economist, path: koebenhavn, act: tab('Tabel 1') },
  { name: 'case-table-2', ...economist, path: koebenhavn, act: tab('Tabel 2') },
  { name: 'case-table-3', ...economist, path: koebenhavn, act: tab('Tabel 3') },
  { name: 'case-table-4', ...economist, path: koebenhavn, act: tab('Tabel 4') },
  { name: 'case-all-open', ...economist, path: koebenhavn, act: openAll },
  { name: 'case-curve-as-table', ...economist, path: koebenhavn, act: asTable },
  {
    name: 'case-finding-pointed-at',
    ...economist,
    path: koebenhavn,
    act: async page => {
      await page.getByRole('link', { name: 'Fejl 3: Fortegn, Tabel 3, 2021.' }).click()
      await page.locator('td.pointed').waitFor()
    },
  },
  { name: 'case-paid-after-table', ...economist, path: '/investeringscases/ringsted-2020' },
  { name: 'case-never-paid', ...economist, path: '/investeringscases/frederiksberg-2017' },
  { name: 'case-one-table', ...economist, path: '/investeringscases/herning-2016' },
  {
    name: 'case-fails',
    ...economist,
    path: koebenhavn,
    before: answers('**/api/cases/*', 500),
    expected: [/^status: 500 /],
  },
  {
    name: 'case-server-silent',
    ...economist,
    path: koebenhavn,
    before: silent('**/api/cases/*'),
    expected: [/^request: GET /],
  },
  { name: 'ladder', role: 'adviser', path: '/trappen' },
  {
    name: 'ladder-filtered',
    role: 'adviser',
    path: '/trappen',
    act: async page => {
      await page.getByLabel('Find et tilbud').fill('familie')
      await page.getByRole('combobox', { name: 'Trin' }).selectOption('4')
      await page.getByText(/tilbud af 36/).waitFor()
    },
  },
  {
    name: 'ladder-none',
    role: 'adviser',
    path: '/trappen',
    act: async page => {
      await page.getByLabel('Find et tilbud').fill('måneraket')
      await page.getByText('Ingen tilbud passer.').waitFor()
    },
  },
  { name: 'ladder-all-open', role: 'adviser', path: '/trappen', act: openAll },
  { name: 'ladder-as-table', role: 'adviser', path: '/trappen', act: asTable },
  { name: 'search-hits', ...economist, path: '/soeg?q=familie' },
  { name: 'search-none', ...economist, path: '/soeg?q=m%C3%A5neraket' },
  { name: 'search-empty', ...economist, path: '/soeg' },
  { name: 'missing', ...economist, path: '/findes-ikke' },
  { name: 'refused', role: 'adviser', path: koebenhavn, expected: [/^status: 404 /] },
  { name: 'statement', path: '/tilgaengelighed' },
  { name: 'api-docs', path: '/api/docs' },
  { name: 'server-has-no-such-file', path: '/assets/findes-ikke.js', expected: [/^status: 404 /] },
]

/** Only where the window is narrow: the menu is behind a button there. */
export const narrowStates: readonly State[] = [
  { name: 'menu-open', ...economist, path: '/investeringscases', act: openMenu },
]
