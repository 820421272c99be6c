// The pictures of docs/guide: who sees which page, what they did there, and what is kept of it.
import type { Page } from 'playwright-core'

/** Which part of the page is kept: an element, with `around` pixels of paper, or the window down to a height. */
export type Crop =
  | { readonly of: string; readonly around?: number; readonly height?: number }
  | { readonly height: number }

/** One picture: who is signed in (nobody where left out), where they are, what they did, and what is kept of it. */
export type Picture = {
  readonly name: string
  readonly role?: string
  readonly path: string
  readonly phone?: boolean
  /** How tall the window is, where 900 is not enough. */
  readonly tall?: number
  readonly does?: (page: Page) => Promise<void>
  readonly crop: Crop
}

const copenhagen = '/investeringscases/koebenhavn-2016'

const tab = (name: string) => (page: Page) => page.getByRole('tab', { name }).click()

/** Opens the first child on the list whose row has this in it, and then a page about the child. */
const child = (inRow: string, then?: string) => async (page: Page) => {
  const link = page.locator('.child-list').getByRole('row').filter({ hasText: inRow }).first().getByRole('link')
  const to = await link.getAttribute('href')
  await page.goto(`${to ?? ''}${then === undefined ? '' : `/${then}`}`)
  await page
    .locator(then === undefined ? '.chart svg' : '.fl-head__facts, .fl-head__act, .panel')
    .first()
    .waitFor()
}

/** Searches with the field at the top. */
const searches = (words: string) => async (page: Page) => {
  await page.getByRole('searchbox', { name: 'Søg' }).fill(words)
  await page.getByRole('searchbox', { name: 'Søg' }).press('Enter')
  await page.getByText(`Søgning: ${words}`).waitFor()
}

const placed = 'Mathilde Holst'
const atHome = 'Maja Winther'

export const pictures: readonly Picture[] = [
  { name: 'log-ind', path: '/log-ind', crop: { height: 740 } },
  { name: 'cases', role: 'Økonomikonsulent', path: '/investeringscases', crop: { height: 704 } },
  { name: 'case', role: 'Økonomikonsulent', path: copenhagen, crop: { height: 900 } },
  {
    name: 'case-svar',
    role: 'Økonomikonsulent',
    path: copenhagen,
    does: page =>
      page
        .getByRole('button', { name: /^Hvad betyder/ })
        .first()
        .click(),
    crop: { of: '.ans', around: 16 },
  },
  {
    name: 'case-tabel-1',
    role: 'Økonomikonsulent',
    path: copenhagen,
    does: tab('Tabel 1'),
    crop: { of: '.source', around: 16 },
  },
  { name: 'case-fund', role: 'Økonomikonsulent', path: copenhagen, crop: { of: '.case__side > section', around: 16 } },
  { name: 'case-kurve', role: 'Økonomikonsulent', path: copenhagen, crop: { of: '.chart', around: 16 } },
  {
    name: 'case-udvalg',
    role: 'Økonomikonsulent',
    path: copenhagen,
    crop: { of: 'section:has(> .panel__h > #committees)', around: 16 },
  },
  { name: 'portefoelje', role: 'Økonomikonsulent', path: '/investeringscases/portefoelje', crop: { height: 800 } },
  {
    name: 'case-rediger',
    role: 'Økonomikonsulent',
    path: copenhagen,
    does: async page => {
      await page.getByRole('button', { name: 'Lav din egen udgave' }).click()
      await page.getByLabel('Pris på en anbringelse i familiepleje, et år, tal').fill('400')
      await page.getByText('var 2022, år 6').waitFor()
      await page.evaluate(() => window.scrollTo(0, 0))
    },
    crop: { height: 720 },
  },
  {
    name: 'case-antagelser',
    role: 'Økonomikonsulent',
    path: `${copenhagen}?del=sikkerhed`,
    crop: { of: 'section:has(> .panel__h > #assumptions)', around: 16 },
  },
  { name: 'case-scenarier', role: 'Økonomikonsulent', path: `${copenhagen}/scenarier`, crop: { height: 760 } },
  {
    name: 'dokumenttjek',
    role: 'Økonomikonsulent',
    path: '/dokumenttjek',
    does: async page => {
      await page.getByRole('button', { name: 'Københavns forslag fra 2016' }).click()
      await page.getByRole('heading', { name: '5 fejl' }).waitFor()
      await page.evaluate(() => window.scrollTo(0, 0))
    },
    crop: { height: 660 },
  },
  {
    name: 'dokumenttjek-ret',
    role: 'Økonomikonsulent',
    path: '/dokumenttjek',
    tall: 1300,
    does: async page => {
      await page.getByRole('button', { name: 'Københavns forslag fra 2016' }).click()
      await page.getByRole('button', { name: /^Ret læsningen af Tabel 1/ }).click()
      await page.getByLabel('Enhed').first().waitFor()
    },
    crop: { of: '.dc-panel', around: 16 },
  },
  { name: 'disponering', role: 'Økonomikonsulent', path: '/disponering', crop: { height: 780 } },
  { name: 'case-390', role: 'Økonomikonsulent', path: copenhagen, phone: true, crop: { height: 844 } },
  { name: 'min-dag', role: 'Rådgiver', path: '/min-dag', crop: { height: 690 } },
  { name: 'min-dag-390', role: 'Rådgiver', path: '/min-dag', phone: true, crop: { height: 844 } },
  { name: 'leder-min-dag', role: 'Teamleder', path: '/min-dag', crop: { height: 690 } },
  { name: 'soeg-barn', role: 'Rådgiver', path: '/soeg', does: searches('mathilde'), crop: { height: 480 } },
  {
    name: 'boern',
    role: 'Rådgiver',
    path: '/boern',
    does: async page => {
      await page.getByLabel('Frist').selectOption({ label: 'For sent' })
      await page.getByRole('button', { name: 'Gem filteret' }).click()
      await page.getByLabel('Navn på filteret').fill('For sent hos mig')
      await page.getByRole('button', { name: 'Gem', exact: true }).click()
      await page.getByRole('link', { name: 'For sent hos mig' }).waitFor()
    },
    crop: { height: 700 },
  },
  { name: 'barn', role: 'Rådgiver', path: '/boern', does: child(placed), tall: 1240, crop: { height: 1000 } },
  { name: 'opfoelgning', role: 'Rådgiver', path: '/boern', does: child(placed, 'opfoelgning'), crop: { height: 900 } },
  {
    name: 'opfoelgning-maal',
    role: 'Rådgiver',
    path: '/boern',
    does: child(placed, 'opfoelgning'),
    tall: 1780,
    crop: { of: 'fieldset:has-text("Stregen viser sidste gang")', around: 16 },
  },
  {
    name: 'kontakt-390',
    role: 'Rådgiver',
    path: '/boern',
    phone: true,
    does: child(placed, 'kontakt'),
    crop: { height: 844 },
  },
  { name: 'netvaerk', role: 'Rådgiver', path: '/boern', does: child(placed, 'netvaerk'), crop: { height: 850 } },
  {
    name: 'netvaerk-kort',
    role: 'Rådgiver',
    path: '/boern',
    does: child(placed, 'netvaerk'),
    crop: { of: '.panel:has(.picture svg)', around: 16 },
  },
  {
    name: 'netvaerksmoede',
    role: 'Rådgiver',
    path: '/boern',
    does: child(atHome, 'netvaerksmoede?moede=holdt'),
    tall: 1560,
    crop: { height: 1480 },
  },
  { name: 'plan', role: 'Rådgiver', path: '/boern', does: child(placed, 'plan'), tall: 1140, crop: { height: 1120 } },
  {
    name: 'anbringelse',
    role: 'Rådgiver',
    path: '/boern',
    does: async page => {
      await child(atHome, 'anbringelse')(page)
      await page.getByRole('radio', { name: /Almen plejefamilie/ }).check()
      await page.locator('input[name=service]').first().check()
    },
    crop: { height: 860 },
  },
  {
    name: 'vej-ned',
    role: 'Rådgiver',
    path: '/boern',
    does: child(placed, 'vej-ned'),
    tall: 1100,
    crop: { height: 1000 },
  },
  {
    name: 'overdragelse',
    role: 'Rådgiver',
    path: '/boern',
    does: child(placed, 'overdragelse'),
    crop: { height: 880 },
  },
  { name: 'kalender', role: 'Rådgiver', path: '/kalender', tall: 1000, crop: { height: 760 } },
  {
    name: 'ledelsestilsyn',
    role: 'Teamleder',
    path: '/ledelsestilsyn',
    does: async page => {
      await page.getByRole('button', { name: /^Træk/ }).click()
      await page
        .getByRole('button', { name: /^Gå sagen igennem/ })
        .first()
        .click()
      await page.locator('.signing').waitFor()
    },
    crop: { height: 900 },
  },
  { name: 'lovaendringer', role: 'Rådgiver', path: '/lovaendringer', crop: { height: 520 } },
  {
    name: 'barn-beskyttet',
    role: 'Rådgiver',
    path: '/boern',
    does: async page => {
      await child('Navne- og adressebeskyttelse')(page)
      await page.getByRole('button', { name: 'Vis navn og adresse' }).click()
    },
    crop: { height: 580 },
  },
  { name: 'trappen', role: 'Rådgiver', path: '/trappen', crop: { height: 720 } },
  { name: 'trappen-tilbud', role: 'Rådgiver', path: '/trappen', crop: { of: '.services', around: 16, height: 620 } },
  { name: 'trappen-390', role: 'Rådgiver', path: '/trappen', phone: true, crop: { height: 844 } },
  {
    name: 'soeg',
    role: 'Teamleder',
    path: '/soeg',
    does: searches('fam'),
    crop: { height: 480 },
  },
  { name: 'noedadgang', role: 'Rådgiver', path: '/noedadgang', crop: { height: 800 } },
  { name: 'noedadgang-leder', role: 'Teamleder', path: '/noedadgang', crop: { height: 700 } },
  { name: 'kontrol', role: 'Logrevisor', path: '/kontrol', crop: { height: 560 } },
  {
    name: 'kontrol-maaned',
    role: 'Logrevisor',
    path: '/kontrol',
    does: async page => {
      await page.getByRole('button', { name: /^Træk stikprøve/ }).click()
      await page.getByRole('button', { name: /^Kontrollér/ }).click()
    },
    crop: { height: 1200 },
  },
  { name: 'uden-sider', role: 'Administrator', path: '/', crop: { height: 360 } },
]
