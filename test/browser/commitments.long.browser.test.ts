// The economist's year on a copy of Eksempelby: the four answers, the table cut and ordered, a ledger looked through, refused,
// read in and taken back, and a year without a ledger. At both widths.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { textOf, textsOf } from './eksempelby.ts'
import { noOverflow } from './overflow.ts'
import { ownTown } from './own-town.ts'
import { screenshot } from './page.ts'

const { as } = ownTown('commitments')

const looked = async (page: Page, name: string): Promise<void> => {
  await noOverflow(page)
  await expectAccessible(page)
  await screenshot(page, name)
}

const csv = (text: string) => ({ name: 'regnskab.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') })
const answers = (page: Page) => textsOf(page.locator('.ans dd'))
const lastOfTable = (page: Page) => textOf(page.locator('.com tr.sum'))

test('the year is told in four answers, and the table can be cut, ordered and opened', async () => {
  await as('economist', '/disponering', async page => {
    const [spent, committed, expected, refund] = await answers(page)
    expect(spent).toMatch(/^\d+,\d mio\. kr\. til og med 31\. maj 2026/)
    expect(committed).toMatch(/^\d+,\d mio\. kr\. resten af året/)
    expect(expected).toMatch(/(over|under) budgettet på \d+,\d mio\. kr\./)
    expect(refund).toMatch(/er hjemtaget.*Grænserne er ikke bekræftet\./)
    await looked(page, 'commitments-long')
    const accounts = await page.locator('.com__account').count()
    await page.getByRole('combobox', { name: 'Trin', exact: true }).selectOption('6')
    await expect.poll(() => page.locator('.com__account').count()).toBeLessThan(accounts)
    expect(await lastOfTable(page)).toMatch(/^I alt for det valgte/)
    await page.getByRole('combobox', { name: 'Trin', exact: true }).selectOption('')
    await page.getByRole('combobox', { name: 'Sortér efter' }).selectOption('beloeb')
    await expect.poll(() => textOf(page.locator('.com__account th').first())).toMatch(/^5\.28\.23/)
    await page.getByRole('combobox', { name: 'Distrikt' }).selectOption('Nord')
    await page.getByText('vises for hele kommunen').waitFor()
    await page.getByRole('button', { name: 'Vis indsats for indsats' }).click()
    await page.locator('.com-measures tbody tr').first().waitFor()
    expect(await textOf(page.locator('main'))).not.toMatch(/20\d\d-\d{5}/)
  })
})

test('a ledger with a bad row is refused with its line; put right, it is read in, and taken back', async () => {
  await as('economist', '/disponering', async page => {
    const before = await answers(page)
    const input = page.getByLabel('Vælg en CSV-fil')
    await input.setInputFiles(csv('konto;dato;beløb;sag\n5.28.21;31-06-2026;100;\n5.28.21;30-06-2026;1.000.000,00;\n'))
    await page.getByText('Linje 2, kolonnen dato: Datoen kan ikke læses. Skriv den som 31-01-2026.').waitFor()
    expect(await page.getByRole('button', { name: 'Indlæs filen' }).count()).toBe(0)
    await looked(page, 'ledger-refused')
    await input.setInputFiles(csv('konto;dato;beløb;sag\n5.28.21;30-06-2026;1.000.000,00;\n'))
    await page.getByText('Regnskab for juni 2026: 1 linje, i alt 1.000.000,00 kr.').waitFor()
    await page.getByText('Der ligger ikke noget for de måneder i forvejen.').waitFor()
    await looked(page, 'ledger-seen')
    await page.getByRole('button', { name: 'Indlæs filen' }).click()
    await page.getByText('1 linje er indlæst.').waitFor()
    await expect.poll(async () => (await answers(page))[0]).toContain('til og med 30. juni 2026')
    await page.getByRole('button', { name: 'Fortryd den seneste' }).click()
    await page.getByText('Det, der lå før, gælder igen.').waitFor()
    await expect.poll(() => answers(page)).toEqual(before)
  })
})

test('whoever pays for children sees their case numbers, and cannot read a file in', async () => {
  await as('grant-officer', '/disponering', async page => {
    await page.getByRole('button', { name: 'Vis indsats for indsats' }).click()
    await page.locator('.com-measures tbody a').first().waitFor()
    expect(await page.getByLabel('Vælg en CSV-fil').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Fortryd den seneste' }).count()).toBe(0)
  })
})

test('next year has the prices of 1 January and no refund, with the reason; a past year is lump sums', async () => {
  await as('economist', '/disponering?aar=2027', async page => {
    const [spent, , , refund] = await answers(page)
    expect(spent).toMatch(/^0 kr\. intet regnskab endnu/)
    expect(refund).toMatch(/^kan ikke regnes Der er ingen refusionsregel for 2027\./)
    await looked(page, 'commitments-next-year')
    await page.getByRole('combobox', { name: 'År', exact: true }).selectOption('2024')
    await page.getByText('uden sagsnumre').first().waitFor()
    await looked(page, 'commitments-past-year')
  })
})

test('on a phone the table scrolls within its frame', async () => {
  await as('economist', '/disponering', page => looked(page, 'commitments-long-390'), { screen: 'phone' })
})
