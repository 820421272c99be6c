// Every page there is, with every state it can be seen in; each state has the name its picture gets.
import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import type { Role } from '../../src/access/role.ts'
import { drawn, koebenhavn } from './eksempelby.ts'
import { aDay, journalOf } from './journal-rows.ts'

/** A page as it opens, and what is done on it, one after the other, to see its other states. */
export type Visit = {
  /** The name of the state it opens in. */
  readonly name: string
  /** Nobody is signed in where it isn't said. */
  readonly role?: Role
  readonly path: string
  /** Done on the empty page, before the address is opened. */
  readonly before?: (page: Page) => Promise<unknown>
  readonly states?: Readonly<Record<string, (page: Page) => Promise<unknown>>>
  /** The faults that belong to it. */
  readonly expected?: readonly RegExp[]
}

const tab = (name: string) => async (page: Page) => {
  await page.getByRole('tab', { name, exact: true }).click()
  await page.getByRole('tab', { name, exact: true, selected: true }).waitFor()
}
/** Presses whatever opens something in its place, until everything is open. */
const openAll = async (page: Page) => {
  const shut = page.locator('main [aria-expanded=false]:visible')
  while ((await shut.count()) > 0) await shut.first().click()
}
const menuButton = (page: Page) => page.getByRole('button', { name: 'Menu', exact: true })
const asTable = async (page: Page) => {
  await page.getByRole('button', { name: 'Vis som tabel' }).first().click()
  await page.locator('.chart__table').first().waitFor()
}
const cut = (field: string, text: string, said: string | RegExp) => async (page: Page) => {
  await page.getByLabel(field).fill(text)
  await page.getByText(said).first().waitFor()
}
/** The server answers this address with a status and one sentence. */
const answers = (address: string, status: number) => (page: Page) =>
  page.route(address, route =>
    route.fulfill({ status, json: { code: 'own-fault', sentence: 'Noget gik galt hos os (nummer 123-456-789).' } }),
  )
const silent = (address: string) => (page: Page) => page.route(address, route => route.abort('connectionrefused'))

/** Opens the first child of the list whose row has this in it, and waits for its picture or what is closed. */
const openChild = (inRow: string | RegExp) => async (page: Page) => {
  await page.locator('.child-list tbody tr').filter({ hasText: inRow }).first().getByRole('link').click()
  await page.locator('.picture svg, .closed').first().waitFor()
  await drawn(page)
}
const press = (name: string | RegExp, then: string) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click()
  await page.locator(then).first().waitFor()
}
/** Searches from the field in the header, which is behind the menu on a phone. */
const searchFor =
  (q: string, then = 'Søgning: ') =>
  async (page: Page) => {
    const menu = menuButton(page)
    if (await menu.isVisible()) await menu.click()
    await page.getByRole('searchbox', { name: 'Søg' }).fill(q)
    await page.getByRole('searchbox', { name: 'Søg' }).press('Enter')
    await page.locator('main').getByText(then).first().waitFor()
    await drawn(page)
  }
const protectedWords = 'Navne- og adressebeskyttelse'

const economist = { role: 'economist' } as const

/** A new page gets its line here. */
export const visits: readonly Visit[] = [
  {
    name: 'sign-in',
    path: '/log-ind',
    states: {
      'sign-in-fails': async page => {
        await silent('**/api/session')(page)
        await page
          .getByRole('button', { name: /^Log ind som/ })
          .nth(6)
          .click()
        await page.getByText('Du kunne ikke logges ind.').waitFor()
      },
    },
    expected: [/^request: POST /],
  },
  { name: 'sign-in-in-place', path: koebenhavn },
  {
    name: 'sign-in-without-persons',
    path: '/log-ind',
    before: answers('**/api/session/persons', 503),
    expected: [/^status: 503 GET .*persons$/],
  },
  {
    name: 'cases',
    ...economist,
    path: '/investeringscases',
    states: {
      'cases-none': cut('Find en case', 'vuggestue på månen', 'Ingen case passer med'),
      'signed-out': async page => {
        if (await menuButton(page).isVisible()) await menuButton(page).click()
        await page.getByRole('button', { name: 'Log ud' }).click()
        await page.getByText('Du er logget ud.').waitFor()
        await drawn(page)
      },
    },
  },
  {
    name: 'case',
    ...economist,
    path: koebenhavn,
    states: {
      'case-table-1': tab('Tabel 1'),
      'case-table-2': tab('Tabel 2'),
      'case-table-3': tab('Tabel 3'),
      'case-table-4': tab('Tabel 4'),
      'case-finding': async page => {
        await page.getByRole('link', { name: 'Fejl 3: Fortegn, Tabel 3, 2021.' }).click()
        await page.locator('td.pointed').waitFor()
      },
      'case-all-open': openAll,
      'case-curve-as-table': asTable,
      'lost-session': async page => {
        await page.context().clearCookies()
        await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
        await page.getByText('Du er blevet logget ud.').waitFor()
        await drawn(page)
      },
    },
  },
  {
    name: 'case-how-sure',
    ...economist,
    path: `${koebenhavn}?del=sikkerhed`,
    states: { 'case-how-sure-open': openAll },
  },
  { name: 'case-scenarios', ...economist, path: `${koebenhavn}/scenarier` },
  { name: 'case-paid-after-table', ...economist, path: '/investeringscases/ringsted-2020' },
  { name: 'case-never-paid', ...economist, path: '/investeringscases/frederiksberg-2017' },
  { name: 'case-followed', ...economist, path: '/investeringscases/eksempelby-tidligere-hjaelp?del=fulgt' },
  {
    name: 'case-editor',
    ...economist,
    path: '/investeringscases',
    states: {
      'case-editor-new': async page => {
        await page.getByRole('button', { name: 'Ny case' }).click()
        await page.getByRole('heading', { name: 'Antagelser' }).waitFor()
        await drawn(page)
      },
      'case-editor-filled': async page => {
        await page.getByRole('button', { name: 'Ny antagelse' }).click()
        await page.getByRole('button', { name: 'Ny udgift' }).click()
        await openAll(page)
      },
    },
  },
  { name: 'portfolio', ...economist, path: '/investeringscases/portefoelje' },
  { name: 'document-check', ...economist, path: '/dokumenttjek' },
  { name: 'case-without-errors', ...economist, path: '/investeringscases/herning-2016' },
  {
    name: 'case-fails',
    ...economist,
    path: koebenhavn,
    before: answers('**/api/cases/*', 500),
    expected: [/^status: 500 /],
  },
  {
    name: 'case-unanswered',
    ...economist,
    path: koebenhavn,
    before: silent('**/api/cases/*'),
    expected: [/^request: GET /],
  },
  {
    name: 'commitments',
    ...economist,
    path: '/disponering?vis=tilbud',
    states: {
      'commitments-all-open': async page => {
        await openAll(page)
        await page.locator('.com-measures').waitFor()
      },
    },
  },
  {
    name: 'ladder',
    role: 'adviser',
    path: '/trappen',
    states: {
      'ladder-all-open': openAll,
      'ladder-as-table': asTable,
      'ladder-filtered': async page => {
        await page.getByRole('combobox', { name: 'Trin' }).selectOption('4')
        await cut('Find et tilbud', 'familie', /tilbud af 36/)(page)
      },
      'ladder-none': cut('Find et tilbud', 'måneraket', 'Ingen tilbud passer.'),
    },
  },
  {
    name: 'day',
    role: 'adviser',
    path: '/min-dag',
    states: {
      'day-open': async page => {
        await page.getByRole('button', { name: 'Ny kontakt' }).click()
        await page.getByLabel('Find barnet').waitFor()
        await page.getByRole('button', { name: 'Hvad betyder rækkefølgen?' }).click()
        await page.locator('.due-table .regel').first().click()
        await page.locator('.due-table .opened:not([hidden])').first().waitFor()
        const more = page.getByRole('button', { name: 'Vis kontakter og antal sager' })
        if (await more.isVisible()) await more.click()
      },
    },
  },
  { name: 'day-of-team', role: 'team-leader', path: '/min-dag' },
  { name: 'day-of-psychologist', role: 'psychologist', path: '/min-dag' },
  {
    name: 'day-fails',
    role: 'adviser',
    path: '/min-dag',
    before: answers('**/api/my-day', 503),
    expected: [/^status: 503 GET .*my-day$/],
  },
  {
    name: 'children',
    role: 'adviser',
    path: '/boern',
    states: {
      'children-none': async page => {
        await page.getByLabel('Trin', { exact: true }).selectOption('7')
        await page.getByText('Ingen af de børn').waitFor()
      },
    },
  },
  {
    name: 'children-on-step',
    role: 'adviser',
    path: '/boern?trin=6',
    states: {
      child: openChild(/./),
      'child-why': press('Hvorfor kan jeg se det?', '.why__reasons'),
      'child-as-table': asTable,
      'child-record': press('Alt, der er skrevet ned', '.spells'),
      'child-correct': press(/^Ret Hos/, 'form.correct'),
      'child-correct-wrong': press('Gem rettelsen', '.fejl'),
      'child-conflict': async page => {
        const texts = { theirs: 'Hos moster, trin 5, fra 01-05-2024', yours: 'Hos moster, trin 5, fra 01-06-2024' }
        await page.route('**/spells/*', route =>
          route.fulfill({
            status: 409,
            json: {
              code: 'spell-conflict',
              sentence: 'En anden har rettet det samme.',
              conflict: { ...texts, version: 2 },
            },
          }),
        )
        await press('Gem rettelsen', '.conflict')(page)
      },
    },
    expected: [/^status: 400 POST /, /^status: 409 POST /],
  },
  {
    name: 'children-protected',
    role: 'adviser',
    path: '/boern?sorter=trin',
    states: {
      'child-protected': openChild(protectedWords),
      'child-unmask': press('Vis navn og adresse', '.unmask__title'),
      'child-unmasked': press('Ja, vis navn og adresse', '.child__unmasked'),
    },
  },
  { name: 'children-of-team', role: 'team-leader', path: '/boern?side=2' },
  {
    name: 'children-of-health-visitor',
    role: 'health-visitor',
    path: '/boern?sorter=sagsnummer&retning=ned',
    states: { 'child-closed-parts': openChild(/./) },
  },
  { name: 'children-empty', role: 'adult-adviser', path: '/boern' },
  { name: 'children-refused', ...economist, path: '/boern', expected: [/^status: 403 /] },
  {
    name: 'children-fail',
    role: 'adviser',
    path: '/boern',
    before: answers('**/api/children?*', 500),
    expected: [/^status: 500 /],
  },
  {
    name: 'search-empty',
    ...economist,
    path: '/soeg',
    states: { 'search-hits': searchFor('familie'), 'search-none': searchFor('måneraket') },
  },
  {
    name: 'search-children-empty',
    role: 'adviser',
    path: '/soeg',
    states: {
      'search-children': searchFor('an'),
      'search-too-short': searchFor('%', 'Der er ikke søgt'),
    },
    expected: [/^status: 400 POST .*\/api\/search$/],
  },
  {
    name: 'children-chosen',
    role: 'adviser',
    path: '/boern?sorter=frist&frist=for-sent',
    states: {
      'children-keep-filter': press('Gem filteret', '#filternavn'),
      'children-none-chosen': async page => {
        await page.getByRole('button', { name: 'Fortryd' }).click()
        await page.getByLabel('Trin', { exact: true }).selectOption('7')
        await page.getByText('passer med filteret').waitFor()
      },
    },
  },
  {
    name: 'children-too-many',
    role: 'team-leader',
    path: '/boern?sorter=frist',
    before: page =>
      page.route('**/api/children?*', route =>
        route.fulfill({
          status: 400,
          json: {
            code: 'too-many-cases-to-choose',
            sentence: 'Der er 5.000 sager, og vi kan højst se på fristerne i 400 på én gang.',
          },
        }),
      ),
    expected: [/^status: 400 /],
  },
  {
    name: 'journal',
    role: 'log-auditor',
    path: '/log',
    states: {
      'journal-none': async page => {
        await page.getByLabel('Fra og med').fill('2020-01-01')
        await page.getByLabel('Til og med').fill('2020-01-31')
        await page.getByRole('button', { name: 'Søg i journalen' }).click()
        await page.getByText('Ingen har brugt sager i perioden.').waitFor()
      },
      'journal-backwards': async page => {
        await page.getByLabel('Til og med').fill('2019-01-31')
        await page.getByRole('button', { name: 'Søg i journalen' }).click()
        await page.getByText('Den sidste dag ligger før den første.').waitFor()
      },
      'journal-no-such-case': async page => {
        await page.getByRole('button', { name: 'Ryd søgningen' }).click()
        await page.getByLabel('Sagsnummer').fill('1999-1')
        await page.getByRole('button', { name: 'Søg i journalen' }).click()
        await page.getByText('Der er ingen sag med det nummer').waitFor()
      },
    },
    expected: [/^status: 400 /, /^status: 404 /],
  },
  { name: 'journal-many', role: 'log-auditor', path: '/log', before: journalOf(aDay) },
  { name: 'journal-case', role: 'log-auditor', path: '/log?sag=2026-00017&side=2', before: journalOf(aDay, true) },
  {
    name: 'journal-fails',
    role: 'log-auditor',
    path: '/log',
    before: answers('**/api/journal', 500),
    expected: [/^status: 500 /],
  },
  {
    name: 'emergency',
    role: 'adviser',
    path: '/noedadgang',
    states: {
      'emergency-faults': async page => {
        await page.getByRole('button', { name: /^Åbn sagen/ }).click()
        await page.getByText('2 felter skal rettes').waitFor()
      },
      'emergency-refused': async page => {
        await page.getByLabel('Sagsnummer eller CPR-nummer').fill('1999-99999')
        await page.getByLabel('Hvorfor haster det?').fill('Barnet er meldt savnet.')
        await page.getByRole('button', { name: /^Åbn sagen/ }).click()
        await page.getByText('Sagen blev ikke åbnet.').waitFor()
      },
    },
    expected: [/^status: 400 POST .*break-glass$/, /^status: 404 POST .*break-glass$/],
  },
  { name: 'emergency-leader', role: 'team-leader', path: '/noedadgang' },
  {
    name: 'control',
    role: 'log-auditor',
    path: '/kontrol',
    states: { 'control-all-open': openAll },
  },
  {
    name: 'control-month',
    role: 'log-auditor',
    path: '/kontrol/2026-05',
    // Drawn once; whoever comes second meets the same sample.
    before: async page => {
      const { origin } = new URL(inject('origin'))
      await page.request.post('/api/control/2026-05', { headers: { origin }, data: {} })
    },
    states: {
      'control-month-form': openAll,
      'control-month-unchosen': async page => {
        await page.getByRole('button', { name: 'Skriv under', exact: true }).click()
        await page.getByText('Vælg en af de tre.').waitFor()
      },
    },
  },
  { name: 'role-without-pages', role: 'administrator', path: '/' },
  { name: 'missing', ...economist, path: '/findes-ikke' },
  { name: 'refused', role: 'adviser', path: koebenhavn, expected: [/^status: 404 /] },
  { name: 'statement', path: '/tilgaengelighed' },
  { name: 'api-docs', path: '/api/docs' },
  { name: 'no-such-file', path: '/assets/findes-ikke.js', expected: [/^status: 404 /] },
]

/** Only where the window is narrow: the menu is behind a button there. */
export const narrowVisits: readonly Visit[] = [
  {
    name: 'menu-shut',
    ...economist,
    path: '/trappen',
    states: { 'menu-open': page => menuButton(page).click() },
  },
]
