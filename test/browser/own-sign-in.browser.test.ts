// The municipality's own sign-in in a real browser, on another site than ours: there, back with a session, and out; and in vain.
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type SignInHouse, startSignInHouse } from '../setup/sign-in-house.ts'
import { economist } from '../setup/sign-in-walk.ts'
import { expectAccessible } from './accessible.ts'
import { drawn, koebenhavn, textOf, visitor } from './eksempelby.ts'
import { noOverflow } from './overflow.ts'
import { screenshot, withPage } from './page.ts'

const { browser } = visitor()

let of: SignInHouse
beforeAll(async () => {
  of = await startSignInHouse({ web: `${inject('pages')}/web` })
})
afterAll(() => of.stop())

const origin = () => of.address.origin
const button = 'Log ind med kommunens login'

/** The provider is on another host; no other test goes to one. */
const expected = [/^external: GET http:\/\/localhost:\d+\//]

test('leads there and back to the page one was on its way to, signed in, with a cookie no other site gets', async () => {
  of.provider.person = economist({ name: 'Jens Prøve' })
  await withPage(browser(), { origin: origin(), expected }, async page => {
    await page.goto(koebenhavn)
    await drawn(page)
    await page.getByRole('button', { name: button }).click()
    await page.getByRole('heading', { level: 1, name: 'Tidlig indsats for de 0-2-årige' }).waitFor()
    expect(new URL(page.url()).pathname).toBe(koebenhavn)
    expect(await textOf(page.locator('header'))).toContain('Jens Prøve')
    const cookies = (await page.context().cookies(origin())).map(({ name, sameSite, secure, httpOnly }) => ({
      name,
      sameSite,
      secure,
      httpOnly,
    }))
    expect(cookies).toEqual([{ name: '__Host-forlaens', sameSite: 'Strict', secure: true, httpOnly: true }])
    await page.reload()
    await drawn(page)
    expect(await textOf(page.locator('header'))).toContain('Jens Prøve')
    // Out here, and on to the sign-in's own page to end it there.
    await page.getByRole('button', { name: 'Log ud' }).click()
    await page.waitForURL(url => url.origin === of.provider.issuer)
    await page.goto('/')
    await page.getByRole('button', { name: button }).waitFor()
  })
})

test.each([
  ['desktop', 1280],
  ['phone', 390],
] as const)('on a %s it is one button, and a sentence with the focus where it was in vain', async (screen, width) => {
  of.provider.person = economist({ loa: 'Low' })
  await withPage(browser(), { origin: origin(), screen, expected }, async page => {
    await page.goto('/')
    await drawn(page)
    expect(await textOf(page.locator('main'))).toContain('I Eksempelby logger du ind med kommunens eget login.')
    await screenshot(page, `own-sign-in-${width}`)
    await expectAccessible(page)
    await noOverflow(page)
    await page.getByRole('button', { name: button }).click()
    const alert = page.getByRole('alert')
    expect(await textOf(alert)).toBe(
      'Du kunne ikke logges ind. Dit login er ikke sikkert nok til børns sager. Log ind med kommunens stærke login, eller spørg jeres it-afdeling.',
    )
    expect(await alert.evaluate(each => each === document.activeElement)).toBe(true)
    await screenshot(page, `own-sign-in-in-vain-${width}`)
    await expectAccessible(page)
    await noOverflow(page)
  })
})
