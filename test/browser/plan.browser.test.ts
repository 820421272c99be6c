// A child's plan: read, written from nothing, decided, followed by the next version, and written by two at once.
import { expect, test } from 'vitest'
import { drawn } from './eksempelby.ts'
import { childWith, ownTown } from './own-town.ts'
import { screenshot } from './page.ts'

const { as } = ownTown('plan')

test('look', async () => {
  await as('adviser', '/boern', async page => {
    const many = await childWith(page, ({ facts }) => facts.plans.some(each => each.version > 1))
    await page.goto(`/boern/${many}/plan`)
    await drawn(page)
    await screenshot(page, 'plan-1280')
    await page.getByRole('link', { name: /^Skriv version/ }).click()
    await page.locator('.plan-form').waitFor()
    await screenshot(page, 'plan-form-1280')
    await page.setViewportSize({ width: 390, height: 844 })
    await screenshot(page, 'plan-form-390')
    await page.goto(`/boern/${many}/plan`)
    await drawn(page)
    await screenshot(page, 'plan-390')
    expect(many).toBeTruthy()
  })
})
