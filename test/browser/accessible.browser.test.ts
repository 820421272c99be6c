// Every page in every state: axe finds nothing, nothing is wider than the window, and a picture is kept to be looked at.
import type { Page } from 'playwright-core'
import { describe, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { visitor } from './eksempelby.ts'
import { expectDanishLetters } from './letters.ts'
import { noOverflow } from './overflow.ts'
import { screenshot } from './page.ts'
import { narrowStates, type State, states } from './states.ts'

const { as, outside } = visitor()

const look = ({ name, role, path, before, act, expected }: State, screen: 'desktop' | 'phone'): Promise<void> => {
  const work = async (page: Page) => {
    await act?.(page)
    // A picture is taken from the top of the page, with the focus where it is.
    await screenshot(page, `${name}-${screen === 'phone' ? 390 : 1280}`)
    await expectAccessible(page)
    await noOverflow(page)
  }
  const options = {
    screen,
    ...(expected === undefined ? {} : { expected }),
    ...(before === undefined ? {} : { before }),
  }
  return role === undefined ? outside(path, work, options) : as(role, path, work, options)
}

describe.concurrent('1280 wide, axe finds nothing and everything fits', () => {
  test.each(states)('$name', state => look(state, 'desktop'))
})

describe.concurrent('390 wide, axe finds nothing and no page scrolls sideways', () => {
  test.each([...states, ...narrowStates])('$name', state => look(state, 'phone'))
})

test('the letters of the pages are Danish', () =>
  outside('/log-ind', async page => {
    await expectDanishLetters(page.locator('h1'))
    await expectDanishLetters(page.locator('p').first())
  }))
