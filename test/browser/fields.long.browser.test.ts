// docs/fields.md is true: every form has the number of fields the table says, and says so itself; the two that are written most stay short.
import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { drawn, textOf } from './eksempelby.ts'
import { caseOf, childWith, ownTown } from './own-town.ts'

const { as } = ownTown('fields')

/** The most fields of a task that has a limit. */
const limits: Readonly<Record<string, number>> = { 'write a follow-up': 8, 'write down a contact': 3 }

const table = new Map(
  readFileSync(new URL('../../docs/fields.md', import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line.startsWith('| '))
    .map(line => line.split('|').map(cell => cell.trim()))
    .filter(([, , , , fields = '']) => /^\d+$/.test(fields))
    .map(([, task = '', , , fields]) => [task, Number(fields)] as const),
)

type Picture = Awaited<ReturnType<typeof caseOf>>
const runs = ({ period }: { readonly period: { readonly to: string | null } }): boolean => period.to === null
const isPlaced = ({ facts }: Picture): boolean => facts.help.some(each => each.kind === 'placement' && runs(each))
const hasMeasure = (of: Picture): boolean =>
  !isPlaced(of) && of.facts.help.some(each => each.kind === 'measure' && runs(each))

/** Opens a form about a child whose case is so. */
const at = (path: string, isSo: (of: Picture) => boolean) => async (page: Page) => {
  await page.goto(`/boern/${await childWith(page, isSo)}/${path}`)
}
/** Opens the form that changes the help a child has now; `ends` says in it that the help stops. */
const change = (kind: 'measure' | 'placement', ends: boolean) => async (page: Page) => {
  const child = await childWith(page, kind === 'placement' ? isPlaced : hasMeasure)
  const help = (await caseOf(page, child)).facts.help.find(each => each.kind === kind && runs(each))
  await page.goto(`/boern/${child}/${kind === 'placement' ? 'anbringelse' : 'indsats'}?indsats=${help?.id}`)
  if (ends) await page.getByRole('radio', { name: /^Slutter/ }).check()
}
/** A notification is written down, and the page then asks what somebody makes of it. */
const judge = async (page: Page) => {
  await at('underretning', hasMeasure)(page)
  await page.getByLabel('Hvem har underrettet?').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Gem underretningen' }).click()
  await page.getByRole('heading', { level: 1, name: /^Vurdér underretning om / }).waitFor()
}
const nextVersion = async (page: Page) => {
  const child = await childWith(page, of => of.facts.plans.length > 0)
  const plan = (await caseOf(page, child)).facts.plans[0]
  await page.goto(`/boern/${child}/plan?skriv=${plan?.id}`)
}

/** How each task of the table is begun. */
const begins: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'write a follow-up': at('opfoelgning', of => hasMeasure(of) && of.facts.plans.length > 0),
  'write down a contact': at('kontakt', hasMeasure),
  'write down a new notification': at('underretning', hasMeasure),
  'judge a notification': judge,
  'write the first plan': at('plan?skriv=ny', of => of.facts.plans.length === 0),
  'write the next version of a plan': nextVersion,
  'draw a network map': at('netvaerk?tegn=ja', of => of.facts.networkMaps.length > 0),
  'plan a network meeting': at('netvaerksmoede?moede=ny', hasMeasure),
  'write a network meeting that was held': at('netvaerksmoede?moede=holdt', hasMeasure),
  'begin a measure': at('indsats', hasMeasure),
  'change a measure': change('measure', false),
  'end a measure': change('measure', true),
  'begin a placement': at('anbringelse', hasMeasure),
  'move a child to another place': at('anbringelse', isPlaced),
  'change a placement': change('placement', false),
  'end a placement': change('placement', true),
  'name the way down': at('vej-ned', isPlaced),
  'hand a case over': at('overdragelse', hasMeasure),
}

/** The form's own fields: the numbered ones, or each of them in a form that has no numbers. */
const countIn = async (form: Locator): Promise<number> => {
  const numbered = await form.locator('.fld__nr').count()
  return numbered > 0 ? numbered : form.locator('.fld').count()
}

test('the table tells of every form, and the limits of forms that are in it', () => {
  expect([...table.keys()].toSorted()).toEqual(Object.keys(begins).toSorted())
  expect(Object.keys(limits).every(task => table.has(task))).toBe(true)
})

test.each(Object.entries(begins))(
  '%s: as many fields as the table says, and as the form itself says',
  async (task, begin) => {
    await as('adviser', '/tilgaengelighed', async page => {
      await begin(page)
      await drawn(page)
      const form = page.locator('form:has(.fld, .fld__nr)')
      await form.locator('button[type=submit]').first().waitFor()
      const fields = await countIn(form)
      expect(fields).toBe(table.get(task))
      expect(fields).toBeLessThanOrEqual(limits[task] ?? Number.POSITIVE_INFINITY)
      expect(await textOf(page.locator('main'))).toMatch(
        new RegExp(`(^|\\D)${fields} felt${fields === 1 ? '' : 'er'}\\b`),
      )
    })
  },
)
