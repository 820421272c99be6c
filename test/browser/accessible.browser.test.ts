// Every page in every state: axe finds nothing, nothing is wider than the window, and a picture is kept to be looked at.
import type { Page } from 'playwright-core'
import { describe, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { visitor } from './eksempelby.ts'
import { expectDanishLetters } from './letters.ts'
import { noOverflow } from './overflow.ts'
import { screenshot } from './page.ts'
import { narrowVisits, type Visit, visits } from './states.ts'

const { as, outside } = visitor()

const see = (visit: Visit, screen: 'desktop' | 'phone'): Promise<void> => {
  const { name, role, path, before, states = {}, expected } = visit
  const look = async (page: Page, state: string) => {
    await screenshot(page, `${state}-${screen === 'phone' ? 390 : 1280}`)
    await expectAccessible(page)
    await noOverflow(page)
  }
  const work = async (page: Page) => {
    await look(page, name)
    for (const [state, act] of Object.entries(states)) {
      await act(page)
      await look(page, state)
    }
  }
  const options = {
    screen,
    ...(expected === undefined ? {} : { expected }),
    ...(before === undefined ? {} : { before }),
  }
  return role === undefined ? outside(path, work, options) : as(role, path, work, options)
}

describe.concurrent('1280 wide, axe finds nothing and everything fits', () => {
  test.each(visits)('$name', visit => see(visit, 'desktop'))
})

describe.concurrent('390 wide, axe finds nothing and no page scrolls sideways', () => {
  test.each([...visits, ...narrowVisits])('$name', visit => see(visit, 'phone'))
})

test('the letters of the pages are Danish', () =>
  outside('/log-ind', async page => {
    await expectDanishLetters(page.locator('h1'))
    await expectDanishLetters(page.locator('p').first())
  }))
