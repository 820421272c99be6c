// Measures and placements in the browser: begun, moved, changed and ended, with what is missing said while one types and nothing locked.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { expectAccessible } from './accessible.ts'
import { drawn, focusedId, textOf, textsOf } from './eksempelby.ts'
import { tabTo } from './keyboard.ts'
import { ownTown } from './own-town.ts'

const { as } = ownTown('help')
const phone = { screen: 'phone' } as const

const CaseList = z.object({ cases: z.array(z.object({ child: z.uuid(), step: z.number().nullable() })) })
const Help = z.object({
  id: z.uuid(),
  kind: z.enum(['measure', 'placement']),
  step: z.number(),
  service: z.string(),
  place: z.string().optional(),
  purpose: z.string().nullable(),
  plannedEnd: z.string().nullable(),
  expectedDuration: z.string().nullable(),
  basis: z.string().nullable(),
  decision: z.string().nullable(),
  period: z.object({ from: z.string(), to: z.string().nullable() }),
  outcome: z.string().nullish(),
  course: z.object({ planned: z.number(), held: z.array(z.string()) }).nullish(),
  ended: z
    .object({ reason: z.string(), by: z.string(), noticeDays: z.number().nullable(), preceded: z.string().nullable() })
    .nullish(),
})
const Case = z.object({
  facts: z.object({
    help: z.array(Help),
    relations: z.array(z.object({ custody: z.boolean(), period: z.object({ to: z.string().nullable() }) })),
    consents: z.array(z.object({ about: z.string().nullable(), purpose: z.string().nullable() })),
    decisions: z.array(
      z.object({ id: z.string(), about: z.string(), level: z.string().nullable(), lighterHelp: z.unknown() }),
    ),
  }),
  due: z.object({ items: z.array(z.object({ what: z.string(), about: z.string(), date: z.string().nullable() })) }),
  breakdowns: z.object({ national: z.array(z.string()), wide: z.array(z.string()) }),
  moves: z.array(z.object({ on: z.string() })),
  checks: z.array(z.object({ help: z.string(), lacks: z.array(z.string()), shown: z.array(z.string()) })),
})
type Case = z.output<typeof Case>

const today = '2026-06-15'
const runs = ({ period }: { readonly period: { readonly from: string; readonly to: string | null } }) =>
  period.from <= today && (period.to === null || period.to > today)

const caseOf = async (page: Page, child: string): Promise<Case> =>
  Case.parse(await (await page.request.get(`/api/children/${child}/case`)).json())

const hasCustody = ({ facts }: Case) => facts.relations.some(each => each.custody && each.period.to === null)
const placed = ({ facts }: Case) => facts.help.find(each => each.kind === 'placement' && runs(each))
const atHome = (of: Case) =>
  placed(of) === undefined && hasCustody(of) && of.facts.help.some(each => runs(each) && each.step < 5)

/** The last of the adviser's own children that fits; other tests take the first ones. */
const childWhere = async (page: Page, fits: (of: Case) => boolean): Promise<string> => {
  const { cases } = CaseList.parse(await (await page.request.get('/api/case-list?sort=name')).json())
  for (const { child } of cases.toReversed()) {
    if (fits(await caseOf(page, child))) return child
  }
  throw new Error('the adviser has too few children of that kind')
}

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(path)
  await drawn(page)
  await page.locator('.save-bar').waitFor()
}
const save = (page: Page) => page.locator('.save-bar .btn--1').click()
const isSaved = async (page: Page, what: string): Promise<string> => {
  await page.waitForURL(/\/boern\/[^/?]+$/)
  await page.getByText(what).first().waitFor()
  return textOf(page.locator('.just-saved'))
}
const numbers = (page: Page) => textsOf(page.locator('.fld__nr'))
const lacks = (page: Page) =>
  page.locator('section', { has: page.getByRole('heading', { name: 'Det mangler for den, der beslutter' }) })
const shown = (page: Page) =>
  page.locator('section', { has: page.getByRole('heading', { name: 'Det skal I have overvejet' }) })
const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

/** What has been written on in this run, so that each test has a child of its own. */
const used = new Set<string>()
const own = async (page: Page, fits: (of: Case) => boolean): Promise<string> => {
  const child = await childWhere(page, of => fits(of) && of.facts.help.every(({ id }) => !used.has(id)))
  for (const { id } of (await caseOf(page, child)).facts.help) used.add(id)
  return child
}
const newHelp = (before: Case, after: Case) => {
  const [found] = after.facts.help.filter(each => before.facts.help.every(one => one.id !== each.id))
  if (found === undefined) throw new Error('no new help in the case')
  return found
}
const choose = (page: Page, name: RegExp) => page.getByRole('radio', { name }).first().check()
const firstService = (page: Page) => page.locator('input[name=service]').first().check()

describe('a measure', () => {
  test('is begun with the keyboard alone in eight fields; what is missing is said while one types, and after', async () => {
    await as('adviser', '/boern', async page => {
      const child = await own(page, atHome)
      const before = await caseOf(page, child)
      await open(page, `/boern/${child}/indsats`)
      expect(await numbers(page)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
      expect(await textOf(page.locator('.fl-head__act'))).toContain('8 felter')
      expect(await textOf(page.locator('form.panel'))).not.toContain('kr. pr.')
      await expectAccessible(page)
      await tabTo(page, /Tidlige indsatser/, 'radio')
      for (const _ of [2, 3, 4]) await page.keyboard.press('ArrowDown')
      await page.locator('input[name=service]').first().waitFor()
      expect(await textOf(page.locator('form.panel'))).toContain('kr. pr.')
      await tabTo(page, /Målgruppe/, 'radio')
      await page.keyboard.press('Space')
      expect(await textOf(lacks(page))).toContain('Formålet mangler.')
      await tabTo(page, /Formål$/, 'textbox')
      await page.keyboard.type('Ro om aftenen')
      expect(await textOf(lacks(page))).not.toContain('Formålet mangler.')
      expect(await textOf(lacks(page))).toContain('Hjælpen hviler ikke på nogen afgørelse.')
      await page.keyboard.press('Tab')
      await tabTo(page, /Planlagt slut/)
      await page.keyboard.type('12122026')
      await expectAccessible(page)
      await tabTo(page, 'Begynd indsats', 'button')
      await page.keyboard.press('Enter')
      const said = await isSaved(page, 'Indsatsen er skrevet ind')
      expect(said).toContain('Det mangler endnu:')
      expect(said).toContain('Hjælpen hviler ikke på nogen afgørelse.')
      const after = await caseOf(page, child)
      const help = newHelp(before, after)
      expect(help).toMatchObject({
        kind: 'measure',
        step: 4,
        purpose: 'Ro om aftenen',
        plannedEnd: '2026-12-12',
        basis: 'Barnets lov § 32',
        decision: null,
      })
      expect(after.due.items.map(each => each.about)).toContain(help.id)
      expect(after.checks.find(each => each.help === help.id)?.lacks.some(each => said.includes(each))).toBe(true)
      await page.getByRole('link', { name: 'Ret den her' }).click()
      await page.getByRole('heading', { level: 1, name: 'Ret eller afslut indsatsen' }).waitFor()
    })
  })

  test('is changed and ended: a session, a later end with its reason, and how it ended', async () => {
    await as(
      'adviser',
      '/boern',
      async page => {
        const child = await own(page, of => of.facts.help.some(each => each.kind === 'measure' && runs(each)))
        const help = (await caseOf(page, child)).facts.help.find(each => each.kind === 'measure' && runs(each))
        if (help === undefined) throw new Error('no measure runs')
        const now = async () => (await caseOf(page, child)).facts.help.find(each => each.id === help.id)
        await open(page, `/boern/${child}/indsats?indsats=${help.id}`)
        await page.getByRole('button', { name: 'Tilføj gang' }).click()
        await page.getByLabel(/^3 ?Planlagt slut/).fill('2027-03-01')
        await save(page)
        expect(await textOf(page.getByRole('alert'))).toContain('Skriv, hvorfor I flytter slutdatoen.')
        await page.getByRole('alert').getByRole('link', { name: 'Begrundelse' }).click()
        expect(await focusedId(page)).toBe('reason')
        await page.keyboard.type('Skolestart efter sommer')
        await expectAccessible(page)
        expect(await wide(page)).toBeLessThanOrEqual(390)
        await save(page)
        await isSaved(page, 'Ændringen er gemt')
        expect(await now()).toMatchObject({ plannedEnd: '2027-03-01', period: { to: null } })
        expect((await now())?.course?.held).toContain(today)
        await open(page, `/boern/${child}/indsats?indsats=${help.id}`)
        await choose(page, /^Slutter/)
        await choose(page, /^Målet blev nået/)
        await save(page)
        await isSaved(page, 'Indsatsen er afsluttet')
        expect(await now()).toMatchObject({ outcome: 'goal-reached', period: { to: today } })
        const { due } = await caseOf(page, child)
        expect(due.items.filter(each => each.what === 'follow-up' && each.about === help.id)).toEqual([])
      },
      phone,
    )
  })

  test('two who change the same measure are shown both texts, and nothing of either is lost', async () => {
    await as(
      'adviser',
      '/boern',
      async page => {
        const child = await own(page, of => of.facts.help.some(each => each.kind === 'measure' && runs(each)))
        const help = (await caseOf(page, child)).facts.help.find(each => each.kind === 'measure' && runs(each))
        const path = `/boern/${child}/indsats?indsats=${help?.id}`
        const write = async (on: Page, end: string, purpose: string) => {
          await on.getByLabel(/Planlagt slut/).fill(end)
          await on.getByLabel(/Begrundelse/).fill('Vi har talt om det')
          await on.getByRole('button', { name: 'Ret noget, der er skrevet forkert' }).click()
          await on.getByLabel('Formål').fill(purpose)
        }
        await open(page, path)
        await write(page, '2027-04-01', 'Rådgiverens formål')
        await as('team-leader', '/boern', async leader => {
          await open(leader, path)
          await write(leader, '2027-05-01', 'Lederens formål')
          await save(leader)
          await isSaved(leader, 'Ændringen er gemt')
        })
        await save(page)
        await page.getByText('En anden var først').waitFor()
        const both = page.locator('.both')
        expect(await textOf(both)).toContain('Lederens formål')
        expect(await textOf(both)).toContain('Rådgiverens formål')
        await expectAccessible(page)
        await both.getByRole('group', { name: 'Formål' }).getByLabel('Brug begge').check()
        await both.getByRole('group', { name: 'Planlagt slut' }).getByLabel('Brug det, der står').check()
        await save(page)
        await isSaved(page, 'Ændringen er gemt')
        expect((await caseOf(page, child)).facts.help.find(each => each.id === help?.id)).toMatchObject({
          plannedEnd: '2027-05-01',
          purpose: 'Lederens formål\n\nRådgiverens formål',
        })
      },
      { expected: [/^status: 409 POST .*\/help\//] },
    )
  })
})

test('what a colleague ended meanwhile is told of, and stands as they wrote it where that is chosen', async () => {
  await as(
    'adviser',
    '/boern',
    async page => {
      const child = await own(
        page,
        of => atHome(of) && of.facts.help.some(each => each.kind === 'measure' && runs(each)),
      )
      const before = await caseOf(page, child)
      const help = before.facts.help.find(each => each.kind === 'measure' && runs(each))
      await open(page, `/boern/${child}/anbringelse?fra=${help?.id}`)
      await choose(page, /Almen plejefamilie/)
      await firstService(page)
      await page.getByLabel('Stedets navn').fill('Familien Skovmose')
      await as('team-leader', '/boern', async leader => {
        await open(leader, `/boern/${child}/indsats?indsats=${help?.id}`)
        await choose(leader, /^Slutter/)
        await choose(leader, /^Familien stoppede den/)
        await save(leader)
        await isSaved(leader, 'Indsatsen er afsluttet')
      })
      await save(page)
      await page.getByText('En anden var først').waitFor()
      await expectAccessible(page)
      await page.locator('.both').getByLabel('Brug det, der står').check()
      await save(page)
      await isSaved(page, 'Anbringelsen er skrevet ind')
      const after = await caseOf(page, child)
      expect(newHelp(before, after)).toMatchObject({ place: 'Familien Skovmose' })
      expect(after.facts.help.find(each => each.id === help?.id)).toMatchObject({
        outcome: 'stopped-by-family',
        period: { to: today },
      })
    },
    { expected: [/^status: 409 POST .*\/help$/] },
  )
})

describe('a placement', () => {
  test('carries what was considered, filled in from the child’s own history; what is left out is said and locks nothing', async () => {
    await as(
      'adviser',
      '/boern',
      async page => {
        const child = await own(page, atHome)
        const before = await caseOf(page, child)
        await open(page, `/boern/${child}/anbringelse`)
        expect((await numbers(page)).at(-1)).toBe('11')
        await choose(page, /Almen plejefamilie/)
        await firstService(page)
        await page.getByLabel('Stedets navn').fill('Familien Sneppemark')
        const tried = await textsOf(page.locator('#tried .opt:has(:checked)'))
        expect(tried.length).toBeGreaterThan(0)
        expect(await textOf(shown(page))).not.toContain('Der står ikke, om mindre indgribende hjælp er prøvet')
        expect(await textOf(shown(page))).toContain('om der er ledt efter en plejefamilie')
        await page.getByLabel('Nej', { exact: true }).check()
        expect(await textOf(shown(page))).toContain('og der står ikke hvorfor')
        await page.getByLabel('Hvorfor ikke?').fill('Mormor er syg')
        expect(await textOf(shown(page))).not.toContain('ledt efter en plejefamilie')
        await page.getByLabel(/egne ord$/).fill('Jeg vil gerne bo på landet.')
        expect(await textOf(shown(page))).not.toContain('hvad barnet selv har sagt')
        await page.getByLabel('Besluttet af').selectOption('head')
        await page.locator('#consents input').first().check()
        await page.getByLabel(/^3 ?Formål/).fill('Et trygt hjem')
        expect(await textOf(lacks(page))).toContain('Anbringelsen har ingen planlagt slutdato.')
        await expectAccessible(page)
        expect(await wide(page)).toBeLessThanOrEqual(390)
        await save(page)
        const said = await isSaved(page, 'Anbringelsen er skrevet ind')
        expect(said).toContain('Anbringelsen har ingen planlagt slutdato.')
        const after = await caseOf(page, child)
        const help = newHelp(before, after)
        expect(help).toMatchObject({
          kind: 'placement',
          step: 6,
          place: 'Familien Sneppemark',
          basis: 'Barnets lov § 46',
        })
        const decision = after.facts.decisions.find(each => each.id === help.decision)
        expect(decision).toMatchObject({ about: 'placement', level: 'head' })
        expect(decision?.lighterHelp).toMatchObject({
          childSaid: 'Jeg vil gerne bo på landet.',
          networkFamily: { outcome: 'not-searched', because: 'Mormor er syg' },
        })
        expect(JSON.stringify(decision?.lighterHelp).replaceAll('\u00a0', ' ')).toContain(tried[0])
        expect(after.facts.consents.filter(each => each.about === help.decision)).toEqual([
          { about: help.decision, purpose: 'Et trygt hjem' },
        ])
        expect(after.due.items.map(each => each.about)).toContain(help.id)
        await page.locator('main').getByText('Familien Sneppemark').first().waitFor()
      },
      phone,
    )
  })

  test('that breaks down is moved from in one piece: why and who is said in plain words, and the picture and dates agree', async () => {
    await as('adviser', '/boern', async page => {
      const child = await own(page, of => placed(of) !== undefined && !/^Vises ikke/.test(placed(of)?.place ?? ''))
      const before = await caseOf(page, child)
      const old = placed(before)
      await open(page, `/boern/${child}/anbringelse`)
      expect((await numbers(page)).at(-1)).toBe('12')
      await choose(page, /døgninstitution/)
      await firstService(page)
      expect(await page.getByLabel('Stedets navn').inputValue()).not.toBe('')
      await page.getByLabel('Hvorfor slutter det?').selectOption('carer-behaviour')
      await page.getByText('Det er et sammenbrud:').waitFor()
      await page.getByLabel('Hvad gik forud?').fill('Uro om natten i flere uger')
      await save(page)
      expect(await textOf(page.getByRole('alert'))).toContain('Vælg, hvem der afsluttede det.')
      await page.getByLabel('Hvem afsluttede det?').selectOption('place')
      await page.getByLabel('Dages varsel').fill('14')
      await expectAccessible(page)
      await save(page)
      await isSaved(page, 'Flytningen er skrevet ind')
      const after = await caseOf(page, child)
      const help = newHelp(before, after)
      expect(after.facts.help.find(each => each.id === old?.id)).toMatchObject({
        period: { to: today },
        ended: { reason: 'carer-behaviour', by: 'place', noticeDays: 14, preceded: 'Uro om natten i flere uger' },
      })
      expect(help).toMatchObject({ step: 7, period: { from: today, to: null } })
      expect(after.facts.decisions.find(each => each.id === help.decision)?.about).toBe('change-of-place')
      expect(after.breakdowns.national).toContain(old?.id)
      expect(after.moves.at(-1)).toEqual({ on: today })
      const followUps = after.due.items.filter(each => each.what === 'follow-up').map(each => each.about)
      expect(followUps).not.toContain(old?.id)
      expect(after.due.items.map(each => each.about)).toContain(help.id)
    })
  })
})

test('a follow-up that decides a step up leads to the new help, with what it takes the place of ticked', async () => {
  await as('adviser', '/boern', async page => {
    const child = await own(page, of => atHome(of) && of.facts.help.filter(runs).length === 1)
    const help = (await caseOf(page, child)).facts.help.find(runs)
    await open(page, `/boern/${child}/opfoelgning?indsats=${help?.id}`)
    await page.locator('#present input').first().check()
    await page.getByLabel(/egne ord$/).fill('Det er for lidt.')
    await page.getByLabel('Et trin op').check()
    await page.getByLabel(/^7 ?Begrundelse/).fill('Der skal mere til')
    await page.getByLabel(/Næste opfølgning/).fill('2026-08-20')
    await save(page)
    await page.waitForURL(new RegExp(`/(indsats|anbringelse)\\?fra=${help?.id}$`))
    await page.getByText('Opfølgningen er gemt').waitFor()
    await page.locator('.save-bar').waitFor()
    expect(await page.locator('#replaces input').first().isChecked()).toBe(true)
  })
})
