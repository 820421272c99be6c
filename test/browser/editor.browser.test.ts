// An economist makes an own version of København's case, changes a price, sees the answer move, saves, and compares scenarios.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readForm } from '../../src/documents/forms/read-form.ts'
import { wordsOf } from '../setup/pdf-words.ts'
import { expectAccessible } from './accessible.ts'
import { drawn, koebenhavn, textOf, textsOf } from './eksempelby.ts'
import { ownTown } from './own-town.ts'

const { as } = ownTown('editor')
const answer = (page: Page, name: string) => page.locator('.ed-answers .ans > div').filter({ hasText: name })
/** What a link to a paper leads to. */
const paper = async (page: Page, name: RegExp) => {
  const href = await page.getByRole('link', { name }).getAttribute('href')
  return page.request.get(href ?? '')
}
const price = (page: Page) => page.getByLabel('Pris på en anbringelse i familiepleje, et år, tal')

test('an own version answers at once, is saved beside the source, is compared, and stands after a reload', async () => {
  await as('economist', koebenhavn, async page => {
    await page.getByRole('button', { name: 'Lav din egen udgave' }).click()
    await page.waitForURL(/\/investeringscases\/egen-\d+\/rediger$/)
    await drawn(page)
    expect(await textOf(answer(page, 'Betalt hjem'))).toContain('2022, år 6')
    await price(page).fill('400')
    expect(await textOf(answer(page, 'Betalt hjem'))).toBe('Betalt hjem 2023, år 7 var 2022, år 6')
    // 2 placements x 3 areas x 100.000 kr. less for six years, and 1 x 3 in 2019-2022 and 2029.
    expect(await textOf(answer(page, 'Samlet'))).toContain('−13,4 mio. kr. var −18,5 mio. kr.')
    await page.getByRole('button', { name: 'Fortryd' }).click()
    expect(await price(page).inputValue()).toBe('500')
    expect(await textOf(answer(page, 'Betalt hjem'))).not.toContain('var')
    await page.getByRole('button', { name: 'Gør igen' }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Gem udgave 2' }).click()
    await page.getByText('Udgave 2 er gemt').waitFor()
    await page.getByRole('button', { name: 'Gem udgave 3' }).waitFor()

    await page.getByRole('link', { name: 'Sammenlign scenarier' }).click()
    await page.getByRole('heading', { level: 1, name: 'Sammenlign scenarier' }).waitFor()
    const paid = page.getByRole('row', { name: /^Betalt hjem/ })
    expect((await textsOf(paid.locator('td b'))).slice(0, 2)).toEqual(['2023, år 7', '2028, år 12'])
    await expectAccessible(page)

    await page.goBack()
    await page.reload()
    await drawn(page)
    expect(await price(page).inputValue()).toBe('400')
    expect(await textOf(answer(page, 'Betalt hjem'))).toContain('2023, år 7')
    await page.goto('/investeringscases')
    await drawn(page)
    const own = page.getByRole('region', { name: 'Kommunens egne' })
    expect(await textsOf(own.locator('tbody th'))).toContain('Tidlig indsats for de 0-2-årige (egen udgave)')
    expect(await page.getByRole('region', { name: 'Offentliggjorte eksempler' }).locator('tbody th').count()).toBe(5)

    // On paper and as a form: what was changed is in it, and the form is read back as the same case.
    await own.getByRole('link', { name: 'Tidlig indsats for de 0-2-årige (egen udgave)' }).click()
    await page.getByRole('button', { name: 'Hent som' }).click()
    const form = await paper(page, /^Hent/)
    expect(form.headers()['content-type']).toMatch(/spreadsheetml/)
    const read = readForm(await form.body(), 'xlsx')
    expect(read.changes).toEqual([])
    expect(read.case.assumptions.find(each => each.id === 'foster-price')?.value).toBe(400)
    const printed = await paper(page, /^Udskriv skema/)
    expect(printed.headers()['content-type']).toBe('application/pdf')
    expect(wordsOf(await printed.body())).toContain('2023, år 7')
  })
})
